#include "services/base/utc.h"
#include "tests/sandbox/sandbox_client.h"

#include "services/taskcluster/temporary_credentials.h"

#include <QTcpSocket>

using namespace collie;
using credentials::Credentials;

namespace {

constexpr auto currentScopes = "/api/auth/v1/scopes/current";

QStringList scopesOf(const test::Answer &answer) {
    QStringList result;
    for (const Json &scope : answer.json().value("scopes", Json::array()))
        result.append(QString::fromStdString(scope.get<std::string>()));
    return result;
}

} // namespace

class TestAuth final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anonymousHoldsItsRole() {
        const test::Answer answer = m_client.get(currentScopes);
        QCOMPARE(answer.status, 200);
        QVERIFY(scopesOf(answer).contains(QStringLiteral("queue:get-artifact:public/*")));
        QVERIFY(!scopesOf(answer).contains(QStringLiteral("*")));
    }

    void developerIsKnown() {
        const test::Answer answer = m_client.signedGet(currentScopes);
        QCOMPARE(answer.status, 200);
        QVERIFY(scopesOf(answer).contains(QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-*")));
        QVERIFY(scopesOf(answer).contains(QStringLiteral("assume:anonymous")));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("message");
        Credentials wrong = m_client.developer();
        wrong.accessToken = Secret("wrong");
        const Credentials unknown{.clientId = QStringLiteral("no/such"), .accessToken = Secret("x")};
        const auto sign = [this](const Credentials &by, qint64 skewMs = 0) {
            return m_client.sign("GET", currentScopes, by, skewMs);
        };
        QTest::newRow("bad mac") << sign(wrong) << "Unauthorized: Bad mac";
        QTest::newRow("unknown client") << sign(unknown) << "Client with clientId 'no/such' not found";
        QTest::newRow("another scheme") << QByteArray("Bearer abc") << "Unauthorized: Unauthorized";
        QTest::newRow("too old") << sign(m_client.developer(), -950'000) << "Unauthorized: Stale timestamp";
        QTest::newRow("too new") << sign(m_client.developer(), 950'000) << "Unauthorized: Stale timestamp";
        QTest::newRow("no mac") << QByteArray("Hawk id=\"a\", ts=\"1\", nonce=\"n\"")
                                << "Bad Request: Missing attributes";
        QTest::newRow("signed for another method")
            << m_client.sign("PUT", currentScopes, m_client.developer()) << "Unauthorized: Bad mac";
    }
    void refusals() {
        QFETCH(QByteArray, authorization);
        QFETCH(QString, message);
        const test::Answer answer = m_client.send("GET", currentScopes, authorization);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.member("code"), QStringLiteral("AuthenticationFailed"));
        QCOMPARE(answer.message(), message);
        QCOMPARE(answer.header("www-authenticate"), QByteArray("hawk"));
        QVERIFY(
            answer.member("message").contains(QStringLiteral("\n\n---\n\n* method:     currentScopes\n* errorCode:  "
                                                             "AuthenticationFailed\n* statusCode: 401\n* time: ")));
        QCOMPARE(stringMember(answer.json().at("requestInfo"), "method"), QStringLiteral("currentScopes"));
    }

    void skewIsAllowed_data() {
        QTest::addColumn<int>("skewMs");
        QTest::newRow("slow") << -850'000;
        QTest::newRow("fast") << 850'000;
    }
    void skewIsAllowed() {
        QFETCH(int, skewMs);
        const QByteArray header = m_client.sign("GET", currentScopes, m_client.developer(), skewMs);
        QCOMPARE(m_client.send("GET", currentScopes, header).status, 200);
        // Nonces are not remembered.
        QCOMPARE(m_client.send("GET", currentScopes, header).status, 200);
    }

    void authorizedScopesNarrow() {
        Credentials narrowed = m_client.developer();
        narrowed.authorizedScopes = {QStringLiteral("queue:rerun-task:gecko-level-3/*")};
        const QStringList scopes =
            scopesOf(m_client.send("GET", currentScopes, m_client.sign("GET", currentScopes, narrowed)));
        QVERIFY(scopes.contains(narrowed.authorizedScopes.first()));
        QVERIFY(!scopes.contains(QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-*")));
        narrowed.authorizedScopes = {QStringLiteral("secrets:get:foo")};
        const test::Answer refused = m_client.send("GET", currentScopes, m_client.sign("GET", currentScopes, narrowed));
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.message().startsWith(
            QStringLiteral("Supplied credentials do not satisfy authorizedScopes; credentials have scopes:\n\n```\n")));
        QVERIFY(refused.message().endsWith(QStringLiteral("authorizedScopes are:\n\n```\nsecrets:get:foo\n```")));
    }

    void temporaryCredentials_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("startMs");
        QTest::addColumn<qint64>("expiryMs");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("refusal");
        const QString held = QStringLiteral("queue:rerun-task:gecko-level-3/x");
        const QString named = QStringLiteral("sandbox/developer/temporary");
        constexpr qint64 hour = 3'600'000;
        QTest::newRow("unnamed") << QString() << qint64(0) << hour << held << QString();
        QTest::newRow("named") << named << qint64(0) << hour << held << QString();
        QTest::newRow("expired") << QString() << -hour << -hour / 2 << held << "ext.certificate.expiry < now";
        QTest::newRow("early") << QString() << hour << 2 * hour << held << "ext.certificate.start > now";
        QTest::newRow("name not allowed")
            << "somebody/else" << qint64(0) << hour << held << "ext.certificate issuer `sandbox/developer` doesn't";
        QTest::newRow("scope not held") << QString() << qint64(0) << hour << "secrets:get:x"
                                        << "ext.certificate issuer `sandbox/developer` doesn't";
    }
    void temporaryCredentials() {
        QFETCH(QString, name);
        QFETCH(qint64, startMs);
        QFETCH(qint64, expiryMs);
        QFETCH(QString, scope);
        QFETCH(QString, refusal);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto made = taskcluster::createTemporaryCredentials(m_client.developer(), {scope}, now.addMSecs(startMs),
                                                                  now.addMSecs(expiryMs), name);
        QVERIFY(made.has_value());
        const test::Answer answer = m_client.send("GET", currentScopes, m_client.sign("GET", currentScopes, *made));
        QCOMPARE(answer.status, refusal.isEmpty() ? 200 : 401);
        QVERIFY2(answer.message().startsWith(refusal), qPrintable(answer.message()));
        if (refusal.isEmpty())
            QVERIFY(scopesOf(answer).contains(scope) &&
                    !scopesOf(answer).contains(QStringLiteral("auth:create-client:sandbox/developer/*")));
    }

    void certificateOfAnotherIsRefused() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Credentials forger = m_client.developer();
        forger.accessToken = Secret("not the developer's");
        const auto made = taskcluster::createTemporaryCredentials(forger, {}, now, now.addSecs(60));
        QVERIFY(made.has_value());
        const test::Answer answer = m_client.send("GET", currentScopes, m_client.sign("GET", currentScopes, *made));
        QCOMPARE(answer.message(),
                 QStringLiteral("ext.certificate.signature is not valid, or wrong clientId provided"));
    }

    void payloadHashIsChecked() {
        const QByteArray target = "/api/auth/v1/scopes/expand";
        const QByteArray body = R"({"scopes":["assume:anonymous"]})";
        for (const QByteArray &hashed : {body, QByteArray("something else")}) {
            taskcluster::hawk::MacInput input{.timestamp = QDateTime::currentSecsSinceEpoch(),
                                              .nonce = "n",
                                              .method = "POST",
                                              .resource = target,
                                              .host = "127.0.0.1",
                                              .port = m_client.sandbox().rootUrl().port(),
                                              .hash = taskcluster::hawk::payloadHash(hashed, "application/json")};
            const QByteArray header = "Hawk id=\"sandbox/developer\", ts=\"" + QByteArray::number(input.timestamp) +
                                      "\", nonce=\"n\", hash=\"" + input.hash + "\", mac=\"" +
                                      taskcluster::hawk::mac(m_client.developer().accessToken.reveal(), input) + '"';
            const test::Answer answer = m_client.send("POST", target, header, body);
            QCOMPARE(answer.status, hashed == body ? 200 : 401);
            if (hashed != body)
                QVERIFY(answer.message().startsWith(QStringLiteral("Invalid payload hash: {{hash}}\nComputed")));
        }
    }

    void signedUrls() {
        const std::vector<Json> builds = m_client.jobs("job_type_name=build-linux64/opt&state=completed");
        QVERIFY(!builds.empty());
        const QByteArray target = "/api/queue/v1/task/" + stringMember(builds.front(), "task_id").toLatin1() +
                                  "/runs/0/artifacts/private/build/signing.txt";
        QCOMPARE(m_client.get(target).status, 403);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const auto good = taskcluster::hawk::signedUrl(m_client.developer(), m_client.url(target), now + 60'000);
        const test::Answer answer = m_client.send("GET", *good);
        QCOMPARE(answer.status, 303);
        const QUrl location = QUrl::fromEncoded(answer.header("location"));
        QCOMPARE(m_client.send("GET", location).status, 200);
        QCOMPARE(m_client.send("GET", location.adjusted(QUrl::RemoveQuery)).status, 403);
        const auto late = taskcluster::hawk::signedUrl(m_client.developer(), m_client.url(target), now - 1000);
        QCOMPARE(m_client.send("GET", *late).message(), QStringLiteral("Unauthorized: Access expired"));
        const QByteArray header = m_client.sign("GET", target, m_client.developer());
        QCOMPARE(m_client.send("GET", *good, header).message(),
                 QStringLiteral("Cannot use two authentication schemes at once"));
        QUrl other = *good;
        other.setPath(other.path().replace(QStringLiteral("signing"), QStringLiteral("other")));
        QCOMPARE(m_client.send("GET", other).message(), QStringLiteral("Unauthorized: Bad mac"));
    }

    void signatureCoversTheBytesAsSent() {
        // QUrl would write %2f as %2F and %7E as ~.
        const QByteArray target = "/api/auth/v1/clients/sandbox%2fdeveloper%7E?";
        const taskcluster::hawk::MacInput input{.timestamp = QDateTime::currentSecsSinceEpoch(),
                                                .nonce = "n",
                                                .resource = target,
                                                .host = "localhost",
                                                .port = m_client.sandbox().rootUrl().port()};
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(input.port));
        socket.write("GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(input.port) +
                     "\r\nConnection: close\r\nAuthorization: Hawk id=\"sandbox/developer\", ts=\"" +
                     QByteArray::number(input.timestamp) + "\", nonce=\"n\", mac=\"" +
                     taskcluster::hawk::mac(m_client.developer().accessToken.reveal(), input) + "\"\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 404 ") && answer.contains("Client not found"), answer.constData());
    }

    void clientsAreMadeFoundAndDeleted() {
        const QByteArray target = "/api/auth/v1/clients/sandbox%2Fdeveloper%2Fmine";
        const Json body{{"description", "mine"},
                        {"expires", "2099-01-01T00:00:00.000Z"},
                        {"scopes", Json::array({"queue:rerun-task:gecko-level-3/*"})}};
        const test::Answer made = m_client.signedSend("PUT", target, body);
        QCOMPARE(made.status, 200);
        const QString token = made.member("accessToken");
        QCOMPARE(token.size(), 44);
        QCOMPARE(m_client.signedSend("PUT", target, body).member("accessToken"), token);
        Json other = body;
        other["description"] = "another";
        QCOMPARE(m_client.signedSend("PUT", target, other).member("code"), QStringLiteral("RequestConflict"));
        const test::Answer found = m_client.get(target);
        QCOMPARE(found.member("clientId"), QStringLiteral("sandbox/developer/mine"));
        QVERIFY(!found.body.contains(token.toLatin1()));
        QCOMPARE(m_client.send("DELETE", target, m_client.sign("DELETE", target, m_client.developer())).status, 200);
        QCOMPARE(m_client.get(target).member("code"), QStringLiteral("ResourceNotFound"));
    }

    void missingScopesAreNamed() {
        const QByteArray target = "/api/auth/v1/clients/somebody%2Felse";
        const Json body{{"description", "x"},
                        {"expires", "2099-01-01T00:00:00.000Z"},
                        {"scopes", Json::array({"queue:get-task:*", "assume:repo:*"})}};
        const test::Answer answer = m_client.signedSend("PUT", target, body);
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.member("code"), QStringLiteral("InsufficientScopes"));
        QVERIFY2(answer.message().startsWith(QStringLiteral(
                     "Client ID sandbox/developer does not have sufficient scopes and is missing the following "
                     "scopes:\n\n```\n{\n  \"AllOf\": [\n    \"auth:create-client:somebody/else\",\n    "
                     "\"assume:repo:*\"\n  ]\n}\n```\n\nThis request requires the client to satisfy the following "
                     "scope expression:\n\n```\n{\n  \"AllOf\": [\n    \"auth:create-client:somebody/else\",\n    "
                     "\"queue:get-task:*\",\n")),
                 qPrintable(answer.message()));
    }

    void rolesAreExpanded() {
        const test::Answer answer =
            m_client.send("POST", "/api/auth/v1/scopes/expand", {},
                          R"({"scopes":["assume:repo:hg.mozilla.org/integration/autoland:branch:default"]})");
        QVERIFY(scopesOf(answer).contains(QStringLiteral("in-tree:hook-action:project-gecko/in-tree-action-3-*")));
    }

    void requestErrors_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown query") << QByteArray("/api/auth/v1/clients/?foo=1") << 400 << "InvalidRequestArguments";
        QTest::newRow("limit") << QByteArray("/api/auth/v1/clients/?limit=abc") << 400 << "InvalidRequestArguments";
        QTest::newRow("no slugid") << QByteArray("/api/queue/v1/task/not-a-slug") << 400 << "InvalidRequestArguments";
        QTest::newRow("no such task") << QByteArray("/api/queue/v1/task/RyeH0uyoS_erCeCaH7cNtQ/status") << 404
                                      << "ResourceNotFound";
        QTest::newRow("unknown route") << QByteArray("/api/auth/v1/nosuch") << 404 << QString();
        QTest::newRow("unknown service") << QByteArray("/api/nosuch/v1/ping") << 404 << QString();
    }
    void requestErrors() {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QFETCH(QString, code);
        const test::Answer answer = m_client.get(target);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.member("code"), code);
        if (code.isEmpty())
            QCOMPARE(answer.member("error"), QStringLiteral("Not found"));
    }

    void testerChecksSignatures() {
        const Credentials tester{.clientId = QStringLiteral("tester"), .accessToken = Secret("no-secret")};
        const QByteArray target = "/api/auth/v1/test-authenticate-get/";
        const test::Answer answer = m_client.send("GET", target, m_client.sign("GET", target, tester));
        QCOMPARE(answer.member("clientId"), QStringLiteral("tester"));
        QCOMPARE(scopesOf(answer),
                 QStringList({QStringLiteral("auth:create-client:test:*"), QStringLiteral("test:*")}));
        QCOMPARE(m_client.signedGet(target).status, 401);
        const QByteArray post = "/api/auth/v1/test-authenticate";
        QCOMPARE(m_client
                     .send("POST", post, m_client.sign("POST", post, tester),
                           R"({"clientScopes":["a:*"],"requiredScopes":["b"]})")
                     .status,
                 403);
    }

    void signatureFollowsTheSkewedClock() {
        m_client.sandbox().faults().setClockSkewSeconds(1200);
        const test::Answer stale = m_client.signedGet(currentScopes);
        const QByteArray corrected = m_client.sign("GET", currentScopes, m_client.developer(), 1'200'000);
        const test::Answer good = m_client.send("GET", currentScopes, corrected);
        m_client.sandbox().faults().clear();
        QCOMPARE(stale.message(), QStringLiteral("Unauthorized: Stale timestamp"));
        QCOMPARE(good.status, 200);
        const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(good.header("date")),
                                                       QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        const QDateTime utc = collie::utcAt(date.date(), date.time());
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(utc) - 1200) < 30);
    }

  private:
    test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestAuth)
#include "test_auth.moc"
