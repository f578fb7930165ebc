#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/help/guide_view.h"
#include "ui/help/help_window.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace collie;
using namespace collie::ui;

namespace {

constexpr QSize wide(3000, 300);

void writePage(const QTemporaryDir &folder, const char *name, const QByteArray &text) {
    QFile file(folder.filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void writePicture(const QTemporaryDir &folder, const QString &name, Qt::GlobalColor colour) {
    QDir().mkpath(folder.filePath(QStringLiteral("pictures")));
    QImage picture(wide, QImage::Format_RGB32);
    picture.fill(colour);
    QVERIFY(picture.save(folder.filePath(QStringLiteral("pictures/") + name)));
}

} // namespace

/// The guide in its window: pages, links, the way back, search, pictures, keys.
class TestHelpWindow final : public QObject {
    Q_OBJECT

    GuideView &view() { return *test::named<GuideView>(m_window, "guidePage"); }
    QLineEdit &search() { return *test::named<QLineEdit>(m_window, "guideSearch"); }
    QListWidget &hits() { return *test::named<QListWidget>(m_window, "guideHits"); }
    QToolButton &button(const char *name) { return *test::named<QToolButton>(m_window, name); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    QImage picture() {
        return view()
            .document()
            ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("pictures/pen-light.png")))
            .value<QImage>();
    }

  private Q_SLOTS:
    void initTestCase() {
        QByteArray filler;
        for (int i = 0; i < 200; ++i)
            filler += "Line of grass.\n\n";
        writePage(m_folder, "index.md",
                  "# Guide\n\n- [Sheep](sheep.md)\n- [Dogs](dogs.md)\n- [Web](https://example.org/x)\n");
        writePage(m_folder, "sheep.md",
                  "# Sheep\n\nOne sheep, two sheep.\n\n" + filler + "## Wool\n\nWool is shorn in June.\n\n" + filler);
        writePage(m_folder, "dogs.md", "# Dogs\n\n![The pen](pictures/pen-light.png)\n\nA dog herds.\n");
        writePicture(m_folder, QStringLiteral("pen-light.png"), Qt::white);
        writePicture(m_folder, QStringLiteral("pen-dark.png"), Qt::black);
    }
    void init() {
        m_theme.setScheme(Theme::Scheme::Light);
        m_window = std::make_unique<HelpWindow>(m_theme, Guide(m_folder.path()));
        m_window->show();
        test::activate(m_window.get());
        view().setFocus();
    }
    void cleanup() { m_window.reset(); }

    void opensAtTheFirstPageAndAtTheOneAsked() {
        QCOMPARE(m_window->pageName(), QStringLiteral("index"));
        m_window->showPage(QStringLiteral("dogs"));
        QCOMPARE(m_window->pageName(), QStringLiteral("dogs"));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Dogs")));
        m_window->showPage(QStringLiteral("no such page"));
        QCOMPARE(m_window->pageName(), QStringLiteral("index"));
    }

    void aHeadingIsScrolledTo() {
        m_window->showPage(QStringLiteral("sheep"), QStringLiteral("wool"));
        QVERIFY(view().verticalScrollBar()->value() > view().height());
        QCOMPARE(view().textCursor().block().text(), QStringLiteral("Wool"));
        QVERIFY(view().viewport()->rect().contains(view().cursorRect().center()));
    }

    void theContentsLeadToPagesAndHeadings() {
        auto *contents = test::named<QTreeWidget>(m_window, "guideContents");
        QCOMPARE(contents->topLevelItemCount(), 3);
        QTreeWidgetItem *sheep = contents->topLevelItem(1);
        QCOMPARE(sheep->text(0), QStringLiteral("Sheep"));
        QCOMPARE(sheep->childCount(), 1);
        contents->setCurrentItem(sheep->child(0));
        contents->setFocus();
        QTest::keyClick(contents, Qt::Key_Return);
        QCOMPARE(m_window->pageName(), QStringLiteral("sheep"));
        QCOMPARE(view().textCursor().block().text(), QStringLiteral("Wool"));
        // Where one is, is marked, however one came there.
        m_window->showPage(QStringLiteral("dogs"));
        QCOMPARE(contents->currentItem(), contents->topLevelItem(2));
    }

    void linksLeadToPagesAndOutOfTheGuide() {
        QSignalSpy out(m_window.get(), &HelpWindow::linkActivated);
        // As a person does without a mouse: Tab goes from link to link.
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QCOMPARE(m_window->pageName(), QStringLiteral("sheep"));
        m_window->showPage(QStringLiteral("index"));
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QCOMPARE(out.size(), 1);
        QCOMPARE(out.constFirst().constFirst().toUrl(), QUrl(QStringLiteral("https://example.org/x")));
        QCOMPARE(m_window->pageName(), QStringLiteral("index"));
    }

    void backAndForwardComeToTheSamePlace() {
        QVERIFY(!button("guideBack").isEnabled() && !button("guideForward").isEnabled());
        m_window->showPage(QStringLiteral("sheep"));
        view().verticalScrollBar()->setValue(700);
        m_window->showPage(QStringLiteral("dogs"));
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->pageName(), QStringLiteral("sheep"));
        QCOMPARE(view().verticalScrollBar()->value(), 700);
        QTest::mouseClick(&button("guideBack"), Qt::LeftButton);
        QCOMPARE(m_window->pageName(), QStringLiteral("index"));
        QVERIFY(!button("guideBack").isEnabled());
        press(Qt::Key_Right, Qt::AltModifier);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->pageName(), QStringLiteral("dogs"));
        QVERIFY(!button("guideForward").isEnabled());
        press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(m_window->pageName(), QStringLiteral("index"));
    }

    void aSearchListsWhatItFoundAndLeadsThere() {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(search().hasFocus());
        QTest::keyClicks(&search(), QStringLiteral("shorn june"));
        QVERIFY(hits().isVisible());
        QCOMPARE(hits().count(), 1);
        QVERIFY2(hits().item(0)->text().contains(QStringLiteral("shorn in June")), qPrintable(hits().item(0)->text()));
        press(Qt::Key_Return);
        QCOMPARE(m_window->pageName(), QStringLiteral("sheep"));
        QCOMPARE(view().textCursor().selectedText(), QStringLiteral("shorn"));
        search().setText(QStringLiteral("wolves"));
        auto *nothing = test::named<QLabel>(m_window, "guideNothing");
        QVERIFY(nothing->isVisible());
        QVERIFY2(nothing->text().contains(QStringLiteral("wolves")), qPrintable(nothing->text()));
        search().clear();
        QVERIFY(test::named<QWidget>(m_window, "guideContents")->isVisible());
    }

    void aWordIsFoundOnThePageRoundAndRound() {
        m_window->showPage(QStringLiteral("sheep"));
        press(Qt::Key_F, Qt::ControlModifier);
        auto *field = test::named<QLineEdit>(m_window, "guideFind");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("sheep"));
        QVector<int> places;
        for (int i = 0; i < 4; ++i) {
            press(Qt::Key_Return);
            QCOMPARE(view().textCursor().selectedText().toLower(), QStringLiteral("sheep"));
            places.append(view().textCursor().position());
        }
        QVERIFY(places.at(0) != places.at(1) && places.at(1) != places.at(2));
        QCOMPARE(places.at(3), places.at(0));
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(view().textCursor().position(), places.at(2));
        field->setText(QStringLiteral("wolf"));
        press(Qt::Key_F3);
        QVERIFY(!test::named<QLabel>(m_window, "guideNotFound")->text().isEmpty());
    }

    void escapeEndsWhatWasBegunLast() {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(&search(), QStringLiteral("dog"));
        press(Qt::Key_F, Qt::ControlModifier);
        QWidget *bar = test::named<QWidget>(m_window, "guideFindBar");
        QVERIFY(bar->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(view().hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(search().text().isEmpty());
        QVERIFY(m_window->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!m_window->isVisible());
    }

    void picturesAreInTheColoursOfTheWindowAndAsWideAsThereIsRoom() {
        m_window->showPage(QStringLiteral("dogs"));
        QCOMPARE(picture().pixelColor(5, 5), QColor(Qt::white));
        const auto width = [this] { return qRound(picture().width() / picture().devicePixelRatio()); };
        QVERIFY(width() < view().viewport()->width());
        QVERIFY(width() > view().viewport()->width() - 80);
        const int before = width();
        m_window->resize(m_window->width() + 200, m_window->height());
        QTRY_COMPARE(width(), before + 200);
        QVERIFY(view().horizontalScrollBar()->maximum() == 0);
        m_theme.setScheme(Theme::Scheme::Dark);
        QTRY_COMPARE(picture().pixelColor(5, 5), QColor(Qt::black));
        // What it shows is written below it.
        QVERIFY(view().toPlainText().contains(QStringLiteral("The pen")));
    }

    void theTextGrowsAndShrinksByKeys() {
        const qreal before = view().font().pointSizeF();
        press(Qt::Key_Plus, Qt::ControlModifier);
        press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(view().font().pointSizeF(), before + 2);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(view().font().pointSizeF(), before + 1);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view().font().pointSizeF(), before);
    }

    void everyPartHasAName() {
        for (const char *name : {"guideBack", "guideForward", "guideHome", "guideFindPrevious", "guideFindNext",
                                 "guideFindClose", "guideSearch", "guideFind", "guideContents", "guideHits"})
            QVERIFY2(!test::named<QWidget>(m_window, name)->accessibleName().isEmpty(), name);
        QCOMPARE(view().accessibleName(), QStringLiteral("Guide"));
    }

  private:
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<HelpWindow> m_window;
};

QTEST_MAIN(TestHelpWindow)
#include "test_help_window.moc"
