#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "ui/jobs/pinned_jobs_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace collie;
using models::PinnedJob;
using ui::PinnedJobsPane;
using Verb = PinnedJobsPane::Verb;

namespace {

const QString autoland = QStringLiteral("autoland");

PinnedJob somePin(qint64 id, const QString &repository = autoland) {
    return {.repository = repository, .revision = QString(40, u'a'), .job = test::makeJob(id)};
}

} // namespace

class TestPinnedJobsPane final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_model = std::make_unique<models::PinnedJobModel>();
        m_model->setOpenRepository(autoland);
        m_pane = std::make_unique<PinnedJobsPane>(m_theme, m_clock);
        m_pane->setModel(m_model.get());
        m_pane->resize(1100, 320);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup() {
        m_pane.reset();
        m_model.reset();
    }

    void anEmptyPaneSaysHowToPin() {
        QCOMPARE(m_pane->windowTitle(), QStringLiteral("Pinned"));
        auto *empty = test::named<ui::EmptyState>(m_pane, "noPinnedJobs");
        QVERIFY(empty->isVisible());
        QVERIFY(empty->sentence().contains(QStringLiteral("Space")));
        QVERIFY(!button("pinnedRetriggerButton")->isVisible());
        pinThree();
        QCOMPARE(m_pane->windowTitle(), QStringLiteral("Pinned (3)"));
        QVERIFY(list()->isVisible());
        m_model->unpin(m_model->all());
        QCOMPARE(m_pane->windowTitle(), QStringLiteral("Pinned"));
        QVERIFY(empty->isVisible());
    }

    void theRepositoryIsNamedWhereItIsAnother() {
        m_model->pin({somePin(1)});
        QVERIFY(list()->isColumnHidden(models::PinnedJobModel::Repository));
        m_model->pin({somePin(2, QStringLiteral("try"))});
        QVERIFY(!list()->isColumnHidden(models::PinnedJobModel::Repository));
    }

    void aClickShowsAndADoubleClickGoesThere() {
        pinThree();
        QSignalSpy asked(m_pane.get(), &PinnedJobsPane::asked);
        click(1);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Show, {2}}));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Open, {2}}));
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, placeOf(1));
        QVERIFY(!asked.isEmpty());
        QCOMPARE(asked.last().at(0).value<Verb>(), Verb::Open);
        // A second one is added to what is selected: neither is to be shown.
        asked.clear();
        click(2, Qt::ControlModifier);
        QVERIFY(asked.isEmpty());
    }

    void buttonsMeanTheSelectedOrAll() {
        pinThree();
        QSignalSpy asked(m_pane.get(), &PinnedJobsPane::asked);
        QCOMPARE(button("pinnedRetriggerButton")->text(), QStringLiteral("Retrigger All"));
        QVERIFY(!button("pinnedUnpinButton")->isEnabled());
        QVERIFY(!button("pinnedTreeherderButton")->isEnabled());
        QTest::mouseClick(button("pinnedRetriggerButton"), Qt::LeftButton);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Retrigger, {1, 2, 3}}));
        click(2);
        click(0, Qt::ControlModifier);
        asked.clear();
        QCOMPARE(button("pinnedRetriggerButton")->text(), QStringLiteral("Retrigger"));
        QTest::mouseClick(button("pinnedCancelButton"), Qt::LeftButton);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Cancel, {1, 3}}));
        QTest::mouseClick(button("pinnedCopyMarkdownButton"), Qt::LeftButton);
        QCOMPARE(takeAsked(asked), (Asked{Verb::CopyMarkdown, {1, 3}}));
        QTest::mouseClick(button("pinnedUnpinAllButton"), Qt::LeftButton);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Unpin, {1, 2, 3}}));
    }

    void keysMeanWhatIsSelected() {
        pinThree();
        QSignalSpy asked(m_pane.get(), &PinnedJobsPane::asked);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_R);
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY2(asked.isEmpty(), "a key that means all would be a surprise");
        click(1);
        asked.clear();
        QTest::keyClick(list(), Qt::Key_R);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Retrigger, {2}}));
        QTest::keyClick(list(), Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Cancel, {2}}));
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(takeAsked(asked), (Asked{Verb::CopyText, {2}}));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(takeAsked(asked), (Asked{Verb::Unpin, {2}}));
    }

    void theMenuIsAboutWhatItWasOpenedOn() {
        pinThree();
        QSignalSpy asked(m_pane.get(), &PinnedJobsPane::asked);
        click(0);
        asked.clear();
        QTest::mouseClick(list()->viewport(), Qt::RightButton, {}, placeOf(2));
        Q_EMIT list()->customContextMenuRequested(placeOf(2));
        auto *menu = test::named<QMenu>(m_pane, "pinnedMenu");
        QVERIFY(menu != nullptr && menu->isVisible());
        m_model->unpin({somePin(3)});
        for (QAction *entry : menu->actions()) {
            if (entry->text() == QStringLiteral("&Retrigger"))
                entry->trigger();
        }
        QCOMPARE(takeAsked(asked), (Asked{Verb::Retrigger, {3}}));
        menu->close();
    }

    void unpinningCanBeTakenBack() {
        pinThree();
        auto *strip = test::named<ui::Banner>(m_pane, "unpinned");
        QVERIFY(!strip->isVisible());
        QSignalSpy undo(m_pane.get(), &PinnedJobsPane::undoRequested);
        m_model->unpin(m_model->all());
        m_pane->offerUndo(3);
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->message(), QStringLiteral("Unpinned 3 jobs."));
        QTest::mouseClick(test::named<QPushButton>(strip, "bannerAction"), Qt::LeftButton);
        QCOMPARE(undo.size(), 1);
        QVERIFY(!strip->isVisible());
    }

    void withoutTreeherderItIsNotOffered() {
        pinThree();
        m_pane->setTreeherder(false);
        QVERIFY(!button("pinnedTreeherderButton")->isVisible());
    }

  private:
    using Asked = std::pair<Verb, QVector<qint64>>;

    void pinThree() { m_model->pin({somePin(1), somePin(2), somePin(3)}); }
    QTreeView *list() { return test::named<QTreeView>(m_pane, "pinnedJobs"); }
    QToolButton *button(const char *name) { return test::named<QToolButton>(m_pane, name); }
    QPoint placeOf(int row) { return list()->visualRect(m_model->index(row, 0)).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    /// What was asked last, and of which jobs.
    static Asked takeAsked(QSignalSpy &spy) {
        if (spy.isEmpty())
            return {Verb::Show, {}};
        const QList<QVariant> last = spy.last();
        spy.clear();
        Asked asked{last.at(0).value<Verb>(), {}};
        for (const PinnedJob &pinned : last.at(1).value<QVector<PinnedJob>>())
            asked.second.append(pinned.job.id);
        return asked;
    }

    test::FakeClock m_clock;
    ui::Theme m_theme;
    std::unique_ptr<models::PinnedJobModel> m_model;
    std::unique_ptr<PinnedJobsPane> m_pane;
};

QTEST_MAIN(TestPinnedJobsPane)
#include "test_pinned_jobs_pane.moc"
