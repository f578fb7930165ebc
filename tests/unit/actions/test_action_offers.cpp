#include "services/actions/action_offers.h"

#include "tests/support/action_deployment.h"
#include "tests/support/places.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;
using test::ActionDeployment;

namespace {

struct Fixture : ActionDeployment {
    ActionRunner runner{api, std::chrono::milliseconds(1)};
    TaskGroups groups{api, treeherder};
    ActionOffers offers{runner, groups};
    QVector<JobTarget> targets;

    void add(const char *label, const Json &tags) {
        const QString name = QString::fromLatin1(label);
        targets.append({.pushId = pushId, .taskId = addTask(name, tags), .label = name});
    }
    [[nodiscard]] Result<Offer> forJobs() { return test::waitFor(offers.forJobs(QStringLiteral("autoland"), targets)); }
};

QStringList namesOf(const Offer &offer) {
    QStringList names;
    for (const OfferedAction &each : offer.actions)
        names.append(each.action.name);
    return names;
}

const Json everyTask = Json::array({Json::object()});

} // namespace

class TestActionOffers final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyWhatExistsForAllOfThem() {
        Fixture f;
        f.offer("profile", Json::array({{{"test-type", "talos"}}}));
        f.offer("retrigger", Json::array({{{"kind", "build"}}}));
        f.offer("retrigger", everyTask);
        f.offer("cancel", everyTask);
        f.offer("cancel-all", Json::array());
        f.add("talos", {{"kind", "test"}, {"test-type", "talos"}});
        QCOMPARE(namesOf(*f.forJobs()),
                 QStringList({QStringLiteral("profile"), QStringLiteral("retrigger"), QStringLiteral("cancel")}));
        f.add("build", {{"kind", "build"}});
        const auto both = f.forJobs();
        QCOMPARE(namesOf(*both), QStringList({QStringLiteral("retrigger"), QStringLiteral("cancel")}));
        QCOMPARE(both->sample.taskGroupId, f.group);
        QVERIFY(both->find(u"cancel") != nullptr);
        QVERIFY(both->find(u"cancel-all") == nullptr);
    }

    void oneTaskOfALabelSpeaksForAll() {
        Fixture f;
        f.offer("cancel", everyTask);
        for (int i = 0; i < 30; ++i)
            f.add(i % 2 == 0 ? "a" : "b", {{"kind", "test"}});
        QVERIFY(f.forJobs());
        int asked = 0;
        for (const JobTarget &target : std::as_const(f.targets))
            asked += f.requestsWith(target.taskId.toLatin1().constData());
        QCOMPARE(asked, 2);
        // And nothing is asked for twice.
        const int before = static_cast<int>(f.requests().size());
        QVERIFY(f.forJobs());
        QCOMPARE(static_cast<int>(f.requests().size()), before);
    }

    void aPushOffersWhatActsOnItsGroup() {
        Fixture f;
        f.offer("cancel", everyTask);
        f.offer("cancel-all", Json::array());
        f.offer("add-new-jobs", Json::array());
        const auto offer = test::waitFor(f.offers.forPush(QStringLiteral("autoland"), ActionDeployment::pushId));
        QVERIFY(offer);
        QCOMPARE(namesOf(*offer), QStringList({QStringLiteral("cancel-all"), QStringLiteral("add-new-jobs")}));
        QCOMPARE(test::waitFor(f.offers.forPush(QStringLiteral("autoland"), 99)).error().kind, ErrorKind::NotFound);
    }

    void saysWhatWouldBeRefused_data() {
        QTest::addColumn<QStringList>("decision");
        QTest::addColumn<QStringList>("own");
        QTest::addColumn<QString>("part");
        const QStringList hook{ActionDeployment::hookScope};
        const QStringList trigger{QStringLiteral("hooks:trigger-hook:project-gecko/*")};
        QTest::newRow("nothing") << hook << trigger << QString();
        QTest::newRow("the decision task lacks the hook") << QStringList() << trigger << QStringLiteral("may not use");
        QTest::newRow("the credentials lack the scope")
            << hook << QStringList{QStringLiteral("queue:*")}
            << QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-a/b");
    }

    void saysWhatWouldBeRefused() {
        QFETCH(QStringList, decision);
        QFETCH(QStringList, own);
        QFETCH(QString, part);
        Fixture f;
        f.offer("cancel", everyTask);
        f.expandedScopes = decision;
        f.credentialScopes = own;
        f.add("a", {{"kind", "test"}});
        const auto offer = f.forJobs();
        QVERIFY(offer);
        QCOMPARE(offer->actions.first().refusal.isEmpty(), part.isEmpty());
        QVERIFY(offer->actions.first().refusal.contains(part));
    }

    void whoIsNotSignedInIsRefusedNothingYet() {
        Fixture f;
        f.offer("cancel", everyTask);
        f.api.setCredentials({});
        f.add("a", {{"kind", "test"}});
        QVERIFY(f.forJobs()->actions.first().refusal.isEmpty());
    }

    void theRealActionsOfATask() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        Fixture f;
        f.actionsDocument = *parseJson(test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")),
                                       QStringLiteral("The file"));
        f.add("test-linux1804-64/opt-mochitest-1", {{"kind", "test"},
                                                    {"retrigger", "true"},
                                                    {"test-type", "mochitest"},
                                                    {"worker-implementation", "docker-worker"}});
        const auto offer = f.forJobs();
        QVERIFY(offer);
        QCOMPARE(namesOf(*offer), QStringList({QStringLiteral("retrigger-custom"), QStringLiteral("retrigger"),
                                               QStringLiteral("create-interactive"), QStringLiteral("confirm-failures"),
                                               QStringLiteral("backfill"), QStringLiteral("rerun"),
                                               QStringLiteral("cancel"), QStringLiteral("purge-cache")}));
        // The three contexts of retrigger: by kind, by tag, and disabled for all the rest.
        const auto titleFor = [&f](const Json &tags) {
            f.targets.clear();
            f.add("x", tags);
            const auto one = f.forJobs();
            return one->find(u"retrigger")->action.title + u' ' +
                   QString::number(one->find(u"retrigger")->action.schema.is_null());
        };
        QCOMPARE(titleFor({{"kind", "decision-task"}}), QStringLiteral("Retrigger 1"));
        QCOMPARE(titleFor({{"retrigger", "true"}}), QStringLiteral("Retrigger 0"));
        QCOMPARE(titleFor({{"kind", "build"}}), QStringLiteral("Retrigger (disabled) 0"));
    }

    void theRealActionsArePreviewedExactly() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        Fixture f;
        f.actionsDocument = *parseJson(test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")),
                                       QStringLiteral("The file"));
        f.expandedScopes = {QStringLiteral("in-tree:hook-action:project-gecko/in-tree-action-3-*")};
        const auto catalog = test::waitFor(f.runner.catalog(f.group));
        QCOMPARE(catalog->all().size(), 17);
        int previewed = 0;
        for (const Action &action : catalog->all()) {
            const bool ofGroup = action.isForGroup();
            const QString taskId = ofGroup ? QString() : f.addTask(QStringLiteral("t"), action.context.front());
            const auto preview =
                test::waitFor(f.runner.preview({.taskGroupId = f.group, .name = action.name, .taskId = taskId}));
            QVERIFY2(preview, qPrintable(action.name + (preview ? QString() : preview.error().message)));
            // Everything as the file has it; only the user's part is filled in.
            Json expected = action.hookPayload;
            if (preview->action.hookPayload != action.hookPayload)
                continue; // A later context of an action that an earlier one shadows.
            expected["user"]["input"] = preview->input;
            expected["user"]["taskId"] = ofGroup ? Json() : Json(taskId.toStdString());
            expected["user"]["taskGroupId"] = f.group.toStdString();
            QCOMPARE(toJsonBytes(preview->payload), toJsonBytes(expected));
            QCOMPARE(preview->authorizedScopes,
                     QStringList{QStringLiteral("hooks:trigger-hook:%1/%2").arg(action.hookGroupId, action.hookId)});
            QVERIFY(preview->missingScopes.isEmpty());
            ++previewed;
        }
        QCOMPARE(previewed, 17);
    }
};

QTEST_GUILESS_MAIN(TestActionOffers)
#include "test_action_offers.moc"
