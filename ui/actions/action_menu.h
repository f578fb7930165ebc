#pragma once

#include "services/actions/action_offers.h"

#include <QMenu>
#include <QVector>

namespace collie::ui {

/// A menu of in-tree actions. It opens at once; what the decision task offers comes later and fills in without moving
/// anything: places that are built in are switched on, or say in their tooltip why not, and a submenu lists every
/// action in the order of actions.json. Deletes itself when closed. GUI thread.
class ActionMenu : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionMenu)
  public:
    explicit ActionMenu(QWidget *parent);

    /// What exists for what the menu is about.
    void setOffer(const actions::Offer &offer);
    /// Why nothing is known, in a sentence.
    void setProblem(const QString &problem);

    /// The built-in place of an action by its first name; nullptr when it has none.
    [[nodiscard]] QAction *place(const QString &name) const;

  Q_SIGNALS:
    /// The person chose an action of the decision task.
    void actionChosen(const QString &name);

  protected:
    /// Adds a built-in place. \param names  of the action, as different trees call it. \param nothing  why it may not
    /// be there.
    QAction *addPlace(const QString &text, const QString &icon, const QStringList &names, const QString &nothing);
    /// Adds the submenu of every action.
    void addAllActions();

  private:
    struct Place {
        QAction *action = nullptr;
        QStringList names;
        QString nothing;
        QString offered = {}; ///< The name under which it is offered; empty while it is not.
    };
    void addOffered(const actions::OfferedAction &offered);
    static void setReason(QAction *action, const QString &reason);

    QMenu *m_all = nullptr;
    QVector<Place> m_places;
};

} // namespace collie::ui
