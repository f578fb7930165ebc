#include "tests/sandbox/sandbox_client.h"

using namespace collie;

class TestSignInPage final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theButtonMakesAClient() {
        const QByteArray target = "/auth/clients/create?name=collie-abc123&expires=1d"
                                  "&scope=hooks%3Atrigger-hook%3Aproject-gecko%2F*&scope=secrets%3Aget%3A*"
                                  "&callback_url=http%3A%2F%2Flocalhost%3A12345%2Fnonce";
        const test::Answer page = m_client.get(target);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body.count("<button"), 1);
        QVERIFY(page.body.contains("Create client and sign in to Collie"));
        const test::Answer pressed = m_client.send("POST", target);
        QCOMPARE(pressed.status, 303);
        const QByteArray location = pressed.header("location");
        const QByteArray start = "http://localhost:12345/nonce?clientId=sandbox/developer/collie-abc123&accessToken=";
        QVERIFY2(location.startsWith(start), location.constData());
        const credentials::Credentials made{.clientId = QStringLiteral("sandbox/developer/collie-abc123"),
                                            .accessToken = Secret(location.mid(start.size()))};
        const QByteArray current = "/api/auth/v1/scopes/current";
        const test::Answer scopes = m_client.send("GET", current, m_client.sign("GET", current, made));
        QVERIFY(scopes.body.contains("hooks:trigger-hook:project-gecko/in-tree-action-3-*"));
        QVERIFY(!scopes.body.contains("secrets:get"));
        QVERIFY(!scopes.body.contains("auth:create-client"));
        QCOMPARE(m_client.send("POST", target).status, 409);
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("callback");
        QTest::newRow("another host") << QByteArray("https%3A%2F%2Fevil.example%2F");
        QTest::newRow("a name that begins alike") << QByteArray("http%3A%2F%2Flocalhost.evil.example%2F");
        QTest::newRow("an address") << QByteArray("http%3A%2F%2F127.0.0.1%3A1%2F");
        QTest::newRow("header injection") << QByteArray("http%3A%2F%2Flocalhost%2F%0D%0AX%3A1");
        QTest::newRow("none") << QByteArray();
    }
    void refusals() {
        QFETCH(QByteArray, callback);
        const test::Answer answer =
            m_client.send("POST", "/auth/clients/create?name=x&scope=a&callback_url=" + callback);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.header("location").isEmpty());
    }

    void whatThePageShowsIsEscaped() {
        const test::Answer page =
            m_client.get("/auth/clients/create?name=%3Cscript%3E&callback_url=http%3A%2F%2Flocalhost%2F&scope=%3Cb%3E");
        QVERIFY(!page.body.contains("<script>") && !page.body.contains("<b>"));
    }

  private:
    test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestSignInPage)
#include "test_sign_in_page.moc"
