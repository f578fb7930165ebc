#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "services/base/languages.h"
#include "tests/support/activate.h"
#include "tests/support/fake_clock.h"
#include "tests/support/focus_names.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/actions/activity_view.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyboard_sheet.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace collie;
using models::JobRow;
using ui::MainWindow;

namespace {

constexpr qint64 now = 1'700'000'000'000;

QVector<treeherder::Push> somePushes() {
    QVector<treeherder::Push> pushes;
    for (qint64 id = 1; id <= 3; ++id) {
        treeherder::Push push;
        push.id = id;
        push.revision = QString::number(id).repeated(40);
        push.author = QStringLiteral("dev%1@example.org").arg(id);
        push.pushTimestamp = now / 1000 - 1000 * (4 - id);
        push.revisionCount = 1;
        push.commits = {{push.revision, push.author, QStringLiteral("Change %1").arg(id)}};
        pushes.append(push);
    }
    return pushes;
}

QVector<ui::Pane> somePanes(ui::Theme &theme, const Clock &clock) {
    return {ui::PushPane::make(theme, clock), ui::DetailsPanel::make(theme, clock), ui::PulsePane::make(theme, clock),
            ui::LogPanel::make(theme, clock), ui::ActivityView::make(theme, clock)};
}

treeherder::Job failing(treeherder::Job job) {
    job.result = treeherder::JobResult::TestFailed;
    return job;
}

} // namespace

/// A window with three pushes of four jobs; jobs 12 and 33 have failed.
class TestMainWindow final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_store = std::make_unique<models::JobStore>();
        m_pushes = std::make_unique<models::PushListModel>(*m_store);
        m_jobs = std::make_unique<models::JobGridModel>(*m_store);
        m_theme = std::make_unique<ui::Theme>();
        m_window = std::make_unique<MainWindow>(*m_theme, m_clock, somePanes(*m_theme, m_clock));
        m_pushes->apply(somePushes());
        m_jobs->setPushes(m_pushes->pushIds());
        QVector<treeherder::Job> jobs;
        for (qint64 push = 1; push <= 3; ++push) {
            for (qint64 i = 1; i <= 4; ++i) {
                const treeherder::Job job = test::makeJob(push * 10 + i, push, QString::number(i));
                jobs.append(job.id == 12 || job.id == 33 ? failing(job) : job);
            }
        }
        m_store->apply(test::batchOf(jobs));
        m_window->setModels(m_jobs.get(), m_pushes.get());
        m_window->pane<ui::PushPane>()->setModel(m_pushes.get());
        m_window->pane<ui::PushPane>()->setCount(3);
        m_window->showGrid();
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        test::activate(m_window.get());
        m_window->grid()->setFocus();
    }

    void cleanup() {
        m_window.reset();
        m_jobs.reset();
        m_pushes.reset();
        m_store.reset();
        m_theme.reset();
    }

    void keysAct_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("retriggers");
        QTest::newRow("r retriggers") << int(Qt::Key_R) << Qt::KeyboardModifiers() << 1;
        QTest::newRow("x does nothing") << int(Qt::Key_X) << Qt::KeyboardModifiers() << 0;
        QTest::newRow("Ctrl+R does nothing") << int(Qt::Key_R) << Qt::KeyboardModifiers(Qt::ControlModifier) << 0;
    }

    void keysAct() {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, retriggers);
        m_window->grid()->selectJob(*m_store->findById(12));
        QSignalSpy spy(m_window->intents(), &ui::JobIntents::retriggerRequested);
        QTest::keyClick(m_window->grid(), Qt::Key(key), modifiers);
        QCOMPARE(spy.size(), retriggers);
        if (retriggers > 0)
            QCOMPARE(spy.at(0).at(0).value<QVector<JobRow>>(), QVector<JobRow>{*m_store->findById(12)});
    }

    void spacePinsInTheGridAlone() {
        QSignalSpy pinned(m_window->intents(), &ui::JobIntents::togglePinRequested);
        QTest::keyClick(m_window->grid(), Qt::Key_Space);
        QCOMPARE(pinned.size(), 0);
        m_window->grid()->selectJob(*m_store->findById(12));
        QTest::keyClick(m_window->grid(), Qt::Key_Space);
        QCOMPARE(pinned.size(), 1);
        QCOMPARE(pinned.at(0).at(0).value<QVector<JobRow>>(), QVector<JobRow>{*m_store->findById(12)});
        auto *list = m_window->pane<ui::PushPane>()->list();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(pinned.size(), 1);
    }

    void lettersTypedIntoTheFilterAreText() {
        m_window->grid()->selectJob(*m_store->findById(12));
        QSignalSpy retriggers(m_window->intents(), &ui::JobIntents::retriggerRequested);
        QSignalSpy cancels(m_window->intents(), &ui::JobIntents::cancelRequested);
        QTest::keyClick(m_window->grid(), Qt::Key_F);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY2(field != nullptr, "F puts the cursor into the filter");
        QTest::keyClicks(field, QStringLiteral("rjnkput?fi"));
        QTest::keyClick(field, Qt::Key_C, Qt::ShiftModifier, -1);
        QTest::keyClick(field, Qt::Key_Delete);
        QCOMPARE(retriggers.size(), 0);
        QCOMPARE(cancels.size(), 0);
        QVERIFY(test::openQuestion(*m_window) == nullptr);
        QVERIFY(m_window->findChildren<ui::KeyboardSheet *>().isEmpty());
        QVERIFY(field->text().startsWith(QStringLiteral("rjnkput?fi")));
    }

    void failuresAreVisitedInTurn() {
        QTest::keyClick(m_window->grid(), Qt::Key_J);
        QCOMPARE(m_window->grid()->currentJob(), m_store->findById(33));
        QTest::keyClick(m_window->grid(), Qt::Key_N);
        QCOMPARE(m_window->grid()->currentJob(), m_store->findById(12));
        QTest::keyClick(m_window->grid(), Qt::Key_K);
        QCOMPARE(m_window->grid()->currentJob(), m_store->findById(33));
    }

    void cancelAsksOnceWithNumbers() {
        makeRunning({13, 14, 21, 22, 24});
        m_window->grid()->setAllGroupsExpanded(true);
        m_window->grid()->selectAll();
        QCOMPARE(m_window->grid()->selectedCount(), 12);
        QSignalSpy spy(m_window->intents(), &ui::JobIntents::cancelRequested);
        QTest::keyClick(m_window->grid(), Qt::Key_Delete);
        QVERIFY(test::openQuestion(*m_window) != nullptr);
        QCOMPARE(test::openQuestion(*m_window)->text(), QStringLiteral("Cancel 5 jobs of 2 pushes?"));
        QCOMPARE(spy.size(), 0);
        for (QAbstractButton *button : test::openQuestion(*m_window)->buttons()) {
            if (button->text().startsWith(QStringLiteral("Cancel")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<QVector<JobRow>>().size(), 5);
        QTRY_VERIFY(test::openQuestion(*m_window) == nullptr);
    }

    void whatIsOverIsNotAskedAbout() {
        m_window->grid()->selectJob(*m_store->findById(12));
        m_window->actions()->jobs.cancel->trigger();
        QVERIFY(test::openQuestion(*m_window) == nullptr);
        QVERIFY(m_window->noticeBanner()->isVisible());
    }

    void cancelIsForWhatWasAskedAbout() {
        makeRunning({13});
        m_window->grid()->selectJob(*m_store->findById(13));
        QSignalSpy spy(m_window->intents(), &ui::JobIntents::cancelRequested);
        m_window->actions()->jobs.cancel->trigger();
        QVERIFY(test::openQuestion(*m_window) != nullptr);
        m_window->setModels(nullptr, nullptr);
        for (QAbstractButton *button : test::openQuestion(*m_window)->buttons()) {
            if (button->text().startsWith(QStringLiteral("Cancel")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(spy.size(), 0);
        QTRY_VERIFY(test::openQuestion(*m_window) == nullptr);
    }

    void aPushMenuGoesWithItsView() {
        m_window->intents()->openPushMenu(2);
        const QPointer<ui::PushMenu> menu = m_window->findChild<ui::PushMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        m_window->setModels(nullptr, nullptr);
        QTRY_VERIFY(menu == nullptr);
    }

    void cancelCanBeDeclined() {
        makeRunning({13});
        m_window->grid()->selectJob(*m_store->findById(13));
        QSignalSpy spy(m_window->intents(), &ui::JobIntents::cancelRequested);
        m_window->actions()->jobs.cancel->trigger();
        QVERIFY(test::openQuestion(*m_window) != nullptr);
        QCOMPARE(test::openQuestion(*m_window)->text(),
                 QStringLiteral("Cancel %1?").arg(m_store->job(*m_store->findById(13)).typeName));
        QTest::keyClick(test::openQuestion(*m_window), Qt::Key_Escape);
        QTRY_VERIFY(test::openQuestion(*m_window) == nullptr);
        QCOMPARE(spy.size(), 0);
    }

    void actionsNeedASelection() {
        QVERIFY(!m_window->actions()->jobs.retrigger->isEnabled());
        QVERIFY(!m_window->actions()->jobs.copyTaskIds->isEnabled());
        m_window->grid()->selectJob(*m_store->findById(12));
        QVERIFY(m_window->actions()->jobs.retrigger->isEnabled());
        QVERIFY(m_window->actions()->jobs.openTask->isEnabled());
        QCOMPARE(test::named<QLabel>(m_window->status(), "countsText")->text(), QStringLiteral("1 selected · 12 jobs"));
    }

    void filterKeysChangeWhatIsShown() {
        QTest::keyClick(m_window->grid(), Qt::Key_U);
        QCOMPARE(m_jobs->rowCount(), 2);
        QTest::keyClick(m_window->grid(), Qt::Key_U);
        QCOMPARE(m_jobs->rowCount(), 12);
        m_window->actions()->filter.toggleInProgress->trigger();
        QVERIFY(!m_window->filterBar()->filter().statuses.test(size_t(treeherder::JobStatus::Running)));
        m_window->actions()->filter.clear->trigger();
        QCOMPARE(m_window->filterBar()->filter(), models::JobFilter{});
    }

    void theButtonGoesBackToAllPushes() {
        auto *all = m_window->findChild<QToolButton *>(QStringLiteral("allPushes"));
        ui::PushPane *pane = m_window->pane<ui::PushPane>();
        QVERIFY(all->isChecked());
        pane->list()->setSelectedPushIds({2});
        QVERIFY(!all->isChecked());
        QCOMPARE(pane->list()->selectedPushIds(), QVector<qint64>{2});
        QSignalSpy chosen(pane, &ui::PushPane::allChosen);
        for (int click = 1; click <= 2; ++click) {
            QTest::mouseClick(all, Qt::LeftButton);
            QVERIFY(pane->list()->selectedPushIds().isEmpty());
            QVERIFY(all->isChecked());
            QCOMPARE(chosen.size(), click);
        }
    }

    void questionMarkShowsTheKeysWithoutBlocking() {
        QTest::keyClick(m_window->grid(), Qt::Key_Question);
        QTRY_COMPARE(m_window->findChildren<ui::KeyboardSheet *>().size(), 1);
        const auto *sheet = m_window->findChild<ui::KeyboardSheet *>();
        QVERIFY(!sheet->isModal());
        // What only Treeherder's page does is said, and what does it.
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts.append(label->text());
        for (const char *key : {"Ctrl+Enter", "Ctrl+Backspace"}) {
            const QString meaning = texts.value(texts.indexOf(QLatin1String(key)) + 1);
            QVERIFY2(meaning.contains(QStringLiteral("Treeherder only (C)")), qPrintable(meaning));
        }
    }

    void everyActionIsInAMenuAndNoKeyIsGivenTwice() {
        QHash<QString, QString> owners;
        for (const QAction *action : m_window->QWidget::actions()) {
            QVERIFY2(!action->text().isEmpty(), "an action without a name");
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()), qPrintable(key.toString()));
                owners.insert(key.toString(), action->text());
            }
            bool inMenu = false;
            for (const QObject *owner : action->associatedObjects())
                inMenu = inMenu || qobject_cast<const QMenu *>(owner) != nullptr;
            QVERIFY2(inMenu, qPrintable(action->text()));
        }
        QVERIFY(owners.size() > 20);
    }

    void panesComeBackWhereTheyWere() {
        auto *activity = m_window->findChild<QDockWidget *>(QStringLiteral("activity"));
        auto *pushes = m_window->findChild<QDockWidget *>(QStringLiteral("pushes"));
        activity->hide();
        m_window->addDockWidget(Qt::RightDockWidgetArea, pushes);
        const QByteArray state = m_window->layoutState();
        MainWindow other(*m_theme, m_clock, somePanes(*m_theme, m_clock));
        other.restoreLayout(m_window->saveGeometry(), state);
        QVERIFY2(other.findChild<QDockWidget *>(QStringLiteral("pushes"))->isHidden(), "the first start has no panes");
        QCOMPARE(other.layoutState(), state);
        other.showGrid();
        QVERIFY(other.findChild<QDockWidget *>(QStringLiteral("activity"))->isHidden());
        QCOMPARE(other.dockWidgetArea(other.findChild<QDockWidget *>(QStringLiteral("pushes"))),
                 Qt::RightDockWidgetArea);
        other.restoreLayout(QByteArray("nonsense"), QByteArray("nonsense"));
        QVERIFY(other.findChild<QDockWidget *>(QStringLiteral("activity"))->isHidden());
    }

    /// Such a layout is what an earlier Collie with fewer panes has stored.
    void aLayoutOfOtherPanesLeavesThosePanesThatAreThere() {
        QVector<ui::Pane> fewer = somePanes(*m_theme, m_clock);
        delete fewer.takeLast().widget;
        MainWindow earlier(*m_theme, m_clock, fewer);
        earlier.showGrid();
        MainWindow later(*m_theme, m_clock, somePanes(*m_theme, m_clock));
        later.restoreLayout({}, earlier.layoutState());
        later.showGrid();
        QVERIFY(!later.findChild<QDockWidget *>(QStringLiteral("pushes"))->isHidden());
    }

    void theBannerSaysWhatFailedAndWhenItIsTriedAgain() {
        ui::Banner *banner = m_window->problemBanner();
        QVERIFY(!banner->isVisible());
        banner->present(ui::Banner::Kind::Problem, QStringLiteral("Treeherder did not answer."));
        banner->setRetryAt(m_clock.nowMs() + 11'500);
        banner->setAction(QStringLiteral("Retry now"));
        QVERIFY(banner->isVisible());
        QCOMPARE(test::named<QLabel>(banner, "bannerCountdown")->text(), QStringLiteral("Next try in 12 s"));
        m_clock.advance(11'500);
        QTRY_COMPARE(test::named<QLabel>(banner, "bannerCountdown")->text(), QStringLiteral("Trying now…"));
        QSignalSpy spy(banner, &ui::Banner::actionTriggered);
        QTest::mouseClick(test::named<QPushButton>(banner, "bannerAction"), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        banner->dismiss();
        QVERIFY(!banner->isVisible());
        QVERIFY2(m_window->grid()->isVisible(), "old data stays in view");
    }

    void oldDataIsMarkedWithItsAge() {
        m_window->status()->setFreshness({ui::Freshness::State::Polled, m_clock.nowMs()});
        QCOMPARE(test::named<QLabel>(m_window->status(), "freshnessText")->text(),
                 QStringLiteral("Polled, checked just now"));
        m_window->status()->setFreshness({ui::Freshness::State::Live, m_clock.nowMs() - 400});
        QCOMPARE(test::named<QLabel>(m_window->status(), "freshnessText")->text(),
                 QStringLiteral("Live via Pulse, 0.4 s ago"));
        m_window->status()->setFreshness({ui::Freshness::State::Live, m_clock.nowMs() - 120'000});
        QCOMPARE(test::named<QLabel>(m_window->status(), "freshnessText")->text(),
                 QStringLiteral("Live via Pulse, 2 min ago"));
        m_window->status()->setFreshness({ui::Freshness::State::Stale, m_clock.nowMs() - 180'000});
        QCOMPARE(test::named<QLabel>(m_window->status(), "freshnessText")->text(),
                 QStringLiteral("Not up to date: as it was 3 min ago"));
    }

    void aWindowWithoutModelsIsHarmless() {
        m_window->setModels(nullptr, nullptr);
        for (QAction *action : m_window->QWidget::actions()) {
            const ui::ProgramActions &program = m_window->actions()->program;
            if (action != program.quit && action != m_window->actions()->chooseRepository && action != program.about &&
                action != program.keyboard)
                action->trigger();
        }
        QVERIFY(test::openQuestion(*m_window) == nullptr);
    }

    void noLetterStandsTwiceInAMenu_data() {
        QTest::addColumn<QString>("language");
        for (const Language &each : languages())
            QTest::newRow(qPrintable(each.code)) << each.code;
    }
    void noLetterStandsTwiceInAMenu() {
        QFETCH(QString, language);
        const auto back = qScopeGuard([] { installLanguage(*qApp, QStringLiteral("en")); });
        installLanguage(*qApp, language);
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_theme, m_clock, somePanes(*m_theme, m_clock));
        QList<QMenu *> menus;
        for (const QAction *action : m_window->menuBar()->actions())
            menus += action->menu();
        m_window->setModels(m_jobs.get(), m_pushes.get());
        m_window->showGrid();
        m_window->show();
        m_window->grid()->selectJob(*m_store->findById(12));
        Q_EMIT m_window->grid()->contextMenuRequested(QPoint(10, 10));
        auto *ofJob = m_window->findChild<ui::JobMenu *>();
        QVERIFY(ofJob != nullptr && ofJob->findChild<QMenu *>(QStringLiteral("likeThis")) != nullptr);
        menus += QList<QMenu *>{ofJob, makePushMenu(false), makePushMenu(true)};
        for (qsizetype i = 0; i < menus.size(); ++i) {
            QStringList letters;
            for (const QAction *action : menus.at(i)->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(action->text()));
                letters.append(letter);
                if (action->menu() != nullptr)
                    menus += action->menu();
            }
        }
        ofJob->close();
    }

    void thePaneKeysShowHideAndBringForward() {
        const auto pane = [this](const char *name) { return m_window->findChild<QDockWidget *>(QLatin1String(name)); };
        const auto isSeen = [](const QDockWidget *dock) {
            return dock->isVisible() && !dock->visibleRegion().isEmpty();
        };
        QVERIFY(isSeen(pane("details")) && !isSeen(pane("pulse")));
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier); // Behind another one.
        QTRY_VERIFY(isSeen(pane("pulse")) && !isSeen(pane("details")));
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(pane("pulse")->isHidden());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(isSeen(pane("pulse")));
        QVERIFY(pane("pulse")->toggleViewAction()->isChecked());
    }

    void keysAreForWhatIsSeenOnceALogIsCovered() {
        const JobRow first = *m_store->findById(12), second = *m_store->findById(33);
        m_window->grid()->selectJob(first);
        m_window->showPane(m_window->pane<ui::LogPanel>());
        m_window->pane<ui::LogPanel>()->setFocus();
        QVERIFY(m_window->focusWidget() != m_window->grid());
        QTabBar *tabs = nullptr;
        for (auto *bar : m_window->findChildren<QTabBar *>()) {
            if (bar->isVisible() && bar->count() > 0 && bar->tabText(0) == u"Details")
                tabs = bar;
        }
        QVERIFY(tabs != nullptr);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QTRY_COMPARE(m_window->focusWidget(), m_window->grid());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_J);
        QCOMPARE(m_window->grid()->currentJob(), second);
        QCOMPARE(m_window->grid()->selectedJobs(), QVector<JobRow>{second});
    }

    void tabLeavesOutPanesThatOthersCover() {
        const auto dockOf = [](const QWidget *widget) -> const QDockWidget * {
            while (widget != nullptr && qobject_cast<const QDockWidget *>(widget) == nullptr)
                widget = widget->parentWidget();
            return static_cast<const QDockWidget *>(widget);
        };
        m_window->showPane(m_window->pane<ui::PulsePane>());
        for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier}) {
            QSet<const QDockWidget *> visited;
            int steps = 0;
            do {
                QVERIFY(++steps < 200);
                QTest::keyClick(m_window->focusWidget(), modifiers == Qt::NoModifier ? Qt::Key_Tab : Qt::Key_Backtab,
                                modifiers);
                if (const QDockWidget *dock = dockOf(m_window->focusWidget())) {
                    QVERIFY2(!dock->visibleRegion().isEmpty(), qPrintable(dock->objectName()));
                    visited.insert(dock);
                }
            } while (m_window->focusWidget() != m_window->grid());
            QVERIFY(steps > 10);
            QVERIFY(visited.contains(dockOf(m_window->pane<ui::PulsePane>())));
        }
    }

    void whatTakesTheFocusHasAName() {
        const test::FocusNames names(*m_window);
        QVERIFY2(names.nameless.isEmpty(), qPrintable(names.nameless.join(u'\n')));
        QVERIFY(names.named > 40);
    }

    void aNarrowWindowKeepsTheFilter() {
        for (const int width : {1800, 900, 1800}) {
            m_window->resize(width, 700);
            QTRY_COMPARE(m_window->width(), width);
            QTRY_VERIFY(m_window->filterBar()->isVisible());
            QTRY_COMPARE(m_window->findChild<QToolBar *>(QStringLiteral("filter"))->isVisible(), width < 1000);
        }
    }

    void aRestoredLayoutKeepsTheFilterInItsRow() {
        m_window->resize(900, 700);
        auto *row = m_window->findChild<QToolBar *>(QStringLiteral("filter"));
        QTRY_VERIFY(row->isVisible());
        const QByteArray narrow = m_window->layoutState();
        MainWindow other(*m_theme, m_clock, somePanes(*m_theme, m_clock));
        other.restoreLayout({}, narrow);
        other.showGrid();
        row = other.findChild<QToolBar *>(QStringLiteral("filter"));
        for (const int width : {900, 1800}) {
            other.resize(width, 700);
            other.show();
            QTRY_COMPARE(row->isVisible(), width < 1000);
            QCOMPARE(row->isAncestorOf(other.filterBar()), width < 1000);
        }
        other.restoreLayout({}, narrow);
        QTRY_VERIFY(!row->isVisible());
        QTRY_VERIFY(other.filterBar()->isVisible());
    }

  private:
    /// With all that it may hold.
    QMenu *makePushMenu(bool isFolded) {
        auto *menu = new ui::PushMenu(1, isFolded ? 2 : 0, QStringLiteral("Push 1"), m_window.get());
        menu->addCommits(isFolded);
        menu->addPages({{QStringLiteral("Lando"), QUrl(QStringLiteral("https://lando.example.com/"))}});
        menu->addLimits(QStringLiteral("me@example.com"), false);
        menu->addLinks();
        menu->addCollapse(isFolded);
        return menu;
    }

    void makeRunning(const QVector<qint64> &ids) {
        QVector<treeherder::Job> jobs;
        for (JobRow row = 0; row < m_store->size(); ++row) {
            treeherder::Job job = m_store->job(row);
            if (ids.contains(job.id)) {
                job.state = treeherder::JobState::Running;
                job.result = treeherder::JobResult::Unknown;
            }
            jobs.append(job);
        }
        // No job that is over runs again, so they are told anew.
        m_store->clear();
        m_store->apply(test::batchOf(jobs));
    }

    test::FakeClock m_clock{now};
    std::unique_ptr<models::JobStore> m_store;
    std::unique_ptr<models::PushListModel> m_pushes;
    std::unique_ptr<models::JobGridModel> m_jobs;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
