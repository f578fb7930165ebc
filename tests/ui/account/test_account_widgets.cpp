#include "services/base/json.h"
#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "ui/account/account_button.h"
#include "ui/account/paste_dialog.h"
#include "ui/account/scopes_dialog.h"
#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using ui::AccountButton;
using ui::AccountStatus;
using State = AccountStatus::State;

namespace {

constexpr qint64 now = 1'700'000'000'000;

AccountStatus someone(State state, qint64 expiresInS) {
    return {.state = state,
            .deploymentTitle = QStringLiteral("Firefox CI"),
            .clientId = QStringLiteral("mozilla-auth0/ad|Mozilla-LDAP|dev/collie-x1y2z3"),
            .expires = collie::utcFromMs(now + expiresInS * 1000)};
}

QStringList visibleEntries(const QMenu &menu) {
    QStringList found;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            found.append(action->text().remove(u'&'));
    }
    return found;
}

} // namespace

class TestAccountWidgets final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyStateHasItsWordsAndItsWayOut_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("notOffered");
        const QString signIn = QStringLiteral("Sign In…");
        const QString signOut = QStringLiteral("Sign Out");
        const QString stop = QStringLiteral("Stop Signing In");
        QTest::newRow("signed out") << int(State::SignedOut) << QStringLiteral("Sign in ▾") << signIn << signOut;
        QTest::newRow("signing in") << int(State::SigningIn) << QStringLiteral("Signing in… ▾") << stop << signIn;
        QTest::newRow("signed in") << int(State::SignedIn) << QString() << signOut << signIn;
        QTest::newRow("expired") << int(State::Expired) << QStringLiteral("Sign in again ▾") << signIn << stop;
    }

    void everyStateHasItsWordsAndItsWayOut() {
        QFETCH(int, state);
        QFETCH(QString, button);
        QFETCH(QString, offered);
        QFETCH(QString, notOffered);
        AccountButton account(m_clock);
        account.setStatus(someone(State(state), 80'000));
        if (button.isEmpty())
            QVERIFY(account.text().startsWith(QStringLiteral("mozilla-a")));
        else
            QCOMPARE(account.text(), button);
        QVERIFY(visibleEntries(*account.accountMenu()).contains(offered));
        QVERIFY(!visibleEntries(*account.accountMenu()).contains(notOffered));
    }

    void expiryIsACountdown() {
        test::FakeClock clock(now);
        const AccountStatus status = someone(State::SignedIn, 22 * 3600);
        QCOMPARE(ui::expiryText(status, clock.nowMs()), QStringLiteral("expires in 22 h"));
        clock.advance(21LL * 3600 * 1000 + 50LL * 60 * 1000);
        QCOMPARE(ui::expiryText(status, clock.nowMs()), QStringLiteral("expires in 10 min"));
        clock.advance(3600LL * 1000);
        QCOMPARE(ui::expiryText(status, clock.nowMs()), QStringLiteral("expired"));
        QCOMPARE(ui::expiryText({}, now), QString());
    }

    void memoryOnlyIsSaidPlainly() {
        AccountButton account(m_clock);
        AccountStatus status = someone(State::SignedIn, 3600);
        QVERIFY(!visibleEntries(*account.accountMenu()).contains(QStringLiteral("Not kept: gone when Collie quits")));
        status.memoryOnly = true;
        account.setStatus(status);
        QVERIFY(visibleEntries(*account.accountMenu()).contains(QStringLiteral("Not kept: gone when Collie quits")));
    }

    void importsAndDeploymentsAreMenus() {
        AccountButton account(m_clock);
        account.setImports({{QStringLiteral("cli"), QStringLiteral("Taskcluster Command Line")}});
        account.setDeployments({{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}},
                               QStringLiteral("b"));
        QSignalSpy imports(&account, &AccountButton::importRequested);
        QSignalSpy deployments(&account, &AccountButton::deploymentRequested);
        QList<QAction *> chosen;
        for (const QAction *entry : account.accountMenu()->actions()) {
            if (entry->menu() == nullptr)
                continue;
            for (QAction *action : entry->menu()->actions()) {
                if (action->isCheckable())
                    QCOMPARE(action->isChecked(), action->text() == QStringLiteral("B"));
                if (action->text() == QStringLiteral("A") || action->text().startsWith(QStringLiteral("Task")))
                    chosen.append(action);
            }
        }
        for (QAction *action : chosen)
            action->trigger();
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.at(0).at(0).toString(), QStringLiteral("cli"));
        QCOMPARE(deployments.size(), 1);
        QCOMPARE(deployments.at(0).at(0).toString(), QStringLiteral("a"));
    }

    void theAddressCanBeCopiedAndTheWaitStopped() {
        ui::Theme theme;
        ui::SignInStrip strip(theme);
        strip.present(QUrl(QStringLiteral("https://tc.example.org/auth/clients/create?name=x%2Fy")), {});
        QVERIFY(strip.isVisible());
        QCOMPARE(strip.address()->text(), QStringLiteral("https://tc.example.org/auth/clients/create?name=x%2Fy"));
        QVERIFY(strip.address()->isReadOnly());
        QSignalSpy cancels(&strip, &ui::SignInStrip::cancelRequested);
        QTest::mouseClick(test::named<QPushButton>(strip, "cancelSignIn"), Qt::LeftButton);
        QCOMPARE(cancels.size(), 1);
        strip.present({}, {});
        QVERIFY(!strip.isVisible());
    }

    void pastedCredentialsAreHandedOverAndForgotten() {
        ui::PasteDialog dialog(QStringLiteral("Firefox CI"));
        dialog.open();
        QVERIFY(!test::named<QPushButton>(dialog, "acceptButton")->isEnabled());
        QCOMPARE(dialog.accessToken()->echoMode(), QLineEdit::Password);
        dialog.clientId()->setText(QStringLiteral(" me "));
        dialog.accessToken()->setText(QStringLiteral("tok-en\n"));
        QVERIFY(test::named<QPushButton>(dialog, "acceptButton")->isEnabled());
        credentials::Credentials got;
        connect(&dialog, &ui::PasteDialog::submitted, this,
                [&got](const credentials::Credentials &pasted) { got = pasted; });
        QTest::mouseClick(test::named<QPushButton>(dialog, "acceptButton"), Qt::LeftButton);
        QCOMPARE(got.clientId, QStringLiteral("me"));
        QVERIFY(got.accessToken == Secret("tok-en"));
        QVERIFY(got.certificate.isEmpty());
        QVERIFY(dialog.isVisible());
        dialog.showProblem(QStringLiteral("The token is wrong."));
        QCOMPARE(dialog.problem(), QStringLiteral("The token is wrong."));
        QVERIFY(test::named<QPushButton>(dialog, "acceptButton")->isEnabled());
        dialog.accept();
        QVERIFY(dialog.accessToken()->text().isEmpty());
    }

    void aBlockOfTextFillsAllFields() {
        ui::PasteDialog dialog(QStringLiteral("Firefox CI"));
        const Json certificate{{"version", 1}, {"scopes", {"a"}}, {"start", 1},
                               {"expiry", 2},  {"seed", "s"},     {"signature", "x"}};
        const Json block{{"clientId", "me/x"}, {"accessToken", "abc"}, {"certificate", certificate.dump()}};
        dialog.clientId()->setText(QString::fromUtf8(toJsonBytes(block)));
        QCOMPARE(dialog.clientId()->text(), QStringLiteral("me/x"));
        QCOMPARE(dialog.accessToken()->text(), QStringLiteral("abc"));
        QVERIFY(test::named<QPlainTextEdit>(dialog, "certificate")->toPlainText().contains(QStringLiteral("version")));
    }

    void scopesCanBeSearched() {
        ui::ScopesDialog dialog(QStringLiteral("me"), {QStringLiteral("hooks:trigger-hook:*"),
                                                       QStringLiteral("queue:x"), QStringLiteral("queue:y")});
        test::named<QLineEdit>(dialog, "scopeFilter")->setText(QStringLiteral("QUEUE"));
        int shown = 0;
        for (int i = 0; i < dialog.list()->count(); ++i)
            shown += dialog.list()->item(i)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 2);
    }

    void theFirstStartOffersItsChoices() {
        ui::Theme theme;
        ui::StartPage page(theme);
        page.setChoices({{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("First")},
                         {QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("Second")}});
        page.show();
        QSignalSpy chosen(&page, &ui::StartPage::chosen);
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("choice:b")), Qt::LeftButton);
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("b"));
    }

    void ownDeployments_data() {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QString>("treeherder");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("two addresses") << QStringLiteral("https://tc.example.org/")
                                       << QStringLiteral("https://th.example.org") << true;
        QTest::newRow("without scheme") << QStringLiteral("tc.example.org") << QStringLiteral("th.example.org") << true;
        QTest::newRow("plain http") << QStringLiteral("http://tc.example.org")
                                    << QStringLiteral("https://th.example.org") << false;
        QTest::newRow("no treeherder") << QStringLiteral("https://tc.example.org") << QString() << true;
        QTest::newRow("nothing") << QString() << QString() << false;
    }

    void ownDeployments() {
        QFETCH(QString, root);
        QFETCH(QString, treeherder);
        QFETCH(bool, accepted);
        ui::Theme theme;
        ui::StartPage page(theme);
        Deployment got;
        connect(&page, &ui::StartPage::customChosen, this, [&got](const Deployment &deployment) { got = deployment; });
        page.rootUrl()->setText(root);
        page.treeherderUrl()->setText(treeherder);
        QTest::mouseClick(test::named<QPushButton>(page, "openCustom"), Qt::LeftButton);
        QCOMPARE(got.name.isEmpty(), !accepted);
        QCOMPARE(page.problem().isEmpty(), accepted);
        if (accepted)
            QCOMPARE(got.rootUrl, QUrl(QStringLiteral("https://tc.example.org")));
    }

  private:
    test::FakeClock m_clock{now};
};

QTEST_MAIN(TestAccountWidgets)
#include "test_account_widgets.moc"
