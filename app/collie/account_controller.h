#pragma once

#include "app/collie/feature.h"
#include "app/session/deployment_session.h"
#include "ui/account/account_status.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace collie::ui {
class MainWindow;
class PasteDialog;
} // namespace collie::ui

namespace collie::app {

/// Between the account of a deployment and the widgets about it: sign-in, sign-out, paste, import, scopes. GUI thread.
class AccountController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountController)
  public:
    using OpenBrowser = std::function<void(const QUrl &)>;

    /// \param window,deployment,clock  outlive the controller. \param openBrowser  shows an address to the person.
    /// \param sandboxClient  credentials the sandbox made, offered as an import; empty ones offer nothing.
    AccountController(ui::MainWindow &window, session::DeploymentSession &deployment, const Clock &clock,
                      OpenBrowser openBrowser, credentials::Credentials sandboxClient, QObject *parent = nullptr);

    void signIn();
    void signOut();

  private:
    void showAccount();
    void paste();
    void showScopes();
    void import(const QString &id);
    void adopt(const credentials::Credentials &credentials, const QString &from);
    void offerImports();
    void problem(const QString &message);

    ui::MainWindow &m_window;
    session::DeploymentSession &m_deployment;
    const Clock &m_clock;
    OpenBrowser m_openBrowser;
    credentials::Credentials m_sandboxClient;
    QString m_reason;
    QString m_toldKeychainProblem; ///< Said once, not at every change.
    QPointer<ui::PasteDialog> m_paste;
};

} // namespace collie::app
