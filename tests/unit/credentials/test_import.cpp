#include "services/credentials/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::credentials;

namespace {
QByteArray token(const Imported &imported) {
    return imported.credentials.accessToken.reveal().toByteArray();
}
} // namespace

class TestImport final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsTheEnvironment() {
        QProcessEnvironment environment;
        QVERIFY(!importFromEnvironment(environment));
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), QStringLiteral("https://tc.example.com"));
        environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), QStringLiteral("me/laptop"));
        QCOMPARE(importFromEnvironment(environment).error().kind, ErrorKind::NotFound);
        environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"), QStringLiteral("token-1"));
        environment.insert(QStringLiteral("TASKCLUSTER_CERTIFICATE"),
                           QStringLiteral("{\"version\":1,\"scopes\":[],\"start\":1,\"expiry\":1800000000000}"));
        const auto imported = importFromEnvironment(environment);
        QVERIFY(imported);
        QCOMPARE(imported->rootUrl, QStringLiteral("https://tc.example.com"));
        QCOMPARE(imported->credentials.clientId, QStringLiteral("me/laptop"));
        QCOMPARE(token(*imported), QByteArray("token-1"));
        QCOMPARE(imported->credentials.expires.toMSecsSinceEpoch(), 1800000000000);
        QVERIFY(!imported->credentials.createdByCollie);
        environment.insert(QStringLiteral("TASKCLUSTER_CERTIFICATE"), QStringLiteral("{\"version\":1}"));
        QCOMPARE(importFromEnvironment(environment).error().kind, ErrorKind::InvalidArgument);
    }

    void readsTheCliConfig_data() {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain")
            << QByteArray("config:\n  rootUrl: https://tc.example.com\n  clientId: me/laptop\n  accessToken: token-1\n")
            << true;
        QTest::newRow("certificate as object")
            << QByteArray("config:\n  rootUrl: https://tc.example.com\n  clientId: me/laptop\n  accessToken: token-1\n "
                          " certificate: {version: 1, scopes: [a], start: 1, expiry: 5}\n")
            << true;
        QTest::newRow("other commands only") << QByteArray("task:\n  x: 1\n") << false;
        QTest::newRow("a list") << QByteArray("- 1\n") << false;
        QTest::newRow("no yaml") << QByteArray("config: [") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void readsTheCliConfig() {
        QFETCH(QByteArray, yaml);
        QFETCH(bool, good);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("taskcluster.yml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(yaml);
        file.close();
        const auto imported = importFromCliConfig(file.fileName());
        QCOMPARE(imported.has_value(), good);
        if (good) {
            QCOMPARE(imported->rootUrl, QStringLiteral("https://tc.example.com"));
            QCOMPARE(token(*imported), QByteArray("token-1"));
        }
    }

    void tellsOfAMissingConfig() {
        QCOMPARE(importFromCliConfig(QStringLiteral("/nowhere/taskcluster.yml")).error().kind, ErrorKind::NotFound);
    }

    void readsPastedText_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("object") << QStringLiteral("{\"clientId\": \"me/laptop\", \"accessToken\": \"token-1\"}");
        QTest::newRow("nested") << QStringLiteral(
            "{\"expires\": \"x\", \"credentials\": {\"clientId\": \"me/laptop\", \"accessToken\": \"token-1\"}}");
        QTest::newRow("shell") << QStringLiteral(
            "export TASKCLUSTER_CLIENT_ID='me/laptop'\nexport TASKCLUSTER_ACCESS_TOKEN='token-1'\n");
        QTest::newRow("csh") << QStringLiteral(
            "setenv TASKCLUSTER_CLIENT_ID 'me/laptop'\nsetenv TASKCLUSTER_ACCESS_TOKEN token-1\n");
        QTest::newRow("bare") << QStringLiteral(
            "TASKCLUSTER_CLIENT_ID=me/laptop\nTASKCLUSTER_ACCESS_TOKEN=\"token-1\"");
    }

    void readsPastedText() {
        QFETCH(QString, text);
        const auto imported = importFromText(text);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        QCOMPARE(imported->credentials.clientId, QStringLiteral("me/laptop"));
        QCOMPARE(token(*imported), QByteArray("token-1"));
    }

    void refusesOtherTextWithoutRepeatingIt() {
        const auto imported = importFromText(QStringLiteral("my token is hunter2"));
        QCOMPARE(imported.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!imported.error().message.contains(QStringLiteral("hunter2")));
        QVERIFY(!imported.error().detail.contains(QStringLiteral("hunter2")));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
