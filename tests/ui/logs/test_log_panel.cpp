#include "tests/support/named.h"
#include "ui/logs/log_panel.h"

#include "tests/support/spool.h"
#include "ui/logs/log_search_bar.h"
#include "ui/logs/log_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>

using namespace collie;
using test::Spool;
using ui::LogPanel;

namespace {

QByteArray someLog() {
    QByteArray bytes;
    for (int line = 0; line < 2000; ++line)
        bytes += line % 500 == 250 ? "TEST-UNEXPECTED-FAIL | test " + QByteArray::number(line) + "\n"
                                   : "step " + QByteArray::number(line) + "\n";
    return bytes;
}

} // namespace

class TestLogPanel : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    std::unique_ptr<LogPanel> m_panel;

    void show(const Spool &spool) {
        m_panel->showLog(spool.log.get(), QStringLiteral("mochitest"), true);
        m_panel->setFeed(LogPanel::Feed::Complete, 0, 0);
        m_panel->show();
        m_panel->activateWindow();
        m_panel->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_panel->view(), key, modifiers);
    }
    void type(const QString &text) {
        test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->field()->setFocus();
        test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->field()->setText(text);
    }

  private Q_SLOTS:
    void init() {
        m_theme.setScheme(ui::Theme::Scheme::Light);
        m_panel = std::make_unique<LogPanel>(m_theme);
        m_panel->resize(800, 400);
    }
    void cleanup() { m_panel.reset(); }

    void errorsAreFoundAndWalked() {
        const Spool spool(someLog());
        show(spool);
        QTRY_COMPARE(test::named<QToolButton>(m_panel, "logErrorCount")->text(), QStringLiteral("4 errors"));
        key(Qt::Key_F8);
        QCOMPARE(m_panel->view()->caret().line, qint64{250});
        QTest::mouseClick(test::named<QToolButton>(m_panel, "nextLogError"), Qt::LeftButton);
        QCOMPARE(m_panel->view()->caret().line, qint64{750});
        key(Qt::Key_F8);
        QCOMPARE(m_panel->view()->caret().line, qint64{1250});
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(m_panel->view()->caret().line, qint64{1750});
        // Those a server knows join them, at the right lines.
        m_panel->setKnownErrors(
            {{752, QStringLiteral("TEST-UNEXPECTED-FAIL | test 750")}, {12, QStringLiteral("step 12")}});
        QCOMPARE(test::named<QToolButton>(m_panel, "logErrorCount")->text(), QStringLiteral("5 errors"));
        key(Qt::Key_F8);
        QCOMPARE(m_panel->view()->caret().line, qint64{12});
        for (int i = 0; i < 2; ++i)
            key(Qt::Key_F8);
        QCOMPARE(m_panel->view()->caret().line, qint64{750});
    }

    void aFailuresLogBeginsAtItsFirstError() {
        const Spool spool(someLog());
        show(spool);
        m_panel->beginAtFirstError();
        QTRY_COMPARE(m_panel->view()->caret().line, qint64{250});
        QVERIFY(!m_panel->view()->lineRect(250).isEmpty());
        // Once: whoever reads on is not called back.
        m_panel->view()->goToLine(3);
        m_panel->setKnownErrors({{12, QStringLiteral("step 12")}});
        QCOMPARE(m_panel->view()->caret().line, qint64{3});
    }

    void whoReadsAlreadyIsNotMoved() {
        const Spool spool(someLog());
        show(spool);
        key(Qt::Key_Down);
        m_panel->beginAtFirstError();
        QTRY_COMPARE(test::named<QToolButton>(m_panel, "logErrorCount")->text(), QStringLiteral("4 errors"));
        QCOMPARE(m_panel->view()->caret().line, qint64{1});
    }

    void searchingGoesToTheNextMatch() {
        const Spool spool(someLog());
        show(spool);
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->isVisible());
        type(QStringLiteral("STEP 19"));
        QTRY_COMPARE(m_panel->view()->caret().line, qint64{19});
        QTRY_COMPARE(test::named<QLabel>(m_panel, "matchCount")->text(), QStringLiteral("1 of 111"));
        key(Qt::Key_F3);
        QCOMPARE(m_panel->view()->caret().line, qint64{190});
        key(Qt::Key_F3, Qt::ShiftModifier);
        key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_panel->view()->caret().line, qint64{1999});
        test::named<QToolButton>(test::named<ui::LogSearchBar>(m_panel, "logSearchBar"), "caseButton")
            ->setChecked(true);
        QTRY_COMPARE(test::named<QLabel>(m_panel, "matchCount")->text(), QStringLiteral("No matches"));
        test::named<QToolButton>(test::named<ui::LogSearchBar>(m_panel, "logSearchBar"), "caseButton")
            ->setChecked(false);
        test::named<QToolButton>(test::named<ui::LogSearchBar>(m_panel, "logSearchBar"), "expressionButton")
            ->setChecked(true);
        type(QStringLiteral("step 1(2"));
        QTRY_VERIFY(test::named<QLabel>(m_panel, "matchCount")
                        ->text()
                        .startsWith(QStringLiteral("This is not a regular expression")));
        type(QStringLiteral("step 1(2|3)$"));
        QTRY_COMPARE(test::named<QLabel>(m_panel, "matchCount")->text(), QStringLiteral("1 of 2"));
        test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->filterButton()->setChecked(true);
        QCOMPARE(m_panel->view()->rowCount(), qint64{2});
        QTest::keyClick(test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->field(), Qt::Key_Escape);
        QVERIFY(!test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->isVisible());
        QCOMPARE(m_panel->view()->rowCount(), qint64{2000});
    }

    void aMatchBehindTheCaretIsFoundFromTheTop() {
        const Spool spool(someLog());
        show(spool);
        m_panel->view()->goToLine(1000);
        QTest::keyClick(m_panel->view(), Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("step 7"));
        QTest::keyClick(test::named<ui::LogSearchBar>(m_panel, "logSearchBar")->field(), Qt::Key_Return);
        QTRY_COMPARE(m_panel->view()->caret().line, qint64{7});
    }

    void linesAreGoneToByNumber() {
        const Spool spool(someLog());
        show(spool);
        key(Qt::Key_G, Qt::ControlModifier);
        auto *dialog = m_panel->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->setIntValue(1234);
        dialog->accept();
        QCOMPARE(m_panel->view()->caret().line, qint64{1233});
    }

    void linksNameTheSelectedLines() {
        const Spool spool(someLog());
        show(spool);
        QSignalSpy links(m_panel.get(), &LogPanel::linkRequested);
        m_panel->view()->goToLine(10, 12);
        key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().at(0).toLongLong(), 10);
        QCOMPARE(links.first().at(1).toLongLong(), 12);
    }

    void savingAsksWhere() {
        const QTemporaryDir folder;
        const Spool spool(someLog());
        show(spool);
        QSignalSpy said(m_panel.get(), &LogPanel::said);
        key(Qt::Key_S, Qt::ControlModifier);
        auto *dialog = m_panel->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        const QString path = folder.filePath(QStringLiteral("a.log"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QVERIFY(said.wait(20'000));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll() == someLog());
    }

    void whatBecomesOfTheLogIsSaid() {
        QCOMPARE(m_panel->findChild<ui::EmptyState *>()->title(), QStringLiteral("No log open"));
        m_panel->showLoading(QStringLiteral("mochitest"));
        QCOMPARE(test::named<QLabel>(m_panel, "logTitle")->text(), QStringLiteral("mochitest"));
        m_panel->showProblem(QStringLiteral("It has expired."), true);
        QCOMPARE(m_panel->findChild<ui::EmptyState *>()->sentence(), QStringLiteral("It has expired."));
        Spool spool("one\ntwo\n", false);
        m_panel->showLog(spool.log.get(), QStringLiteral("mochitest"), false);
        m_panel->setFeed(LogPanel::Feed::Loading, 2048, 4096);
        QCOMPARE(test::named<QLabel>(m_panel, "logState")->text(), QStringLiteral("2.00 KiB of 4.00 KiB"));
        m_panel->setFeed(LogPanel::Feed::Live, 8, -1);
        QCOMPARE(test::named<QLabel>(m_panel, "logState")->text(), QStringLiteral("● live, 2 lines"));
        QVERIFY(test::named<QToolButton>(m_panel, "followLog")->isChecked());
        m_panel->setFeed(LogPanel::Feed::Complete, 8, 8);
        QCOMPARE(test::named<QLabel>(m_panel, "logState")->text(), QStringLiteral("2 lines, 8 bytes"));
        m_panel->showNothing();
        QVERIFY(test::named<QLabel>(m_panel, "logTitle")->text().isEmpty());
    }
};

QTEST_MAIN(TestLogPanel)
#include "test_log_panel.moc"
