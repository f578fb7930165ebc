#include "services/http/curl_loop.h"

#include "services/http/curl_library.h"

#include <algorithm>
#include <utility>

namespace collie::http {

namespace {

/// libcurl wants this once per process, before its first handle.
void initialiseCurl() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// Loads libcurl where that has not been done: it takes its time, so on the transport thread.
CURLM *newMulti() {
    if (!isCurlThere())
        return nullptr;
    initialiseCurl();
    CURLM *multi = curl_multi_init();
    // Else libcurl keeps four for each transfer under way, and ends connections whenever few are.
    constexpr long keptConnections = 32;
    if (multi)
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, keptConnections);
    return multi;
}

} // namespace

CurlLoop::CurlLoop()
    : m_thread([this] { run(); }) {}

CurlLoop::~CurlLoop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        wake();
    }
    m_thread.join();
}

/// With m_mutex held.
void CurlLoop::wake() {
    if (m_multi)
        curl_multi_wakeup(m_multi.get());
    else
        m_changed.notify_one();
}

void CurlLoop::post(Command command) {
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    // Whoever posted the first has woken the thread, which takes all.
    if (m_commands.size() == 1)
        wake();
}

void CurlLoop::add(std::unique_ptr<CurlTransfer> transfer) {
    // A std::function must be copyable.
    const auto shared = std::make_shared<std::unique_ptr<CurlTransfer>>(std::move(transfer));
    post([this, shared] { begin(std::move(*shared)); });
}

void CurlLoop::cancel(quint64 id) {
    post([this, id] { drop(id); });
}

void CurlLoop::setPaused(quint64 id, bool paused) {
    post([this, id, paused] {
        if (const auto found = m_running.find(id); found != m_running.end())
            found->second->setPaused(paused);
    });
}

void CurlLoop::setRateLimit(qint64 bytesPerSecond) {
    post([this, bytesPerSecond] {
        m_rateLimit = std::max<qint64>(0, bytesPerSecond);
        spreadRate();
    });
}

void CurlLoop::run() {
    constexpr int longestSleepMs = 1'000;
    {
        std::unique_ptr<CURLM, MultiDeleter> made(newMulti());
        const std::lock_guard lock(m_mutex);
        m_multi = std::move(made);
    }
    while (!m_multi && !m_stop) {
        // Each transfer fails by itself, and says why.
        runCommands();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || !m_commands.empty(); });
    }
    while (!m_stop) {
        runCommands();
        int active = 0;
        curl_multi_perform(m_multi.get(), &active);
        collectFinished();
        curl_multi_poll(m_multi.get(), nullptr, 0, longestSleepMs, nullptr);
    }
    runCommands();
    for (const auto &[id, transfer] : m_running)
        curl_multi_remove_handle(m_multi.get(), transfer->handle());
    m_running.clear();
}

void CurlLoop::runCommands() {
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : commands)
        command();
}

void CurlLoop::collectFinished() {
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        char *self = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
        auto *transfer = reinterpret_cast<CurlTransfer *>(self);
        transfer->finish(code);
        drop(transfer->id());
    }
}

void CurlLoop::begin(std::unique_ptr<CurlTransfer> transfer) {
    if (transfer->isCancelled() || !transfer->prepare())
        return;
    curl_multi_add_handle(m_multi.get(), transfer->handle());
    const quint64 id = transfer->id();
    m_running.emplace(id, std::move(transfer));
    spreadRate();
}

void CurlLoop::drop(quint64 id) {
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    curl_multi_remove_handle(m_multi.get(), found->second->handle());
    m_running.erase(found);
    spreadRate();
}

void CurlLoop::spreadRate() {
    if (m_running.empty())
        return;
    const qint64 each = m_rateLimit > 0 ? std::max<qint64>(1, m_rateLimit / qint64(m_running.size())) : 0;
    for (const auto &[id, transfer] : m_running)
        transfer->setRate(each);
}

} // namespace collie::http
