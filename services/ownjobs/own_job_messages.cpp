#include "services/ownjobs/own_job_messages.h"

#include "services/base/json_members.h"
#include "services/base/slugid.h"
#include "services/treeherder/treeherder_route.h"

#include <QUrl>

#include <array>

namespace collie::ownjobs {

namespace {

constexpr qint64 deadlineHours = 24;
constexpr qint64 expiresDays = 90;
// Bounds of pulse-job.yml.
constexpr qsizetype longestLogUrl = 255, longestLogName = 50, longestLinkUrl = 512, longestLinkText = 125,
                    longestLinkLabel = 70;

QString ownerOf(const OwnJob &job) {
    return job.who.isEmpty() ? QStringLiteral("unknown") : job.who;
}

/// pulse-job.yml has no "_" in a task's id, which slugids have; a UUID has neither "_" nor capitals.
QString uuidOf(const QString &taskId) {
    const std::optional<UuidBytes> bytes = slugidToBytes(taskId);
    QString text;
    for (size_t i = 0; bytes && i < bytes->size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += u'-';
        text += QStringLiteral("%1").arg((*bytes)[i], 2, 16, QLatin1Char('0'));
    }
    return text;
}

Json machineOf(const OwnJob &job) {
    Json machine{{"platform", job.machine.platform.toStdString()},
                 {"os", job.machine.os.toStdString()},
                 {"architecture", job.machine.architecture.toStdString()}};
    if (!job.machine.name.isEmpty())
        machine["name"] = job.machine.name.toStdString();
    return machine;
}

/// pulse-job.yml knows one word for every failure; jobKind makes the difference.
const char *pulseResult(const std::optional<OwnJobResult> &result) {
    if (!result)
        return "unknown";
    switch (*result) {
    case OwnJobResult::Success:
        return "success";
    case OwnJobResult::TestFailed:
    case OwnJobResult::Busted:
        return "fail";
    case OwnJobResult::Exception:
        return "exception";
    case OwnJobResult::Canceled:
        return "canceled";
    }
    return "unknown";
}

bool isWebUrl(const QUrl &url, qsizetype longest) {
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && url.toEncoded().size() <= longest;
}

QString orElse(const QString &text, const QString &otherwise) {
    return text.isEmpty() ? otherwise : text;
}

Json jobInfoOf(const OwnJob &job) {
    Json links = Json::array();
    for (const OwnJobLink &link : job.links) {
        if (isWebUrl(link.url, longestLinkUrl))
            links.push_back(
                {{"url", link.url.toEncoded().toStdString()},
                 {"linkText", orElse(link.text, link.url.host()).left(longestLinkText).toStdString()},
                 {"label", orElse(link.label, QStringLiteral("Link")).left(longestLinkLabel).toStdString()}});
    }
    return {{"links", links}};
}

Json logsOf(const OwnJob &job) {
    Json logs = Json::array();
    for (const OwnJobLink &log : job.logs) {
        if (isWebUrl(log.url, longestLogUrl))
            logs.push_back(
                {{"url", log.url.toEncoded().toStdString()},
                 {"name", orElse(log.label, QStringLiteral("live_backing_log")).left(longestLogName).toStdString()}});
    }
    return logs;
}

} // namespace

QString treeherderRoute(const OwnJob &job) {
    return treeherder::TreeherderRoute{
        .repository = job.repository, .revision = job.revision, .pushNumber = job.pushNumber.toLongLong()}
        .write();
}

Json ownJobTask(const OwnJob &job, const QString &taskQueueId) {
    const qsizetype slash = taskQueueId.indexOf(u'/');
    const QDateTime &now = job.scheduled;
    Json treeherder{{"symbol", job.symbol.toStdString()},
                    {"groupSymbol", job.groupSymbol.toStdString()},
                    {"jobKind", ownJobKindName(job.kind).toStdString()},
                    {"tier", job.tier},
                    {"machine",
                     {{"platform", job.machine.platform.toStdString()},
                      {"os", job.machine.os.toStdString()},
                      {"architecture", job.machine.architecture.toStdString()}}},
                    {"labels", stringsToJson(job.options)}};
    if (!job.groupName.isEmpty())
        treeherder["groupName"] = job.groupName.toStdString();
    if (!job.product.isEmpty())
        treeherder["productName"] = job.product.toStdString();
    return {{"schedulerId", "-"},
            {"provisionerId", taskQueueId.left(slash).toStdString()},
            {"workerType", taskQueueId.mid(slash + 1).toStdString()},
            {"taskGroupId", job.taskId.toStdString()},
            {"dependencies", Json::array()},
            {"requires", "all-completed"},
            {"routes", Json::array({treeherderRoute(job).toStdString()})},
            {"priority", "lowest"},
            // A run that was lost is not for somebody else to repeat.
            {"retries", 0},
            {"created", timeText(now)},
            {"deadline", timeText(now.addSecs(deadlineHours * 3600))},
            {"expires", timeText(now.addDays(expiresDays))},
            {"scopes", Json::array()},
            {"payload", Json::object()},
            {"metadata",
             {{"name", job.name.toStdString()},
              {"description", "Run outside CI and reported by Collie."},
              {"owner", ownerOf(job).toStdString()},
              {"source", "https://treeherder.mozilla.org/"}}},
            {"tags", {{"createdForUser", ownerOf(job).toStdString()}, {"label", job.name.toStdString()}}},
            {"extra", {{"treeherder", treeherder}}}};
}

Json pulseJobMessage(const OwnJob &job) {
    const OwnJobState state = job.state == OwnJobState::New ? OwnJobState::Pending : job.state;
    Json message{{"taskId", uuidOf(job.taskId).toStdString()},
                 {"retryId", job.runId},
                 {"isRetried", false},
                 {"buildSystem", "collie"},
                 {"origin", {{"project", job.repository.toStdString()}, {"revision", job.revision.toStdString()}}},
                 {"display",
                  {{"jobSymbol", job.symbol.toStdString()},
                   {"groupSymbol", job.groupSymbol.toStdString()},
                   {"jobName", job.name.toStdString()}}},
                 {"state", ownJobStateName(state).toStdString()},
                 {"result", pulseResult(job.result)},
                 {"jobKind", ownJobKindName(job.kind).toStdString()},
                 {"tier", job.tier},
                 {"labels", stringsToJson(job.options)},
                 {"owner", ownerOf(job).toStdString()},
                 {"reason", "scheduled"},
                 {"buildMachine", machineOf(job)},
                 {"runMachine", machineOf(job)},
                 {"version", 1}};
    if (!job.groupName.isEmpty())
        message["display"]["groupName"] = job.groupName.toStdString();
    if (!job.product.isEmpty())
        message["productName"] = job.product.toStdString();
    const std::array times{std::pair{"timeScheduled", job.scheduled}, std::pair{"timeStarted", job.started},
                           std::pair{"timeCompleted", job.ended}};
    for (const auto &[key, time] : times) {
        if (time.isValid())
            message[key] = timeText(time);
    }
    if (!job.logs.isEmpty())
        message["logs"] = logsOf(job);
    if (!job.links.isEmpty())
        message["jobInfo"] = jobInfoOf(job);
    return message;
}

QString pulseJobRoutingKey(const OwnJob &job) {
    return job.repository;
}

} // namespace collie::ownjobs
