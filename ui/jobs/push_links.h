#pragma once

#include "services/treeherder/push.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace collie::ui {

/// Where the links in the commits of a push lead. What is not set is shown without a link.
struct PushLinks {
    /// The page of a commit. \param revision  all its digits.
    std::function<QUrl(const QString &revision)> commitUrl;
    /// Where the commits are listed that the push does not tell: pushlog or comparison.
    std::function<QUrl(const treeherder::Push &push)> moreUrl;
    std::function<QUrl(qint64 bug)> bugUrl;
    /// A bug's summary; empty while it is not known. Asked whenever it is shown.
    std::function<QString(qint64 bug)> bugTitle;
};

} // namespace collie::ui
