#include "services/base/utc.h"
#include "services/treeherder/failure_answers.h"
#include "tests/support/places.h"

#include <QSet>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

namespace {

/// JSON with ' for ".
QByteArray doubled(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

QByteArray healthWith(const char *needInvestigation) {
    return doubled("{'revision':'ab','result':'fail','jobs':{},'metrics':{'tests':{'details':{'needInvestigation':") +
           doubled(needInvestigation) + doubled(",'knownIssues':[]}}}}");
}

} // namespace

class TestFailureAnswers final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readsRecordedSuggestions() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto lines =
            parseBugSuggestions(test::readSharedData(QStringLiteral("treeherder/ui/bug_suggestions.json")));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 6);
        const BugSuggestion &suspend = lines->at(1);
        QCOMPARE(suspend.lineNumber, 2618);
        QCOMPARE(suspend.pathEnd,
                 QStringLiteral("toolkit/content/tests/browser/browser_suspend_videos_outside_viewport.js"));
        QCOMPARE(suspend.searchTerms, QStringList{QStringLiteral("browser_suspend_videos_outside_viewport.js")});
        QCOMPARE(suspend.openRecent.size(), 1);
        const Bug &open = suspend.openRecent.at(0);
        QCOMPARE(open.id, std::optional<qint64>(1643980));
        QCOMPARE(open.internalId, 18);
        QCOMPARE(open.status, QStringLiteral("REOPENED"));
        QVERIFY(open.isOpen());
        QVERIFY(!open.occurrences);
        QCOMPARE(suspend.allOthers.size(), 2);
        const Bug &closed = suspend.allOthers.at(0);
        QVERIFY(!closed.isOpen());
        QCOMPARE(closed.duplicateOf, std::optional<qint64>(1725749));
        QVERIFY(closed.crashSignature.startsWith(QStringLiteral("[@ audioipc_server")));
        // The older form: what it does not tell is unknown, not zero.
        QCOMPARE(lines->at(2).lineNumber, -1);
        QVERIFY(!lines->at(2).counter);
        QVERIFY(!lines->at(2).isNewInRevision);
        QVERIFY(lines->at(2).pathEnd.isEmpty());
    }

    void suggestionsOfEveryCase() {
        const auto lines = parseBugSuggestions(
            doubled("[{'search':'one','search_terms':[null,'term',7],'path_end':null,'line_number':12,'counter':0,"
                    "'failure_new_in_rev':true,'bugs':{'open_recent':["
                    "{'id':null,'internal_id':31,'summary':'internal','status':null,'resolution':'','occurrences':3},"
                    "{'id':'1234567','internal_id':null,'summary':'text id','dupe_of':null},"
                    "{'id':null,'summary':null},17,null],'all_others':null}},"
                    "{'search':'','line_number':13},{'search':null},null,"
                    "{'search':'two','bugs':7,'line_number':-4,'counter':-1,'failure_new_in_rev':'yes'}]"));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        const BugSuggestion &one = lines->at(0);
        QCOMPARE(one.searchTerms, QStringList{QStringLiteral("term")});
        QCOMPARE(one.counter, std::optional<int>(0));
        QVERIFY(one.isNewInRevision);
        QCOMPARE(one.openRecent.size(), 2);
        QVERIFY(!one.openRecent.at(0).id);
        QCOMPARE(one.openRecent.at(0).internalId, 31);
        QCOMPARE(one.openRecent.at(0).occurrences, std::optional<int>(3));
        QCOMPARE(one.openRecent.at(1).id, std::optional<qint64>(1234567));
        const BugSuggestion &two = lines->at(1);
        QCOMPARE(two.lineNumber, -1);
        QVERIFY(!two.counter);
        QVERIFY(!two.isNewInRevision);
        QVERIFY(two.openRecent.isEmpty());
        QVERIFY(parseBugSuggestions("[]")->isEmpty());
        QVERIFY(
            parseBugSuggestions(doubled("[{'search':''}]"))->isEmpty()); // A line without text, not a broken answer.
        QVERIFY(!parseBugSuggestions(doubled("[{'line':'other'}]")));
    }

    void longTextsEnd() {
        const QByteArray megabyte(1024 * 1024, 'x');
        const auto lines = parseBugSuggestions(
            "[{\"search\":\"" + megabyte + "\",\"search_terms\":[\"" + megabyte + "\"],\"path_end\":\"" + megabyte +
            "\",\"bugs\":{\"open_recent\":[{\"id\":1,\"summary\":\"" + megabyte + "\"}]}}]");
        QVERIFY(lines);
        QCOMPARE(lines->at(0).search.size(), longestText);
        QCOMPARE(lines->at(0).searchTerms.at(0).size(), longestText);
        QCOMPARE(lines->at(0).pathEnd.size(), longestText);
        QCOMPARE(lines->at(0).openRecent.at(0).summary.size(), longestText);
        const auto notes = parseJobNotes("[{\"id\":1,\"text\":\"" + megabyte + "\"}]");
        QVERIFY(notes);
        QCOMPARE(notes->at(0).text.size(), longestText);
    }

    void aCharacterOfTwoUnitsIsNotCutInTwo() {
        const QString text = QString(longestText - 1, u'x') + QStringLiteral("\U0001F98A");
        const auto notes = parseJobNotes("[{\"id\":1,\"text\":\"" + text.toUtf8() + "\"}]");
        QVERIFY(notes);
        QCOMPARE(notes->at(0).text, text.left(longestText - 1));
    }

    void notesAreSortedByTime() {
        const auto notes = parseJobNotes(doubled(
            "[{'id':3,'created':null,'who':null},"
            "{'id':1,'job_id':9,'failure_classification_id':4,'created':'2026-08-02T10:20:30.5'},"
            "{'id':2,'job_id':9,'failure_classification_id':null,'created':'2026-08-02T10:20:30.6Z','text':'t'},"
            "{'id':null},{'id':4,'created':'2026-08-02T10:20:30.6'}]"));
        QVERIFY(notes);
        QVector<qint64> order;
        for (const JobNote &note : *notes)
            order.append(note.id);
        QCOMPARE(order, (QVector<qint64>{4, 2, 1, 3}));
        QCOMPARE(notes->at(1).created, utcAt(QDate(2026, 8, 2), QTime(10, 20, 30, 600)));
        QCOMPARE(notes->at(1).failureClassificationId, 1);
        QVERIFY(!notes->at(3).created.isValid());
    }

    void failuresOfABug() {
        const auto failures = parseBugOccurrences(
            doubled("[{'push_time':'2026-08-01 10:20:30','platform':'linux2404-64','revision':'ab','test_suite':"
                    "'mochitest-plain-swr-1','tree':'autoland','build_type':'debug','job_id':303,'bug_id':1600001,"
                    "'machine_name':null,'lines':['TEST-UNEXPECTED-FAIL | a',null],'task_id':'t'},"
                    "{'bug_id':'1600001','platform':'<b>win</b>','test_suite':null,'build_type':7,'lines':null},"
                    "{'bug_id':null,'platform':'linux64'},{'bug_id':1.5,'platform':'linux64'},"
                    "{'bug_id':-1,'platform':'linux64'},{'bug_id':2,'platform':null},{'bug_id':2},{},7,null,[]]"));
        QVERIFY(failures);
        QCOMPARE(failures->size(), 2);
        const BugOccurrence &first = failures->at(0);
        QCOMPARE(first.bugId, 1600001);
        QCOMPARE(first.revision, QStringLiteral("ab"));
        QCOMPARE(first.platform, QStringLiteral("linux2404-64"));
        QCOMPARE(first.buildType, QStringLiteral("debug"));
        QCOMPARE(first.testSuite, QStringLiteral("mochitest-plain-swr-1"));
        QCOMPARE(failures->at(1).platform, QStringLiteral("<b>win</b>"));
        QVERIFY(failures->at(1).testSuite.isEmpty());
        QVERIFY(parseBugOccurrences("[]")->isEmpty());
        QVERIFY(!parseBugOccurrences(doubled("[{'bug_id':null}]")));
        QVERIFY(!parseBugOccurrences(doubled("{'bug_id':1,'platform':'linux64'}")));
        QVERIFY(!parseBugOccurrences(doubled("[{'bug_id':1,'platform':'li")));
        const QByteArray megabyte(1024 * 1024, 'x');
        const auto large = parseBugOccurrences("[{\"bug_id\":1,\"platform\":\"" + megabyte + "\",\"test_suite\":\"" +
                                               megabyte + "\"}]");
        QVERIFY(large);
        QCOMPARE(large->at(0).platform.size(), longestText);
        QCOMPARE(large->at(0).testSuite.size(), longestText);
    }

    void measurementsOfAJob() {
        const auto data = parsePerformanceData(
            doubled("{'job_id':303,'push_id':7,'data':["
                    "{'id':11,'value':212.4,'signature_data':{'id':1647494,'framework_id':1,'suite':'a11yr',"
                    "'should_alert':null,'test':null,'extra_options':['e10s','stylo'],'measurement_unit':'ms'}},"
                    "{'id':12,'value':3,'signature_data':{'id':1647495,'framework_id':13,'suite':'s','test':'t',"
                    "'should_alert':true,'lower_is_better':false,'extra_options':null,'measurement_unit':null}},"
                    "{'id':13,'value':'x','signature_data':{'id':1,'suite':'s'}},"
                    "{'id':14,'value':1,'signature_data':null}]}"));
        QVERIFY(data);
        QCOMPARE(data->size(), 2);
        QCOMPARE(data->at(0).value, 212.4);
        QCOMPARE(data->at(0).signatureId, 1647494);
        QCOMPARE(data->at(0).extraOptions, (QStringList{QStringLiteral("e10s"), QStringLiteral("stylo")}));
        QVERIFY(data->at(0).lowerIsBetter);
        QVERIFY(!data->at(0).shouldAlert);
        QVERIFY(data->at(0).test.isEmpty());
        QVERIFY(!data->at(1).lowerIsBetter);
        QVERIFY(data->at(1).shouldAlert);
        QCOMPARE(data->at(1).frameworkId, 13);
        QVERIFY(parsePerformanceData(doubled("{'data':[]}"))->isEmpty());
    }

    void readsRecordedHealth_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("result");
        QTest::addColumn<int>("needInvestigation");
        QTest::addColumn<int>("knownIssues");
        QTest::addColumn<int>("jobs");
        const auto row = [](const char *name, const char *result, int unknown, int known, int jobs) {
            QTest::newRow(name) << QStringLiteral("treeherder/%1.json").arg(QLatin1String(name))
                                << QString::fromLatin1(result) << unknown << known << jobs;
        };
        row("ui/push_health", "fail", 17, 0, 39);
        row("production/health_all_success", "pass", 0, 0, 0);
        row("production/health_build_failed", "fail", 0, 0, 1);
        row("production/health_classified_failures", "pass", 0, 42, 7);
        row("production/health_classified_failures_linuxonly", "fail", 0, 43, 9);
        row("production/health_classified_failures_notlinux", "fail", 0, 9, 9);
        row("production/health_decision_exception", "pass", 0, 0, 0);
        row("production/health_decision_failed", "pass", 0, 0, 0);
        row("production/health_pushhealth_doesnt_see_failures", "pass", 0, 0, 0);
        row("production/health_unclassified_failures_before_retriggers", "fail", 6, 3, 5);
        row("production/health_unclassified_failures_linuxonly_before_retriggers", "fail", 43, 0, 9);
        row("production/health_unclassified_failures_multiple_per_test", "fail", 71, 3, 10);
        row("production/health_unclassified_failures_notlinux_before_retriggers", "fail", 7, 2, 9);
    }
    void readsRecordedHealth() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(QString, file);
        QFETCH(QString, result);
        QFETCH(int, needInvestigation);
        QFETCH(int, knownIssues);
        QFETCH(int, jobs);
        const auto health = parsePushHealth(test::readSharedData(file));
        QVERIFY(health);
        QCOMPARE(health->result, result);
        QCOMPARE(health->revision.size(), 40);
        QCOMPARE(health->parentRevision.size(), 40);
        QCOMPARE(health->needInvestigation.size(), needInvestigation);
        QCOMPARE(health->knownIssues.size(), knownIssues);
        QCOMPARE(health->jobs.size(), jobs);
        QSet<QString> labels;
        for (const Job &job : health->jobs) {
            QVERIFY(job.id > 0 && job.pushId > 0);
            QVERIFY(!job.typeName.isEmpty() && !job.platform.isEmpty());
            labels.insert(job.typeName);
        }
        for (const HealthTest &each : health->needInvestigation + health->knownIssues) {
            QVERIFY(!each.testName.startsWith(u' '));
            QVERIFY(!each.suggestedClassification.isEmpty());
        }
    }

    void healthTellsTheJobsOfATest() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto health = parsePushHealth(test::readSharedData(
            QStringLiteral("treeherder/production/health_unclassified_failures_multiple_per_test.json")));
        QVERIFY(health);
        const HealthTest &first = health->knownIssues.at(0);
        QCOMPARE(first.suggestedClassification, QStringLiteral("intermittent"));
        QCOMPARE(first.confidence, 100);
        QCOMPARE(first.jobGroupSymbol, QStringLiteral("X"));
        QSet<QString> labels;
        for (const Job &job : health->jobs) {
            QVERIFY(!job.taskId.isEmpty());
            QCOMPARE(job.status(), JobStatus::TestFailed);
            labels.insert(job.typeName);
        }
        for (const HealthTest &each : health->needInvestigation + health->knownIssues)
            QVERIFY2(labels.contains(each.jobName), qPrintable(each.jobName));
        // One of them is the second run of its task.
        QVERIFY(std::any_of(health->jobs.begin(), health->jobs.end(), [](const Job &job) { return job.runId == 1; }));
    }

    void healthOfOtherForms() {
        const auto health =
            parsePushHealth(healthWith("[{'testName':' a.js | b','jobName':'test-a/opt-b','confidence':1000,'tier':0,"
                                       "'totalFailures':2,'totalJobs':5,'failedInParent':true,'isInvestigated':true,"
                                       "'logLines':[{'message':'assertion'},{'message':null},7]},"
                                       "{'testName':null,'jobName':'x'},7]"));
        QVERIFY(health);
        QCOMPARE(health->needInvestigation.size(), 1);
        const HealthTest &one = health->needInvestigation.at(0);
        QCOMPARE(one.testName, QStringLiteral("a.js | b"));
        QCOMPARE(one.confidence, 100);
        QCOMPARE(one.tier, 1);
        QCOMPARE(one.totalFailures, 2);
        QVERIFY(one.failedInParent);
        QVERIFY(one.isInvestigated);
        QCOMPARE(one.failureLines, QStringList{QStringLiteral("assertion")});
        QVERIFY(health->parentRevision.isEmpty()); // A repository of git has none.
        QVERIFY(!parsePushHealth(healthWith("[7]")));
        QVERIFY(!parsePushHealth(healthWith("null")));
        QVERIFY(!parsePushHealth("{}"));
    }

    void classesHaveNames_data() {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<ClassificationMark>("mark");
        const auto row = [](int id, const char *name, ClassificationMark mark) {
            QTest::addRow("%d", id) << id << QString::fromLatin1(name) << mark;
        };
        row(0, "", ClassificationMark::None);
        row(1, "not classified", ClassificationMark::None);
        row(2, "fixed by commit", ClassificationMark::Star);
        row(3, "expected fail", ClassificationMark::Star);
        row(4, "intermittent", ClassificationMark::Star);
        row(5, "infra", ClassificationMark::Star);
        row(6, "new failure not classified", ClassificationMark::None);
        row(7, "autoclassified intermittent", ClassificationMark::OutlineStar);
        row(8, "intermittent needs bugid", ClassificationMark::None);
        row(9, "", ClassificationMark::None);
        row(-1, "", ClassificationMark::None);
    }
    void classesHaveNames() {
        QFETCH(int, id);
        QFETCH(QString, name);
        QFETCH(ClassificationMark, mark);
        QCOMPARE(classificationName(id), name);
        QCOMPARE(classificationMark(id), mark);
    }
};

QTEST_GUILESS_MAIN(TestFailureAnswers)
#include "test_failure_answers.moc"
