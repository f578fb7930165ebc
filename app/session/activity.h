#pragma once

#include "services/actions/action_planner.h"
#include "services/actions/bulk_run.h"

#include <QQueue>
#include <QSet>

#include <functional>
#include <memory>

namespace collie::session {

/// One thing that was asked for: its requests, the action tasks that came of them, and how far it got.
struct Activity {
    using MakePlan = std::function<Future<actions::ActionPlan>()>;

    quint64 id = 0; ///< Of its row in the list of activities.
    QString title;  ///< "Retrigger 3 jobs"
    QString action; ///< Its name.
    MakePlan makePlan;
    std::unique_ptr<actions::BulkRun> run; ///< Null before its plan is made.
    QVector<actions::ActionPlan::Failure> unplanned;
    bool signedInAnew = false; ///< The server refused the credentials once already.
    bool accepted = false;     ///< Taskcluster took a request.

    QQueue<QString> unfollowed; ///< Action tasks nobody follows yet.
    QSet<QString> followed;
    QSet<QString> resolved;
    int bad = 0;         ///< Action tasks that did not complete.
    QString badMessage;  ///< Of the first of them.
    QString unexplained; ///< The first of them, while its log has not been looked at.
    QString note;        ///< What came of it, for the person.
    bool undone = false;

    [[nodiscard]] bool isOver() const { return !run || run->state() == actions::BulkRun::State::Over; }
    /// Whether what this action does can be taken back by cancelling what it made.
    [[nodiscard]] bool makesTasks() const;
    [[nodiscard]] bool canUndo() const;
    /// "3 of 300 jobs could not be done: …"; empty when none failed.
    [[nodiscard]] QString failureText() const;
    /// The first failure; none when nothing failed.
    [[nodiscard]] Error firstError() const;
};

/// A sentence for the person, with the scopes that are missing.
[[nodiscard]] QString sentenceOf(const Error &error);

} // namespace collie::session
