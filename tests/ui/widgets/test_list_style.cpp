#include "ui/widgets/list_style.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace collie;

/// Room between lines, for every list of the application.
class TestListStyle : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { ui::ListStyle::setRowGap(0); }

    void listsThatAreThereFollow() {
        QStandardItemModel model(20, 2);
        for (int row = 0; row < 20; ++row)
            model.setItem(row, 0, new QStandardItem(QStringLiteral("row %1").arg(row)));
        QTreeView tree;
        tree.setUniformRowHeights(true);
        tree.setModel(&model);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        const auto height = [&] { return tree.visualRect(model.index(3, 0)).height(); };
        const int compact = height();
        for (const int gap : {4, 0, 6}) {
            ui::ListStyle::setRowGap(gap);
            QCOMPARE(ui::ListStyle::rowGap(), gap);
            QCOMPARE(height(), compact + gap);
            QCOMPARE(tree.visualRect(model.index(4, 0)).top(), tree.visualRect(model.index(3, 0)).bottom() + 1);
        }
        // One that comes later as well; the style is not wrapped again for each.
        const QStyle *style = QApplication::style();
        ui::ListStyle::setRowGap(4);
        QCOMPARE(QApplication::style(), style);
        QTreeView later;
        later.setModel(&model);
        later.show();
        QVERIFY(QTest::qWaitForWindowExposed(&later));
        QCOMPARE(later.visualRect(model.index(3, 0)).height(), compact + 4);
    }
};

QTEST_MAIN(TestListStyle)
#include "test_list_style.moc"
