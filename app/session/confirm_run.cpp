#include "app/session/confirm_run.h"

#include "models/text/text_format.h"
#include "services/base/english_scope.h"
#include "services/failures/bug_history.h"
#include "services/failures/markdown.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::session {

using failures::JobFailures;
using failures::Outcome;
using treeherder::Job;

namespace {

constexpr std::array outcomesInOrder{Outcome::NeedsLook, Outcome::Running, Outcome::Intermittent,
                                     Outcome::Infrastructure};

/// Why no run will tell of a failure.
std::function<QString()> sayingOf(const Error &error) {
    return [error] {
        return EnglishScope::changesLanguage() ? QStringLiteral("It could not be scheduled.") : sentenceOf(error);
    };
}

} // namespace

ConfirmRun::ConfirmRun(const failures::ConfirmPlan &plan, Sources sources, Activities &activities,
                       std::chrono::milliseconds waiting, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_activities(activities)
    , m_planned(plan.toConfirm.size()) {
    const JobsByLabel jobs = jobsByLabel(m_sources.jobs());
    for (const auto *some : {&plan.toConfirm, &plan.underWay, &plan.byHand}) {
        for (const Job &job : *some) {
            m_items.append({.job = job});
            AskedFailure asked{.job = job, .before = {}, .isAwaited = some == &plan.toConfirm};
            for (const Job &run : runsOf(asked, jobs))
                asked.before.insert(failures::runKey(run));
            m_asked.append(asked);
            m_bugs.append(KnownBug());
        }
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(waiting);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        // Runs of a push that is not on show may be there all the same.
        if (m_isOnShow)
            stopAwaiting({}, [] { return tr("No run of confirm-failures came for it."); });
        else
            m_patience.start();
    });
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
    // Somebody who signs in later may do so after another run has taken the place of this.
    m_activities.run(title, QStringLiteral("confirm-failures"), [self] {
        return self ? self->plan()
                    : failedFuture<actions::ActionPlan>(
                          {.kind = ErrorKind::Cancelled, .message = tr("It was asked again.")});
    });
    m_activity = m_activities.newest()->id;
    sort();
}

Future<actions::ActionPlan> ConfirmRun::plan() {
    setBegun(true);
    QVector<actions::JobTarget> targets;
    for (const Item &item : std::as_const(m_items).first(m_planned))
        targets.append({.pushId = item.job.pushId, .taskId = item.job.taskId, .label = item.job.typeName});
    return andHandle(
        m_sources.plan(targets), this, [this](const Result<actions::ActionPlan> &made) -> Result<actions::ActionPlan> {
            if (!made &&
                (made.error().kind == ErrorKind::NotSignedIn || made.error().kind == ErrorKind::AuthenticationFailed))
                setBegun(false);
            else if (!made)
                giveUp(sentenceOf(made.error()));
            return made;
        });
}

void ConfirmRun::setBegun(bool begun) {
    if (std::exchange(m_hasBegun, begun) != begun)
        Q_EMIT changed();
}

void ConfirmRun::followActivity() {
    const Activity *activity = m_activities.find(m_activity);
    if (m_isOver || activity == nullptr || !activity->run || !activity->isOver())
        return;
    if (activity->undone) {
        stopAwaiting({}, [] { return tr("Its runs were undone."); });
        return;
    }
    if (activity->run->counts().accepted == 0) {
        giveUp(sentenceOf(activity->firstError()));
        return;
    }
    for (const actions::ActionPlan::Failure &failure : activity->unplanned)
        stopAwaiting(failure.label, sayingOf(failure.error));
    for (const actions::BulkRun::Item &item : activity->run->items()) {
        if (item.state == actions::BulkRun::ItemState::Failed && !item.step.jobs.isEmpty())
            stopAwaiting(item.step.jobs.first().label, sayingOf(item.error));
    }
    // From now on their jobs come about.
    if (!activity->followed.isEmpty() && activity->resolved.size() == activity->followed.size())
        m_patience.start();
}

void ConfirmRun::giveUp(const QString &why) {
    m_problem = why.isEmpty() ? tr("Nothing was scheduled.") : why;
    m_hasNews = true;
    stopAwaiting({}, {});
}

void ConfirmRun::stopAwaiting(const QString &label, const Saying &why) {
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        Item &item = m_items[i];
        if (!m_asked[i].isAwaited || (!label.isEmpty() && item.job.typeName != label))
            continue;
        m_asked[i].isAwaited = false;
        if (const QString said = why ? why() : QString(); !said.isEmpty()) {
            item.note = models::joinSentences(said, item.note);
            const EnglishScope english;
            item.englishNote = models::joinSentences(why(), item.englishNote);
            m_hasNews = true;
        }
    }
    sort();
}

void ConfirmRun::askHistory(qsizetype item) {
    while (item < m_items.size() && m_items[item].job.id <= 0)
        ++item;
    m_isAskingHistory = m_sources.history && item < m_items.size();
    if (!m_isAskingHistory)
        return askBugHistories();
    m_history.ask(m_sources.history(m_items[item].job), this,
                  [this, item](const Result<treeherder::SimilarJobs> &history) {
                      // It is an extra: without it the runs tell what they tell.
                      if (history)
                          addNote(item, [&] { return failures::historyNote(m_items[item].job, history->jobs); });
                      askHistory(item + 1);
                  });
}

void ConfirmRun::askBugHistories() {
    if (!m_sources.bugHistory || m_isAskingHistory)
        return;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        KnownBug &bug = m_bugs[i];
        if (bug.id == 0 || bug.isNoted)
            continue;
        const auto known = m_bugHistories.constFind(bug.id);
        if (known == m_bugHistories.constEnd()) {
            m_isAskingHistory = true;
            m_history.ask(m_sources.bugHistory(bug.id), this,
                          [this, id = bug.id](const Result<QVector<treeherder::BugOccurrence>> &history) {
                              m_isAskingHistory = false;
                              m_bugHistories.insert(id, history ? std::optional(*history) : std::nullopt);
                              askBugHistories();
                          });
            return;
        }
        bug.isNoted = true;
        if (*known)
            addNote(i, [&] { return failures::bugNote(m_items[i].job, m_sources.revision, bug.id, **known); });
    }
}

void ConfirmRun::addNote(qsizetype item, const Saying &note) {
    const QString said = note();
    if (said.isEmpty())
        return;
    Item &told = m_items[item];
    told.note = models::joinSentences(told.note, said);
    {
        const EnglishScope english;
        told.englishNote = models::joinSentences(told.englishNote, note());
    }
    Q_EMIT changed();
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
    QVector<std::optional<JobFailures>> known;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        known.append(m_sources.failures(m_items[i].job));
        if (known[i] && m_bugs[i].id == 0)
            m_bugs[i].id = failures::firstOpenBug(*known[i]).value_or(0);
    }
    askBugHistories();
    const auto work = [all = m_sources.jobs(), asked = m_asked, known]() -> Result<QVector<Sorted>> {
        const JobsByLabel jobs = jobsByLabel(all);
        QVector<Sorted> sorted;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            AskedFailure one = asked[i];
            const QVector<Job> runs = runsOf(one, jobs);
            one.isAwaited = one.isAwaited && !hasNewRun(one, runs);
            sorted.append({outcomeOf(one, runs, known[i]), one.isAwaited});
        }
        return sorted;
    };
    const Future<QVector<Sorted>> done = runOnPool(work);
    m_sorting = CancelGuard(done);
    onDone(done, this, [this](const Result<QVector<Sorted>> &all) {
        m_isSorting = false;
        if (all)
            take(*all);
        if (m_isStale)
            sort();
    });
}

void ConfirmRun::take(const QVector<Sorted> &sorted) {
    m_isOnShow = std::any_of(sorted.begin(), sorted.end(), [](const Sorted &one) { return one.outcome.has_value(); });
    bool hasNews = std::exchange(m_hasNews, false);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        m_asked[i].isAwaited = m_asked[i].isAwaited && sorted[i].isAwaited;
        const Outcome outcome = sorted[i].outcome.value_or(m_items[i].outcome);
        hasNews = hasNews || outcome != m_items[i].outcome;
        m_items[i].outcome = outcome;
    }
    // What was given up meanwhile was sorted as if it were not.
    const bool hasEnded = !m_isStale && count(Outcome::Running) == 0 && !std::exchange(m_isOver, true);
    if (hasNews || hasEnded)
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
            parts.append(
                tr("%1: %2", "an outcome and its jobs").arg(failures::outcomeName(outcome), models::formatCount(jobs)));
    }
    const QString counts = parts.join(QStringLiteral(" · "));
    return m_problem.isEmpty() ? tr("Is it mine? %1").arg(counts)
                               : tr("Is it mine? Nothing was scheduled: %1").arg(m_problem);
}

QString ConfirmRun::markdown(const failures::PushFacts &push) const {
    const EnglishScope english;
    QStringList lines{QLatin1String("## ") +
                          failures::markdownSentence(
                              tr("Is it mine? %1 %2").arg(push.repository, push.revision.left(12)).simplified()),
                      QString()};
    if (!push.subject.isEmpty())
        lines << failures::markdownCode(push.subject) << QString();
    if (!push.address.isEmpty())
        lines << u'<' + push.address.toString(QUrl::FullyEncoded) + u'>' << QString();
    if (!m_problem.isEmpty()) {
        // The reason was said in the language of the program.
        const QString problem = EnglishScope::changesLanguage() ? tr("Nothing was scheduled.")
                                                                : tr("Nothing was scheduled: %1").arg(m_problem);
        lines << failures::markdownSentence(problem) << QString();
    }
    for (const Outcome outcome : outcomesInOrder) {
        if (count(outcome) == 0)
            continue;
        lines << QStringLiteral("### %1 (%2)").arg(failures::outcomeName(outcome), QString::number(count(outcome)))
              << QString();
        for (const Item &item : m_items) {
            if (item.outcome == outcome)
                lines.append(QStringLiteral("- %1%2").arg(
                    failures::markdownCode(item.job.typeName),
                    item.englishNote.isEmpty() ? QString()
                                               : QLatin1String(": ") + failures::markdownSentence(item.englishNote)));
        }
        lines.append(QString());
    }
    return lines.join(u'\n').trimmed() + u'\n';
}

} // namespace collie::session
