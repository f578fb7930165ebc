#include "services/taskcluster/github_event.h"

#include "services/base/words.h"

#include <QRegularExpression>

namespace collie::taskcluster {

namespace {

bool hasMember(const Json &object, const char *key, Json::value_t type) {
    const auto member = object.find(key);
    return member != object.end() && member->type() == type;
}

/// What an event is, by the members only it has; empty when it is none the service answers.
const char *purposeOf(const Json &event) {
    // A comment on a pull request tells of the pull request too.
    if (hasMember(event, "comment", Json::value_t::object) && hasMember(event, "issue", Json::value_t::object))
        return "github-issue-comment";
    if (hasMember(event, "comment", Json::value_t::object))
        return "";
    if (hasMember(event, "pull_request", Json::value_t::object))
        return "github-pull-request";
    if (hasMember(event, "release", Json::value_t::object))
        return "github-release";
    const bool isPush =
        hasMember(event, "ref", Json::value_t::string) && event.contains("before") && event.contains("after");
    return isPush ? "github-push" : "";
}

/// What follows "/taskcluster" in a comment, which the service adds to the event.
std::string commandOf(const Json &event) {
    static const QRegularExpression command(QStringLiteral("^\\s*/taskcluster\\s+(.+?)\\s*$"),
                                            QRegularExpression::MultilineOption);
    return command.match(stringMember(event.at("comment"), "body")).captured(1).toStdString();
}

} // namespace

Result<Json> githubContext(const Json &event, const QString &rootUrl) {
    Json context = Json::object();
    if (event.is_object() && hasMember(event, "tasks_for", Json::value_t::string)) {
        if (hasMember(event, "event", Json::value_t::object)) {
            context = event;
        } else if (hasMember(event, "body", Json::value_t::object)) {
            context["tasks_for"] = event.at("tasks_for");
            context["event"] = event.at("body");
        }
    } else if (event.is_object()) {
        const std::string purpose = purposeOf(event);
        if (!purpose.empty()) {
            context["tasks_for"] = purpose;
            context["event"] = event;
        }
        const std::string command = purpose == "github-issue-comment" ? commandOf(event) : std::string();
        if (!command.empty() && !event.contains("taskcluster_comment"))
            context["event"]["taskcluster_comment"] = command;
    }
    if (context.empty()) {
        return failure(
            ErrorKind::InvalidArgument,
            Words::tr("Taskcluster makes tasks for a push, pull request, release or comment as GitHub sends it; "
                      "this event is none of them. Give {\"tasks_for\": …, \"event\": …} to say what it is."));
    }
    if (!context.contains("taskcluster_root_url"))
        context["taskcluster_root_url"] = rootUrl.toStdString();
    return context;
}

} // namespace collie::taskcluster
