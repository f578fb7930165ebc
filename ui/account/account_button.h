#pragma once

#include "services/base/clock.h"
#include "ui/account/account_status.h"

#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVector>

namespace collie::ui {

/// The button that says who the person is, with the menu of everything about the account. GUI thread.
class AccountButton final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountButton)
  public:
    /// Something to choose in the menu: a place to import from, a deployment to switch to.
    struct Choice {
        QString id;
        QString title;
    };

    explicit AccountButton(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const AccountStatus &status);
    [[nodiscard]] const AccountStatus &status() const { return m_status; }
    /// Where credentials can be imported from right now; none hides the menu.
    void setImports(const QVector<Choice> &imports);
    /// The deployments to switch to. \param currentId  the one on show, which is ticked.
    void setDeployments(const QVector<Choice> &deployments, const QString &currentId);

    /// The menu, for the menu bar as well.
    [[nodiscard]] QMenu *accountMenu() const { return m_menu; }

  Q_SIGNALS:
    void signInRequested();
    void cancelSignInRequested();
    void signOutRequested();
    void pasteRequested();
    void scopesRequested();
    void importRequested(const QString &id);
    void deploymentRequested(const QString &id);
    void customDeploymentRequested();

  private:
    void buildMenu();
    void showStatus();

    const Clock &m_clock;
    AccountStatus m_status;
    QTimer m_tick; ///< Moves the countdown on.
    QMenu *m_menu;
    QMenu *m_importMenu = nullptr;
    QMenu *m_deploymentMenu = nullptr;
    QAction *m_who = nullptr;
    QAction *m_expiry = nullptr;
    QAction *m_problem = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_cancelSignIn = nullptr;
    QAction *m_signOut = nullptr;
    QAction *m_scopes = nullptr;
};

} // namespace collie::ui
