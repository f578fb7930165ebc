#include "app/session/activity.h"

#include "models/text/text_format.h"

#include <QCoreApplication>

namespace collie::session {

using actions::BulkRun;

namespace {

struct ActivityTexts {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

} // namespace

QString sentenceOf(const Error &error) {
    if (error.missingScopes.isEmpty() || error.message.contains(error.missingScopes.constFirst()))
        return error.message;
    return ActivityTexts::tr("%1 Missing: %2.").arg(error.message, error.missingScopes.join(QStringLiteral(", ")));
}

bool Activity::makesTasks() const {
    static const QSet<QString> makesNone{QStringLiteral("cancel"),      QStringLiteral("cancel-all"),
                                         QStringLiteral("purge-cache"), QStringLiteral("purge-caches"),
                                         QStringLiteral("rerun"),       QStringLiteral("schedule")};
    return !makesNone.contains(action);
}

bool Activity::canUndo() const {
    return run && run->state() == BulkRun::State::Over && run->counts().accepted > 0 && makesTasks() && !undone;
}

Error Activity::firstError() const {
    if (!unplanned.isEmpty())
        return unplanned.constFirst().error;
    for (const BulkRun::Item &item : run->items()) {
        if (item.state == BulkRun::ItemState::Failed)
            return item.error;
    }
    return {};
}

QString Activity::failureText() const {
    qsizetype failures = unplanned.size();
    qsizetype all = unplanned.size();
    for (const BulkRun::Item &item : run->items()) {
        const qsizetype jobs = qMax<qsizetype>(item.step.jobs.size(), 1);
        all += jobs;
        failures += item.state == BulkRun::ItemState::Failed ? jobs : 0;
    }
    if (failures == 0)
        return {};
    return ActivityTexts::tr("%1 of %2 could not be done: %3", "a number of jobs: why")
        .arg(models::formatCount(failures), models::formatJobCount(all), sentenceOf(firstError()));
}

} // namespace collie::session
