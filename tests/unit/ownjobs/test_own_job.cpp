#include "services/base/json_schema.h"
#include "services/base/slugid.h"
#include "services/base/utc.h"
#include "services/base/yaml.h"
#include "services/ownjobs/own_job.h"
#include "services/ownjobs/own_job_messages.h"
#include "services/treeherder/task_event.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using namespace collie::ownjobs;

namespace {

const QDateTime noon = collie::utcFromMs(1'800'000'000'000);

OwnJob sample() {
    OwnJob job;
    job.repository = QStringLiteral("autoland");
    job.revision = QString(40, u'a');
    job.name = QStringLiteral("lab-power-use");
    job.symbol = QStringLiteral("pw1");
    job.groupName = QStringLiteral("Power");
    job.groupSymbol = QStringLiteral("P");
    job.kind = OwnJobKind::Test;
    job.machine = thisMachine();
    job.product = QStringLiteral("firefox");
    job.who = QStringLiteral("dev@example.com");
    // A slugid with what the message's schema has not.
    job.taskId = QStringLiteral("fN1SbArXTPSVF_UvaOlinQ");
    return job;
}

OwnJob at(OwnJobState state) {
    OwnJob job = sample();
    if (state >= OwnJobState::Pending && !advance(job, OwnJobState::Pending, noon))
        qFatal("pending");
    if (state >= OwnJobState::Running && !advance(job, OwnJobState::Running, noon.addSecs(10)))
        qFatal("running");
    if (state >= OwnJobState::Completed &&
        !advance(job, OwnJobState::Completed, noon.addSecs(90), OwnJobResult::TestFailed))
        qFatal("completed");
    return job;
}

/// All that Treeherder reads from a task but who asked for it and when.
QStringList seenOf(const TaskDescription &task) {
    return QStringList{task.project,
                       task.revision,
                       QString::number(task.pushNumber),
                       QString::number(static_cast<int>(task.jobKind)),
                       QString::number(task.tier),
                       task.name,
                       task.symbol,
                       task.groupSymbol,
                       task.groupName,
                       task.platform,
                       task.os,
                       task.architecture,
                       task.owner,
                       task.productName} +
           task.options;
}

Json schema(const char *name) {
    return parseYaml(test::readSharedData(QStringLiteral("treeherder/schemas/") + QString::fromLatin1(name)),
                     QStringLiteral("The schema"))
        .value_or(Json());
}

} // namespace

class TestOwnJob final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void movesStepByStep() {
        OwnJob job = at(OwnJobState::Completed);
        QCOMPARE(job.scheduled, noon);
        QCOMPARE(job.started, noon.addSecs(10));
        QCOMPARE(job.ended, noon.addSecs(90));
        QVERIFY(job.result == OwnJobResult::TestFailed);
        QVERIFY(!at(OwnJobState::Running).ended.isValid());
    }

    void refusesSteps_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("result"); // -1 for none.
        const auto row = [](const char *name, OwnJobState from, OwnJobState to, int result = -1) {
            QTest::newRow(name) << static_cast<int>(from) << static_cast<int>(to) << result;
        };
        using enum OwnJobState;
        const int success = static_cast<int>(OwnJobResult::Success);
        row("new again", New, New);
        row("past pending", New, Running);
        row("past all", New, Completed, success);
        row("pending twice", Pending, Pending);
        row("pending to completed", Pending, Completed, success);
        row("back to pending", Running, Pending);
        row("running twice", Running, Running);
        row("no result", Running, Completed);
        row("a result too early", Pending, Running, success);
        row("busted test", Running, Completed, static_cast<int>(OwnJobResult::Busted));
        row("completed twice", Completed, Completed, success);
        row("back from completed", Completed, Running);
    }

    void refusesSteps() {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, result);
        const OwnJob before = at(static_cast<OwnJobState>(from));
        OwnJob job = before;
        const auto outcome = result < 0 ? std::nullopt : std::optional(static_cast<OwnJobResult>(result));
        const auto step = advance(job, static_cast<OwnJobState>(to), noon.addSecs(500), outcome);
        QVERIFY(!step);
        QCOMPARE(step.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(job == before);
    }

    void onlyTestsAreTestfailed() {
        OwnJob job = at(OwnJobState::Running);
        job.kind = OwnJobKind::Other;
        QVERIFY(!advance(job, OwnJobState::Completed, noon, OwnJobResult::TestFailed));
        QVERIFY(advance(job, OwnJobState::Completed, noon, OwnJobResult::Busted));
    }

    void refusesDescriptions_data() {
        QTest::addColumn<OwnJob>("job");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QString &part, auto change) {
            OwnJob job = sample();
            change(job);
            QTest::newRow(name) << job << part;
        };
        row("symbol of 26", QStringLiteral("25"), [](OwnJob &job) { job.symbol = QString(26, u'x'); });
        row("no symbol", QStringLiteral("symbol"), [](OwnJob &job) { job.symbol.clear(); });
        row("group symbol of 26", QStringLiteral("25"), [](OwnJob &job) { job.groupSymbol = QString(26, u'x'); });
        row("no group symbol", QStringLiteral("group"), [](OwnJob &job) { job.groupSymbol.clear(); });
        row("no name", QStringLiteral("name"), [](OwnJob &job) { job.name = QStringLiteral("  "); });
        row("name of 140", QStringLiteral("139"), [](OwnJob &job) { job.name = QString(140, u'x'); });
        row("tier 4", QStringLiteral("Tiers"), [](OwnJob &job) { job.tier = 4; });
        row("tier 0", QStringLiteral("Tiers"), [](OwnJob &job) { job.tier = 0; });
        row("short revision", QStringLiteral("revision"), [](OwnJob &job) { job.revision = QStringLiteral("abc"); });
        row("a branch", QStringLiteral("revision"), [](OwnJob &job) { job.revision = QString(20, u'z'); });
        row("a path", QStringLiteral("repository"), [](OwnJob &job) { job.repository = QStringLiteral("a/../b"); });
        row("a dot", QStringLiteral("repository"), [](OwnJob &job) { job.repository = QStringLiteral("a.b"); });
        row("platform", QStringLiteral("platform"),
            [](OwnJob &job) { job.machine.platform = QStringLiteral("Linux x64"); });
        row("machine", QStringLiteral("machine"), [](OwnJob &job) { job.machine.name = QStringLiteral("a.b"); });
        row("option", QStringLiteral("option"), [](OwnJob &job) { job.options = {QStringLiteral("opt,debug")}; });
        row("no option", QStringLiteral("option"), [](OwnJob &job) { job.options.clear(); });
        row("who", QStringLiteral("submits"), [](OwnJob &job) { job.who = QString(51, u'x'); });
    }

    void refusesDescriptions() {
        QFETCH(OwnJob, job);
        QFETCH(QString, part);
        QVERIFY(checkOwnJob(sample()));
        const auto checked = checkOwnJob(job);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(part), qUtf8Printable(checked.error().message));
    }

    void isKeptBetweenSteps_data() {
        QTest::addColumn<int>("state");
        for (int state = 0; state < 4; ++state)
            QTest::addRow("%d", state) << state;
    }

    void isKeptBetweenSteps() {
        QFETCH(int, state);
        OwnJob job = at(static_cast<OwnJobState>(state));
        job.logs = {{QStringLiteral("Log"), QString(), QUrl(QStringLiteral("https://example.com/log"))}};
        const auto again = ownJobFromJson(ownJobToJson(job));
        QVERIFY(again);
        QVERIFY(*again == job);
    }

    void brokenKeepingsAreRefused() {
        QVERIFY(!ownJobFromJson({}));
        QVERIFY(!ownJobFromJson(Json::array()));
        for (const char *key : {"state", "kind", "taskId", "symbol", "revision", "machine", "options"}) {
            Json kept = ownJobToJson(at(OwnJobState::Running));
            kept[key] = 7;
            QVERIFY2(!ownJobFromJson(kept), key);
        }
        Json unfinished = ownJobToJson(at(OwnJobState::Completed));
        unfinished["result"] = "";
        QVERIFY(!ownJobFromJson(unfinished));
    }

    void machineIsTakenByTreeherder() {
        QVERIFY(checkOwnJob(sample()));
        QVERIFY(!thisMachine().platform.isEmpty());
    }

    void realMessagesFitTheSchema() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto messages = parseJson(test::readSharedData(QStringLiteral("treeherder/pulse/pulse-jobs.json")),
                                        QStringLiteral("The messages"));
        QVERIFY(messages);
        QCOMPARE(messages->size(), size_t(20));
        const Json pulseJob = schema("pulse-job.yml");
        for (Json message : *messages) {
            // As recorded, they leave this to their reader.
            QCOMPARE(stringMember(message["origin"], "project"), QStringLiteral("set by test"));
            message["origin"]["project"] = "autoland";
            const auto checked = checkAgainstSchema(message, pulseJob, QStringLiteral("The message"));
            QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.error().message));
        }
        Json wrong = messages->at(0);
        wrong["display"]["jobSymbol"] = std::string(26, 'x');
        QVERIFY(!checkAgainstSchema(wrong, pulseJob, QStringLiteral("The message")));
    }

    void messagesFitTheSchema_data() { isKeptBetweenSteps_data(); }

    void messagesFitTheSchema() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(int, state);
        OwnJob job = at(static_cast<OwnJobState>(state));
        job.logs = {{{}, {}, QUrl(QStringLiteral("https://example.com/log"))},
                    {{}, {}, QUrl(QStringLiteral("https://example.com/") + QString(300, u'x'))}};
        job.links = {{QString(100, u'l'), {}, QUrl(QStringLiteral("https://example.com/a"))},
                     {{}, {}, QUrl(QStringLiteral("file:///etc/passwd"))}};
        const Json message = pulseJobMessage(job);
        const auto checked = checkAgainstSchema(message, schema("pulse-job.yml"), QStringLiteral("The message"));
        QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.error().message));
        QCOMPARE(message.at("logs").size(), size_t(1));
        QCOMPARE(message.at("jobInfo").at("links").size(), size_t(1));
        QCOMPARE(message.contains("timeCompleted"), state == static_cast<int>(OwnJobState::Completed));
        QCOMPARE(stringMember(message, "result"), state == static_cast<int>(OwnJobState::Completed)
                                                      ? QStringLiteral("fail")
                                                      : QStringLiteral("unknown"));
        const Json task = ownJobTask(job, QStringLiteral("collie/own"));
        const auto extra = checkAgainstSchema(task.at("extra").at("treeherder"), schema("task-treeherder-config.yml"),
                                              QStringLiteral("extra.treeherder"));
        QVERIFY2(extra, extra ? "" : qUtf8Printable(extra.error().message));
    }

    void isShownAsRealTasksAre() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto definitions =
            parseJson(test::readSharedData(QStringLiteral("treeherder/pulse/task-definitions.json")),
                      QStringLiteral("The tasks"));
        QVERIFY(definitions);
        QCOMPARE(definitions->size(), size_t(61));
        for (const auto &[taskId, definition] : definitions->items()) {
            const auto real = describeTask(definition);
            QVERIFY2(real, taskId.c_str());
            OwnJob job = sample();
            job.repository = real->project;
            job.revision = real->revision;
            job.pushNumber = real->pushNumber > 0 ? QString::number(real->pushNumber) : QString();
            job.name = real->name;
            job.symbol = real->symbol;
            job.groupSymbol = real->groupSymbol;
            job.groupName = real->groupName;
            job.kind = static_cast<OwnJobKind>(real->jobKind);
            job.tier = real->tier;
            job.options = real->options;
            job.machine = {{}, real->platform, real->os, real->architecture};
            job.who = real->owner;
            job.product = real->productName;
            QVERIFY2(advance(job, OwnJobState::Pending, noon), taskId.c_str());
            const auto checked = checkOwnJob(job);
            QVERIFY2(checked, checked ? "" : qUtf8Printable(checked.error().message));
            const auto own = describeTask(ownJobTask(job, QStringLiteral("collie/own")));
            QVERIFY2(own, own ? "" : qUtf8Printable(own.error().message));
            QCOMPARE(seenOf(*own), seenOf(*real));
        }
    }

    void taskIsRouted() {
        OwnJob job = at(OwnJobState::Pending);
        QCOMPARE(treeherderRoute(job), QStringLiteral("tc-treeherder.v2.autoland.%1").arg(job.revision));
        job.pushNumber = QStringLiteral("214300");
        QCOMPARE(treeherderRoute(job), QStringLiteral("tc-treeherder.v2.autoland.%1.214300").arg(job.revision));
        const Json task = ownJobTask(job, QStringLiteral("collie/own"));
        QCOMPARE(stringMember(task, "provisionerId"), QStringLiteral("collie"));
        QCOMPARE(stringMember(task, "workerType"), QStringLiteral("own"));
        // The same instant makes the same task.
        QCOMPARE(toJsonBytes(ownJobTask(job, QStringLiteral("collie/own"))), toJsonBytes(task));
    }
};

QTEST_GUILESS_MAIN(TestOwnJob)
#include "test_own_job.moc"
