#include "services/artifacts/artifact_location.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;

class TestArtifactLocation final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void referencesStayOutsideUnlessTheDeploymentIsInside_data() {
        QTest::addColumn<bool>("mayLeadInside");
        QTest::newRow("https://firefox-ci-tc.services.mozilla.com") << false;
        QTest::newRow("https://8.8.8.8") << false;
        QTest::newRow("https://localhost.example.com") << false;
        QTest::newRow("http://127.0.0.1:8080") << true;
        QTest::newRow("http://[::1]:8080") << true;
        QTest::newRow("http://localhost") << true;
        QTest::newRow("https://10.0.0.5") << true;
        QTest::newRow("https://192.168.7.1") << true;
    }
    void referencesStayOutsideUnlessTheDeploymentIsInside() {
        QFETCH(bool, mayLeadInside);
        const auto root = taskcluster::RootUrl::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(root);
        QCOMPARE(artifacts::mayReferInside(*root), mayLeadInside);
    }

    void aDeploymentHereMayReferHere() {
        test::ApiFixture f;
        f.server.enqueue(200, toJsonBytes(Json{{"storageType", "reference"}, {"url", "http://127.0.0.1:1/x"}}));
        const auto location = test::waitFor(
            artifacts::locateArtifact(f.api, QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ"), 0, QStringLiteral("public/x")));
        QVERIFY(location);
        QVERIFY(!location->publicOnly);
        QVERIFY(location->followRedirects);
    }
};

QTEST_GUILESS_MAIN(TestArtifactLocation)
#include "test_artifact_location.moc"
