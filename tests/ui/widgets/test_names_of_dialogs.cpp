#include "tests/support/focus_names.h"
#include "tests/support/told_names.h"
#include "tests/ui/widgets/every_dialog.h"

#include <QTest>

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
};

QTEST_MAIN(TestNamesOfDialogs)
#include "test_names_of_dialogs.moc"
