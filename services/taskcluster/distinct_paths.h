#pragma once

#include <QSet>
#include <QString>

namespace collie::taskcluster {

/// Gives each artifact of a batch a path of its own below one folder: names that differ can become one by
/// safeRelativePath(), on a file system that knows no upper case, or because one names a file where another needs a
/// folder.
class DistinctPaths final {
  public:
    /// \param relative  of safeRelativePath(). \return it, or it with " (2)", " (3)"… before its suffix.
    [[nodiscard]] QString take(const QString &relative);

  private:
    QSet<QString> m_files, m_folders; ///< Folded, as the file system that tells least apart compares them.
};

/// `path` with " (2)" before its suffix, for 2.
[[nodiscard]] QString numberedPath(const QString &path, int number);

} // namespace collie::taskcluster
