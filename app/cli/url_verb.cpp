#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/session/link_text.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/address_text.h"

#include <optional>
#include <utility>
#include <vector>

namespace collie::cli {

namespace options {
constexpr TimeOption expires("expires", 15 * 60,
                             QT_TRANSLATE_NOOP("collie::Words",
                                               "How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)"));
}

namespace {

Result<void> printSignedUrl(Session &session) {
    const Invocation &invocation = session.invocation();
    const QUrl url(invocation.operands().first(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(usageError(Words::tr("“%1” is not an address.").arg(invocation.operands().first())));
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

/// The members of an answer, without what an address does not say.
class AddressJson final {
  public:
    void add(const char *name, const QString &text) {
        if (!text.isEmpty())
            m_json[name] = text.toStdString();
    }
    void add(const char *name, const QStringList &texts) {
        if (!texts.isEmpty())
            m_json[name] = stringsToJson(texts);
    }
    void add(const char *name, const QVector<qint64> &numbers) {
        if (!numbers.isEmpty())
            m_json[name] = std::vector<qint64>(numbers.begin(), numbers.end());
    }
    void add(const char *name, std::optional<qint64> number) {
        if (number)
            m_json[name] = *number;
    }
    void add(const char *name, bool isSaid) {
        if (isSaid)
            m_json[name] = true;
    }
    [[nodiscard]] Json &json() { return m_json; }

  private:
    Json m_json = Json::object();
};

void addQuery(const treeherder::PushQuery &query, AddressJson &json) {
    json.add("revision", query.revision);
    json.add("commitRevision", query.commitRevision);
    json.add("fromChange", query.fromChange);
    json.add("toChange", query.toChange);
    json.add("startDate", query.startDate);
    json.add("endDate", query.endDate);
    json.add("pushTimestampGte", query.pushTimestampGte);
    json.add("pushTimestampLte", query.pushTimestampLte);
    json.add("pushIds", query.ids);
    json.add("author", query.author);
    json.add("search", query.search);
    json.add("hidesReviewBot", query.hidesReviewBot);
    json.add("allRepositories", query.allRepositories);
    if (query.count != treeherder::PushQuery::defaultCount)
        json.add("count", std::optional<qint64>(query.count));
}

void addFilter(const treeherder::Address &address, AddressJson &json) {
    json.add("resultStatuses", address.resultStatuses);
    json.add("classifiedStates", address.classifiedStates);
    json.add("tiers", address.tiers);
    json.add("searchText", address.searchText);
    for (const treeherder::Address::Field &field : address.fields)
        json.json()["fields"].push_back({{"name", field.name.toStdString()},
                                         {"values", stringsToJson(field.values)},
                                         {"negated", field.isNegated}});
    json.add("showsDuplicates", address.showsDuplicates);
    json.add("groupsExpanded", address.groupsExpanded);
    json.add("withoutJobs", address.withoutJobs);
    json.add("collapsedPushes", address.collapsedPushes);
}

Json addressJson(const session::OpenTarget &target) {
    AddressJson all;
    const auto add = [&all](const char *name, const QString &text) { all.add(name, text); };
    add("kind", QString::fromLatin1(kindOf(target)));
    add("description", session::describe(target, {}));
    const QUrl page = treeherder::viewUrl(target);
    add("url", QString::fromUtf8(page.toEncoded()));
    add("collieUrl", QString::fromUtf8(treeherder::collieUrl(page).toEncoded()));
    add("site", target.site.toString());
    add("repository", target.repository);
    add("source", target.sourceUrl.toString());
    addQuery(target.query, all);
    addFilter(target, all);
    add("taskId", target.taskId);
    add("taskGroupId", target.groupId);
    add("indexPath", target.indexPath);
    add("artifact", target.artifact);
    add("landing", target.landing);
    add("landoInstance", target.landoInstance);
    add("hookGroupId", target.hookGroupId);
    add("hookId", target.hookId);
    Json &json = all.json();
    if (target.runId >= 0)
        json["runId"] = target.runId;
    if (target.jobId > 0)
        json["jobId"] = target.jobId;
    if (target.firstLine > 0)
        json["lines"] = {target.firstLine, target.lastLine};
    json["log"] = target.showsLog;
    json["notes"] = stringsToJson(target.notes);
    return std::move(json);
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

constexpr Operand urlToRead{
    .name = "ADDRESS",
    .help = QT_TRANSLATE_NOOP("collie::Words", "An address, the id of a task or a revision, also within a text")};
constexpr Operand urlToSign{.name = "URL", .help = QT_TRANSLATE_NOOP("collie::Words", "An address of the deployment")};

const KnownFamilies urlFamily{
    {.name = "url", .summary = QT_TRANSLATE_NOOP("collie::Words", "Addresses of Treeherder and Taskcluster")},
};

const VerbFamily urlVerb{
    {.name = "url read",
     .operands = {urlToRead},
     .summary = QT_TRANSLATE_NOOP(
         "collie::Words", "Say what an address names, and write it as others do; with --json every part that it says"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Asks no server."),
     .examples = {{"url read 'https://treeherder.mozilla.org/jobs?repo=try&author=me@example.org'",
                   QT_TRANSLATE_NOOP("collie::Words", "Say what an address names")},
                  {"url read --json abcdef012345",
                   QT_TRANSLATE_NOOP("collie::Words", "The parts of a revision, for a script")}},
     .printsJson = true,
     .runAlone = readUrl},
    {.name = "url sign",
     .operands = {urlToSign},
     .options = {options::expires},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print a URL that works without credentials until it expires"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "Whoever has the URL may read what your credentials may read there."),
     .examples = {{"url sign https://firefox-ci-tc.services.mozilla.com/api/queue/v1/task/TASKID/artifacts/NAME",
                   QT_TRANSLATE_NOOP("collie::Words", "Make an artifact readable for a quarter of an hour")}},
     .printsJson = true,
     .access = Access::Needed,
     .run = signUrl},
};

} // namespace

} // namespace collie::cli
