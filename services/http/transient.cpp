#include "services/http/transient.h"

namespace collie::http {

bool isTransient(const Error &error) {
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
        return true;
    case ErrorKind::Server:
        return error.httpStatus >= 500;
    case ErrorKind::InvalidArgument:
    case ErrorKind::Cancelled:
    case ErrorKind::Tls:
    case ErrorKind::NotSignedIn:
    case ErrorKind::AuthenticationFailed:
    case ErrorKind::InsufficientScopes:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::BadResponse:
    case ErrorKind::TooLarge:
    case ErrorKind::Keychain:
    case ErrorKind::Storage:
    case ErrorKind::Internal:
        break;
    }
    return false;
}

bool isWorthAnotherTry(const Error &error) {
    return isTransient(error) || error.kind == ErrorKind::BadResponse;
}

bool isUnanswered(const Error &error) {
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
}

bool isFateUnknown(const Error &error) {
    // Too many requests is said before anything is carried out; an answer that cannot be read, after.
    return (isTransient(error) && error.kind != ErrorKind::RateLimited) || error.kind == ErrorKind::BadResponse ||
           error.kind == ErrorKind::TooLarge;
}

} // namespace collie::http
