#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::SignInGate;

/// Who waits for credentials says what for, and who has them is let through.
class TestSignInGate final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void saysWhatWaits() {
        const test::ActionDeployment server;
        test::SessionFixture f(server.server.url(QString()));
        QSignalSpy asked(&f.deployment.gate, &SignInGate::asked);
        const Future<void> ready = f.deployment.gate.ready(QStringLiteral("Create a task"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), QStringLiteral("Create a task"));
        f.deployment.account.cancelSignIn();
        QVERIFY(!test::waitFor(ready));
    }

    void letsThroughWhoIsSignedIn() {
        const test::ActionDeployment server;
        test::SessionFixture f(server.server.url(QString()));
        QVERIFY(test::waitFor(
            f.deployment.account.adopt({.clientId = QStringLiteral("tester"), .accessToken = Secret("x")})));
        QSignalSpy asked(&f.deployment.gate, &SignInGate::asked);
        QVERIFY(f.deployment.gate.isSignedIn());
        QVERIFY(test::waitFor(f.deployment.gate.ready(QStringLiteral("Create a task"))));
        QCOMPARE(asked.size(), 0);
        // Credentials that were refused are asked for all the same.
        const Future<void> anew = f.deployment.gate.ready(QStringLiteral("Create a task"), SignInGate::Ask::Anew);
        QCOMPARE(asked.size(), 1);
        f.deployment.account.cancelSignIn();
        QVERIFY(!test::waitFor(anew));
    }
};

QTEST_GUILESS_MAIN(TestSignInGate)
#include "test_sign_in_gate.moc"
