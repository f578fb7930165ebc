#include "services/failures/push_health.h"
#include "services/treeherder/failure_answers.h"
#include "tests/unit/failures/production_jobs.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace collie;
using failures::HealthEntry;
using failures::PushReport;
using failures::Verdict;
using treeherder::HealthTest;
using treeherder::Job;
using treeherder::PushHealth;

namespace {

const HealthEntry *entryOf(const PushReport &report, const QString &test) {
    const auto found = std::find_if(report.entries.begin(), report.entries.end(),
                                    [&test](const HealthEntry &entry) { return entry.test == test; });
    return found == report.entries.end() ? nullptr : &*found;
}

PushHealth realHealth(const QString &name) {
    return *treeherder::parsePushHealth(
        test::readSharedData(QStringLiteral("treeherder/production/health_%1.json").arg(name)));
}

QString nameOf(const HealthTest &test) {
    return test.testName.simplified().section(QLatin1String(" | "), 0, 0).trimmed();
}

/// Where Treeherder has each of its tests over all its jobs: known only when it is known everywhere.
QHash<QString, Verdict> sortedByTreeherder(const PushHealth &health) {
    QHash<QString, Verdict> sorted;
    for (const HealthTest &test : health.knownIssues)
        sorted.insert(nameOf(test), Verdict::Intermittent);
    for (const HealthTest &test : health.needInvestigation)
        sorted.insert(nameOf(test), Verdict::Unknown);
    for (const HealthTest &test : health.needInvestigation) {
        if (test.suggestedClassification == QLatin1String("New Failure"))
            sorted.insert(nameOf(test), Verdict::New);
    }
    return sorted;
}

PushReport reportWith(const PushHealth &health, const QVector<Job> &jobs) {
    return failures::judgePush({.jobs = jobs, .parentJobs = {}, .failures = {}, .health = health});
}

} // namespace

/// Real pushes: the view's own sorting beside Treeherder's, before and after retriggers.
class TestPushHealthProduction final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void realAnswersAreSortedAsTreeherderDoes_data() {
        QTest::addColumn<QString>("health");
        QTest::addColumn<QString>("jobs"); // Of the same push, at this time or later.
        QTest::addColumn<int>("differing");
        QTest::addColumn<QString>("reason"); // Why they differ.
        const auto row = [](const char *health, const char *jobs, int differing = 0, const char *reason = "") {
            QTest::addRow("%s, %s", health, jobs) << health << jobs << differing << reason;
        };
        for (const char *name :
             {"all_success", "classified_failures", "classified_failures_linuxonly", "classified_failures_notlinux",
              "decision_exception", "decision_failed", "unclassified_failures_before_retriggers",
              "unclassified_failures_linuxonly_before_retriggers", "unclassified_failures_multiple_per_test",
              "unclassified_failures_notlinux_before_retriggers"})
            row(name, name);
        row("pushhealth_doesnt_see_failures", "pushhealth_doesnt_see_failures_1");
        // Pages without the failures, which the answer alone tells of.
        row("classified_failures_linuxonly", "success_linuxonly");
        row("classified_failures_notlinux", "success_notlinux");
        row("unclassified_failures_before_retriggers", "unclassified_failures_after_retriggers", 1,
            "It passed when it ran again.");
        row("unclassified_failures_linuxonly_before_retriggers", "classified_failures_linuxonly", 1,
            "It is classified: autoclassified intermittent.");
        row("unclassified_failures_notlinux_before_retriggers", "classified_failures_notlinux");
    }

    /// With Treeherder's own answer every test is where the answer has it, unless its jobs tell more.
    void realAnswersAreSortedAsTreeherderDoes() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(const QString, health);
        QFETCH(const QString, jobs);
        QFETCH(const int, differing);
        QFETCH(const QString, reason);
        const QHash<QString, Verdict> theirs = sortedByTreeherder(realHealth(health));
        const PushReport report = reportWith(realHealth(health), test::productionJobs(jobs));
        int differences = 0;
        for (auto one = theirs.cbegin(); one != theirs.cend(); ++one) {
            const HealthEntry *entry = entryOf(report, one.key());
            QVERIFY2(entry != nullptr, qPrintable(one.key()));
            if (entry->verdict == one.value())
                continue;
            ++differences;
            QCOMPARE(entry->reason, reason);
        }
        QCOMPARE(differences, differing);
        // What the answer has no test of is a job of which only is known that it failed.
        for (const HealthEntry &entry : report.entries)
            QVERIFY2(entry.isJob || theirs.contains(entry.test), qPrintable(entry.test));
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
        QTest::newRow("before retriggers, Linux") << "unclassified_failures_linuxonly_before_retriggers"
                                                  << "" << 0 << 9;
        QTest::newRow("before retriggers, not Linux")
            << "unclassified_failures_notlinux_before_retriggers"
            << "Treeherder knows two tests from the history of other pushes." << 0 << 9;
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
            failures::judgePush({.jobs = test::productionJobs(isFirstPage ? name + QStringLiteral("_1") : name),
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
            reportWith(answer, test::productionJobs(QStringLiteral("unclassified_failures_before_retriggers")));
        const PushReport after =
            reportWith(answer, test::productionJobs(QStringLiteral("unclassified_failures_after_retriggers")));
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

QTEST_GUILESS_MAIN(TestPushHealthProduction)
#include "test_push_health_production.moc"
