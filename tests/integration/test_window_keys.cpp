#include "app/collie/settings_controller.h"
#include "services/storage/preferences.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/main_window_actions.h"
#include "ui/settings/settings_window.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/key_field.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

using namespace collie;
using namespace collie::test;

/// Keys, looks and logs by the settings, on the whole application: what is changed there holds at once, and after a
/// restart.
class TestWindowKeys final : public WindowFixture {
    Q_OBJECT

    void openSettings(const QString &section) { m_application->preferences().openSettings(section); }
    ui::SettingsWindow *settingsWindow() { return window().findChild<ui::SettingsWindow *>(); }
    void openKeys() {
        openSettings(QStringLiteral("keys"));
        QTRY_VERIFY(settingsWindow() != nullptr && settingsWindow()->isVisible());
        test::activate(settingsWindow());
    }
    void closeSettings() {
        settingsWindow()->close();
        QTRY_VERIFY(settingsWindow() == nullptr);
        test::activate(&window());
        window().grid()->setFocus();
    }
    template <class T>
    T *part(const QString &name) {
        return settingsWindow()->findChild<T *>(name);
    }
    void show(QWidget *widget) {
        QVERIFY(widget != nullptr);
        settingsWindow()->findChild<QScrollArea *>()->ensureWidgetVisible(widget);
    }
    template <class T>
    void click(const QString &name) {
        auto *button = part<T>(name);
        show(button);
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Clicks a field of an action and presses a key there.
    void enterKey(const QString &field, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        auto *edit = part<ui::KeyField>(field);
        show(edit);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }
    QString message(const QString &id) { return part<QLabel>(QStringLiteral("message:keys/") + id)->text(); }
    /// Qt tells widgets of another font only while QApplication::exec() runs, which it does not in tests.
    static void tellFont() {
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            QEvent event(QEvent::ApplicationFontChange);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        test::activate(&window());
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), key, modifiers);
    }

  private Q_SLOTS:
    void init() { startAll({.pushes = 1, .jobsPerPush = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void everyActionWithAKeyHasARowAndNoKeyIsHadTwice() {
        openSandbox();
        openKeys();
        const QList<QAction *> actions = static_cast<QWidget &>(window()).actions();
        QHash<QKeySequence, QAction *> owners;
        for (QAction *action : actions) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key), qPrintable(key.toString()));
                owners.insert(key, action);
                QVERIFY2(part<ui::KeyField>(QStringLiteral("key1:") + action->objectName()) != nullptr,
                         qPrintable(action->text()));
            }
        }
        QVERIFY(owners.size() > 30);
        // Found by what it does, and by its key.
        auto *search = part<QLineEdit>(QStringLiteral("settingsSearch"));
        for (const QString &words : {QStringLiteral("next failure"), QStringLiteral("ctrl+shift+m")}) {
            search->setText(words);
            const bool isFailure = words.startsWith(u'n');
            QCOMPARE(part<QWidget>(QStringLiteral("row:keys/nextFailure"))->isVisible(), isFailure);
            QCOMPARE(part<QWidget>(QStringLiteral("row:keys/myPushes"))->isVisible(), !isFailure);
        }
    }

    void aKeyIsChangedUsedAndRemovedAndSurvivesARestart() {
        openSandbox();
        QSignalSpy expanded(window().actions()->expandAll, &QAction::triggered);
        for (const int round : {1, 2}) {
            openKeys();
            enterKey(QStringLiteral("key1:expandAll"), Qt::Key_Y, Qt::ControlModifier);
            QCOMPARE(part<ui::KeyField>(QStringLiteral("key1:expandAll"))->keySequence(),
                     QKeySequence(Qt::CTRL | Qt::Key_Y));
            press(Qt::Key_Y, Qt::ControlModifier);
            QCOMPARE(expanded.size(), round);
            press(Qt::Key_E, Qt::ControlModifier);
            QCOMPARE(expanded.size(), round);
            test::activate(settingsWindow());
            click<QToolButton>(QStringLiteral("reset:keys/expandAll"));
            QCOMPARE(window().actions()->expandAll->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
            closeSettings();
        }
        openKeys();
        enterKey(QStringLiteral("key2:expandAll"), Qt::Key_Y, Qt::ControlModifier);
        click<QToolButton>(QStringLiteral("removeKey1:expandAll"));
        click<QToolButton>(QStringLiteral("removeKey1:reload"));
        // A modifier alone is no key, and leaves what is there.
        auto *field = part<ui::KeyField>(QStringLiteral("key1:expandAll"));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Control, Qt::ControlModifier);
        part<QLineEdit>(QStringLiteral("settingsSearch"))->setFocus();
        QCOMPARE(field->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_Y));
        closeSettings();

        startApplication();
        openSandbox();
        QCOMPARE(window().actions()->expandAll->shortcuts(), QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key_Y)});
        QVERIFY(window().actions()->reload->shortcuts().isEmpty());
        QSignalSpy again(window().actions()->expandAll, &QAction::triggered);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(again.size(), 1);
    }

    void aKeyOfAnotherIsTakenOnlyWhenConfirmed() {
        openSandbox();
        openKeys();
        const QString id = QStringLiteral("expandAll");
        for (const bool confirmed : {false, true}) {
            enterKey(QStringLiteral("key1:expandAll"), Qt::Key_J);
            QVERIFY2(message(id).contains(QStringLiteral("Next Failure")), qPrintable(message(id)));
            QCOMPARE(window().actions()->expandAll->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
            auto *take = part<QPushButton>(QStringLiteral("takeKey:expandAll"));
            QVERIFY(take->isVisible());
            if (confirmed) {
                click<QPushButton>(QStringLiteral("takeKey:expandAll"));
                QCOMPARE(window().actions()->expandAll->shortcut(), QKeySequence(Qt::Key_J));
                QCOMPARE(window().actions()->jobs.nextFailure->shortcuts(),
                         QList<QKeySequence>{QKeySequence(Qt::Key_N)});
            } else {
                // Another key is entered instead, and then the first one again.
                enterKey(QStringLiteral("key1:expandAll"), Qt::Key_E, Qt::ControlModifier);
                QVERIFY(message(id).isEmpty());
            }
            QVERIFY(!take->isVisible());
        }
        QSignalSpy expanded(window().actions()->expandAll, &QAction::triggered);
        press(Qt::Key_J);
        QCOMPARE(expanded.size(), 1);
        // Back to default on both sides would make two owners: that is said.
        test::activate(settingsWindow());
        click<QToolButton>(QStringLiteral("reset:keys/nextFailure"));
        QVERIFY(message(QStringLiteral("nextFailure")).contains(QStringLiteral("neither")));
        click<QPushButton>(QStringLiteral("collieKeys"));
        QVERIFY(message(QStringLiteral("nextFailure")).isEmpty());
        QCOMPARE(window().actions()->expandAll->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
    }

    void treeherdersKeysAreSetAtOnce() {
        openSandbox();
        openKeys();
        enterKey(QStringLiteral("key1:retrigger"), Qt::Key_X);
        for (int round = 0; round < 2; ++round) {
            click<QPushButton>(QStringLiteral("treeherderKeys"));
            QCOMPARE(window().actions()->jobs.retrigger->shortcut(), QKeySequence(Qt::Key_R));
            QCOMPARE(part<ui::KeyField>(QStringLiteral("key1:result-unscheduled"))->keySequence(),
                     QKeySequence(Qt::Key_S));
        }
        QAction *unscheduled = window().findChild<QAction *>(QStringLiteral("result-unscheduled"));
        const bool before = unscheduled->isChecked();
        press(Qt::Key_S);
        QCOMPARE(unscheduled->isChecked(), !before);
        test::activate(settingsWindow());
        click<QPushButton>(QStringLiteral("collieKeys"));
        press(Qt::Key_S);
        QCOMPARE(unscheduled->isChecked(), !before);
    }

    void sizesColoursAndDensityHoldAtOnce() {
        openSandbox();
        openSettings(QStringLiteral("appearance"));
        auto *size = part<QComboBox>(QStringLiteral("setting:appearance/font_points"));
        auto *density = part<QComboBox>(QStringLiteral("setting:appearance/density"));
        auto *scheme = part<QComboBox>(QStringLiteral("setting:window/scheme"));
        const QFont desktop = QApplication::font();
        const int usual = window().grid()->visualRect(gridModel(window().grid())->index(0, 0)).height();
        const int usualLog = window().pane<ui::LogPanel>()->view()->font().pointSize();
        QTest::keyClick(size, Qt::Key_End);
        QCOMPARE(QApplication::font().pointSize(), 24);
        tellFont();
        QVERIFY(window().grid()->visualRect(gridModel(window().grid())->index(0, 0)).height() > usual);
        QCOMPARE(window().pane<ui::LogPanel>()->view()->font().pointSize(), 24);
        QTest::keyClick(density, Qt::Key_End);
        QTest::keyClick(size, Qt::Key_Home);
        QCOMPARE(QApplication::font(), desktop);
        tellFont();
        QVERIFY(window().grid()->visualRect(gridModel(window().grid())->index(0, 0)).height() <= usual);
        QCOMPARE(window().pane<ui::LogPanel>()->view()->font().pointSize(), usualLog);
        // The menu and the settings are one.
        QTest::keyClick(scheme, Qt::Key_End);
        QCOMPARE(m_application->theme().scheme(), ui::Theme::Scheme::ColourBlind);
        Q_EMIT window().actions()->schemeChosen(ui::Theme::Scheme::Dark);
        QCOMPARE(scheme->currentData().toString(), QStringLiteral("dark"));
        closeSettings();
        startApplication();
        QCOMPARE(m_application->theme().scheme(), ui::Theme::Scheme::Dark);
        QCOMPARE(m_application->theme().density(), ui::Theme::Density::Compact);
        m_application.reset();
        QCOMPARE(QApplication::font(), desktop);
        startApplication();
    }

    void patternsAreCheckedWhileTyped() {
        openSandbox();
        openSettings(QStringLiteral("logs"));
        auto *patterns = part<QPlainTextEdit>(QStringLiteral("setting:logs/error_patterns"));
        const auto said = [this] { return part<QLabel>(QStringLiteral("message:logs/error_patterns"))->text(); };
        patterns->setFocus();
        QTest::keyClicks(patterns, QStringLiteral("slow"));
        QTest::keyClick(patterns, Qt::Key_Return);
        QTest::keyClicks(patterns, QStringLiteral("a(b"));
        QVERIFY2(said().contains(QStringLiteral("Line 2")) && said().contains(QStringLiteral("not used")),
                 qPrintable(said()));
        QTest::keyClicks(patterns, QStringLiteral(")"));
        QVERIFY(said().isEmpty());
        QCOMPARE(m_application->settings().get(storage::preferences::logErrorPatterns),
                 QStringList({QStringLiteral("slow"), QStringLiteral("a(b)")}));
        closeSettings();
    }

    void aNoticeCanBeTried() {
        openSettings(QStringLiteral("notifications"));
        auto *from = part<QWidget>(QStringLiteral("setting:notifications/quiet_from"));
        QVERIFY(!from->isEnabled());
        auto *quiet = part<QWidget>(QStringLiteral("setting:notifications/quiet_hours"));
        QTest::keyClick(quiet, Qt::Key_Space);
        QVERIFY(from->isEnabled());
        click<QPushButton>(QStringLiteral("setting:notifications/try"));
        QVERIFY(!part<QLabel>(QStringLiteral("message:notifications/try"))->text().isEmpty());
        click<QPushButton>(QStringLiteral("setting:notifications/rules"));
        closeSettings();
    }
};

QTEST_MAIN(TestWindowKeys)
#include "test_window_keys.moc"
