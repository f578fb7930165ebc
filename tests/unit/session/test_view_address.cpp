#include "app/session/open_target.h"
#include "app/session/view_address.h"
#include "services/treeherder/address_text.h"

#include <QTest>

using namespace collie;
using models::JobField;
using models::JobFilter;
using session::View;
using treeherder::JobStatus;
using treeherder::viewUrl;

namespace {

const QString task = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");
const QString group = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
const QString revision = QStringLiteral("f2c97aac3c4b685c1466feb122aa90ebd30ce075");

Deployment firefox() {
    return {.name = QStringLiteral("ff"),
            .title = QStringLiteral("FF"),
            .rootUrl = QUrl(QStringLiteral("https://tc.org")),
            .treeherderUrl = QUrl(QStringLiteral("https://th.org")),
            .defaultRepository = {}};
}

/// Without a Treeherder.
Deployment own() {
    Deployment deployment = firefox();
    deployment.treeherderUrl.clear();
    return deployment;
}

treeherder::Job job(qint64 id = 7) {
    treeherder::Job made;
    made.id = id;
    made.taskId = task;
    made.runId = 1;
    return made;
}

QString pageOf(const treeherder::Address &address) {
    return viewUrl(address).toString(QUrl::FullyEncoded);
}

} // namespace

/// Links to what is on show.
class TestViewAddress final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aViewComesBackAsItWas_data() {
        QTest::addColumn<JobFilter>("filter");
        const auto row = [](const char *name, auto &&change) {
            JobFilter filter;
            change(filter);
            QTest::newRow(name) << filter;
        };
        row("default", [](JobFilter &) {});
        row("text", [](JobFilter &filter) { filter.text = QStringLiteral("linux M(1)"); });
        row("tiers", [](JobFilter &filter) { filter.tiers = 0b1110; });
        row("one tier", [](JobFilter &filter) { filter.tiers = 0b1000; });
        row("classified", [](JobFilter &filter) { filter.showUnclassified = false; });
        row("unclassified", [](JobFilter &filter) { filter.showClassified = false; });
        row("duplicates", [](JobFilter &filter) { filter.showsDuplicates = true; });
        row("statuses", [](JobFilter &filter) {
            filter.statuses.reset();
            filter.statuses.set(size_t(JobStatus::Busted)).set(size_t(JobStatus::Unscheduled));
        });
        row("classifications", [](JobFilter &filter) {
            filter.classifications.reset();
            filter.classifications.set(4).set(6);
        });
        row("no classifications", [](JobFilter &filter) { filter.classifications.reset(1).reset(8); });
        row("fields", [](JobFilter &filter) {
            filter.fields = {{.field = JobField::Platform, .values = {QStringLiteral("Linux 18.04 x64")}},
                             {.field = JobField::Symbol, .values = {QStringLiteral("bc1"), QStringLiteral("bc2")}},
                             {.field = JobField::Test, .values = {QStringLiteral("dom/a")}, .isNegated = true},
                             {.field = JobField::Machine, .values = {QStringLiteral("m 1")}}};
        });
    }
    void aViewComesBackAsItWas() {
        QFETCH(JobFilter, filter);
        View view{.repository = QStringLiteral("try"), .taskGroupId = {}};
        view.query.author = QStringLiteral("me@example.org");
        view.filter = filter;
        view.groupsExpanded = true;
        view.collapsedPushes = {4, 3};
        const auto target = session::parseOpenTarget(pageOf(session::viewAddress(firefox(), view, job())));
        QVERIFY(target);
        QCOMPARE(target->repository, view.repository);
        QVERIFY(target->query == view.query);
        QVERIFY(target->filter == filter);
        QVERIFY(target->groupsExpanded);
        QCOMPARE(target->collapsedPushes, (QVector<qint64>{3, 4}));
        QCOMPARE(target->taskId, task);
        QCOMPARE(target->runId, 1);
        QCOMPARE(target->notes, QStringList());
    }

    void whatIsAtItsDefaultIsLeftOut() {
        const View view{.repository = QStringLiteral("try"), .taskGroupId = {}};
        QCOMPARE(pageOf(session::viewAddress(firefox(), view)), QStringLiteral("https://th.org/jobs?repo=try"));
        View shown = view;
        // What could be added to a push is no choice of an address.
        shown.filter.statuses.flip(size_t(JobStatus::Runnable));
        QCOMPARE(pageOf(session::viewAddress(firefox(), shown)), QStringLiteral("https://th.org/jobs?repo=try"));
    }

    void partsOfAView() {
        const QString autoland = QStringLiteral("autoland");
        QCOMPARE(pageOf(session::pushAddress(firefox(), autoland, revision)),
                 QStringLiteral("https://th.org/jobs?repo=autoland&revision=") + revision);
        QCOMPARE(
            pageOf(session::jobAddress(firefox(), autoland, revision, job())),
            QStringLiteral("https://th.org/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.1").arg(revision, task));
        QCOMPARE(pageOf(session::logAddress(firefox(), autoland, job(), 5, 8)),
                 QStringLiteral("https://th.org/logviewer?job_id=7&repo=autoland&task=%1.1&lineNumber=5-8").arg(task));
        QCOMPARE(pageOf(session::logAddress(firefox(), autoland, job(), 5)),
                 QStringLiteral("https://th.org/logviewer?job_id=7&repo=autoland&task=%1.1&lineNumber=5").arg(task));
        QCOMPARE(pageOf(session::logAddress(firefox(), autoland, job())),
                 QStringLiteral("https://th.org/logviewer?job_id=7&repo=autoland&task=%1.1").arg(task));
        QCOMPARE(
            pageOf(session::logAddress(firefox(), autoland, job(), 5, 8, QStringLiteral("public/test_info/raw.log"))),
            QStringLiteral("https://tc.org/tasks/%1/runs/1/logs/public/test_info/raw.log#L5-8").arg(task));
        QCOMPARE(pageOf(session::taskAddress(firefox(), task)), QStringLiteral("https://tc.org/tasks/") + task);
    }

    void withoutTreeherderTaskclusterIsNamed() {
        const QString run = QStringLiteral("https://tc.org/tasks/%1/runs/1").arg(task);
        const View view{.repository = {}, .taskGroupId = group};
        for (const Deployment &each : {firefox(), own()}) {
            QCOMPARE(pageOf(session::viewAddress(each, view)), QStringLiteral("https://tc.org/tasks/groups/") + group);
            QCOMPARE(pageOf(session::viewAddress(each, view, job())),
                     QStringLiteral("https://tc.org/tasks/groups/%1?selectedTaskRun=%2.1").arg(group, task));
            QCOMPARE(pageOf(session::pushAddress(each, {}, group)),
                     QStringLiteral("https://tc.org/tasks/groups/") + group);
            QCOMPARE(pageOf(session::jobAddress(each, {}, group, job())), run);
            QCOMPARE(pageOf(session::logAddress(each, {}, job(0), 5, 8)),
                     run + QStringLiteral("/logs/public/logs/live.log#L5-8"));
        }
        // Treeherder does not know the job yet.
        QCOMPARE(pageOf(session::logAddress(firefox(), QStringLiteral("try"), job(0))),
                 run + QStringLiteral("/logs/public/logs/live.log"));
    }
};

QTEST_GUILESS_MAIN(TestViewAddress)
#include "test_view_address.moc"
