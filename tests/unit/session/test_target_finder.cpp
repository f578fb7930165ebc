#include "app/session/target_finder.h"
#include "tests/support/small_treeherder.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QTest>

using namespace collie;
using session::OpenTarget;
using session::TargetFinder;
using test::SmallTreeherder;

namespace {

const QString taskId = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");
const QString groupId = QStringLiteral("AAAAAAAAQACAAAAAAAAAAA");

QByteArray taskWith(const QByteArray &routes) {
    return R"({"taskGroupId":")" + groupId.toLatin1() + R"(","routes":[)" + routes + "]}";
}

} // namespace

/// Where an address leads that names a job or a task only.
class TestTargetFinder final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() { server.addPush(1, QStringLiteral("a@example.org")); }

        SmallTreeherder server;
        test::SessionFixture session{server.url()};
        TargetFinder finder{session.deployment};
    };

  private Q_SLOTS:
    void aTaskOfTreeherderLeadsToItsPush() {
        Fixture f;
        f.server.addTask(taskId, taskWith(R"("index.x","tc-treeherder.v2.autoland.abc.7")"));
        const Result<OpenTarget> found = test::waitFor(f.finder.placeOf(taskId, {}));
        QVERIFY(found.has_value());
        QCOMPARE(found->repository, QStringLiteral("autoland"));
        QCOMPARE(found->query.revision, QStringLiteral("abc"));
        QCOMPARE(found->taskId, taskId);
        QVERIFY(found->taskGroupId.isEmpty());
        QVERIFY(found->filter.has_value());
    }

    void anotherTaskLeadsToItsGroup() {
        Fixture f;
        f.server.addTask(taskId, taskWith(R"("index.x")"));
        const Result<OpenTarget> found = test::waitFor(f.finder.placeOf(taskId, {}));
        QVERIFY(found.has_value());
        QVERIFY(found->repository.isEmpty());
        QCOMPARE(found->taskGroupId, groupId);
        QCOMPARE(found->taskId, taskId);
        // Tasks that wait are most of a young group.
        QVERIFY(found->filter->statuses.all());
    }

    void aTaskThatIsGoneMayBeAGroup() {
        Fixture f;
        const Result<OpenTarget> found = test::waitFor(f.finder.placeOf(taskId, {}));
        QVERIFY(found.has_value());
        QCOMPARE(found->taskGroupId, taskId);
        OpenTarget indexed;
        indexed.indexPath = QStringLiteral("gecko.v2");
        QVERIFY(!test::waitFor(f.finder.placeOf(taskId, indexed)));
    }

    void aJobLeadsToItsPush() {
        Fixture f;
        OpenTarget target;
        target.repository = QStringLiteral("autoland");
        target.taskId = SmallTreeherder::taskOf(1);
        const Result<OpenTarget> found = test::waitFor(f.finder.pushOfJob(target));
        QVERIFY(found.has_value());
        QCOMPARE(found->query.ids, QVector<qint64>{1});
        QVERIFY(found->notes.isEmpty());
    }

    void whatTreeherderDoesNotKnowIsSaid() {
        Fixture f;
        OpenTarget target;
        target.repository = QStringLiteral("autoland");
        target.jobId = 12345;
        const Result<OpenTarget> found = test::waitFor(f.finder.pushOfJob(target));
        QVERIFY(found.has_value());
        QVERIFY(found->query.ids.isEmpty());
        QCOMPARE(found->jobId, 0);
        QCOMPARE(found->notes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTargetFinder)
#include "test_target_finder.moc"
