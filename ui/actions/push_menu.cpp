#include "ui/actions/push_menu.h"

#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"

namespace collie::ui {

PushMenu::PushMenu(qint64 pushId, int failures, const QString &about, QWidget *parent)
    : ActionMenu(parent)
    , m_pushId(pushId) {
    setObjectName(QStringLiteral("pushMenu"));
    addMenuHeading(*this, about);
    const QString none = tr("It is not offered here.");
    QAction *add = QMenu::addAction(symbolIcon(QStringLiteral("add")), tr("&Add New Jobs…"));
    add->setObjectName(QStringLiteral("addNewJobs"));
    connect(add, &QAction::triggered, this, &PushMenu::addJobsChosen);
    addPlace(tr("Trigger &Missing Jobs…"), {}, {QStringLiteral("run-missing-tests"), QStringLiteral("run-missing")},
             none);
    QAction *failed = QMenu::addAction(
        symbolIcon(QStringLiteral("retrigger")),
        failures == 0 ? tr("&Retrigger All Failed…")
                      : tr("&Retrigger %1…").arg(models::formatCountOf(failures, tr("Failed Job"), tr("Failed Jobs"))));
    failed->setObjectName(QStringLiteral("retriggerFailed"));
    failed->setEnabled(failures > 0);
    if (failures == 0)
        failed->setToolTip(tr("None of these jobs has failed."));
    connect(failed, &QAction::triggered, this, &PushMenu::retriggerFailedChosen);
    addPlace(tr("&Cancel All…"), QStringLiteral("cancel"), {QStringLiteral("cancel-all")}, none);
    addSeparator();
    addAllActions();
}

void PushMenu::addCommits(bool shown) {
    QAction *commits = QMenu::addAction(shown ? tr("&Hide Commits") : tr("S&how Commits"));
    commits->setObjectName(QStringLiteral("toggleCommits"));
    connect(commits, &QAction::triggered, this, [this, shown] { Q_EMIT commitsToggled(!shown); });
}

void PushMenu::addPages(const QVector<std::pair<QString, QUrl>> &pages) {
    auto *menu = new QMenu(tr("&Open in Browser"), this);
    menu->setObjectName(QStringLiteral("pushPages"));
    for (const auto &[name, url] : pages) {
        if (!url.isEmpty())
            menu->addAction(symbolIcon(QStringLiteral("external")), name, this,
                            [this, page = url] { Q_EMIT linkActivated(page); });
    }
    if (menu->isEmpty())
        delete menu;
    else
        addMenu(menu);
}

} // namespace collie::ui
