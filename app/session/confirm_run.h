#pragma once

#include "app/session/activities.h"
#include "app/session/confirm_outcomes.h"
#include "app/session/latest_question.h"
#include "services/failures/push_health.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace collie::session {

/// "Is it mine?" for the failures of one push: runs confirm-failures for those that it serves, as one bulk, and sorts
/// them as the results come (failures.md §5). While the push is not on show nothing comes, and it goes on afterwards.
/// GUI thread; the sorting is done on a pool thread.
class ConfirmRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmRun)
  public:
    /// How long runs that an action task made may take to be told by Treeherder.
    static constexpr std::chrono::minutes patience{5};

    /// Where it looks. All are called on the thread of this.
    struct Sources {
        /// All of the push, as they are now; none while it is not on show, or not all of them are there.
        std::function<QVector<treeherder::Job>()> jobs;
        /// What is known of a job's failures without asking.
        std::function<std::optional<failures::JobFailures>(const treeherder::Job &)> failures;
        /// The same job on other pushes; may be empty.
        std::function<Future<treeherder::SimilarJobs>(const treeherder::Job &)> history;
        /// The failures that a bug was attached to in the last failures::bugHistoryDays; may be empty.
        std::function<Future<QVector<treeherder::BugOccurrence>>(qint64 bug)> bugHistory;
        /// The requests that confirm the failures of these.
        std::function<Future<actions::ActionPlan>(const QVector<actions::JobTarget> &)> plan;
        QString revision = {}; ///< Tip of the push: what failed there is no history.
    };
    /// A failure of the plan: a job stands for all of its label.
    struct Item {
        treeherder::Job job;
        failures::Outcome outcome = failures::Outcome::Running;
        QString note = {};        ///< What its history and its bug's say, or why it was not confirmed; may be empty.
        QString englishNote = {}; ///< The same for others.
    };

    /// \param activities  outlives this. \param waiting  as patience.
    ConfirmRun(const failures::ConfirmPlan &plan, Sources sources, Activities &activities,
               std::chrono::milliseconds waiting = patience, QObject *parent = nullptr);
    ~ConfirmRun() override;

    /// Sends the requests, and asks for the histories one after the other: first those of the jobs, then those of the
    /// bugs, of each failure the first open one that is known of it. Once.
    void start();
    /// Those that are confirmed, then those under way, then those for a look by hand.
    [[nodiscard]] const QVector<Item> &items() const { return m_items; }
    [[nodiscard]] int count(failures::Outcome outcome) const;
    /// Whether more is to come.
    [[nodiscard]] bool isRunning() const { return !m_isOver; }
    /// Whether anything was asked of the server; not while the person has to sign in first.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    /// "Is it mine? Needs a look: 1 · Intermittent: 8"; or why nothing was scheduled.
    [[nodiscard]] QString sentence() const;
    /// What has come of it, for a bug or a review: in English. Texts of others cannot form markup.
    [[nodiscard]] QString markdown(const failures::PushFacts &push) const;

  public Q_SLOTS:
    /// The jobs of the push are others, or in other states. Several calls in a row cost one sorting.
    void jobsChanged();

  Q_SIGNALS:
    /// items() or sentence() tell something else.
    void changed();
    /// Nothing more is to come. Once.
    void finished();

  private:
    /// What became of an item.
    struct Sorted {
        std::optional<failures::Outcome> outcome; ///< Nothing while the push is not on show.
        bool isAwaited = false;
    };

    /// The bug that a failure may be about.
    struct KnownBug {
        qint64 id = 0; ///< 0 while none is known.
        bool isNoted = false;
    };

    [[nodiscard]] Future<actions::ActionPlan> plan();
    void setBegun(bool begun);
    void askHistory(qsizetype item);
    void askBugHistories();
    /// A sentence, which is said twice: for the person and for others.
    using Saying = std::function<QString()>;
    void addNote(qsizetype item, const Saying &note);
    void followActivity();
    void giveUp(const QString &why);
    /// No run will tell of a planned failure. \param label  of it; empty for all.
    void stopAwaiting(const QString &label, const Saying &why);
    void sort();
    void take(const QVector<Sorted> &sorted);

    Sources m_sources;
    Activities &m_activities;
    QVector<Item> m_items;
    QVector<AskedFailure> m_asked; ///< Of each item.
    QVector<KnownBug> m_bugs;      ///< Of each item.
    /// By bug, of those that were asked for; nothing where there was no answer.
    QHash<qint64, std::optional<QVector<treeherder::BugOccurrence>>> m_bugHistories;
    qsizetype m_planned;      ///< So many of the items are confirmed by this run.
    quint64 m_activity = 0;   ///< Its id; 0 for none.
    LatestQuestion m_history; ///< Of a job or a bug.
    CancelGuard m_sorting;
    QTimer m_patience;
    QString m_problem; ///< Why nothing was scheduled.
    bool m_hasBegun = false;
    bool m_isOver = false;
    bool m_isAskingHistory = false;
    bool m_hasNews = false; ///< Something was noted that changed() is yet to tell.
    bool m_isOnShow = true; ///< Its push was when it was sorted last.
    bool m_isSorting = false;
    bool m_isStale = false;  ///< More has come than what is being sorted.
    bool m_willSort = false; ///< sort() is on its way through the event loop.
};

} // namespace collie::session
