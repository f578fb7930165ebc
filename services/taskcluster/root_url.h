#pragma once

#include "services/base/result.h"

#include <QString>
#include <QUrl>

namespace collie::taskcluster {

/// The address of a Taskcluster deployment and the URLs that follow from it (taskcluster-lib-urls).
class RootUrl final {
  public:
    RootUrl() = default;
    /// \param text  "https://host", trailing slashes ignored; http only for loopback.
    /// \return InvalidArgument with what is wrong.
    [[nodiscard]] static Result<RootUrl> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_root.isEmpty(); }
    [[nodiscard]] QString toString() const { return m_root; }
    /// `<root>/api/<service>/<version>/<path>`; `path` is percent-encoded already, see encodeSegment().
    [[nodiscard]] QUrl api(const QString &service, const QString &path,
                           const QString &version = QStringLiteral("v1")) const;
    /// `<root>/<path>` of the web user interface; `path` is percent-encoded already.
    [[nodiscard]] QUrl ui(const QString &path) const;
    [[nodiscard]] QUrl taskUrl(const QString &taskId) const;
    [[nodiscard]] QUrl runUrl(const QString &taskId, int runId) const;
    [[nodiscard]] QUrl taskGroupUrl(const QString &taskGroupId) const;

    /// One path segment, everything but unreserved characters percent-encoded (`/` becomes %2F).
    [[nodiscard]] static QString encodeSegment(const QString &segment);

    /// A path of several segments, each encoded, the slashes between them kept: names of artifacts for people.
    [[nodiscard]] static QString encodePath(const QString &path);

    friend bool operator==(const RootUrl &, const RootUrl &) = default;

  private:
    QString m_root;
};

} // namespace collie::taskcluster
