#include "app/session/target_finder.h"
#include "tests/support/scripted_server.h"
#include "tests/support/small_treeherder.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QTest>
#include <QUrlQuery>

#include <utility>

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

/// Repositories of a Treeherder, of which several are branches at one address, and the pushes of all of them.
class ManyRepositories final {
  public:
    ManyRepositories() {
        m_server.setHandler([this](const test::ScriptedServer::Received &request) { return answer(request); });
    }

    void addRepository(int id, const QByteArray &name, const QByteArray &url, const QByteArray &root) {
        m_repositories.append(R"({"id":)" + QByteArray::number(id) + R"(,"name":")" + name + R"(","url":")" + url +
                              R"(","dvcs_type":"git","active_status":"active","tc_root_url":")" + root + "\"}");
    }
    /// Newer than all before. \param commits  its tip first.
    void addPush(int repository, const QStringList &commits) { m_pushes.prepend({repository, commits}); }

    [[nodiscard]] QUrl url() const { return m_server.url(QString()); }
    [[nodiscard]] const QStringList &asked() const { return m_asked; }

  private:
    QByteArray answer(const test::ScriptedServer::Received &request) {
        const QUrl url(QString::fromLatin1(request.target));
        if (url.path() == QStringLiteral("/api/repository/"))
            return test::ScriptedServer::response(200, "[" + m_repositories.join(',') + "]");
        m_asked.append(url.path().section(u'/', 3, 3) + u'?' + url.query());
        const QUrlQuery query(url);
        const QString tip = query.queryItemValue(QStringLiteral("revision"));
        const QString commit = query.queryItemValue(QStringLiteral("commit_revision"));
        QByteArrayList pushes;
        for (const auto &[repository, commits] : std::as_const(m_pushes)) {
            if (!tip.isEmpty() ? commits[0].startsWith(tip) : commits.contains(commit))
                pushes.append(
                    R"({"id":1,"author":"a","push_timestamp":1,"revisions":[],"revision_count":1,"revision":")" +
                    commits[0].toLatin1() + R"(","repository_id":)" + QByteArray::number(repository) + "}");
        }
        return test::ScriptedServer::response(200, R"({"meta":{},"results":[)" + pushes.join(',') + "]}");
    }

    test::ScriptedServer m_server;
    QByteArrayList m_repositories;
    QVector<std::pair<int, QStringList>> m_pushes;
    QStringList m_asked;
};

QString commit(char digit) {
    return QString(40, QLatin1Char(digit));
}

} // namespace

/// Where an address leads that names a job or a task only.
class TestTargetFinder final : public QObject {
    Q_OBJECT

    struct Commits {
        Commits() {
            server.addRepository(1, "beta", "https://git.example.org/Fire/Fox.git", root());
            server.addRepository(2, "main", "https://git.example.org/fire/fox", root());
            server.addRepository(3, "elsewhere", "https://git.example.org/other", "https://other.example.org");
            server.addRepository(4, "release", "https://git.example.org/fire/fox/", root());
            server.addPush(2, {commit('a'), commit('b')});
            server.addPush(1, {commit('c'), commit('b')}); // Merged.
            server.addPush(4, {commit('d'), commit('b')});
            server.addPush(3, {commit('e')});
            server.addPush(2, {commit('f')});
        }
        QByteArray root() const { return server.url().toString().toLatin1(); }
        Result<OpenTarget> placeOf(const QString &text, const QString &shown = {}) {
            const Result<OpenTarget> target = session::parseOpenTarget(text);
            return target ? test::waitFor(finder.placeOfCommit(*target, shown)) : target;
        }

        ManyRepositories server;
        test::SessionFixture session{server.url(), QStringLiteral("main")};
        TargetFinder finder{session.deployment};
    };
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

    void aCommitLeadsToItsPush_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        const QString none, git = QStringLiteral("https://git.example.org/fire/fox/commit/");
        // A bare one is looked for everywhere, and taken where the person is, else of the default, else of the first.
        QTest::newRow("everywhere") << commit('e') << none << QStringLiteral("elsewhere e");
        QTest::newRow("default") << commit('b') << none << QStringLiteral("main a");
        QTest::newRow("shown") << commit('b') << QStringLiteral("release") << QStringLiteral("release d");
        QTest::newRow("not at the shown one") << commit('c') << QStringLiteral("release") << QStringLiteral("beta c");
        QTest::newRow("beginning") << commit('a').left(12) << none << QStringLiteral("main a");
        QTest::newRow("at the address") << git + commit('b') << none << QStringLiteral("main a");
        QTest::newRow("shown at the address")
            << git + commit('b') << QStringLiteral("beta") << QStringLiteral("beta c");
        QTest::newRow("one repository") << QStringLiteral("https://git.example.org/other/commit/") + commit('e') << none
                                        << QStringLiteral("elsewhere e");
        QTest::newRow("unknown address") << QStringLiteral("https://hg.example.org/unified/rev/") + commit('f') << none
                                         << QStringLiteral("main f");
    }
    void aCommitLeadsToItsPush() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        Commits f;
        const Result<OpenTarget> found = f.placeOf(text, shown);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QTEST(found->repository + u' ' + found->query.revision.left(1), "expected");
        QCOMPARE(found->query.commitRevision, QString());
        QVERIFY(!found->needsCommit());
        QCOMPARE(f.server.asked().size(), 1);
    }

    void aCommitThatNobodyHasIsSaidWithWhereItWasLookedFor() {
        Commits f;
        const QString gone = QStringLiteral("9").repeated(40);
        const auto messageOf = [&f](const QString &text) {
            const Result<OpenTarget> found = f.placeOf(text);
            return found ? QStringLiteral("found") : found.error().message;
        };
        QVERIFY2(messageOf(gone).contains(QStringLiteral("4 repositories")), qPrintable(messageOf(gone)));
        const QString branches = messageOf(QStringLiteral("https://git.example.org/fire/fox/commit/") + gone);
        QVERIFY2(branches.contains(QStringLiteral("main, beta, release")), qPrintable(branches));
        // It is of another repository than the address says.
        QVERIFY(messageOf(QStringLiteral("https://git.example.org/fire/fox/commit/") + commit('e')) != u"found");
        QVERIFY(messageOf(QStringLiteral("abc123abc123")).contains(QStringLiteral("40 digits")));
    }

    void aRangeIsOneOfPushes() {
        Commits f;
        const Result<OpenTarget> found =
            f.placeOf(QStringLiteral("https://git.example.org/fire/fox/compare/%1...%2").arg(commit('b'), commit('f')));
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QCOMPARE(found->repository, QStringLiteral("main"));
        QCOMPARE(found->query.fromChange, commit('a'));
        QCOMPARE(found->query.toChange, commit('f'));
        QVERIFY(!f.placeOf(commit('c') + QStringLiteral("..") + commit('f')));
    }

    void aRepositoryAtItsHostIsOpened() {
        Commits f;
        const Result<OpenTarget> found = f.placeOf(QStringLiteral("https://hg.example.org/none"));
        QVERIFY(!found);
        QVERIFY2(found.error().message.contains(QStringLiteral("hg.example.org/none")),
                 qPrintable(found.error().message));
        f.server.addRepository(9, "tool", "https://github.com/fire/tool", f.root());
        const Result<OpenTarget> tool = f.placeOf(QStringLiteral("https://github.com/Fire/tool.git"));
        QVERIFY(tool);
        QCOMPARE(tool->repository, QStringLiteral("tool"));
        QVERIFY(!tool->query.isLimited());
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
