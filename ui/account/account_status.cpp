#include "ui/account/account_status.h"

#include "models/text/text_format.h"
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>

namespace collie::ui {
namespace {
constexpr int clientIdLength = 40; ///< Characters shown of a client's name.

struct AccountTexts {
    Q_DECLARE_TR_FUNCTIONS(AccountStatus)
};
} // namespace

QString expiryText(const AccountStatus &status, qint64 nowMs) {
    if (!status.expires.isValid())
        return {};
    if (status.expires.toMSecsSinceEpoch() <= nowMs)
        return AccountTexts::tr("expired");
    return AccountTexts::tr("expires %1").arg(relativeTime(status.expires.toSecsSinceEpoch(), nowMs));
}

QString accountSentence(const AccountStatus &status, qint64 nowMs) {
    const QString client = models::shortenMiddle(status.clientId, clientIdLength);
    switch (status.state) {
    case AccountStatus::State::SignedOut:
        return AccountTexts::tr("Signed out");
    case AccountStatus::State::SigningIn:
        return AccountTexts::tr("Signing in…");
    case AccountStatus::State::Expired:
        return AccountTexts::tr("Sign-in of %1 has expired").arg(client);
    case AccountStatus::State::SignedIn:
        break;
    }
    const QString expiry = expiryText(status, nowMs);
    return expiry.isEmpty() ? AccountTexts::tr("Signed in as %1").arg(client)
                            : AccountTexts::tr("Signed in as %1 (%2)").arg(client, expiry);
}

} // namespace collie::ui
