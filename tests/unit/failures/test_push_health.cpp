#include "services/failures/push_health.h"
#include "services/treeherder/failure_answers.h"
#include "services/treeherder/jobs_parser.h"
#include "tests/support/places.h"

#include <QTest>

#include <algorithm>

using namespace collie;
using failures::Failure;
using failures::HealthEntry;
using failures::JobFailures;
using failures::PushEvidence;
using failures::PushReport;
using failures::Verdict;
using treeherder::HealthTest;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::PushHealth;

namespace {

const QString chunk1 = QStringLiteral("test-linux64/opt-mochitest-1");
const QString chunk2 = QStringLiteral("test-linux64/opt-mochitest-2");
const QString path = QStringLiteral("dom/tests/test_a.html");

Job job(const QString &label, JobResult result, int classification = 1) {
    static int made = 0;
    Job job;
    job.id = ++made;
    job.taskId = QStringLiteral("task%1").arg(made);
    job.platform = label.section(u'/', 0, 0).section(u'-', 1, 1);
    job.platformOption = label.section(u'/', 1, 1).section(u'-', 0, 0);
    job.groupSymbol = QStringLiteral("M");
    job.typeName = label;
    job.symbol = label.section(u'-', -1);
    job.state = treeherder::JobState::Completed;
    job.result = result;
    job.failureClassificationId = classification;
    return job;
}

Job red(const QString &label, int classification = 1) {
    return job(label, JobResult::TestFailed, classification);
}

Failure failed(const QString &test, const QString &message = QStringLiteral("boom")) {
    Failure made;
    made.kind = Failure::Kind::Test;
    made.test = test;
    made.status = QStringLiteral("FAIL");
    made.message = message;
    return made;
}

JobFailures known(const QVector<Failure> &list) {
    JobFailures made;
    made.state = JobFailures::State::Known;
    made.failures = list;
    return made;
}

/// "verdict test: reason"
QStringList told(const PushReport &report) {
    QStringList lines;
    for (const HealthEntry &entry : report.entries)
        lines.append(QStringLiteral("%1 %2: %3").arg(failures::verdictName(entry.verdict), entry.test, entry.reason));
    return lines;
}

const HealthEntry *entryOf(const PushReport &report, const QString &test) {
    const auto found = std::find_if(report.entries.begin(), report.entries.end(),
                                    [&test](const HealthEntry &entry) { return entry.test == test; });
    return found == report.entries.end() ? nullptr : &*found;
}

QVector<Job> realJobs(const QString &name) {
    const auto page =
        treeherder::parseJobsPage(test::readSharedData(QStringLiteral("treeherder/production/jobs_%1.json").arg(name)));
    QVector<Job> jobs;
    for (const treeherder::JobBatch::Row &row : page->batch.rows)
        jobs.append(treeherder::jobOf(page->batch, row));
    return jobs;
}

PushHealth realHealth(const QString &name) {
    return *treeherder::parsePushHealth(
        test::readSharedData(QStringLiteral("treeherder/production/health_%1.json").arg(name)));
}

/// What Treeherder says of a test over all its jobs: known only when it is known everywhere.
bool isKnownEverywhere(const PushHealth &health, const QString &test) {
    return std::none_of(health.needInvestigation.begin(), health.needInvestigation.end(), [&](const HealthTest &one) {
        return one.testName.simplified().section(QLatin1String(" | "), 0, 0).trimmed() == test;
    });
}

} // namespace

/// The failures of a push by test, sorted into what is new here and what is not.
class TestPushHealth final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aTestIsOneOverAllItsJobs() {
        const Job linux1 = red(chunk1), debug = red(QStringLiteral("test-linux64/debug-mochitest-7"));
        PushEvidence evidence;
        evidence.jobs = {debug, linux1};
        evidence.failures.insert(failures::runKey(linux1), known({failed(path), failed(path, QStringLiteral("bang"))}));
        evidence.failures.insert(failures::runKey(debug), known({failed(path)}));
        const PushReport report = failures::judgePush(evidence);
        QCOMPARE(report.entries.size(), 1);
        const HealthEntry &entry = report.entries.first();
        QCOMPARE(entry.test, path);
        QVERIFY(!entry.isJob);
        QCOMPARE(entry.jobs.size(), 2);
        QCOMPARE(entry.jobs.first().typeName, debug.typeName);
        QCOMPARE(entry.lines.size(), 2);
        QCOMPARE(entry.lines.first().text, QStringLiteral("TEST-UNEXPECTED-FAIL | %1 | boom").arg(path));
        QCOMPARE(entry.lines.first().jobs, QVector<int>({0, 1}));
        QCOMPARE(entry.lines.last().jobs, QVector<int>({1}));
        QCOMPARE(report.unread, 0);
    }

    void verdicts_data() {
        QTest::addColumn<Job>("mine");
        QTest::addColumn<Failure>("failure"); // Of the job; without a test it is not known.
        QTest::addColumn<QVector<Job>>("others");
        QTest::addColumn<QVector<Job>>("parent");
        QTest::addColumn<QString>("parentTest"); // That the first job of the parent failed; empty: not known.
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const Job &mine, const Failure &failure, const QVector<Job> &others,
                            const QVector<Job> &parent, const QString &parentTest, Verdict verdict,
                            const QString &reason) {
            QTest::newRow(name) << mine << failure << others << parent << parentTest << verdict << reason;
        };
        const Job plain = red(chunk1), green = job(chunk1, JobResult::Success);
        const Failure none, test = failed(path);
        Failure isNew = test, hasBug = test, hasClosedBug = test;
        isNew.isNew = true;
        treeherder::Bug bug;
        bug.id = 1234;
        hasBug.bugs = {bug};
        bug.resolution = QStringLiteral("FIXED");
        hasClosedBug.bugs = {bug};
        const QString unknown = QStringLiteral("Nobody classified it, and it has not passed.");
        const QString inParent = QStringLiteral("It failed in the parent push, too.");
        const QString unseen = QStringLiteral("Nobody has seen it before this push.");
        const QString passed = QStringLiteral("It passed when it ran again.");
        row("nothing is known", plain, test, {}, {}, {}, Verdict::Unknown, unknown);
        row("not even the test", plain, none, {}, {}, {}, Verdict::Unknown, unknown);
        row("intermittent", red(chunk1, 4), test, {}, {}, {}, Verdict::Intermittent,
            QStringLiteral("It is classified: intermittent."));
        row("autoclassified", red(chunk1, 7), none, {}, {}, {}, Verdict::Intermittent,
            QStringLiteral("It is classified: autoclassified intermittent."));
        row("needs a bug", red(chunk1, 8), none, {}, {}, {}, Verdict::Intermittent,
            QStringLiteral("It is classified: intermittent needs bugid."));
        row("fixed by commit", red(chunk1, 2), test, {}, {}, {}, Verdict::New,
            QStringLiteral("It is classified: fixed by commit."));
        row("new by class", red(chunk1, 6), none, {}, {}, {}, Verdict::New, unseen);
        row("new by line", plain, isNew, {}, {}, {}, Verdict::New, unseen);
        row("a bug", plain, hasBug, {}, {}, {}, Verdict::Intermittent,
            QStringLiteral("Bug 1234 may be about it. That does not prove that this push is not to blame."));
        row("a bug that is closed", plain, hasClosedBug, {}, {}, {}, Verdict::Unknown, unknown);
        row("it passed again", plain, isNew, {green}, {}, {}, Verdict::Intermittent, passed);
        row("a build passed again", job(QStringLiteral("build-linux64/opt"), JobResult::Busted), none,
            {job(QStringLiteral("build-linux64/opt"), JobResult::Success)}, {}, {}, Verdict::Intermittent, passed);
        row("the parent passed", plain, test, {}, {green}, {}, Verdict::New,
            QStringLiteral("The job passed in the parent push."));
        row("the parent passed another job", plain, test, {}, {job(chunk2, JobResult::Success)}, {}, Verdict::Unknown,
            unknown);
        row("the parent failed the test", plain, isNew, {}, {plain}, path, Verdict::InParent, inParent);
        row("in another chunk", plain, test, {}, {red(chunk2)}, path, Verdict::InParent, inParent);
        row("on another platform", plain, test, {}, {red(QStringLiteral("test-win64/opt-mochitest-1"))}, path,
            Verdict::Unknown, unknown);
        row("the parent failed another test", plain, test, {}, {plain}, QStringLiteral("dom/tests/test_b.html"),
            Verdict::New, QStringLiteral("The job failed in the parent push, but not so."));
        row("the parent failed, why is not known", plain, test, {}, {plain}, {}, Verdict::Unknown,
            QStringLiteral("The job failed in the parent push, too; why is not known there."));
        row("both failed, why is not known", plain, none, {}, {plain}, {}, Verdict::InParent, inParent);
        row("a task that was lost", job(chunk1, JobResult::Exception), none, {}, {}, {}, Verdict::Unknown,
            QStringLiteral("The task ended with an exception: rather the machine than the push. Retrigger it."));
    }

    void verdicts() {
        QFETCH(const Job, mine);
        QFETCH(const Failure, failure);
        QFETCH(const QVector<Job>, others);
        QFETCH(const QVector<Job>, parent);
        QFETCH(const QString, parentTest);
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, reason);
        PushEvidence evidence;
        evidence.jobs = QVector<Job>{mine} + others;
        evidence.parentJobs = parent;
        // The same job, of another task.
        for (Job &job : evidence.parentJobs)
            job.taskId.prepend(QStringLiteral("parent-"));
        if (!failure.test.isEmpty())
            evidence.failures.insert(failures::runKey(mine), known({failure}));
        if (!parentTest.isEmpty())
            evidence.failures.insert(failures::runKey(evidence.parentJobs.first()), known({failed(parentTest)}));
        const PushReport report = failures::judgePush(evidence);
        QCOMPARE(report.entries.size(), 1);
        QCOMPARE(report.entries.first().test, failure.test.isEmpty() ? mine.typeName : failure.test);
        QCOMPARE(report.entries.first().isJob, failure.test.isEmpty());
        QCOMPARE(report.entries.first().reason, reason);
        QCOMPARE(report.entries.first().verdict, verdict);
    }

    void oneJobThatIsNotExplainedDecides() {
        const Job explained = red(chunk1, 4), open = red(QStringLiteral("test-win64/opt-mochitest-1"));
        PushEvidence evidence;
        evidence.jobs = {explained, open};
        for (const Job &one : evidence.jobs)
            evidence.failures.insert(failures::runKey(one), known({failed(path)}));
        QCOMPARE(failures::judgePush(evidence).entries.first().verdict, Verdict::Unknown);
        evidence.jobs[1].failureClassificationId = 6;
        QCOMPARE(failures::judgePush(evidence).entries.first().verdict, Verdict::New);
        evidence.jobs[1].failureClassificationId = 4;
        QCOMPARE(failures::judgePush(evidence).entries.first().verdict, Verdict::Intermittent);
    }

    void treeherderKnowsTheHistoryOfWhatArtifactsTell() {
        const Job mine = red(chunk1);
        HealthTest theirs;
        theirs.testName = path;
        theirs.jobName = chunk1;
        theirs.suggestedClassification = QStringLiteral("intermittent");
        PushEvidence evidence;
        evidence.jobs = {mine};
        evidence.failures.insert(failures::runKey(mine), known({failed(path), failed(QStringLiteral("dom/b.html"))}));
        evidence.health.emplace().knownIssues = {theirs};
        const PushReport report = failures::judgePush(evidence);
        QCOMPARE(report.entries.size(), 2);
        QCOMPARE(entryOf(report, path)->verdict, Verdict::Intermittent);
        QCOMPARE(entryOf(report, path)->reason, QStringLiteral("Treeherder knows it: intermittent."));
        QCOMPARE(entryOf(report, path)->lines.size(), 1);
        QCOMPARE(entryOf(report, QStringLiteral("dom/b.html"))->verdict, Verdict::Unknown);
    }

    void whatIsNotLookedAt() {
        Job hidden = red(chunk1);
        hidden.tier = 3;
        const PushEvidence evidence{.jobs = {hidden, red(chunk1 + QStringLiteral("-cf")), job(chunk2, JobResult::Retry),
                                             job(chunk2, JobResult::UserCancel), job(chunk2, JobResult::Success)},
                                    .parentJobs = {red(chunk1)},
                                    .failures = {},
                                    .health = {}};
        QVERIFY(failures::judgePush(evidence).entries.isEmpty());
    }

    void onlyOpenFailuresOfTestsAreRead() {
        const QVector<Job> jobs{red(chunk1),
                                red(chunk2, 4),
                                job(QStringLiteral("build-linux64/opt"), JobResult::Busted),
                                red(QStringLiteral("test-linux64/opt-xpcshell-1")),
                                job(QStringLiteral("test-linux64/opt-xpcshell-1"), JobResult::Success),
                                red(QStringLiteral("test-linux64/opt-xpcshell-2"), 6)};
        QCOMPARE(failures::jobsToRead(jobs), QVector<qsizetype>({0, 5}));
        QCOMPARE(failures::judgePush({.jobs = jobs, .parentJobs = {}, .failures = {}, .health = {}}).unread, 2);
    }

    void theOrderOfTheEvidenceMakesNoDifference() {
        PushEvidence evidence;
        evidence.jobs = {red(chunk1), red(chunk2, 6), red(QStringLiteral("test-win64/opt-mochitest-1"), 4),
                         red(QStringLiteral("test-win64/opt-mochitest-2")), job(chunk1, JobResult::Success)};
        const QStringList tests{path, QStringLiteral("dom/tests/test_b.html"), QStringLiteral("dom/tests/test_c.html")};
        for (qsizetype i = 0; i < 4; ++i)
            evidence.failures.insert(failures::runKey(evidence.jobs[i]),
                                     known({failed(tests[i % 3]), failed(tests[(i + 1) % 3])}));
        const QStringList first = told(failures::judgePush(evidence));
        const QString text = failures::reportText(failures::judgePush(evidence), {});
        std::reverse(evidence.jobs.begin(), evidence.jobs.end());
        QCOMPARE(told(failures::judgePush(evidence)), first);
        QCOMPARE(failures::reportText(failures::judgePush(evidence), {}), text);
        // New ones first.
        QVERIFY2(first.first().startsWith(QLatin1String("New here")), qPrintable(first.join(u'\n')));
    }

    void reportsAreShortAndHoldNoMarkupOfOthers() {
        const Job one = red(chunk1, 6), two = red(QStringLiteral("test-win64/debug-mochitest-1"), 4);
        PushEvidence evidence;
        evidence.jobs = {one, two, job(chunk2, JobResult::Success)};
        evidence.failures.insert(failures::runKey(one), known({failed(path, QStringLiteral("a `tick`\n<b>"))}));
        const failures::PushFacts push{.repository = QStringLiteral("try"),
                                       .revision = QStringLiteral("0123456789abcdef0123"),
                                       .subject = QStringLiteral("Bug 1 - *Do* it"),
                                       .address = QUrl(QStringLiteral("https://treeherder.example/jobs?repo=try"))};
        const PushReport report = failures::judgePush(evidence);
        QCOMPARE(failures::reportMarkdown(report, push),
                 QStringLiteral("## Failures of try 0123456789ab\n\n`Bug 1 - *Do* it`\n\n"
                                "<https://treeherder.example/jobs?repo=try>\n\n"
                                "1 new here, 0 failed in the parent push, too, 1 intermittent, 0 not yet known. "
                                "100% complete.\n\n"
                                "### New here (1)\n\n"
                                "- `dom/tests/test_a.html`: `linux64 opt M(1)`\n"
                                "  - Nobody has seen it before this push.\n"
                                "  - `TEST-UNEXPECTED-FAIL | dom/tests/test_a.html | a 'tick'`\n\n"
                                "### Intermittent (1)\n\n"
                                "- `test-win64/debug-mochitest-1`: `win64 debug M(1)`\n"
                                "  - It is classified: intermittent.\n"));
        const QString text = failures::reportText(report, push);
        QVERIFY(text.startsWith(QLatin1String("Failures of try 0123456789ab\n\nBug 1 - *Do* it\n")));
        QVERIFY(text.contains(QLatin1String("\nNew here (1)\n\n- dom/tests/test_a.html: linux64 opt M(1)\n")));
        QVERIFY(failures::reportText({}, push).contains(QLatin1String("No failures.")));
    }

    void realAnswersAreSortedAsTreeherderDoes_data() {
        QTest::addColumn<QString>("health");
        QTest::addColumn<QString>("jobs");
        for (const char *name :
             {"all_success", "classified_failures", "classified_failures_linuxonly", "classified_failures_notlinux",
              "unclassified_failures_before_retriggers", "unclassified_failures_linuxonly_before_retriggers",
              "unclassified_failures_notlinux_before_retriggers", "unclassified_failures_multiple_per_test"})
            QTest::newRow(name) << name << name;
    }

    /// With Treeherder's own answer every test is where the answer has it; a test that is known on one platform and not
    /// on another is one that is not known.
    void realAnswersAreSortedAsTreeherderDoes() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(const QString, health);
        QFETCH(const QString, jobs);
        const PushHealth answer = realHealth(health);
        const PushReport report = failures::reportFromHealth(answer, realJobs(jobs));
        for (const auto *tests : {&answer.needInvestigation, &answer.knownIssues}) {
            for (const HealthTest &one : *tests) {
                const QString test = one.testName.simplified().section(QLatin1String(" | "), 0, 0).trimmed();
                const HealthEntry *entry = entryOf(report, test);
                QVERIFY2(entry != nullptr, qPrintable(test));
                QCOMPARE(entry->verdict == Verdict::Intermittent, isKnownEverywhere(answer, test));
                if (one.suggestedClassification == QLatin1String("New Failure"))
                    QCOMPARE(entry->verdict, Verdict::New);
            }
        }
    }

    void jobsAloneAgreeOrTheDifferenceIsExplained_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why"); // The view differs from Treeherder; empty: it agrees.
        QTest::addColumn<int>("intermittent");
        QTest::addColumn<int>("unknown");
        QTest::newRow("nothing failed") << "all_success"
                                        << "" << 0 << 0;
        QTest::newRow("all classified") << "classified_failures"
                                        << "" << 7 << 0;
        QTest::newRow("unclassified, with nothing to go by")
            << "unclassified_failures_multiple_per_test"
            << "Treeherder knows three tests from the history of other pushes, which the jobs do not tell." << 0 << 10;
        QTest::newRow("before retriggers") << "unclassified_failures_before_retriggers"
                                           << "Treeherder knows two tests from the history of other pushes." << 0 << 3;
        QTest::newRow("fixed elsewhere") << "classified_failures_linuxonly"
                                         << "Treeherder knows all from a commit that fixed them elsewhere, though "
                                            "nobody classified these jobs but one."
                                         << 1 << 8;
        QTest::newRow("fixed elsewhere, not Linux")
            << "classified_failures_notlinux"
            << "Treeherder knows all from a commit that fixed them elsewhere, though nobody classified these jobs." << 0
            << 9;
        QTest::newRow("builds")
            << "build_failed"
            << "Treeherder's answer is older by one build; it counts what is busted, as the view does." << 0 << 2;
        QTest::newRow("the decision task failed")
            << "decision_failed"
            << "Treeherder says that all is well: it looks at no decision tasks." << 0 << 1;
        QTest::newRow("the decision task was lost")
            << "decision_exception"
            << "Treeherder says that all is well: it looks at no exceptions." << 0 << 1;
        QTest::newRow("what push/health/ does not see")
            << "pushhealth_doesnt_see_failures"
            << "Treeherder says that all is well: of busted builds it counts those of class 6 alone." << 0 << 18;
    }

    void jobsAloneAgreeOrTheDifferenceIsExplained() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(const QString, name);
        QFETCH(const QString, why);
        QFETCH(const int, intermittent);
        QFETCH(const int, unknown);
        const bool isFirstPage = name == QLatin1String("pushhealth_doesnt_see_failures");
        const PushReport report =
            failures::judgePush({.jobs = realJobs(isFirstPage ? name + QStringLiteral("_1") : name),
                                 .parentJobs = {},
                                 .failures = {},
                                 .health = {}});
        QCOMPARE(report.count(Verdict::Intermittent), intermittent);
        QCOMPARE(report.count(Verdict::Unknown), unknown);
        QCOMPARE(report.entries.size(), intermittent + unknown);
        // Jobs that Treeherder wants somebody to look at are none that the view takes for intermittent.
        const PushHealth answer = realHealth(name);
        QSet<QString> theirs;
        for (const HealthTest &test : answer.needInvestigation)
            theirs.insert(test.jobName);
        bool agrees = theirs.isEmpty() == (unknown == 0);
        for (const HealthEntry &entry : report.entries) {
            if (entry.verdict == Verdict::Intermittent)
                QVERIFY2(!theirs.contains(entry.test), qPrintable(entry.test));
            agrees = agrees && (entry.verdict == Verdict::Intermittent || theirs.contains(entry.test));
        }
        for (const HealthTest &test : answer.knownIssues) {
            const HealthEntry *entry = entryOf(report, test.jobName);
            QVERIFY(entry != nullptr);
            agrees = agrees && entry->verdict == Verdict::Intermittent;
        }
        QVERIFY2(agrees || !why.isEmpty(), "The view differs from Treeherder, and nobody said why.");
        QVERIFY2(!agrees || why.isEmpty(), "The view agrees with Treeherder by now: say no more why it does not.");
    }

    void retriggersTellMoreThanTreeherderAnswered() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const PushHealth answer = realHealth(QStringLiteral("unclassified_failures_before_retriggers"));
        const PushReport before =
            failures::reportFromHealth(answer, realJobs(QStringLiteral("unclassified_failures_before_retriggers")));
        const PushReport after =
            failures::reportFromHealth(answer, realJobs(QStringLiteral("unclassified_failures_after_retriggers")));
        const QString tsan = QStringLiteral("browser/components/ssb/tests/xpcshell/test_uninstall.js");
        QCOMPARE(entryOf(before, tsan)->verdict, Verdict::New);
        // Half of its runs passed.
        QCOMPARE(entryOf(after, tsan)->verdict, Verdict::Intermittent);
        QCOMPARE(entryOf(after, tsan)->jobs.size(), 2);
        // Three in four failed: still new.
        QCOMPARE(entryOf(after, QStringLiteral("Could not get contentLength"))->verdict, Verdict::New);
        QCOMPARE(entryOf(after, QStringLiteral("Could not get contentLength"))->jobs.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestPushHealth)
#include "test_push_health.moc"
