#pragma once

#include "app/collie/bulk_controller.h"
#include "ui/actions/bulk_panel.h"

#include <QQueue>
#include <QSet>

namespace collie::app {

/// One wish and how far it got.
struct BulkController::Wish {
    QString title;
    QString name; ///< Of the action.
    MakePlan makePlan;
    quint64 activity = 0;
    std::unique_ptr<actions::BulkRun> run;
    QVector<actions::ActionPlan::Failure> unplanned;
    bool signedInAnew = false; ///< The server refused the credentials once already.
    bool told = false;         ///< accepted() was told.

    QQueue<QString> unfollowed; ///< Action tasks nobody watches yet.
    QSet<QString> watched;
    QSet<QString> resolved;
    int bad = 0;         ///< Action tasks that did not complete.
    QString badMessage;  ///< Of the first of them.
    QString unexplained; ///< The first of them, while its log has not been looked at.
    QString note;        ///< For the panel.
    bool undone = false;

    /// Whether what this action does can be taken back by cancelling what it made.
    [[nodiscard]] bool makesTasks() const;
    /// "3 of 300 jobs could not be done: …"; empty when none failed.
    [[nodiscard]] QString failureText() const;
    /// The first failure; none when nothing failed.
    [[nodiscard]] Error firstError() const;
    [[nodiscard]] ui::BulkStatus status(qint64 nowMs) const;
    [[nodiscard]] QVector<models::BulkRow> rows(int first, int last) const;
};

/// A sentence for the person, with the scopes that are missing.
[[nodiscard]] QString sentenceOf(const Error &error);

} // namespace collie::app
