#include "tests/support/small_screen.h"
#include "tests/ui/widgets/every_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace collie;

/// Text of any size on the smallest screen: every dialog fits, and all of its buttons are there.
class TestSmallScreen final : public QObject {
    Q_OBJECT

    const QFont m_usual = QApplication::font();

  private Q_SLOTS:
    void cleanup() { QApplication::setFont(m_usual); }

    void dialogsFit_data() {
        QTest::addColumn<test::MakeDialog>("make");
        QTest::addColumn<int>("points");
        for (const auto &[name, make] : test::everyDialog()) {
            for (const int points : {test::smallestPoints, test::largestPoints})
                QTest::addRow("%s, %d pt", name, points) << make << points;
        }
    }
    void dialogsFit() {
        QFETCH(const test::MakeDialog, make);
        QFETCH(const int, points);
        QFont font = m_usual;
        font.setPointSize(points);
        QApplication::setFont(font);
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
