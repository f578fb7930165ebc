#include "models/pulse/highlight_rules.h"
#include "models/pulse/stream_filter.h"
#include "tests/support/pulse_messages.h"

#include <QTest>

using namespace collie;
using namespace collie::models;

namespace {

const QByteArray task = "A35mWTRuQmyj88yMnIF0fA";

} // namespace

class TestStreamFilter final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void filters_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *text, bool fits) { QTest::newRow(text) << QString::fromUtf8(text) << fits; };
        row("", true);
        row("   ", true);
        row("task-failed", true);
        row("TASK-FAILED", true);
        row("mochitest-plain", true);
        row("mochitest busted", false);
        row("mochitest plain", true);
        row("-mochitest", false);
        row("-busted", true);
        row("-", true); // No negation of nothing, but a character.
        row("\"two words\"", true);
        row("\"words two\"", false);
        row("two words", true);
        row("/moch.*plain-\\d/", true);
        row("/^primary\\.A35m/", true);
        row("-/moch.*plain/", false);
        row("/plain-[2-9]/", false);
        row("exchange:failed", true);
        row("exchange:pending", false);
        row("-exchange:pending", true);
        row("key:gecko-level-3", true);
        row("key:mochitest", false);
        row("cc:autoland", true);
        row("route:autoland", true);
        row("cc:/v2\\.(autoland|try)/", true);
        row("cc:try", false);
        row("task:A35mWTRuQmyj88yMnIF0fA", true);
        row("task:test", false);
        row("label:mochitest", true);
        row("label:plain-2", false);
        row("state:failed", true);
        row("state:pending", false);
        row("body:scheduled", true);
        row("body:autoland", false);
        row("body:\"two words\"", true);
        row("redelivered:yes", true);
        row("redelivered:no", false);
        row("duplicate:no", true);
        row("label:mochitest -state:pending cc:autoland /level-3/", true);
        row("unknown:field", false);
    }
    void filters() {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        pulse::Message message = test::taskMessage("task-failed", task);
        message.cc = {"route.tc-treeherder.v2.autoland.abc.12", "route.index.x"};
        message.payload.replace("\"version\"", "\"note\":\"two words\",\"version\"");
        message.redelivered = true;
        StreamRows rows;
        rows.append({message}, 10);
        const Result<StreamFilter> filter = StreamFilter::parse(text);
        QVERIFY(filter);
        QCOMPARE(filter->matches(rows.at(0)), fits);
    }

    void aBadExpressionIsSaidToBeOne() {
        const Result<StreamFilter> filter = StreamFilter::parse(QStringLiteral("abc /(/"));
        QVERIFY(!filter);
        QCOMPARE(filter.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(filter.error().message.contains(QStringLiteral("/(/")), qPrintable(filter.error().message));
    }

    void halfTypedThingsAreText() {
        QVERIFY(StreamFilter::parse(QStringLiteral("/abc")));
        QVERIFY(StreamFilter::parse(QStringLiteral("\"abc")));
        QVERIFY(StreamFilter::parse(QStringLiteral("//")));
        QVERIFY(StreamFilter::parse(QStringLiteral("label:")));
    }

    void gapsFitEveryFilter() {
        StreamRows rows;
        rows.appendGap(5, QStringLiteral("lost"), 10);
        QVERIFY(StreamFilter::parse(QStringLiteral("label:nothing"))->matches(rows.at(0)));
    }

    void labelsAreFoundInBodies_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("compact") << QByteArray(R"({"task":{"tags":{"label":"a/b"}}})") << QByteArray("a/b");
        QTest::newRow("spaced") << QByteArray("{\"label\" :\n \"a b\"}") << QByteArray("a b");
        QTest::newRow("value of that name") << QByteArray(R"({"x":"label","label":"y"})") << QByteArray("y");
        QTest::newRow("escaped quote") << QByteArray("{\"label\":\"a\\\"b\"}") << QByteArray("a\\\"b");
        QTest::newRow("no string") << QByteArray(R"({"label":3})") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"label\":\"abc") << QByteArray();
        QTest::newRow("ends with a backslash") << QByteArray("{\"label\":\"abc\\") << QByteArray();
        QTest::newRow("ends behind the name") << QByteArray("{\"label\"") << QByteArray();
        QTest::newRow("none") << QByteArray("{}") << QByteArray();
    }
    void labelsAreFoundInBodies() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, label);
        pulse::Message message;
        message.payload = body;
        StreamRows rows;
        rows.append({message}, 10);
        QCOMPARE(labelOf(rows.at(0)).toByteArray(), label);
    }

    void theFirstRuleThatFitsMarks() {
        const auto rules =
            HighlightRules::parse({QStringLiteral("state:failed"), QString(), QStringLiteral("mochitest")});
        QVERIFY(rules);
        QCOMPARE(rules->texts().size(), 2);
        StreamRows rows;
        rows.append({test::taskMessage("task-failed", task), test::taskMessage("task-running", task),
                     test::taskMessage("task-running", task, "build-x")},
                    10);
        QCOMPARE(rules->ruleFor(rows.at(0)), 0);
        QCOMPARE(rules->ruleFor(rows.at(1)), 1);
        QCOMPARE(rules->ruleFor(rows.at(2)), -1);
        QVERIFY(!HighlightRules::parse({QStringLiteral("/[/")}));
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many.append(QString::number(i));
        QCOMPARE(int(HighlightRules::parse(many)->texts().size()), HighlightRules::most);
    }
};

QTEST_GUILESS_MAIN(TestStreamFilter)
#include "test_stream_filter.moc"
