#include "services/base/english_scope.h"
#include "services/base/languages.h"
#include "services/base/numbers.h"
#include "services/base/words.h"
#include "services/storage/preferences.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <memory>

using namespace collie;

namespace {

QString jobs(int count) {
    return Words::tr("%n job(s)", nullptr, count);
}

/// The places for what is put into a text, each once: "%1", "%n"; "%L1" is another way to write what "%1" takes.
QStringList placesIn(QString text) {
    text.replace(QLatin1String("%L"), QLatin1String("%"));
    static const QRegularExpression place(QStringLiteral("%(?:[0-9]|n)"));
    QStringList places;
    auto matches = place.globalMatch(text);
    while (matches.hasNext())
        places.append(matches.next().captured());
    places.removeDuplicates();
    places.sort();
    return places;
}

/// A message of a translation: its text, and what is said for it. \return what of the places is not the same.
QString wrongPlaces(QXmlStreamReader &xml) {
    QString source;
    QStringList said;
    bool isFinished = true;
    while (!(xml.isEndElement() && xml.name() == u"message") && !xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!text.trimmed().isEmpty())
                said.append(text);
        }
    }
    for (const QString &text : std::as_const(said)) {
        if (isFinished && placesIn(text) != placesIn(source))
            return source + QLatin1String(" -> ") + text;
    }
    return {};
}

} // namespace

/// What Collie speaks, and that it is English in tests.
class TestLanguages final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void cleanup() {
        installLanguage(*QCoreApplication::instance(), QStringLiteral("en"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void theLanguageIsTheWishOrTheDesktops_data() {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const char *wish, const QStringList &desktop, const char *language) {
            QTest::newRow(name) << QString::fromLatin1(wish) << desktop << QString::fromLatin1(language);
        };
        const QStringList austrian{QStringLiteral("de-AT"), QStringLiteral("de")};
        row("wish", "fr", austrian, "fr");
        row("desktop", "system", austrian, "de");
        row("nothing said", "", austrian, "de");
        row("a wish for another", "tlh", austrian, "de");
        row("as files have it", "system", {QStringLiteral("fr_CA.UTF-8")}, "fr");
        row("the second", "system", {QStringLiteral("ja-JP"), QStringLiteral("fr-FR"), QStringLiteral("de")}, "fr");
        row("none of ours", "system", {QStringLiteral("ja-JP")}, "en");
        row("no language", "system", {QStringLiteral("C")}, "en");
        row("nothing", "system", {}, "en");
    }
    void theLanguageIsTheWishOrTheDesktops() {
        QFETCH(QString, wish);
        QFETCH(QStringList, desktop);
        QTEST(languageFor(wish, desktop), "language");
    }

    void everyLanguageCanBeChosen() {
        QStringList words{QStringLiteral("system")};
        for (const Language &language : languages())
            words.append(language.code);
        QCOMPARE(storage::preferences::language.allowed.words, words);
    }

    void testsReadEnglish() {
        QVERIFY2(QFile::exists(QStringLiteral(":/translations/collie_en.qm")), "the translations are not built in");
        QCOMPARE(jobs(1), QStringLiteral("1 job"));
        QCOMPARE(jobs(2), QStringLiteral("2 jobs"));
        QCOMPARE(groupedNumber(1'234'567), QStringLiteral("1,234,567"));
        QCOMPARE(dataSize(5LL << 20), QStringLiteral("5.00 MiB"));
    }

    void numbersAreWrittenAsTheLanguageDoes() {
        QCOMPARE(installLanguage(*QCoreApplication::instance(), QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(groupedNumber(1'234'567), QStringLiteral("1.234.567"));
        QCOMPARE(groupedNumber(0.5, 1), QStringLiteral("0,5"));
        QCOMPARE(QLocale().language(), QLocale::German);
    }

    void anotherLanguageTakesThePlaceOfTheOneBefore() {
        auto *application = QCoreApplication::instance();
        for (const char *code : {"en", "fr", "de", "en"})
            installLanguage(*application, QLatin1String(code));
        // Collie's and Qt's, where that is installed.
        QVERIFY(application->findChildren<QTranslator *>().size() <= 2);
        QCOMPARE(jobs(1), QStringLiteral("1 job"));
    }

    void whatIsForOthersIsEnglish() {
        const EnglishScope others;
        QVERIFY(!EnglishScope::changesLanguage());
        installLanguage(*QCoreApplication::instance(), QStringLiteral("de"));
        QVERIFY(EnglishScope::changesLanguage());
        QCOMPARE(jobs(1), QStringLiteral("1 job"));
        {
            const EnglishScope inner;
            QCOMPARE(jobs(2), QStringLiteral("2 jobs"));
        }
        QCOMPARE(jobs(2), QStringLiteral("2 jobs"));
        QCOMPARE(Words::tr("%Ln time(s)", nullptr, 1'234), QStringLiteral("1234 times"));
        QCOMPARE(groupedNumber(12'346), QStringLiteral("12346"));
        QCOMPARE(Words::tr("This job has no log."), QStringLiteral("This job has no log."));
        QString elsewhere;
        const std::unique_ptr<QThread> thread(QThread::create([&elsewhere] { elsewhere = jobs(2); }));
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(elsewhere, QStringLiteral("2 Jobs"));
    }

    void translationsKeepThePlaces() {
        const QDir folder(QDir(test::projectFolder()).filePath(QStringLiteral("resources/translations")));
        const QStringList files = folder.entryList({QStringLiteral("*.ts")}, QDir::Files);
        QVERIFY(files.contains(QLatin1String("collie_en.ts")));
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QXmlStreamReader xml(&file);
            int messages = 0;
            while (!xml.atEnd()) {
                xml.readNext();
                if (!xml.isStartElement() || xml.name() != u"message")
                    continue;
                ++messages;
                const QString wrong = wrongPlaces(xml);
                QVERIFY2(wrong.isEmpty(), qPrintable(name + QLatin1String(": ") + wrong));
            }
            QVERIFY2(!xml.hasError(), qPrintable(name + QLatin1String(": ") + xml.errorString()));
            QVERIFY2(messages > 100, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "test_languages.moc"
