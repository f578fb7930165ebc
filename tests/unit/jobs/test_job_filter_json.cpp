#include "models/jobs/job_filter_json.h"

#include <QTest>

using namespace collie;
using namespace collie::models;

namespace {

std::optional<JobFilter> read(const QByteArray &text) {
    return jobFilterFromJson(*parseJson(text, QStringLiteral("filter")));
}

} // namespace

class TestJobFilterJson final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readsWhatItWrites() {
        JobFilter filter;
        QCOMPARE(jobFilterFromJson(toJson(filter)), std::optional(filter));
        filter.text = QStringLiteral("linux \u00e9t\u00e9");
        filter.statuses.reset(2);
        filter.tiers = 8;
        filter.showClassified = false;
        filter.showUnclassified = false;
        filter.classifications = 16;
        filter.showsDuplicates = true;
        for (int field = 0; field <= static_cast<int>(JobField::Machine); ++field)
            filter.fields.append({.field = static_cast<JobField>(field),
                                  .values = {QStringLiteral("a"), QString(), QStringLiteral("b c")},
                                  .isNegated = field % 2 == 1});
        QCOMPARE(jobFilterFromJson(*parseJson(toJsonBytes(toJson(filter)), QStringLiteral("x"))),
                 std::optional(filter));
    }

    void whatIsLookedUpIsNotWritten() {
        JobFilter filter;
        filter.fields = {{.field = JobField::Test, .values = {QStringLiteral("a.js")}, .names = {QStringLiteral("n")}},
                         {.field = JobField::Machine, .values = {QStringLiteral("m")}, .jobIds = {7}}};
        JobFilter plain = filter;
        plain.fields[0].names.clear();
        plain.fields[1].jobIds.clear();
        QCOMPARE(toJsonBytes(toJson(filter)), toJsonBytes(toJson(plain)));
        QCOMPARE(jobFilterFromJson(toJson(filter)), std::optional(plain));
    }

    void absentAndUnknownMembers() {
        QCOMPARE(read("{}"), std::optional(JobFilter()));
        JobFilter expected;
        expected.tiers = 2;
        expected.fields = {{.field = JobField::Symbol, .values = {QStringLiteral("bc1")}}};
        // Bits that are not known here too.
        QCOMPARE(read(R"({"tiers":18,"future":[1],"fields":[{"field":1,"values":["bc1"],"more":{},"names":["x"]}]})"),
                 std::optional(expected));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"null",
                                 "[]",
                                 "7",
                                 R"({"text":7})",
                                 R"({"statuses":"all"})",
                                 R"({"statuses":-1})",
                                 R"({"tiers":1.5})",
                                 R"({"tiers":99999999999999999999})",
                                 R"({"classified":1})",
                                 R"({"unclassified":null})",
                                 R"({"duplicates":"yes"})",
                                 R"({"classifications":[]})",
                                 R"({"fields":{}})",
                                 R"({"fields":[7]})",
                                 R"({"fields":[{"field":1}]})",
                                 R"({"fields":[{"field":1,"values":"bc1"}]})",
                                 R"({"fields":[{"field":1,"values":["bc1",7]}]})",
                                 R"({"fields":[{"field":99,"values":[]}]})",
                                 R"({"fields":[{"field":-1,"values":[]}]})",
                                 R"({"fields":[{"field":"1","values":[]}]})",
                                 R"({"fields":[{"field":1,"values":[],"negated":"no"}]})"})
            QTest::newRow(text) << QByteArray(text);
        const auto repeated = [](const QByteArray &what, int count) {
            return QByteArrayList(QVector<QByteArray>(count, what)).join(',');
        };
        QTest::newRow("long text") << QByteArray("{\"text\":\"" + QByteArray(10'001, 'x') + "\"}");
        QTest::newRow("long value") << QByteArray("{\"fields\":[{\"field\":0,\"values\":[\"" + QByteArray(10'001, 'x') +
                                                  "\"]}]}");
        QTest::newRow("many fields") << QByteArray("{\"fields\":[" + repeated(R"({"field":0,"values":[]})", 101) +
                                                   "]}");
        QTest::newRow("many values") << QByteArray("{\"fields\":[{\"field\":0,\"values\":[" +
                                                   repeated(R"("x")", 5'001) + "]}]}");
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QVERIFY(!read(text));
    }
};

QTEST_GUILESS_MAIN(TestJobFilterJson)
#include "test_job_filter_json.moc"
