#include "services/base/utc.h"
#include "services/taskcluster/task_copy.h"

#include <QDateTime>
#include <QTest>

using namespace collie;
using namespace collie::taskcluster;

namespace {

constexpr qint64 dayMs = qint64{24} * 3600 * 1000;

QString iso(qint64 ms) {
    return collie::utcFromMs(ms).toString(Qt::ISODateWithMs);
}

/// Created 40 days before nowMs, with a deadline after a day and an end after 30.
constexpr qint64 createdMs = 1'760'000'000'000;
constexpr qint64 copiedMs = createdMs + 40 * dayMs;

Json definition(const Json &payload, const Json &extra = Json::object()) {
    return {{"created", iso(createdMs).toStdString()},
            {"deadline", iso(createdMs + dayMs).toStdString()},
            {"expires", iso(createdMs + 30 * dayMs).toStdString()},
            {"retries", 5},
            {"payload", payload},
            {"extra", extra}};
}

std::string at(qint64 sinceMs, qint64 from = createdMs) {
    return iso(from + sinceMs).toStdString();
}

} // namespace

/// Copies of tasks: every time that was counted from the creation is counted anew.
class TestTaskCopy final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theDefinitionsOwnTimes() {
        const auto copy = copyOfTask(definition(Json::object()), copiedMs);
        QVERIFY(copy);
        QCOMPARE(stringMember(*copy, "created"), iso(copiedMs));
        QCOMPARE(stringMember(*copy, "deadline"), iso(copiedMs + dayMs));
        QCOMPARE(stringMember(*copy, "expires"), iso(copiedMs + 30 * dayMs));
        QCOMPARE(integerMember(*copy, "retries"), qint64(0));
        QCOMPARE(integerMember(*withTimesAnew(definition(Json::object()), copiedMs), "retries"), qint64(5));
    }

    void timesInside_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("expected");
        /// \param text  a payload that has `@` for the moment.
        const auto row = [](const char *name, const char *text, const QString &before, const QString &after) {
            const auto payload = [text](const QString &moment) {
                return toJsonBytes(
                    parseJson(QByteArray(text).replace('@', moment.toLatin1()), QStringLiteral("It")).value());
            };
            QTest::newRow(name) << payload(before) << payload(after);
        };
        const auto old = [](qint64 afterMs) { return iso(createdMs + afterMs); };
        const auto fresh = [](qint64 afterMs) { return iso(copiedMs + afterMs); };
        const char *list = R"({"artifacts": [{"name": "a", "expires": "@"}]})";
        row("artifacts in a list", list, old(28 * dayMs), fresh(28 * dayMs));
        row("artifacts by name", R"({"artifacts": {"public/a": {"expires": "@"}}})", old(3 * dayMs), fresh(3 * dayMs));
        row("another form", R"({"logs": {"expires": "@"}})",
            old(dayMs).replace(QStringLiteral(".000Z"), QStringLiteral("+00:00")), fresh(dayMs));
        row("longer than the task", list, old(400 * dayMs), fresh(30 * dayMs));
        row("over before the task began", list, old(-dayMs), fresh(30 * dayMs));
        row("any moment after the creation", R"({"env": {"UNTIL": "@"}})", old(2 * dayMs), fresh(2 * dayMs));
        row("a moment before the creation", R"({"env": {"PUSHED": "@"}})", old(-dayMs), old(-dayMs));
        row("a date of the calendar", R"({"env": {"RELEASE": "@"}})", old(400 * dayMs), old(400 * dayMs));
        row("no moment", R"({"maxRunTime": 3600, "command": ["true", "2026-11-16", "at 2026-11-16T09:00:00Z"]})", {},
            {});
    }

    void timesInside() {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, expected);
        const Json inside = *parseJson(payload, QStringLiteral("The payload"));
        const auto copy = copyOfTask(definition(inside, {{"part", inside}}), copiedMs);
        QVERIFY(copy);
        QCOMPARE(toJsonBytes(copy->at("payload")), expected);
        QCOMPARE(toJsonBytes(copy->at("extra").at("part")), expected);
    }

    void withoutAnEndTheQueuesOwnCounts() {
        Json task = definition(Json{{"artifacts", Json::array({Json{{"expires", at(200 * dayMs)}}})}});
        task.erase("expires");
        const auto copy = copyOfTask(task, copiedMs);
        QVERIFY(copy && !copy->contains("expires"));
        QVERIFY(copy->at("payload").at("artifacts").at(0).at("expires") == Json(at(200 * dayMs, copiedMs)));
    }

    void whatIsNoTaskIsRefused() {
        QCOMPARE(copyOfTask(Json::object(), copiedMs).error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(copyOfTask(Json::array(), copiedMs).error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(copyOfTask({{"created", "now"}, {"deadline", 5}}, copiedMs).error().kind, ErrorKind::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestTaskCopy)
#include "test_task_copy.moc"
