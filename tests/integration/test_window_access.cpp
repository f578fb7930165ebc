#include "services/storage/preferences.h"
#include "tests/integration/example_fixture.h"
#include "tests/support/focus_walk.h"
#include "tests/support/painted_texts.h"
#include "tests/support/small_screen.h"
#include "tests/support/told_names.h"
#include "ui/details/details_panel.h"
#include "ui/failures/failure_tree.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/spoken_sentence.h"

#include <QApplication>
#include <QDockWidget>

using namespace collie;
using namespace collie::test;
using ui::Theme;

/// The whole window for whoever has no mouse, sees badly or not at all: names, focus, contrast, size, what is read out.
class TestWindowAccess final : public ExampleFixture {
    Q_OBJECT

    const QFont m_usual = QApplication::font();

    void openWithAFailure() {
        openExamples({.pushes = 2, .jobsPerPush = 60, .frozen = true});
        if (QTest::currentTestFailed())
            return;
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->currentJob().has_value(), patience);
        auto *tree = window().pane<ui::DetailsPanel>()->findChild<ui::FailureTree *>();
        QTRY_VERIFY_WITH_TIMEOUT(tree->model()->rowCount() > 0, patience);
    }
    QList<QDockWidget *> panes() { return window().findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly); }
    void bringUp(QDockWidget *pane) {
        pane->show();
        pane->raise();
        QTRY_VERIFY(!pane->visibleRegion().isEmpty());
        QCoreApplication::sendPostedEvents(); // Its layout, too.
    }
    /// Qt tells widgets of another font only while QApplication::exec() runs, which it does not in tests.
    static void tellFont() {
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            QEvent event(QEvent::ApplicationFontChange);
            QCoreApplication::sendEvent(widget, &event);
        }
    }

  private Q_SLOTS:
    void cleanup() { stopAll(); }

    void whatCanBeUsedHasAName() {
        openWithAFailure();
        QStringList nameless;
        for (QDockWidget *pane : panes()) {
            bringUp(pane);
            nameless += ToldNames(window()).nameless;
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY(ToldNames(window()).named > 40);
    }

    void everythingStandsOut() {
        openWithAFailure();
        window().resize(1400, 900);
        QStringList faults;
        for (const Theme::Scheme scheme : {Theme::Scheme::System, Theme::Scheme::Light, Theme::Scheme::Dark,
                                           Theme::Scheme::HighContrast, Theme::Scheme::ColourBlind}) {
            m_application->theme().setScheme(scheme);
            QCoreApplication::sendPostedEvents();
            const auto look = [&faults, scheme](QWidget *at, const QString &place) {
                const QStringList pale = paleTexts(*at);
                for (const QString &each : pale)
                    faults.append(QStringLiteral("%1, %2: %3").arg(ui::schemeName(scheme), place, each));
            };
            look(window().grid(), QStringLiteral("jobs"));
            for (QDockWidget *pane : panes()) {
                bringUp(pane);
                look(pane, pane->objectName());
            }
        }
        m_application->theme().setScheme(Theme::Scheme::System);
        for (const QString &each : std::as_const(faults))
            qWarning().noquote() << each; // A failed check tells but the beginning of a long text.
        QVERIFY(faults.isEmpty());
    }

    void theFocusIsSeenAndNeverLost() {
        openWithAFailure();
        QStringList faults;
        for (QDockWidget *pane : panes())
            bringUp(pane);
        bringUp(window().findChild<QDockWidget *>(QStringLiteral("details")));
        for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            m_application->theme().setScheme(scheme);
            QCoreApplication::sendPostedEvents();
            window().grid()->setFocus(Qt::TabFocusReason);
            const FocusWalk walk(window());
            faults += walk.unseen;
            QVERIFY2(walk.lost.isEmpty(), qPrintable(walk.lost.join(u'\n')));
            QVERIFY(walk.met.size() > 10);
        }
        m_application->theme().setScheme(Theme::Scheme::System);
        faults.removeDuplicates();
        for (const QString &each : std::as_const(faults))
            qWarning().noquote() << each; // A failed check tells but the beginning of a long text.
        QVERIFY(faults.isEmpty());
        // A pane that goes leaves the keys to what is there.
        for (QDockWidget *pane : panes()) {
            bringUp(pane);
            QWidget *inside = pane->widget()->nextInFocusChain();
            while (inside != pane->widget() && (!pane->widget()->isAncestorOf(inside) || !inside->isVisible() ||
                                                !inside->isEnabled() || (inside->focusPolicy() & Qt::TabFocus) == 0))
                inside = inside->nextInFocusChain();
            inside->setFocus(Qt::TabFocusReason);
            pane->hide();
            QWidget *now = QApplication::focusWidget();
            QVERIFY2(now != nullptr && now->isVisible() && now->isEnabled(), qPrintable(pane->objectName()));
        }
        // So does a dialog.
        window().grid()->setFocus();
        window().actions()->program.keyboard->trigger();
        auto *sheet = window().findChild<ui::KeyboardSheet *>();
        QVERIFY(sheet != nullptr);
        activate(sheet);
        QTest::keyClick(sheet, Qt::Key_Escape);
        activate(&window());
        QTRY_COMPARE(QApplication::focusWidget(), window().grid());
    }

    void textOfAnySizeOnASmallScreen_data() {
        QTest::addColumn<int>("points");
        for (const int points : {smallestPoints, largestPoints})
            QTest::addRow("%d pt", points) << points;
    }
    void textOfAnySizeOnASmallScreen() {
        QFETCH(const int, points);
        openWithAFailure();
        m_application->settings().set(storage::preferences::fontPoints, points);
        tellFont();
        QCOMPARE(QApplication::font().pointSize(), points);
        window().resize(smallScreen);
        QStringList faults;
        for (QDockWidget *pane : panes()) {
            bringUp(pane);
            QCoreApplication::sendPostedEvents();
            const QStringList found = outOfReach(window());
            for (const QString &each : found)
                faults.append(pane->objectName() + QStringLiteral(": ") + each);
        }
        m_application->settings().set(storage::preferences::fontPoints, 0);
        for (const QString &each : std::as_const(faults))
            qWarning().noquote() << each; // A failed check tells but the beginning of a long text.
        QVERIFY(faults.isEmpty());
        QCOMPARE(QApplication::font(), m_usual);
    }

    /// Others see it happen: what an action does, and what comes of it.
    void resultsAreReadOut() {
        startAll({.pushes = 1, .jobsPerPush = 40, .frozen = true});
        openSandbox();
        signIn();
        const JobRow job = completedJob(firstPush());
        QVERIFY(job >= 0);
        window().grid()->selectJob(job);
        QTest::keyClick(window().grid(), Qt::Key_R);
        QStringList said;
        const auto isSaid = [this, &said](const QString &words) {
            for (const auto *sentence : window().findChildren<ui::SpokenSentence *>())
                said.append(sentence->text());
            return !said.filter(words).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(models::stageText(Activity::Stage::Accepted)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(models::stageText(Activity::Stage::Done)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(store().job(job).typeName + QStringLiteral(", ")), patience);
    }
};

QTEST_MAIN(TestWindowAccess)
#include "test_window_access.moc"
