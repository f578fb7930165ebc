#include "tests/integration/sandbox_deployment.h"
#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "ui/widgets/repository_switcher.h"
#include "ui/widgets/tree_status_button.h"

#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace collie;
using namespace collie::test;

/// Whether the tree of what is on show is open, beside the repository: the whole window on a sandbox.
class TestWindowTreeStatus final : public LandoFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { openWithLando(); }
    void cleanup() { stopAll(); }

    void changesAreShownWhenAskedAgain() {
        QTRY_VERIFY_WITH_TIMEOUT(button()->isVisible() && shows("open"), patience);
        QVERIFY(button()->accessibleName().contains(QStringLiteral("firefox-autoland")));
        tell("closed", "Bustage <b>everywhere</b>");
        choose(QStringLiteral("Check Again"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("closed"), patience);
        // Twice: what is shown in the menu is what is known now.
        for (int time = 0; time < 2; ++time) {
            QTest::mouseClick(button(), Qt::LeftButton);
            QVERIFY(menu() != nullptr);
            QCOMPARE(test::named<QLabel>(menu(), "treeReason")->text(), QStringLiteral("Bustage <b>everywhere</b>"));
            QCOMPARE(test::named<QLabel>(menu(), "treeMessage")->text(), QStringLiteral("Ask the sheriffs."));
            QTest::keyClick(menu(), Qt::Key_Escape);
            QTRY_VERIFY(menu() == nullptr);
        }
        choose(QStringLiteral("Page"));
        QVERIFY(!m_browsed.isEmpty());
        QCOMPARE(m_browsed.constLast().path(), QStringLiteral("/lando/treestatus/firefox-autoland/logs"));
        tell("approval required", "");
        choose(QStringLiteral("Check Again"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("approval"), patience);
        // Nothing is forbidden where a tree is closed.
        QVERIFY(window().grid()->isEnabled());
    }

    void eachRepositoryHasItsOwn() {
        QTRY_VERIFY_WITH_TIMEOUT(shows("open"), patience);
        go(QStringLiteral("mozilla-central"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("closed"), patience);
        go(QStringLiteral("mozilla-beta"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("approval"), patience);
        // Nobody closes the branches of a git repository.
        go(QStringLiteral("staging-firefox"));
        QTRY_VERIFY_WITH_TIMEOUT(button()->isHidden(), patience);
        go(QStringLiteral("autoland"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("open"), patience);
    }

    void whatIsNotKnownIsNotOpen() {
        QTRY_VERIFY_WITH_TIMEOUT(shows("open"), patience);
        const auto fault = sandbox::Faults::parse(QStringLiteral("server-error=500@/lando/api"));
        QVERIFY(fault.has_value());
        m_sandbox->faults().add(*fault);
        choose(QStringLiteral("Check Again"));
        QTRY_VERIFY_WITH_TIMEOUT(shows("unknown"), patience);
        QVERIFY2(button()->accessibleDescription().contains(QStringLiteral("Last known")),
                 qPrintable(button()->accessibleDescription()));
    }

    void aDeploymentWithoutOneHasNoButton() {
        QTRY_VERIFY_WITH_TIMEOUT(button()->isVisible(), patience);
        m_application->open(lineTo(*m_sandbox));
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository()->feed().description().dvcsType == QStringLiteral("hg"),
                                 patience);
        QVERIFY(button()->isHidden());
    }

  private:
    ui::TreeStatusButton *button() { return window().treeStatus(); }
    bool shows(const char *word) { return button()->isVisible() && button()->text() == QLatin1String(word); }
    QMenu *menu() {
        for (QMenu *each : button()->findChildren<QMenu *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// An entry of the menu, with the mouse.
    void choose(const QString &text) {
        QTest::mouseClick(button(), Qt::LeftButton);
        QMenu *open = menu();
        QVERIFY(open != nullptr);
        for (QAction *action : open->actions()) {
            if (action->isEnabled() && QString(action->text()).remove(u'&').contains(text))
                clickEntry(open, action);
        }
        QTRY_VERIFY(menu() == nullptr);
    }
    void tell(const char *status, const char *reason) {
        tellSandbox(*m_sandbox, QStringLiteral("tree"),
                    Json{{"tree", "firefox-autoland"},
                         {"status", status},
                         {"reason", reason},
                         {"message_of_the_day", "Ask the sheriffs."}});
    }
    void go(const QString &repository) { Q_EMIT window().repositories()->repositoryChosen(repository); }
};

QTEST_MAIN(TestWindowTreeStatus)
#include "test_window_tree_status.moc"
