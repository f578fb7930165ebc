#include "app/session/confirm_run.h"

#include "models/text/text_format.h"
#include "services/failures/health_sighting.h"
#include "services/failures/intermittent_jobs.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::session {

using failures::JobFailures;
using failures::Outcome;
using failures::RunKey;
using treeherder::Job;
using treeherder::JobState;

namespace {

constexpr std::array outcomesInOrder{Outcome::NeedsLook, Outcome::Running, Outcome::Intermittent,
                                     Outcome::Infrastructure};

/// Whether a run tells something of a failure: its label again, or confirm-failures for it.
bool tellsOf(const Job &job, const Job &failed) {
    return job.platform == failed.platform && job.platformOption == failed.platformOption &&
           (job.typeName == failed.typeName || failures::confirmedLabel(job.typeName) == failed.typeName);
}

bool isUnderWay(const Job &job) {
    return job.state == JobState::Running || job.state == JobState::Pending || job.state == JobState::Unscheduled;
}

/// What is needed to sort one failure.
struct Asked {
    Job job;
    QSet<RunKey> before;
    std::optional<JobFailures> failures;
    bool isAwaited = false;
};

Outcome outcomeOf(const Asked &asked, const QVector<Job> &jobs) {
    Job failed = asked.job;
    bool isConfirming = asked.isAwaited;
    for (const Job &job : jobs) {
        // It may have been classified meanwhile.
        if (failures::runKey(job) == failures::runKey(failed))
            failed = job;
        isConfirming =
            isConfirming || (tellsOf(job, failed) && isUnderWay(job) && !asked.before.contains(failures::runKey(job)));
    }
    // What is new needs a look only when it has had its chance to pass.
    const Outcome byRuns = failures::outcomeOf(failed, jobs, nullptr);
    const bool isRed = std::any_of(jobs.begin(), jobs.end(), [&failed](const Job &job) {
        return tellsOf(job, failed) && job.typeName != failed.typeName &&
               job.status() == treeherder::JobStatus::TestFailed;
    });
    if (byRuns == Outcome::Running || (isConfirming && !isRed))
        return Outcome::Running;
    return failures::outcomeOf(failed, jobs, asked.failures ? &*asked.failures : nullptr);
}

QString quoted(const QString &text) {
    return u'`' + text.simplified().replace(u'`', u'\'') + u'`';
}

/// A sentence that may hold words of others.
QString escaped(const QString &text) {
    QString plain;
    for (const QChar c : text.simplified()) {
        if (QLatin1String("\\`*_[]<>").contains(c))
            plain += u'\\';
        plain += c;
    }
    return plain;
}

} // namespace

ConfirmRun::ConfirmRun(const failures::ConfirmPlan &plan, Sources sources, Activities &activities,
                       std::chrono::milliseconds waiting, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_activities(activities)
    , m_planned(plan.toConfirm.size()) {
    const QVector<Job> jobs = m_sources.jobs();
    for (const auto *some : {&plan.toConfirm, &plan.underWay, &plan.byHand}) {
        for (const Job &job : *some) {
            m_items.append({.job = job, .isAwaited = some == &plan.toConfirm});
            QSet<RunKey> before;
            for (const Job &run : jobs) {
                if (tellsOf(run, job))
                    before.insert(failures::runKey(run));
            }
            m_before.append(before);
        }
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(waiting);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { stopAwaiting({}, tr("No run of confirm-failures came for it.")); });
}

ConfirmRun::~ConfirmRun() = default;

void ConfirmRun::start() {
    askHistory(0);
    if (m_planned == 0) {
        m_hasBegun = true;
        sort();
        return;
    }
    connect(&m_activities, &Activities::changed, this, [this](quint64 id) {
        if (id == m_activity)
            followActivity();
    });
    const QString title =
        tr("Is it mine? Confirm failures of %1").arg(models::formatJobCount(static_cast<qint64>(m_planned)));
    const QPointer<ConfirmRun> self = this;
    // Somebody who signs in later may do so after this is gone.
    m_activities.run(title, QStringLiteral("confirm-failures"), [self] {
        return self ? self->plan()
                    : failedFuture<actions::ActionPlan>(
                          {.kind = ErrorKind::Cancelled, .message = tr("The push is no longer on show.")});
    });
    m_activity = m_activities.newest()->id;
    sort();
}

Future<actions::ActionPlan> ConfirmRun::plan() {
    m_hasBegun = true;
    Q_EMIT changed();
    QVector<actions::JobTarget> targets;
    for (const Item &item : std::as_const(m_items).first(m_planned))
        targets.append({.pushId = item.job.pushId, .taskId = item.job.taskId, .label = item.job.typeName});
    return andHandle(
        m_sources.plan(targets), this, [this](const Result<actions::ActionPlan> &made) -> Result<actions::ActionPlan> {
            if (!made &&
                (made.error().kind == ErrorKind::NotSignedIn || made.error().kind == ErrorKind::AuthenticationFailed))
                m_hasBegun = false;
            else if (!made)
                giveUp(sentenceOf(made.error()));
            return made;
        });
}

void ConfirmRun::followActivity() {
    const Activity *activity = m_activities.find(m_activity);
    if (m_isOver || activity == nullptr || !activity->run || !activity->isOver())
        return;
    if (activity->undone) {
        stopAwaiting({}, tr("Its runs were undone."));
        return;
    }
    if (activity->run->counts().accepted == 0) {
        giveUp(sentenceOf(activity->firstError()));
        return;
    }
    for (const actions::ActionPlan::Failure &failure : activity->unplanned)
        stopAwaiting(failure.label, sentenceOf(failure.error));
    for (const actions::BulkRun::Item &item : activity->run->items()) {
        if (item.state == actions::BulkRun::ItemState::Failed && !item.step.jobs.isEmpty())
            stopAwaiting(item.step.jobs.first().label, sentenceOf(item.error));
    }
    // From now on their jobs come about.
    if (!activity->followed.isEmpty() && activity->resolved.size() == activity->followed.size())
        m_patience.start();
}

void ConfirmRun::giveUp(const QString &why) {
    m_problem = why.isEmpty() ? tr("Nothing was scheduled.") : why;
    stopAwaiting({}, {});
}

void ConfirmRun::stopAwaiting(const QString &label, const QString &why) {
    for (Item &item : m_items) {
        if (!item.isAwaited || (!label.isEmpty() && item.job.typeName != label))
            continue;
        item.isAwaited = false;
        if (!why.isEmpty())
            item.note = item.note.isEmpty() ? why : why + u' ' + item.note;
    }
    sort();
}

void ConfirmRun::askHistory(qsizetype item) {
    while (item < m_items.size() && m_items[item].job.id <= 0)
        ++item;
    if (!m_sources.history || item >= m_items.size())
        return;
    m_history.ask(
        m_sources.history(m_items[item].job), this, [this, item](const Result<treeherder::SimilarJobs> &history) {
            // It is an extra: without it the runs tell what they tell.
            const QString note = history ? failures::historyNote(m_items[item].job, history->jobs) : QString();
            if (!note.isEmpty()) {
                QString &known = m_items[item].note;
                known = known.isEmpty() ? note : known + u' ' + note;
                Q_EMIT changed();
            }
            askHistory(item + 1);
        });
}

void ConfirmRun::jobsChanged() {
    if (std::exchange(m_willSort, true))
        return;
    callLater(this, [this] {
        m_willSort = false;
        sort();
    });
}

/// One sorting at a time: the next is of everything that has come meanwhile.
void ConfirmRun::sort() {
    if (m_isSorting) {
        m_isStale = true;
        return;
    }
    m_isSorting = true;
    m_isStale = false;
    const QVector<Job> jobs = m_sources.jobs();
    QVector<Asked> asked;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        Item &item = m_items[i];
        const bool hasNews = item.isAwaited && std::any_of(jobs.begin(), jobs.end(), [&](const Job &job) {
                                 return tellsOf(job, item.job) && !m_before[i].contains(failures::runKey(job));
                             });
        item.isAwaited = item.isAwaited && !hasNews;
        asked.append({item.job, m_before[i], m_sources.failures(item.job), item.isAwaited});
    }
    const auto work = [asked, jobs]() -> Result<QVector<Outcome>> {
        QVector<Outcome> outcomes;
        for (const Asked &each : asked)
            outcomes.append(outcomeOf(each, jobs));
        return outcomes;
    };
    const Future<QVector<Outcome>> done = runOnPool(work);
    m_sorting = CancelGuard(done);
    onDone(done, this, [this](const Result<QVector<Outcome>> &outcomes) {
        m_isSorting = false;
        if (outcomes)
            sorted(*outcomes);
        if (m_isStale)
            sort();
    });
}

void ConfirmRun::sorted(const QVector<Outcome> &outcomes) {
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_items[i].outcome = outcomes[i];
    const bool isOver = count(Outcome::Running) == 0;
    const bool hasEnded = isOver && !std::exchange(m_isOver, m_isOver || isOver);
    Q_EMIT changed();
    if (hasEnded)
        Q_EMIT finished();
}

int ConfirmRun::count(Outcome outcome) const {
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [outcome](const Item &item) { return item.outcome == outcome; }));
}

QString ConfirmRun::sentence() const {
    if (!m_hasBegun)
        return tr("Is it mine? Sign in to schedule the runs.");
    QStringList parts;
    for (const Outcome outcome : outcomesInOrder) {
        if (const int jobs = count(outcome); jobs > 0)
            parts.append(QStringLiteral("%1: %2").arg(failures::outcomeName(outcome), models::formatCount(jobs)));
    }
    const QString counts = parts.join(QStringLiteral(" · "));
    return m_problem.isEmpty() ? tr("Is it mine? %1").arg(counts)
                               : tr("Is it mine? Nothing was scheduled: %1").arg(m_problem);
}

QString ConfirmRun::markdown(const failures::PushFacts &push) const {
    QStringList lines{QLatin1String("## ") +
                          escaped(tr("Is it mine? %1 %2").arg(push.repository, push.revision.left(12)).simplified()),
                      QString()};
    if (!push.subject.isEmpty())
        lines << quoted(push.subject) << QString();
    if (!push.address.isEmpty())
        lines << u'<' + push.address.toString(QUrl::FullyEncoded) + u'>' << QString();
    if (!m_problem.isEmpty())
        lines << escaped(tr("Nothing was scheduled: %1").arg(m_problem)) << QString();
    for (const Outcome outcome : outcomesInOrder) {
        if (count(outcome) == 0)
            continue;
        lines << QStringLiteral("### %1 (%2)").arg(failures::outcomeName(outcome)).arg(count(outcome)) << QString();
        for (const Item &item : m_items) {
            if (item.outcome == outcome)
                lines.append(QStringLiteral("- %1%2").arg(
                    quoted(item.job.typeName),
                    item.note.isEmpty() ? QString() : QLatin1String(": ") + escaped(item.note)));
        }
        lines.append(QString());
    }
    return lines.join(u'\n').trimmed() + u'\n';
}

} // namespace collie::session
