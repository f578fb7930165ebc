#include "ui/jobs/filter_actions.h"

#include "models/text/plain_text.h"
#include "services/treeherder/job.h"
#include "ui/widgets/window_action.h"

#include <QMenu>

namespace collie::ui {

FilterActions::FilterActions(QWidget *window)
    : focus(windowAction(window, "filterJobs", tr("&Filter Jobs"), QStringLiteral("search"),
                         {Qt::Key_F, Qt::CTRL | Qt::Key_F}))
    , clear(windowAction(window, "resetFilter", tr("R&eset Filter"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_F}))
    , addField(
          windowAction(window, "addFilterField", tr("&Add a Field…"), QStringLiteral("add"), {Qt::SHIFT | Qt::Key_F}))
    , allJobs(windowAction(window, "allJobs", tr("All &Jobs")))
    , allFailures(windowAction(window, "allFailures", tr("All Fa&ilures"), {}, {Qt::Key_Q}))
    , onlyUnclassified(windowAction(window, "onlyUnclassified", tr("Only &Unclassified Failures"), {}, {Qt::Key_U}))
    , onlyClassified(windowAction(window, "onlyClassified", tr("Only C&lassified Failures")))
    , onlySuperseded(windowAction(window, "onlySuperseded", tr("Only &Superseded Jobs")))
    , toggleInProgress(windowAction(window, "toggleInProgress", tr("Pending and &Running Jobs"), {}, {Qt::Key_I}))
    , duplicates(windowAction(window, "showDuplicates", tr("&Duplicates Shown One by One")))
    , savePreset(windowAction(window, "savePreset", tr("Save Filter as &Preset…")))
    , managePresets(windowAction(window, "managePresets", tr("&Change Presets…")))
    , presets(new QMenu(tr("Prese&ts"), window))
    , results(new QMenu(tr("Si&ngle Results"), window)) {
    using treeherder::JobStatus;
    duplicates->setCheckable(true);
    presets->setObjectName(QStringLiteral("presets"));
    for (const JobStatus status : {JobStatus::TestFailed, JobStatus::Busted, JobStatus::Exception, JobStatus::Success,
                                   JobStatus::Retry, JobStatus::UserCancel, JobStatus::Superseded, JobStatus::Running,
                                   JobStatus::Pending, JobStatus::Unscheduled}) {
        QAction *single = results->addAction(models::plainCaption(treeherder::jobStatusName(status)));
        single->setObjectName(QStringLiteral("result-") + treeherder::jobStatusName(status));
        single->setCheckable(true);
        single->setData(static_cast<int>(status));
    }
}

QList<QAction *> FilterActions::all() const {
    QList<QAction *> actions{
        focus,          clear,          addField,         allJobs,    allFailures, onlyUnclassified,
        onlyClassified, onlySuperseded, toggleInProgress, duplicates, savePreset};
    return actions + results->actions() + presets->actions();
}

void FilterActions::fill(QMenu &view) const {
    view.addAction(focus);
    QMenu *menu = view.addMenu(tr("Fil&ter"));
    menu->setObjectName(QStringLiteral("filterMenu"));
    menu->addAction(addField);
    menu->addSeparator();
    menu->addActions({allJobs, allFailures, onlyUnclassified, onlyClassified, onlySuperseded, toggleInProgress});
    menu->addMenu(results);
    menu->addAction(duplicates);
    menu->addSeparator();
    menu->addMenu(presets);
    menu->addActions({savePreset, managePresets});
    menu->addSeparator();
    menu->addAction(clear);
}

} // namespace collie::ui
