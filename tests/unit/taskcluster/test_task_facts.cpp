#include "services/taskcluster/task_facts.h"

#include "services/base/english_scope.h"
#include "services/base/languages.h"

#include <QScopeGuard>
#include <QTest>

using namespace collie;
using namespace collie::taskcluster;

namespace {

const QString own = QStringLiteral("own");
const QString queueName = QStringLiteral("gecko-t/t-linux");

TaskFacts factsIn(const QString &state) {
    TaskFacts facts;
    facts.taskId = own;
    facts.status = TaskStatus{.taskId = own,
                              .taskGroupId = {},
                              .schedulerId = {},
                              .taskQueueId = queueName,
                              .state = state,
                              .deadline = {},
                              .expires = {},
                              .runs = {}};
    return facts;
}

TaskFacts unscheduled(const QVector<RelatedTask> &needed) {
    TaskFacts facts = factsIn(QStringLiteral("unscheduled"));
    facts.dependencies = needed;
    return facts;
}

RelatedTask task(const char *name, const char *state) {
    return {.taskId = QStringLiteral("id-of-") + QLatin1String(name),
            .name = QLatin1String(name),
            .state = QLatin1String(state)};
}

WorkerPool pool(qint64 running, qint64 requested) {
    WorkerPool made;
    made.providerId = QStringLiteral("cloud");
    made.running = running;
    made.requested = requested;
    return made;
}

PendingTask waiting(const QString &taskId, const char *priority) {
    return {.taskId = taskId, .runId = 0, .name = {}, .priority = QLatin1String(priority), .inserted = {}};
}

} // namespace

/// What the answers about a task mean.
class TestTaskFacts final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void dependenciesHoldATaskUp() {
        QCOMPARE(whyWaiting(factsIn(QStringLiteral("unscheduled"))),
                 QStringLiteral("Waits for the tasks it depends on."));
        QCOMPARE(whyWaiting(unscheduled({task("build", "running")})), QStringLiteral("Waits for build (running)."));
        QCOMPARE(whyWaiting(unscheduled({task("a", "completed"), task("b", "pending"), task("c", "")})),
                 QStringLiteral("Waits for 2 of the 3 tasks it depends on: b (pending), c (unknown)."));
        QVector<RelatedTask> many(1'234, task("x", "pending"));
        QCOMPARE(whyWaiting(unscheduled(many)),
                 QStringLiteral("Waits for 1,234 of the 1,234 tasks it depends on: x (pending), x (pending), x "
                                "(pending) and 1,231 more."));
        const RelatedTask nameless{.taskId = QStringLiteral("abc"), .name = {}, .state = QStringLiteral("running")};
        QCOMPARE(whyWaiting(unscheduled({nameless})), QStringLiteral("Waits for abc (running)."));
    }

    void whatWillNotRunByItselfIsSaid() {
        const QVector<RelatedTask> broken{task("build", "failed"), task("other", "running")};
        QCOMPARE(whyWaiting(unscheduled(broken)),
                 QStringLiteral("It will not run by itself, because it needs what did not complete: build (failed)."));
        TaskFacts lenient = unscheduled(broken);
        lenient.definition = std::make_shared<const Json>(Json{{"requires", "all-resolved"}});
        QCOMPARE(whyWaiting(lenient), QStringLiteral("Waits for 1 of the 2 tasks it depends on: other (running)."));
        QVERIFY(whyWaiting(unscheduled({})).contains(QStringLiteral("once somebody schedules it")));
        const RelatedTask itself{.taskId = own, .name = {}, .state = QStringLiteral("unscheduled")};
        QVERIFY(whyWaiting(unscheduled({itself})).contains(QStringLiteral("depends on itself")));
    }

    void aPendingTaskWaitsForAWorker_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("listed");
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, int place, int listed, bool isCut, const char *sentence) {
            QTest::newRow(name) << place << listed << isCut << QString::fromLatin1(sentence);
        };
        row("alone", 1, 1, false, "Next of the one task that waits in gecko-t/t-linux.");
        row("first", 1, 27, false, "Next of the 27 tasks that wait in gecko-t/t-linux.");
        row("third", 3, 1'000, false, "Number 3 of the 1,000 tasks that wait in gecko-t/t-linux.");
        row("in a long queue", 3, 1'000, true,
            "At best number 3 of the more than 1,000 tasks that wait in gecko-t/t-linux.");
        row("behind them", 0, 1'000, true, "More than 1,000 tasks have waited longer in gecko-t/t-linux.");
        row("gone meanwhile", 0, 5, false,
            "Waits for a worker of gecko-t/t-linux, where 6 are pending and 60 claimed.");
    }
    void aPendingTaskWaitsForAWorker() {
        QFETCH(int, place);
        QFETCH(int, listed);
        QFETCH(bool, isCut);
        QFETCH(QString, sentence);
        TaskFacts facts = factsIn(QStringLiteral("pending"));
        QCOMPARE(whyWaiting(facts), QStringLiteral("Waits for a worker of gecko-t/t-linux."));
        facts.counts = TaskQueueCounts{.pending = 6, .claimed = 60};
        facts.place = QueuePlace{.place = place, .listed = listed, .isCut = isCut};
        QCOMPARE(whyWaiting(facts), sentence);
        facts.pool = pool(60, 5);
        QCOMPARE(whyWaiting(facts), sentence + QStringLiteral(" Its pool has 60 workers running and 5 requested."));
    }

    void aPoolWithoutWorkersIsSaid() {
        TaskFacts facts = factsIn(QStringLiteral("pending"));
        facts.pool = pool(0, 0);
        QVERIFY(
            whyWaiting(facts).endsWith(QStringLiteral("No worker yet: its pool has none running and 0 requested.")));
        WorkerPool going = pool(0, 0);
        going.providerId = QStringLiteral("null-provider");
        facts.pool = going;
        QVERIFY(whyWaiting(facts).endsWith(QStringLiteral("no new workers come.")));
        Error unmanaged{.kind = ErrorKind::NotFound, .message = QStringLiteral("no")};
        unmanaged.code = QStringLiteral("ResourceNotFound");
        facts.pool = failure(unmanaged);
        QVERIFY(whyWaiting(facts).endsWith(QStringLiteral("one has to be running somewhere.")));
        facts.pool = failure(ErrorKind::NotFound, QStringLiteral("something else"));
        QCOMPARE(whyWaiting(facts), QStringLiteral("Waits for a worker of gecko-t/t-linux."));
    }

    void nothingIsSaidOfWhatDoesNotWait() {
        for (const char *state : {"running", "completed", "failed", "exception", "other"})
            QCOMPARE(whyWaiting(factsIn(QLatin1String(state))), QString());
        QCOMPARE(whyWaiting(TaskFacts()), QString());
        TaskFacts facts = factsIn(QStringLiteral("pending"));
        QCOMPARE(expirySentence(facts), QString());
        facts.isExpired = true;
        QCOMPARE(whyWaiting(facts), QString());
        QVERIFY(expirySentence(facts).contains(QStringLiteral("expired")));
    }

    void urgentTasksComeFirst() {
        const QVector<PendingTask> pending{
            waiting(QStringLiteral("old"), "low"), waiting(own, "low"), waiting(QStringLiteral("urgent"), "highest"),
            waiting(QStringLiteral("newer"), "low"), waiting(QStringLiteral("lazy"), "lowest")};
        const QueuePlace place = placeAmong(pending, own);
        QCOMPARE(place.place, 3);
        QCOMPARE(place.listed, 5);
        QVERIFY(!place.isCut);
        QCOMPARE(placeAmong(pending, QStringLiteral("urgent")).place, 1);
        QCOMPARE(placeAmong(pending, QStringLiteral("lazy")).place, 5);
        QCOMPARE(placeAmong(pending, QStringLiteral("nobody")).place, 0);
        // One that names no priority has the least.
        const QVector<PendingTask> odd{waiting(QStringLiteral("a"), ""), waiting(QStringLiteral("b"), "normal"),
                                       waiting(QStringLiteral("c"), "lowest"), waiting(own, "very-low")};
        QCOMPARE(placeAmong(odd, own).place, 1);
        QCOMPARE(placeAmong(odd, QStringLiteral("a")).place, 2);
        QCOMPARE(placeAmong(odd, QStringLiteral("c")).place, 4);
        const QVector<PendingTask> full(Queue::mostListed, waiting(QStringLiteral("x"), "low"));
        QVERIFY(placeAmong(full, own).isCut);
    }

    void aMissingScopeIsNamed() {
        Error error{.kind = ErrorKind::InsufficientScopes, .message = QStringLiteral("long")};
        error.missingScopes = {QStringLiteral("queue:pending-list:a/b")};
        QCOMPARE(whyUnknown(error), QStringLiteral("Your sign-in lacks queue:pending-list:a/b."));
        error.kind = ErrorKind::NotSignedIn;
        QCOMPARE(whyUnknown(error), QStringLiteral("Sign in to see this: it takes queue:pending-list:a/b."));
        QCOMPARE(whyUnknown({.kind = ErrorKind::Network, .message = QStringLiteral("No answer.")}),
                 QStringLiteral("No answer."));
    }

    void othersAreToldInEnglish() {
        const Error error{.kind = ErrorKind::Network, .message = QStringLiteral("Keine Antwort.")};
        TaskFacts facts = factsIn(QStringLiteral("pending"));
        facts.counts = TaskQueueCounts{.pending = 12'346, .claimed = 2};
        installLanguage(*QCoreApplication::instance(), QStringLiteral("de"));
        const auto back = qScopeGuard([] { installLanguage(*QCoreApplication::instance(), QStringLiteral("en")); });
        QCOMPARE(whyUnknown(error), error.message);
        const EnglishScope english;
        QCOMPARE(whyUnknown(error), QStringLiteral("It could not be loaded."));
        QCOMPARE(whyWaiting(facts), QStringLiteral("Waits for a worker of gecko-t/t-linux, where 12346 are pending and "
                                                   "2 claimed."));
    }
};

QTEST_GUILESS_MAIN(TestTaskFacts)
#include "test_task_facts.moc"
