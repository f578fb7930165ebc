#include "ui/actions/job_menu.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"

namespace collie::ui {

JobMenu::JobMenu(QAction *retrigger, QAction *cancel, const QList<QAction *> &others,
                 const QVector<models::JobRow> &jobs, QWidget *parent)
    : ActionMenu(parent)
    , m_jobs(jobs) {
    setObjectName(QStringLiteral("jobMenu"));
    m_about = addMenuHeading(*this, models::formatJobCount(jobs.size()));
    QMenu::addAction(retrigger);
    QMenu *times = addMenu(symbolIcon(QStringLiteral("retrigger")), tr("Retrigger Several Ti&mes"));
    times->setObjectName(QStringLiteral("retriggerTimes"));
    for (int i = 1; i <= maxTimes; ++i)
        connect(times->addAction(tr("× %1").arg(i)), &QAction::triggered, this,
                [this, i] { Q_EMIT retriggerTimesChosen(i); });
    QMenu::addAction(cancel);
    addSeparator();
    const QString none =
        jobs.size() == 1 ? tr("It is not offered for this job.") : tr("It is not offered for all of these jobs.");
    const QString perf = tr("Only for performance tests, where it is offered.");
    const QString test = tr("Only for tests, where it is offered.");
    addPlace(tr("Backfill…"), {}, {QStringLiteral("backfill")}, none);
    addPlace(tr("C&onfirm Failures…"), {}, {QStringLiteral("confirm-failures"), QStringLiteral("confirm-failure")},
             test);
    addPlace(tr("Rer&un…"), {}, {QStringLiteral("rerun")}, none);
    addPlace(tr("Create Interacti&ve Task…"), {}, {QStringLiteral("create-interactive")}, test);
    addPlace(tr("&Gecko Profile…"), {}, {QStringLiteral("geckoprofile"), QStringLiteral("gecko-profile")}, perf);
    addPlace(tr("Side by Side…"), {}, {QStringLiteral("side-by-side")}, perf);
    addPlace(tr("&Purge Caches…"), {}, {QStringLiteral("purge-cache"), QStringLiteral("purge-caches")}, none);
    addSeparator();
    addAllActions();
    addSeparator();
    for (QAction *action : others) {
        if (action != nullptr)
            QMenu::addAction(action);
        else
            addSeparator();
    }
}

void JobMenu::addLikes(const QString &name, const QString &symbol) {
    addSeparator();
    QMenu *likes = addMenu(tr("Only &Jobs Like This One"));
    likes->setObjectName(QStringLiteral("likeThis"));
    QAction *byName = likes->addAction(models::plainCaption(tr("Name Holds: %1").arg(name)));
    QAction *bySymbol = likes->addAction(models::plainCaption(tr("Symbol: %1").arg(symbol)));
    byName->setObjectName(QStringLiteral("likeName"));
    bySymbol->setObjectName(QStringLiteral("likeSymbol"));
    connect(byName, &QAction::triggered, this, &JobMenu::likeNameChosen);
    connect(bySymbol, &QAction::triggered, this, &JobMenu::likeSymbolChosen);
}

void JobMenu::setJobs(const QVector<models::JobRow> &jobs, const QString &about) {
    m_jobs = jobs;
    m_about->setAbout(about);
}

} // namespace collie::ui
