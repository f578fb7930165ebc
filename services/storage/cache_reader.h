#pragma once

#include "services/base/cache_kind.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QVector>

namespace collie::storage {

/// Looks names up in a deployment's cache that another program may be writing, and changes nothing of it: neither does
/// it make a file, nor note that something was looked at, nor does anybody wait for it. Where there is no cache, or one
/// that cannot be read, or was made by another version, there are no names. A few milliseconds for each list. One
/// thread.
class CacheReader final {
  public:
    /// A name with a few words of what it is: both plain text of others.
    struct Name {
        QString name;
        QString what; ///< May be empty.
        friend bool operator==(const Name &, const Name &) = default;
    };

    /// \param folder  of the deployment's cache: cacheFolder().
    explicit CacheReader(const QString &folder);
    ~CacheReader();
    Q_DISABLE_COPY_MOVE(CacheReader)

    /// Names of repositories with their groups, as Treeherder lists them.
    [[nodiscard]] QVector<Name> repositories() const;
    /// Labels of the jobs of the pushes looked at last, then of jobs that could be added to one, each once, with
    /// platform and symbol. \param beginning  of those that are wanted: of a hundred thousand the fewest are.
    [[nodiscard]] QVector<Name> labels(const QString &beginning = {}) const;
    /// Names of the actions of the decision tasks looked at last, each once, with their titles.
    [[nodiscard]] QVector<Name> actions() const;
    /// Exchanges of the deployment that were listed once, with their titles.
    [[nodiscard]] QVector<Name> exchanges() const;

    static constexpr int mostPushes = 3;     ///< Whose jobs are read.
    static constexpr int mostCatalogues = 3; ///< Lists of actions.

  private:
    /// \param ending  of the keys; empty for any. \return what is kept of a kind, what was looked at last first.
    [[nodiscard]] QByteArrayList values(CacheKind kind, const QByteArray &ending, int most) const;

    QString m_connection; ///< Qt's name of it; empty where there is nothing to read.
};

} // namespace collie::storage
