#pragma once

#include "services/base/result.h"
#include "services/treeherder/job.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::storage {

/// Something a person has looked at, as it was when they saw it last.
struct SeenView {
    enum class Kind { Pushes, Push, Group, Job, Log };
    Kind kind = Kind::Pushes;
    QString address = {}; ///< What leads back to it; two of the same address are one.
    QString name = {};    ///< For people, plain text.
    QString state = {};   ///< For people: "testfailed", "3 failed, 86 %"; empty where it was not known.
    treeherder::JobStatus status = treeherder::JobStatus::Unknown; ///< What `state` comes to.
    QDateTime when = {};                                           ///< UTC.
    friend bool operator==(const SeenView &, const SeenView &) = default;
};

/// What has changed in a list of what was looked at, so that the list can be one that another program changes too.
class ViewChanges final {
  public:
    static constexpr qsizetype mostViews = 500; ///< In the list; the oldest go.

    /// Puts it first, or in its place anew. An address with a signature in it gives access to whoever has it: such a
    /// view is not kept.
    void see(const SeenView &view);
    void remove(const QString &address);
    /// Takes everything away that was seen until now.
    void clear();
    /// Others that were made after these.
    void append(const ViewChanges &later);
    [[nodiscard]] bool isEmpty() const { return !m_isCleared && m_removed.isEmpty() && m_seen.isEmpty(); }

    /// The list with these changes, newest first.
    [[nodiscard]] QVector<SeenView> appliedTo(QVector<SeenView> views) const;

  private:
    bool m_isCleared = false; ///< Before anything else.
    QStringList m_removed;
    QVector<SeenView> m_seen;
};

/// What a file of them holds.
struct KeptViews {
    QVector<SeenView> views = {}; ///< Newest first.
    QString problem = {};         ///< What of it was not understood and where that is kept now; empty when all was.
};

/// \return no views when there is no file. \thread any
[[nodiscard]] KeptViews readViews(const QString &path);
/// Reads the file anew, changes what it holds and writes it, while no other program may.
/// \return what it holds now; Storage when it cannot be written. \thread any
[[nodiscard]] Result<KeptViews> changeViews(const QString &path, const ViewChanges &changes);

} // namespace collie::storage
