#pragma once

#include "services/treeherder/push.h"

#include <QString>

#include <optional>

namespace collie::models {

/// A push of one person, in whatever repository.
struct MyPush {
    treeherder::Push push;
    QString repository = {};                           ///< Treeherder's name; empty where it lists none of that number.
    std::optional<treeherder::PushStatus> status = {}; ///< Unset until it was told.
    friend bool operator==(const MyPush &, const MyPush &) = default;
};

} // namespace collie::models
