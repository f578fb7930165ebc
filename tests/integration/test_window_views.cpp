#include "tests/integration/small_window_fixture.h"
#include "ui/jobs/filter_bar.h"
#include "ui/pushes/limit_chip.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"

#include <QToolButton>

using namespace collie;
using namespace collie::test;

namespace {
const QString me = QStringLiteral("me@example.com");
const QString other = QStringLiteral("other@example.com");
} // namespace

/// What limits a view: said, taken into every request, and taken away.
class TestWindowViews final : public SmallWindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        makeTreeherder();
        for (qint64 id = 1; id <= 15; ++id)
            m_treeherder->addPush(id, id % 2 == 0 ? other : me);
        startSmall(std::chrono::milliseconds(100));
    }

    void cleanup() { stopSmall(); }

    void anAuthorsNewPushComes() {
        open(QStringLiteral("/jobs?repo=autoland&author=me%40example.com"));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{15, 13, 11, 9, 7, 5, 3, 1}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("author: me@example.com")});
        m_treeherder->addPush(16, other);
        m_treeherder->addPush(17, me);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().value(0), 17, patience);
        QVERIFY(!pushIds().contains(16));
        QTRY_VERIFY_WITH_TIMEOUT(store().findById(170), patience);
        // Every request asked for the author, polls too; but the one for the count in the list of repositories.
        int others = 0;
        for (const QUrlQuery &query : m_treeherder->pushQueries())
            others += query.queryItemValue(QStringLiteral("author"), QUrl::FullyDecoded) == me ? 0 : 1;
        QVERIFY2(others <= 1, qPrintable(QString::number(others)));
    }

    void choosingTheSameRepositoryShowsTheNewestAgain() {
        open(QStringLiteral("/jobs?repo=autoland&revision=") + SmallTreeherder::revisionOf(3).left(12));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{13, 3}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("push 333333333333")});
        chooseAutoland();
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        QCOMPARE(pushIds().constFirst(), 15);
        QVERIFY(limits().isEmpty());
        QVERIFY(!strip()->isVisible());
        // Nothing limits the view now, so that choosing it once more loads nothing anew.
        const auto *shown = m_application->repository();
        chooseAutoland();
        QCOMPARE(m_application->repository(), shown);
    }

    void limitsAreTakenAwayByMouseAndKeyboard() {
        open(QStringLiteral("/jobs?repo=autoland&author=me%40example.com&fromchange=%1&tochange=%2")
                 .arg(SmallTreeherder::revisionOf(4), SmallTreeherder::revisionOf(2)));
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        QCOMPARE(limits(), (QStringList{QStringLiteral("author: me@example.com"), QStringLiteral("from 444444444444"),
                                        QStringLiteral("up to 222222222222")}));
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible(), patience);
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            limits(), (QStringList{QStringLiteral("from 444444444444"), QStringLiteral("up to 222222222222")}),
            patience);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Return}) {
            const auto before = limits().size();
            chips().constFirst()->setFocus();
            QTest::keyClick(chips().constFirst(), key);
            QTRY_COMPARE_WITH_TIMEOUT(limits().size(), before - 1, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        QVERIFY(!m_application->repository()->feed().query().isLimited());
    }

    void olderPushesOfALimitedView() {
        open(QStringLiteral("/jobs?repo=autoland&author=me%40example.com&fromchange=") +
             SmallTreeherder::revisionOf(9).left(12));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{15, 13, 11, 9}), patience);
        m_application->repository()->feed().loadMore(10);
        // The author still holds; the end of the range has given way, and no longer stands there.
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{15, 13, 11, 9, 7, 5, 3, 1}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("author: me@example.com")});
    }

    void aPushStaysThePush() {
        open(QStringLiteral("/jobs?repo=autoland&revision=") + SmallTreeherder::revisionOf(8));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{8}, patience);
        const int before = m_treeherder->requests(QStringLiteral("push_id__in"));
        QTRY_VERIFY_WITH_TIMEOUT(m_treeherder->requests(QStringLiteral("push_id__in")) > before + 2, patience);
        QCOMPARE(pushIds(), QVector<qint64>{8});
        // But for the count in the list of repositories.
        QVERIFY(m_treeherder->pushQueries().size() <= 2);
        m_application->repository()->feed().loadMore(2);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 3, patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("up to 888888888888")});
    }

    void aLinkWithoutFilterClearsTheFilter() {
        open(QStringLiteral("/jobs?repo=autoland&searchStr=reftest&tier=1,3&job_type_symbol=bc1&platform=linux"));
        QTRY_VERIFY_WITH_TIMEOUT(!pushIds().isEmpty(), patience);
        QCOMPARE(filter().text, QStringLiteral("reftest"));
        QCOMPARE(limits(), (QStringList{QStringLiteral("symbol: bc1"), QStringLiteral("platform: linux")}));
        // Beside the cross a click would open it for a change.
        const ui::LimitChip *symbol = chips().constFirst();
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, QPoint(symbol->width() - 8, symbol->height() / 2));
        QCOMPARE(limits(), QStringList{QStringLiteral("platform: linux")});
        QCOMPARE(filter().fields.size(), 1);
        QCOMPARE(m_application->repository()->feed().jobs().filter().fields.size(), 1);
        // The bar's own way back takes them along.
        auto *reset = window().filterBar()->findChild<QToolButton *>(QStringLiteral("resetFilter"));
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(limits().isEmpty());

        open(QStringLiteral("/jobs?repo=autoland&searchStr=reftest&job_type_symbol=bc1"));
        QCOMPARE(limits(), QStringList{QStringLiteral("symbol: bc1")});
        open(QStringLiteral("/jobs?repo=autoland"));
        QVERIFY(filter() == models::JobFilter());
        QVERIFY(limits().isEmpty());
    }

    void whatIsNotUnderstoodIsSaid() {
        open(QStringLiteral("/jobs?repo=autoland&revision=tip&resultStatus=green"));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        const auto *notice = window().noticeBanner();
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->message().contains(QStringLiteral("revision=tip")), qPrintable(notice->message()));
        QVERIFY2(notice->message().contains(QStringLiteral("green")), qPrintable(notice->message()));
        open(QStringLiteral("/jobs?repo=autoland"));
        QVERIFY(!notice->isVisible());
    }

    void aJobWithoutAPushIsFound() {
        open(QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%1.0").arg(SmallTreeherder::taskOf(2)));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{2}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->currentJob().has_value(), patience);
        QCOMPARE(store().job(*window().grid()->currentJob()).taskId, SmallTreeherder::taskOf(2));
        QCOMPARE(limits(), QStringList{QStringLiteral("push 222222222222")});
        // One that Treeherder does not know is not passed over in silence.
        open(QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%1.0").arg(SmallTreeherder::taskOf(99)));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().size(), 10, patience);
        QVERIFY(window().noticeBanner()->isVisible());
    }

    void theNewerOfTwoAddressesWins() {
        m_treeherder->hold(QStringLiteral("/api/queue/v1/task/"));
        m_treeherder->addTask(SmallTreeherder::taskOf(2), R"({"routes":["tc-treeherder.v2.autoland.)" +
                                                              SmallTreeherder::revisionOf(2).toLatin1() + R"("]})");
        open(QStringLiteral("/tasks/") + SmallTreeherder::taskOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(m_treeherder->requests(QStringLiteral("/api/queue/v1/task/")), 1, patience);
        open(QStringLiteral("/jobs?repo=autoland&revision=") + SmallTreeherder::revisionOf(8));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{8}, patience);
        m_treeherder->release();
        // The answer to the older address has come by the time that later polls have.
        const int before = m_treeherder->requests(QStringLiteral("push_id__in"));
        QTRY_VERIFY_WITH_TIMEOUT(m_treeherder->requests(QStringLiteral("push_id__in")) > before + 2, patience);
        QCOMPARE(pushIds(), QVector<qint64>{8});
    }

  private:
    ui::MainWindow &window() { return m_application->window(); }
    models::JobStore &store() { return m_application->repository()->feed().store(); }
    ui::LimitStrip *strip() { return window().pane<ui::PushPane>()->limits(); }
    models::JobFilter filter() { return window().filterBar()->filter(); }

    QVector<qint64> pushIds() {
        return m_application->repository() != nullptr ? m_application->repository()->feed().pushes().pushIds()
                                                      : QVector<qint64>();
    }

    /// Those on show; a chip that was taken away stays a moment longer.
    QVector<ui::LimitChip *> chips() {
        QVector<ui::LimitChip *> shown =
            strip()->findChildren<ui::LimitChip *>() + window().jobLimits()->findChildren<ui::LimitChip *>();
        shown.removeIf([](const ui::LimitChip *chip) { return chip->isHidden(); });
        return shown;
    }

    QStringList limits() {
        QStringList texts;
        for (const ui::LimitChip *chip : chips())
            texts.append(chip->accessibleName().remove(QStringLiteral("Limit: ")));
        return texts;
    }
};

QTEST_MAIN(TestWindowViews)
#include "test_window_views.moc"
