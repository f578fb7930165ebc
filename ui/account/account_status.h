#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace collie::ui {

/// Who the person is at the deployment on show, as the widgets need it.
struct AccountStatus {
    enum class State { SignedOut, SigningIn, SignedIn, Expired };
    State state = State::SignedOut;
    QString deploymentTitle = {}; ///< "Firefox CI"
    QString clientId = {};
    QDateTime expires = {};       ///< UTC; invalid when unknown or never.
    QStringList scopes = {};      ///< Expanded; empty until known.
    bool memoryOnly = false;      ///< Gone when Collie quits.
    QString keychainProblem = {}; ///< Why, in a sentence; empty unless memoryOnly.
    QUrl signInUrl = {};          ///< While signing in: where, for copying; holds no secret.
};

/// "expires in 22 h", "expires in 4 min", "expired"; empty when it never does or nobody knows.
/// \param nowMs  milliseconds since the epoch.
[[nodiscard]] QString expiryText(const AccountStatus &status, qint64 nowMs);

/// One line for the status bar: "Signed in as mozilla-auth0/… (expires in 22 h)", "Signed out".
[[nodiscard]] QString accountSentence(const AccountStatus &status, qint64 nowMs);

} // namespace collie::ui
