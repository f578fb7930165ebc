#include "ui/actions/action_menu.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"

#include <algorithm>

namespace collie::ui {

ActionMenu::ActionMenu(QWidget *parent)
    : QMenu(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
}

QAction *ActionMenu::addPlace(const QString &text, const QString &icon, const QStringList &names,
                              const QString &nothing) {
    QAction *action = QMenu::addAction(text);
    if (!icon.isEmpty())
        action->setIcon(symbolIcon(icon));
    action->setObjectName(names.constFirst());
    setReason(action, tr("Looking for what is offered here…"));
    const qsizetype index = m_places.size();
    m_places.append({.action = action, .names = names, .nothing = nothing});
    connect(action, &QAction::triggered, this, [this, index] { Q_EMIT actionChosen(m_places.at(index).offered); });
    return action;
}

void ActionMenu::addAllActions() {
    m_all = addMenu(tr("All Actio&ns Offered Here"));
    m_all->setObjectName(QStringLiteral("allActions"));
    m_all->setToolTipsVisible(true);
    QAction *wait = m_all->addAction(tr("Looking…"));
    wait->setEnabled(false);
}

void ActionMenu::setReason(QAction *action, const QString &reason) {
    action->setEnabled(reason.isEmpty());
    action->setToolTip(models::plainText(reason));
}

void ActionMenu::setOffer(const actions::Offer &offer) {
    for (Place &place : m_places) {
        place.offered.clear();
        QString reason = place.nothing;
        for (const QString &name : std::as_const(place.names)) {
            const actions::OfferedAction *offered = offer.find(name);
            if (offered == nullptr)
                continue;
            place.offered = name;
            reason = offered->refusal;
            break;
        }
        setReason(place.action, reason);
        if (reason.isEmpty())
            place.action->setToolTip(models::plainText(offer.find(place.offered)->action.description));
    }
    if (m_all == nullptr)
        return;
    m_all->clear();
    for (const actions::OfferedAction &offered : offer.actions)
        addOffered(offered);
    if (offer.actions.isEmpty())
        m_all->addAction(tr("No action exists for all of these"))->setEnabled(false);
}

void ActionMenu::addOffered(const actions::OfferedAction &offered) {
    const actions::Action &action = offered.action;
    QAction *entry = m_all->addAction(models::plainCaption(action.title.isEmpty() ? action.name : action.title) + u'…');
    entry->setObjectName(action.name);
    entry->setEnabled(offered.refusal.isEmpty());
    entry->setToolTip(models::plainText(offered.refusal.isEmpty() ? action.description
                                                                  : offered.refusal + u'\n' + action.description));
    connect(entry, &QAction::triggered, this, [this, name = action.name] { Q_EMIT actionChosen(name); });
}

void ActionMenu::setProblem(const QString &problem) {
    for (const Place &place : std::as_const(m_places))
        setReason(place.action, problem);
    if (m_all == nullptr)
        return;
    m_all->clear();
    m_all->addAction(models::plainCaption(problem))->setEnabled(false);
}

QAction *ActionMenu::place(const QString &name) const {
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&name](const Place &place) { return place.names.contains(name); });
    return found == m_places.end() ? nullptr : found->action;
}

} // namespace collie::ui
