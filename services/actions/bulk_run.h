#pragma once

#include "services/actions/action_planner.h"
#include "services/actions/created_tasks.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <chrono>

namespace collie::actions {

/// The requests of one activity, a few at a time, with a result for each: the only sender of actions, for the window
/// and the command line alike. Nothing is sent twice: a request whose answer never came is looked up in its task group
/// before anything is sent again. One thread.
class BulkRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkRun)
  public:
    struct Timing {
        int concurrency = 6; ///< Requests under way at once.
        /// How long an unanswered request may still arrive before the task group is looked at. Grows with each look.
        std::chrono::milliseconds lookAfter{2'000};
        int looks = 3; ///< Until a request counts as not received.
        int sends = 3; ///< Of one request, those that were not received.
        /// Looks in a row that may fail themselves until the fate of a request counts as unknown for good. 0 goes on
        /// until the person gives up, who sees it in the window. An error that no waiting mends ends it at once.
        int blindLooks = 0;
        /// When the server says "too much" without saying for how long.
        std::chrono::milliseconds backOff{5'000};
    };
    enum class State { Ready, Running, Paused, WaitingForSignIn, Over };
    enum class ItemState {
        Waiting,
        Sending,
        Unknown, ///< Sent, and no answer came; it is being looked up.
        Accepted,
        Failed,
        Cancelled, ///< Not sent, because the person did not want the rest any more.
    };
    struct Item {
        ActionStep step;
        ItemState state = ItemState::Waiting;
        QString actionTaskId = {}; ///< With Accepted: what carries it out; empty after the queue's own calls.
        QString madeTaskId = {};   ///< With Accepted: the copy, where the queue made one itself.
        Error error = {};          ///< With Failed; with Unknown, why no answer came.
        int sent = 0;              ///< How often it was sent.
    };
    struct Counts {
        int waiting = 0, sending = 0, unknown = 0, accepted = 0, failed = 0, cancelled = 0;
        [[nodiscard]] int over() const { return accepted + failed + cancelled; }
    };

    /// \param runner,clock  outlive the bulk.
    BulkRun(ActionRunner &runner, const Clock &clock, const QVector<ActionStep> &steps, Timing timing,
            QObject *parent = nullptr);

    void start();
    /// Sends nothing new; what is under way ends.
    void pause();
    void resume();
    /// Gives up what was not sent, and looking for what was not answered.
    void cancelRest();
    /// Puts what failed or was given up back in the queue. What nobody knows the fate of is looked up again first.
    void retryFailed();
    /// The person signed in, or did not want to: then the rest is given up. Only in State::WaitingForSignIn.
    void signedIn(const Result<void> &result);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QVector<Item> &items() const { return m_items; }
    [[nodiscard]] Counts counts() const;
    /// Until when the server wants to be left alone, milliseconds since the epoch; 0 when it does not.
    [[nodiscard]] qint64 backOffUntilMs() const;
    /// Every action task made, by task group.
    [[nodiscard]] QHash<QString, QStringList> actionTasks() const;
    /// The accepted items whose task the queue made itself, without an action task.
    [[nodiscard]] QVector<Item> copies() const;

  Q_SIGNALS:
    /// Items first to last changed; many a time per event loop turn are told as one.
    void itemsChanged(int first, int last);
    /// The state, or the back-off, changed.
    void stateChanged();
    /// The credentials are not accepted any more; signedIn() goes on. \param anew  although somebody is signed in.
    void signInNeeded(bool anew);
    /// Nothing is under way or waiting. Comes again after retryFailed().
    void finished();

  private:
    struct Flight {
        PreparedAction prepared;
        qint64 sentMs = 0; ///< By the server's clock.
        int looks = 0;
        int blindLooks = 0;
    };

    void pump();
    void prepare(int index);
    void submit(int index);
    void settle(int index, const Result<QString> &answer);
    void fail(int index, const Error &error);
    bool needsSignIn(int index, const Error &error);
    void backOff(int index, const Error &error);
    void loseTrack(int index, const Error &error);
    void look();
    /// \param asked  indices of the items that had been lost when the listing was asked for.
    void lookAt(const QString &taskGroupId, const QVector<taskcluster::GroupTask> &group, const QSet<int> &asked);
    void lookAtOwnTask(int index);
    void cannotLook(const QSet<int> &asked, const Error &error);
    void notReceived(int index);
    void lookLater();
    void change(int index, ItemState state);
    void setState(State state);
    void tellChanges();
    void finishIfDone();

    ActionRunner &m_runner;
    taskcluster::Queue m_queue;
    const Clock &m_clock;
    Timing m_timing;
    QVector<Item> m_items;
    QHash<int, Flight> m_flights; ///< Prepared or sent, by item.
    State m_state = State::Ready;
    int m_next = 0;     ///< No item before it waits.
    int m_underWay = 0; ///< Being prepared or sent.
    bool m_looking = false;
    qint64 m_quietUntilMs = 0;
    QTimer m_quiet;
    QTimer m_look;
    int m_firstChanged = -1;
    int m_lastChanged = -1;
};

} // namespace collie::actions
