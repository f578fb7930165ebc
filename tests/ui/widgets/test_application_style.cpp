#include "ui/widgets/application_style.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/theme_colours.h"

#include <QApplication>
#include <QCheckBox>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QStyleOptionButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace collie;

namespace {

double contrast(const QColor &one, const QColor &other) {
    const auto [dark, light] = std::minmax({ui::luminance(one), ui::luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

/// Room between lines, for every list of the application; boxes that are seen.
class TestApplicationStyle : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() {
        ui::ApplicationStyle::setRowGap(0);
        ui::ApplicationStyle::setStill(false);
    }

    void nothingMovesWhereThatIsWanted() {
        const int flash = QApplication::cursorFlashTime();
        QVERIFY(flash > 0);
        QProgressBar bar;
        bar.setRange(0, 0);
        bar.resize(200, 20);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        // What moves is told to show its next picture.
        class Steps final : public QObject {
          public:
            int count = 0;
            bool eventFilter(QObject *, QEvent *event) override {
                count += event->type() == QEvent::StyleAnimationUpdate ? 1 : 0;
                return false;
            }
        } steps;
        bar.installEventFilter(&steps);
        QTRY_VERIFY(steps.count > 3);
        ui::ApplicationStyle::setStill(true);
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        QProgressBar still;
        still.setRange(0, 0);
        still.resize(200, 20);
        still.show();
        QVERIFY(QTest::qWaitForWindowExposed(&still));
        const QImage first = still.grab().toImage();
        Steps none;
        still.installEventFilter(&none);
        int ticks = 0;
        QTimer clock;
        connect(&clock, &QTimer::timeout, &clock, [&ticks] { ++ticks; });
        clock.start(20); // Longer than a step.
        QTRY_VERIFY(ticks > 10);
        QCOMPARE(none.count, 0);
        QCOMPARE(still.grab().toImage(), first);
        // It is seen, too.
        QVERIFY(contrast(first.pixelColor(first.width() / 2, first.height() / 2),
                         still.palette().color(QPalette::Base)) > 1.5);
        ui::ApplicationStyle::setStill(false);
        QCOMPARE(QApplication::cursorFlashTime(), flash);
    }

    void theFocusStandsOutFromWhatIsBehind() {
        ui::ApplicationStyle::setRowGap(0);
        for (const QColor &behind : {QColor(Qt::white), QColor(0x1d, 0x1d, 0x21), QColor(0x30, 0x8c, 0xc6)}) {
            QImage picture(60, 30, QImage::Format_RGB32);
            picture.fill(behind);
            QPainter painter(&picture);
            QStyleOptionFocusRect option;
            option.rect = picture.rect();
            option.backgroundColor = behind;
            option.palette.setColor(QPalette::Highlight, QColor(0x30, 0x8c, 0xc6));
            QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter);
            painter.end();
            QVERIFY(contrast(picture.pixelColor(30, 1), behind) >= 3);
            QCOMPARE(picture.pixelColor(30, 15), behind);
        }
    }

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
            ui::ApplicationStyle::setRowGap(gap);
            QCOMPARE(ui::ApplicationStyle::rowGap(), gap);
            QCOMPARE(height(), compact + gap);
            QCOMPARE(tree.visualRect(model.index(4, 0)).top(), tree.visualRect(model.index(3, 0)).bottom() + 1);
        }
        // One that comes later as well; the style is not wrapped again for each.
        const QStyle *style = QApplication::style();
        ui::ApplicationStyle::setRowGap(4);
        QCOMPARE(QApplication::style(), style);
        QTreeView later;
        later.setModel(&model);
        later.show();
        QVERIFY(QTest::qWaitForWindowExposed(&later));
        QCOMPARE(later.visualRect(model.index(3, 0)).height(), compact + 4);
    }

    void boxesAreSeenOnAnyGround_data() {
        QTest::addColumn<ui::Theme::Scheme>("scheme");
        QTest::newRow("light") << ui::Theme::Scheme::Light;
        QTest::newRow("dark") << ui::Theme::Scheme::Dark;
    }
    void boxesAreSeenOnAnyGround() {
        QFETCH(ui::Theme::Scheme, scheme);
        ui::Theme theme;
        theme.setScheme(scheme);
        ui::ApplicationStyle::setRowGap(0);
        QCheckBox box;
        QRadioButton choice;
        for (QAbstractButton *button :
             {static_cast<QAbstractButton *>(&box), static_cast<QAbstractButton *>(&choice)}) {
            button->adjustSize();
            const bool isBox = button == &box;
            QStyleOptionButton option;
            option.initFrom(button);
            const QRect mark = button->style()->subElementRect(
                isBox ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator, &option, button);
            const QImage picture = button->grab().toImage();
            double most = 1;
            const QColor ground = button->palette().color(QPalette::Window);
            for (int x = mark.left(); x <= mark.right(); ++x)
                most = std::max(most, contrast(picture.pixelColor(x, mark.center().y()), ground));
            QVERIFY2(most >= 3, qPrintable(QString::number(most)));
        }
    }
};

QTEST_MAIN(TestApplicationStyle)
#include "test_application_style.moc"
