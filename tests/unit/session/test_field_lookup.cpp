#include "app/session/field_lookup.h"
#include "app/session/treeherder_feed.h"
#include "tests/support/gzipped.h"
#include "tests/support/scripted_server.h"
#include "tests/support/small_treeherder.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace collie;
using models::FieldTerm;
using models::JobField;
using session::FieldLookup;
using test::ScriptedServer;

namespace {
constexpr int patience = 20'000; ///< Milliseconds.
} // namespace

/// Which jobs a test or a machine means, asked push by push.
class TestFieldLookup final : public QObject {
    Q_OBJECT

    /// Pushes 1 and 2, of which `lists` left what their jobs run.
    struct Fixture {
        Fixture() {
            server.setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
            QSignalSpy loaded(&feed, &session::Feed::jobsLoaded);
            feed.start({});
            isLoaded = loaded.wait(patience);
        }
        /// With quotation marks in place of apostrophes.
        [[nodiscard]] static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
        [[nodiscard]] static QByteArray taskOf(qint64 push) { return test::SmallTreeherder::taskOf(push).toLatin1(); }
        [[nodiscard]] QByteArray answer(const ScriptedServer::Received &request) {
            const QUrl asked(QString::fromLatin1(request.target));
            const QUrlQuery query(asked);
            const QString path = asked.path();
            if (path.endsWith(QLatin1String("/push/")))
                return ScriptedServer::response(200, json("{'meta':{},'results':[" + push(2) + "," + push(1) + "]}"));
            if (path.endsWith(QLatin1String("/decisiontask/"))) {
                const QByteArray id = query.queryItemValue(QStringLiteral("push_ids")).toLatin1();
                return ScriptedServer::response(
                    200, json("{'" + id + "':{'id':'" + taskOf(id.toLongLong()) + "','run':0}}"));
            }
            if (path == QLatin1String("/api/jobs/"))
                return jobs(query.queryItemValue(QStringLiteral("machine_name")));
            for (const qint64 id : {1, 2}) {
                // The queue says where an artifact is kept.
                if (request.target.contains(taskOf(id)) && request.target.contains("/artifact-content/") &&
                    lists.contains(id))
                    return ScriptedServer::response(
                        200, json("{'storageType':'s3','url':'" +
                                  server.url(QStringLiteral("/kept/") + QString::fromLatin1(taskOf(id)))
                                      .toString()
                                      .toLatin1() +
                                  "'}"));
                if (request.target.contains(taskOf(id)) && lists.contains(id))
                    return ScriptedServer::response(200, test::gzipped(json(lists.value(id))),
                                                    {{"Content-Type", "application/gzip"}});
            }
            return ScriptedServer::response(404, json("{'code':'ResourceNotFound','message':'There is none.'}"));
        }
        [[nodiscard]] QByteArray jobs(const QString &machine) const {
            const QByteArray rows = machines.value(machine);
            return ScriptedServer::response(
                machine.isEmpty() || machines.contains(machine) ? 200 : 503,
                json("{'count':" + QByteArray::number(rows.count('[')) + ",'next':null,'results':[" + rows +
                     "],'job_property_names':['id','push_id','state','result','platform','platform_option',"
                     "'job_type_name','job_type_symbol','job_group_symbol','job_group_name','tier',"
                     "'failure_classification_id','last_modified','task_id','retry_id','duration']}"));
        }
        [[nodiscard]] static QByteArray job(int id) {
            return "[" + QByteArray::number(id) +
                   ",1,'running','unknown','linux','opt','one','1','M','Mochitests',1,1,'2026-11-20T10:00:00.000000',"
                   "'" +
                   taskOf(id) + "',0,5]";
        }
        [[nodiscard]] static QByteArray push(int id) {
            return "{'id':" + QByteArray::number(id) + ",'revision':'" + QByteArray(40, char('0' + id)) +
                   "','author':'me','push_timestamp':1795000000,'revision_count':1,'revisions':[]}";
        }
        [[nodiscard]] int artifactsAsked() const {
            int count = 0;
            for (const ScriptedServer::Received &request : server.received())
                count += request.target.contains("manifests-by-task") ? 1 : 0;
            return count;
        }

        QHash<qint64, QByteArray> lists; ///< By push.
        QHash<QString, QByteArray> machines{{QStringLiteral("m1"), job(7)}, {QStringLiteral("m2"), job(8)}};
        ScriptedServer server;
        test::SessionFixture session{server.url(QString())};
        session::TreeherderFeed feed{session.deployment, session.clock, QStringLiteral("autoland"),
                                     std::chrono::hours(1)};
        bool isLoaded = false;
    };
    static FieldTerm testTerm(const QStringList &paths) { return {.field = JobField::Test, .values = paths}; }

  private Q_SLOTS:
    void testsOfEveryPush() {
        Fixture f;
        QVERIFY(f.isLoaded);
        f.lists = {{1, "{'one':['dom/base/test/mochitest.toml'],'two':['layout/reftest.list']}"},
                   {2, "{'three':['toolkit/a.toml','DOM/media/b.toml'],'four':[]}"}};
        FieldLookup lookup(f.session.deployment, f.feed, testTerm({QStringLiteral("dom/"), QStringLiteral("none")}));
        const QSignalSpy found(&lookup, &FieldLookup::found);
        QVERIFY(!lookup.isKnown());
        lookup.look();
        lookup.look(); // What is under way is not asked again.
        const QSet<QString> expected{QStringLiteral("one"), QStringLiteral("three")};
        QTRY_COMPARE_WITH_TIMEOUT(lookup.term().names, expected, patience);
        QVERIFY(lookup.isKnown());
        const QHash<qint64, QSet<QString>> byPush{{1, {QStringLiteral("one")}}, {2, {QStringLiteral("three")}}};
        QCOMPARE(lookup.term().namesOfPush, byPush);
        QCOMPARE(f.artifactsAsked(), 2);
        lookup.look();
        QCOMPARE(f.artifactsAsked(), 2);
        // What is known already stays, and the lists that were read serve other tests too.
        FieldLookup other(f.session.deployment, f.feed, testTerm({QStringLiteral("layout")}));
        other.add({.names = {QStringLiteral("ran")}, .namesOfPush = {{2, {QStringLiteral("ran")}}}});
        other.look();
        const QHash<qint64, QSet<QString>> others{{1, {QStringLiteral("two")}}, {2, {QStringLiteral("ran")}}};
        QTRY_COMPARE_WITH_TIMEOUT(other.term().namesOfPush, others, patience);
        QCOMPARE(f.artifactsAsked(), 2);
        QVERIFY(lookup.isOf(testTerm({QStringLiteral("dom/"), QStringLiteral("none")})));
        QVERIFY(!lookup.isOf(testTerm({QStringLiteral("dom/")})));
    }

    void noJobIsAnAnswer() {
        Fixture f;
        f.lists = {{1, "{'one':['dom']}"}, {2, "{}"}};
        FieldLookup lookup(f.session.deployment, f.feed, testTerm({QStringLiteral("media")}));
        const QSignalSpy failed(&lookup, &FieldLookup::failed);
        QSignalSpy found(&lookup, &FieldLookup::found);
        lookup.look();
        QVERIFY(found.wait(patience));
        QVERIFY(lookup.isKnown() && lookup.term().names.isEmpty());
        QVERIFY(failed.isEmpty());
    }

    void aListThatComesLaterIsAskedForAgain() {
        Fixture f;
        f.lists = {{1, "{'one':['dom']}"}};
        FieldLookup lookup(f.session.deployment, f.feed, testTerm({QStringLiteral("dom")}));
        const QSignalSpy failed(&lookup, &FieldLookup::failed);
        lookup.look();
        QTRY_COMPARE_WITH_TIMEOUT(f.artifactsAsked(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(lookup.term().names, QSet<QString>{QStringLiteral("one")}, patience);
        f.lists.insert(2, "{'two':['dom']}");
        QTRY_VERIFY_WITH_TIMEOUT((lookup.look(), lookup.term().names.size() == 2), patience);
        QVERIFY(failed.isEmpty());
    }

    void nothingKnownIsAFailure_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("no list") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("broken") << QByteArray("{'one':");
    }
    void nothingKnownIsAFailure() {
        QFETCH(QByteArray, list);
        Fixture f;
        if (!list.isEmpty())
            f.lists = {{1, list}, {2, list}};
        FieldLookup lookup(f.session.deployment, f.feed, testTerm({QStringLiteral("dom")}));
        QSignalSpy failed(&lookup, &FieldLookup::failed);
        lookup.look();
        QVERIFY(failed.wait(patience));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!lookup.isKnown());
        QVERIFY(!failed.constFirst().constFirst().value<Error>().message.isEmpty());
    }

    void machines() {
        Fixture f;
        FieldLookup lookup(f.session.deployment, f.feed,
                           {.field = JobField::Machine, .values = {QStringLiteral("m1"), QStringLiteral("m2")}});
        lookup.look();
        QTRY_COMPARE_WITH_TIMEOUT(lookup.term().jobIds, (QSet<qint64>{7, 8}), patience);
        // Later another job begins there.
        f.machines[QStringLiteral("m1")] += "," + Fixture::job(9);
        QTRY_VERIFY_WITH_TIMEOUT((lookup.look(), lookup.term().jobIds.contains(9)), patience);
    }

    void aServerThatDoesNotAnswerForAMachine() {
        Fixture f;
        FieldLookup lookup(f.session.deployment, f.feed,
                           {.field = JobField::Machine, .values = {QStringLiteral("unknown")}});
        QSignalSpy failed(&lookup, &FieldLookup::failed);
        lookup.look();
        QVERIFY(failed.wait(patience));
        QVERIFY(!lookup.isKnown());
    }
};

QTEST_GUILESS_MAIN(TestFieldLookup)
#include "test_field_lookup.moc"
