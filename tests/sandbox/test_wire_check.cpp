#include "app/sandbox/taskcluster/wire_check.h"

#include "services/base/slugid.h"
#include "tests/sandbox/sandbox_client.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::test;
using sandbox::ApiCall;
using sandbox::ApiMethod;
using sandbox::HttpReply;
using sandbox::HttpRequest;
using sandbox::WireCheck;

/// That what the real service would not take or say is noticed, and that the tests of this run are checked so.
class TestWireCheck final : public QObject {
    Q_OBJECT

  private:
    std::shared_ptr<const WireCheck> m_check;
    QStringList m_reports;

    const HttpRequest m_request{};
    const ApiMethod m_createTask{.httpMethod = "PUT",
                                 .name = QStringLiteral("createTask"),
                                 .route = QStringLiteral("/task/<taskId>"),
                                 .handler = {}};

    void check(const ApiMethod &method, const Json &payload, const HttpReply &reply) {
        m_reports.clear();
        m_check->checkCall(QStringLiteral("queue"), method,
                           ApiCall{.request = m_request, .method = method.name, .payload = payload}, reply);
    }

    static Json definition() {
        return parseJson(R"({"provisionerId":"a","workerType":"b","created":"2026-11-24T04:52:33.616Z",
                             "deadline":"2026-11-24T05:52:33.616Z","payload":{},
                             "metadata":{"name":"n","description":"d","owner":"o@e.org","source":"https://e.org/"}})",
                         QStringLiteral("it"))
            .value();
    }
    static Json status() {
        return parseJson(R"({"status":{"taskId":"M9WA0ZvPSA-neaO_0m4CkA","provisionerId":"a","workerType":"b",
                             "taskQueueId":"a/b","schedulerId":"-","projectId":"none",
                             "taskGroupId":"M9WA0ZvPSA-neaO_0m4CkA","deadline":"2026-11-24T05:52:33.616Z",
                             "expires":"2027-11-24T05:52:33.616Z","retriesLeft":5,"state":"unscheduled",
                             "priority":"lowest","runs":[]}})",
                         QStringLiteral("it"))
            .value();
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto made = WireCheck::make(test::readSharedData(QStringLiteral("taskcluster/references.json")),
                                          [this](const QString &sentence) { m_reports.append(sentence); });
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_check = *made;
    }

    void everySandboxOfThisRunIsChecked() {
        QVERIFY2(!qEnvironmentVariableIsEmpty(WireCheck::variable), "Run through ctest, which sets it.");
        QVERIFY(WireCheck::fromEnvironment() != nullptr);
    }

    void takesWhatTheServiceTakes() {
        check(m_createTask, definition(), HttpReply::json(status()));
        QCOMPARE(m_reports, QStringList());
    }

    void noticesWhatTheServiceWouldNotSay_data() {
        QTest::addColumn<QString>("what");
        for (const char *what : {"a body without deadline", "a member nobody knows", "a time that is none",
                                 "an id that is none", "an answer without its status", "no document", "another method",
                                 "another route", "another name", "a query it does not know", "an error without code"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void noticesWhatTheServiceWouldNotSay() {
        QFETCH(QString, what);
        Json payload = definition();
        Json answer = status();
        ApiMethod method = m_createTask;
        int code = 200;
        if (what == u"a body without deadline")
            payload.erase("deadline");
        else if (what == u"a member nobody knows")
            payload["surprise"] = 1;
        else if (what == u"a time that is none")
            payload["created"] = "yesterday";
        else if (what == u"an id that is none")
            answer["status"]["taskId"] = "short";
        else if (what == u"an answer without its status")
            answer.erase("status");
        else if (what == u"no document")
            answer = nullptr;
        else if (what == u"another method")
            method.httpMethod = "POST";
        else if (what == u"another route")
            method.route = QStringLiteral("/tasks/<taskId>");
        else if (what == u"another name")
            method.name = QStringLiteral("makeTask");
        else if (what == u"a query it does not know")
            method.query = {QStringLiteral("colour")};
        else
            code = 400;
        check(method, payload, HttpReply::json(answer, code));
        QCOMPARE(m_reports.size(), 1);
    }

    void noticesWrongMessages() {
        const QByteArray exchange = "exchange/taskcluster-queue/v1/task-pending";
        Json message = status();
        message["status"]["runs"] = Json::array({Json{{"runId", 0},
                                                      {"state", "pending"},
                                                      {"reasonCreated", "scheduled"},
                                                      {"scheduled", "2026-11-24T04:52:33.616Z"}}});
        message["status"]["state"] = "pending";
        message["runId"] = 0;
        message["task"] = Json{{"tags", Json::object()}};
        message["version"] = 1;
        m_reports.clear();
        m_check->checkMessage(exchange, toJsonBytes(message));
        QCOMPARE(m_reports, QStringList());
        message.erase("runId");
        m_check->checkMessage(exchange, toJsonBytes(message));
        QCOMPARE(m_reports.size(), 1);
        // What is no service's is nobody's to judge.
        m_check->checkMessage("exchange/sandbox/x", "no JSON");
        QCOMPARE(m_reports.size(), 1);
    }

    void unknownPathsAreAnsweredAsThere() {
        SandboxClient client;
        for (const char *method : {"GET", "POST", "PUT", "DELETE"}) {
            for (const char *path : {"/api/queue/v1/nosuch", "/api/queue/v2/ping", "/api/queue", "/api/nosuch/v1/ping",
                                     "/api/", "/references/nosuch"}) {
                const Answer unknown = client.send(method, path);
                QVERIFY2(unknown.status == 404, path);
                QCOMPARE(unknown.body, QByteArray(R"({"error":"Not found"})"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWireCheck)
#include "test_wire_check.moc"
