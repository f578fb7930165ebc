#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using failures::Failure;
using failures::JobFailures;
using ui::SimilarJobsView;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;
constexpr qint64 firstPush = 100;

treeherder::SimilarJob similar(qint64 id, bool hasFailed) {
    treeherder::SimilarJob made;
    made.job = test::makeJob(id, firstPush - id);
    if (hasFailed)
        made.job.result = treeherder::JobResult::TestFailed;
    made.started = utcFromMs(nowMs - 3'600'000);
    made.ended = utcFromMs(nowMs - 3'600'000 + 252'000);
    return made;
}

/// Jobs of these ids; those of even ids failed.
/// \param nextOffset  -1: as if the page began where the ids do.
treeherder::SimilarJobs page(qint64 first, qint64 last, bool hasMore, int nextOffset = -1) {
    treeherder::SimilarJobs made{
        .jobs = {}, .hasMore = hasMore, .nextOffset = nextOffset < 0 ? static_cast<int>(last) : nextOffset};
    for (qint64 id = first; id <= last; ++id)
        made.jobs.append(similar(id, id % 2 == 0));
    return made;
}

treeherder::Push pushOf(qint64 jobId, const QString &revision) {
    treeherder::Push push;
    push.id = firstPush - jobId;
    push.revision = revision;
    push.author = QStringLiteral("dev@example.com");
    return push;
}

JobFailures failuresOf(const QStringList &tests) {
    JobFailures found;
    found.state = JobFailures::State::Known;
    for (const QString &test : tests) {
        Failure failure;
        failure.kind = Failure::Kind::Test;
        failure.test = test;
        failure.message = QStringLiteral("got 2, expected 1");
        found.failures.append(failure);
    }
    found.failureCount = found.failures.size();
    return found;
}

} // namespace

/// The same job on other pushes, by mouse and keys.
class TestSimilarJobsView final : public QObject {
    Q_OBJECT

    test::FakeClock m_clock{nowMs};
    ui::Theme m_theme;
    std::unique_ptr<SimilarJobsView> m_view;

    [[nodiscard]] QTreeView &list() const { return *test::named<QTreeView>(m_view, "similarJobs"); }
    [[nodiscard]] QPushButton &more() const { return *test::named<QPushButton>(m_view, "moreSimilarJobs"); }
    void choose(int row) {
        const QRect cell = list().visualRect(list().model()->index(row, 0));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, cell.center());
    }
    [[nodiscard]] QString said(const char *label) const {
        const auto *found = test::named<QLabel>(m_view, label);
        return found->isVisible() ? found->text() : QString();
    }
    [[nodiscard]] QStringList lines(const char *name) const {
        QStringList all;
        const auto *found = test::named<QListWidget>(m_view, name);
        for (int row = 0; row < found->count(); ++row)
            all.append(found->item(row)->text());
        return all;
    }

  private Q_SLOTS:
    void init() {
        m_view = std::make_unique<SimilarJobsView>(m_theme, m_clock);
        m_view->resize(1000, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setLoading();
    }

    void everyJobTellsItsResultAndPush() {
        m_view->addJobs(page(1, 2, false));
        QCOMPARE(m_view->unknownPushes(), (QVector<qint64>{99, 98}));
        m_view->setPushes({pushOf(1, QString(40, u'a')), pushOf(2, QString(40, u'b'))});
        QVERIFY(m_view->unknownPushes().isEmpty());
        QStringList cells;
        for (int column = 0; column < list().model()->columnCount(); ++column)
            cells.append(list().model()->index(1, column).data().toString());
        QCOMPARE(cells.join(u'|'), QStringLiteral("testfailed|bbbbbbbbbbbb|dev|1 h ago|4m 12s|"));
        QVERIFY(!more().isEnabled());
        QSignalSpy opened(m_view.get(), &SimilarJobsView::openRequested);
        choose(1);
        QTest::keyClick(&list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(1).toString(), QString(40, u'b'));
    }

    void pushesOfAnotherTreeherderAreNotThese() {
        m_view->addJobs(page(1, 1, false));
        m_view->setPushes({pushOf(1, QString(40, u'a'))});
        m_view->setLoading();
        m_view->addJobs(page(1, 1, false));
        QCOMPARE(m_view->unknownPushes(), QVector<qint64>{99});
        QCOMPARE(list().model()->index(0, 1).data().toString(), QString());
    }

    void aBarOfTheStripChoosesItsRow() {
        m_view->addJobs(page(1, 4, false));
        auto *strip = test::named(m_view, "resultStrip");
        // The oldest is at the left.
        QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(4, strip->height() / 2));
        QCOMPARE(list().currentIndex().row(), 3);
    }

    void whatIsWantedIsChosenOnceItComes() {
        m_view->select(23);
        m_view->addJobs(page(1, 20, true));
        QVERIFY(!list().currentIndex().isValid());
        m_view->addJobs(page(21, 30, true));
        QCOMPARE(list().currentIndex().row(), 22);
        // Not when somebody has chosen meanwhile, and not for another job.
        m_view->select(33);
        choose(21);
        m_view->addJobs(page(31, 40, true));
        QCOMPARE(list().currentIndex().row(), 21);
        m_view->select(77);
        m_view->setLoading();
        m_view->addJobs(page(70, 80, false));
        QVERIFY(list().currentIndex().row() != 7);
    }

    void whatDidNotFailIsLookedForAmongAll() {
        auto *box = test::named<QCheckBox>(m_view, "similarFailuresOnly");
        box->click();
        m_view->addJobs(page(2, 2, false));
        choose(0);
        QSignalSpy anew(m_view.get(), &SimilarJobsView::anewRequested);
        m_view->select(3);
        QVERIFY(!list().currentIndex().isValid());
        QVERIFY(!box->isChecked());
        QCOMPARE(anew.size(), 1);
        m_view->addJobs(page(1, 4, false));
        QCOMPARE(list().currentIndex().row(), 2);
    }

    void moreIsAskedForOnceUntilItIsThere() {
        m_view->addJobs(page(1, 20, true));
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::moreRequested);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toInt(), 20);
        // Three new ones moved the others further back.
        m_view->addJobs(page(18, 30, true, 33));
        QCOMPARE(list().model()->rowCount(), 30);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.at(1).at(0).toInt(), 33);
    }

    void whatCouldNotBeReadIsNotAskedForAgain() {
        m_view->addJobs(page(1, 18, true, 20));
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::moreRequested);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).toInt(), 20);
        m_view->addJobs(treeherder::SimilarJobs{.jobs = {}, .hasMore = true, .nextOffset = 40});
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.at(1).at(0).toInt(), 40);
    }

    void theFirstPageAnewDoesNotForgetTheOthers() {
        m_view->addJobs(page(1, 20, true));
        m_view->addJobs(page(21, 40, true));
        m_view->addJobs(page(1, 20, true));
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::moreRequested);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).toInt(), 40);
    }

    void newerJobsComeBeforeThoseThatAreThere() {
        m_view->addJobs(page(3, 5, false));
        choose(0);
        m_view->addJobs(page(1, 4, false));
        QStringList order;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            order.append(list().model()->index(row, 0).data().toString());
        QCOMPARE(order.join(u'|'), QString(QStringLiteral("success|testfailed|success|testfailed|success")));
        QCOMPARE(list().currentIndex().row(), 2);
    }

    void manyNewJobsDoNotBarTheOlderOnes() {
        m_view->addJobs(page(1, 20, true));
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::moreRequested);
        QTest::mouseClick(&more(), Qt::LeftButton);
        // As many came meanwhile as a page has: it holds what is there already.
        m_view->addJobs(page(1, 20, true, 40));
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(1).at(0).toInt(), 40);
    }

    void whyThereIsNoMoreIsSaidAboveTheList() {
        m_view->addJobs(page(1, 20, true));
        QTest::mouseClick(&more(), Qt::LeftButton);
        m_view->addJobs(failure(ErrorKind::Network, QStringLiteral("No answer came.")));
        const auto *banner = test::named<ui::Banner>(m_view, "similarJobsProblem");
        QVERIFY(banner->isVisible());
        QVERIFY(banner->message().contains(QStringLiteral("No answer came.")));
        QCOMPARE(list().model()->rowCount(), 20);
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::moreRequested);
        QTest::mouseClick(&more(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!banner->isVisible());
    }

    void theFirstPageCanBeTriedAgain() {
        m_view->addJobs(failure(ErrorKind::Network, QStringLiteral("No answer came.")));
        auto *empty = test::named<ui::EmptyState>(m_view, "noSimilarJobs");
        QCOMPARE(empty->sentence(), QStringLiteral("No answer came."));
        QSignalSpy anew(m_view.get(), &SimilarJobsView::anewRequested);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(anew.size(), 1);
        QCOMPARE(empty->title(), QStringLiteral("Looking for the same job on other pushes"));
    }

    void onlyFailuresAreAskedForAnew() {
        m_view->setOwnFailures(failuresOf({QStringLiteral("a.js")}));
        m_view->addJobs(page(1, 4, true));
        QSignalSpy anew(m_view.get(), &SimilarJobsView::anewRequested);
        auto *box = test::named<QCheckBox>(m_view, "similarFailuresOnly");
        box->click();
        QCOMPARE(anew.size(), 1);
        QVERIFY(m_view->failuresOnly());
        QCOMPARE(list().model()->rowCount(), 0);
        m_view->addJobs(treeherder::SimilarJobs());
        // The switch stays at hand, and so does what failed in this job.
        QVERIFY(box->isVisible());
        QCOMPARE(said("otherNote"), QStringLiteral("It did not fail on other pushes."));
        QCOMPARE(lines("ownFailures").size(), 1);
    }

    void equalFailuresAreMarked() {
        m_view->setOwnFailures(failuresOf({QStringLiteral("a.js"), QStringLiteral("b.js")}));
        m_view->addJobs(page(1, 2, false));
        QSignalSpy wanted(m_view.get(), &SimilarJobsView::failuresRequested);
        choose(0);
        QVERIFY2(wanted.isEmpty(), "a job that passed has no failures");
        QCOMPARE(said("otherNote"), QStringLiteral("It did not fail here."));
        choose(1);
        QCOMPARE(wanted.size(), 1);
        m_view->setFailuresOf(2, failuresOf({QStringLiteral("b.js"), QStringLiteral("c.js")}));
        QCOMPARE(said("otherNote"), QString());
        QVERIFY(lines("ownFailures").at(0).startsWith(u' '));
        QVERIFY(lines("ownFailures").at(1).startsWith(QStringLiteral("= b.js")));
        QVERIFY(lines("otherFailures").at(0).startsWith(QStringLiteral("= b.js")));
        QVERIFY(lines("otherFailures").at(1).startsWith(u' '));
    }

    void aLateAnswerAboutAnotherRowIsNotShown() {
        m_view->addJobs(page(1, 4, false));
        choose(1);
        choose(3);
        m_view->setFailuresOf(2, failuresOf({QStringLiteral("wrong.js")}));
        QCOMPARE(said("otherNote"), QStringLiteral("Loading what failed…"));
        choose(0);
        m_view->setFailuresOf(4, failuresOf({QStringLiteral("wrong.js")}));
        QCOMPARE(said("otherNote"), QStringLiteral("It did not fail here."));
        QVERIFY(lines("otherFailures").isEmpty());
    }

    void whatIsComparedStaysWhenMoreCome() {
        m_view->addJobs(page(1, 20, true));
        choose(1);
        m_view->setFailuresOf(2, failuresOf({QStringLiteral("a.js")}));
        QTest::mouseClick(&more(), Qt::LeftButton);
        m_view->addJobs(page(21, 40, false));
        QCOMPARE(list().currentIndex().row(), 1);
        QCOMPARE(lines("otherFailures").size(), 1);
    }

    void theFailuresOfTheJobBeforeGo() {
        m_view->setOwnFailures(failuresOf({QStringLiteral("before.js")}));
        m_view->setLoading(false);
        m_view->addJobs(page(1, 2, false));
        QVERIFY(lines("ownFailures").isEmpty());
        QCOMPARE(said("ownNote"), QStringLiteral("It has not failed."));
        m_view->setOwnFailures(failuresOf({QStringLiteral("before.js")}));
        m_view->setLoading(true);
        m_view->addJobs(page(1, 2, false));
        QVERIFY(lines("ownFailures").isEmpty());
        QCOMPARE(said("ownNote"), QStringLiteral("Looking for what failed."));
    }

    void whatIsNotComparedIsCounted() {
        QStringList tests;
        for (int test = 0; test < 250; ++test)
            tests.append(QStringLiteral("test_%1.js").arg(test));
        JobFailures many = failuresOf(tests);
        many.failureCount = 1'300;
        m_view->setOwnFailures(many);
        QCOMPARE(lines("ownFailures").size(), 201);
        QVERIFY(lines("ownFailures").constLast().contains(QStringLiteral("1,100 more")));
        auto *own = test::named<QListWidget>(m_view, "ownFailures");
        own->setCurrentRow(5);
        // What comes next is the same and more.
        m_view->setOwnFailures(many);
        QCOMPARE(own->currentRow(), 5);
    }

    void hostileTextStaysText() {
        JobFailures hostile = failuresOf({QStringLiteral("<b>a</b>.js"), QString(1'000'000, u'x')});
        m_view->setOwnFailures(hostile);
        const auto *own = test::named<QListWidget>(m_view, "ownFailures");
        QVERIFY(own->item(0)->text().contains(QStringLiteral("<b>a</b>")));
        QVERIFY(!own->item(0)->toolTip().contains(QStringLiteral("<b>")));
        QVERIFY(own->item(1)->text().size() < 1'100);
        QVERIFY(own->item(1)->toolTip().size() < 3'000);
    }
};

QTEST_MAIN(TestSimilarJobsView)
#include "test_similar_jobs_view.moc"
