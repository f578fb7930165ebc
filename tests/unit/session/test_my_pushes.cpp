#include "app/session/my_pushes.h"
#include "tests/support/fake_clock.h"
#include "tests/support/small_treeherder.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::MyPushes;
using test::SmallTreeherder;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
const QString me = QStringLiteral("me@example.com");
const QString other = QStringLiteral("other@example.com");

} // namespace

/// The pushes of a person in all repositories: asked for while they are seen, and not otherwise.
class TestMyPushes final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            for (int id = 1; id <= 6; ++id)
                server.addPush(id, id % 2 == 0 ? other : me);
        }
        [[nodiscard]] QVector<qint64> ids() const {
            QVector<qint64> all;
            for (const models::MyPush &mine : pushes.pushes())
                all.append(mine.push.id);
            return all;
        }
        [[nodiscard]] bool hasStates() const {
            const auto &all = pushes.pushes();
            return std::all_of(all.begin(), all.end(), [](const models::MyPush &mine) { return mine.status; });
        }

        SmallTreeherder server;
        test::FakeClock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        treeherder::TreeherderClient client{http, server.url()};
        MyPushes pushes{client, clock, std::chrono::hours(1)};
    };

  private Q_SLOTS:
    void whatNobodySeesIsNotAskedFor() {
        Fixture f;
        f.pushes.setAuthor(me);
        f.pushes.refresh();
        f.pushes.setSeen(true);
        f.pushes.setSeen(false);
        f.pushes.setAuthor(other);
        QCoreApplication::processEvents();
        QVERIFY(f.server.pushQueries().isEmpty());
        // Seen, with nobody's address, neither.
        Fixture nobody;
        nobody.pushes.setSeen(true);
        QCoreApplication::processEvents();
        QCOMPARE(nobody.server.requests(QStringLiteral("/api/")), 0);
    }

    void thePushesOfThePersonComeWithTheirStates() {
        Fixture f;
        f.pushes.setAuthor(me);
        f.pushes.setSeen(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.ids(), (QVector<qint64>{5, 3, 1}), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.hasStates(), patience);
        const models::MyPush &newest = f.pushes.pushes().constFirst();
        QCOMPARE(newest.repository, QStringLiteral("autoland"));
        QVERIFY(*newest.status == (treeherder::PushStatus{.pending = 1, .completed = 3, .failed = 2}));
        const QUrlQuery query = f.server.pushQueries().constFirst();
        QCOMPARE(query.queryItemValue(QStringLiteral("all_repos")), QStringLiteral("true"));
        QCOMPARE(query.queryItemValue(QStringLiteral("author"), QUrl::FullyDecoded), me);
    }

    void anotherAddressForgetsTheFirst() {
        Fixture f;
        f.pushes.setAuthor(me);
        f.pushes.setSeen(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.ids().size(), 3, patience);
        f.pushes.setAuthor(other);
        QVERIFY(f.pushes.pushes().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(f.ids(), (QVector<qint64>{6, 4, 2}), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.hasStates(), patience);
        f.pushes.setAuthor({});
        QVERIFY(f.pushes.pushes().isEmpty());
    }

    void seenAgainLaterItLooksAgain() {
        Fixture f;
        f.pushes.setAuthor(me);
        f.pushes.setSeen(true);
        QTRY_VERIFY_WITH_TIMEOUT(f.ids().size() == 3 && f.hasStates(), patience);
        const auto asked = f.server.pushQueries().size();
        f.pushes.setSeen(false);
        f.pushes.setSeen(true);
        QCoreApplication::processEvents();
        QCOMPARE(f.server.pushQueries().size(), asked);
        f.pushes.setSeen(false);
        f.server.addPush(7, me);
        f.clock.advance(3'600'000);
        f.pushes.setSeen(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.ids(), (QVector<qint64>{7, 5, 3, 1}), patience);
        // By hand at once.
        f.server.addPush(9, me);
        QTRY_VERIFY_WITH_TIMEOUT(f.hasStates(), patience);
        f.pushes.refresh();
        // What is known stays until there is an answer.
        QVERIFY(f.hasStates());
        QTRY_COMPARE_WITH_TIMEOUT(f.ids().value(0), 9, patience);
    }

    void statesOfWhatNobodySeesWait() {
        Fixture f;
        f.pushes.setAuthor(me);
        f.pushes.setSeen(true);
        // As the list comes, before any state is asked for.
        const auto hide = connect(&f.pushes, &MyPushes::loaded, this, [&f] { f.pushes.setSeen(false); });
        QTRY_COMPARE_WITH_TIMEOUT(f.ids().size(), 3, patience);
        // Another question is answered after any that were asked before it.
        bool isAnswered = false;
        onDone(f.client.repositories(), this, [&isAnswered](const auto &) { isAnswered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, patience);
        QVERIFY(!f.hasStates());
        const QString status = QStringLiteral("/status/");
        QCOMPARE(f.server.requests(status), 0);
        disconnect(hide);
        f.pushes.setSeen(true);
        QTRY_VERIFY_WITH_TIMEOUT(f.hasStates(), patience);
        QCOMPARE(f.server.pushQueries().size(), 1);
    }

    void aFailureLeavesWhatThereWas() {
        test::FakeClock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        treeherder::TreeherderClient nowhere(http, QUrl(QStringLiteral("http://127.0.0.1:1")));
        MyPushes pushes(nowhere, clock, std::chrono::hours(1));
        QSignalSpy failed(&pushes, &MyPushes::failed);
        pushes.setAuthor(me);
        pushes.setSeen(true);
        QVERIFY(failed.wait(patience));
        QVERIFY(!failed.constFirst().constFirst().value<Error>().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMyPushes)
#include "test_my_pushes.moc"
