#include "app/session/repository_tallies.h"
#include "tests/support/scripted_server.h"
#include "tests/unit/session/session_fixture.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using session::RepositoryTallies;
using test::ScriptedServer;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
constexpr std::chrono::milliseconds never = std::chrono::hours(1);

/// A completed job in the columns of answerJobs().
QByteArray jobRow(int id, const char *result, int tier, int classification) {
    return QByteArray("[") + QByteArray::number(id) + ",1,\"completed\",\"" + result +
           "\",\"linux2404-64\",\"opt\",\"test-plain-1\",\"1\",\"M\",\"Mochitests\"," + QByteArray::number(tier) + ',' +
           QByteArray::number(classification) + ",\"2026-11-20T10:00:00.000000\",null,0,5]";
}

} // namespace

/// Numbers for repositories that are not loaded: few requests, nothing while nobody looks.
class TestRepositoryTallies final : public QObject {
    Q_OBJECT

    QByteArray answer(const ScriptedServer::Received &request) {
        if (m_isHeld)
            return ScriptedServer::later;
        const QUrl url(QString::fromLatin1(request.target));
        if (url.path().contains(QLatin1String("/broken/")))
            return ScriptedServer::response(404, "{}");
        if (url.path().endsWith(QLatin1String("/push/")))
            return ScriptedServer::response(
                200, "{\"meta\":{},\"results\":[{\"id\":1,\"revision\":\"" + QByteArray(40, 'a') +
                         "\",\"author\":\"me\",\"push_timestamp\":1795000000,\"repository_id\":1,"
                         "\"revision_count\":1,\"revisions\":[]}]}");
        const QUrlQuery query(url);
        const QString result = query.queryItemValue(QStringLiteral("result"));
        QByteArrayList rows;
        if (result == QLatin1String("testfailed"))
            // Classified as intermittent, and one that is of tier 3 all the same, do not count; new ones do.
            rows = {jobRow(1, "testfailed", 1, 1), jobRow(2, "testfailed", 2, 6), jobRow(3, "testfailed", 1, 4),
                    jobRow(4, "testfailed", 3, 1), jobRow(1, "testfailed", 1, 1)};
        else if (result == QLatin1String("busted"))
            rows = {jobRow(5, "busted", 1, 8)};
        return ScriptedServer::response(
            200, "{\"count\":" + QByteArray::number(rows.size()) + ",\"next\":null,\"results\":[" + rows.join(',') +
                     "],\"job_property_names\":[\"id\",\"push_id\",\"state\",\"result\",\"platform\","
                     "\"platform_option\",\"job_type_name\",\"job_type_symbol\",\"job_group_symbol\","
                     "\"job_group_name\",\"tier\",\"failure_classification_id\",\"last_modified\",\"task_id\","
                     "\"retry_id\",\"duration\"]}");
    }

    [[nodiscard]] int requests(const QString &part) const {
        int count = 0;
        for (const ScriptedServer::Received &request : m_server->received())
            count += QString::fromLatin1(request.target).contains(part) ? 1 : 0;
        return count;
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<test::SessionFixture> m_session;
    bool m_isHeld = false;

  private Q_SLOTS:
    void init() {
        m_isHeld = false;
        m_server = std::make_unique<ScriptedServer>();
        m_server->setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
        m_session = std::make_unique<test::SessionFixture>(m_server->url(QString()));
    }

    void countsWhatTheWindowWould() {
        RepositoryTallies tallies(m_session->deployment.treeherder, never);
        QHash<QString, std::optional<int>> counts;
        connect(&tallies, &RepositoryTallies::counted, this,
                [&](const QString &repository, std::optional<int> count) { counts.insert(repository, count); });
        treeherder::PushQuery query;
        query.hidesReviewBot = true;
        tallies.setRepositories({QStringLiteral("autoland"), QStringLiteral("broken")}, query);
        QCOMPARE(m_server->received().size(), 0);
        tallies.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(counts.size(), 2, patience);
        QCOMPARE(counts.value(QStringLiteral("autoland")), std::optional(3));
        QCOMPARE(counts.value(QStringLiteral("broken")), std::optional<int>());
        QCOMPARE(requests(QStringLiteral("/project/autoland/push/")), 1);
        QCOMPARE(requests(QStringLiteral("/api/jobs/")), 3);
        QCOMPARE(requests(QStringLiteral("tier__in=1,2")) + requests(QStringLiteral("tier__in=1%2C2")), 3);
    }

    void asksFewAtOnce() {
        RepositoryTallies tallies(m_session->deployment.treeherder, never);
        QSignalSpy counted(&tallies, &RepositoryTallies::counted);
        m_isHeld = true;
        QStringList names;
        for (int i = 0; i < 5; ++i)
            names.append(QStringLiteral("repo%1").arg(i));
        tallies.setRepositories(names, {});
        tallies.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->received().size(), 2, patience);
        // One that is no longer wanted makes room for the next.
        tallies.setRepositories(names.mid(1), {});
        QTRY_COMPARE_WITH_TIMEOUT(m_server->received().size(), 3, patience);
        m_isHeld = false;
        m_server->askAgain();
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 4, patience);
        QCOMPARE(requests(QStringLiteral("/repo1/")), 1);
    }

    void nothingIsAskedWhileNobodyLooks() {
        RepositoryTallies tallies(m_session->deployment.treeherder, never);
        QSignalSpy counted(&tallies, &RepositoryTallies::counted);
        QSignalSpy rounds(&tallies, &RepositoryTallies::roundBegins);
        m_isHeld = true;
        tallies.setRepositories({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, {});
        tallies.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->received().size(), 2, patience);
        tallies.setActive(false);
        m_isHeld = false;
        m_server->askAgain();
        QCOMPARE(rounds.size(), 1);
        // What was broken off is asked as soon as somebody looks again; what is young is not.
        tallies.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 3, patience);
        QCOMPARE(rounds.size(), 2);
        const auto before = m_server->received().size();
        tallies.setActive(false);
        tallies.setActive(true);
        QCOMPARE(rounds.size(), 2);
        // A new one does not wait for the next round, and the others are not asked about again.
        tallies.setRepositories({QStringLiteral("d"), QStringLiteral("a"), QStringLiteral("b")}, {});
        QTRY_COMPARE_WITH_TIMEOUT(counted.size(), 4, patience);
        QCOMPARE(counted.constLast().constFirst().toString(), QStringLiteral("d"));
        QCOMPARE(m_server->received().size(), before + 4);
    }

    void someAreAskedAboutSeldom() {
        RepositoryTallies tallies(m_session->deployment.treeherder, std::chrono::milliseconds(20));
        QSignalSpy rounds(&tallies, &RepositoryTallies::roundBegins);
        tallies.setRepositories({QStringLiteral("often")}, {}, {QStringLiteral("seldom")});
        tallies.setActive(true);
        const auto asked = [this](const char *repository) {
            return requests(u'/' + QLatin1String(repository) + QStringLiteral("/push/"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(asked("seldom") > 1 && asked("often") > asked("seldom"), patience);
        QVERIFY(asked("seldom") <= rounds.size() / 5 + 1);
    }

    void asksAgainAfterTheInterval() {
        RepositoryTallies tallies(m_session->deployment.treeherder, std::chrono::milliseconds(20));
        QSignalSpy counted(&tallies, &RepositoryTallies::counted);
        tallies.setRepositories({QStringLiteral("autoland")}, {});
        tallies.setActive(true);
        QTRY_VERIFY_WITH_TIMEOUT(counted.size() >= 3, patience);
    }
};

QTEST_GUILESS_MAIN(TestRepositoryTallies)
#include "test_repository_tallies.moc"
