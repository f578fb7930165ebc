#include "models/jobs/fuzzy_filter.h"

#include <QTest>

using namespace collie;
using models::FuzzyFilter;

namespace {

const std::vector<FuzzyFilter::Text> texts{
    {QStringLiteral("test-linux2404-64/opt-mochitest-browser-chrome-1"), QStringLiteral("Linux 24.04 x64 opt M(bc1)")},
    {QStringLiteral("test-linux2404-64/opt-mochitest-browser-chrome-11"),
     QStringLiteral("Linux 24.04 x64 opt M(bc11)")},
    {QStringLiteral("test-linux2404-64/debug-mochitest-plain-1"), QStringLiteral("Linux 24.04 x64 debug M(1)")},
    {QStringLiteral("test-windows11-64-24h2/opt-web-platform-tests-2"), QStringLiteral("Windows 11 x64 opt W(wpt2)")},
    {QStringLiteral("build-linux64/opt"), QStringLiteral("Linux x64 opt B")},
    {QStringLiteral("source-test-mozlint-eslint"), QStringLiteral("Linting opt ES")},
};

/// The labels that fit, best first.
QStringList found(const QString &pattern) {
    FuzzyFilter filter;
    filter.setTexts(texts);
    QStringList labels;
    for (const FuzzyFilter::Match &match : filter.find(pattern))
        labels.append(texts.at(match.text).label);
    return labels;
}

QString hit(quint32 text, const QString &pattern) {
    FuzzyFilter filter;
    filter.setTexts(texts);
    QString characters;
    for (const int at : filter.positions(text, pattern))
        characters += texts.at(text).label.at(at);
    return characters;
}

} // namespace

class TestFuzzyFilter final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void findsWhatIsMeant_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("expected");
        const QString chrome1 = texts[0].label, chrome11 = texts[1].label, plain = texts[2].label, wpt = texts[3].label,
                      build = texts[4].label, lint = texts[5].label;
        QTest::newRow("nothing typed: all, as given")
            << QString() << QStringList{chrome1, chrome11, plain, wpt, build, lint};
        QTest::newRow("only spaces") << QStringLiteral("  ") << QStringList{chrome1, chrome11, plain, wpt, build, lint};
        QTest::newRow("a part") << QStringLiteral("mochitest") << QStringList{plain, chrome1, chrome11};
        QTest::newRow("case does not count") << QStringLiteral("MozLint") << QStringList{lint};
        QTest::newRow("two parts in any order") << QStringLiteral("debug mochi") << QStringList{plain};
        QTest::newRow("letters of several parts") << QStringLiteral("brochr") << QStringList{chrome1, chrome11};
        QTest::newRow("a whole number before a longer one")
            << QStringLiteral("chrome 1") << QStringList{chrome1, chrome11};
        QTest::newRow("by platform name") << QStringLiteral("windows 11") << QStringList{wpt};
        QTest::newRow("by symbol") << QStringLiteral("M(bc1)") << QStringList{chrome1};
        QTest::newRow("absent") << QStringLiteral("mochitest !browser") << QStringList{plain};
        QTest::newRow("absent sign alone") << QStringLiteral("mozlint !") << QStringList{lint};
        QTest::newRow("whole only") << QStringLiteral("'brochr") << QStringList{};
        QTest::newRow("at the beginning") << QStringLiteral("^build") << QStringList{build};
        QTest::newRow("at the end") << QStringLiteral("chrome-1$") << QStringList{chrome1};
        QTest::newRow("strewn letters mean nothing") << QStringLiteral("tnhqx") << QStringList{};
        QTest::newRow("not there") << QStringLiteral("reftest") << QStringList{};
    }
    void findsWhatIsMeant() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, expected);
        QCOMPARE(found(pattern), expected);
    }

    void tellsWhatWasHit_data() {
        QTest::addColumn<quint32>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("characters");
        QTest::newRow("nothing") << 0U << QString() << QString();
        QTest::newRow("whole") << 0U << QStringLiteral("CHROME") << QStringLiteral("chrome");
        QTest::newRow("letters") << 0U << QStringLiteral("brochr") << QStringLiteral("brochr");
        QTest::newRow("two words, each letter once") << 0U << QStringLiteral("chrome rome") << QStringLiteral("chrome");
        QTest::newRow("beside the label") << 3U << QStringLiteral("wpt2") << QString();
        QTest::newRow("begins") << 4U << QStringLiteral("^build") << QStringLiteral("build");
        QTest::newRow("ends") << 4U << QStringLiteral("/opt$") << QStringLiteral("/opt");
        QTest::newRow("absent") << 4U << QStringLiteral("!test") << QString();
    }
    void tellsWhatWasHit() {
        QFETCH(quint32, text);
        QFETCH(QString, pattern);
        QFETCH(QString, characters);
        QCOMPARE(hit(text, pattern), characters);
    }

    void everyLongerPatternFindsNoMore() {
        FuzzyFilter filter;
        filter.setTexts(texts);
        const QString typed = QStringLiteral("mochitest-browser");
        size_t before = texts.size();
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            const size_t now = filter.find(typed.left(length)).size();
            QVERIFY(now <= before);
            QVERIFY(now >= 2);
            before = now;
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzyFilter)
#include "test_fuzzy_filter.moc"
