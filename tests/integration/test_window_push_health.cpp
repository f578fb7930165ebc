#include "models/failures/health_model.h"
#include "services/failures/confirm_plan.h"
#include "tests/integration/example_fixture.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/details/details_panel.h"
#include "ui/health/push_health_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTreeView>

using namespace collie;
using namespace collie::test;
using models::HealthModel;

/// What is new on a push, and whether it is the push's: on the push that has an example of every kind of failure.
class TestWindowPushHealth : public ExampleFixture {
    Q_OBJECT

    ui::PushHealthPane &pane() { return *window().pane<ui::PushHealthPane>(); }
    QTreeView &list() { return *test::named<QTreeView>(&pane(), "health"); }
    QAbstractItemModel &model() { return *list().model(); }
    QAction &action(const char *name) { return *pane().findChild<QAction *>(QLatin1String(name)); }
    int entries() {
        int count = 0;
        for (int section = 0; section < model().rowCount(); ++section)
            count += model().rowCount(model().index(section, 0));
        return count;
    }
    /// Outcomes of "Is it mine?" on show.
    QVector<int> outcomes() {
        QVector<int> found;
        for (int section = 0; section < model().rowCount(); ++section) {
            const QModelIndex top = model().index(section, 0);
            for (int row = 0; row < model().rowCount(top); ++row) {
                const QVariant outcome = model().index(row, HealthModel::Outcome, top).data(HealthModel::OutcomeRole);
                if (outcome.isValid())
                    found.append(outcome.toInt());
            }
        }
        return found;
    }

  private Q_SLOTS:
    void init() {
        openExamples({.pushes = 2, .jobsPerPush = 40, .speed = 60});
        QTRY_VERIFY_WITH_TIMEOUT(test::gridModel(*window().grid())->rowCount() > 20, patience);
        window().grid()->selectJob(test::gridModel(*window().grid())->storeRow(0));
    }
    void cleanup() { stopAll(); }

    void nobodyAsksForWhatNobodySees() {
        QCOMPARE(entries(), 0);
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5, patience);
    }

    void enterShowsTheFirstJobOfAnEntry() {
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5, patience);
        const QModelIndex section = model().index(0, 0);
        QVERIFY(model().rowCount(section) > 0); // New here.
        list().setCurrentIndex(model().index(0, 0, section));
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Return);
        const auto current = window().grid()->currentJob();
        QVERIFY(current.has_value());
        QVERIFY(treeherder::isFailure(store().job(*current).status()));
        QCOMPARE(window().pane<ui::DetailsPanel>()->title(), store().job(*current).typeName);
    }

    void theReportCanBePasted() {
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5, patience);
        action("healthCopy").trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("New here")), qPrintable(text));
    }

    void whatIsPinnedIsKept() {
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5, patience);
        list().setCurrentIndex(model().index(0, 0, model().index(0, 0)));
        action("healthPin").trigger();
        const auto &pinned = *test::named<QTreeView>(&window(), "pinnedJobs");
        QVERIFY(pinned.model()->rowCount() > 0);
    }

    void isItMineSchedulesAndSorts() {
        signIn();
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5 && action("mine").isEnabled(), patience);
        action("mine").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(openQuestion(window()) != nullptr, patience);
        QVERIFY(openQuestion(window())->text().contains(QStringLiteral("confirm-failures")));
        QTest::mouseClick(openQuestion(window())->defaultButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!outcomes().isEmpty(), patience);
        // As the runs end the failures are sorted, one after the other.
        QTRY_VERIFY_WITH_TIMEOUT(outcomes().contains(static_cast<int>(failures::Outcome::Intermittent)) ||
                                     outcomes().contains(static_cast<int>(failures::Outcome::NeedsLook)),
                                 3 * patience);
    }

    void nothingIsConfirmedWhileThePushIsLoading() {
        window().pane<ui::PushPane>()->list()->setSelectedPushIds({m_pushId});
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5 && action("mine").isEnabled(), patience);
        // It is loaded anew, and a failure comes with the first page.
        session::Feed &feed = m_application->repository()->feed();
        const QVector<treeherder::Job> failed = failures::planConfirmation(feed.jobsOf(m_pushId)).toConfirm.first(1);
        store().clear();
        store().apply(batchOf(failed));
        QCOMPARE(feed.jobsOf(m_pushId).size(), 1);
        QVERIFY(action("mine").isEnabled());
        action("mine").trigger();
        QVERIFY(openQuestion(window()) == nullptr);
        Q_EMIT feed.jobsApplied();
        QTRY_VERIFY_WITH_TIMEOUT(!action("mine").isEnabled(), patience);
        feed.pushes().setJobsLoaded(m_pushId);
        Q_EMIT feed.jobsApplied();
        QTRY_VERIFY_WITH_TIMEOUT(action("mine").isEnabled(), patience);
    }

    void refusedIsNothingScheduled() {
        window().showPane(&pane());
        QTRY_VERIFY_WITH_TIMEOUT(entries() > 5 && action("mine").isEnabled(), patience);
        action("mine").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(openQuestion(window()) != nullptr, patience);
        openQuestion(window())->reject();
        QCOMPARE(activities()->rowCount(), 0);
        QVERIFY(outcomes().isEmpty());
    }
};

QTEST_MAIN(TestWindowPushHealth)
#include "test_window_push_health.moc"
