#include "services/actions/bulk_run.h"

#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;
using test::ActionDeployment;

namespace {

struct Fixture : ActionDeployment {
    ActionRunner runner{api, std::chrono::milliseconds(1)};
    TaskGroups groups{api, treeherder};
    ActionPlanner planner{runner, groups};
    QVector<JobTarget> targets;

    void add(const char *label, const Json &tags = {{"kind", "test"}}) {
        const QString name = QString::fromLatin1(label);
        targets.append({.pushId = pushId, .taskId = addTask(name, tags), .label = name});
    }
    /// What became of the steps of a plan.
    struct Outcome {
        int accepted = 0; ///< Jobs.
        QStringList actionTaskIds;
        QVector<ActionPlan::Failure> failures;
    };

    [[nodiscard]] Outcome carryOut(const Result<ActionPlan> &plan) {
        Outcome outcome;
        if (!plan) {
            outcome.failures.append({{}, plan.error()});
            return outcome;
        }
        outcome.failures = plan->failures;
        BulkRun run(runner, clock, plan->steps, {.lookAfter = std::chrono::milliseconds(5)});
        run.start();
        if (!QTest::qWaitFor([&run] { return run.state() == BulkRun::State::Over; }, 20'000))
            return outcome;
        for (const BulkRun::Item &item : run.items()) {
            if (item.state == BulkRun::ItemState::Accepted) {
                outcome.accepted += static_cast<int>(item.step.jobs.size());
                outcome.actionTaskIds.append(item.actionTaskId);
            } else {
                for (const JobTarget &job : item.step.jobs)
                    outcome.failures.append({job.label, item.error});
            }
        }
        return outcome;
    }
    [[nodiscard]] Outcome retrigger(int times = 1) {
        return carryOut(test::waitFor(planner.retrigger(QStringLiteral("autoland"), targets, times)));
    }
    [[nodiscard]] Outcome cancel() {
        return carryOut(
            test::waitFor(planner.forEachJob(QStringLiteral("autoland"), targets, QStringLiteral("cancel"))));
    }
    /// Names and inputs of what was triggered: "retrigger {…}".
    [[nodiscard]] QStringList calls() const {
        QStringList lines;
        for (const auto &call : triggered)
            lines.append(stringMember(call.payload, "name") + u' ' +
                         QString::fromUtf8(toJsonBytes(call.payload.at("input"))));
        return lines;
    }
};

const Json group = Json::array();
const Json anyTask = Json::array({Json::object()});
/// As Gecko writes it: it forbids the very members a request needs.
const Json geckosMultiple{
    {"type", "object"},
    {"properties", {{"requests", {{"type", "array"}, {"items", {{"additionalProperties", false}}}}}}}};

} // namespace

class TestActionPlanner final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void retriggersAllOfAPushAtOnce() {
        Fixture f;
        f.offer("retrigger", anyTask, {{"type", "object"}});
        f.offer("retrigger-multiple", group, geckosMultiple);
        for (const char *label : {"a", "b", "a", "c", "a"})
            f.add(label);
        const auto outcome = f.retrigger();
        QCOMPARE(outcome.accepted, 5);
        QCOMPARE(outcome.actionTaskIds.size(), 1);
        QVERIFY(outcome.failures.isEmpty());
        QCOMPARE(f.calls(),
                 QStringList{QStringLiteral("retrigger-multiple {\"requests\":[{\"tasks\":[\"b\",\"c\"],\"times\":1},"
                                            "{\"tasks\":[\"a\"],\"times\":3}]}")});
        QVERIFY(f.triggered.first().payload.at("taskId").is_null());
    }

    void retriggersOneByOneWhereThatIsAllThereIs() {
        Fixture f;
        f.offer("retrigger", anyTask,
                {{"type", "object"},
                 {"properties",
                  {{"downstream", {{"type", "boolean"}, {"default", false}}},
                   {"times", {{"type", "integer"}, {"default", 1}}}}}});
        f.add("a");
        f.add("b");
        const auto outcome = f.retrigger();
        QCOMPARE(outcome.accepted, 2);
        QCOMPARE(outcome.actionTaskIds.size(), 2);
        const QString call = QStringLiteral("retrigger {\"downstream\":false,\"times\":1}");
        QCOMPARE(f.calls(), QStringList({call, call}));
    }

    void addsJobsWhereNothingElseIsOffered() {
        Fixture f;
        f.offer("add-new-jobs", group, {{"type", "object"}, {"properties", {{"tasks", {{"type", "array"}}}}}});
        for (const char *label : {"a", "b", "a"})
            f.add(label);
        const auto outcome = f.retrigger();
        QCOMPARE(outcome.accepted, 3);
        QStringList calls = f.calls();
        calls.sort();
        QCOMPARE(calls, QStringList({QStringLiteral("add-new-jobs {\"tasks\":[\"a\",\"b\"]}"),
                                     QStringLiteral("add-new-jobs {\"tasks\":[\"a\"]}")}));
    }

    void addsJobsForTasksThatRetriggerDoesNotFit() {
        Fixture f;
        f.offer("retrigger", Json::array({{{"kind", "build"}}}));
        f.offer("add-new-jobs", group, {{"type", "object"}});
        f.add("build-a", {{"kind", "build"}});
        f.add("test-b");
        const auto outcome = f.retrigger();
        QCOMPARE(outcome.accepted, 2);
        QStringList calls = f.calls();
        calls.sort();
        QCOMPARE(calls, QStringList({QStringLiteral("add-new-jobs {\"tasks\":[\"test-b\"]}"),
                                     QStringLiteral("retrigger null")}));
    }

    void saysWhenNothingIsOffered() {
        Fixture f;
        f.offer("cancel-all", group);
        f.add("a");
        const auto outcome = f.retrigger();
        QCOMPARE(outcome.accepted, 0);
        QCOMPARE(outcome.failures.value(0).error.kind, ErrorKind::NotFound);
    }

    void cancelsEach() {
        Fixture f;
        f.offer("cancel", anyTask);
        for (int i = 0; i < 10; ++i)
            f.add("same");
        const auto outcome = f.cancel();
        QCOMPARE(outcome.accepted, 10);
        QCOMPARE(outcome.actionTaskIds.size(), 10);
        QStringList cancelled;
        for (const auto &call : f.triggered)
            cancelled.append(stringMember(call.payload, "taskId"));
        for (const JobTarget &target : f.targets)
            QVERIFY(cancelled.contains(target.taskId));
        QCOMPARE(f.requestsWith("GET /actions"), 1);
        QCOMPARE(f.requestsWith("scopes/expand"), 1);
    }

    void listsWhatFailed() {
        Fixture f;
        f.offer("cancel", anyTask);
        for (const char *label : {"a", "b", "c"})
            f.add(label);
        f.refusedTask = f.targets.at(1).taskId;
        const auto outcome = f.cancel();
        QCOMPARE(outcome.accepted, 2);
        QCOMPARE(outcome.failures.size(), 1);
        QCOMPARE(outcome.failures.first().label, QStringLiteral("b"));
        QCOMPARE(outcome.failures.first().error.kind, ErrorKind::InsufficientScopes);
        QCOMPARE(outcome.failures.first().error.missingScopes, QStringList{QStringLiteral("hooks:trigger-hook:x/y")});
    }

    void withoutActionsJsonTheQueueServes() {
        Fixture f;
        f.hasActions = false;
        const Json times{{"created", "2026-10-19T09:00:00.000Z"}, {"deadline", "2026-10-20T09:00:00.000Z"}};
        for (const char *label : {"a", "b"}) {
            f.add(label);
            f.tasks[f.targets.constLast().taskId].update(times);
        }
        const auto outcome = f.retrigger(2);
        QVERIFY2(outcome.failures.isEmpty(), qPrintable(outcome.failures.value(0).error.message));
        QCOMPARE(outcome.accepted, 4);
        QStringList names;
        for (const Json &made : f.created)
            names.append(stringMember(made.at("metadata"), "name"));
        names.sort();
        QCOMPARE(names.join(u' '), QStringLiteral("a a b b"));
        QCOMPARE(f.cancel().accepted, 2);
        QCOMPARE(f.cancelled.size(), 2);
    }

    void needsJobsOfTaskcluster() {
        Fixture f;
        QCOMPARE(f.retrigger().failures.value(0).error.kind, ErrorKind::InvalidArgument);
        f.targets.append({.pushId = ActionDeployment::pushId, .taskId = {}, .label = QStringLiteral("old")});
        QCOMPARE(f.cancel().failures.value(0).error.kind, ErrorKind::InvalidArgument);
        QVERIFY(f.requests().isEmpty());
    }

    void findsTheGroupWithoutTreeherder() {
        Fixture f;
        f.offer("retrigger-multiple", group, geckosMultiple);
        f.add("a");
        f.targets.first().label.clear();
        const auto outcome = f.carryOut(test::waitFor(f.planner.retrigger(QString(), f.targets)));
        QCOMPARE(outcome.accepted, 1);
        QCOMPARE(f.calls(),
                 QStringList{QStringLiteral("retrigger-multiple {\"requests\":[{\"tasks\":[\"a\"],\"times\":1}]}")});
        QCOMPARE(f.requestsWith("decisiontask"), 0);
    }
};

QTEST_GUILESS_MAIN(TestActionPlanner)
#include "test_action_planner.moc"
