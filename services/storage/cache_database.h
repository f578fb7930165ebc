#pragma once

#include "services/base/cache_kind.h"
#include "services/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

class QSqlDatabase;
class QSqlError;

namespace collie::storage {

/// How much is kept, and how long.
struct CacheLimits {
    qint64 bytes = 1LL << 30; ///< Of one deployment; 0 for nothing.
    int days = 30;            ///< What nobody has looked at for longer goes.
    friend bool operator==(const CacheLimits &, const CacheLimits &) = default;
};

/// The file of a cache: SQLite with a write-ahead log, so that several programs share it and a program that is killed
/// leaves all that it had committed. A file that is damaged, or of a newer Collie, is set aside and another begun. All
/// calls on one thread.
class CacheDatabase final {
  public:
    struct Entry {
        CacheKind kind = CacheKind::View;
        QByteArray key;
        QByteArray value;  ///< As the caller gave it; compressed in the file.
        qint64 keptMs = 0; ///< Milliseconds since the epoch.
    };

    /// \param folder  of the deployment's cache; made when something is kept first.
    explicit CacheDatabase(QString folder);
    ~CacheDatabase();
    Q_DISABLE_COPY_MOVE(CacheDatabase)

    /// Everything in one transaction, in order. \return Storage when nothing of it is kept.
    [[nodiscard]] Result<void> write(const std::vector<Entry> &entries);
    /// \param nowMs  notes that somebody looked at it.
    [[nodiscard]] Result<std::optional<Entry>> read(CacheKind kind, const QByteArray &key, qint64 nowMs);
    /// Removes what is too old, and what was looked at longest ago until the rest is within the limit.
    [[nodiscard]] Result<void> trim(const CacheLimits &limits, qint64 nowMs);
    /// Removes all, and the files where no other program has them open.
    [[nodiscard]] Result<void> clear();
    /// What happened to the file since the last call, a sentence for the person; empty for nothing.
    [[nodiscard]] QString takeNews();

    static constexpr int version = 1; ///< Of the tables.

  private:
    enum class Opening { ForReading, ForWriting };

    [[nodiscard]] Result<bool> open(Opening why);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> insert(const std::vector<Entry> &entries, const std::vector<QByteArray> &packed);
    [[nodiscard]] Result<void> run(const QString &statement);
    [[nodiscard]] Error failed(const QSqlError &error);
    [[nodiscard]] Result<void> empty();
    void setAside(const QString &why);
    void close();
    [[nodiscard]] QString path() const;
    [[nodiscard]] QSqlDatabase database() const;

    const QString m_folder;
    const QString m_connection; ///< Qt's name of it.
    bool m_isOpen = false;
    // Found out by the last statement:
    bool m_isDamaged = false;
    bool m_isHeld = false; ///< By another program.
    QString m_news;
};

} // namespace collie::storage
