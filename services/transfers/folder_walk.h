#pragma once

#include "services/base/result.h"
#include "services/transfers/collect_options.h"

#include <QVector>

#include <filesystem>
#include <string>
#include <vector>

namespace collie::transfers {

/// A file that was found.
struct FoundFile {
    QString path;     ///< Absolute.
    QString relative; ///< To the folder that was walked, slashes between folders; empty for a file named itself.
};

/// Walks a folder for an upload by the bytes of its names, because Qt passes over those it cannot write. Blocks; of one
/// thread.
class FolderWalk final {
  public:
    /// \param base  the folder, named by the person: a link to a folder is walked. \param name  what it is called.
    FolderWalk(std::filesystem::path base, QString name, const CollectOptions &options);

    /// \param limit  files it stops above. \return TooLarge.
    [[nodiscard]] Result<void> run(qsizetype limit);
    /// Sorted by name.
    [[nodiscard]] const QVector<FoundFile> &files() const { return m_files; }
    [[nodiscard]] const QVector<LeftOutFile> &leftOut() const { return m_leftOut; }

  private:
    using Path = std::filesystem::path;
    void enter(const Path &folder, const QString &below);
    void look(const Path &path, const QString &below);
    void lookBehindLink(const Path &link, const QString &relative);
    void take(const Path &path, const QString &relative);
    void leaveOut(const QString &relative, const QString &reason,
                  LeftOutFile::Remedy remedy = LeftOutFile::Remedy::None);
    [[nodiscard]] bool isInside(const Path &real) const;
    [[nodiscard]] bool isHiddenBelow(const Path &real) const;

    Path m_base;
    QString m_name;
    CollectOptions m_options;
    Path m_real;               ///< The base, without links.
    std::vector<Path> m_above; ///< Folders being walked, without links: a link to one of them never ends.
    QVector<FoundFile> m_files;
    QVector<LeftOutFile> m_leftOut;
    qsizetype m_mostFiles = 0;
    qsizetype m_seen = 0;
    bool m_tooMany = false;
};

/// Bytes of a name as text: those that are not UTF-8 as \xE9.
[[nodiscard]] QString shownName(const std::string &bytes);

/// Why a file that is neither file, folder nor link cannot be uploaded; empty for those.
[[nodiscard]] QString specialKind(std::filesystem::file_type type);

} // namespace collie::transfers
