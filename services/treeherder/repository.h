#pragma once

#include <QString>
#include <QUrl>

namespace collie::treeherder {

/// A repository as `GET /api/repository/` answers it (treeherder.md §2.1).
struct Repository {
    int id = 0;
    QString name;        ///< "autoland"
    QString groupName;   ///< "development"
    QString description; ///< Plain text; the server sends HTML.
    QString dvcsType;    ///< "hg" or "git"
    QUrl url;
    QUrl taskclusterRootUrl; ///< Without trailing slash.
    bool isTry = false;

    /// Whether this is the repository at `source`, the scheme, case, a last slash and ".git" aside. With git several
    /// repositories are branches of one at the same address.
    [[nodiscard]] bool isAt(const QUrl &source) const;
    /// The page of one revision at the repository's host.
    [[nodiscard]] QUrl revisionUrl(const QString &revision) const;
    /// The page of all commits of a push. \param revision  its tip.
    [[nodiscard]] QUrl pushUrl(const QString &revision) const;
    /// The page of all its pushes, newest first; with git of the commits. \param branch  of a git repository; empty for
    /// the host's choice.
    [[nodiscard]] QUrl pushLogUrl(const QString &branch = {}) const;
    /// The page of what came after the revision `from`, up to `to`.
    [[nodiscard]] QUrl rangeUrl(const QString &from, const QString &to) const;

  private:
    [[nodiscard]] bool isGit() const { return dvcsType == QLatin1String("git"); }
    [[nodiscard]] QUrl page(const QString &path) const;
};

} // namespace collie::treeherder
