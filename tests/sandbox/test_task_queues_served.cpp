#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "tests/sandbox/sandbox_client.h"

using namespace collie;

namespace {

std::string isoFromNow(qint64 ms) {
    return timeText(QDateTime::currentDateTimeUtc().addMSecs(ms));
}

Json waitingTask(const char *name, const std::string &dependency = {}) {
    constexpr qint64 hourMs = 3'600'000;
    Json task{{"taskQueueId", "collie/lists"},
              {"created", isoFromNow(0)},
              {"deadline", isoFromNow(hourMs)},
              {"payload", Json::object()},
              {"metadata", Json{{"name", name},
                                {"description", "A test"},
                                {"owner", "dev@example.com"},
                                {"source", "https://example.com/"}}}};
    if (!dependency.empty())
        task["dependencies"] = Json::array({dependency});
    return task;
}

QByteArray inQueue(const QString &taskQueueId, const char *what) {
    return "/api/queue/v1/task-queues/" + QUrl::toPercentEncoding(taskQueueId) + '/' + what;
}

} // namespace

/// What the sandbox tells of its task queues, its dependents and its worker pools; WireCheck reads along.
class TestTaskQueuesServed final : public QObject {
    Q_OBJECT

    QString create(const char *name, const QString &dependency = {}) {
        const QString taskId = newSlugid();
        const test::Answer made = m_client.signedSend("PUT", "/api/queue/v1/task/" + taskId.toLatin1(),
                                                      waitingTask(name, dependency.toStdString()));
        return made.status == 200 ? taskId : QString();
    }

  private Q_SLOTS:
    void createdTasksAreListed() {
        const QString first = create("first"), second = create("second"), later = create("later", first);
        QVERIFY(!first.isEmpty() && !second.isEmpty() && !later.isEmpty());
        const QString queue = QStringLiteral("collie/lists");
        QCOMPARE(integerMember(m_client.get(inQueue(queue, "counts")).json(), "pendingTasks"), qint64(2));
        const Json pending = m_client.signedGet(inQueue(queue, "pending")).json().at("tasks");
        QCOMPARE(pending.size(), size_t(2));
        QCOMPARE(stringMember(pending[0].at("task").at("metadata"), "name"), QStringLiteral("first"));
        QVERIFY(timeMember(pending[0], "inserted") <= timeMember(pending[1], "inserted"));
        const Json page = m_client.signedGet(inQueue(queue, "pending") + "?limit=1").json();
        QCOMPARE(page.at("tasks").size(), size_t(1));
        QVERIFY(page.contains("continuationToken"));

        const Json worker{{"workerGroup", "g"}, {"workerId", "w"}};
        QCOMPARE(m_client.signedSend("POST", "/api/queue/v1/task/" + first.toLatin1() + "/runs/0/claim", worker).status,
                 200);
        const Json counts = m_client.get(inQueue(queue, "counts")).json();
        QCOMPARE(integerMember(counts, "pendingTasks"), qint64(1));
        QCOMPARE(integerMember(counts, "claimedTasks"), qint64(1));
        const Json claimed = m_client.signedGet(inQueue(queue, "claimed")).json().at("tasks");
        QCOMPARE(stringMember(claimed[0], "taskId"), first);
        QCOMPARE(stringMember(claimed[0], "workerId"), QStringLiteral("w"));
        const Json dependents =
            m_client.get("/api/queue/v1/task/" + first.toLatin1() + "/dependents").json().at("tasks");
        QCOMPARE(stringMember(dependents[0].at("status"), "taskId"), later);
    }

    void pushesAreCountedAsTheyStand() {
        qint64 pending = 0, running = 0;
        QString queue;
        for (const Json &job : m_client.jobs("count=2000")) {
            if (stringMember(job, "state") != u"pending" && stringMember(job, "state") != u"running")
                continue;
            const QByteArray id = stringMember(job, "task_id").toLatin1();
            const QString its = stringMember(m_client.get("/api/queue/v1/task/" + id).json(), "taskQueueId");
            if (queue.isEmpty() && its.startsWith(u"gecko-"))
                queue = its;
            if (its == queue)
                (stringMember(job, "state") == u"pending" ? pending : running) += 1;
        }
        QVERIFY(!queue.isEmpty());
        const Json counts = m_client.get(inQueue(queue, "counts")).json();
        QCOMPARE(integerMember(counts, "pendingTasks"), pending);
        QCOMPARE(integerMember(counts, "claimedTasks"), running);
        const Json pool = m_client.get("/api/worker-manager/v1/worker-pool/" + QUrl::toPercentEncoding(queue)).json();
        QCOMPARE(integerMember(pool, "runningCount"), running);
        QCOMPARE(integerMember(pool, "requestedCount"), std::min(pending, qint64(20)));
    }

    void strangersSeeCountsAndNoLists() {
        const QString queue = QStringLiteral("gecko-t/win11-64-24h2");
        QCOMPARE(m_client.get(inQueue(queue, "counts")).status, 200);
        for (const char *what : {"pending", "claimed"}) {
            const test::Answer refused = m_client.get(inQueue(queue, what));
            QCOMPARE(refused.status, 403);
            QVERIFY(refused.message().contains(QStringLiteral("queue:%1-list:%2").arg(QLatin1String(what), queue)));
        }
    }

    void machinesInARackHaveNoPool() {
        const test::Answer none =
            m_client.get("/api/worker-manager/v1/worker-pool/releng-hardware%2Fgecko-t-osx-1500-m4");
        QCOMPARE(none.status, 404);
        QCOMPARE(none.member("code"), QStringLiteral("ResourceNotFound"));
    }

  private:
    test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestTaskQueuesServed)
#include "test_task_queues_served.moc"
