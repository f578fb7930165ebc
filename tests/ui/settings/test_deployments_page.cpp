#include "ui/settings/deployments_page.h"

#include "tests/support/activate.h"
#include "tests/support/named.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace collie;
using test::named;
using ui::DeploymentsPage;

namespace {

Deployment own(const QString &name) {
    return {.name = name,
            .title = name.toUpper(),
            .rootUrl = QUrl(QStringLiteral("https://%1.example.org").arg(name)),
            .treeherderUrl = {},
            .defaultRepository = {}};
}

} // namespace

class TestDeploymentsPage final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_page = std::make_unique<DeploymentsPage>();
        m_standard = publicDeployments().constFirst();
        show({own(QStringLiteral("mine")), own(QStringLiteral("other"))});
        m_page->resize(700, 700);
        m_page->show();
        test::activate(m_page.get());
    }

    void ofAPublicOneThreeAddressesCanBeChanged_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("can");
        QTest::newRow("name") << QByteArray("title") << false;
        QTest::newRow("Taskcluster") << QByteArray("root_url") << false;
        QTest::newRow("Treeherder") << QByteArray("treeherder_url") << false;
        QTest::newRow("repository") << QByteArray("repository") << false;
        QTest::newRow("tree status") << QByteArray("treestatus_url") << true;
        QTest::newRow("Bugzilla") << QByteArray("bugzilla_url") << true;
        QTest::newRow("Lando") << QByteArray("lando_url") << true;
    }

    void ofAPublicOneThreeAddressesCanBeChanged() {
        QFETCH(QByteArray, field);
        QFETCH(bool, can);
        const QSignalSpy edited(m_page.get(), &DeploymentsPage::edited);
        type(field, QStringLiteral("https://new.example.org"));
        QCOMPARE(edited.size(), can ? 1 : 0);
        QVERIFY(!named<QPushButton>(m_page, "deploymentRemove")->isEnabled());
    }

    void whatMakesNoSenseIsSaidAndNotTaken_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("plain http") << QByteArray("root_url") << QStringLiteral("http://tc.example.org");
        QTest::newRow("no root") << QByteArray("root_url") << QString();
        QTest::newRow("a script") << QByteArray("lando_url") << QStringLiteral("javascript://x");
        QTest::newRow("a password") << QByteArray("bugzilla_url") << QStringLiteral("https://me:pw@bugs.example.org");
    }

    void whatMakesNoSenseIsSaidAndNotTaken() {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        m_page->choose(QStringLiteral("mine"));
        const QSignalSpy edited(m_page.get(), &DeploymentsPage::edited);
        type(field, typed);
        QVERIFY(edited.isEmpty());
        QVERIFY(!m_page->row(QStringLiteral("deployments/") + QLatin1String(field))->message().isEmpty());
        // What is in order then takes the sentence away.
        type(field, QStringLiteral("https://right.example.org"));
        QCOMPARE(edited.size(), 1);
        QVERIFY(m_page->row(QStringLiteral("deployments/") + QLatin1String(field))->message().isEmpty());
    }

    void addressesAreTakenAsPeopleTypeThem() {
        m_page->choose(QStringLiteral("mine"));
        QSignalSpy edited(m_page.get(), &DeploymentsPage::edited);
        type("treeherder_url", QStringLiteral(" th.example.org// "));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.at(0).at(0).value<Deployment>().treeherderUrl, QUrl(QStringLiteral("https://th.example.org")));
        // An empty one is none, and what is only left is no change.
        show({edited.at(0).at(0).value<Deployment>(), own(QStringLiteral("other"))});
        edited.clear();
        type("treeherder_url", {});
        QCOMPARE(edited.size(), 1);
        QVERIFY(!edited.at(0).at(0).value<Deployment>().hasTreeherder());
        show({own(QStringLiteral("mine")), own(QStringLiteral("other"))});
        edited.clear();
        QTest::keyClick(edit("lando_url"), Qt::Key_Return);
        QVERIFY(edited.isEmpty());
    }

    void anotherWindowInFrontDoesNotEndTheWriting() {
        m_page->choose(QStringLiteral("mine"));
        QSignalSpy edited(m_page.get(), &DeploymentsPage::edited);
        QLineEdit *lando = edit("lando_url");
        lando->setFocus();
        lando->selectAll();
        QTest::keyClicks(lando, QStringLiteral("https://l"));
        QWidget other;
        other.show();
        test::activate(&other);
        QVERIFY(!lando->hasFocus());
        QVERIFY(edited.isEmpty());
        test::activate(m_page.get());
        QCOMPARE(lando->text(), QStringLiteral("https://l"));
        QTest::keyClicks(lando, QStringLiteral("ando.example.org"));
        list()->setFocus();
        QCOMPARE(edited.size(), 1);
        // Closing the window ends it.
        lando->setFocus();
        lando->selectAll();
        QTest::keyClicks(lando, QStringLiteral("https://closed.example.org"));
        m_page->hide();
        QCOMPARE(edited.size(), 2);
    }

    void aNewOneIsTakenOnceItHasAnAddress() {
        QSignalSpy added(m_page.get(), &DeploymentsPage::added);
        connect(m_page.get(), &DeploymentsPage::added, this, [this](const Deployment &deployment) {
            show({own(QStringLiteral("mine")), own(QStringLiteral("other")), deployment});
        });
        QTest::mouseClick(named<QPushButton>(m_page, "deploymentAdd"), Qt::LeftButton);
        QVERIFY(edit("root_url")->hasFocus());
        QCOMPARE(list()->count(), 4);
        // Once more changes nothing.
        QTest::mouseClick(named<QPushButton>(m_page, "deploymentAdd"), Qt::LeftButton);
        QCOMPARE(list()->count(), 4);
        type("lando_url", QStringLiteral("lando.example.org"));
        QVERIFY(added.isEmpty());
        type("root_url", QStringLiteral("mine.example.org"));
        QVERIFY2(added.isEmpty(), "one that is there already is not added");
        QVERIFY(!m_page->row(QStringLiteral("deployments/root_url"))->message().isEmpty());
        type("root_url", QStringLiteral("new.example.org:8443"));
        QCOMPARE(added.size(), 1);
        const auto made = added.at(0).at(0).value<Deployment>();
        QCOMPARE(made.name, QStringLiteral("new.example.org:8443"));
        QCOMPARE(made.title, QStringLiteral("new.example.org"));
        QCOMPARE(made.landoUrl, QUrl(QStringLiteral("https://lando.example.org")));
        QCOMPARE(list()->count(), 4);
        QCOMPARE(list()->currentItem()->text(), QStringLiteral("new.example.org"));
        QCOMPARE(edit("root_url")->text(), QStringLiteral("https://new.example.org:8443"));
    }

    void oneThatIsLeftIsGone() {
        QTest::mouseClick(named<QPushButton>(m_page, "deploymentAdd"), Qt::LeftButton);
        type("lando_url", QStringLiteral("lando.example.org"));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(1)).center());
        QCOMPARE(list()->count(), 3);
        QCOMPARE(edit("root_url")->text(), QStringLiteral("https://mine.example.org"));
        QVERIFY(edit("lando_url")->text().isEmpty());
    }

    void theChosenOneStaysChosen() {
        m_page->choose(QStringLiteral("other"));
        show({own(QStringLiteral("new")), own(QStringLiteral("mine")), own(QStringLiteral("other"))});
        QCOMPARE(list()->currentItem()->text(), QStringLiteral("OTHER"));
        show({own(QStringLiteral("mine"))});
        QCOMPARE(list()->currentRow(), 0);
    }

  private:
    void show(const QVector<Deployment> &own) {
        QVector<DeploymentsPage::Entry> entries{{.deployment = m_standard, .standard = m_standard}};
        for (const Deployment &each : own)
            entries.append({.deployment = each});
        m_page->setEntries(entries);
    }
    QListWidget *list() { return named<QListWidget>(m_page, "deploymentList"); }
    QLineEdit *edit(const QByteArray &field) {
        return named<QLineEdit>(m_page, QByteArray("setting:deployments/" + field).constData());
    }
    void type(const QByteArray &field, const QString &text) {
        edit(field)->setFocus();
        edit(field)->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit(field), Qt::Key_Delete);
        QTest::keyClicks(edit(field), text);
        QTest::keyClick(edit(field), Qt::Key_Return);
    }

    std::unique_ptr<DeploymentsPage> m_page;
    Deployment m_standard;
};

QTEST_MAIN(TestDeploymentsPage)
#include "test_deployments_page.moc"
