#include "services/storage/cache.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>
#include <variant>
#include <vector>

namespace collie::storage {
namespace {

constexpr qint64 bytesBetweenTrims = 32 * 1024 * 1024;
constexpr std::chrono::seconds lastWrites(1);
/// After a failed write, so that a full disk is not asked at every entry.
constexpr std::chrono::seconds afterFailure(30);
/// After a failed read: a file that another program holds is waited for, but not once for each question.
constexpr std::chrono::seconds afterFailedRead(5);

} // namespace

/// What the cache's thread does: questions first, then what waits to be written, in its order.
class Cache::Worker final : public QThread {
  public:
    Worker(Cache &cache, CacheLimits limits)
        : m_cache(cache)
        , m_limits(limits) {}

    struct Question {
        CacheKind kind;
        QByteArray key;
        Promise<std::optional<Answer>> promise;
    };
    struct Write {
        CacheKind kind;
        QByteArray key;
        Maker value;
        qint64 keptMs;
        qint64 bytes = 0; ///< In memory while it waits, where that is known.
    };
    /// Between two writes: done when all before it are.
    struct Order {
        enum class What { Tell, Clear, Trim };
        What what;
        Promise<void> promise;
    };
    using Task = std::variant<Write, Order>;

    void ask(Question question) {
        const std::scoped_lock lock(m_mutex);
        m_questions.push_back(std::move(question));
        m_changed.notify_one();
    }
    void add(Task task) {
        const std::scoped_lock lock(m_mutex);
        if (const auto *write = std::get_if<Write>(&task)) {
            if (m_limits.bytes <= 0 || m_tasks.size() >= static_cast<size_t>(mostWaiting) ||
                m_waitingBytes + write->bytes > mostWaitingBytes)
                return;
            m_waitingBytes += write->bytes;
        }
        m_tasks.push_back(std::move(task));
        m_changed.notify_one();
    }
    void setLimits(const CacheLimits &limits) {
        const std::scoped_lock lock(m_mutex);
        m_limits = limits;
    }
    void stop() {
        const std::scoped_lock lock(m_mutex);
        m_stopAt = QDeadlineTimer(lastWrites);
        m_stopping = true;
        m_changed.notify_one();
    }

  protected:
    void run() override {
        CacheDatabase database(m_cache.m_folder);
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_stopping || !m_questions.empty() || !m_tasks.empty(); });
            if (m_stopping && (m_tasks.empty() || m_stopAt.hasExpired()))
                break;
            if (!m_questions.empty())
                answer(database, lock);
            else
                work(database, lock);
            tell(database.takeNews());
        }
        for (Question &question : m_questions)
            question.promise.finish(std::optional<Answer>());
    }

  private:
    /// \param lock  held; not while the file is used.
    void answer(CacheDatabase &database, std::unique_lock<std::mutex> &lock) {
        const Question question = std::move(m_questions.front());
        m_questions.pop_front();
        const Write *waiting = nullptr;
        bool isCleared = false; // Whatever the file still has.
        for (const Task &task : m_tasks) {
            const auto *write = std::get_if<Write>(&task);
            const auto *order = std::get_if<Order>(&task);
            if (write != nullptr && write->kind == question.kind && write->key == question.key) {
                waiting = write;
            } else if (order != nullptr && order->what == Order::What::Clear) {
                waiting = nullptr;
                isCleared = true;
            }
        }
        const std::optional<Write> found = waiting == nullptr ? std::nullopt : std::optional(*waiting);
        lock.unlock();
        if (found) {
            question.promise.finish(Answer{.body = found->value(), .keptMs = found->keptMs});
        } else if (isCleared || !m_noReadBefore.hasExpired()) {
            question.promise.finish(std::optional<Answer>());
        } else {
            const auto read = database.read(question.kind, question.key, m_cache.m_clock.nowMs());
            if (!read) {
                tell(read.error().message);
                m_noReadBefore = QDeadlineTimer(afterFailedRead);
            }
            question.promise.finish(read && *read
                                        ? std::optional(Answer{.body = (*read)->value, .keptMs = (*read)->keptMs})
                                        : std::nullopt);
        }
        lock.lock();
    }

    void work(CacheDatabase &database, std::unique_lock<std::mutex> &lock) {
        if (auto *order = std::get_if<Order>(&m_tasks.front())) {
            const Order now = std::move(*order);
            m_tasks.pop_front();
            const CacheLimits limits = m_limits;
            lock.unlock();
            obey(database, now, limits);
            lock.lock();
            return;
        }
        // They stay in their place until they are in the file, so that a question meanwhile finds them.
        std::vector<Write> writes;
        for (const Task &task : m_tasks) {
            const auto *write = std::get_if<Write>(&task);
            if (write == nullptr || writes.size() >= mostOfBatch)
                break;
            writes.push_back(*write);
        }
        lock.unlock();
        const size_t done = writeBatch(database, writes);
        lock.lock();
        for (size_t i = 0; i < done; ++i)
            m_waitingBytes -= writes[i].bytes;
        m_tasks.erase(m_tasks.begin(), m_tasks.begin() + static_cast<std::ptrdiff_t>(done));
        if (m_sinceTrim > bytesBetweenTrims) {
            m_sinceTrim = 0;
            m_tasks.push_front(Order{.what = Order::What::Trim, .promise = {}});
        }
    }

    /// \return how many are dealt with.
    size_t writeBatch(CacheDatabase &database, const std::vector<Write> &writes) {
        std::vector<CacheDatabase::Entry> entries;
        qint64 bytes = 0;
        for (const Write &write : writes) {
            if (!entries.empty() && bytes >= batchBytes)
                break;
            entries.push_back({.kind = write.kind, .key = write.key, .value = write.value(), .keptMs = write.keptMs});
            bytes += entries.back().value.size();
        }
        if (!m_notBefore.hasExpired())
            return entries.size();
        if (const Result<void> written = database.write(entries); !written) {
            tell(written.error().message);
            m_notBefore = QDeadlineTimer(afterFailure);
        }
        m_sinceTrim += bytes;
        return entries.size();
    }

    void obey(CacheDatabase &database, const Order &order, const CacheLimits &limits) {
        Result<void> done;
        if (order.what == Order::What::Clear) {
            done = database.clear();
            m_notBefore = m_noReadBefore = QDeadlineTimer(0); // What was in the way may be gone.
        } else if (order.what == Order::What::Trim) {
            done = database.trim(limits, m_cache.m_clock.nowMs());
        }
        if (!done && order.what == Order::What::Trim)
            tell(done.error().message);
        order.promise.finish(done);
    }

    /// A sentence is told once, however often that happens.
    void tell(const QString &sentence) {
        if (sentence.isEmpty() || m_told.contains(sentence))
            return;
        m_told.insert(sentence);
        callLater(&m_cache, [cache = &m_cache, sentence] { Q_EMIT cache->problemFound(sentence); });
    }

    static constexpr size_t mostOfBatch = 500; ///< Entries.

    Cache &m_cache;
    std::mutex m_mutex; ///< Guards what follows up to the thread's own.
    std::condition_variable m_changed;
    std::deque<Question> m_questions;
    std::deque<Task> m_tasks;
    qint64 m_waitingBytes = 0; ///< Of m_tasks.
    CacheLimits m_limits;
    bool m_stopping = false;
    QDeadlineTimer m_stopAt;
    // Of the thread alone:
    QDeadlineTimer m_notBefore{0}; ///< A write.
    QDeadlineTimer m_noReadBefore{0};
    qint64 m_sinceTrim = 0;
    QSet<QString> m_told;
};

Cache::Cache(QString folder, const Clock &clock, CacheLimits limits, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_worker(std::make_unique<Worker>(*this, limits)) {
    m_worker->setObjectName(QStringLiteral("cache"));
    m_worker->start();
}

Cache::~Cache() {
    m_worker->stop();
    m_worker->wait();
}

void Cache::put(CacheKind kind, const QByteArray &key, Maker value) {
    m_worker->add(Worker::Write{.kind = kind, .key = key, .value = std::move(value), .keptMs = m_clock.nowMs()});
}

Future<std::optional<Cache::Answer>> Cache::get(CacheKind kind, const QByteArray &key) {
    const Promise<std::optional<Answer>> promise;
    m_worker->ask({.kind = kind, .key = key, .promise = promise});
    return promise.future();
}

void Cache::setLimits(const CacheLimits &limits) {
    m_worker->setLimits(limits);
    m_worker->add(Worker::Order{.what = Worker::Order::What::Trim, .promise = {}});
}

Future<void> Cache::clear() {
    const Promise<void> promise;
    m_worker->add(Worker::Order{.what = Worker::Order::What::Clear, .promise = promise});
    return promise.future();
}

Future<void> Cache::flush() {
    const Promise<void> promise;
    m_worker->add(Worker::Order{.what = Worker::Order::What::Tell, .promise = promise});
    return promise.future();
}

void Cache::keep(CacheKind kind, const QUrl &url, const QByteArray &body) {
    m_worker->add(Worker::Write{.kind = kind,
                                .key = url.toEncoded(),
                                .value = [body] { return body; },
                                .keptMs = m_clock.nowMs(),
                                .bytes = body.size()});
}

Future<std::optional<Cache::Answer>> Cache::find(CacheKind kind, const QUrl &url) {
    return get(kind, url.toEncoded());
}

} // namespace collie::storage
