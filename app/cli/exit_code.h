#pragma once

#include "services/base/error.h"

namespace collie::cli {

/// What the program's exit tells a script.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, NotSignedIn = 3, RefusedForScopes = 4, TaskException = 5 };

/// The error of a command line that cannot be: exit code 2, like what Invocation::parse() refuses.
[[nodiscard]] Error usageError(const QString &message);

/// The exit code an error leads to.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace collie::cli
