#include "tests/integration/example_fixture.h"
#include "tests/integration/sandbox_deployment.h"
#include "ui/jobs/commit_lines.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace collie;
using namespace collie::test;
using ui::CommitLines;
using Kind = ui::CommitPart::Kind;

/// The commits of a push, unfolded in the grid and clicked: the whole window on a sandbox.
class TestWindowCommits final : public ExampleFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    QRect header() { return grid().pushMenuRect(m_pushId); }
    const std::vector<ui::CommitLine> &lines() { return grid().commits().lines(m_pushId, grid().viewport()->width()); }
    /// A piece of a line on the screen; nothing for one that the line does not have.
    QPoint pieceAt(int line, Kind kind) {
        const QRect job = grid().visualRect(gridModel(&grid())->index(0, 0));
        const int above = grid().commits().lineCount(m_pushId) - line;
        for (const ui::CommitPart &part : lines().at(static_cast<size_t>(line)).parts) {
            if (part.kind == kind)
                return {part.x + part.width / 2, job.top() - job.height() * above + job.height() / 2};
        }
        return {-1, -1};
    }
    void click(int line, Kind kind) {
        const QPoint at = pieceAt(line, kind);
        QVERIFY(grid().viewport()->rect().contains(at));
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, at);
    }
    QString toolTip(int line, Kind kind) {
        const QPoint at = pieceAt(line, kind);
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, at, grid().viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(grid().viewport(), &help);
        return QToolTip::text();
    }
    void clickFold() { QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, {10, header().center().y()}); }

  private Q_SLOTS:
    void init() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        startAll({.pushes = 2, .jobsPerPush = 40, .frozen = true});
        window().resize(1400, 900);
        m_application->settings().addCustomDeployment(deploymentOf(*m_sandbox));
        app::CommandLine line;
        line.deployment = QStringLiteral("with-lando");
        line.repository = QStringLiteral("try");
        showExamples(line);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->repository()->feed().description().url.isEmpty(), patience);
    }
    void cleanup() { stopAll(); }

    void linesAreUnfoldedTwice() {
        const int before = grid().visualRect(gridModel(&grid())->index(0, 0)).top();
        for (int round = 0; round < 2; ++round) {
            clickFold();
            QVERIFY(grid().commits().isUnfolded(m_pushId));
            // Twenty, and one for those that Treeherder does not list.
            QCOMPARE(grid().commits().lineCount(m_pushId), 21);
            QVERIFY(grid().visualRect(gridModel(&grid())->index(0, 0)).top() > before);
            QVERIFY(!lines().at(0).isBackout && lines().at(1).isBackout && !lines().at(2).isBackout);
            clickFold();
            QCOMPARE(grid().visualRect(gridModel(&grid())->index(0, 0)).top(), before);
        }
    }

    void linksAndCopies() {
        const treeherder::Push push = m_application->repository()->feed().pushes().pushAt(
            m_application->repository()->feed().pushes().rowOfPush(m_pushId));
        const QString root = QStringLiteral("https://hg.mozilla.org/try");
        clickFold();
        m_browsed.clear();
        click(1, Kind::Revision);
        QCOMPARE(m_browsed.takeLast().toString(), root + QStringLiteral("/rev/") + push.commits.at(1).revision);
        for (const int line : {3, 1, 3}) {
            click(line, Kind::Copy);
            QCOMPARE(QGuiApplication::clipboard()->text(), push.commits.at(line).revision);
        }
        QVERIFY(m_browsed.isEmpty());
        QVERIFY(toolTip(3, Kind::Author).contains(QStringLiteral("bkovats@example.com")));
        click(3, Kind::Bug);
        QCOMPARE(m_browsed.takeLast().toString(),
                 m_sandbox->bugzillaUrl().toString() + QStringLiteral("/show_bug.cgi?id=1950002"));
        click(3, Kind::Review);
        QVERIFY2(
            m_browsed.constLast().toString().startsWith(QStringLiteral("https://phabricator.services.mozilla.com/D2")),
            qPrintable(m_browsed.constLast().toString()));
        m_browsed.clear();
        // The last of them is further down.
        grid().verticalScrollBar()->setValue(header().height() * 10);
        click(20, Kind::More);
        QVERIFY(!m_browsed.isEmpty());
        QCOMPARE(m_browsed.takeLast().toString(), root + QStringLiteral("/pushloghtml?changeset=") + push.revision);
    }

    void theTitleOfABugIsAskedFor() {
        clickFold();
        // Asked at the first look, and there at one of the next.
        QTRY_VERIFY_WITH_TIMEOUT(toolTip(3, Kind::Bug).startsWith(QStringLiteral("Bug 1950002 - ")), patience);
        const QString title = toolTip(3, Kind::Bug).section(u'\n', 0, 0);
        QVERIFY2(title.size() > QStringLiteral("Bug 1950002 - ").size(), qPrintable(title));
        // Nobody may see that one.
        QVERIFY(!toolTip(2, Kind::Bug).startsWith(QStringLiteral("Bug 1950000 - \n")));
        QVERIFY(toolTip(2, Kind::Bug).contains(QStringLiteral("1950000")));
    }
};

QTEST_MAIN(TestWindowCommits)
#include "test_window_commits.moc"
