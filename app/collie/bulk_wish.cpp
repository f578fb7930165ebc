#include "app/collie/bulk_wish.h"

#include "ui/widgets/text_format.h"

namespace collie::app {

using actions::BulkRun;

namespace {

models::BulkRow::State rowState(BulkRun::ItemState state) {
    switch (state) {
    case BulkRun::ItemState::Waiting:
        return models::BulkRow::State::Waiting;
    case BulkRun::ItemState::Sending:
        return models::BulkRow::State::Sending;
    case BulkRun::ItemState::Unknown:
        return models::BulkRow::State::Unknown;
    case BulkRun::ItemState::Accepted:
        return models::BulkRow::State::Accepted;
    case BulkRun::ItemState::Failed:
        return models::BulkRow::State::Failed;
    case BulkRun::ItemState::Cancelled:
        return models::BulkRow::State::Cancelled;
    }
    return models::BulkRow::State::Waiting;
}

ui::BulkStatus::Phase phaseOf(BulkRun::State state) {
    switch (state) {
    case BulkRun::State::Ready:
    case BulkRun::State::Running:
        return ui::BulkStatus::Phase::Running;
    case BulkRun::State::Paused:
        return ui::BulkStatus::Phase::Paused;
    case BulkRun::State::WaitingForSignIn:
        return ui::BulkStatus::Phase::WaitingForSignIn;
    case BulkRun::State::Over:
        return ui::BulkStatus::Phase::Over;
    }
    return ui::BulkStatus::Phase::Over;
}

} // namespace

QString sentenceOf(const Error &error) {
    QString message = error.message;
    if (!error.missingScopes.isEmpty() && !message.contains(error.missingScopes.constFirst()))
        message += BulkController::tr(" Missing: %1.").arg(error.missingScopes.join(QStringLiteral(", ")));
    return message;
}

bool BulkController::Wish::makesTasks() const {
    static const QSet<QString> makesNone{QStringLiteral("cancel"),      QStringLiteral("cancel-all"),
                                         QStringLiteral("purge-cache"), QStringLiteral("purge-caches"),
                                         QStringLiteral("rerun"),       QStringLiteral("schedule")};
    return !makesNone.contains(name);
}

Error BulkController::Wish::firstError() const {
    if (!unplanned.isEmpty())
        return unplanned.constFirst().error;
    for (const BulkRun::Item &item : run->items()) {
        if (item.state == BulkRun::ItemState::Failed)
            return item.error;
    }
    return {};
}

QString BulkController::Wish::failureText() const {
    qsizetype failures = unplanned.size();
    qsizetype all = unplanned.size();
    for (const BulkRun::Item &item : run->items()) {
        const qsizetype jobs = qMax<qsizetype>(item.step.jobs.size(), 1);
        all += jobs;
        failures += item.state == BulkRun::ItemState::Failed ? jobs : 0;
    }
    if (failures == 0)
        return {};
    return BulkController::tr("%1 of %2 could not be done: %3")
        .arg(failures)
        .arg(ui::formatCountOf(all, BulkController::tr("job"), BulkController::tr("jobs")), sentenceOf(firstError()));
}

ui::BulkStatus BulkController::Wish::status(qint64 nowMs) const {
    ui::BulkStatus status{.title = title};
    if (!run)
        return status;
    const BulkRun::Counts counts = run->counts();
    status.phase = phaseOf(run->state());
    status.total = static_cast<int>(run->items().size());
    status.accepted = counts.accepted;
    status.failed = counts.failed;
    status.notSent = counts.cancelled;
    status.unknown = counts.unknown;
    status.note = note;
    if (run->state() == BulkRun::State::WaitingForSignIn)
        status.note = BulkController::tr("Waiting for sign-in; goes on once you are signed in.");
    else if (run->backOffUntilMs() > nowMs)
        status.note = BulkController::tr("The server asks us to wait for %1 s.")
                          .arg((run->backOffUntilMs() - nowMs + 999) / 1000);
    else if (counts.unknown > 0)
        status.note = BulkController::tr("%1 sent and not answered: looked up in the task group before anything is "
                                         "sent again.")
                          .arg(ui::formatCountOf(counts.unknown, BulkController::tr("request was"),
                                                 BulkController::tr("requests were")));
    status.canUndo = run->state() == BulkRun::State::Over && counts.accepted > 0 && makesTasks() && !undone;
    if (!makesTasks())
        status.undoReason = BulkController::tr("What this did cannot be undone.");
    else if (undone)
        status.undoReason = BulkController::tr("This was undone already.");
    else if (!status.canUndo)
        status.undoReason = BulkController::tr("There is nothing to undo yet.");
    return status;
}

QVector<models::BulkRow> BulkController::Wish::rows(int first, int last) const {
    QVector<models::BulkRow> rows;
    if (!run)
        return rows;
    for (int i = first; i <= last; ++i) {
        const BulkRun::Item &item = run->items().at(i);
        const bool tellsError = item.state == BulkRun::ItemState::Failed || item.state == BulkRun::ItemState::Unknown;
        rows.append({.title = item.step.title,
                     .state = rowState(item.state),
                     .message = tellsError ? sentenceOf(item.error) : QString(),
                     .taskId = item.actionTaskId.isEmpty() ? item.madeTaskId : item.actionTaskId});
    }
    return rows;
}

} // namespace collie::app
