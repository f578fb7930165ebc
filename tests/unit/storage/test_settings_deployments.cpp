#include "services/storage/settings.h"
#include "services/storage/typed_address.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using collie::Deployment;
using collie::storage::Settings;

namespace {

Deployment own(const QString &name) {
    return {.name = name,
            .title = name.toUpper(),
            .rootUrl = QUrl(QStringLiteral("https://tc.example.org")),
            .treeherderUrl = QUrl(QStringLiteral("https://th.example.org")),
            .defaultRepository = QStringLiteral("try"),
            .bugzillaUrl = QUrl(QStringLiteral("https://bugs.example.org")),
            .landoUrl = QUrl(QStringLiteral("https://lando.example.org")),
            .treestatusUrl = QUrl(QStringLiteral("https://trees.example.org"))};
}

} // namespace

class TestSettingsDeployments final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("collie.ini"));
    }

    void everyAddressComesBack() {
        {
            Settings settings(m_path);
            settings.addCustomDeployment(own(QStringLiteral("mine")));
            QVERIFY(settings.flush().has_value());
        }
        QCOMPARE(Settings(m_path).customDeployments(), QVector<Deployment>{own(QStringLiteral("mine"))});
    }

    void anAddressThatIsNoneCountsForNothing() {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nversion=2\n[custom_deployments]\n1\\name=mine\n1\\root_url=https://tc.example.org\n"
                   "1\\lando_url=http://lando.example.org\n1\\bugzilla_url=javascript:alert(1)\n"
                   "1\\treestatus_url=https://me:pw@trees.example.org\nsize=1\n");
        file.close();
        const QVector<Deployment> all = Settings(m_path).customDeployments();
        QCOMPARE(all.size(), 1);
        QVERIFY(all.at(0).landoUrl.isEmpty() && all.at(0).bugzillaUrl.isEmpty() && all.at(0).treestatusUrl.isEmpty());
    }

    void passwordsAreNotWritten() {
        Settings settings(m_path);
        Deployment odd = own(QStringLiteral("mine"));
        odd.landoUrl = QUrl(QStringLiteral("https://me:hunter2@lando.example.org"));
        settings.addCustomDeployment(odd);
        QVERIFY(settings.flush().has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    void whatIsRemovedGoesWithWhatWasKeptForIt() {
        const QString mine = QStringLiteral("mine");
        Settings settings(m_path);
        settings.addCustomDeployment(own(mine));
        settings.addCustomDeployment(own(QStringLiteral("other")));
        settings.setLastDeployment(mine);
        settings.setLastRepository(mine, QStringLiteral("try"));
        settings.setPushAuthor(mine, QStringLiteral("me@example.org"));
        settings.setPulseBroker(mine, QStringLiteral("amqps://me@host:5671"));
        settings.setUploadChoices(mine, {});
        settings.setLastRepository(QStringLiteral("other"), QStringLiteral("keep"));
        settings.removeCustomDeployment(mine);
        settings.removeCustomDeployment(QStringLiteral("firefox-ci"));
        QCOMPARE(settings.customDeployments().size(), 1);
        QVERIFY(settings.lastDeployment().isEmpty());
        QVERIFY(settings.flush().has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray left = file.readAll();
        QVERIFY2(!left.contains("mine") && !left.contains("me@"), left.constData());
        QVERIFY(left.contains("keep"));
    }

    void publicOnesTakeTheseThreeAddresses() {
        const Deployment standard = collie::publicDeployments().constFirst();
        Deployment changed = standard;
        changed.landoUrl = QUrl(QStringLiteral("https://lando.example.org"));
        changed.bugzillaUrl = {};
        {
            Settings settings(m_path);
            QCOMPARE(settings.deployments().constFirst(), standard);
            settings.setPublicAddresses(changed);
            QVERIFY(settings.flush().has_value());
        }
        Settings settings(m_path);
        QCOMPARE(settings.deployments().constFirst(), changed);
        // Nothing else of a public one can be another.
        Deployment foreign = changed;
        foreign.rootUrl = QUrl(QStringLiteral("https://elsewhere.example.org"));
        settings.setPublicAddresses(foreign);
        QCOMPARE(settings.deployments().constFirst(), changed);
        const QSignalSpy told(&settings, &Settings::changed);
        settings.setPublicAddresses(standard);
        QCOMPARE(settings.deployments().constFirst(), standard);
        QCOMPARE(told.size(), 2);
        QVERIFY(settings.flush().has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("deployment_addresses"), "what everybody has is not kept");
    }

    void typedAddresses_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("as it is") << QStringLiteral("https://a.org") << QStringLiteral("https://a.org");
        QTest::newRow("no scheme") << QStringLiteral("a.org") << QStringLiteral("https://a.org");
        QTest::newRow("slashes and blanks") << QStringLiteral(" https://a.org/// ") << QStringLiteral("https://a.org");
        QTest::newRow("nothing") << QStringLiteral("  ") << QString();
        QTest::newRow("loopback") << QStringLiteral("http://localhost:80/") << QStringLiteral("http://localhost:80");
    }

    void typedAddresses() {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QCOMPARE(collie::storage::typedAddress(typed).toString(), address);
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettingsDeployments)
#include "test_settings_deployments.moc"
