#include "app/cli/error_kind.h"

namespace collie::cli {

const char *errorKindName(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::InvalidArgument:
        return "InvalidArgument";
    case ErrorKind::Cancelled:
        return "Cancelled";
    case ErrorKind::Timeout:
        return "Timeout";
    case ErrorKind::Network:
        return "Network";
    case ErrorKind::Tls:
        return "Tls";
    case ErrorKind::NotSignedIn:
        return "NotSignedIn";
    case ErrorKind::AuthenticationFailed:
        return "AuthenticationFailed";
    case ErrorKind::InsufficientScopes:
        return "InsufficientScopes";
    case ErrorKind::NotFound:
        return "NotFound";
    case ErrorKind::Conflict:
        return "Conflict";
    case ErrorKind::RateLimited:
        return "RateLimited";
    case ErrorKind::Server:
        return "Server";
    case ErrorKind::BadResponse:
        return "BadResponse";
    case ErrorKind::TooLarge:
        return "TooLarge";
    case ErrorKind::Keychain:
        return "Keychain";
    case ErrorKind::Storage:
        return "Storage";
    case ErrorKind::Internal:
        break;
    }
    return "Internal";
}

} // namespace collie::cli
