#include "models/watches/watch_rule.h"

#include <QTest>

using namespace collie;
using namespace collie::models;

namespace {

std::optional<WatchRule> readRule(const QByteArray &filter) {
    return watchRuleFromJson(
        *parseJson(R"({"kind":"filter","id":"a","repository":"b","filter":)" + filter + '}', QStringLiteral("rule")));
}

} // namespace

/// The filter of a stored watch.
class TestWatchRule final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void wholeFilterIsKept() {
        WatchRule rule{.id = QStringLiteral("a"),
                       .kind = WatchRule::Kind::Filter,
                       .title = {},
                       .deployment = {},
                       .repository = QStringLiteral("b"),
                       .revision = {},
                       .platform = {},
                       .platformOption = {},
                       .groupSymbol = {},
                       .label = {}};
        rule.filter.showsDuplicates = true;
        rule.filter.fields = {{.field = JobField::Symbol, .values = {QStringLiteral("bc1")}, .isNegated = true},
                              {.field = JobField::Test,
                               .values = {QStringLiteral("a.js")},
                               .names = {QStringLiteral("one"), QStringLiteral("two")}},
                              {.field = JobField::Name, .values = {QStringLiteral("plain")}}};
        const auto again = watchRuleFromJson(*parseJson(toJsonBytes(toJson(rule)), QStringLiteral("rule")));
        QVERIFY(again);
        QCOMPARE(again->filter, rule.filter);
    }

    void ruleOfAnOlderVersion() {
        const auto rule = readRule(R"({"text":"x","statuses":3,"tiers":6,"classified":true,"unclassified":false,
            "fields":[{"field":5,"values":["a.js"],"names":["one","two"]}],"classifications":511})");
        QVERIFY(rule);
        JobFilter expected;
        expected.text = QStringLiteral("x");
        expected.statuses = 3;
        expected.showUnclassified = false;
        expected.fields = {{.field = JobField::Test,
                            .values = {QStringLiteral("a.js")},
                            .names = {QStringLiteral("one"), QStringLiteral("two")}}};
        QCOMPARE(rule->filter, expected);
    }

    void whatIsNoFilterIsNoRule() {
        QVERIFY(readRule("{}"));
        for (const char *filter : {"null", "[]", R"({"tiers":"2"})", R"({"fields":[{"field":77,"values":[]}]})"})
            QVERIFY2(!readRule(filter), filter);
    }
};

QTEST_GUILESS_MAIN(TestWatchRule)
#include "test_watch_rule.moc"
