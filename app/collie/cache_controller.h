#pragma once

#include "app/session/view_trail.h"
#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/storage/cache.h"
#include "services/storage/log_shelf.h"
#include "services/storage/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace collie::app {

class TrailController;

/// What is kept of what was seen, a folder for each deployment: the cache and the logs of the one that is open, within
/// the limits that the person chose, and the view that was on show last. GUI thread.
class CacheController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CacheController)
  public:
    /// All references outlive the controller. \param folder  holds a folder for each deployment.
    CacheController(storage::Settings &settings, const Clock &clock, QString folder, QObject *parent = nullptr);
    ~CacheController() override;

    /// Turns to the cache of a deployment. \param folder  empty for its place among the others.
    void open(const Deployment &deployment, const QString &folder = {});
    /// Lets go of it; nobody uses it any more.
    void close();
    /// Null while none is open, likewise logs().
    [[nodiscard]] storage::Cache *cache() { return m_cache.get(); }
    [[nodiscard]] storage::LogShelf *logs() { return m_logs.get(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Keeps where one is from now on. \param trail  outlives the controller.
    void follow(TrailController &trail);
    /// \return where one was when the deployment was open last; nothing where that is not known, or not soon.
    [[nodiscard]] Future<std::optional<session::TrailView>> lastView();

    /// Removes what is kept of every deployment.
    [[nodiscard]] Future<void> clear();

  Q_SIGNALS:
    /// \param sentence  for the person.
    void problemFound(const QString &sentence);

  private:
    [[nodiscard]] storage::CacheLimits limits() const;
    [[nodiscard]] storage::LogShelf::Limits logLimits() const;
    void applyLimits();
    void keepView();

    storage::Settings &m_settings;
    const Clock &m_clock;
    const QString m_folder;
    Deployment m_deployment; ///< That is open.
    std::unique_ptr<storage::Cache> m_cache;
    std::unique_ptr<storage::LogShelf> m_logs;
    std::optional<session::TrailView> m_view; ///< To be kept.
    QTimer m_keepView;                        ///< People click on.
};

} // namespace collie::app
