#pragma once

#include "app/session/activities.h"
#include "app/session/latest_question.h"
#include "services/failures/confirm_plan.h"
#include "services/failures/push_health.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace collie::session {

/// "Is it mine?" for the failures of one push: runs confirm-failures for those that it serves, as one bulk, and sorts
/// them as the results come (failures.md §5). GUI thread; the sorting is done on a pool thread.
class ConfirmRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfirmRun)
  public:
    /// How long runs that an action task made may take to be told by Treeherder.
    static constexpr std::chrono::minutes patience{5};

    /// Where it looks. All are called on the thread of this.
    struct Sources {
        std::function<QVector<treeherder::Job>()> jobs; ///< Of the push, as they are now.
        /// What is known of a job's failures without asking.
        std::function<std::optional<failures::JobFailures>(const treeherder::Job &)> failures;
        /// The same job on other pushes; may be empty.
        std::function<Future<treeherder::SimilarJobs>(const treeherder::Job &)> history;
        /// The requests that confirm the failures of these.
        std::function<Future<actions::ActionPlan>(const QVector<actions::JobTarget> &)> plan;
    };
    /// A failure of the plan: a job stands for all of its label.
    struct Item {
        treeherder::Job job;
        failures::Outcome outcome = failures::Outcome::Running;
        QString note = {};      ///< What its history says, or why it was not confirmed; may be empty.
        bool isAwaited = false; ///< The runs that will tell are not there yet.
    };

    /// \param activities  outlives this. \param patience  see there.
    ConfirmRun(const failures::ConfirmPlan &plan, Sources sources, Activities &activities,
               std::chrono::milliseconds waiting = patience, QObject *parent = nullptr);
    ~ConfirmRun() override;

    /// Sends the requests, and asks for the histories one after the other. Once.
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
    /// What has come of it, for a bug or a review. Texts of others cannot form markup.
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
    [[nodiscard]] Future<actions::ActionPlan> plan();
    void askHistory(qsizetype item);
    void followActivity();
    void giveUp(const QString &why);
    /// No run will tell of a planned failure. \param label  of it; empty for all.
    void stopAwaiting(const QString &label, const QString &why);
    void sort();
    void sorted(const QVector<failures::Outcome> &outcomes);

    Sources m_sources;
    Activities &m_activities;
    QVector<Item> m_items;
    QVector<QSet<failures::RunKey>> m_before; ///< Of each item: runs that may tell of it and were there at the start.
    qsizetype m_planned;                      ///< So many of the items are confirmed by this run.
    quint64 m_activity = 0;                   ///< Its id; 0 for none.
    LatestQuestion m_history;
    CancelGuard m_sorting;
    QTimer m_patience;
    QString m_problem; ///< Why nothing was scheduled.
    bool m_hasBegun = false;
    bool m_isOver = false;
    bool m_isSorting = false;
    bool m_isStale = false;  ///< More has come than what is being sorted.
    bool m_willSort = false; ///< sort() is on its way through the event loop.
};

} // namespace collie::session
