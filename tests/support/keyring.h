#pragma once

#include <QByteArray>
#include <QTest>

namespace collie::test {

/// The state of the keychain that tests/keyring/with_keyring.sh made: "unlocked", "locked", "none". For initTestCase():
/// skips where there can be no keychain, and fails where the script was not used.
inline void needKeyring(QByteArray &state) {
    state = qgetenv("COLLIE_TEST_KEYRING");
    if (state == "missing")
        QSKIP("gnome-keyring-daemon or dbus-run-session is not installed.");
    QVERIFY2(!state.isEmpty(), "Run through tests/keyring/with_keyring.sh");
}

} // namespace collie::test
