#include "services/base/languages.h"

#include "services/base/english_scope.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace collie {

namespace {

const QString translatorName = QStringLiteral("language");
const QString translationsFolder = QStringLiteral(":/translations");

/// Says texts in a language, or in English within an EnglishScope.
class LanguageTranslator final : public QTranslator {
  public:
    using QTranslator::QTranslator;

    /// \param english  its name; null where the sources have the English texts.
    bool loadBoth(const QString &file, const QString &folder, const QString &english) {
        return load(file, folder) && (english.isNull() || m_english.load(english, folder));
    }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *remark, int n) const override {
        if (!EnglishScope::changesLanguage())
            return QTranslator::translate(context, source, remark, n);
        // The digits of a number are grouped by the default QLocale, which is that of the language.
        return m_english.translate(context, source, remark, n).replace(QLatin1String("%L"), QLatin1String("%"));
    }

  private:
    QTranslator m_english;
};

bool isSpoken(const QString &code) {
    const auto &all = languages();
    return std::any_of(all.cbegin(), all.cend(), [&](const Language &language) { return language.code == code; });
}

/// What is installed last is asked first.
void installTranslator(QCoreApplication &application, const QString &file, const QString &folder,
                       const QString &english = {}) {
    auto *translator = new LanguageTranslator(&application);
    translator->setObjectName(translatorName);
    if (translator->loadBoth(file, folder, english))
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
    installTranslator(application, QStringLiteral("collie_") + code, translationsFolder, QStringLiteral("collie_en"));
    EnglishScope::setProgramLanguage(code);
    const QLocale own(code);
    QLocale::setDefault(own.language() == system.language() ? system : own);
    return code;
}

} // namespace collie
