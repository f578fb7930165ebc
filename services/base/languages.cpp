#include "services/base/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace collie {

namespace {

const QString translatorName = QStringLiteral("language");

bool isSpoken(const QString &code) {
    const auto &all = languages();
    return std::any_of(all.cbegin(), all.cend(), [&](const Language &language) { return language.code == code; });
}

/// What is installed last is asked first.
void installTranslator(QCoreApplication &application, const QString &file, const QString &folder) {
    auto *translator = new QTranslator(&application);
    translator->setObjectName(translatorName);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // Texts stay as they are in the source: English.
}

} // namespace

const QVector<Language> &languages() {
    static const QVector<Language> all{{.code = QStringLiteral("en"), .name = QStringLiteral("English")},
                                       {.code = QStringLiteral("de"), .name = QStringLiteral("Deutsch")},
                                       {.code = QStringLiteral("fr"), .name = QStringLiteral("Français")}};
    return all;
}

QString languageFor(const QString &wish, const QStringList &desktop) {
    if (isSpoken(wish))
        return wish;
    for (const QString &spoken : desktop) {
        const QString code = QString(spoken).replace(u'_', u'-').section(u'-', 0, 0).toLower();
        if (isSpoken(code))
            return code;
    }
    return languages().constFirst().code;
}

QString installLanguage(QCoreApplication &application, const QString &wish) {
    const QLocale system = QLocale::system();
    const QString code = languageFor(wish, system.uiLanguages());
    const auto before = application.findChildren<QTranslator *>(translatorName, Qt::FindDirectChildrenOnly);
    qDeleteAll(before);
    installTranslator(application, QStringLiteral("qtbase_") + code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: it tells one from many.
    installTranslator(application, QStringLiteral("collie_") + code, QStringLiteral(":/translations"));
    const QLocale own(code);
    QLocale::setDefault(own.language() == system.language() ? system : own);
    return code;
}

} // namespace collie
