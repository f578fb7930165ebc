#include "app/sandbox/pulse/event_bus.h"
#include "app/sandbox/sandbox.h"
#include "services/http/http_client.h"
#include "services/pulse/exchange_catalogue.h"
#include "tests/support/places.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using sandbox::Event;

/// What the sandbox publishes, and its description of the exchanges.
class TestPulseEvents final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    Clock m_clock;
    http::HttpClient m_http;

    Result<QVector<pulse::Exchange>> fetch() {
        taskcluster::ApiClient api(m_http, *taskcluster::RootUrl::parse(m_sandbox->rootUrl().toString()), m_clock);
        return test::waitFor(pulse::fetchExchanges(api, &api));
    }

  private Q_SLOTS:
    void init() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 1, .jobsPerPush = 40, .frozen = true});
        QVERIFY(m_sandbox->start());
    }

    void busMatchesOncePerSubscriber() {
        sandbox::EventBus bus;
        QVERIFY(!bus.hasSubscribers());
        QList<QByteArray> seen;
        const int all =
            bus.subscribe({{QStringLiteral("e"), QStringLiteral("#")}, {QStringLiteral("e"), QStringLiteral("a.*")}},
                          [&seen](const Event &event) { seen.append("all " + event.routingKey); });
        bus.subscribe({{QStringLiteral("e"), QStringLiteral("route.x.#")}},
                      [&seen](const Event &event) { seen.append("route " + event.routingKey); });
        bus.publish({.exchange = "e", .routingKey = "a.b", .cc = {"route.x.y"}, .payload = "{}"});
        bus.publish({.exchange = "other", .routingKey = "a.b", .cc = {}, .payload = "{}"});
        bus.unsubscribe(all);
        bus.publish({.exchange = "e", .routingKey = "a.c", .cc = {}, .payload = "{}"});
        QCOMPARE(seen, (QList<QByteArray>{"all a.b", "route a.b"}));
    }

    void describesTheExchanges() {
        const auto exchanges = fetch();
        QVERIFY2(exchanges, exchanges ? "" : qPrintable(exchanges.error().message));
        QCOMPARE(exchanges->size(), 36 + pulse::treeherderExchanges().size());
        const auto found = std::find_if(exchanges->begin(), exchanges->end(), [](const pulse::Exchange &one) {
            return one.exchange == u"exchange/taskcluster-queue/v1/task-failed";
        });
        QVERIFY(found != exchanges->end());
        QCOMPARE(found->name, QStringLiteral("taskFailed"));
        const QString pattern = found->patternFor({{QStringLiteral("taskGroupId"), QStringLiteral("GROUP")}});
        QCOMPARE(pattern, QStringLiteral("primary.*.*.*.*.*.*.*.GROUP.#"));
        QCOMPARE(found->patternFor({}), QStringLiteral("primary.#"));
        QCOMPARE(found->wordOf(QStringLiteral("taskGroupId"), QStringLiteral("primary.t.0.g.w.p.y.s.GROUP._")),
                 QStringLiteral("GROUP"));
        QCOMPARE(found->wordOf(QStringLiteral("runId"), QStringLiteral("primary.t.0.g")), QStringLiteral("0"));
    }

    /// The names and words are those of the real references.
    void agreesWithTaskcluster() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto ours = fetch();
        QVERIFY(ours);
        const Json documents = *parseJson(test::readSharedData(QStringLiteral("taskcluster/references.json")),
                                          QStringLiteral("The references"));
        int compared = 0;
        for (const Json &document : documents) {
            if (!stringMember(document, "filename").endsWith(u"/exchanges.json"))
                continue;
            const auto theirs = pulse::exchangesFromReference(document.at("content"));
            QVERIFY(theirs);
            for (const pulse::Exchange &one : *theirs) {
                const auto found = std::find_if(ours->begin(), ours->end(), [&](const pulse::Exchange &other) {
                    return other.exchange == one.exchange;
                });
                QVERIFY2(found != ours->end(), qPrintable(one.exchange));
                QCOMPARE(found->name, one.name);
                QCOMPARE(found->service, one.service);
                QCOMPARE(found->words.size(), one.words.size());
                for (qsizetype i = 0; i < one.words.size(); ++i) {
                    QCOMPARE(found->words[i].name, one.words[i].name);
                    QCOMPARE(found->words[i].constant, one.words[i].constant);
                    QCOMPARE(found->words[i].multiple, one.words[i].multiple);
                }
                ++compared;
            }
        }
        QCOMPARE(compared, 36);
    }

    void refusesWhatIsNoReference_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no prefix") << QByteArray("{\"entries\": []}");
        QTest::newRow("no entries") << QByteArray("{\"exchangePrefix\": \"x/\"}");
        QTest::newRow("entries of another kind") << QByteArray("{\"exchangePrefix\": \"x/\", \"entries\": 5}");
    }
    void refusesWhatIsNoReference() {
        QFETCH(QByteArray, text);
        const auto exchanges = pulse::exchangesFromReference(*parseJson(text, QStringLiteral("It")));
        QVERIFY(!exchanges);
        QCOMPARE(exchanges.error().kind, ErrorKind::BadResponse);
    }

    void tellsWhatHappensToTasks() {
        QList<Event> events;
        QVector<pulse::Binding> bindings;
        for (const char *name : {"task-defined", "task-pending", "task-running", "task-completed", "task-failed",
                                 "task-exception", "task-group-resolved"})
            bindings.append({QStringLiteral("exchange/taskcluster-queue/v1/") + QString::fromLatin1(name),
                             QStringLiteral("route.tc-treeherder.v2.autoland.#")});
        m_sandbox->bus().subscribe(bindings, [&events](const Event &event) { events.append(event); });
        QCOMPARE(m_sandbox->touch(10), 10);
        QCOMPARE(events.size(), 10);
        for (const Event &event : events) {
            const QList<QByteArray> words = event.routingKey.split('.');
            QCOMPARE(words.size(), 10);
            QCOMPARE(words[0], QByteArray("primary"));
            QCOMPARE(words[9], QByteArray("_"));
            const Json payload = *parseJson(event.payload, QStringLiteral("The event"));
            const Json &status = payload.at("status");
            QCOMPARE(stringMember(status, "taskId").toLatin1(), words[1]);
            QCOMPARE(QByteArray::number(integerMember(payload, "runId")), words[2]);
            QCOMPARE(stringMember(status, "taskGroupId").toLatin1(), words[8]);
            QVERIFY(payload.at("task").at("tags").contains("label"));
            QCOMPARE(integerMember(payload, "version"), 1);
            if (event.exchange.endsWith("task-running")) {
                QCOMPARE(stringMember(payload, "workerId").toLatin1(), words[4]);
                QCOMPARE(stringMember(status, "state"), QStringLiteral("running"));
            }
        }
    }

    void leavesOutWhatNobodyHears() {
        QVERIFY(!m_sandbox->bus().hasSubscribers());
        QCOMPARE(m_sandbox->touch(10), 10);
    }
};

QTEST_GUILESS_MAIN(TestPulseEvents)
#include "test_pulse_events.moc"
