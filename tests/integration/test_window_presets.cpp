#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/filters/presets_dialog.h"
#include "ui/filters/save_preset_dialog.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window_actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

using namespace collie;
using namespace collie::test;
using models::JobField;
using models::JobFilter;

/// Filters that are saved under a name, used by menu and key, changed, and there again after a restart.
class TestWindowPresets final : public WindowFixture {
    Q_OBJECT

    const ui::FilterActions &filters() { return window().actions()->filter; }
    JobFilter filter() { return window().filterBar()->filter(); }
    template <class T>
    T *open() {
        T *found = nullptr;
        for (T *each : window().findChildren<T *>()) {
            if (each->isVisible())
                found = each;
        }
        return found;
    }
    QAction *preset(const QString &name) {
        for (QAction *action : filters().presets->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }
    static void press(const QWidget *dialog, const char *button) {
        QTest::mouseClick(test::named<QPushButton>(dialog, button), Qt::LeftButton);
    }
    /// \param key  0 for none.
    void save(const QString &name, int key = 0, Qt::KeyboardModifiers modifiers = {}) {
        filters().savePreset->trigger();
        auto *dialog = open<ui::SavePresetDialog>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(test::named<QLineEdit>(dialog, "presetName"), name);
        if (key != 0)
            test::named<QKeySequenceEdit>(dialog, "presetKey")->setKeySequence(QKeySequence(int(modifiers) | key));
        press(dialog, "presetSave");
    }
    void write(const JobFilter &filter) { window().filterBar()->apply(filter); }
    static JobFilter onLinux() {
        JobFilter filter;
        filter.fields.append({.field = JobField::Platform, .values = {QStringLiteral("linux")}});
        filter.tiers.set(3);
        return filter;
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 80, .speed = 40, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void savedSwitchedAndBack() {
        QVERIFY(!filters().managePresets->isEnabled());
        save(QStringLiteral("As it begins"));
        write(onLinux());
        save(QStringLiteral("On Linux"), Qt::Key_F7, Qt::AltModifier);
        QVERIFY(open<ui::SavePresetDialog>() == nullptr);
        QVERIFY(preset(QStringLiteral("On Linux"))->isChecked());
        QVERIFY(!preset(QStringLiteral("As it begins"))->isChecked());
        const int onLinuxRows = test::gridModel(window().grid())->rowCount();
        for (int i = 0; i < 2; ++i) {
            preset(QStringLiteral("As it begins"))->trigger();
            QCOMPARE(filter(), JobFilter());
            QVERIFY(preset(QStringLiteral("As it begins"))->isChecked());
            QVERIFY(!preset(QStringLiteral("On Linux"))->isChecked());
            QTest::keyClick(window().grid(), Qt::Key_F7, Qt::AltModifier);
            QCOMPARE(filter(), onLinux());
            QCOMPARE(test::gridModel(window().grid())->rowCount(), onLinuxRows);
            QVERIFY(preset(QStringLiteral("On Linux"))->isChecked());
        }
        // Something else is neither.
        QTest::keyClick(window().grid(), Qt::Key_U);
        QVERIFY(!preset(QStringLiteral("On Linux"))->isChecked());
    }

    void keysOfOthersAreRefused() {
        filters().savePreset->trigger();
        auto *dialog = open<ui::SavePresetDialog>();
        press(dialog, "presetSave");
        QVERIFY(!test::named<QLabel>(dialog, "presetProblem")->text().isEmpty());
        QTest::keyClicks(test::named<QLineEdit>(dialog, "presetName"), QStringLiteral("Mine"));
        auto *key = test::named<QKeySequenceEdit>(dialog, "presetKey");
        key->setKeySequence(QKeySequence(Qt::Key_R));
        press(dialog, "presetSave");
        QVERIFY2(test::named<QLabel>(dialog, "presetProblem")->text().contains(QStringLiteral("Retrigger")),
                 qPrintable(test::named<QLabel>(dialog, "presetProblem")->text()));
        QVERIFY(dialog->isVisible());
        key->setKeySequence(QKeySequence(Qt::ALT | Qt::Key_F7));
        press(dialog, "presetSave");
        QVERIFY(preset(QStringLiteral("Mine")) != nullptr);
        // The key is the preset's now; saved again under its name it may keep it.
        save(QStringLiteral("Other"), Qt::Key_F7, Qt::AltModifier);
        QVERIFY(open<ui::SavePresetDialog>() != nullptr);
        open<ui::SavePresetDialog>()->close();
        save(QStringLiteral("mine"), Qt::Key_F7, Qt::AltModifier);
        QVERIFY(open<ui::SavePresetDialog>() == nullptr);
        QCOMPARE(filters().presets->actions().size(), 1);
    }

    void changedSharedAndDeleted() {
        write(onLinux());
        save(QStringLiteral("A"));
        save(QStringLiteral("B"));
        filters().managePresets->trigger();
        auto *dialog = open<ui::PresetsDialog>();
        QVERIFY(dialog != nullptr);
        auto *list = test::named<QListWidget>(dialog, "presetList");
        QCOMPARE(list->count(), 2);
        list->setCurrentRow(1);
        auto *name = test::named<QLineEdit>(dialog, "presetName");
        QCOMPARE(name->text(), QStringLiteral("B"));
        name->setText(QStringLiteral("a"));
        press(dialog, "presetChange");
        QVERIFY(!test::named<QLabel>(dialog, "presetProblem")->text().isEmpty());
        name->setText(QStringLiteral("C"));
        test::named<QKeySequenceEdit>(dialog, "presetKey")->setKeySequence(QKeySequence(Qt::ALT | Qt::Key_F7));
        press(dialog, "presetChange");
        QVERIFY(preset(QStringLiteral("B")) == nullptr);
        QCOMPARE(preset(QStringLiteral("C"))->shortcut(), QKeySequence(Qt::ALT | Qt::Key_F7));
        press(dialog, "presetCopy");
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(link.contains(QStringLiteral("repo=autoland")) && link.contains(QStringLiteral("platform=linux")),
                 qPrintable(link));
        press(dialog, "presetRemove");
        QCOMPARE(list->count(), 1);
        QVERIFY(preset(QStringLiteral("C")) == nullptr);
        // It can be had back, with its key and at its place, and be deleted again.
        QVERIFY(test::named<QLabel>(dialog, "presetDeleted")->text().contains(QStringLiteral("C")));
        press(dialog, "presetUndo");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(preset(QStringLiteral("C"))->shortcut(), QKeySequence(Qt::ALT | Qt::Key_F7));
        QVERIFY(test::named<QPushButton>(dialog, "presetUndo")->isHidden());
        preset(QStringLiteral("C"))->trigger();
        QCOMPARE(filter(), onLinux());
        press(dialog, "presetRemove");
        // Its key is free for others meanwhile, who keep it.
        save(QStringLiteral("D"), Qt::Key_F7, Qt::AltModifier);
        QVERIFY(test::named<QPushButton>(dialog, "presetUndo")->isHidden());
        list->setCurrentRow(1);
        press(dialog, "presetRemove");
        QCOMPARE(list->count(), 1);
        // The second click of a double click takes no other one away.
        press(dialog, "presetRemove");
        QCOMPARE(list->count(), 1);
        QVERIFY(!test::named<QPushButton>(dialog, "presetRemove")->isEnabled());
        list->setCurrentRow(0);
        press(dialog, "presetRemove");
        QVERIFY(!filters().presets->isEnabled());
    }

    void whatAnotherProgramDeletesLeavesTheChosenOne() {
        write(onLinux());
        for (const QString &name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")})
            save(name);
        filters().managePresets->trigger();
        auto *dialog = open<ui::PresetsDialog>();
        auto *list = test::named<QListWidget>(dialog, "presetList");
        list->setCurrentRow(1);
        auto *name = test::named<QLineEdit>(dialog, "presetName");
        name->setText(QStringLiteral("Being written"));
        QVERIFY(m_application->settings().flush().has_value());
        {
            QSettings file(m_folder->filePath(QStringLiteral("collie.ini")), QSettings::IniFormat);
            QStringList kept = file.value(QStringLiteral("filter_presets")).toStringList();
            kept.removeFirst();
            file.setValue(QStringLiteral("filter_presets"), kept);
        }
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, patience);
        QCOMPARE(name->text(), QStringLiteral("Being written"));
        press(dialog, "presetRemove");
        QVERIFY(preset(QStringLiteral("B")) == nullptr);
        QVERIFY(preset(QStringLiteral("C")) != nullptr);
    }

    void aRestartKeepsThemAndWhatItCannotRead() {
        write(onLinux());
        save(QStringLiteral("On Linux"), Qt::Key_F7, Qt::AltModifier);
        m_application.reset();
        const QString unreadable = QStringLiteral("{\"name\":\"Future\",\"filter\":[1]}");
        {
            QSettings file(m_folder->filePath(QStringLiteral("collie.ini")), QSettings::IniFormat);
            file.setValue(QStringLiteral("filter_presets"),
                          QStringList{unreadable} + file.value(QStringLiteral("filter_presets")).toStringList());
        }
        startApplication();
        openSandbox();
        QCOMPARE(filters().presets->actions().size(), 1);
        QTest::keyClick(window().grid(), Qt::Key_F7, Qt::AltModifier);
        QCOMPARE(filter(), onLinux());
        save(QStringLiteral("Second"));
        m_application.reset();
        const QSettings file(m_folder->filePath(QStringLiteral("collie.ini")), QSettings::IniFormat);
        const QStringList kept = file.value(QStringLiteral("filter_presets")).toStringList();
        QCOMPARE(kept.size(), 3);
        QCOMPARE(kept.constFirst(), unreadable);
    }

    void aTestInAPresetIsLookedUpAgain() {
        JobFilter filter;
        filter.fields.append({.field = JobField::Test, .values = {QStringLiteral("browser")}});
        window().filterBar()->apply(filter);
        QTRY_VERIFY_WITH_TIMEOUT(this->filter().fields.size() == 1, patience);
        save(QStringLiteral("Browser tests"));
        QTest::keyClick(window().grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(this->filter().fields.isEmpty());
        preset(QStringLiteral("Browser tests"))->trigger();
        // It is the one in use while that goes on, and after it.
        QVERIFY(preset(QStringLiteral("Browser tests"))->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(
            this->filter().fields.size() == 1 && !this->filter().fields.constFirst().names.isEmpty(), patience);
        QVERIFY(preset(QStringLiteral("Browser tests"))->isChecked());
    }
};

QTEST_MAIN(TestWindowPresets)
#include "test_window_presets.moc"
