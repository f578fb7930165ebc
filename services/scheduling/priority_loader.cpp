#include "services/scheduling/priority_loader.h"

#include "services/base/numbers.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QSet>

#include <algorithm>
#include <list>

namespace collie::scheduling {

namespace {

constexpr int fixedByCommit = 2; // Treeherder's id of that classification.
const QString fixedByCommitName = QStringLiteral("fixed by commit");
constexpr int pushesInPage = 1000; ///< The most Treeherder gives at once.
constexpr qsizetype mostPushes = 200'000;
constexpr int mostNotesAtOnce = 6;
/// Decision tasks asked for their runnable jobs; the newest may not be done.
constexpr qsizetype mostDecisionTasks = 10;

/// `count` of them, evenly spread, the first among them.
QVector<qint64> spreadOver(const QVector<qint64> &all, int count) {
    if (all.size() <= count)
        return all;
    QVector<qint64> some;
    for (int i = 0; i < count; ++i)
        some.append(all.at(i * all.size() / count));
    return some;
}

} // namespace

QString prioritySummary(const PriorityReport &report) {
    const JobPriorities &priorities = report.priorities;
    const auto number = [](double value) { return groupedNumber(value, 0); };
    const int high = priorities.count(JobValue::High);
    const JobCost low = priorities.cost(JobValue::Low);
    const JobCost all{.runs = low.runs + priorities.cost(JobValue::High).runs,
                      .machineHours = low.machineHours + priorities.cost(JobValue::High).machineHours};
    //: %3 is "1,200 failures", %4 "300 pushes", %5 "90 days".
    QStringList sentences{
        PriorityLoader::tr("%1 of %2 job types caught all %3 that a commit fixed in %4 of the last %5.")
            .arg(number(high), number(high + priorities.count(JobValue::Low)),
                 PriorityLoader::tr("%Ln failure(s)", "all … that a commit fixed",
                                    static_cast<int>(priorities.failures.size())),
                 PriorityLoader::tr("%Ln push(es)", "in … of the last 90 days", static_cast<int>(report.pushes)),
                 PriorityLoader::tr("%n day(s)", "of the last …", report.query.days))};
    if (!report.leastHighValue)
        sentences.append(
            PriorityLoader::tr("Whether fewer would do is not known: proving it takes longer than a second."));
    else if (*report.leastHighValue == high)
        sentences.append(PriorityLoader::tr("No fewer could."));
    else
        sentences.append(PriorityLoader::tr("The fewest that could are %1: %2 fewer.")
                             .arg(number(*report.leastHighValue), number(high - *report.leastHighValue)));
    if (all.machineHours > 0)
        sentences.append(
            PriorityLoader::tr("Skipping the others saves %1 of %2 machine hours and loses none of the failures.")
                .arg(number(low.machineHours), number(all.machineHours)));
    if (report.sampledPushes < report.costedPushes)
        sentences.append(PriorityLoader::tr("Costs are based on %1 of %2 pushes.")
                             .arg(number(report.sampledPushes), number(report.costedPushes)));
    if (priorities.unusableNotes > 0)
        sentences.append(PriorityLoader::tr("%1 of %2 notes name no revision and are left out.")
                             .arg(number(priorities.unusableNotes), number(report.notes)));
    return sentences.join(u' ');
}

/// One load(), from the first request to the answer.
struct PriorityLoader::Run {
    struct RepositoryPush {
        qsizetype repository = 0; ///< Into query.repositories.
        QString revision;
    };
    Promise<PriorityReport> promise;
    PriorityReport report;
    PriorityInput input;
    qsizetype repository = 0;             ///< The one whose pushes are listed.
    QHash<qint64, RepositoryPush> pushes; ///< By id.
    QVector<qint64> firstRepository;      ///< Its pushes, newest first.
    QVector<qint64> toRead;               ///< Pushes whose notes are wanted still.
    qsizetype noted = 0;                  ///< How many those were.
    int reading = 0;                      ///< Requests for notes under way.
    std::list<CancelGuard> guards;        ///< Of everything that was begun.

    [[nodiscard]] bool isOver() const { return promise.isCancelled() || promise.future().isFinished(); }
    void fail(const Error &error) {
        promise.finish(failure(error));
        guards.clear();
    }
};

PriorityLoader::PriorityLoader(treeherder::TreeherderClient &treeherder, taskcluster::Queue &queue, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_treeherder(treeherder)
    , m_runnable(treeherder, queue)
    , m_clock(clock) {}

Future<PriorityReport> PriorityLoader::load(const PriorityQuery &query) {
    if (query.repositories.isEmpty() || query.days < 1 || query.days > 365)
        return failedFuture<PriorityReport>({.kind = ErrorKind::InvalidArgument,
                                             .message = Words::tr("Choose at least one repository and between 1 "
                                                                  "and 365 days.")});
    const auto run = std::make_shared<Run>();
    run->report.query = query;
    run->report.to = utcFromMs(m_clock.nowMs());
    run->report.from = run->report.to.addDays(-query.days);
    run->promise.onCancelled(this, [run] { run->guards.clear(); });
    listPushes(run, run->report.to.toSecsSinceEpoch());
    return run->promise.future();
}

void PriorityLoader::listPushes(const RunPointer &run, qint64 untilSeconds) {
    if (run->isOver())
        return;
    if (run->repository >= run->report.query.repositories.size()) {
        findClassified(run);
        return;
    }
    Q_EMIT progressed(tr("Listing pushes"), static_cast<int>(run->pushes.size()), 0);
    treeherder::PushQuery query;
    query.count = pushesInPage;
    query.pushTimestampGte = run->report.from.toSecsSinceEpoch();
    query.pushTimestampLte = untilSeconds;
    const auto pushes = m_treeherder.pushes(run->report.query.repositories.at(run->repository), query);
    run->guards.emplace_back(pushes);
    onDone(pushes, this, [this, run, untilSeconds](const Result<QVector<treeherder::Push>> &result) {
        if (result)
            takePushes(run, *result, untilSeconds);
        else
            run->fail(result.error());
    });
}

void PriorityLoader::takePushes(const RunPointer &run, const QVector<treeherder::Push> &pushes, qint64 untilSeconds) {
    const qsizetype before = run->pushes.size();
    qint64 oldest = untilSeconds;
    for (const treeherder::Push &push : pushes) {
        oldest = std::min(oldest, push.pushTimestamp);
        if (run->pushes.contains(push.id))
            continue;
        run->pushes.insert(push.id, {run->repository, push.revision});
        if (run->repository == 0)
            run->firstRepository.append(push.id);
    }
    if (run->pushes.size() > mostPushes)
        return run->fail(
            {.kind = ErrorKind::TooLarge,
             .message = tr("There are more than %1 pushes in this time. Choose fewer days.").arg(mostPushes)});
    // Pushes of the oldest second may be missing still, so the next page begins with it.
    const bool mayHaveMore = pushes.size() >= pushesInPage && run->pushes.size() > before;
    if (!mayHaveMore)
        ++run->repository;
    listPushes(run, mayHaveMore ? oldest : run->report.to.toSecsSinceEpoch());
}

void PriorityLoader::findClassified(const RunPointer &run) {
    run->report.pushes = static_cast<int>(run->pushes.size());
    Q_EMIT progressed(tr("Looking for failures that a commit fixed"), 0, 0);
    const auto found = std::make_shared<QSet<qint64>>();
    QVector<qint64> ids = run->pushes.keys();
    std::sort(ids.begin(), ids.end());
    const auto jobs = m_treeherder.jobsClassified(ids, fixedByCommit, [found](const treeherder::JobBatch &batch) {
        for (const treeherder::JobBatch::Row &row : batch.rows)
            found->insert(row.pushId);
    });
    run->guards.emplace_back(jobs);
    onDone(jobs, this, [this, run, found](const Result<qint64> &count) {
        if (!count)
            return run->fail(count.error());
        run->toRead = QVector<qint64>(found->begin(), found->end());
        std::sort(run->toRead.begin(), run->toRead.end());
        run->noted = run->toRead.size();
        readNotes(run);
    });
}

void PriorityLoader::readNotes(const RunPointer &run) {
    if (run->isOver())
        return;
    Q_EMIT progressed(tr("Reading notes of pushes"), static_cast<int>(run->noted - run->toRead.size()) - run->reading,
                      static_cast<int>(run->noted));
    if (run->toRead.isEmpty() && run->reading == 0) {
        findRunnable(run);
        return;
    }
    while (run->reading < mostNotesAtOnce && !run->toRead.isEmpty()) {
        const Run::RepositoryPush push = run->pushes.value(run->toRead.takeLast());
        if (push.revision.isEmpty())
            continue; // A job of a push that was not asked for.
        ++run->reading;
        const auto notes = m_treeherder.pushNotes(run->report.query.repositories.at(push.repository), push.revision);
        run->guards.emplace_back(notes);
        onDone(notes, this, [this, run](const Result<QVector<treeherder::PushNote>> &result) {
            --run->reading;
            // A push may have gone since it was listed.
            if (!result && result.error().kind != ErrorKind::NotFound)
                return run->fail(result.error());
            for (const treeherder::PushNote &note : result.value_or(QVector<treeherder::PushNote>())) {
                if (note.classification == fixedByCommitName)
                    run->input.notes.append({note.label, note.text});
            }
            readNotes(run);
        });
    }
}

void PriorityLoader::findRunnable(const RunPointer &run) {
    run->report.notes = static_cast<int>(run->input.notes.size());
    Q_EMIT progressed(tr("Reading which jobs can run"), 0, 0);
    if (run->firstRepository.isEmpty())
        return run->fail({.kind = ErrorKind::NotFound,
                          .message = tr("%1 had no push in the last %2 days. Choose a longer time.")
                                         .arg(run->report.query.repositories.constFirst(),
                                              QString::number(run->report.query.days))});
    const QVector<qint64> newest = run->firstRepository.first(std::min(run->firstRepository.size(), mostDecisionTasks));
    const auto tasks = m_treeherder.decisionTasks(run->report.query.repositories.constFirst(), newest);
    run->guards.emplace_back(tasks);
    onDone(tasks, this, [this, run, newest](const Result<QHash<qint64, treeherder::DecisionTask>> &result) {
        if (!result)
            return run->fail(result.error());
        QStringList taskIds;
        for (const qint64 push : newest) {
            if (result->contains(push))
                taskIds.append(result->value(push).taskId);
        }
        readRunnable(run, taskIds);
    });
}

void PriorityLoader::readRunnable(const RunPointer &run, const QStringList &decisionTasks) {
    if (run->isOver())
        return;
    if (decisionTasks.isEmpty())
        return run->fail(
            {.kind = ErrorKind::NotFound,
             .message = tr("None of the newest pushes of %1 tells which jobs can run; their decision tasks "
                           "have no runnable-jobs.json.")
                            .arg(run->report.query.repositories.constFirst())});
    const auto catalogue = m_runnable.loadOf(decisionTasks.constFirst(), 0);
    run->guards.emplace_back(catalogue);
    onDone(catalogue, this, [this, run, decisionTasks](const Result<treeherder::RunnableCatalogue> &result) {
        if (!result && result.error().kind == ErrorKind::NotFound)
            return readRunnable(run, decisionTasks.mid(1));
        if (!result)
            return run->fail(result.error());
        const treeherder::JobBatch &jobs = result->jobs;
        for (const treeherder::JobBatch::Type &type : jobs.types)
            run->input.runnable.append(
                {jobs.strings.at(type.typeName), jobs.strings.at(type.platform), jobs.strings.at(type.platformOption)});
        readCosts(run);
    });
}

void PriorityLoader::readCosts(const RunPointer &run) {
    if (run->isOver())
        return;
    const QVector<qint64> sample = spreadOver(run->firstRepository, std::max(0, run->report.query.sampledPushes));
    run->report.costedPushes = static_cast<int>(run->firstRepository.size());
    run->report.sampledPushes = static_cast<int>(sample.size());
    if (sample.isEmpty())
        return compute(run);
    const double scale = static_cast<double>(run->firstRepository.size()) / static_cast<double>(sample.size());
    Q_EMIT progressed(tr("Reading what jobs cost"), 0, 0);
    const auto jobs = m_treeherder.jobsOfPushes(sample, [run, scale](const treeherder::JobBatch &batch) {
        for (const treeherder::JobBatch::Row &row : batch.rows) {
            if (row.state != treeherder::JobState::Completed)
                continue;
            JobCost &cost = run->input.costs[batch.strings.at(batch.types.at(row.type).typeName)];
            cost.runs += scale;
            cost.machineHours += scale * row.durationMinutes / 60.0;
        }
    });
    run->guards.emplace_back(jobs);
    onDone(jobs, this, [this, run](const Result<qint64> &count) {
        if (count)
            compute(run);
        else
            run->fail(count.error());
    });
}

void PriorityLoader::compute(const RunPointer &run) {
    Q_EMIT progressed(tr("Finding which jobs matter"), 0, 0);
    const auto computed = runOnPool([input = run->input, report = run->report]() mutable -> Result<PriorityReport> {
        Result<JobPriorities> priorities = jobPriorities(input);
        if (!priorities)
            return failure(priorities.error());
        report.priorities = std::move(*priorities);
        // It only measures a budget; the loader's own may be gone by now.
        const Clock clock;
        report.leastHighValue = leastHighValueTypes(report.priorities, clock);
        return report;
    });
    run->guards.emplace_back(computed);
    onDone(computed, this, [run](Result<PriorityReport> result) { run->promise.finish(std::move(result)); });
}

} // namespace collie::scheduling
