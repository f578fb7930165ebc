#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/jobs/job_finder.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/main_window_actions.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::test;

/// Adding jobs to a push in the whole window, against a sandbox.
class TestWindowAddJobs final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void findsAndSchedulesThreeJobsByKeyboardAlone() {
        openSandbox();
        signIn();
        for (JobRow row = 0; row < store().size(); ++row)
            m_lastKnownId = std::max(m_lastKnownId, store().idAt(row));
        QTest::keyClick(window().grid(), Qt::Key_J, Qt::ControlModifier);
        auto *finder = window().findChild<ui::JobFinder *>();
        QVERIFY(finder != nullptr && finder->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(finder->problem().isEmpty() && finder->list()->model()->rowCount() > 100, patience);
        QVERIFY(QTest::qWaitForWindowActive(finder));
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("mochitest opt"));
        QTRY_VERIFY(finder->list()->model()->rowCount() > 3);
        press(Qt::Key_Down);
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_Space);
            press(Qt::Key_Down);
        }
        QStringList labels;
        for (int row = 0; row < finder->chosen()->model()->rowCount(); ++row)
            labels.append(finder->chosen()->model()->index(row, 0).data().toString());
        QCOMPARE(labels.size(), 3);
        press(Qt::Key_Return);
        QTRY_VERIFY(!finder->isVisible());
        QVERIFY(window().scheduleStrip()->isHidden());
        for (const QString &label : labels)
            QTRY_VERIFY2_WITH_TIMEOUT(!jobsNamed(label).isEmpty(), qPrintable(label), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        // Each once.
        for (const QString &label : labels)
            QTRY_COMPARE_WITH_TIMEOUT(newJobs(label), 1, patience);
    }

    void aHollowCellIsClickedAndBecomesAJob() {
        openSandbox();
        signIn();
        models::JobGridModel &model = *test::gridModel(window().grid());
        window().actions()->expandAll->setChecked(true);
        window().grid()->scrollToTop();
        QTest::keyClick(window().grid(), Qt::Key_S);
        int hollow = -1;
        const auto findHollow = [&] {
            for (int row = 0; row < model.rowCount() && hollow < 0; ++row) {
                if (model.isRunnableAt(row))
                    hollow = row;
            }
            return hollow >= 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(findHollow(), patience);
        const QModelIndex index = model.index(hollow);
        const QString label = index.data(models::JobGridModel::NameRole).toString();
        const qint64 pushId = index.data(models::JobGridModel::PushIdRole).toLongLong();
        window().grid()->scrollTo(index);
        QTest::mouseClick(window().grid()->viewport(), Qt::LeftButton, {}, window().grid()->visualRect(index).center());
        QVERIFY(model.isTickedAt(hollow));
        QVERIFY(window().scheduleStrip()->isVisible());
        QCOMPARE(window().scheduleStrip()->sentence(), QStringLiteral("1 job ticked to be added"));
        QTest::mouseClick(test::named<QPushButton>(window().scheduleStrip(), "scheduleButton"), Qt::LeftButton);
        QVERIFY(!window().scheduleStrip()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!jobsNamed(label).isEmpty(), patience);
        QVERIFY(store().isPutAsideAt(*store().findRunnable(pushId, label)));
        // Off again: nothing hollow is left.
        QTest::keyClick(window().grid(), Qt::Key_S);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.isRunnableAt(row));
    }

    void whatCannotBeLoadedIsSaidAndTriedAgain() {
        openSandbox();
        m_sandbox->faults().add({.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/artifacts"});
        QTest::keyClick(window().grid(), Qt::Key_J, Qt::ControlModifier);
        auto *finder = window().findChild<ui::JobFinder *>();
        QVERIFY(finder != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(finder->problem().contains(QStringLiteral("could not be loaded")), patience);
        m_sandbox->faults().clear();
        for (QPushButton *button : finder->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Try Again"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(finder->problem().isEmpty(), patience);
    }

  private:
    QVector<treeherder::Job> jobsNamed(const QString &label) {
        QVector<treeherder::Job> found;
        for (JobRow row = 0; row < store().size(); ++row) {
            if (!store().isRunnableAt(row) && store().job(row).typeName == label &&
                store().pushIdAt(row) == firstPush())
                found.append(store().job(row));
        }
        return found;
    }
    /// Jobs of this label that were not there when the sandbox began.
    int newJobs(const QString &label) {
        const QVector<treeherder::Job> jobs = jobsNamed(label);
        return static_cast<int>(std::count_if(jobs.begin(), jobs.end(),
                                              [this](const treeherder::Job &job) { return job.id > m_lastKnownId; }));
    }
    qint64 m_lastKnownId = 0;
};

QTEST_MAIN(TestWindowAddJobs)
#include "test_window_add_jobs.moc"
