#pragma once

#include "app/collie/application.h"
#include "app/sandbox/sandbox.h"
#include "models/jobs/job_grid_model.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace collie::ui {
class JobGridView;
class MainWindow;
} // namespace collie::ui

namespace collie::robot {

/// A request that may have changed something on the server.
struct SentRequest {
    QByteArray method;
    QByteArray path;
    QByteArray body;
};

/// What the robot drives: a sandbox and the whole application on it, in one process. A browser is played that signs in
/// at once. GUI thread.
class World final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(World)
  public:
    World();
    ~World() override;

    /// Opens the sandbox's first repository, signed in. \return what did not come; empty when all is there.
    [[nodiscard]] QString open();

    [[nodiscard]] app::Application &application() { return *m_application; }
    [[nodiscard]] sandbox::Sandbox &server() { return m_sandbox; }
    [[nodiscard]] ui::MainWindow &window();
    [[nodiscard]] ui::JobGridView &grid();
    [[nodiscard]] models::ActivityModel &activities();
    /// Null while no repository is open or its jobs are not on show.
    [[nodiscard]] models::JobGridModel *jobs();
    /// Nothing for a row that is gone.
    [[nodiscard]] std::optional<treeherder::Job> job(models::JobRow row);

    /// Requests since the last call that could change something.
    [[nodiscard]] QVector<SentRequest> takeSent() { return std::exchange(m_sent, {}); }
    /// Whether something that was asked for is not over yet.
    [[nodiscard]] bool isBusy();
    /// Whether an answer is on its way, after which more may be sent; how long that takes is the machine's affair.
    [[nodiscard]] bool isAsking();
    /// Which one, for people; empty when there is none.
    [[nodiscard]] QString whatIsAsked();
    /// Whether everything that was asked for has come, or its failure has.
    [[nodiscard]] bool isIdle();
    /// What still keeps it from being idle, for people.
    [[nodiscard]] QString whyNotIdle();
    /// Lets the event loop run until `condition` holds, at most `patienceMs`. \return whether it holds.
    [[nodiscard]] static bool waitFor(const std::function<bool()> &condition, int patienceMs);
    /// Lets everything happen that is due at this moment.
    static void breathe();

  private:
    void startApplication();
    void pressSave(const QUrl &page);

    QTemporaryDir m_folder;
    sandbox::Sandbox m_sandbox;
    QNetworkAccessManager m_browser;
    QVector<SentRequest> m_sent;
    QElapsedTimer m_sinceSent;  ///< The last of them.
    QElapsedTimer m_sinceAsked; ///< The last request of any kind.
    std::unique_ptr<app::Application> m_application;
};

} // namespace collie::robot
