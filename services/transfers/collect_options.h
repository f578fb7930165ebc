#pragma once

#include <QString>

namespace collie::transfers {

/// What of a folder goes along. What is uploaded is mostly public, so that neither is taken unasked.
struct CollectOptions {
    bool hidden = false;      ///< Names that begin with a dot: .git, .env.
    bool followLinks = false; ///< What links lead to outside of the folder, and linked folders.
};

/// What was named, or lies in a folder that was, and is not uploaded.
struct LeftOutFile {
    QString name;   ///< As an uploaded one would be called; bytes that are not UTF-8 as \xE9. Folders end with a slash.
    QString reason; ///< A clause: "is a pipe".
    /// What would take it.
    enum class Remedy { None, Hidden, FollowLinks } remedy = Remedy::None;
};

} // namespace collie::transfers
