#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/session/link_text.h"
#include "services/base/json_members.h"
#include "services/treeherder/address_text.h"

namespace collie::cli {

namespace options {
constexpr TimeOption expires("expires", 15 * 60, "How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)");
}

namespace {

Result<void> printSignedUrl(Session &session) {
    const Invocation &invocation = session.invocation();
    const QUrl url(invocation.operands().first(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(usageError(QStringLiteral("“%1” is not an address.").arg(invocation.operands().first())));
    const Result<QUrl> signedUrl = session.api().signUrl(url, invocation.time(options::expires));
    if (!signedUrl)
        return failure(signedUrl.error());
    const QString address = QString::fromUtf8(signedUrl->toEncoded());
    if (invocation.json())
        printJson({{"url", address.toStdString()}});
    else
        printLine(address);
    return {};
}

Future<void> signUrl(Session &session) {
    // The server decides when the link ends, by its own clock.
    return andHandle(session.api().learnClock(), &session,
                     [&session](const Result<void> &) { return printSignedUrl(session); });
}

const char *kindOf(const session::OpenTarget &target) {
    using Kind = session::OpenTarget::Kind;
    switch (target.kind) {
    case Kind::Task:
        return "task";
    case Kind::Group:
        return "group";
    case Kind::Index:
        return "index";
    case Kind::Hook:
        return "hook";
    case Kind::Commit:
        return "commit";
    case Kind::Landing:
        return "landing";
    case Kind::Jobs:
        break;
    }
    return "jobs";
}

/// What an address names, without what it does not say.
Json addressJson(const session::OpenTarget &target) {
    Json json{{"kind", kindOf(target)}, {"description", session::describe(target, {}).toStdString()}};
    const auto add = [&json](const char *name, const QString &text) {
        if (!text.isEmpty())
            json[name] = text.toStdString();
    };
    const QUrl page = treeherder::viewUrl(target);
    add("url", QString::fromUtf8(page.toEncoded()));
    add("collieUrl", QString::fromUtf8(treeherder::collieUrl(page).toEncoded()));
    add("site", target.site.toString());
    add("repository", target.repository);
    add("source", target.sourceUrl.toString());
    add("revision", target.query.revision);
    add("commitRevision", target.query.commitRevision);
    add("fromChange", target.query.fromChange);
    add("toChange", target.query.toChange);
    add("taskId", target.taskId);
    add("taskGroupId", target.groupId);
    add("indexPath", target.indexPath);
    add("artifact", target.artifact);
    add("landing", target.landing);
    add("landoInstance", target.landoInstance);
    add("hookGroupId", target.hookGroupId);
    add("hookId", target.hookId);
    if (target.runId >= 0)
        json["runId"] = target.runId;
    if (target.jobId > 0)
        json["jobId"] = target.jobId;
    if (target.firstLine > 0)
        json["lines"] = {target.firstLine, target.lastLine};
    json["log"] = target.showsLog;
    json["notes"] = stringsToJson(target.notes);
    return json;
}

ExitCode readUrl(const Invocation &invocation) {
    const Result<session::OpenTarget> target = session::parseOpenTarget(invocation.operands().first());
    if (!target) {
        printError(target.error());
        return Failed;
    }
    if (invocation.json()) {
        printJson(addressJson(*target));
        return Done;
    }
    printLine(session::describe(*target, {}));
    if (const QUrl page = treeherder::viewUrl(*target); !page.isEmpty())
        printLine(QString::fromUtf8(page.toEncoded()));
    for (const QString &note : target->notes)
        printRemark(note);
    return Done;
}

constexpr Operand urlToRead{.name = "ADDRESS",
                            .help = "An address, the id of a task or a revision, also within a text"};
constexpr Operand urlToSign{.name = "URL", .help = "An address of the deployment"};

const VerbFamily urlVerb{
    {.name = "url read",
     .operands = {urlToRead},
     .summary = "Say what an address names, and write it as others do",
     .examples = {"url read 'https://treeherder.mozilla.org/jobs?repo=try&author=me@example.org'",
                  "url read --json abcdef012345"},
     .runAlone = readUrl},
    {.name = "url sign",
     .operands = {urlToSign},
     .options = {options::expires},
     .summary = "Print a URL that works without credentials until it expires",
     .examples = {"url sign https://firefox-ci-tc.services.mozilla.com/api/queue/v1/task/TASKID/artifacts/NAME"},
     .access = Access::Needed,
     .run = signUrl},
};

} // namespace

} // namespace collie::cli
