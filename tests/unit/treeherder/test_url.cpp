#include "services/treeherder/url.h"

#include <QTest>

using namespace collie::treeherder;

namespace {
const QString task = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
const QString host = QStringLiteral("https://treeherder.mozilla.org");
const QString cluster = QStringLiteral("https://firefox-ci-tc.services.mozilla.com");

std::optional<LinkTarget> parse(const QString &text) {
    return parseLink(QUrl(text));
}
} // namespace

class TestUrl final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void jobs() {
        const auto target =
            parse(host + QStringLiteral("/jobs?repo=autoland&revision=0123456789abcdef0123456789abcdef01234567"
                                        "&selectedTaskRun=%1.2&resultStatus=testfailed%2Cbusted%2Cexception"
                                        "&classifiedState=unclassified&tier=1%2C2%2C3&searchStr=linux+mochitest%2Copt"
                                        "&group_state=expanded&author=dev%2Bx%40example.com")
                             .arg(task));
        QVERIFY(target);
        QCOMPARE(target->kind, LinkTarget::Kind::Jobs);
        QCOMPARE(target->rootUrl, QUrl(host));
        QCOMPARE(target->repository, QStringLiteral("autoland"));
        QCOMPARE(target->revision, QStringLiteral("0123456789abcdef0123456789abcdef01234567"));
        QCOMPARE(target->taskId, task);
        QCOMPARE(target->runId, std::optional<int>(2));
        QCOMPARE(target->resultStatuses.join(u' '), QStringLiteral("testfailed busted exception"));
        QCOMPARE(target->classifiedStates, QStringList{QStringLiteral("unclassified")});
        QCOMPARE(target->tiers.join(u' '), QStringLiteral("1 2 3"));
        QCOMPARE(target->searchText, QStringLiteral("linux mochitest opt"));
        QCOMPARE(target->author, QStringLiteral("dev+x@example.com"));
        QVERIFY(target->groupsExpanded);
    }

    void ranges() {
        const auto target = parse(host + QStringLiteral("/jobs?repo=try&fromchange=AB12cd34&tochange=ffff0000"
                                                        "&startdate=2026-08-01&enddate=tomorrow&revision=x%20y"));
        QVERIFY(target);
        QCOMPARE(target->fromChange, QStringLiteral("ab12cd34"));
        QCOMPARE(target->toChange, QStringLiteral("ffff0000"));
        QCOMPARE(target->startDate, QStringLiteral("2026-08-01"));
        QCOMPARE(target->endDate, QString());
        QCOMPARE(target->revision, QString());
        QVERIFY(!target->groupsExpanded);
        QVERIFY(target->taskId.isEmpty());
    }

    void oldForms() {
        const auto target = parse(host + QStringLiteral("/#/jobs?repo=mozilla-central&filter-searchStr=Linux%20M(1)"
                                                        "&filter-resultStatus=busted&filter-resultStatus=exception"
                                                        "&filter-tier=1&selectedJob=12345"));
        QVERIFY(target);
        QCOMPARE(target->repository, QStringLiteral("mozilla-central"));
        QCOMPARE(target->searchText, QStringLiteral("Linux M(1)"));
        QCOMPARE(target->resultStatuses.join(u' '), QStringLiteral("busted exception"));
        QCOMPARE(target->selectedJobId, 12345);
        const auto dashed = parse(host + QStringLiteral("/jobs?repo=try&selectedTaskRun=%1-0").arg(task));
        QVERIFY(dashed);
        QCOMPARE(dashed->runId, std::optional<int>(0));
        QCOMPARE(parse(host + QStringLiteral("/?repo=try"))->repository, QStringLiteral("try"));
    }

    void tasks() {
        auto target = parse(cluster + QStringLiteral("/tasks/") + task);
        QVERIFY(target);
        QCOMPARE(target->kind, LinkTarget::Kind::Task);
        QCOMPARE(target->rootUrl, QUrl(cluster));
        QCOMPARE(target->taskId, task);
        QVERIFY(!target->runId);
        target = parse(cluster + QStringLiteral("/tasks/%1/runs/3/logs/public/logs/live.log").arg(task));
        QVERIFY(target);
        QCOMPARE(target->runId, std::optional<int>(3));
        target = parse(cluster + QStringLiteral("/tasks/groups/%1").arg(task));
        QVERIFY(target);
        QCOMPARE(target->kind, LinkTarget::Kind::Group);
        QCOMPARE(target->groupId, task);
        target = parse(cluster + QStringLiteral("/tasks/index/gecko.v2.autoland.latest/taskgraph.decision"));
        QVERIFY(target);
        QCOMPARE(target->kind, LinkTarget::Kind::Index);
        QCOMPARE(target->indexPath, QStringLiteral("gecko.v2.autoland.latest.taskgraph.decision"));
    }

    void othersAreNothing_data() {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "autoland", "file:///jobs?repo=try", "https://treeherder.mozilla.org/", "https:///jobs?repo=try",
              "https://treeherder.mozilla.org/perfherder/graphs", "https://treeherder.mozilla.org/jobs/x?repo=try",
              "https://tc.example.com/tasks", "https://tc.example.com/tasks/notaslugid",
              "https://tc.example.com/tasks/groups/notaslugid", "https://tc.example.com/tasks/index",
              "javascript:alert(1)"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void othersAreNothing() {
        QFETCH(QString, url);
        QVERIFY(!parse(url));
    }
};

QTEST_GUILESS_MAIN(TestUrl)
#include "test_url.moc"
