#include "app/collie/pulse_controller.h"
#include "app/collie/transfer_controller.h"
#include "services/storage/preferences.h"
#include "services/storage/task_library.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/account/account_button.h"
#include "ui/account/start_page.h"
#include "ui/main_window_actions.h"
#include "ui/settings/settings_window.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrlQuery>

using namespace collie;
using namespace collie::test;

namespace preferences = collie::storage::preferences;

/// The settings window on the whole application: what is changed there holds at once, and after a restart.
class TestWindowSettings final : public WindowFixture {
    Q_OBJECT

    ui::SettingsWindow *settingsWindow() {
        const auto all = window().findChildren<ui::SettingsWindow *>();
        for (ui::SettingsWindow *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void pressSettings() {
        test::activate(&window());
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(settingsWindow() != nullptr);
        test::activate(settingsWindow());
    }
    void closeSettings() {
        QTest::keyClick(settingsWindow(), Qt::Key_Escape);
        QTRY_VERIFY(settingsWindow() == nullptr);
    }
    template <class T = QWidget>
    T *part(const char *name) {
        return test::named<T>(settingsWindow(), name);
    }
    void chooseSection(const QString &title) {
        auto *sections = part<QListWidget>("settingsSections");
        const QList<QListWidgetItem *> found = sections->findItems(title, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualItemRect(found.at(0)).center());
    }
    void search(const QString &words) {
        auto *field = part<QLineEdit>("settingsSearch");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, words);
    }
    void enterNumber(const char *name, int number) {
        auto *field = part<QSpinBox>(name);
        QVERIFY(field->isVisible());
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::number(number));
        QTest::keyClick(field, Qt::Key_Return);
    }
    void enterText(const char *name, const QString &text) {
        auto *field = part<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void click(const char *name) {
        auto *button = part<QPushButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString message(const char *id) {
        return settingsWindow()->findChild<QLabel *>(QStringLiteral("message:") + QLatin1String(id))->text();
    }
    void answerYes() {
        QTRY_VERIFY(test::openQuestion(*settingsWindow()) != nullptr);
        const QList<QAbstractButton *> buttons = test::openQuestion(*settingsWindow())->buttons();
        for (QAbstractButton *button : buttons) {
            if (test::openQuestion(*settingsWindow())->buttonRole(button) == QMessageBox::DestructiveRole) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("there is no yes");
    }
    int atOnce() { return m_application->feature<app::TransferController>()->queue().atOnce(); }
    /// Messages that the stream keeps of many.
    qint64 keptOf(int messages) {
        models::StreamModel &stream = m_application->feature<app::PulseController>()->stream();
        stream.append(QVector<pulse::Message>(messages));
        return stream.counts().kept;
    }
    void addSandbox() {
        click("deploymentAdd");
        enterText("setting:deployments/treeherder_url", m_sandbox->treeherderUrl().toString());
        enterText("setting:deployments/root_url", m_sandbox->rootUrl().toString());
    }

  private Q_SLOTS:
    void init() { startAll({.pushes = 1, .jobsPerPush = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void oneWindowOpensByItsKeyAndKeepsItsSize() {
        pressSettings();
        ui::SettingsWindow *first = settingsWindow();
        pressSettings();
        QCOMPARE(settingsWindow(), first);
        QCOMPARE(window().findChildren<ui::SettingsWindow *>().size(), 1);
        QVERIFY(!first->isModal());
        first->resize(720, 520);
        closeSettings();
        QTRY_VERIFY(window().findChildren<ui::SettingsWindow *>().isEmpty());
        window().actions()->program.settings->trigger();
        QTRY_VERIFY(settingsWindow() != nullptr);
        QCOMPARE(settingsWindow()->size(), QSize(720, 520));
        closeSettings();
    }

    void whatIsChangedHoldsAtOnceAndAfterARestart() {
        openSandbox();
        QCOMPARE(atOnce(), 3);
        pressSettings();
        search(QStringLiteral("parallel"));
        enterNumber("setting:transfers/at_once", 5);
        QCOMPARE(atOnce(), 5);
        // What the pane's own menu changes is seen here.
        Q_EMIT window().pane<ui::TransferView>()->limitsChosen(8, 0);
        QCOMPARE(part<QSpinBox>("setting:transfers/at_once")->value(), 8);
        QCOMPARE(atOnce(), 8);
        search(QStringLiteral("messages kept"));
        enterNumber("setting:pulse/stream_messages", 1000);
        enterNumber("setting:pulse/stream_messages_on_disk", 0);
        QVERIFY(keptOf(5000) <= 1500);
        search(QStringLiteral("lifetime"));
        enterNumber("setting:account/days", 3);
        chooseSection(QStringLiteral("Account"));
        auto *scopes = part<QPlainTextEdit>("setting:account/scopes");
        scopes->setFocus();
        scopes->selectAll();
        QTest::keyClicks(scopes, QStringLiteral("queue:*"));
        closeSettings();
        m_pressesSave = true;
        signIn();
        const QUrlQuery asked(m_browsed.constLast());
        QCOMPARE(asked.queryItemValue(QStringLiteral("expires"), QUrl::FullyDecoded), QStringLiteral("72h"));
        QCOMPARE(asked.allQueryItemValues(QStringLiteral("scope"), QUrl::FullyDecoded),
                 QStringList{QStringLiteral("queue:*")});

        startApplication();
        openSandbox();
        QCOMPARE(atOnce(), 8);
        QVERIFY(keptOf(5000) <= 1500);
        pressSettings();
        QCOMPARE(part<QSpinBox>("setting:account/days")->value(), 3);
        QCOMPARE(part<QPlainTextEdit>("setting:account/scopes")->toPlainText(), QStringLiteral("queue:*"));
        chooseSection(QStringLiteral("Account"));
        QTest::mouseClick(part<QToolButton>("reset:account/scopes"), Qt::LeftButton);
        QVERIFY(part<QPlainTextEdit>("setting:account/scopes")->toPlainText().contains(QStringLiteral("hooks:")));
        QVERIFY(!m_application->settings().isChanged(preferences::signInScopes));
        closeSettings();
    }

    void aDeploymentIsAddedTestedChangedAndRemoved() {
        pressSettings();
        chooseSection(QStringLiteral("Deployments"));
        auto *list = part<QListWidget>("deploymentList");
        const int before = list->count();
        // A new one that is left is not kept.
        click("deploymentAdd");
        QCOMPARE(list->count(), before + 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(list->count(), before);
        QVERIFY(!part<QPushButton>("deploymentRemove")->isEnabled());
        QVERIFY(part<QLineEdit>("setting:deployments/root_url")->isReadOnly());
        // An address that is none is said, and not taken.
        click("deploymentAdd");
        enterText("setting:deployments/root_url", QStringLiteral("http://tc.example.org"));
        QVERIFY(!message("deployments/root_url").isEmpty());
        QVERIFY(m_application->settings().customDeployments().isEmpty());
        addSandbox();
        QCOMPARE(m_application->settings().customDeployments().size(), 1);
        const QString name = m_application->settings().customDeployments().at(0).name;
        QCOMPARE(list->count(), before + 1);
        click("deploymentTest");
        QTRY_VERIFY_WITH_TIMEOUT(message("deployments/list").contains(QStringLiteral("Taskcluster answered.")),
                                 patience);
        QTRY_VERIFY2_WITH_TIMEOUT(message("deployments/list").contains(QStringLiteral("Treeherder answered with")),
                                  qPrintable(message("deployments/list")), patience);
        QCOMPARE(message("deployments/list").count(u'\n'), 2);
        // Each server that has an address answers for itself.
        enterText("setting:deployments/treestatus_url", m_sandbox->treestatusUrl().toString());
        enterText("setting:deployments/bugzilla_url", m_sandbox->bugzillaUrl().toString());
        enterText("setting:deployments/lando_url", m_sandbox->landoUrl().toString());
        click("deploymentTest");
        for (const QString &server :
             {QStringLiteral("Taskcluster"), QStringLiteral("Treeherder"), QStringLiteral("The tree status"),
              QStringLiteral("Bugzilla"), QStringLiteral("Lando")})
            QTRY_VERIFY2_WITH_TIMEOUT(message("deployments/list").contains(server + QStringLiteral(" answered")),
                                      qPrintable(message("deployments/list")), patience);
        QCOMPARE(message("deployments/list").count(u'\n'), 5);
        // Who does not know what is asked for is another server.
        enterText("setting:deployments/treeherder_url", m_sandbox->rootUrl().toString() + QStringLiteral("/api"));
        click("deploymentTest");
        QTRY_VERIFY2_WITH_TIMEOUT(message("deployments/list").contains(QStringLiteral("Treeherder did not answer")),
                                  qPrintable(message("deployments/list")), patience);
        enterText("setting:deployments/treeherder_url", m_sandbox->treeherderUrl().toString());
        enterText("setting:deployments/title", QStringLiteral("My Sandbox"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("My Sandbox"));
        QCOMPARE(window().startPage()->findChild<QPushButton *>(QStringLiteral("choice:") + name)->text(),
                 QStringLiteral("My Sandbox"));

        app::CommandLine line;
        line.deployment = name;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        QVERIFY(list->currentItem()->text().contains(QStringLiteral("open")));
        // Another address of the open one takes effect at once.
        enterText("setting:deployments/bugzilla_url", QStringLiteral("bugs.example.org/"));
        QCOMPARE(m_application->deployment()->session.bugzilla.baseUrl(),
                 QUrl(QStringLiteral("https://bugs.example.org")));
        click("deploymentRemove");
        answerYes();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->deployment() == nullptr, patience);
        QVERIFY(m_application->settings().customDeployments().isEmpty());
        QTRY_VERIFY(window().startPage()->isVisible());
        QCOMPARE(list->count(), before);
        closeSettings();
        openSandbox();
    }

    void removingOneThatIsNotOpenIsAskedFirst() {
        pressSettings();
        chooseSection(QStringLiteral("Deployments"));
        addSandbox();
        const QString name = m_application->settings().customDeployments().at(0).name;
        m_application->settings().setPulseBroker(name, QStringLiteral("amqps://me@pulse.example.org"));
        click("deploymentRemove");
        QTRY_VERIFY(openQuestion(*settingsWindow()) != nullptr);
        QVERIFY(openQuestion(*settingsWindow())->informativeText().contains(QStringLiteral("password")));
        QTest::keyClick(openQuestion(*settingsWindow()), Qt::Key_Escape);
        QTRY_VERIFY(openQuestion(*settingsWindow()) == nullptr);
        QCOMPARE(m_application->settings().customDeployments().size(), 1);
        click("deploymentRemove");
        answerYes();
        QTRY_VERIFY(m_application->settings().customDeployments().isEmpty());
        QVERIFY(m_application->settings().pulseBroker(name).isEmpty());
        closeSettings();
    }

    void whatTheNetworkCannotUseIsSaidAndLeadsThere() {
        // As another program writes it.
        m_application->settings().set(preferences::proxyKind, QStringLiteral("http"));
        ui::Banner *banner = window().noticeBanner();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(QStringLiteral("host:port")), qPrintable(banner->message()));
        openSandbox();
        QVERIFY2(banner->message().contains(QStringLiteral("host:port")), qPrintable(banner->message()));
        QTest::mouseClick(banner->findChild<QPushButton *>(QStringLiteral("bannerAction")), Qt::LeftButton);
        QTRY_VERIFY(settingsWindow() != nullptr);
        test::activate(settingsWindow());
        QVERIFY(part<QLineEdit>("setting:network/proxy_address")->isVisible());
        enterText("setting:network/proxy_address", QStringLiteral("proxy.example.org:3128"));
        QTRY_VERIFY(!banner->message().contains(QStringLiteral("host:port")) || !banner->isVisible());
        closeSettings();
        QVERIFY(!banner->isVisible());
    }

    void aServerThatIsGoneIsSaid() {
        pressSettings();
        chooseSection(QStringLiteral("Deployments"));
        addSandbox();
        m_sandbox.reset();
        click("deploymentTest");
        QTRY_VERIFY_WITH_TIMEOUT(message("deployments/list").contains(QStringLiteral("Taskcluster did not answer")),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(message("deployments/list").contains(QStringLiteral("Treeherder did not answer")),
                                 patience);
    }

    void addressesOfPublicOnesChangeAndLeadBack() {
        pressSettings();
        chooseSection(QStringLiteral("Deployments"));
        auto *list = part<QListWidget>("deploymentList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        const QUrl standard = publicDeployments().at(0).landoUrl;
        for (int round = 0; round < 2; ++round) {
            enterText("setting:deployments/lando_url", QStringLiteral("https://lando.example.org"));
            QCOMPARE(m_application->settings().deployments().at(0).landoUrl,
                     QUrl(QStringLiteral("https://lando.example.org")));
            QTest::mouseClick(part<QToolButton>("reset:deployments/lando_url"), Qt::LeftButton);
            QCOMPARE(m_application->settings().deployments().at(0).landoUrl, standard);
            QCOMPARE(part<QLineEdit>("setting:deployments/lando_url")->text(), standard.toString());
        }
        closeSettings();
    }

    void proxyAndCertificatesAreChecked() {
        openSandbox();
        pressSettings();
        chooseSection(QStringLiteral("Network"));
        auto *kind = part<QComboBox>("setting:network/proxy");
        auto *address = part<QLineEdit>("setting:network/proxy_address");
        QVERIFY(!address->isEnabled());
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QVERIFY(address->isEnabled());
        QVERIFY(message("network/proxy_address").contains(QStringLiteral("host:port")));
        enterText("setting:network/proxy_address", QStringLiteral("me:secret@proxy.example.org:1080"));
        QVERIFY(message("network/proxy_address").contains(QStringLiteral("password")));
        const QUrl somewhere(QStringLiteral("https://tc.example.org"));
        const auto proxy = [&] { return m_application->deployment()->session.api.http().proxyFor(somewhere); };
        enterText("setting:network/proxy_address", QStringLiteral("proxy.example.org:1080"));
        QVERIFY(message("network/proxy_address").isEmpty());
        QCOMPARE(proxy().type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(proxy().hostName(), QStringLiteral("proxy.example.org"));
        // This computer is reached directly all the same.
        window().actions()->reload->trigger();
        const QString file = m_folder->filePath(QStringLiteral("none.pem"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        enterText("caFilePath", file);
        QTRY_VERIFY(message("network/ca_file").contains(QStringLiteral("no certificate")));
        enterText("caFilePath", QString());
        QTRY_VERIFY(message("network/ca_file").isEmpty());
        QTest::keyClick(kind, Qt::Key_Home);
        QVERIFY(!address->isEnabled());
        QVERIFY(proxy().type() != QNetworkProxy::Socks5Proxy);
        closeSettings();
        QVERIFY(m_application->settings().flush().has_value());
        QFile written(m_folder->filePath(QStringLiteral("collie.ini")));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY2(!written.readAll().contains("secret"), "no password is kept in the settings");
    }

    void whatIsKeptIsShownAndCleared() {
        const QString path = m_folder->filePath(QStringLiteral("tasks.json"));
        openSandbox();
        QVERIFY(storage::TaskLibrary(path).saveDraft(QStringLiteral("mine"), QStringLiteral("{}"), {}).has_value());
        pressSettings();
        chooseSection(QStringLiteral("Privacy"));
        QTRY_VERIFY(part<QPushButton>("clear:drafts")->isEnabled());
        QTRY_VERIFY(!part<QPushButton>("clear:transfers")->isEnabled());
        click("clear:drafts");
        QTRY_VERIFY(test::openQuestion(*settingsWindow()) != nullptr);
        QTest::keyClick(test::openQuestion(*settingsWindow()), Qt::Key_Return);
        QVERIFY2(QFile::exists(path), "Enter does not say yes");
        click("clear:drafts");
        answerYes();
        QTRY_VERIFY(message("privacy/all").contains(QStringLiteral("Drafts")));
        QVERIFY(!QFile::exists(path));
        QTRY_VERIFY(!part<QPushButton>("clear:drafts")->isEnabled());
        // Signing out is the way to forget credentials.
        QVERIFY(!part<QPushButton>("setting:privacy/credentials")->isEnabled());
        signIn();
        QTRY_VERIFY(part<QPushButton>("setting:privacy/credentials")->isEnabled());
        click("setting:privacy/credentials");
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedOut, patience);
        QTRY_VERIFY(!part<QPushButton>("setting:privacy/credentials")->isEnabled());
        closeSettings();
    }

    void sentencesLeadToTheSettings() {
        app::CommandLine line;
        line.deployment = QStringLiteral("nowhere");
        m_application->open(line);
        ui::Banner *notice = window().noticeBanner();
        QVERIFY(notice->message().contains(QStringLiteral("settings")));
        const auto action = [notice]() -> QPushButton * { return notice->findChild<QPushButton *>(); };
        QVERIFY(action()->isVisible());
        QTest::mouseClick(action(), Qt::LeftButton);
        QTRY_VERIFY(settingsWindow() != nullptr);
        QVERIFY(part<QListWidget>("deploymentList")->isVisible());
        closeSettings();
        // The next sentence does not lead there.
        window().notify(QStringLiteral("Something else."));
        QVERIFY(!action()->isVisible());
    }

    void theWindowGoesWithTheMainOne() {
        pressSettings();
        window().close();
        QTRY_VERIFY(settingsWindow() == nullptr);
    }
};

QTEST_MAIN(TestWindowSettings)
#include "test_window_settings.moc"
