#pragma once

#include "app/collie/settings_context.h"
#include "services/base/async.h"

#include <QObject>

#include <memory>

namespace collie::ui {
class DeploymentsPage;
}

namespace collie::app {

/// The section of the deployments: keeps what is changed there and asks servers whether they answer. GUI thread.
class DeploymentSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeploymentSettings)
  public:
    /// \param page  owns this. \param context  outlives it.
    DeploymentSettings(const SettingsContext &context, ui::DeploymentsPage &page);
    ~DeploymentSettings() override;

    /// Shows the deployments, and which one is open.
    void show();

  Q_SIGNALS:
    /// The deployment that is open has other addresses: it shall be opened again with them.
    void reopenWanted(const collie::Deployment &deployment);
    /// The deployment that is open is no longer one: it shall be closed.
    void closeWanted();

  private:
    struct ConnectionTest;
    [[nodiscard]] bool isOpen(const QString &name) const;
    void keep(const Deployment &deployment);
    void askToRemove(const QString &name);
    void forgetBroker(const QString &name);
    void remove(const Deployment &deployment);
    /// Asks every server that has an address; says of each, on a line, what came of it.
    void test(const Deployment &deployment);
    template <typename T>
    void ask(const QString &server, const Future<T> &answer);
    void sayTest();

    const SettingsContext &m_context;
    ui::DeploymentsPage &m_page;
    std::shared_ptr<ConnectionTest> m_test; ///< The last one; null for none.
};

} // namespace collie::app
