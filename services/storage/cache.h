#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/http/answer_keeper.h"
#include "services/storage/cache_database.h"

#include <QObject>

#include <functional>
#include <memory>

namespace collie::storage {

/// What was seen of one deployment, kept for later starts and for times without a network: see CacheKind. Reading and
/// writing is done on a thread of its own; whatever becomes of the file, the program goes on without it, and
/// problemFound() says so. What is kept is not secret, and only its owner can read it. Made and used on one thread.
class Cache final : public QObject, public http::AnswerKeeper {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Cache)
  public:
    /// Makes the bytes of an entry, on the cache's thread.
    using Maker = std::function<QByteArray()>;
    using http::AnswerKeeper::Answer;

    /// \param folder  of this deployment's cache. \param clock  outlives the cache.
    Cache(QString folder, const Clock &clock, CacheLimits limits = {}, QObject *parent = nullptr);
    /// Writes what is waiting, for a second at most.
    ~Cache() override;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Keeps an entry in the place of an older one; returns at once. They are written in their order.
    void put(CacheKind kind, const QByteArray &key, Maker value);
    /// \return the entry, also when it is still to be written; nothing where there is none, or the file is of no use.
    [[nodiscard]] Future<std::optional<Answer>> get(CacheKind kind, const QByteArray &key);
    void setLimits(const CacheLimits &limits);
    /// Forgets all. \return Storage when it could not be removed.
    [[nodiscard]] Future<void> clear();
    /// Completes when all that was put before is in the file, or cannot be.
    [[nodiscard]] Future<void> flush();

    void keep(CacheKind kind, const QUrl &url, const QByteArray &body) override;
    [[nodiscard]] Future<std::optional<Answer>> find(CacheKind kind, const QUrl &url) override;

    static constexpr qint64 batchBytes = 4 * 1024 * 1024; ///< Written in one transaction.
    static constexpr qsizetype mostWaiting = 20'000;      ///< Entries; what comes while so many wait is not kept.
    static constexpr qint64 mostWaitingBytes = 128 * 1024 * 1024; ///< The same for answers that wait.

  Q_SIGNALS:
    /// The cache was set aside, or is of no use for now. Each is told once. \param sentence  for the person.
    void problemFound(const QString &sentence);

  private:
    class Worker;
    const QString m_folder;
    const Clock &m_clock;
    std::unique_ptr<Worker> m_worker;
};

} // namespace collie::storage
