#pragma once

#include "services/http/file_keeper.h"

#include <QString>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <memory>

namespace collie::storage {

/// A folder of whole logs, one a file. Those that nobody looked at for longest go first. Several programs may share the
/// folder: a file is there whole or not at all. One thread; files are copied on a thread of its own.
class LogShelf final : public http::FileKeeper {
  public:
    struct Limits {
        qint64 bytes = 512LL << 20;      ///< Of all together; one log may have half of it.
        std::chrono::hours age{24 * 30}; ///< Since somebody looked at it.
        friend bool operator==(const Limits &, const Limits &) = default;
    };

    /// \param folder  made when the first log is kept. \param limits  hold from now on, also for what is there.
    LogShelf(QString folder, const Limits &limits);
    /// Gives up what is under way.
    ~LogShelf() override;
    Q_DISABLE_COPY_MOVE(LogShelf)

    void setLimits(const Limits &limits);

    /// Links or copies. A folder that is full or cannot be written keeps nothing.
    void keepFile(const QUrl &url, const QString &path) override;
    /// Links or copies.
    [[nodiscard]] Future<bool> findFile(const QUrl &url, const QString &path) override;
    /// Removes every log. \return Storage when some cannot be removed.
    [[nodiscard]] Future<void> clear();
    /// Bytes of all logs together.
    [[nodiscard]] Future<qint64> size();

  private:
    QString m_folder;
    Limits m_limits;
    std::shared_ptr<std::atomic_bool> m_ends; ///< What copies stops.
    QThreadPool m_pool;                       ///< One thread: a log that is kept is found by who asks next.
};

} // namespace collie::storage
