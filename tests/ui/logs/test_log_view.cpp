#include "ui/logs/log_view.h"

#include "tests/support/spool.h"
#include "ui/logs/log_view_accessible.h"
#include "ui/widgets/theme.h"

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
        m_view->selectAll();
        m_view->copy();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("next")));
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
        QCOMPARE(readable->text(QAccessible::Description), QStringLiteral("Line 501 of 1000"));
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
