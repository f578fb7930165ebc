#include "models/jobs/job_matcher.h"
#include "tests/support/job_batches.h"

#include <QTest>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::JobResult;
using treeherder::JobStatus;

class TestJobMatcher final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void text_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) {
            QTest::newRow(text) << QString::fromUtf8(text) << matches;
        };
        row("", true);
        row("   ", true);
        row("mochitest", true);
        row("MOCHITESTS", true);
        row("linux 24.04", true);
        row("linux2404-64", true);
        row("opt M(7)", true);
        row("plain-7 opt linux", true);
        row("debug", false);
        row("opt debug", false);
        row("R(7)", false);
        row("opt m", true);
        row("опт", false);
    }
    void text() {
        QFETCH(QString, text);
        QFETCH(bool, matches);
        JobStore store;
        JobMatcher matcher(store);
        JobFilter filter;
        filter.text = text;
        // Whether the filter or the job comes first.
        matcher.setFilter(filter);
        store.apply(batchOf({makeJob(1, 1, QStringLiteral("7"))}));
        matcher.update();
        QCOMPARE(matcher.matches(0), matches);
        JobMatcher later(store);
        later.update();
        QCOMPARE(later.setFilter(filter), !text.isEmpty());
        QCOMPARE(later.matches(0), matches);
    }

    void fields_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("values");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, JobField field, const char *values, bool matches) {
            QTest::newRow(name) << int(field) << QString::fromLatin1(values) << matches;
        };
        row("part of the name", JobField::Name, "plain-7", true);
        row("other name", JobField::Name, "reftest", false);
        row("one of two", JobField::Name, "reftest PLAIN", true);
        row("symbol", JobField::Symbol, "7", true);
        row("part of the symbol", JobField::Symbol, "17", false);
        row("group", JobField::GroupSymbol, "m", true);
        row("part of the group", JobField::GroupSymbol, "mo", false);
        row("group by name", JobField::GroupName, "mochi", true);
        row("platform", JobField::Platform, "Linux 24.04", true);
        row("platform by code", JobField::Platform, "linux2404-64", true);
        row("option", JobField::Platform, "opt", true);
        row("other option", JobField::Platform, "debug", false);
    }
    void fields() {
        QFETCH(int, field);
        QFETCH(QString, values);
        JobStore store;
        JobMatcher matcher(store);
        store.apply(batchOf({makeJob(1, 1, QStringLiteral("7"))}));
        matcher.update();
        JobFilter filter;
        const bool whole = values.startsWith(QStringLiteral("Linux"));
        filter.fields = {{.field = static_cast<JobField>(field),
                          .values = whole ? QStringList{values} : values.split(QLatin1Char(' '))}};
        QVERIFY(matcher.setFilter(filter));
        QTEST(matcher.matches(0), "matches");
        // Negated, it is the other way round.
        filter.fields[0].isNegated = true;
        QVERIFY(matcher.setFilter(filter));
        QFETCH(bool, matches);
        QCOMPARE(matcher.matches(0), !matches);
        filter.fields[0].isNegated = false;
        // All of the fields must fit.
        filter.fields.append({.field = JobField::Symbol, .values = {QStringLiteral("8")}});
        QVERIFY(matcher.setFilter(filter));
        QVERIFY(!matcher.matches(0));
    }

    void aJobWithoutTheFieldPasses_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("isNegated");
        for (const bool isNegated : {false, true}) {
            for (const JobField field :
                 {JobField::Name, JobField::Symbol, JobField::GroupName, JobField::Platform, JobField::Test})
                QTest::addRow("%d%s", int(field), isNegated ? " negated" : "") << int(field) << isNegated;
        }
    }
    void aJobWithoutTheFieldPasses() {
        QFETCH(int, field);
        QFETCH(bool, isNegated);
        JobStore store;
        JobMatcher matcher(store);
        treeherder::Job job = makeJob(1);
        for (QString *text : {&job.symbol, &job.typeName, &job.groupName, &job.platform})
            text->clear();
        store.apply(batchOf({job, makeJob(2, 1, QStringLiteral("x"))}));
        matcher.update();
        JobFilter filter;
        filter.fields = {{.field = static_cast<JobField>(field),
                          .values = {QStringLiteral("24.04")},
                          .names = {QStringLiteral("24.04")},
                          .isNegated = isNegated}};
        matcher.setFilter(filter);
        QVERIFY(matcher.matches(0));
        // The platform of the other one has it, its other fields have not.
        QCOMPARE(matcher.matches(1), isNegated != (static_cast<JobField>(field) == JobField::Platform));
    }

    void jobsOfATest() {
        JobStore store;
        JobMatcher matcher(store);
        store.apply(batchOf({makeJob(1, 1, QStringLiteral("7")), makeJob(2, 1, QStringLiteral("8"))}));
        matcher.update();
        FieldTerm term{.field = JobField::Test, .values = {QStringLiteral("a/b.js")}};
        const auto matching = [&] {
            JobFilter filter;
            filter.fields = {term};
            matcher.setFilter(filter);
            return QVector<bool>{matcher.matches(0), matcher.matches(1)};
        };
        // Who runs it is not known yet.
        QCOMPARE(matching(), (QVector<bool>{false, false}));
        term.names = {store.job(0).typeName};
        QCOMPARE(matching(), (QVector<bool>{true, false}));
        term.isNegated = true;
        QCOMPARE(matching(), (QVector<bool>{false, true}));
        term.names.clear();
        QCOMPARE(matching(), (QVector<bool>{true, true}));
    }

    /// The same chunk runs other tests in the next push.
    void jobsOfATestByPush() {
        JobStore store;
        JobMatcher matcher(store);
        const auto chunk = [](int id, int push, const char *symbol) {
            return makeJob(id, push, QLatin1String(symbol));
        };
        FieldTerm term{.field = JobField::Test,
                       .values = {QStringLiteral("a/b.js")},
                       .names = {chunk(0, 0, "7").typeName, chunk(0, 0, "8").typeName},
                       .namesOfPush = {{1, {chunk(0, 0, "7").typeName}}, {2, {chunk(0, 0, "8").typeName}}, {4, {}}}};
        JobFilter filter;
        filter.fields = {term};
        matcher.setFilter(filter);
        const auto matching = [&] {
            QVector<bool> all;
            for (JobRow job = 0; job < store.size(); ++job)
                all.append(matcher.matches(job));
            return all;
        };
        store.apply(batchOf({chunk(1, 1, "7"), chunk(2, 1, "8"), chunk(3, 2, "7"), chunk(4, 2, "8")}));
        matcher.update();
        QCOMPARE(matching(), (QVector<bool>{true, false, false, true}));
        // Pushes come, of known types and of new ones; of push 3 is only known what the others run.
        store.apply(batchOf({chunk(5, 3, "7"), chunk(6, 4, "7")}));
        matcher.update();
        store.apply(batchOf({chunk(7, 3, "9")}));
        matcher.update();
        QCOMPARE(matching(), (QVector<bool>{true, false, false, true, true, false, false}));
        filter.fields[0].isNegated = true;
        matcher.setFilter(filter);
        QCOMPARE(matching(), (QVector<bool>{false, true, true, false, false, true, true}));
        // Another test must fit too, of which one push is known.
        filter.fields.append({.field = JobField::Test, .namesOfPush = {{1, {chunk(0, 0, "8").typeName}}}});
        matcher.setFilter(filter);
        QCOMPARE(matching(), (QVector<bool>{false, true, false, false, false, false, false}));
        store.clear();
        matcher.clear();
        matcher.update();
        store.apply(batchOf({chunk(1, 1, "8")}));
        matcher.update();
        QCOMPARE(matching(), QVector<bool>{true});
    }

    void jobsOfAMachine() {
        JobStore store;
        JobMatcher matcher(store);
        treeherder::Job pending = makeJob(3);
        pending.id = 0;
        store.apply(batchOf({makeJob(1), makeJob(2), pending}));
        matcher.update();
        FieldTerm term{.field = JobField::Machine, .values = {QStringLiteral("t-linux-7")}};
        QVector<FieldTerm> others;
        const auto matching = [&] {
            JobFilter filter;
            filter.fields = QVector<FieldTerm>{term} + others;
            matcher.setFilter(filter);
            return QVector<bool>{matcher.matches(0), matcher.matches(1), matcher.matches(2)};
        };
        QCOMPARE(matching(), (QVector<bool>{false, false, false}));
        term.jobIds = {1};
        QCOMPARE(matching(), (QVector<bool>{true, false, false}));
        term.isNegated = true;
        QCOMPARE(matching(), (QVector<bool>{false, true, true}));
        others = {{.field = JobField::Machine, .jobIds = {2}, .isNegated = true}};
        QCOMPARE(matching(), (QVector<bool>{false, false, true}));
        others.append({.field = JobField::Symbol, .values = {QStringLiteral("other")}});
        QCOMPARE(matching(), (QVector<bool>{false, false, false}));
        term.jobIds.clear();
        others.clear();
        QCOMPARE(matching(), (QVector<bool>{true, true, true}));
        // A job begins, and more come.
        term.isNegated = false;
        term.jobIds = {3, 4};
        QCOMPARE(matching(), (QVector<bool>{false, false, false}));
        store.apply(batchOf({makeJob(3), makeJob(4)}));
        matcher.update();
        QCOMPARE(matching(), (QVector<bool>{false, false, true}));
        QVERIFY(matcher.matches(3));
        matcher.setFilter({});
        QVERIFY(matcher.matches(0));
    }

    void classificationsByNumber() {
        JobStore store;
        JobMatcher matcher(store);
        treeherder::Job job = makeJob(1);
        job.failureClassificationId = 4;
        store.apply(batchOf({job}));
        matcher.update();
        JobFilter filter;
        filter.classifications.reset();
        filter.classifications.set(2);
        matcher.setFilter(filter);
        QVERIFY(!matcher.matches(0));
        filter.classifications.set(4);
        matcher.setFilter(filter);
        QVERIFY(matcher.matches(0));
    }

    void whatIsUnclassified_data() {
        QTest::addColumn<bool>("unclassified");
        for (int id = 1; id <= 8; ++id)
            QTest::addRow("%d", id) << (id == 1 || id >= 6);
    }
    void whatIsUnclassified() {
        QFETCH(bool, unclassified);
        const int id = QByteArray(QTest::currentDataTag()).toInt();
        JobStore store;
        JobMatcher matcher(store);
        treeherder::Job job = makeJob(1);
        job.result = JobResult::TestFailed;
        job.failureClassificationId = id;
        store.apply(batchOf({job}));
        matcher.update();
        JobFilter filter;
        filter.showClassified = false;
        matcher.setFilter(filter);
        QCOMPARE(matcher.matches(0), unclassified);
        // New failures alone.
        filter = {};
        filter.classifications.reset();
        filter.classifications.set(6);
        matcher.setFilter(filter);
        QCOMPARE(matcher.matches(0), id == 6);
    }

    void statusTierAndClassification() {
        JobStore store;
        treeherder::Job job = makeJob(1);
        job.result = JobResult::TestFailed;
        job.tier = 2;
        job.failureClassificationId = 4;
        store.apply(batchOf({job}));
        JobMatcher matcher(store);
        matcher.update();
        const auto shows = [&](const JobFilter &filter) {
            matcher.setFilter(filter);
            return matcher.matches(0);
        };
        JobFilter filter;
        QVERIFY(shows(filter));
        filter.showClassified = false;
        QVERIFY(!shows(filter));
        filter = {};
        filter.showUnclassified = false;
        QVERIFY(shows(filter));
        filter.tiers.reset(2);
        QVERIFY(!shows(filter));
        filter = {};
        filter.statuses.reset(static_cast<size_t>(JobStatus::TestFailed));
        QVERIFY(!shows(filter));
        // What is no failure counts as unclassified, whatever its classification.
        job.result = JobResult::Success;
        store.apply(batchOf({job}));
        filter = {};
        filter.showClassified = false;
        QVERIFY(shows(filter));
        filter = {};
        filter.showUnclassified = false;
        QVERIFY(!shows(filter));
    }

    void defaults() {
        const JobFilter filter;
        QCOMPARE(filter.statuses.count(), static_cast<size_t>(treeherder::jobStatusCount - 2));
        QVERIFY(!filter.statuses.test(static_cast<size_t>(JobStatus::Superseded)));
        QVERIFY(!filter.statuses.test(static_cast<size_t>(JobStatus::Unscheduled)));
        QVERIFY(!filter.tiers.test(3));
    }
};

QTEST_GUILESS_MAIN(TestJobMatcher)
#include "test_job_matcher.moc"
