#include "services/base/languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

/// Tests read English whatever the desktop speaks: with its plurals ("3 jobs") and its numbers ("12,345").
void speakEnglish() {
    collie::installLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

} // namespace

// In every test program that has an application: it is linked as an object, since nothing names it.
Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
