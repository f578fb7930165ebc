#include "services/treeherder/failures_client.h"

#include "services/base/words.h"
#include "services/treeherder/failure_answers.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

/// Jobs in one URL, each with the parameter's name: lines have 4,000 characters at most (treeherder.md §2).
constexpr qsizetype mostJobsInUrl = 100;

/// A failure of the server that each attempt would meet again, worded as what it means to whoever asked.
/// \param what  what Treeherder could not tell: "the bugs for the error lines of this job".
template <class T>
Future<T> couldNotTell(const Future<T> &answer, QObject *context, const QString &what) {
    return andHandle(answer, context, [what](Result<T> result) -> Result<T> {
        if (!result && result.error().httpStatus >= 500)
            result.error().message = Words::tr("Treeherder could not tell %1 (it has a problem on its side, %2). "
                                               "Try again in a while.")
                                         .arg(what, QString::number(result.error().httpStatus));
        return result;
    });
}

TreeherderQuestion aboutJob(const QString &path, qint64 jobId, const QString &what) {
    TreeherderQuestion question{.path = path, .what = what};
    question.query.addQueryItem(QStringLiteral("job_id"), QString::number(jobId));
    return question;
}

} // namespace

FailuresClient::FailuresClient(http::HttpClient &http, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_api(http, std::move(baseUrl), this) {}

Future<QVector<BugSuggestion>> FailuresClient::bugSuggestions(const QString &repository, qint64 jobId) {
    // A line that Treeherder cannot search for fails each time, and each time counts the lines before it.
    const TreeherderQuestion question{
        .path = QStringLiteral("jobs/%1/bug_suggestions/").arg(jobId),
        .what = Words::tr("this job of the repository %1", "Treeherder does not know …").arg(repository),
        .isRepeated = false,
        .keep = CacheKind::BugSuggestions};
    return couldNotTell(
        m_api.getOf<QVector<BugSuggestion>>(repository, question, parseBugSuggestions), this,
        Words::tr("which bugs the error lines of this job may be about", "Treeherder could not tell …"));
}

Future<QVector<JobNote>> FailuresClient::notes(const QString &repository, qint64 jobId) {
    TreeherderQuestion question =
        aboutJob(QStringLiteral("note/"), jobId,
                 Words::tr("this job of the repository %1", "Treeherder does not know …").arg(repository));
    question.keep = CacheKind::Notes;
    question.isRepeated = false; // A job that it does not know is a failure of the server, each time.
    return couldNotTell(m_api.getOf<QVector<JobNote>>(repository, question, parseJobNotes), this,
                        Words::tr("what was noted about this job", "Treeherder could not tell …"));
}

Future<QVector<JobBug>> FailuresClient::bugsOfJobs(const QString &repository, const QVector<qint64> &jobIds) {
    if (jobIds.isEmpty())
        return readyFuture<QVector<JobBug>>(QVector<JobBug>());
    TreeherderQuestion question{
        .path = QStringLiteral("bug-job-map/"),
        .what = Words::tr("the bugs of these jobs of the repository %1", "Treeherder does not know …").arg(repository),
        .keep = CacheKind::Notes};
    for (const qint64 id : jobIds.first(std::min(jobIds.size(), mostJobsInUrl)))
        question.query.addQueryItem(QStringLiteral("job_id"), QString::number(id));
    const auto first = m_api.getOf<QVector<JobBug>>(repository, question, parseJobBugs);
    if (jobIds.size() <= mostJobsInUrl)
        return first;
    return andThen(first, this, [this, repository, rest = jobIds.mid(mostJobsInUrl)](const QVector<JobBug> &bugs) {
        return andThen(bugsOfJobs(repository, rest), this,
                       [bugs](const QVector<JobBug> &others) -> Result<QVector<JobBug>> { return bugs + others; });
    });
}

Future<SimilarJobs> FailuresClient::similarJobs(const QString &repository, qint64 jobId, int offset, int count,
                                                bool failuresOnly) {
    using Entries = QVector<std::optional<SimilarJob>>;
    const int wanted = std::clamp(count, 1, mostSimilarJobs);
    TreeherderQuestion question{
        .path = QStringLiteral("jobs/%1/similar_jobs/").arg(jobId),
        .what = Words::tr("this job of the repository %1", "Treeherder does not know …").arg(repository),
        .keep = CacheKind::Details};
    // There is no total: one more than wanted tells whether there are more.
    question.query.addQueryItem(QStringLiteral("count"), QString::number(wanted + 1));
    const int first = std::max(0, offset);
    question.query.addQueryItem(QStringLiteral("offset"), QString::number(first));
    if (failuresOnly)
        question.query.addQueryItem(QStringLiteral("nosuccess"), QStringLiteral(""));
    return andThen(m_api.getOf<Entries>(repository, question, parseSimilarJobs), this,
                   [first, wanted](const Entries &entries) -> Result<SimilarJobs> {
                       const Entries shown = entries.mid(0, wanted);
                       SimilarJobs page{.jobs = {},
                                        .hasMore = entries.size() > wanted,
                                        .nextOffset = first + static_cast<int>(shown.size())};
                       for (const std::optional<SimilarJob> &entry : shown) {
                           if (entry)
                               page.jobs.append(*entry);
                       }
                       return page;
                   });
}

Future<QVector<PerformanceDatum>> FailuresClient::performanceData(const QString &repository, qint64 jobId) {
    using Data = QVector<PerformanceDatum>;
    TreeherderQuestion question = aboutJob(
        QStringLiteral("performance/job-data/"), jobId,
        Words::tr("the measurements of this job of the repository %1", "Treeherder does not know …").arg(repository));
    question.keep = CacheKind::Details;
    return andHandle(m_api.getOf<Data>(repository, question, parsePerformanceData), this,
                     [](Result<Data> result) -> Result<Data> {
                         const bool isNone = !result && result.error().httpStatus == 400 &&
                                             result.error().message.contains(QLatin1String("No data found"));
                         return isNone ? Result<Data>(Data()) : result;
                     });
}

Future<QHash<int, QString>> FailuresClient::performanceFrameworks() {
    return m_api.get<QHash<int, QString>>(
        {.path = QStringLiteral("performance/framework/"),
         .what = Words::tr("its performance frameworks", "Treeherder does not know …"),
         .keep = CacheKind::Details},
        parsePerformanceFrameworks);
}

Future<PushHealth> FailuresClient::pushHealth(const QString &repository, const QString &revision) {
    TreeherderQuestion question{
        .path = QStringLiteral("push/health/"),
        .what = Words::tr("this push of the repository %1", "Treeherder does not know …").arg(repository)};
    question.query.addQueryItem(QStringLiteral("revision"), encodedValue(revision));
    question.keep = CacheKind::Failures;
    question.isRepeated = false; // It is dear, and whoever asks can work it out from the jobs.
    return couldNotTell(m_api.getOf<PushHealth>(repository, question, parsePushHealth), this,
                        Words::tr("the health of this push", "Treeherder could not tell …"));
}

Future<QVector<BugOccurrence>> FailuresClient::occurrencesOfBug(qint64 bugId, const QString &tree, QDate from,
                                                                QDate to) {
    TreeherderQuestion question{.path = QStringLiteral("failuresbybug/"),
                                .what = Words::tr("the failures of bug %1", "Treeherder does not know …").arg(bugId),
                                .keep = CacheKind::Details};
    question.query.addQueryItem(QStringLiteral("startday"), from.toString(Qt::ISODate));
    question.query.addQueryItem(QStringLiteral("endday"), to.toString(Qt::ISODate));
    question.query.addQueryItem(QStringLiteral("tree"), encodedValue(tree));
    question.query.addQueryItem(QStringLiteral("bug"), QString::number(bugId));
    return m_api.get<QVector<BugOccurrence>>(question, parseBugOccurrences);
}

} // namespace collie::treeherder
