#pragma once

#include "services/http/curl_transfer.h"

#include <QObject>

#include <curl/curl.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace collie::http {

/// The thread that drives libcurl's multi interface. Its public functions are for the thread it was made on.
class CurlLoop final {
  public:
    CurlLoop();
    ~CurlLoop();
    Q_DISABLE_COPY_MOVE(CurlLoop)

    /// An object of the caller's thread that goes with this one.
    [[nodiscard]] QObject *context() { return &m_context; }
    void add(std::unique_ptr<CurlTransfer> transfer);
    /// Ends a transfer; does nothing for one that is over.
    void cancel(quint64 id);
    void setPaused(quint64 id, bool paused);
    void setRateLimit(qint64 bytesPerSecond);

  private:
    struct MultiDeleter {
        void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
    };
    using Command = std::function<void()>; ///< Run on the transport thread.
    void post(Command command);
    void wake();
    void run();
    void runCommands();
    void collectFinished();
    void begin(std::unique_ptr<CurlTransfer> transfer);
    void drop(quint64 id);
    void spreadRate();

    QObject m_context;
    std::map<quint64, std::unique_ptr<CurlTransfer>> m_running; ///< Of the transport thread.
    qint64 m_rateLimit = 0;                                     ///< Of the transport thread.
    std::mutex m_mutex;
    std::condition_variable m_changed; ///< m_stop or m_commands, for a thread without libcurl.
    std::vector<Command> m_commands;   ///< Under m_mutex.
    std::unique_ptr<CURLM, MultiDeleter>
        m_multi; ///< Made on the transport thread, under m_mutex; null without libcurl.
    std::atomic_bool m_stop{false};
    std::thread m_thread; ///< Last, so that everything is there when it begins.
};

} // namespace collie::http
