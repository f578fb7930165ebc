#pragma once

#include <QCoreApplication>

namespace collie {

/// Sentences of what is no QObject: services, models, app/session and app/cli say theirs by Words::tr("…"), widgets by
/// their own tr(). Each is a whole sentence with %1 for what goes into it, and a count is %n:
/// `Words::tr("%n job(s)", nullptr, n)`.
///
/// What is translated is for people: it is never compared, stored or sent. Translators are installed when a program
/// starts (installLanguage()), so that a static initialiser is too early: a table of texts marks them by
/// QT_TRANSLATE_NOOP("collie::Words", "…") and translates where they are used. Any thread.
class Words final {
    Q_DECLARE_TR_FUNCTIONS(collie::Words)
};

} // namespace collie
