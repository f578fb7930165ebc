#include "ui/logs/log_view.h"

#include "tests/support/spool.h"
#include "ui/logs/log_view_accessible.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

using namespace collie;
using test::Spool;
using ui::LogView;
using Place = LogView::Place;

namespace {

QByteArray numbered(int lines) {
    QByteArray bytes;
    for (int line = 1; line <= lines; ++line)
        bytes += "line " + QByteArray::number(line) + "\n";
    return bytes;
}

} // namespace

class TestLogView : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    std::unique_ptr<LogView> m_view;

    void show(const Spool &spool) {
        m_view->setLog(spool.log.get());
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    [[nodiscard]] QPoint pointIn(qint64 line, int column) const {
        const qreal cell = QFontMetricsF(m_view->font()).horizontalAdvance(QString(64, u'0')) / 64;
        return {m_view->gutterWidth() + 8 + static_cast<int>(cell * column), m_view->lineRect(line).center().y()};
    }
    [[nodiscard]] QScrollBar *bar() const { return m_view->verticalScrollBar(); }

  private Q_SLOTS:
    void init() {
        ui::LogViewAccessible::install();
        m_theme.setScheme(ui::Theme::Scheme::Light);
        m_view = std::make_unique<LogView>(m_theme);
        m_view->resize(700, 400);
    }
    void cleanup() { m_view.reset(); }

    void onlyShownLinesAreThere() {
        const Spool spool(numbered(100'000));
        show(spool);
        QVERIFY(m_view->shownText().startsWith(QStringLiteral("line 1\nline 2\n")));
        QVERIFY(m_view->shownText().count(u'\n') < 60);
        bar()->setValue(50'000);
        QVERIFY(m_view->shownText().startsWith(QStringLiteral("line 50001\n")));
        QCOMPARE(m_view->rowCount(), qint64{100'000});
        QVERIFY(m_view->lineRect(0).isEmpty());
        QVERIFY(!m_view->grab().isNull());
    }

    void theKeyboardGoesEverywhere() {
        const Spool spool(numbered(1000));
        show(spool);
        key(Qt::Key_Down);
        key(Qt::Key_End);
        QCOMPARE(m_view->caret(), (Place{1, 6}));
        key(Qt::Key_Left);
        QCOMPARE(m_view->caret(), (Place{1, 5}));
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), (Place{999, 9}));
        QCOMPARE(bar()->value(), bar()->maximum());
        key(Qt::Key_Down);
        QCOMPARE(m_view->caret().line, qint64{999});
        key(Qt::Key_PageUp);
        QVERIFY(m_view->caret().line < 999);
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_view->caret(), (Place{0, 0}));
        QCOMPARE(bar()->value(), 0);
        key(Qt::Key_Down, Qt::ShiftModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedText(), QStringLiteral("line 1\nl"));
        QTest::keySequence(m_view.get(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("line 1\nl"));
        QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
        QVERIFY(m_view->selectedText().endsWith(QStringLiteral("line 1000")));
        QCOMPARE(m_view->selectedLines(), (std::pair<qint64, qint64>(0, 999)));
    }

    void thePointerSelects() {
        const Spool spool(numbered(50));
        show(spool);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, pointIn(2, 2));
        QTest::mouseMove(m_view->viewport(), pointIn(3, 4));
        QMouseEvent move(QEvent::MouseMove, pointIn(3, 4), m_view->viewport()->mapToGlobal(pointIn(3, 4)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &move);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, pointIn(3, 4));
        QCOMPARE(m_view->selectedText(), QStringLiteral("ne 3\nline"));
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pointIn(5, 1));
        QCOMPARE(m_view->selectedText(), QStringLiteral("line"));
        // The gutter selects whole lines, with Shift up to another.
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(3, m_view->lineRect(7).center().y()));
        QCOMPARE(m_view->selectedText(), QStringLiteral("line 8"));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          QPoint(3, m_view->lineRect(5).center().y()));
        QCOMPARE(m_view->selectedText(), QStringLiteral("line 6\nline 7\nline 8"));
        QCOMPARE(m_view->selectedLines(), (std::pair<qint64, qint64>(5, 7)));
    }

    void theEndIsFollowedUntilThePersonScrollsAway() {
        Spool spool(numbered(500), false);
        show(spool);
        m_view->setFollowing(true);
        QCOMPARE(bar()->value(), bar()->maximum());
        spool.append("more\nand more\n");
        QCOMPARE(bar()->value(), bar()->maximum());
        QVERIFY(m_view->shownText().contains(QStringLiteral("and more")));
        bar()->setValue(100);
        spool.append("yet more\n");
        QCOMPARE(bar()->value(), 100);
        key(Qt::Key_End, Qt::ControlModifier);
        spool.append("and the rest\n");
        QCOMPARE(bar()->value(), bar()->maximum());
        QVERIFY(m_view->shownText().contains(QStringLiteral("and the rest")));
    }

    void anUnfinishedLineIsShownAsItGrows() {
        Spool spool("first\nsec", false);
        show(spool);
        QCOMPARE(m_view->shownText(), QStringLiteral("first\nsec\n"));
        spool.append("ond");
        QCOMPARE(m_view->shownText(), QStringLiteral("first\nsecond\n"));
    }

    void aFilterShowsItsLinesOnly() {
        const Spool spool(numbered(1000));
        show(spool);
        m_view->goToLine(500);
        m_view->setFilter(QVector<quint32>{10, 500, 900});
        QCOMPARE(m_view->shownText(), QStringLiteral("line 11\nline 501\nline 901\n"));
        key(Qt::Key_Down);
        QCOMPARE(m_view->caret().line, qint64{900});
        m_view->selectAll();
        QCOMPARE(m_view->selectedText(), QStringLiteral("line 11\nline 501\nline 901"));
        m_view->goToLine(600);
        QCOMPARE(m_view->caret().line, qint64{900});
        m_view->setFilter(std::nullopt);
        QVERIFY(!m_view->lineRect(900).isEmpty());
        m_view->setFilter(QVector<quint32>{});
        QCOMPARE(m_view->shownText(), QString());
        key(Qt::Key_Down);
        QVERIFY(!m_view->grab().isNull());
    }

    void longLinesAndBadBytesArePainted_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a megabyte") << QByteArray(1 << 20, 'x');
        QTest::newRow("a megabyte of ideographs") << QByteArray("漢").repeated(350'000);
        QTest::newRow("bad UTF-8") << QByteArray("\xff\xfe\x80").repeated(1000);
        QTest::newRow("zero bytes") << QByteArray(1000, '\0');
        QTest::newRow("colours") << QByteArray("\x1b[31mr\x1b[42;1mg\x1b[7mi\x1b[0mn").repeated(2000);
        QTest::newRow("empty") << QByteArray();
    }
    void longLinesAndBadBytesArePainted() {
        QFETCH(const QByteArray, bytes);
        const Spool spool(bytes + "\nnext\n" + bytes);
        show(spool);
        for (const auto scheme : {ui::Theme::Scheme::Dark, ui::Theme::Scheme::Light}) {
            m_theme.setScheme(scheme);
            QVERIFY(!m_view->grab().isNull());
        }
        key(Qt::Key_End);
        QVERIFY(!m_view->grab().isNull());
        m_view->setWrapping(true);
        QVERIFY(!m_view->grab().isNull());
        m_view->selectAll();
        m_view->copy();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("next")));
    }

    /// Ten lines: the third fills many rows of the screen, none of the others more than one.
    [[nodiscard]] static QByteArray oneLong(int columns) {
        QByteArray bytes = "first\nsecond\n";
        for (int i = 0; i < columns; ++i)
            bytes += static_cast<char>('a' + i % 26);
        return bytes + "\n4\n5\n6\n7\n8\n9\nlast\n";
    }

    void longLinesWrap() {
        const Spool spool(oneLong(500));
        show(spool);
        const int row = m_view->lineRect(2).height();
        QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
        m_view->setWrapping(true);
        QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
        const int rows = m_view->lineRect(2).height() / row;
        QVERIFY(rows > 3);
        QCOMPARE(m_view->lineRect(3).top(), m_view->lineRect(2).top() + rows * row);
        // Numbers are of lines: what is below a line's beginning is the same line.
        const QPoint third(m_view->gutterWidth() + 9, m_view->lineRect(2).top() + 2 * row + row / 2);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(m_view->caret().line, qint64{2});
        const qsizetype begin = m_view->caret().column;
        QVERIFY(begin > 20 && begin % 2 == 0);
        const qsizetype wide = begin / 2;
        key(Qt::Key_Up);
        QCOMPARE(m_view->caret(), (Place{2, wide}));
        // Behind the end of a row is the row's last character, not the next row.
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(m_view->viewport()->width() - 2, third.y()));
        QCOMPARE(m_view->caret(), (Place{2, 3 * wide - 1}));
        key(Qt::Key_Right);
        QCOMPARE(m_view->caret(), (Place{2, 3 * wide}));
        // Copying puts no breaks where the screen has them.
        m_view->selectAll();
        QCOMPARE(m_view->selectedText().toUtf8(), oneLong(500).chopped(1));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(3, third.y()));
        QCOMPARE(m_view->selectedText().size(), 500);
        QCOMPARE(m_view->selectedLines(), (std::pair<qint64, qint64>(2, 2)));
        m_view->setWrapping(false);
        QCOMPARE(m_view->lineRect(2).height(), row);
        QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    }

    void everyPartOfALineWiderThanTheScreenIsReached_data() {
        QTest::addColumn<QByteArray>("character");
        QTest::newRow("plain") << QByteArray("x");
        QTest::newRow("wide") << QByteArray("漢");
        QTest::newRow("with tabs") << QByteArray("ab\t");
        QTest::newRow("combining") << QByteArray("e\xcc\x81");
        QTest::newRow("outside the first plane") << QByteArray("\xf0\x9f\x98\x80");
    }
    void everyPartOfALineWiderThanTheScreenIsReached() {
        QFETCH(const QByteArray, character);
        const Spool spool("first\n" + character.repeated(20'000) + "\nlast\n");
        show(spool);
        m_view->setWrapping(true);
        // Row by row by the bar and the wheel, by its end, by keys.
        for (int i = 0; i < 5; ++i)
            bar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        QCOMPARE(m_view->firstShownLine(), qint64{1});
        QVERIFY(m_view->lineRect(0).isEmpty() && m_view->lineRect(2).isEmpty());
        QCOMPARE(m_view->lineRect(1).top(), 0);
        const int early = bar()->value();
        bar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        bar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        QCOMPARE(bar()->value(), early);
        bar()->setValue(bar()->maximum() * 3 / 4);
        QCOMPARE(m_view->firstShownLine(), qint64{1});
        bar()->setValue(bar()->maximum());
        QVERIFY(!m_view->lineRect(2).isEmpty());
        const QPoint middle = m_view->viewport()->rect().center();
        QWheelEvent wheel(middle, m_view->viewport()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &wheel);
        QVERIFY(m_view->lineRect(2).isEmpty());
        key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar()->value(), 0);
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_PageDown);
        QCOMPARE(m_view->caret().line, qint64{1});
        QVERIFY(m_view->caret().column > 1000);
        const Place before = m_view->caret();
        key(Qt::Key_Down);
        key(Qt::Key_Up);
        QCOMPARE(m_view->caret(), before);
        QVERIFY(!m_view->grab().isNull());
        key(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!m_view->lineRect(2).isEmpty());
    }

    void whereLinesWrapTheEndIsFollowedAndMatchesAreBroughtToTheScreen() {
        Spool spool(oneLong(20'000), false);
        show(spool);
        m_view->setWrapping(true);
        m_view->setFollowing(true);
        spool.append(QByteArray(3000, 'y') + "\nthe end\n");
        QVERIFY(!m_view->lineRect(11).isEmpty());
        m_view->resize(400, 300);
        QVERIFY(!m_view->lineRect(11).isEmpty());
        m_view->setMarked(logs::LogPattern::compile(QStringLiteral("abc"), {}).value());
        m_view->goToLine(2);
        QCOMPARE(m_view->firstShownLine(), qint64{0});
        m_view->showMatch();
        m_view->setFilter(QVector<quint32>{2, 9});
        QCOMPARE(m_view->firstShownLine(), qint64{2});
        m_view->setFilter(std::nullopt);
        QVERIFY(!m_view->lineRect(2).isEmpty());
    }

    void onlyWhatIsShownOfALogIsLaidOut() {
        const Spool spool(numbered(1'000'000));
        show(spool);
        m_view->setWrapping(true);
        bar()->setValue(bar()->maximum());
        QVERIFY(m_view->shownText().endsWith(QStringLiteral("line 1000000\n")));
        m_view->goToLine(500'000);
        QVERIFY(m_view->shownText().contains(QStringLiteral("\nline 500001\n")));
        m_view->setWrapping(false);
        QVERIFY(m_view->shownText().contains(QStringLiteral("\nline 500001\n")));
    }

    void errorsMatchesAndSelectionAreSeen() {
        const Spool spool(numbered(30));
        show(spool);
        const QImage before = m_view->grab().toImage();
        m_view->setErrors({3});
        const QImage errors = m_view->grab().toImage();
        QVERIFY(before != errors);
        m_view->setMarked(logs::LogPattern::compile(QStringLiteral("line 7"), {}).value());
        QVERIFY(errors != m_view->grab().toImage());
        QCOMPARE(before.copy(m_view->lineRect(12)), m_view->grab().toImage().copy(m_view->lineRect(12)));
    }

    void screenReadersGetTheLinesOnTheScreen() {
        const Spool spool(numbered(1000));
        show(spool);
        QAccessibleInterface *readable = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(readable != nullptr && readable->textInterface() != nullptr);
        m_view->goToLine(500);
        QAccessibleTextInterface *text = readable->textInterface();
        const int caret = text->cursorPosition();
        QCOMPARE(text->text(caret, caret + 8), QStringLiteral("line 501"));
        QCOMPARE(readable->text(QAccessible::Description), QStringLiteral("Line 501 of 1,000"));
        QVERIFY(readable->state().readOnly && readable->state().multiLine);
        text->setCursorPosition(0);
        QCOMPARE(m_view->caret().line, m_view->firstShownLine());
    }

    void withoutALogNothingHappens() {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        for (const Qt::Key each : {Qt::Key_Down, Qt::Key_End, Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Right})
            key(each, Qt::ControlModifier);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(100, 50));
        m_view->goToLine(5);
        m_view->selectAll();
        m_view->copy();
        QVERIFY(!m_view->hasSelection());
        {
            const Spool spool(numbered(3));
            show(spool);
        }
        // The log is gone before the view.
        QCOMPARE(m_view->rowCount(), qint64{0});
        QVERIFY(!m_view->grab().isNull());
    }
};

QTEST_MAIN(TestLogView)
#include "test_log_view.moc"
