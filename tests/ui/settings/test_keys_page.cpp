#include "ui/settings/keys_page.h"

#include "models/jobs/filter_preset.h"
#include "services/storage/settings.h"
#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/settings/logs_page.h"
#include "ui/settings/notifications_page.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/key_field.h"
#include "ui/widgets/window_action.h"

#include <QCheckBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace collie;
using Keys = QList<QKeySequence>;

/// Sections of the settings by themselves, by mouse and keyboard.
class TestKeysPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    QAction *m_next = nullptr;
    QAction *m_reload = nullptr;
    std::unique_ptr<ui::KeyBindings> m_keys;
    std::unique_ptr<ui::SettingsPage> m_page;

    template <class Page, class... Arguments>
    void show(Arguments &...arguments) {
        m_page = std::make_unique<Page>(arguments...);
        m_page->resize(700, 600);
        m_page->show();
        test::activate(m_page.get());
    }
    void enter(const char *field, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        auto *edit = test::named<ui::KeyField>(m_page, field);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->setFocus();
        QTest::keyClick(edit, key, modifiers);
    }
    void click(const char *name) {
        auto *button = test::named<QAbstractButton>(m_page, name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QString message(const char *id) {
        return m_page->findChild<QLabel *>(QStringLiteral("message:") + QLatin1String(id))->text();
    }

  private Q_SLOTS:
    void init() {
        m_settings = std::make_unique<storage::Settings>(
            m_folder.filePath(QLatin1String(QTest::currentTestFunction()) + QStringLiteral(".ini")));
        m_window = std::make_unique<QMainWindow>();
        QMenu *menu = m_window->menuBar()->addMenu(QStringLiteral("&Jobs"));
        m_next = ui::windowAction(m_window.get(), "nextFailure", QStringLiteral("&Next Failure"), {},
                                  {Qt::Key_J, Qt::Key_N});
        m_reload = ui::windowAction(m_window.get(), "reload", QStringLiteral("&Reload"), {}, {Qt::Key_F5});
        menu->addActions({m_next, m_reload});
        m_keys = std::make_unique<ui::KeyBindings>(*m_window, QList<QMenu *>{menu}, *m_settings);
    }
    void cleanup() {
        m_page.reset();
        m_keys.reset();
    }

    void theKeyOfAKeptFilterIsAConflictThoughNoneIsInTheMenu() {
        models::FilterPresets presets;
        presets.put({.name = QStringLiteral("Red ones"), .key = QStringLiteral("Ctrl+K"), .filter = {}});
        m_settings->setFilterPresets(presets.kept());
        show<ui::KeysPage>(*m_keys);
        enter("key1:reload", Qt::Key_K, Qt::ControlModifier);
        QVERIFY2(message("keys/reload").contains(QStringLiteral("Red ones")), qPrintable(message("keys/reload")));
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_F5)});
    }

    void aKeyIsTakenAtOnce() {
        show<ui::KeysPage>(*m_keys);
        auto *field = test::named<ui::KeyField>(m_page, "key1:reload");
        for (int round = 0; round < 2; ++round) {
            enter("key1:reload", Qt::Key_K, Qt::ControlModifier);
            QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::CTRL | Qt::Key_K)});
            QCOMPARE(field->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_K));
            enter("key1:reload", Qt::Key_Escape);
            QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_Escape)});
            click("reset:keys/reload");
            QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_F5)});
            QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_F5));
        }
        enter("key2:reload", Qt::Key_X);
        QCOMPARE(m_reload->shortcuts(), Keys({Qt::Key_F5, Qt::Key_X}));
        click("removeKey1:reload");
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_X)});
        click("removeKey1:reload");
        QVERIFY(m_reload->shortcuts().isEmpty());
        QVERIFY(!test::named<QToolButton>(m_page, "removeKey1:reload")->isEnabled());
    }

    void aModifierAloneChangesNothing() {
        show<ui::KeysPage>(*m_keys);
        auto *field = test::named<ui::KeyField>(m_page, "key1:reload");
        field->setFocus();
        QTest::keyPress(field, Qt::Key_Control, Qt::ControlModifier);
        QTest::keyRelease(field, Qt::Key_Control);
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY2(!field->hasFocus(), "Tab leaves the field");
        QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_F5));
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_F5)});
    }

    void aKeyOfAnotherIsSaidAndTakenWhenConfirmed() {
        show<ui::KeysPage>(*m_keys);
        enter("key1:reload", Qt::Key_J);
        QVERIFY2(message("keys/reload").contains(QStringLiteral("Next Failure")), qPrintable(message("keys/reload")));
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_F5)});
        // Its own key instead: nothing is asked any more.
        enter("key1:reload", Qt::Key_F5);
        QVERIFY(message("keys/reload").isEmpty());
        QVERIFY(!test::named<QPushButton>(m_page, "takeKey:reload")->isVisible());
        enter("key1:reload", Qt::Key_J);
        click("takeKey:reload");
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_J)});
        QCOMPARE(m_next->shortcuts(), Keys{QKeySequence(Qt::Key_N)});
        click("reset:keys/nextFailure");
        QVERIFY(message("keys/nextFailure").contains(QStringLiteral("neither")));
        click("treeherderKeys");
        QCOMPARE(m_next->shortcuts(), Keys({Qt::Key_J, Qt::Key_N}));
        QVERIFY(m_reload->shortcuts().isEmpty());
        click("collieKeys");
        QCOMPARE(m_reload->shortcuts(), Keys{QKeySequence(Qt::Key_F5)});
        QCOMPARE(m_next->shortcuts(), Keys({Qt::Key_J, Qt::Key_N}));
    }

    void patternsAreCheckedWhileTyped() {
        show<ui::LogsPage>(*m_settings);
        auto *patterns = test::named<QPlainTextEdit>(m_page, "setting:logs/error_patterns");
        patterns->setFocus();
        QTest::keyClicks(patterns, QStringLiteral("slow"));
        QTest::keyClick(patterns, Qt::Key_Return);
        QTest::keyClicks(patterns, QStringLiteral("a(b"));
        QVERIFY2(message("logs/error_patterns").startsWith(QStringLiteral("Line 2")),
                 qPrintable(message("logs/error_patterns")));
        QTest::keyClicks(patterns, QStringLiteral(")"));
        QVERIFY(message("logs/error_patterns").isEmpty());
        QCOMPARE(patterns->toPlainText(), QStringLiteral("slow\na(b)"));
        click("reset:logs/error_patterns");
        QVERIFY(patterns->toPlainText().isEmpty());
    }

    void quietHoursAreSwitchedAndSet() {
        show<ui::NotificationsPage>(*m_settings);
        auto *from = test::named<QTimeEdit>(m_page, "setting:notifications/quiet_from");
        QVERIFY(!from->isEnabled());
        QTest::keyClick(test::named<QCheckBox>(m_page, "setting:notifications/quiet_hours"), Qt::Key_Space);
        QVERIFY(from->isEnabled());
        QCOMPARE(from->time(), QTime(22, 0));
        from->setFocus();
        from->setCurrentSection(QDateTimeEdit::HourSection);
        QTest::keyClick(from, Qt::Key_Up);
        QVERIFY(test::named<QToolButton>(m_page, "reset:notifications/quiet_from")->isVisible());
        click("reset:notifications/quiet_from");
        QCOMPARE(from->time(), QTime(22, 0));
    }
};

QTEST_MAIN(TestKeysPage)
#include "test_keys_page.moc"
