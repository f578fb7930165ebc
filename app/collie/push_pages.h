#pragma once

#include "app/session/deployment_session.h"
#include "app/session/feed.h"

#include <QString>
#include <QUrl>
#include <QVector>

#include <utility>

namespace collie::app {

/// Pages of other programs about a push on show, by what they show; those that do not serve are empty.
[[nodiscard]] QVector<std::pair<QString, QUrl>> pagesOfPush(const session::DeploymentSession &deployment,
                                                            const session::Feed &feed, qint64 pushId);

} // namespace collie::app
