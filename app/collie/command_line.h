#pragma once

#include "app/session/open_target.h"

#include <QStringList>

#include <optional>

namespace collie::app {

/// What Collie was asked to open.
struct CommandLine {
    bool sandbox = false;
    QString deployment = {}; ///< Name of one, as in settings.
    QUrl rootUrl = {};       ///< With treeherderUrl: a deployment that is not in the settings.
    QUrl treeherderUrl = {};
    QString repository = {};
    QString revision = {};
    std::optional<session::OpenTarget> target = {};
    QString screenshotFolder = {}; ///< Write pictures of the window there and quit; empty for not.
    QString scenes = {};           ///< What the pictures show, see screenshotScenes().
    QString referenceFolder = {};  ///< Write the guide's pages about menus, keys and settings there and quit.

    /// Nothing in particular: the window as it was left.
    [[nodiscard]] bool isPlain() const;
};

/// What the program does instead of starting: prints `text`, to standard error when `exitCode` is not 0.
struct CommandLineEnd {
    int exitCode = 0;
    QString text;
};

/// Reads the arguments, the program's name first.
/// \return what to open; or, as the error, what to print and with which code to end (0 help and version, 2 usage).
[[nodiscard]] tl::expected<CommandLine, CommandLineEnd> parseCommandLine(const QStringList &arguments);

} // namespace collie::app
