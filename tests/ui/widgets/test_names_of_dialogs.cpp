#include "services/base/languages.h"
#include "tests/support/focus_names.h"
#include "tests/support/told_names.h"
#include "tests/ui/widgets/every_dialog.h"
#include "ui/actions/bulk_panel.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScopeGuard>
#include <QTest>

#include <memory>

using namespace collie;

/// What can have the keys in what opens beside the main window.
class TestNamesOfDialogs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatTakesTheFocusHasAName_data() {
        QTest::addColumn<test::MakeDialog>("make");
        for (const auto &[name, make] : test::everyDialog())
            QTest::newRow(name) << make;
    }
    void whatTakesTheFocusHasAName() {
        QFETCH(const test::MakeDialog, make);
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        const test::FocusNames names(*dialog);
        QVERIFY2(names.nameless.isEmpty(), qPrintable(names.nameless.join(u'\n')));
        QVERIFY(names.named > 0);
    }
    void whatCanBeUsedHasAName_data() { whatTakesTheFocusHasAName_data(); }
    /// Also what no key reaches, as a screen reader walks it.
    void whatCanBeUsedHasAName() {
        QFETCH(const test::MakeDialog, make);
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        dialog->setParent(nullptr, Qt::Window);
        dialog->show();
        const test::ToldNames names(*dialog);
        QVERIFY2(names.nameless.isEmpty(), qPrintable(names.nameless.join(u'\n')));
        QVERIFY(names.named > 0);
    }

    void noLetterStandsTwice_data() {
        QTest::addColumn<test::MakeDialog>("make");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const test::MakeDialog &make) {
            for (const Language &each : languages())
                QTest::addRow("%s, %s", name, qPrintable(each.code)) << make << each.code;
        };
        row("run here", [](test::DialogSurroundings &of) { return new ui::RunHereDialog(of.theme, {}); });
        row("artifact",
            [](test::DialogSurroundings &of) { return new ui::AddArtifactDialog(of.theme, QStringLiteral("a task")); });
        row("own jobs", [](test::DialogSurroundings &of) { return new ui::OwnJobsPane(of.theme); });
        row("bulk", [](test::DialogSurroundings &of) { return new ui::BulkPanel(of.theme); });
        row("paused bulk", [](test::DialogSurroundings &of) {
            auto *panel = new ui::BulkPanel(of.theme);
            panel->present({.title = QStringLiteral("Herd"), .phase = ui::BulkStatus::Phase::Paused});
            return panel;
        });
        row("priorities", [](test::DialogSurroundings &of) { return new ui::PrioritiesPane(of.theme); });
    }
    void noLetterStandsTwice() {
        QFETCH(const test::MakeDialog, make);
        QFETCH(QString, language);
        const auto back = qScopeGuard([] { installLanguage(*qApp, QStringLiteral("en")); });
        installLanguage(*qApp, language);
        test::DialogSurroundings surroundings;
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        QCOMPARE(clashesIn(*dialog), QStringList());
        // Some fields are there for one choice only.
        for (QComboBox *choice : dialog->findChildren<QComboBox *>()) {
            for (int i = 0; i < choice->count(); ++i) {
                choice->setCurrentIndex(i);
                QCOMPARE(clashesIn(*dialog), QStringList());
            }
        }
    }

  private:
    /// Texts whose letter another one has, too.
    static QStringList clashesIn(const QWidget &dialog) {
        QStringList texts;
        for (const auto *each : dialog.findChildren<QLabel *>()) {
            if (each->buddy() != nullptr && each->isVisibleTo(&dialog))
                texts.append(each->text());
        }
        for (const auto *each : dialog.findChildren<QAbstractButton *>()) {
            if (each->isVisibleTo(&dialog))
                texts.append(each->text());
        }
        QStringList letters, clashes;
        for (const QString &text : std::as_const(texts)) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (!letter.isEmpty() && letters.contains(letter))
                clashes.append(text);
            letters.append(letter);
        }
        return clashes;
    }
};

QTEST_MAIN(TestNamesOfDialogs)
#include "test_names_of_dialogs.moc"
