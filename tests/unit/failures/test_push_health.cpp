#include "services/failures/push_health.h"

#include "services/base/languages.h"

#include <QScopeGuard>
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

PushReport reportWith(const PushHealth &health, const QVector<Job> &jobs) {
    return failures::judgePush({.jobs = jobs, .parentJobs = {}, .failures = {}, .health = health});
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
            Verdict::New, QStringLiteral("The job failed in the parent push, but differently."));
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

    void aBugIsAboutAllFailuresOfItsTest() {
        // Lists of bugs stand at the first failure of a test only.
        Failure first = failed(path), second = failed(path, QStringLiteral("bang"));
        treeherder::Bug bug;
        bug.id = 1234;
        first.bugs = {bug};
        PushEvidence evidence;
        evidence.jobs = {red(chunk1)};
        evidence.failures.insert(failures::runKey(evidence.jobs.first()), known({first, second}));
        QCOMPARE(entryOf(failures::judgePush(evidence), path)->verdict, Verdict::Intermittent);
        // Of another test it tells nothing.
        second.test = QStringLiteral("dom/tests/test_b.html");
        evidence.failures.insert(failures::runKey(evidence.jobs.first()), known({first, second}));
        QCOMPARE(entryOf(failures::judgePush(evidence), second.test)->verdict, Verdict::Unknown);
    }

    void whatTreeherderTellsIsLookedAtNoMore() {
        Job hidden = red(chunk1);
        hidden.tier = 3;
        PushHealth health;
        // The answer tells no tier of jobs.
        health.jobs = {hidden};
        health.jobs.first().tier = 1;
        HealthTest test;
        test.testName = path;
        test.jobName = chunk2;
        test.tier = 3;
        health.needInvestigation = {test};
        test.tier = 1;
        test.jobName = chunk2 + QStringLiteral("-cf");
        health.knownIssues = {test};
        QCOMPARE(told(reportWith(health, {hidden})), QStringList());
        // A job that Collie has not heard of is told.
        QCOMPARE(reportWith(health, {}).entries.size(), 1);
    }

    void anAnswerWithoutASuggestionIsASentence() {
        HealthTest theirs;
        theirs.testName = path;
        theirs.jobName = chunk1;
        PushHealth health;
        health.knownIssues = {theirs};
        QCOMPARE(reportWith(health, {red(chunk1)}).entries.first().reason, QStringLiteral("Treeherder knows it."));
    }

    void jobsWithoutALabelAreNotRunsOfEachOther() {
        Job broken = job(QStringLiteral("build-linux64/opt"), JobResult::Busted);
        Job other = job(QStringLiteral("build-linux64/opt"), JobResult::Success);
        broken.typeName.clear();
        other.typeName.clear();
        const PushReport report =
            failures::judgePush({.jobs = {broken, other}, .parentJobs = {}, .failures = {}, .health = {}});
        QCOMPARE(report.entries.first().verdict, Verdict::Unknown);
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
                                "  - `` TEST-UNEXPECTED-FAIL | dom/tests/test_a.html | a `tick` ``\n\n"
                                "### Intermittent (1)\n\n"
                                "- `test-win64/debug-mochitest-1`: `win64 debug M(1)`\n"
                                "  - It is classified: intermittent.\n"));
        const QString text = failures::reportText(report, push);
        QVERIFY(text.startsWith(QLatin1String("Failures of try 0123456789ab\n\nBug 1 - *Do* it\n")));
        QVERIFY(text.contains(QLatin1String("\nNew here (1)\n\n- dom/tests/test_a.html: linux64 opt M(1)\n")));
        QVERIFY(failures::reportText({}, push).contains(QLatin1String("No failures.")));
    }

    void theReportForABugIsEnglish() {
        const Job one = red(chunk1, 6), two = red(QStringLiteral("test-win64/debug-mochitest-1"), 4);
        PushEvidence evidence;
        evidence.jobs = {one, two};
        evidence.failures.insert(failures::runKey(one), known({failed(path)}));
        const PushReport report = failures::judgePush(evidence);
        const QString markdown = failures::reportMarkdown(report, {}), text = failures::reportText(report, {});
        installLanguage(*QCoreApplication::instance(), QStringLiteral("fr"));
        const auto back = qScopeGuard([] { installLanguage(*QCoreApplication::instance(), QStringLiteral("en")); });
        const PushReport french = failures::judgePush(evidence);
        QCOMPARE(failures::reportMarkdown(french, {}), markdown);
        QVERIFY(failures::reportText(french, {}) != text);
        QVERIFY(french.entries.first().reason != french.entries.first().englishReason);
    }

    void reportsSayHowMuchTheyLeaveOut() {
        Job odd = red(chunk1);
        odd.platform = QStringLiteral("%1");
        Job again = odd;
        again.taskId += u'2';
        PushEvidence evidence;
        evidence.jobs = {odd, again};
        QVector<Failure> list;
        for (int i = 0; i < 5; ++i)
            list.append(failed(path, QStringLiteral("message %1").arg(QChar(u'a' + i))));
        for (const Job &one : evidence.jobs)
            evidence.failures.insert(failures::runKey(one), known(list));
        const QString text = failures::reportText(failures::judgePush(evidence), {});
        QVERIFY2(text.contains(QStringLiteral("- dom/tests/test_a.html: %1 opt M(1) ×2\n")), qPrintable(text));
        QVERIFY2(text.endsWith(QLatin1String("| message c\n  - and 2 more lines\n")), qPrintable(text));
        // The line that stands for the test is none of them.
        Failure line;
        line.lines = {{QStringLiteral("error: x"), 0}};
        evidence.failures.clear();
        for (const Job &one : evidence.jobs)
            evidence.failures.insert(failures::runKey(one), known({line}));
        QVERIFY(!failures::reportText(failures::judgePush(evidence), {}).contains(QLatin1String("more line")));
    }
};

QTEST_GUILESS_MAIN(TestPushHealth)
#include "test_push_health.moc"
