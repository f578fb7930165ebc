#include "app/cli/exit_code.h"

namespace collie::cli {

namespace {
/// Marks the errors of the command line itself.
constexpr QLatin1String usageCode("Usage");
} // namespace

Error usageError(const QString &message) {
    return {.kind = ErrorKind::InvalidArgument, .message = message, .code = QString(usageCode)};
}

ExitCode exitCodeOf(const Error &error) {
    if (error.code == usageCode)
        return Usage;
    if (error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::AuthenticationFailed)
        return NotSignedIn;
    if (error.code == u"TaskException")
        return TaskException;
    return error.kind == ErrorKind::InsufficientScopes ? RefusedForScopes : Failed;
}

} // namespace collie::cli
