#include "app/collie/help_pages.h"
#include "app/collie/panes.h"
#include "services/storage/preferences.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/health/push_health_pane.h"
#include "ui/help/first_steps.h"
#include "ui/help/help_window.h"
#include "ui/jobs/pinned_jobs_pane.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QTextBrowser>
#include <QTreeView>

using namespace collie;
using namespace collie::test;

namespace {

/// Each pane with the page about it.
const QVector<QPair<QString, QString>> pagesOfPanes{
    {QStringLiteral("pushes"), QStringLiteral("watching-a-push")},
    {QStringLiteral("details"), QStringLiteral("why-did-it-fail")},
    {QStringLiteral("pulse"), QStringLiteral("pulse")},
    {QStringLiteral("log"), QStringLiteral("why-did-it-fail")},
    {QStringLiteral("transfers"), QStringLiteral("uploading")},
    {QStringLiteral("activity"), QStringLiteral("scheduling")},
    {QStringLiteral("ownJobs"), QStringLiteral("own-jobs")},
    {QStringLiteral("priorities"), QStringLiteral("sheriffing")},
    {QStringLiteral("health"), QStringLiteral("why-did-it-fail")},
    {QStringLiteral("pinned"), QStringLiteral("sheriffing")},
    {QStringLiteral("my-pushes"), QStringLiteral("watching-a-push")},
};

} // namespace

/// The guide for whatever is in use, the tour of the first start, and the step that each empty pane offers.
class TestWindowHelp final : public WindowFixture {
    Q_OBJECT

    static ui::HelpWindow *guide() {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *each : all) {
            if (auto *found = qobject_cast<ui::HelpWindow *>(each); found != nullptr && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QString pageOnShow() { return guide() != nullptr ? guide()->pageName() : QString(); }
    void closeGuide() {
        guide()->close();
        QTRY_VERIFY(guide() == nullptr);
        test::activate(&window());
    }
    /// What was opened over the window; null for nothing.
    QWidget *over() {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *each : all) {
            if (each != &window() && each->isVisible() && each->windowType() != Qt::ToolTip)
                return each;
        }
        return nullptr;
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QAction *action(const QString &id) { return window().findChild<QAction *>(id); }

    /// The first part of a pane that takes the keys.
    static QWidget *partOf(QWidget *pane) {
        const auto all = pane->findChildren<QWidget *>();
        for (QWidget *each : all) {
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0 &&
                each->focusProxy() == nullptr)
                return each;
        }
        return nullptr;
    }

    /// The one button of an empty pane; null where it offers nothing.
    template <class T>
    QPushButton *offerOf() {
        T *pane = window().pane<T>();
        window().showPane(pane);
        const auto all = pane->template findChildren<ui::EmptyState *>();
        for (ui::EmptyState *each : all) {
            auto *button = each->findChild<QPushButton *>();
            if (each->isVisible() && button->isVisible())
                return button;
        }
        return nullptr;
    }

    ui::FirstSteps *tour() { return window().findChild<ui::FirstSteps *>(); }
    Application::Options firstStart() {
        Application::Options options = optionsIn(*m_folder);
        options.firstSteps = true;
        return options;
    }

  private Q_SLOTS:
    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .frozen = true}); }
    void cleanup() {
        if (guide() != nullptr)
            guide()->close();
        stopAll();
    }

    void everyPaneHasAPage() {
        QCOMPARE(app::paneEntries().size(), pagesOfPanes.size());
        const ui::Guide pages;
        for (const auto &[id, page] : pagesOfPanes)
            QVERIFY2(pages.page(page) != nullptr, qPrintable(page));
    }

    void f1OpensThePageOfThePaneInUse() {
        openSandbox();
        for (const auto &[id, page] : pagesOfPanes) {
            auto *dock = window().findChild<QDockWidget *>(id);
            QVERIFY2(dock != nullptr, qPrintable(id));
            window().showPane(dock->widget());
            QTRY_VERIFY2(partOf(dock->widget()) != nullptr, qPrintable(id));
            partOf(dock->widget())->setFocus();
            press(Qt::Key_F1);
            QVERIFY2(guide() != nullptr, qPrintable(id));
            QCOMPARE(pageOnShow(), page);
            closeGuide();
        }
        window().grid()->setFocus();
        press(Qt::Key_F1);
        QCOMPARE(pageOnShow(), QStringLiteral("watching-a-push"));
        // One window, whatever is asked of it; and from there to all pages.
        test::activate(guide());
        press(Qt::Key_F1);
        QCOMPARE(pageOnShow(), QStringLiteral("index"));
    }

    void f1IsUnderstoodInOtherWindowsToo_data() {
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("page");
        QTest::newRow("settings") << QStringLiteral("openSettings") << QStringLiteral("settings");
        QTest::newRow("keys") << QStringLiteral("keyboardSheet") << QStringLiteral("menus-and-keys");
        QTest::newRow("finder") << QStringLiteral("addJobs") << QStringLiteral("scheduling");
        QTest::newRow("task") << QStringLiteral("createTask") << QStringLiteral("scheduling");
        QTest::newRow("index") << QStringLiteral("browseIndex") << QStringLiteral("scheduling");
        QTest::newRow("history") << QStringLiteral("allHistory") << QStringLiteral("watching-a-push");
        QTest::newRow("watches") << QStringLiteral("allWatches") << QStringLiteral("watching-a-push");
        QTest::newRow("about") << QStringLiteral("aboutCollie") << QStringLiteral("index");
    }
    void f1IsUnderstoodInOtherWindowsToo() {
        QFETCH(QString, opens);
        QFETCH(QString, page);
        QVERIFY(ui::Guide().page(page) != nullptr);
        openSandbox();
        action(opens)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(over() != nullptr, patience);
        QPointer<QWidget> dialog(over());
        test::activate(dialog);
        // One that has nothing to take them has the keys itself.
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : dialog.data(),
                        Qt::Key_F1);
        QCOMPARE(pageOnShow(), page);
        // A question that is open holds the guide up no more than the guide holds it up.
        test::activate(guide());
        press(Qt::Key_F1);
        QCOMPARE(pageOnShow(), QStringLiteral("index"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        guide()->close();
        dialog->close();
    }

    void theKeyIsThePersonsOwn() {
        openSandbox();
        action(QStringLiteral("openGuide"))->setShortcut(Qt::Key_F2);
        for (const bool isDialog : {false, true}) {
            if (isDialog) {
                action(QStringLiteral("keyboardSheet"))->trigger();
                QTRY_VERIFY(over() != nullptr);
                test::activate(over());
            }
            QWidget *at = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : over();
            QTest::keyClick(at, Qt::Key_F1);
            QVERIFY(guide() == nullptr);
            QTest::keyClick(at, Qt::Key_F2);
            QVERIFY(guide() != nullptr);
            closeGuide();
        }
        over()->close();
    }

    void linksOutOfItGoToTheBrowserAndItGoesWithTheWindow() {
        openSandbox();
        action(QStringLiteral("openGuide"))->trigger();
        Q_EMIT guide()->linkActivated(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(m_browsed, QVector<QUrl>{QUrl(QStringLiteral("https://example.org/"))});
        window().close();
        QTRY_VERIFY(guide() == nullptr);
    }

    void theTourGoesWithTheFirstStartAndIsRemembered() {
        start(firstStart());
        QCOMPARE(tour()->step(), 0);
        QVERIFY(!tour()->isAncestorOf(QApplication::focusWidget()));
        QTRY_VERIFY(tour()->isVisible() && !tour()->geometry().isEmpty());
        // The next step is about what comes when a deployment is open.
        m_application->open(lineTo(*m_sandbox));
        QTRY_COMPARE_WITH_TIMEOUT(tour()->step(), 1, patience);
        auto *pushes = window().pane<ui::PushPane>();
        auto *pointer = window().findChild<QWidget *>(QStringLiteral("pointerFrame"));
        QTRY_VERIFY_WITH_TIMEOUT(pushes->isVisible(), patience);
        const auto pointsAt = [&](const QWidget *control) {
            return pointer->isVisible() &&
                   pointer->geometry().contains(QRect(control->mapTo(&window(), QPoint()), control->size()));
        };
        QTRY_VERIFY(pointsAt(pushes));
        const auto next = [this] { QTest::mouseClick(named<QPushButton>(tour(), "firstStepsNext"), Qt::LeftButton); };
        next();
        QCOMPARE(tour()->step(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible() && pointer->isVisible(), patience);
        next();
        QCOMPARE(tour()->step(), -1);
        QVERIFY(m_application->settings().get(storage::preferences::firstStepsSeen));
        start(firstStart());
        QCOMPARE(tour()->step(), -1);
    }

    void theTourIsClosedByKeysAndNotShownAgain() {
        start(firstStart());
        // As far as Tab leads.
        for (int i = 0; i < 40 && !tour()->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(tour()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Escape);
        QCOMPARE(tour()->step(), -1);
        start(firstStart());
        QCOMPARE(tour()->step(), -1);
        // It is there for whoever asks, with the keys in it.
        action(QStringLiteral("firstSteps"))->trigger();
        QCOMPARE(tour()->step(), 0);
        QVERIFY(tour()->isAncestorOf(QApplication::focusWidget()));
    }

    void whoHasBeenHereBeforeGetsNoTour() {
        m_application->settings().setLastDeployment(QStringLiteral("firefox-ci"));
        m_application.reset();
        m_application = std::make_unique<Application>(*qApp, firstStart());
        app::CommandLine nowhere;
        nowhere.rootUrl = m_sandbox->rootUrl();
        m_application->start(nowhere);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QCOMPARE(tour()->step(), -1);
    }

    void emptyPanesOfferTheNextFailure() {
        openSandbox();
        window().grid()->clearSelection();
        QPushButton *offer = offerOf<ui::DetailsPanel>();
        QVERIFY(offer != nullptr);
        QTest::mouseClick(offer, Qt::LeftButton);
        const auto first = window().grid()->currentJob();
        QVERIFY(first.has_value() && treeherder::isFailure(store().job(*first).status()));
        QCOMPARE(window().pane<ui::DetailsPanel>()->title(), store().job(*first).typeName);
        window().grid()->clearSelection();
        offer = offerOf<ui::ActivityView>();
        QVERIFY(offer != nullptr);
        QTest::mouseClick(offer, Qt::LeftButton);
        const auto again = window().grid()->currentJob();
        QVERIFY(again.has_value() && treeherder::isFailure(store().job(*again).status()));
    }

    void theEmptyLogOpensThatOfTheMarkedJob() {
        openSandbox();
        window().grid()->clearSelection();
        QPushButton *offer = offerOf<ui::LogPanel>();
        QVERIFY(offer != nullptr);
        QTest::mouseClick(offer, Qt::LeftButton);
        const auto job = window().grid()->currentJob();
        QVERIFY(job.has_value());
        auto *title = named<QLabel>(window().pane<ui::LogPanel>()->header(), "logTitle");
        QTRY_VERIFY_WITH_TIMEOUT(title->text().contains(store().job(*job).typeName), patience);
    }

    void theEmptyPinsTakeTheMarkedJob() {
        openSandbox();
        window().grid()->clearSelection();
        window().actions()->jobs.nextFailure->trigger();
        const auto marked = window().grid()->currentJob();
        QPushButton *offer = offerOf<ui::PinnedJobsPane>();
        QVERIFY(offer != nullptr);
        QTest::mouseClick(offer, Qt::LeftButton);
        QTRY_COMPARE(named<QTreeView>(window().pane<ui::PinnedJobsPane>(), "pinnedJobs")->model()->rowCount(), 1);
        QCOMPARE(window().grid()->currentJob(), marked);
    }

    void emptyHealthOffersTheNewestPush() {
        openSandbox();
        window().grid()->clearSelection();
        auto *health = window().pane<ui::PushHealthPane>();
        window().showPane(health);
        if (QPushButton *offer = offerOf<ui::PushHealthPane>()) {
            QTest::mouseClick(offer, Qt::LeftButton);
            QCOMPARE(window().pane<ui::PushPane>()->list()->selectedPushIds(), QVector<qint64>{firstPush()});
        }
        QTRY_VERIFY_WITH_TIMEOUT(!named<QLabel>(health, "healthPush")->text().isEmpty(), patience);
    }
};

QTEST_MAIN(TestWindowHelp)
#include "test_window_help.moc"
