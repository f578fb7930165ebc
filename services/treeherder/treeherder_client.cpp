#include "services/treeherder/treeherder_client.h"

#include "services/base/words.h"
#include "services/treeherder/answers.h"
#include "services/treeherder/jobs_fetch.h"
#include "services/treeherder/jobs_parser.h"
#include "services/treeherder/wire_values.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

/// Ids in one URL: Treeherder takes lines of 4,000 characters, ids have 8 to 10 digits (treeherder.md §2).
constexpr qsizetype mostIdsInUrl = 250;
constexpr int unhandled = 500; ///< The status of what Treeherder did not expect, such as an unknown revision.

QString joined(const QVector<qint64> &ids) {
    QStringList texts;
    texts.reserve(ids.size());
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return texts.join(QLatin1Char(','));
}

QUrlQuery queryOf(const PushQuery &query) {
    QUrlQuery items;
    const auto add = [&items](const char *name, const QString &value) {
        if (!value.isEmpty())
            items.addQueryItem(QLatin1String(name), encodedValue(value));
    };
    const auto addNumber = [&add](const char *name, std::optional<qint64> value) {
        if (value)
            add(name, QString::number(*value));
    };
    add("full", QStringLiteral("true"));
    // The server fails on anything else beside a search (treeherder.md §2.2).
    if (!query.search.isEmpty()) {
        add("count", QString::number(std::clamp(query.count, 1, PushQuery::mostFound)));
        add("search", query.search);
        return items;
    }
    add("count", QString::number(std::clamp(query.count, 1, PushQuery::mostCount)));
    add("revision", query.revision);
    add("commit_revision", query.commitRevision);
    add("fromchange", query.fromChange);
    add("tochange", query.toChange);
    add("startdate", query.startDate);
    add("enddate", query.endDate);
    addNumber("push_timestamp__lte", query.pushTimestampLte);
    addNumber("push_timestamp__gte", query.pushTimestampGte);
    add("id__in", joined(query.ids));
    add("author", query.author);
    if (query.hidesReviewBot)
        add("hide_reviewbot_pushes", QStringLiteral("true"));
    if (query.allRepositories)
        add("all_repos", QStringLiteral("true"));
    return items;
}

/// A push list with what its emptiness means for this query.
Result<QVector<Push>> explained(Result<QVector<Push>> result, const QString &repository, const PushQuery &query) {
    const QString revision = query.revision.isEmpty() ? query.commitRevision : query.revision;
    if (result && result->isEmpty() && !revision.isEmpty() && revision.size() < PushQuery::wholeRevision) {
        return failure(ErrorKind::NotFound,
                       Words::tr("No push of %1 has the revision %2 as its newest commit. Give all 40 digits to "
                                 "have the other commits of the pushes looked at too.")
                           .arg(repository, revision));
    }
    if (result && result->isEmpty() && !revision.isEmpty()) {
        return failure(ErrorKind::NotFound,
                       Words::tr("No push of %1 has the revision %2. Check the revision and the repository; a push "
                                 "that is very new may need a minute.")
                           .arg(repository, revision));
    }
    return result;
}

Result<Job> onlyJob(const QByteArray &body) {
    const auto page = parseJobsPage(body);
    if (!page)
        return failure(page.error());
    if (page->batch.rows.empty())
        return failure(ErrorKind::NotFound, Words::tr("Treeherder does not know this task (yet). Tasks appear there "
                                                      "some seconds after they are scheduled."));
    return jobOf(page->batch, page->batch.rows.front());
}

} // namespace

bool PushQuery::isLimited() const {
    PushQuery plain;
    plain.count = count;
    plain.hidesReviewBot = hidesReviewBot;
    return *this != plain;
}

TreeherderClient::TreeherderClient(http::HttpClient &http, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_api(http, std::move(baseUrl), this) {}

Future<QVector<Repository>> TreeherderClient::repositories() {
    return m_api.get<QVector<Repository>>({.path = QStringLiteral("repository/"),
                                           .what = Words::tr("its repositories", "Treeherder does not know …"),
                                           .keep = CacheKind::Details},
                                          parseRepositories);
}

Future<QVector<Push>> TreeherderClient::askForPushes(const QString &repository, const PushQuery &query) {
    const TreeherderQuestion question{
        .path = QStringLiteral("push/"),
        .query = queryOf(query),
        .what = Words::tr("the repository %1; it may have been renamed", "Treeherder does not know …").arg(repository),
        // An unknown revision in a range fails with the status of a broken server each time.
        .isRepeated = !query.search.isEmpty() || (query.fromChange.isEmpty() && query.toChange.isEmpty())};
    return m_api.getOf<QVector<Push>>(repository, question, parsePushes);
}

Future<QVector<Push>> TreeherderClient::pushes(const QString &repository, const PushQuery &query) {
    QVector<RangeEnd> ends;
    if (query.search.isEmpty() && !query.fromChange.isEmpty())
        ends.append({query.fromChange, true});
    if (query.search.isEmpty() && !query.toChange.isEmpty())
        ends.append({query.toChange, false});
    return andHandle(askForPushes(repository, query), this,
                     [this, repository, query, ends](Result<QVector<Push>> result) -> Future<QVector<Push>> {
                         if (!result && result.error().httpStatus == unhandled && !ends.isEmpty())
                             return unknownEnd(repository, ends, result.error());
                         return readyFuture<QVector<Push>>(explained(std::move(result), repository, query));
                     });
}

Future<QVector<Push>> TreeherderClient::namedPushes(const QString &repository, const QVector<qint64> &ids) {
    PushQuery query;
    query.ids = ids.mid(0, mostIdsInUrl);
    query.count = static_cast<int>(query.ids.size());
    return m_api.getOf<QVector<Push>>(
        repository,
        {.path = QStringLiteral("push/"),
         .query = queryOf(query),
         .what = Words::tr("pushes of the repository %1", "Treeherder does not know …").arg(repository),
         .keep = CacheKind::Details},
        parsePushes);
}

Future<QVector<Push>> TreeherderClient::unknownEnd(const QString &repository, QVector<RangeEnd> ends,
                                                   const Error &error) {
    if (ends.isEmpty())
        return failedFuture<QVector<Push>>(error);
    const RangeEnd end = ends.takeFirst();
    PushQuery query;
    query.revision = end.revision;
    query.count = 2;
    return andHandle(
        askForPushes(repository, query), this,
        [this, repository, end, ends, error](const Result<QVector<Push>> &found) -> Future<QVector<Push>> {
            const auto blamed = [&](ErrorKind kind, const QString &message) {
                Error known = error;
                known.kind = kind;
                known.message = message.arg(repository, end.revision);
                return failedFuture<QVector<Push>>(known);
            };
            if (!found && found.error().kind == ErrorKind::Cancelled)
                return failedFuture<QVector<Push>>(found.error());
            if (found && found->isEmpty())
                return blamed(
                    ErrorKind::NotFound,
                    end.isBegin ? Words::tr("%1 has no push with the revision %2 as its newest commit, where the range "
                                            "is to begin; check the revision and the repository.")
                                : Words::tr("%1 has no push with the revision %2 as its newest commit, where the range "
                                            "is to end; check the revision and the repository."));
            if (found && found->size() > 1)
                return blamed(
                    ErrorKind::InvalidArgument,
                    end.isBegin ? Words::tr("More than one revision of %1 begins with %2, where the range is to begin; "
                                            "give more of its digits.")
                                : Words::tr("More than one revision of %1 begins with %2, where the range is to end; "
                                            "give more of its digits."));
            return unknownEnd(repository, ends, error);
        });
}

Future<PushStatus> TreeherderClient::pushStatus(const QString &repository, qint64 pushId) {
    return m_api.getOf<PushStatus>(
        repository,
        {.path = QStringLiteral("push/%1/status/").arg(pushId),
         .what = Words::tr("this push of the repository %1", "Treeherder does not know …").arg(repository)},
        parsePushStatus);
}

Future<qint64> TreeherderClient::jobsOfPush(qint64 pushId, std::function<void(const JobBatch &)> onBatch) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("push_id"), QString::number(pushId));
    return fetchJobs({query}, std::move(onBatch));
}

Future<qint64> TreeherderClient::jobsModifiedSince(const QVector<qint64> &pushIds, qint64 lastModifiedUs,
                                                   std::function<void(const JobBatch &)> onBatch) {
    QVector<QUrlQuery> queries;
    for (qsizetype first = 0; first < pushIds.size(); first += mostIdsInUrl) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("push_id__in"), joined(pushIds.mid(first, mostIdsInUrl)));
        query.addQueryItem(QStringLiteral("last_modified__gt"), formatTimestampUs(std::max<qint64>(0, lastModifiedUs)));
        queries.append(query);
    }
    return fetchJobs(queries, std::move(onBatch));
}

Future<qint64> TreeherderClient::jobsOfPushes(const QVector<qint64> &pushIds,
                                              std::function<void(const JobBatch &)> onBatch) {
    QVector<QUrlQuery> queries;
    // The server gathers a whole list for each of its pages, so lists are kept short.
    constexpr qsizetype pushesInList = 4;
    for (qsizetype first = 0; first < pushIds.size(); first += pushesInList) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("push_id__in"), joined(pushIds.mid(first, pushesInList)));
        queries.append(query);
    }
    return fetchJobs(queries, std::move(onBatch));
}

Future<qint64> TreeherderClient::jobsClassified(const QVector<qint64> &pushIds, int failureClassificationId,
                                                std::function<void(const JobBatch &)> onBatch) {
    QVector<QUrlQuery> queries;
    for (qsizetype first = 0; first < pushIds.size(); first += mostIdsInUrl) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("push_id__in"), joined(pushIds.mid(first, mostIdsInUrl)));
        query.addQueryItem(QStringLiteral("failure_classification_id"), QString::number(failureClassificationId));
        queries.append(query);
    }
    return fetchJobs(queries, std::move(onBatch));
}

Future<qint64> TreeherderClient::jobsOnMachine(const QVector<qint64> &pushIds, const QString &machineName,
                                               std::function<void(const JobBatch &)> onBatch) {
    QVector<QUrlQuery> queries;
    for (qsizetype first = 0; first < pushIds.size(); first += mostIdsInUrl) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("push_id__in"), joined(pushIds.mid(first, mostIdsInUrl)));
        query.addQueryItem(QStringLiteral("machine_name"), encodedValue(machineName));
        queries.append(query);
    }
    return fetchJobs(queries, std::move(onBatch));
}

Future<qint64> TreeherderClient::jobsWithResult(const QVector<qint64> &pushIds, const QString &result,
                                                std::function<void(const JobBatch &)> onBatch) {
    QVector<QUrlQuery> queries;
    for (qsizetype first = 0; first < pushIds.size(); first += mostIdsInUrl) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("push_id__in"), joined(pushIds.mid(first, mostIdsInUrl)));
        query.addQueryItem(QStringLiteral("result"), encodedValue(result));
        query.addQueryItem(QStringLiteral("tier__in"), QStringLiteral("1,2"));
        queries.append(query);
    }
    return fetchJobs(queries, std::move(onBatch));
}

Future<QVector<PushNote>> TreeherderClient::pushNotes(const QString &repository, const QString &revision) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("revision"), encodedValue(revision));
    return m_api.getOf<QVector<PushNote>>(
        repository,
        {.path = QStringLiteral("note/push_notes/"),
         .query = query,
         .what = Words::tr("the notes of this push of the repository %1", "Treeherder does not know …").arg(repository),
         .keep = CacheKind::Notes},
        parsePushNotes);
}

Future<qint64> TreeherderClient::fetchJobs(const QVector<QUrlQuery> &queries,
                                           std::function<void(const JobBatch &)> onBatch) {
    if (baseUrl().isEmpty())
        return failedFuture<qint64>(TreeherderApi::noTreeherder());
    QVector<QUrl> urls;
    for (const QUrlQuery &query : queries)
        urls.append(m_api.url(QStringLiteral("jobs/"), query));
    return (new JobsFetch(m_http, urls, std::move(onBatch), this))->start();
}

Future<Job> TreeherderClient::jobOfTask(const QString &taskId, int runId) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("task_id"), encodedValue(taskId));
    query.addQueryItem(QStringLiteral("retry_id"), QString::number(runId));
    return m_api.get<Job>(
        {.path = QStringLiteral("jobs/"), .query = query, .what = Words::tr("this task", "Treeherder does not know …")},
        onlyJob);
}

Future<JobDetails> TreeherderClient::jobDetails(const QString &repository, qint64 jobId) {
    return m_api.getOf<JobDetails>(
        repository,
        {.path = QStringLiteral("jobs/%1/").arg(jobId),
         .what = Words::tr("this job of the repository %1", "Treeherder does not know …").arg(repository),
         .keep = CacheKind::Details},
        parseJobDetails);
}

Future<QVector<LogUrl>> TreeherderClient::logUrls(const QString &repository, qint64 jobId) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("job_id"), QString::number(jobId));
    return m_api.getOf<QVector<LogUrl>>(
        repository,
        {.path = QStringLiteral("job-log-url/"),
         .query = query,
         .what = Words::tr("the logs of this job of the repository %1", "Treeherder does not know …").arg(repository),
         .keep = CacheKind::Details},
        parseLogUrls);
}

Future<QVector<TextLogError>> TreeherderClient::textLogErrors(const QString &repository, qint64 jobId) {
    return m_api.getOf<QVector<TextLogError>>(
        repository,
        {.path = QStringLiteral("jobs/%1/text_log_errors/").arg(jobId),
         .what = Words::tr("the errors of this job of the repository %1", "Treeherder does not know …").arg(repository),
         .keep = CacheKind::Failures},
        parseTextLogErrors);
}

Future<QHash<qint64, DecisionTask>> TreeherderClient::decisionTasks(const QString &repository,
                                                                    const QVector<qint64> &pushIds) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("push_ids"), joined(pushIds));
    return m_api.getOf<QHash<qint64, DecisionTask>>(
        repository,
        {.path = QStringLiteral("push/decisiontask/"),
         .query = query,
         .what =
             Words::tr("a decision task of this push; without one there are no actions", "Treeherder does not know …"),
         .keep = CacheKind::Actions},
        parseDecisionTasks);
}

} // namespace collie::treeherder
