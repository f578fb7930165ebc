#include "services/transfers/store_error.h"

#include "services/base/words.h"

#include <QHash>
#include <QXmlStreamReader>

#include <optional>

namespace collie::transfers {

namespace {

constexpr qsizetype longestElement = 500;

enum class Trouble {
    Slow,    ///< The bytes came too slowly.
    Busy,    ///< Asks to be sent less.
    Passing, ///< Of the store itself, or of the way there.
    Expired,
    Clock,
    Refused, ///< Not allowed.
    Missing,
    Final, ///< The same request can never work.
};

/// Of Amazon's list of error codes, those that its own clients repeat, and those that say more than their status.
std::optional<Trouble> troubleOf(const QString &code) {
    static const QHash<QString, Trouble> troubles{
        {QStringLiteral("RequestTimeout"), Trouble::Slow},
        {QStringLiteral("RequestTimeoutException"), Trouble::Slow},
        {QStringLiteral("SlowDown"), Trouble::Busy},
        {QStringLiteral("Throttling"), Trouble::Busy},
        {QStringLiteral("ThrottlingException"), Trouble::Busy},
        {QStringLiteral("ThrottledException"), Trouble::Busy},
        {QStringLiteral("RequestThrottled"), Trouble::Busy},
        {QStringLiteral("RequestThrottledException"), Trouble::Busy},
        {QStringLiteral("TooManyRequestsException"), Trouble::Busy},
        {QStringLiteral("RequestLimitExceeded"), Trouble::Busy},
        {QStringLiteral("BandwidthLimitExceeded"), Trouble::Busy},
        {QStringLiteral("LimitExceededException"), Trouble::Busy},
        {QStringLiteral("InternalError"), Trouble::Passing},
        {QStringLiteral("InternalServerError"), Trouble::Passing},
        {QStringLiteral("ServiceUnavailable"), Trouble::Passing},
        {QStringLiteral("Unavailable"), Trouble::Passing},
        {QStringLiteral("OperationAborted"), Trouble::Passing},
        {QStringLiteral("PriorRequestNotComplete"), Trouble::Passing},
        {QStringLiteral("TransactionInProgressException"), Trouble::Passing},
        {QStringLiteral("ConditionalRequestConflict"), Trouble::Passing},
        {QStringLiteral("IncompleteBody"), Trouble::Passing},
        {QStringLiteral("BadDigest"), Trouble::Passing},
        {QStringLiteral("XAmzContentSHA256Mismatch"), Trouble::Passing},
        {QStringLiteral("XAmzContentChecksumMismatch"), Trouble::Passing},
        {QStringLiteral("ExpiredToken"), Trouble::Expired},
        {QStringLiteral("ExpiredTokenException"), Trouble::Expired},
        {QStringLiteral("InvalidToken"), Trouble::Expired},
        {QStringLiteral("TokenRefreshRequired"), Trouble::Expired},
        {QStringLiteral("RequestExpired"), Trouble::Expired},
        {QStringLiteral("RequestTimeTooSkewed"), Trouble::Clock},
        {QStringLiteral("AccessDenied"), Trouble::Refused},
        {QStringLiteral("AccessDeniedException"), Trouble::Refused},
        {QStringLiteral("AllAccessDisabled"), Trouble::Refused},
        {QStringLiteral("NoSuchBucket"), Trouble::Missing},
        {QStringLiteral("NoSuchKey"), Trouble::Missing},
        {QStringLiteral("NoSuchUpload"), Trouble::Missing},
    };
    const auto found = troubles.constFind(code);
    return found == troubles.constEnd() ? std::nullopt : std::optional(*found);
}

Trouble troubleOf(const http::FileAnswer &answer, const QString &code) {
    if (const std::optional<Trouble> named = troubleOf(code)) {
        // A signed address that ran out has no code of its own.
        const bool ranOut =
            *named == Trouble::Refused && xmlElement(answer.body, "Message").contains(u"expired", Qt::CaseInsensitive);
        return ranOut ? Trouble::Expired : *named;
    }
    if (answer.status == 429)
        return Trouble::Busy;
    if (answer.status >= 500 || answer.status == 408)
        return Trouble::Passing;
    if (answer.status == 404 || answer.status == 410)
        return Trouble::Missing;
    // With a code that says something else (SignatureDoesNotMatch) it is not about what the person may do.
    return answer.status == 403 && code.isEmpty() ? Trouble::Refused : Trouble::Final;
}

} // namespace

QString xmlElement(const QByteArray &xml, const char *name) {
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String(name))
            return reader.readElementText(QXmlStreamReader::IncludeChildElements).left(longestElement);
    }
    return {};
}

bool hasExpired(const http::FileAnswer &answer) {
    return troubleOf(answer, xmlElement(answer.body, "Code")) == Trouble::Expired;
}

Error storeError(const http::FileAnswer &answer, const QString &host) {
    const QString code = xmlElement(answer.body, "Code");
    const QString said = xmlElement(answer.body, "Message");
    Error error{.kind = ErrorKind::Server,
                .message = {},
                .detail = QStringLiteral("%1 %2").arg(answer.status).arg(code),
                .httpStatus = answer.status,
                .retryAfter = answer.retryAfter,
                .code = code};
    const QString status = code.isEmpty() ? Words::tr("status %1").arg(answer.status) : code;
    const QString reason = said.isEmpty() ? status : said;
    switch (troubleOf(answer, code)) {
    case Trouble::Slow:
        error.kind = ErrorKind::Timeout;
        error.message = Words::tr("%1 waited too long for the bytes of the file. Try again.").arg(host);
        break;
    case Trouble::Busy:
        error.kind = ErrorKind::RateLimited;
        error.message = Words::tr("%1 asks to send more slowly.").arg(host);
        break;
    case Trouble::Passing:
        // Below 500 nothing else would tell that it is worth another try.
        error.kind = answer.status >= 500 ? ErrorKind::Server : ErrorKind::Network;
        error.message = Words::tr("%1 could not store the file (%2). Try again.").arg(host, reason);
        break;
    case Trouble::Expired:
        error.kind = ErrorKind::Timeout;
        error.message =
            Words::tr("The permission to send the file to %1 ran out before it was sent. Try again.").arg(host);
        break;
    case Trouble::Clock:
        error.message =
            Words::tr("%1 refused the file because this computer's clock is wrong. Set it right and try again.")
                .arg(host);
        break;
    case Trouble::Refused:
        error.kind = ErrorKind::InsufficientScopes;
        error.message = Words::tr("%1 refused the file: %2").arg(host, reason);
        break;
    case Trouble::Missing:
        error.kind = ErrorKind::NotFound;
        error.message = Words::tr("%1 does not know the place the file should go to: %2").arg(host, reason);
        break;
    case Trouble::Final:
        error.message = Words::tr("%1 refused the file: %2").arg(host, reason);
        break;
    }
    return error;
}

} // namespace collie::transfers
