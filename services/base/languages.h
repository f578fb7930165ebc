#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

class QCoreApplication;

namespace collie {

/// A language that Collie speaks.
struct Language {
    QString code = {}; ///< ISO 639: "de".
    QString name = {}; ///< In the language itself: "Deutsch".
};

/// All of them, English first. Any thread.
[[nodiscard]] const QVector<Language> &languages();

/// The language of whoever speaks some. \param wish  a code of languages(); anything else, "system" too, leaves it to
/// the desktop. \param desktop  what is spoken there, the dearest first: QLocale::uiLanguages(), "de-AT". \return a
/// code of languages(): English where Collie speaks none of these. Any thread.
[[nodiscard]] QString languageFor(const QString &wish, const QStringList &desktop);

/// Makes the program speak a language: its texts and Qt's own, and the default QLocale, by which numbers, dates and
/// sizes are written; that is the desktop's where it is of this language. Another call replaces what one before it
/// installed, but not what is on show. Call it before anything is shown. GUI thread. \param wish  as languageFor()
/// takes it, which gets the desktop's languages, on a terminal those of LANGUAGE, LC_ALL, LC_MESSAGES and LANG. \return
/// the code of the language.
QString installLanguage(QCoreApplication &application, const QString &wish = {});

} // namespace collie
