#include "app/collie/palette_picture.h"
#include "app/collie/screenshot_scenes.h"
#include "tests/support/places.h"
#include "ui/help/guide.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace collie;
using namespace collie::app;

/// The pictures of the guide: what is to be seen on them, and how small they are.
class TestGuidePictures final : public QObject {
    Q_OBJECT

    const QDir m_pictures{collie::test::projectFolder() + QStringLiteral("/docs/guide/pictures")};

  private Q_SLOTS:
    void sceneNamesAreUniqueAndChosenByName() {
        QSet<QString> names;
        for (const ScreenshotScene &scene : screenshotScenes())
            names.insert(scene.name);
        QCOMPARE(names.size(), screenshotScenes().size());
        QCOMPARE(screenshotScenes(QStringLiteral("all")).size(), screenshotScenes().size());
        QCOMPARE(screenshotScenes(QString()).constFirst().name, QStringLiteral("main"));
        QCOMPARE(screenshotScenes(QStringLiteral("pulse,log")).size(), 2);
        QVERIFY(screenshotScenes(QStringLiteral("pulse,wolf")).isEmpty());
        const QVector<ScreenshotScene> guide = screenshotScenes(QStringLiteral("guide"));
        QVERIFY(guide.size() > 10 && guide.size() < screenshotScenes().size());
    }

    /// `packaging/dev guide` makes them.
    void everySceneOfTheGuideHasItsPictures() {
        QStringList expected;
        for (const ScreenshotScene &scene : screenshotScenes(QStringLiteral("guide"))) {
            for (const char *colours : {"-dark.png", "-light.png"})
                expected.append(scene.name + QLatin1String(colours));
        }
        QStringList there = m_pictures.entryList({QStringLiteral("*.png")}, QDir::Files);
        expected.sort();
        there.sort();
        QCOMPARE(there, expected);
    }

    void everyPictureIsOnAPage() {
        QString text;
        const ui::Guide guide;
        for (const ui::GuidePage &page : guide.pages())
            text += page.markdown;
        for (const ScreenshotScene &scene : screenshotScenes(QStringLiteral("guide"))) {
            const QString picture = QStringLiteral("](pictures/%1-light.png)").arg(scene.name);
            QVERIFY2(text.contains(picture), qPrintable(scene.name));
        }
    }

    /// They are part of the program.
    void theyAreSmall() {
        constexpr qint64 mostBytes = 2'000'000;
        constexpr int mostWidth = 1120;
        qint64 bytes = 0;
        const QFileInfoList files = m_pictures.entryInfoList({QStringLiteral("*.png")}, QDir::Files);
        for (const QFileInfo &file : files) {
            const QImage picture(file.filePath());
            QVERIFY2(picture.width() > 100 && picture.width() <= mostWidth, qPrintable(file.fileName()));
            QCOMPARE(picture.format(), QImage::Format_Indexed8);
            bytes += file.size();
        }
        QVERIFY2(bytes <= mostBytes, qPrintable(QString::number(bytes)));
    }

    void fewColoursStayWhatTheyAre() {
        QImage picture(200, 100, QImage::Format_RGB32);
        picture.fill(Qt::white);
        for (int i = 0; i < 100; ++i)
            picture.setPixel(i, 50, qRgb(i, 0, 255 - i));
        const QImage small = withPalette(picture);
        QCOMPARE(small.format(), QImage::Format_Indexed8);
        QCOMPARE(small.convertToFormat(QImage::Format_RGB32), picture);
    }

    void manyColoursBecomeTheNearestOfThoseThatStay() {
        QImage picture(300, 300, QImage::Format_RGB32);
        picture.fill(Qt::white);
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x)
                picture.setPixel(x, y, qRgb(x * 6, y, 40));
        }
        const QImage small = withPalette(picture);
        QVERIFY(small.colorCount() <= 128);
        QCOMPARE(small.pixel(299, 299), qRgb(255, 255, 255));
        // What is rare and like nothing else stays.
        picture.setPixel(299, 0, qRgb(0, 255, 0));
        QCOMPARE(withPalette(picture).pixel(299, 0), qRgb(0, 255, 0));
        // The same picture has the same table.
        QCOMPARE(withPalette(picture), withPalette(picture));
    }
};

QTEST_GUILESS_MAIN(TestGuidePictures)
#include "test_guide_pictures.moc"
