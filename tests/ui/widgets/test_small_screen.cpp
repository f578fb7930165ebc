#include "tests/support/small_screen.h"
#include "tests/ui/widgets/every_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace collie;

/// The largest text on the smallest screen: every dialog fits, and all of its buttons are there.
class TestSmallScreen final : public QObject {
    Q_OBJECT

    const QFont m_usual = QApplication::font();

  private Q_SLOTS:
    void initTestCase() {
        QFont large = m_usual;
        large.setPointSize(test::largestPoints);
        QApplication::setFont(large);
    }
    void cleanupTestCase() { QApplication::setFont(m_usual); }

    void dialogsFit_data() {
        QTest::addColumn<test::MakeDialog>("make");
        for (const auto &[name, make] : test::everyDialog())
            QTest::newRow(name) << make;
    }
    void dialogsFit() {
        QFETCH(const test::MakeDialog, make);
        test::DialogSurroundings surroundings;
        std::unique_ptr<QWidget> dialog(make(surroundings));
        if (auto *section = qobject_cast<ui::SettingsPage *>(dialog.get())) {
            auto settings = std::make_unique<ui::SettingsWindow>(nullptr);
            settings->addPage(section);
            dialog.release();
            dialog = std::move(settings);
        }
        dialog->setParent(nullptr, Qt::Window);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        dialog->resize(test::smallScreen);
        QCoreApplication::sendPostedEvents();
        const QStringList faults = test::outOfReach(*dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestSmallScreen)
#include "test_small_screen.moc"
