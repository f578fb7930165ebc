#include "ui/actions/push_menu.h"

#include "models/text/plain_text.h"
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
    QAction *failed = QMenu::addAction(symbolIcon(QStringLiteral("retrigger")),
                                       failures == 0 ? tr("&Retrigger All Failed…")
                                                     : tr("&Retrigger %Ln Failed Job(s)…", nullptr, failures));
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

QAction *PushMenu::addEntry(const char *name, const QString &icon, const QString &text, void (PushMenu::*chosen)()) {
    auto *entry = new QAction(symbolIcon(icon), text, this);
    addAction(entry);
    entry->setObjectName(QLatin1String(name));
    connect(entry, &QAction::triggered, this, chosen);
    return entry;
}

void PushMenu::addLimits(const QString &author, std::optional<bool> hidesReviewBot) {
    addSeparator();
    if (!author.isEmpty()) {
        QAction *only = addEntry("onlyAuthor", {}, tr("Only This A&uthor's Pushes"), &PushMenu::onlyAuthorChosen);
        only->setToolTip(models::plainText(author));
    }
    addEntry("rangeTop", {}, tr("Set as &Top of Range"), &PushMenu::topChosen);
    addEntry("rangeBottom", {}, tr("Set as &Bottom of Range"), &PushMenu::bottomChosen);
    QAction *bot = QMenu::addAction(tr("Hide Re&view-Bot Pushes"));
    bot->setObjectName(QStringLiteral("hideReviewBot"));
    bot->setCheckable(true);
    bot->setChecked(hidesReviewBot.value_or(false));
    bot->setEnabled(hidesReviewBot.has_value());
    if (!hidesReviewBot)
        bot->setToolTip(tr("Treeherder can only search by itself: end the search first."));
    connect(bot, &QAction::toggled, this, &PushMenu::reviewBotToggled);
}

void PushMenu::addLinks() {
    addSeparator();
    addEntry("copyPushLink", QStringLiteral("copy"), tr("Copy Lin&k"), &PushMenu::linkCopyChosen);
    addEntry("copyRevision", QStringLiteral("copy"), tr("Cop&y Revision"), &PushMenu::revisionCopyChosen);
    addEntry("pushAtTreeherder", QStringLiteral("external"), tr("Open &in Treeherder"), &PushMenu::treeherderChosen);
}

void PushMenu::addCollapse(bool collapsed) {
    QAction *collapse = QMenu::addAction(collapsed ? tr("&Expand Push") : tr("Collapse &Push"));
    collapse->setObjectName(QStringLiteral("collapsePush"));
    connect(collapse, &QAction::triggered, this, [this, collapsed] { Q_EMIT collapseToggled(!collapsed); });
    if (collapsed)
        return;
    addEntry("expandGroups", {}, tr("E&xpand All Groups"), &PushMenu::groupsExpandChosen);
    addEntry("collapseGroups", {}, tr("Co&llapse All Groups"), &PushMenu::groupsCollapseChosen);
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
