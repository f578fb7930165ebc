#include "ui/widgets/icons.h"

#include <QApplication>
#include <QImage>
#include <QImageReader>
#include <QSet>
#include <QTest>

using namespace collie;

/// The program's drawings, on systems that have no more than it brings along.
class TestIcons final : public QObject {
    Q_OBJECT

    static QSet<QRgb> coloursOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal) {
        const QImage picture = icon.pixmap(QSize(64, 64), mode).toImage().convertToFormat(QImage::Format_ARGB32);
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qAlpha(picture.pixel(x, y)) == 255)
                    colours.insert(picture.pixel(x, y));
            }
        }
        return colours;
    }

  private Q_SLOTS:
    /// As where the package of Qt's SVG plugins is not installed.
    void initTestCase() {
        QCoreApplication::setLibraryPaths({});
        if (QImageReader::supportedImageFormats().contains("svg"))
            QSKIP("Qt has looked for its plugins already.");
    }

    void theProgramsIconNeedsNoPlugin() {
        const QSet<QRgb> colours = coloursOf(ui::applicationIcon());
        for (const char *colour : {"#1f3a5f", "#ffffff", "#c2703d"})
            QVERIFY2(colours.contains(QColor(QLatin1String(colour)).rgb()), colour);
    }

    void symbolsFollowThePalette() {
        const QPalette before = QApplication::palette();
        QPalette palette = before;
        palette.setColor(QPalette::Active, QPalette::WindowText, Qt::darkGreen);
        QApplication::setPalette(palette);
        QVERIFY(coloursOf(ui::symbolIcon(QStringLiteral("warning"))).contains(QColor(Qt::darkGreen).rgb()));
        QApplication::setPalette(before);
        QVERIFY(!coloursOf(ui::symbolIcon(QStringLiteral("warning"))).contains(QColor(Qt::darkGreen).rgb()));
        QVERIFY(ui::symbolIcon(QStringLiteral("no such symbol")).isNull());
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
