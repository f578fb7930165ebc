#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::test {

/// A string literal of a source, adjacent ones as one.
struct SourceText {
    QString text = {};   ///< As written, escapes too.
    int line = 0;        ///< From 1.
    QStringList in = {}; ///< Names before the parentheses and braces around it, the outermost first; some are empty.
    QString before = {}; ///< The statement up to it, from ; { or } on, but for QStringLiteral( and its like.
    bool hasMoreBehind = false; ///< A comma follows, and thus another argument.
};

/// The string literals of C++, but not raw ones, which hold patterns and templates. \param source  of a file.
[[nodiscard]] QVector<SourceText> sourceTexts(const QString &source);

/// Where a source shows English that no translator gets to see: a text of several words outside tr(), or any word that
/// is given to a widget or an error. Also where a translated text begins or ends with a blank, being a piece of a
/// sentence, and tells the translator nothing about the rest. What is not for people (logs, patterns, words that are
/// compared, what is sent) counts as such by where it stands; see the source for what else is let through, and why.
/// \param path  relative to the project, "ui/jobs/job_finder.cpp". \param source  its text. \return "path:line: why",
/// one an entry.
[[nodiscard]] QStringList translationObjections(const QString &path, const QString &source);

/// What a source gives to translators: the texts of tr() and its like, as translations have them. \param source  of a
/// file.
[[nodiscard]] QStringList translatedTexts(const QString &source);

} // namespace collie::test
