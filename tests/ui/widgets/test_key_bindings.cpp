#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "tests/support/activate.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/window_action.h"

#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using ui::KeyBindings;
using Keys = QList<QKeySequence>;

/// A window with a menu, its settings, and the keys of both.
class TestKeyBindings : public QObject {
    Q_OBJECT

    struct Window {
        QMainWindow window;
        QMenu *menu = window.menuBar()->addMenu(QStringLiteral("&Jobs"));
        QAction *next = add("nextFailure", {Qt::Key_J, Qt::Key_N});
        QAction *reset = add("resetFilter", {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
        QAction *bare = add("result-unscheduled", {});
        QAction *pin = new QAction(QStringLiteral("Pin"), &window);
        QWidget *part = new QWidget(&window);
        QPlainTextEdit *list = new QPlainTextEdit(part);
        ui::PaneKeys *partKeys = new ui::PaneKeys(part, QStringLiteral("Log"));
        QAction *find = partKeys->add("findInLog", QStringLiteral("Find"), {Qt::CTRL | Qt::Key_F});
        QAction *copy = partKeys->add("copyLine", QStringLiteral("Copy"), {QKeySequence::Copy});

        Window() {
            pin->setObjectName(QStringLiteral("pin"));
            pin->setShortcut(Qt::Key_Space);
            pin->setShortcutContext(Qt::WidgetShortcut);
            menu->addAction(pin);
            menu->addAction(QStringLiteral("Nameless"));
            window.setCentralWidget(part);
            list->setReadOnly(true);
        }
        QAction *add(const char *id, const Keys &keys) {
            QAction *action = ui::windowAction(&window, id, QStringLiteral("&") + QLatin1String(id), {}, keys);
            menu->addAction(action);
            return action;
        }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<KeyBindings> m_keys;

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("collie.ini")); }
    void start() {
        m_keys.reset();
        m_window = std::make_unique<Window>();
        m_settings = std::make_unique<storage::Settings>(path());
        m_keys = std::make_unique<KeyBindings>(m_window->window, QList<QMenu *>{m_window->menu}, *m_settings);
    }
    void restart() {
        QVERIFY(m_settings->flush().has_value());
        start();
    }
    [[nodiscard]] const KeyBindings::Entry &entry(const QAction *action) const { return *m_keys->entryOf(action); }
    [[nodiscard]] QStringList kept() const {
        const Result<void> flushed = m_settings->flush();
        return flushed ? QSettings(path(), QSettings::IniFormat).allKeys().filter(QStringLiteral("keys/"))
                       : QStringList(QStringLiteral("not written"));
    }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_keys.reset(); }

    void theKeysOfAPartAreItsOwnWhileItHasTheFocus() {
        QCOMPARE(m_keys->entries().constLast().menu, QStringLiteral("Log"));
        auto *field = new QLineEdit(&m_window->window);
        m_window->window.show();
        test::activate(&m_window->window);
        QSignalSpy found(m_window->find, &QAction::triggered);
        QSignalSpy copied(m_window->copy, &QAction::triggered);
        QSignalSpy reset(m_window->reset, &QAction::triggered);
        // The window has the key as well: no conflict, but each where it is.
        m_keys->take(entry(m_window->reset), 0, Qt::CTRL | Qt::Key_F);
        QCOMPARE(m_window->find->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F));
        QVERIFY(m_keys->holder(Qt::CTRL | Qt::Key_F, m_window->find) == nullptr);
        m_window->list->setFocus();
        QTest::keyClick(m_window->list, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(found.size(), 1);
        // What has the focus would take this one.
        QTest::keyClick(m_window->list, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_window->list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.size(), 2);
        QCOMPARE(reset.size(), 0);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(found.size(), 1);
        QCOMPARE(reset.size(), 1);
        // Within the part two cannot have it.
        QCOMPARE(m_keys->holder(Qt::CTRL | Qt::Key_F, m_window->copy), m_window->find);
        m_keys->take(entry(m_window->copy), 0, Qt::CTRL | Qt::Key_F);
        QVERIFY(m_window->find->shortcuts().isEmpty());
        QVERIFY(!m_window->reset->shortcuts().isEmpty());
        m_window->list->setFocus();
        QTest::keyClick(m_window->list, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(found.size(), 1);
        QCOMPARE(copied.size(), 3);
        // A symbol needs Shift on many keyboards, and is entered without.
        m_keys->take(entry(m_window->copy), 0, Qt::Key_Question);
        QTest::keyClick(m_window->list, Qt::Key_Question, Qt::ShiftModifier);
        QCOMPARE(copied.size(), 4);
        restart();
        QVERIFY(m_window->find->shortcuts().isEmpty());
    }

    void whatHasANameCanHaveKeys() {
        QCOMPARE(m_keys->entries().size(), 6);
        QCOMPARE(m_keys->entries().constFirst().menu, QStringLiteral("Jobs"));
        for (const KeyBindings::Entry &each : m_keys->entries())
            QCOMPARE(each.action->shortcuts(), each.standard);
    }

    void onlyWhatDiffersIsKept() {
        m_keys->setKeys(entry(m_window->next), {Qt::CTRL | Qt::Key_Semicolon, Qt::Key_Comma});
        m_keys->setKeys(entry(m_window->reset), {});
        QCOMPARE(kept().size(), 2);
        restart();
        QCOMPARE(m_window->next->shortcuts(), Keys({Qt::CTRL | Qt::Key_Semicolon, Qt::Key_Comma}));
        QCOMPARE(m_window->reset->shortcuts(), Keys());
        m_keys->setKeys(entry(m_window->next), {Qt::Key_J, Qt::Key_N});
        m_keys->reset(entry(m_window->reset));
        QCOMPARE(kept(), QStringList());
        QCOMPARE(m_window->reset->shortcuts(), entry(m_window->reset).standard);
    }

    void whatIsNotUnderstoodIsLeftAlone() {
        m_settings->set(storage::preferences::keys.of(QStringLiteral("nextFailure")), QStringLiteral("Hyper+Foo"));
        m_settings->set(storage::preferences::keys.of(QStringLiteral("ofANewerCollie")), QStringLiteral("Ctrl+J"));
        restart();
        QCOMPARE(m_window->next->shortcuts(), Keys({Qt::Key_J, Qt::Key_N}));
        m_keys->resetAll();
        QCOMPARE(kept(), QStringList(QStringLiteral("keys/ofANewerCollie")));
    }

    void aKeyIsTakenFromWhoeverHasIt() {
        QCOMPARE(m_keys->holder(Qt::Key_N, m_window->reset), m_window->next);
        QCOMPARE(m_keys->holder(Qt::Key_N, m_window->next), nullptr);
        QSignalSpy changed(m_keys.get(), &KeyBindings::changed);
        m_keys->take(entry(m_window->reset), 0, Qt::Key_N);
        QCOMPARE(m_window->reset->shortcuts(), Keys{QKeySequence(Qt::Key_N)});
        QCOMPARE(m_window->next->shortcuts(), Keys{QKeySequence(Qt::Key_J)});
        QCOMPARE(changed.size(), 2);
        m_keys->take(entry(m_window->reset), 1, Qt::Key_N);
        QCOMPARE(m_window->reset->shortcuts(), Keys{QKeySequence(Qt::Key_N)});
        // One of the window that is no entry.
        QAction preset(QStringLiteral("Preset"));
        preset.setShortcut(Qt::CTRL | Qt::Key_7);
        m_window->window.addAction(&preset);
        QCOMPARE(m_keys->holder(Qt::CTRL | Qt::Key_7, m_window->next), &preset);
        QCOMPARE(m_keys->entryOf(&preset), nullptr);
    }

    void treeherdersSetIsSetAtOnce() {
        m_keys->setKeys(entry(m_window->reset), {Qt::Key_S, Qt::Key_J});
        m_keys->setKeys(entry(m_window->next), {Qt::Key_X});
        m_keys->useTreeherders();
        QCOMPARE(m_window->next->shortcuts(), Keys({Qt::Key_J, Qt::Key_N}));
        QCOMPARE(m_window->reset->shortcuts(), Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
        QCOMPARE(m_window->bare->shortcuts(), Keys{QKeySequence(Qt::Key_S)});
        m_keys->useTreeherders();
        QCOMPARE(kept(), QStringList(QStringLiteral("keys/result-unscheduled")));
        m_keys->resetAll();
        QCOMPARE(m_window->bare->shortcuts(), Keys());
    }

    void whatThePersonGaveAwayStaysThere() {
        QAction *filter = m_window->add("filterJobs", {Qt::Key_F, Qt::CTRL | Qt::Key_F});
        QAction *reload = m_window->add("reload", {Qt::Key_F5});
        m_keys = std::make_unique<KeyBindings>(m_window->window, QList<QMenu *>{m_window->menu}, *m_settings);
        m_keys->take(entry(reload), 1, Qt::CTRL | Qt::Key_F);
        m_keys->useTreeherders();
        QCOMPARE(reload->shortcuts(), Keys({Qt::Key_F5, Qt::CTRL | Qt::Key_F}));
        QCOMPARE(filter->shortcuts(), Keys{QKeySequence(Qt::Key_F)});
    }

    void menusAndButtonsHaveKeysForGood() {
        auto *button = new QPushButton(QStringLiteral("&Add 2 Jobs"), &m_window->window);
        button->setShortcut(Qt::CTRL | Qt::Key_Return);
        QCOMPARE(m_keys->fixedHolder(Qt::CTRL | Qt::Key_Return), QStringLiteral("Add 2 Jobs"));
        QCOMPARE(m_keys->fixedHolder(Qt::ALT | Qt::Key_J), QStringLiteral("Jobs"));
        QCOMPARE(m_keys->fixedHolder(Qt::Key_J), QString());
    }

    void aKeyThatTheFocusHasFirstStaysThere() {
        auto *field = new QLineEdit(&m_window->window);
        m_window->window.setCentralWidget(field);
        m_window->window.show();
        test::activate(&m_window->window);
        field->setFocus();
        QSignalSpy pinned(m_window->pin, &QAction::triggered);
        QTest::keyClick(field, Qt::Key_Space);
        QCOMPARE(field->text(), QStringLiteral(" "));
        for (const int round : {1, 2}) {
            m_keys->setKeys(entry(m_window->pin), {Qt::Key_Space, Qt::CTRL | Qt::Key_P});
            QTest::keyClick(field, Qt::Key_P, Qt::ControlModifier);
            QCOMPARE(pinned.size(), round);
            m_keys->reset(entry(m_window->pin));
            QTest::keyClick(field, Qt::Key_P, Qt::ControlModifier);
            QCOMPARE(pinned.size(), round);
        }
    }
};

QTEST_MAIN(TestKeyBindings)
#include "test_key_bindings.moc"
