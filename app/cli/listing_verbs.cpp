#include "app/cli/output.h"
#include "app/cli/push_support.h"
#include "app/cli/table.h"
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "services/base/utc.h"

#include <QDateTime>

#include <memory>

namespace collie::cli {

namespace options {
constexpr NumberOption pushCount("count", "N", {.most = 1000, .whenAbsent = 10},
                                 QT_TRANSLATE_NOOP("collie::Words", "How many pushes (default 10)"));
constexpr TextOption author("author", "MAIL", QT_TRANSLATE_NOOP("collie::Words", "Pushes of one author"));
constexpr TextOption jobFilter(
    "filter", "TEXT",
    QT_TRANSLATE_NOOP("collie::Words", "Words that must all occur in platform, option, group, symbol or name"));
} // namespace options

namespace {

using treeherder::Job;
using treeherder::Push;
using treeherder::Repository;

std::string text(const QString &string) {
    return string.toStdString();
}

Json toJson(const Push &push) {
    Json json{{"id", push.id},
              {"revision", text(push.revision)},
              {"author", text(push.author)},
              {"pushTimestamp", push.pushTimestamp},
              {"revisionCount", push.revisionCount},
              {"subject", text(push.subject())}};
    return json;
}

Json toJson(const Job &job) {
    return {{"id", job.id},
            {"taskId", text(job.taskId)},
            {"runId", job.runId},
            {"state", text(jobStateName(job.state))},
            {"result", text(jobResultName(job.result))},
            {"platform", text(job.platform)},
            {"platformOption", text(job.platformOption)},
            {"groupSymbol", text(job.groupSymbol)},
            {"symbol", text(job.symbol)},
            {"name", text(job.typeName)},
            {"tier", job.tier},
            {"pushId", job.pushId},
            {"failureClassificationId", job.failureClassificationId}};
}

void printRepositories(bool json, const QVector<Repository> &repositories) {
    Json array = Json::array();
    TableRows rows;
    for (const Repository &repository : repositories) {
        array.push_back({{"id", repository.id},
                         {"name", text(repository.name)},
                         {"group", text(repository.groupName)},
                         {"dvcsType", text(repository.dvcsType)},
                         {"url", text(repository.url.toString())},
                         {"rootUrl", text(repository.taskclusterRootUrl.toString())},
                         {"isTry", repository.isTry}});
        rows.append({repository.name, repository.groupName, repository.dvcsType, repository.url.toString()});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "NAME"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "GROUP"),
               QT_TRANSLATE_NOOP("collie::Words", "KIND"),
               QT_TRANSLATE_NOOP("collie::Words", "URL")},
              rows);
}

void printPushes(bool json, const QVector<Push> &pushes) {
    Json array = Json::array();
    TableRows rows;
    for (const Push &push : pushes) {
        array.push_back(toJson(push));
        rows.append({QString::number(push.id), push.revision.left(12), localTime(utcFromSeconds(push.pushTimestamp)),
                     push.author, push.subject()});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "ID"), TableColumn::Cut::Never},
               {QT_TRANSLATE_NOOP("collie::Words", "REVISION"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "TIME"),
               QT_TRANSLATE_NOOP("collie::Words", "AUTHOR"),
               QT_TRANSLATE_NOOP("collie::Words", "SUBJECT")},
              rows);
}

/// The jobs of one push in the order and with the filter of the window's grid.
void printJobs(bool json, models::JobStore &store, qint64 pushId, const QString &filterText) {
    models::JobGridModel model(store);
    models::JobFilter filter{.text = filterText};
    filter.statuses.set();
    filter.tiers.set();
    model.setFilter(filter);
    model.setPushes({pushId});
    Json array = Json::array();
    TableRows rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Job job = store.job(model.storeRow(row));
        array.push_back(toJson(job));
        rows.append({job.taskId, QString::number(job.runId), Cell(jobStatusName(job.status()), shadeOf(job.status())),
                     QStringLiteral("%1 %2").arg(job.platform, job.platformOption),
                     QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol), job.typeName});
    }
    printList(json, array,
              {{QT_TRANSLATE_NOOP("collie::Words", "TASK"), TableColumn::Cut::Never},
               QT_TRANSLATE_NOOP("collie::Words", "RUN"),
               QT_TRANSLATE_NOOP("collie::Words", "STATUS"),
               QT_TRANSLATE_NOOP("collie::Words", "PLATFORM"),
               QT_TRANSLATE_NOOP("collie::Words", "SYMBOL"),
               QT_TRANSLATE_NOOP("collie::Words", "NAME")},
              rows);
}

Future<void> listRepositories(Session &session) {
    return andThen(session.treeherder().repositories(), &session,
                   [json = session.invocation().json()](const QVector<Repository> &repositories) {
                       printRepositories(json, repositories);
                   });
}

Future<void> listPushes(Session &session) {
    const Invocation &invocation = session.invocation();
    treeherder::PushQuery query;
    query.revision = invocation.text(options::revision);
    query.author = invocation.text(options::author);
    query.count = static_cast<int>(invocation.number(options::pushCount));
    return andThen(session.treeherder().pushes(invocation.operands().first(), query), &session,
                   [json = invocation.json()](const QVector<Push> &pushes) { printPushes(json, pushes); });
}

Future<void> listJobs(Session &session) {
    return andThen(findPushId(session, session.invocation().operands().first()), &session, [&session](qint64 pushId) {
        auto store = std::make_shared<models::JobStore>();
        const auto jobs = session.treeherder().jobsOfPush(
            pushId, [store](const treeherder::JobBatch &batch) { store->apply(batch); });
        return andThen(jobs, &session, [store, &invocation = session.invocation(), pushId](qint64) {
            printJobs(invocation.json(), *store, pushId, invocation.text(options::jobFilter));
        });
    });
}

const KnownFamilies repositoryFamily{
    {.name = "repo", .summary = QT_TRANSLATE_NOOP("collie::Words", "Repositories")},
};

const VerbFamily listingVerbs{
    {.name = "repo list",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List repositories"),
     .examples = {{"repo list", QT_TRANSLATE_NOOP("collie::Words", "List the repositories that Treeherder knows")}},
     .printsJson = true,
     .run = listRepositories},
    {.name = "push list",
     .operands = {operands::repository},
     .options = {options::pushCount, options::revision, options::author},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List pushes, newest first"),
     .examples = {{"push list autoland --count 3", QT_TRANSLATE_NOOP("collie::Words", "List the three newest pushes")},
                  {"push list try --author me@example.com",
                   QT_TRANSLATE_NOOP("collie::Words", "List the newest pushes of one author")}},
     .printsJson = true,
     .run = listPushes},
    {.name = "job list",
     .operands = {operands::push},
     .options = pushOptions({options::jobFilter}),
     .summary = QT_TRANSLATE_NOOP("collie::Words", "List the jobs of a push"),
     .examples = {{"job list autoland --revision REVISION --filter 'mochitest debug'",
                   QT_TRANSLATE_NOOP("collie::Words", "List the jobs of a push that have both words")},
                  {"job list autoland --push 1234567 --json",
                   QT_TRANSLATE_NOOP("collie::Words", "List all jobs of a push for a script")}},
     .printsJson = true,
     .printsColours = true,
     .run = listJobs},
};

} // namespace

} // namespace collie::cli
