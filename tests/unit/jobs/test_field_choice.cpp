#include "models/jobs/field_choice.h"

#include <QTest>

using namespace collie;
using models::ChoiceField;
using models::FieldChoice;
using models::FieldTerm;
using models::JobField;
using models::JobFilter;
using treeherder::JobStatus;

/// What a person says of one field, as part of a filter.
class TestFieldChoice final : public QObject {
    Q_OBJECT

    static JobFilter with(const JobFilter &filter, const FieldChoice &choice) {
        const auto changed = models::withChoice(filter, choice);
        return changed ? *changed : JobFilter{.text = changed.error().message};
    }

  private Q_SLOTS:
    void everyFieldHasANameAndIsFoundAgain() {
        QSet<QString> names;
        for (const ChoiceField field : models::choiceFields()) {
            names.insert(models::choiceFieldName(field));
            if (const auto term = models::jobFieldOf(field)) {
                QCOMPARE(models::choiceFieldOf(*term), field);
                QVERIFY(models::choiceWords(field).isEmpty());
            } else {
                QVERIFY(!models::choiceWords(field).isEmpty());
            }
        }
        QCOMPARE(names.size(), models::choiceFields().size());
    }

    void valuesOfOneFieldAreOneTerm() {
        JobFilter filter = with({}, {.field = ChoiceField::Platform, .values = {QStringLiteral("linux")}});
        filter = with(filter, {.field = ChoiceField::Symbol, .values = {QStringLiteral("bc1")}});
        filter = with(filter,
                      {.field = ChoiceField::Platform, .values = {QStringLiteral("windows"), QStringLiteral("linux")}});
        filter = with(filter, {.field = ChoiceField::Platform, .values = {QStringLiteral("debug")}, .isNegated = true});
        QCOMPARE(filter.fields.size(), 3);
        QCOMPARE(filter.fields.at(0).values, (QStringList{QStringLiteral("linux"), QStringLiteral("windows")}));
        QCOMPARE(filter.fields.at(1).field, JobField::Symbol);
        QCOMPARE(filter.fields.at(2).values, QStringList{QStringLiteral("debug")});
        QVERIFY(filter.fields.at(2).isNegated);
        QCOMPARE(models::choiceOf(filter.fields.at(2)),
                 (FieldChoice{.field = ChoiceField::Platform, .values = {QStringLiteral("debug")}, .isNegated = true}));
    }

    void whatWasFoundForOtherValuesIsForgotten() {
        JobFilter filter;
        filter.fields.append(
            {.field = JobField::Test, .values = {QStringLiteral("dom")}, .names = {QStringLiteral("mochitest-1")}});
        const JobFilter same = with(filter, {.field = ChoiceField::Test, .values = {QStringLiteral("dom")}});
        QCOMPARE(same.fields, filter.fields);
        const JobFilter wider = with(filter, {.field = ChoiceField::Test, .values = {QStringLiteral("layout")}});
        QCOMPARE(wider.fields.at(0).values, (QStringList{QStringLiteral("dom"), QStringLiteral("layout")}));
        QVERIFY(wider.fields.at(0).names.isEmpty());
    }

    void tiersResultsAndClassificationsAreSets() {
        JobFilter filter = with({}, {.field = ChoiceField::Tier, .values = {QStringLiteral("3"), QStringLiteral("1")}});
        QCOMPARE(filter.tiers.to_ulong(), 0b1010UL);
        filter = with(filter, {.field = ChoiceField::Tier, .values = {QStringLiteral("3")}, .isNegated = true});
        QCOMPARE(filter.tiers.to_ulong(), 0b0010UL);
        filter =
            with(filter, {.field = ChoiceField::Result, .values = {QStringLiteral("Busted"), QStringLiteral("retry")}});
        QCOMPARE(filter.statuses.count(), 2U);
        QVERIFY(filter.statuses.test(size_t(JobStatus::Busted)) && filter.statuses.test(size_t(JobStatus::Retry)));
        // What is hidden anyway is not shown by taking something else away.
        const JobFilter notBusted =
            with({}, {.field = ChoiceField::Result, .values = {QStringLiteral("busted")}, .isNegated = true});
        QVERIFY(!notBusted.statuses.test(size_t(JobStatus::Busted)));
        QVERIFY(!notBusted.statuses.test(size_t(JobStatus::Superseded)));
        filter = with({}, {.field = ChoiceField::Classification,
                           .values = {QStringLiteral("intermittent"), QStringLiteral("2")}});
        QCOMPARE(filter.classifications.to_ulong(), 0b10100UL);
        QCOMPARE(models::classificationChoice(filter).values,
                 (QStringList{QStringLiteral("fixed by commit"), QStringLiteral("intermittent")}));
        QVERIFY(!models::classificationChoice(filter).isNegated);
        filter =
            with({}, {.field = ChoiceField::Classification, .values = {QStringLiteral("infra")}, .isNegated = true});
        QVERIFY(filter.fields.isEmpty());
        QCOMPARE(models::classificationChoice(filter),
                 (FieldChoice{
                     .field = ChoiceField::Classification, .values = {QStringLiteral("infra")}, .isNegated = true}));
    }

    void whatCannotBeIsRefused_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("negated");
        QTest::newRow("nothing") << int(ChoiceField::Name) << QStringList() << false;
        QTest::newRow("no tier") << int(ChoiceField::Tier) << QStringList{QStringLiteral("4")} << false;
        QTest::newRow("no number") << int(ChoiceField::Tier) << QStringList{QStringLiteral("one")} << false;
        QTest::newRow("no result") << int(ChoiceField::Result) << QStringList{QStringLiteral("green")} << false;
        QTest::newRow("no classification")
            << int(ChoiceField::Classification) << QStringList{QStringLiteral("9")} << false;
        QTest::newRow("no tier left") << int(ChoiceField::Tier) << QStringList{QStringLiteral("1"), QStringLiteral("2")}
                                      << true;
    }
    void whatCannotBeIsRefused() {
        QFETCH(int, field);
        QFETCH(QStringList, values);
        QFETCH(bool, negated);
        const auto changed =
            models::withChoice({}, {.field = ChoiceField(field), .values = values, .isNegated = negated});
        QVERIFY(!changed);
        QVERIFY(changed.error().message.endsWith(u'.'));
    }

    void likeAJob() {
        treeherder::Job job;
        job.typeName = QStringLiteral("test-linux/opt-mochitest-1");
        job.symbol = QStringLiteral("1");
        job.groupSymbol = QStringLiteral("M");
        QCOMPARE(models::termsLikeName(job), (QVector<FieldTerm>{{.field = JobField::Name, .values = {job.typeName}}}));
        QCOMPARE(models::termsLikeSymbol(job),
                 (QVector<FieldTerm>{{.field = JobField::Symbol, .values = {QStringLiteral("1")}},
                                     {.field = JobField::GroupSymbol, .values = {QStringLiteral("M")}}}));
    }
};

QTEST_GUILESS_MAIN(TestFieldChoice)
#include "test_field_choice.moc"
