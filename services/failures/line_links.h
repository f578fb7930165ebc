#pragma once

#include "services/failures/text_span.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>

namespace collie::failures {

/// A link within a line.
struct LineLink {
    enum class Kind : std::uint8_t { Profile, Crash, Bug, Web };

    TextSpan span = {}; ///< What is to be clicked.
    Kind kind = Kind::Web;
    QUrl url = {}; ///< http(s).
};

/// What the lines of a run may refer to.
struct LinkContext {
    QStringList artifacts = {};                                ///< Of the run: "public/test_info/profile_x.json".
    std::function<QUrl(const QString &name)> artifactUrl = {}; ///< Of one of them, to be opened without credentials.
    QUrl bugzilla = {}; ///< "https://bugzilla.mozilla.org"; empty: no links to bugs.
};

/// The links in a line or message that others wrote, in their order, not overlapping (failures.md §3): profiles and
/// crashes whose artifact the run has, "bug 123456", and addresses of the web. Of a long text the beginning is read.
[[nodiscard]] QVector<LineLink> linksOfLine(const QString &line, const LinkContext &context);

} // namespace collie::failures
