#include "services/scheduling/draft.h"

#include "services/base/clock.h"
#include "services/base/slugid.h"
#include "services/base/time_units.h"
#include "services/jsone/render.h"
#include "services/scheduling/definition_times.h"
#include "services/taskcluster/create_task_scopes.h"
#include "services/taskcluster/scopes.h"

#include <QTest>

using namespace collie;
using namespace collie::scheduling;

namespace {

constexpr qint64 nowMs = 1'795'495'887'203; // 2026-11-24T04:51:27.203Z
constexpr qint64 hourMs = 3'600'000;

Json example() {
    return Json{{"provisionerId", "proj"},
                {"workerType", "ci"},
                {"schedulerId", "gecko-level-1"},
                {"priority", "low"},
                {"created", "2026-11-20T00:00:00.000Z"},
                {"deadline", "2026-11-21T00:00:00.000Z"},
                {"expires", "2026-12-20T00:00:00.000Z"},
                {"retries", 5},
                {"dependencies", Json::array({"a"})},
                {"requires", "all-resolved"},
                {"routes", Json::array({"index.x"})},
                {"taskGroupId", "group"},
                {"scopes", Json::array({"secrets:get:x", "docker-worker:cache:level-1-checkouts"})},
                {"payload", Json{{"maxRunTime", 3600},
                                 {"artifacts", Json::object()},
                                 {"cache", Json::object()},
                                 {"env", Json{{"A", "1"}}}}},
                {"metadata", Json::object()}};
}

} // namespace

/// Drafts of tasks: times in words, templates, copies and the scopes needed.
class TestDraft final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void timesInWords_data();
    void timesInWords();
    void unitsAreThoseOfJsonE();
    void copiesMoveTheTimesInside();
    void fixingHappensOnce();
    void relativeDatesInsideAreFixed();
    void nonsenseIsRefused();
    void copies();
    void interactiveCopies();
    void scopesNeeded();
    void templatesAreWhole();
};

void TestDraft::timesInWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("expected"); // from now; -1 for no time
    const auto row = [](const char *text, qint64 expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("now", 0);
    row("in 3 hours", 3 * hourMs);
    row("3 hours", 3 * hourMs);
    row("in 1 day 2 hours", 26 * hourMs);
    row("1d2h", 26 * hourMs);
    row("90 min", 90 * 60'000);
    row("2 weeks", 14 * 24 * hourMs);
    row("1 month", 30 * 24 * hourMs);
    row("1 year", 365 * 24 * hourMs);
    row("0 seconds", 0);
    row("1 hr", hourMs);
    row("2 hrs", 2 * hourMs);
    row("1yr", 365 * 24 * hourMs);
    row("1 mo 2 wk", (30 + 14) * 24 * hourMs);
    row("5 m", 5 * 60'000);
    row("5 sec", 5'000);
    row("1 Hour", hourMs);
    row("1 hrz", -1);
    row("1 ms", -1);
    row("2 hours ago", -2 * hourMs);
    row("-2 hours", -2 * hourMs);
    row("2026-11-24T05:51:27.203Z", hourMs);
    row("tomorrow", -1);
    row("3 parsecs", -1);
    row("in hours", -1);
    row("99999999 years", -1);
}

/// What JSON-e takes tasks take too.
void TestDraft::unitsAreThoseOfJsonE() {
    for (const TimeUnit &unit : timeUnits()) {
        for (const std::string_view name : unit.names) {
            const std::string words = "1 " + std::string(name);
            const auto rendered =
                jsone::render(Json{{"$fromNow", words}}, Json{{"now", "2026-11-24T04:51:27.203Z"}}, Clock());
            QVERIFY2(rendered, words.c_str());
            const auto read = readTime(QString::fromStdString(words), nowMs);
            QVERIFY2(read, words.c_str());
            QCOMPARE(isoTime(*read).toStdString(), rendered->get<std::string>());
        }
    }
}

void TestDraft::timesInWords() {
    QFETCH(QString, text);
    QFETCH(qint64, expected);
    const auto read = readTime(text, nowMs);
    QCOMPARE(read.has_value(), expected != -1);
    if (read)
        QCOMPARE(*read - nowMs, expected);
}

void TestDraft::fixingHappensOnce() {
    const auto draft = Draft::parse("taskQueueId: proj/ci\ndeadline: in 3 hours\npayload: {}\n");
    QVERIFY(draft);
    QVERIFY(!draft->isFixed());
    const auto fixed = draft->fixed(nowMs);
    QVERIFY(fixed);
    QVERIFY(isSlugid(fixed->taskId));
    QCOMPARE(stringMember(fixed->definition, "created"), QStringLiteral("2026-11-24T04:51:27.203Z"));
    QCOMPARE(stringMember(fixed->definition, "deadline"), QStringLiteral("2026-11-24T07:51:27.203Z"));
    const auto later = fixed->fixed(nowMs + hourMs);
    QCOMPARE(later->taskId, fixed->taskId);
    QVERIFY(later->definition == fixed->definition);
}

void TestDraft::relativeDatesInsideAreFixed() {
    const Json definition{
        {"created", Json{{"relative-datestamp", "0 seconds"}}},
        {"deadline", Json{{"$fromNow", "1 hour"}}},
        {"payload", Json{{"artifacts", Json::array({Json{{"expires", Json{{"relative-datestamp", "1 day"}}}}})},
                         {"template", Json{{"$fromNow", "1 day"}}}}}};
    const auto fixed = fixTimes(definition, nowMs);
    QVERIFY(fixed);
    QCOMPARE(stringMember(*fixed, "created"), QStringLiteral("2026-11-24T04:51:27.203Z"));
    QCOMPARE(stringMember(*fixed, "deadline"), QStringLiteral("2026-11-24T05:51:27.203Z"));
    const Json &payload = fixed->at("payload");
    QCOMPARE(stringMember(payload.at("artifacts").at(0), "expires"), QStringLiteral("2026-11-25T04:51:27.203Z"));
    // A template that the worker renders is none of ours.
    QVERIFY(payload.at("template") == definition.at("payload").at("template"));
}

void TestDraft::nonsenseIsRefused() {
    QCOMPARE(Draft::parse("[1]").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(Draft::parse("{a: [}").error().kind, ErrorKind::BadResponse);
    const auto draft = Draft::parse("deadline: soon");
    const auto fixed = draft->fixed(nowMs);
    QCOMPARE(fixed.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(fixed.error().message.contains(QStringLiteral("soon")));
    QVERIFY(fixed.error().message.contains(QStringLiteral("deadline")));
}

void TestDraft::copiesMoveTheTimesInside() {
    Json task = example();
    task["payload"] = Json{{"artifacts", Json::array({Json{{"expires", task.at("expires")}}})}};
    const auto copy = templates::copyOf(task, {});
    QVERIFY(copy);
    const auto fixed = copy->fixed(nowMs);
    QVERIFY(fixed);
    QCOMPARE(fixed->definition.at("payload").at("artifacts").at(0).at("expires"), fixed->definition.at("expires"));
    QVERIFY(!toJsonBytes(fixed->definition).contains("relative"));
}

void TestDraft::copies() {
    const auto copy = templates::copyOf(example(), {});
    QVERIFY(copy);
    Json expected = example();
    expected["retries"] = 0;
    expected["created"] = "now";
    expected["deadline"] = "in 1 day";
    expected["expires"] = "in 30 days";
    QVERIFY(copy->definition == expected);
    const auto fixed = copy->fixed(nowMs);
    QCOMPARE(stringMember(fixed->definition, "created"), QStringLiteral("2026-11-24T04:51:27.203Z"));
    QCOMPARE(stringMember(fixed->definition, "deadline"), QStringLiteral("2026-11-25T04:51:27.203Z"));
    QCOMPARE(timeInWords(((3 * 24 + 1) * 3600 + 90) * 1000), QStringLiteral("in 3 days 1 hour 1 minute 30 seconds"));
    QCOMPARE(timeInWords(400), QStringLiteral("now"));
    const auto bare = templates::copyOf(example(), {.keepDependencies = false, .keepRoutes = false});
    for (const char *name : {"dependencies", "requires", "routes"})
        QVERIFY(!bare->definition.contains(name));
    QCOMPARE(templates::copyOf(Json::object(), {}).error().kind, ErrorKind::InvalidArgument);
}

void TestDraft::interactiveCopies() {
    const Json task = templates::interactiveCopyOf(example()).definition;
    for (const char *name : {"taskGroupId", "routes", "dependencies", "requires"})
        QVERIFY2(!task.contains(name), name);
    QVERIFY(task.at("scopes") == Json::array({"secrets:get:x"}));
    const Json &payload = task.at("payload");
    QVERIFY(!payload.contains("artifacts") && !payload.contains("cache"));
    QCOMPARE(integerMember(payload, "maxRunTime"), qint64(3 * 3600));
    QVERIFY(payload.at("features").at("interactive") == Json(true));
    QCOMPARE(stringMember(payload.at("env"), "TASKCLUSTER_INTERACTIVE"), QStringLiteral("true"));
    QCOMPARE(stringMember(payload.at("env"), "A"), QStringLiteral("1"));
    const auto fixed = Draft{.taskId = {}, .definition = task}.fixed(nowMs);
    QCOMPARE(stringMember(fixed->definition, "deadline"), QStringLiteral("2026-11-24T16:51:27.203Z"));
    QCOMPARE(stringMember(fixed->definition, "expires"), QStringLiteral("2026-12-01T04:51:27.203Z"));
    Json longer = example();
    longer["payload"]["maxRunTime"] = 50'000;
    QCOMPARE(integerMember(templates::interactiveCopyOf(longer).definition.at("payload"), "maxRunTime"),
             qint64(50'000));
}

void TestDraft::scopesNeeded() {
    const Json scopes = taskcluster::createTaskScopes(example());
    const Json expected{
        {"AllOf",
         Json::array(
             {"secrets:get:x", "docker-worker:cache:level-1-checkouts", "queue:route:index.x",
              "queue:create-task:project:none", "queue:scheduler-id:gecko-level-1",
              Json{{"AnyOf", Json::array({"queue:create-task:highest:proj/ci", "queue:create-task:very-high:proj/ci",
                                          "queue:create-task:high:proj/ci", "queue:create-task:medium:proj/ci",
                                          "queue:create-task:low:proj/ci"})}}})}};
    QVERIFY(scopes == expected);
    const QStringList held{QStringLiteral("secrets:*"),
                           QStringLiteral("docker-worker:*"),
                           QStringLiteral("queue:route:*"),
                           QStringLiteral("queue:create-task:project:none"),
                           QStringLiteral("queue:scheduler-id:*"),
                           QStringLiteral("queue:create-task:high:proj/*")};
    const auto chosen = taskcluster::scopes::chosen(held, scopes);
    QVERIFY(chosen);
    QVERIFY(chosen->contains(QStringLiteral("queue:create-task:high:proj/ci")));
    QVERIFY(!chosen->contains(QStringLiteral("queue:create-task:low:proj/ci")));
    QVERIFY(!taskcluster::scopes::chosen(held.mid(1), scopes));
}

void TestDraft::templatesAreWhole() {
    const QString build = newSlugid();
    for (const Draft &draft : {templates::helloWorld(QStringLiteral("proj/ci"), QStringLiteral("me@example.com")),
                               templates::linux64Test(build, QStringLiteral("me@example.com"))}) {
        const auto fixed = draft.fixed(nowMs);
        QVERIFY(fixed);
        for (const char *name : {"created", "deadline", "expires", "payload", "metadata", "taskQueueId"})
            QVERIFY2(fixed->definition.contains(name), name);
        for (const char *name : {"name", "description", "owner", "source"})
            QVERIFY2(!stringMember(fixed->definition.at("metadata"), name).isEmpty(), name);
    }
    const Json test = templates::linux64Test(build, {}).definition;
    QVERIFY(test.at("dependencies") == Json::array({build.toStdString()}));
    QVERIFY(!templates::linux64Test({}, {}).definition.contains("dependencies"));
}

QTEST_GUILESS_MAIN(TestDraft)
#include "test_draft.moc"
