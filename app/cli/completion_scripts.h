#pragma once

#include <QByteArray>
#include <QString>

namespace collie::cli {

/// The script that makes a shell complete collie-cli, by asking `collie-cli complete`. \param shell  "bash", "zsh" or
/// "fish". \return nothing for another shell.
[[nodiscard]] QByteArray completionScript(const QString &shell);

} // namespace collie::cli
