#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/details/details_panel.h"
#include "ui/main_window_status.h"

#include <QLabel>

using namespace collie;
using namespace collie::test;

/// Collapsed pushes in the whole window: what the panes say, and how a job in one is found again.
class TestWindowCollapsed : public WindowFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    models::JobGridModel &jobs() { return m_application->repository()->feed().jobs(); }
    QPoint header(qint64 push) {
        const QRect menu = grid().pushMenuRect(push);
        return {menu.left() - 20, menu.center().y()};
    }
    void doubleClickHeader(qint64 push) {
        const QPoint point = header(push);
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, point);
        QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, point);
        QTest::mouseRelease(grid().viewport(), Qt::LeftButton, {}, point);
    }
    QString counts() { return test::named<QLabel>(window().status(), "countsText")->text(); }
    QString details() { return window().pane<ui::DetailsPanel>()->title(); }
    void click(JobRow job) {
        grid().scrollTo(jobs().index(jobs().rowOfStoreRow(job)));
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {},
                          grid().visualRect(jobs().index(jobs().rowOfStoreRow(job))).center());
    }
    JobRow shownJob(qint64 push) {
        for (int row = 0; row < jobs().rowCount(); ++row) {
            if (store().job(jobs().storeRow(row)).pushId == push && !grid().visualRect(jobs().index(row)).isEmpty())
                return jobs().storeRow(row);
        }
        return -1;
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 2, .jobsPerPush = 120, .speed = 40, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void panesFollow() {
        const qint64 push = firstPush();
        const JobRow job = shownJob(push);
        click(job);
        const QString before = counts();
        QCOMPARE(details(), store().job(job).typeName);
        for (int round = 0; round < 2; ++round) {
            doubleClickHeader(push);
            QCOMPARE(jobs().collapsedPushes(), QSet<qint64>{push});
            QVERIFY(counts() != before && !counts().contains(QStringLiteral("selected")));
            QCOMPARE(details(), QString());
            doubleClickHeader(push);
            QVERIFY(jobs().collapsedPushes().isEmpty());
            QCOMPARE(counts(), before);
            QCOMPARE(details(), store().job(job).typeName);
        }
    }

    void failuresAreFoundByKey() {
        const QVector<qint64> pushes = m_application->repository()->feed().pushes().pushIds();
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_J);
        const auto first = grid().currentJob();
        QVERIFY(first);
        for (const qint64 push : pushes)
            doubleClickHeader(push);
        QCOMPARE(jobs().rowCount(), 0);
        // On from the push it was in, and round to it again.
        for (int i = 0; i < 400 && grid().currentJob() != first; ++i)
            QTest::keyClick(&grid(), Qt::Key_J);
        QCOMPARE(grid().currentJob(), first);
        QCOMPARE(details(), store().job(*first).typeName);
        QVERIFY(!jobs().collapsedPushes().contains(store().job(*first).pushId));
    }
};

QTEST_MAIN(TestWindowCollapsed)
#include "test_window_collapsed.moc"
