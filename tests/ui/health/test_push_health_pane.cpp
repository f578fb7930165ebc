#include "services/failures/health_sighting.h"
#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "tests/ui/health/health_samples.h"
#include "ui/health/push_health_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace collie;
using failures::PushReport;
using failures::Verdict;
using models::HealthModel;
using treeherder::Job;
using ui::PushHealthPane;

/// What failed on a push is read and acted upon where it stands.
class TestPushHealthPane final : public QObject {
    Q_OBJECT

    [[nodiscard]] QModelIndex row(int section, int entry, int column = HealthModel::Failure) const {
        const QAbstractItemModel *model = m_tree->model();
        return model->index(entry, column, model->index(section, 0));
    }
    /// The middle of the chip with that number in a row.
    [[nodiscard]] QPoint chip(int section, int entry, int number) const {
        const QRect cell = m_tree->visualRect(row(section, entry, HealthModel::Jobs));
        QVector<int> starts;
        int last = -1;
        const int y = cell.top() + 12;
        for (int x = cell.left(); x < cell.right(); ++x) {
            // Found as a person does: the pointer becomes a hand there.
            const bool isHand = isHandAt({x, y});
            if (isHand && last != x - 1)
                starts.append(x);
            last = isHand ? x : last;
        }
        return {starts.value(number, -100) + 8, y};
    }
    /// Whether the pointer becomes a hand there.
    [[nodiscard]] bool isHandAt(QPoint point) const {
        QMouseEvent move(QEvent::MouseMove, point, m_tree->viewport()->mapToGlobal(point), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &move);
        return m_tree->viewport()->cursor().shape() == Qt::PointingHandCursor;
    }
    void openMenuAt(QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_tree->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_tree->viewport(), &event);
    }
    [[nodiscard]] QAction *action(const char *name) const { return test::named<QAction>(m_pane, name); }
    void showSample() {
        m_pane->showPush({.repository = QStringLiteral("autoland"),
                          .revision = QStringLiteral("4d2c1ef6fbf4aaaa"),
                          .author = QStringLiteral("omakela@example.org"),
                          .subject = QStringLiteral("Bug 1958689 - Rework <b>frames</b>")});
        m_pane->showReport(test::sampleReport(), {}, true);
    }
    static QStringList tasks(const QVector<Job> &jobs) {
        QStringList ids;
        for (const Job &job : jobs)
            ids.append(job.taskId);
        return ids;
    }

  private Q_SLOTS:
    void init() {
        m_pane = std::make_unique<PushHealthPane>(m_theme);
        m_pane->resize(1200, 500);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        test::activate(m_pane.get());
        m_tree = test::named<QTreeView>(m_pane, "health");
        m_empty = test::named<ui::EmptyState>(m_pane, "noHealth");
    }
    void cleanup() { m_pane.reset(); }

    void saysWhatIsMissing() {
        QVERIFY(m_empty->isVisible());
        QVERIFY(!m_empty->sentence().isEmpty());
        m_pane->showPush({.repository = QStringLiteral("autoland"), .revision = QStringLiteral("4d2c1ef6fbf4aaaa")});
        QVERIFY(m_empty->isVisible());
        QVERIFY2(m_empty->title().contains(QStringLiteral("4d2c1ef6fbf4")), qPrintable(m_empty->title()));
        PushReport none;
        none.tally.kinds[0].inProgress = 3;
        m_pane->showReport(none, {}, false);
        QVERIFY(m_empty->title() != QStringLiteral("No failed tests on this push"));
        m_pane->showReport(none, {}, true);
        QCOMPARE(m_empty->title(), QStringLiteral("No failed tests on this push"));
        QCOMPARE(m_empty->sentence(), QStringLiteral("3 jobs in progress."));
        const QSignalSpy again(m_pane.get(), &PushHealthPane::againRequested);
        m_pane->showFailure(QStringLiteral("It is <i>gone</i>."));
        QCOMPARE(m_empty->sentence(), QStringLiteral("It is <i>gone</i>."));
        QTest::mouseClick(m_empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        // Without a push there is nothing to try again.
        const QSignalSpy newest(m_pane.get(), &PushHealthPane::newestWanted);
        m_pane->showNothing();
        QTest::mouseClick(m_empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(newest.size(), 1);
        QCOMPARE(again.size(), 1);
        m_pane->showPush({.repository = QStringLiteral("autoland"), .revision = QStringLiteral("4d2c1ef6fbf4aaaa")});
        m_pane->showFailure(QStringLiteral("It is gone."));
        QTest::mouseClick(m_empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(newest.size(), 1);
        QCOMPARE(again.size(), 2);
        m_pane->showReport(none, {}, false);
        QVERIFY2(m_empty->title().contains(QStringLiteral("4d2c1ef6fbf4")), "it is being looked for again");
    }

    void headerTellsOfThePushAndHowFarItIs() {
        showSample();
        QVERIFY(!m_empty->isVisible());
        const QString push = test::named<QLabel>(m_pane, "healthPush")->text();
        for (const char *part : {"autoland", "4d2c1ef6fbf4", "omakela", "Rework <b>frames</b>"})
            QVERIFY2(push.contains(QLatin1String(part)), qPrintable(push));
        auto *state = test::named<QLabel>(m_pane, "healthState");
        QVERIFY2(state->text().contains(QStringLiteral("64 in progress")), qPrintable(state->text()));
        m_pane->showProgress(12, 40);
        QVERIFY2(state->text().contains(QStringLiteral("12 of 40 failed jobs looked at")), qPrintable(state->text()));
        m_pane->showProgress(40, 40);
        QVERIFY(!state->text().contains(QStringLiteral("40")));
        m_pane->setSource(QStringLiteral("Worked out."));
        QVERIFY(test::named<QLabel>(m_pane, "healthSource")->isVisible());
        // A subject of any length leaves room for what failed.
        m_pane->showPush({.repository = QStringLiteral("autoland"),
                          .revision = {},
                          .author = {},
                          .subject = QString(100'000, u'w')});
        QVERIFY(test::named<QLabel>(m_pane, "healthPush")->text().size() < 300);
        // Another push begins anew.
        m_pane->showPush({.repository = QStringLiteral("autoland"), .revision = QStringLiteral("0000")});
        QVERIFY(m_empty->isVisible());
        QVERIFY(!test::named<QLabel>(m_pane, "healthSource")->isVisible());
        QVERIFY(!action("healthCopy")->isEnabled());
    }

    void aClickOnAChipAsksForThatJob() {
        showSample();
        const QSignalSpy jobs(m_pane.get(), &PushHealthPane::jobRequested);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, chip(0, 0, 1));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.at(0), QVariantList({QStringLiteral("a1"), 0}));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, chip(0, 0, 2));
        QCOMPARE(jobs.at(1).at(0).toString(), QStringLiteral("a2"));
        // Beside the chips a click only chooses.
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualRect(row(3, 0)).center());
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(m_tree->currentIndex().siblingAtColumn(0), row(3, 0));
    }

    void enterOpensTheFirstJob() {
        showSample();
        const QSignalSpy jobs(m_pane.get(), &PushHealthPane::jobRequested);
        m_tree->setCurrentIndex(row(0, 0));
        QTest::keyClick(m_tree, Qt::Key_Return);
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.at(0).at(0).toString(), QStringLiteral("a0"));
        // On a section it folds.
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClick(m_tree, Qt::Key_Enter);
        QVERIFY(!m_tree->isExpanded(m_tree->model()->index(0, 0)));
        QCOMPARE(jobs.size(), 1);
    }

    void buttonsActOnTheCurrentTest() {
        showSample();
        QVERIFY(!action("healthRetrigger")->isEnabled());
        QSignalSpy retriggers(m_pane.get(), &PushHealthPane::retriggerRequested);
        QSignalSpy confirms(m_pane.get(), &PushHealthPane::confirmRequested);
        QSignalSpy pins(m_pane.get(), &PushHealthPane::pinRequested);
        const QSignalSpy filters(m_pane.get(), &PushHealthPane::filterRequested);
        m_tree->setCurrentIndex(row(0, 0));
        action("healthRetrigger")->trigger();
        action("healthConfirm")->trigger();
        action("healthPin")->trigger();
        action("healthFilter")->trigger();
        // Runs of one label are run again once.
        QCOMPARE(tasks(retriggers.at(0).at(0).value<QVector<Job>>()),
                 QStringList({QStringLiteral("a1"), QStringLiteral("a2")}));
        QCOMPARE(confirms.at(0).at(0).value<QVector<Job>>().size(), 2);
        QCOMPARE(pins.at(0).at(0).value<QVector<Job>>().size(), 2);
        QCOMPARE(filters.at(0).at(0).toString(), QStringLiteral("dom/a.html"));
        QCOMPARE(filters.at(0).at(1).toStringList().size(), 3);
        // Marionette is not served.
        m_tree->setCurrentIndex(row(3, 0));
        QVERIFY(action("healthRetrigger")->isEnabled());
        QVERIFY(!action("healthConfirm")->isEnabled());
    }

    void theMenuActsOnWhatItWasOpenedOn() {
        showSample();
        m_tree->setCurrentIndex(row(3, 0));
        QSignalSpy retriggers(m_pane.get(), &PushHealthPane::retriggerRequested);
        auto *menu = test::named<QMenu>(m_pane, "healthMenu");
        openMenuAt(chip(0, 0, 2));
        QVERIFY(menu->isVisible());
        // News while it is open do not change what it is about.
        m_pane->showReport(test::sampleReport(), {}, true);
        menu->setActiveAction(action("healthRetrigger"));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(tasks(retriggers.at(0).at(0).value<QVector<Job>>()), QStringList({QStringLiteral("a2")}));
        openMenuAt(m_tree->visualRect(row(0, 0)).center());
        menu->setActiveAction(action("healthRetrigger"));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(retriggers.at(1).at(0).value<QVector<Job>>().size(), 2);
        // Closed, the buttons are about the current test again.
        QTRY_VERIFY(!action("healthConfirm")->isEnabled());
        openMenuAt(m_tree->visualRect(m_tree->model()->index(0, 0)).center());
        QVERIFY(!menu->isVisible());
    }

    void theMenuKeepsItsMeaningWhenItsRowGoes() {
        showSample();
        QSignalSpy retriggers(m_pane.get(), &PushHealthPane::retriggerRequested);
        auto *menu = test::named<QMenu>(m_pane, "healthMenu");
        m_tree->setCurrentIndex(row(0, 0));
        openMenuAt(m_tree->visualRect(row(0, 0)).center());
        QVERIFY(menu->isVisible());
        PushReport later = test::sampleReport();
        later.entries.removeFirst();
        m_pane->showReport(later, {}, true);
        QVERIFY(m_tree->currentIndex() != QModelIndex());
        menu->setActiveAction(action("healthRetrigger"));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(retriggers.size(), 1);
        QCOMPARE(tasks(retriggers.at(0).at(0).value<QVector<Job>>()),
                 QStringList({QStringLiteral("a1"), QStringLiteral("a2")}));
    }

    void chipsAreWholeInANarrowPane() {
        m_pane->resize(420, 500);
        showSample();
        QVERIFY(m_tree->columnWidth(HealthModel::Failure) <= m_tree->viewport()->width() / 2);
        const QRect cell = m_tree->visualRect(row(0, 0, HealthModel::Jobs));
        QVERIFY(m_tree->viewport()->rect().contains(cell));
        int chips = 0;
        for (int y = cell.top() + 12; y < cell.bottom(); y += 20) {
            bool wasHand = false;
            for (int x = cell.left(); x <= cell.right(); ++x) {
                const bool isHand = isHandAt({x, y});
                chips += isHand && !wasHand ? 1 : 0;
                QVERIFY2(!isHand || x < cell.right(), "a chip is cut off");
                wasHand = isHand;
            }
        }
        QCOMPARE(chips, 3);
        // The person's own width comes back with the room.
        m_tree->header()->resizeSection(HealthModel::Failure, 120);
        m_pane->resize(1200, 500);
        QCOMPARE(m_tree->columnWidth(HealthModel::Failure), 120);
    }

    void theWidthThatThePersonSetStays() {
        showSample();
        const int room = m_tree->viewport()->width(), wide = room * 3 / 4;
        m_tree->header()->resizeSection(HealthModel::Failure, wide);
        m_pane->showReport(test::sampleReport(), {}, true);
        m_pane->resize(1201, 500);
        m_pane->showOutcomes({}, {});
        QCOMPARE(m_tree->columnWidth(HealthModel::Failure), wide);
        // Only the least is left for the jobs where there is no more.
        m_pane->resize(wide, 500);
        QVERIFY(m_tree->columnWidth(HealthModel::Failure) > m_tree->viewport()->width() / 2);
        QCOMPARE(m_tree->columnWidth(HealthModel::Jobs), m_tree->header()->minimumSectionSize());
        m_pane->resize(1200, 500);
        QCOMPARE(m_tree->columnWidth(HealthModel::Failure), wide);
    }

    void whatIsReadStaysWhereItIs() {
        m_pane->resize(1200, 260);
        PushReport report = test::sampleReport();
        for (int i = 0; i < 10; ++i)
            report.entries.append(
                test::failedTest(QStringLiteral("dom/u%1.html").arg(i), Verdict::Unknown,
                                 {test::failedJob(QStringLiteral("u%1").arg(i), QStringLiteral("linux64"))}));
        m_pane->showPush({});
        m_pane->showReport(report, {}, false);
        m_tree->setCurrentIndex(row(3, 5));
        m_tree->scrollTo(row(3, 5), QAbstractItemView::PositionAtCenter);
        const QPersistentModelIndex current = row(3, 5);
        const int top = m_tree->visualRect(current).top();
        for (int i = 0; i < 5; ++i)
            report.entries.prepend(
                test::failedTest(QStringLiteral("dom/n%1.html").arg(i), Verdict::New,
                                 {test::failedJob(QStringLiteral("n%1").arg(i), QStringLiteral("linux64"))}));
        m_pane->showReport(report, {}, false);
        QCOMPARE(m_tree->visualRect(current).top(), top);
        QCOMPARE(QModelIndex(current), m_tree->currentIndex());
        QVERIFY(m_tree->isExpanded(row(0, 4)));
    }

    void isItMineTellsWhatCameOfIt() {
        showSample();
        QVERIFY(!action("mine")->isEnabled());
        m_pane->setMineOffered(true);
        const QSignalSpy mine(m_pane.get(), &PushHealthPane::mineRequested);
        action("mine")->trigger();
        QCOMPARE(mine.size(), 1);
        QVERIFY(m_tree->isColumnHidden(HealthModel::Outcome));
        m_pane->showOutcomes(
            {{failures::rowAndLabel(test::sampleReport().entries[0].jobs[0]), {failures::Outcome::Running, {}}}},
            QStringLiteral("1 running"));
        QVERIFY(!m_tree->isColumnHidden(HealthModel::Outcome));
        QCOMPARE(row(0, 0, HealthModel::Outcome).data().toString(), QStringLiteral("Running"));
        QCOMPARE(test::named<QLabel>(m_pane, "healthOutcome")->text(), QStringLiteral("1 running"));
        m_pane->showPush({});
        QVERIFY(m_tree->isColumnHidden(HealthModel::Outcome));
        QVERIFY(!test::named<QLabel>(m_pane, "healthOutcome")->isVisible());
    }

    void tellsWhenItIsSeen() {
        const QSignalSpy shown(m_pane.get(), &PushHealthPane::shown);
        m_pane->hide();
        QCOMPARE(shown.size(), 0);
        m_pane->show();
        QCOMPARE(shown.size(), 1);
    }

  private:
    ui::Theme m_theme;
    std::unique_ptr<PushHealthPane> m_pane;
    QTreeView *m_tree = nullptr;
    ui::EmptyState *m_empty = nullptr;
};

QTEST_MAIN(TestPushHealthPane)
#include "test_push_health_pane.moc"
