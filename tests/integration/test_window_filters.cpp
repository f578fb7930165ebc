#include "app/collie/watch_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/actions/job_menu.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/filters/save_preset_dialog.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/limit_chip.h"
#include "ui/pushes/limit_strip.h"
#include "ui/watches/watch_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/repository_switcher.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace collie;
using namespace collie::test;
using models::JobField;
using models::JobFilter;

/// Which jobs are shown by their fields, as a person limits them in the window.
class TestWindowFilters final : public WindowFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    models::JobGridModel &shown() { return *test::gridModel(grid()); }
    JobFilter filter() { return window().filterBar()->filter(); }
    ui::FieldFilterEditor &editor() { return *test::named<ui::FieldFilterEditor>(&window(), "fieldFilterEditor"); }
    QComboBox &fieldBox() { return *test::named<QComboBox>(&editor(), "filterField"); }
    QLineEdit &value() { return *test::named<QLineEdit>(&editor(), "filterValue"); }
    QTreeWidget &suggestions() { return *test::named<QTreeWidget>(&editor(), "filterSuggestions"); }

    /// Those on show; a chip that was taken away stays a moment longer.
    QVector<ui::LimitChip *> chips() {
        QVector<ui::LimitChip *> all = window().jobLimits()->findChildren<ui::LimitChip *>();
        all.removeIf([](const ui::LimitChip *chip) { return chip->isHidden(); });
        return all;
    }
    QStringList limits() {
        QStringList texts;
        for (const ui::LimitChip *chip : chips())
            texts.append(chip->accessibleName().remove(QStringLiteral("Limit: ")));
        return texts;
    }
    /// Where its cross is.
    static QPoint crossOf(const ui::LimitChip *chip) { return {chip->width() - 8, chip->height() / 2}; }

    /// Chooses a field and writes a value, by keys.
    void write(const char *field, const QString &text, bool negated = false) {
        QVERIFY(editor().isVisible());
        fieldBox().setCurrentIndex(fieldBox().findText(QLatin1String(field)));
        test::named<QComboBox>(&editor(), "filterRelation")->setCurrentIndex(negated ? 1 : 0);
        value().clear();
        QTest::keyClicks(&value(), text);
        QTest::keyClick(&value(), Qt::Key_Return);
    }
    void add(const char *field, const QString &text, bool negated = false) {
        test::activate(&window()); // A popup that is gone gives the keys back by and by.
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ShiftModifier);
        write(field, text, negated);
    }

    bool everyJob(const std::function<bool(const treeherder::Job &)> &fits) {
        for (int row = 0; row < shown().rowCount(); ++row) {
            if (!fits(store().job(shown().storeRow(row))))
                return false;
        }
        return shown().rowCount() > 0;
    }
    JobRow someTest() {
        for (int row = 0; row < shown().rowCount(); ++row) {
            const JobRow job = shown().storeRow(row);
            if (store().job(job).typeName.contains(QStringLiteral("mochitest")))
                return job;
        }
        return -1;
    }
    ui::JobMenu *openMenu(JobRow job) {
        grid().selectJob(job);
        const QPoint at = grid().visualRect(shown().index(shown().rowOfStoreRow(job))).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, grid().viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(grid().viewport(), &event);
        return window().findChild<ui::JobMenu *>();
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 200, .speed = 40, .frozen = true});
        openSandbox();
        window().grid()->setAllGroupsExpanded(true);
    }
    void cleanup() { stopAll(); }

    void twoFieldsAreAddedOneIsTakenAwayOneIsNegated() {
        const int all = shown().rowCount();
        QTest::mouseClick(window().filterBar()->addButton(), Qt::LeftButton);
        fieldBox().setCurrentIndex(fieldBox().findText(QStringLiteral("platform")));
        // What there is to choose from is what the jobs have.
        QVERIFY(suggestions().topLevelItemCount() > 1);
        QTest::keyClicks(&value(), QStringLiteral("linux"));
        const QString platform = suggestions().topLevelItem(0)->text(0);
        QVERIFY(platform.contains(QStringLiteral("linux"), Qt::CaseInsensitive));
        QTest::mouseClick(suggestions().viewport(), Qt::LeftButton, {},
                          suggestions().visualItemRect(suggestions().topLevelItem(0)).center());
        QTest::mouseClick(test::named<QPushButton>(&editor(), "filterApply"), Qt::LeftButton);
        QVERIFY(!editor().isVisible());
        QCOMPARE(limits(), QStringList{QStringLiteral("platform: ") + platform});
        const int onPlatform = shown().rowCount();
        QVERIFY(onPlatform > 0 && onPlatform < all);

        add("job name", QStringLiteral("mochitest"));
        QCOMPARE(limits().size(), 2);
        QVERIFY(shown().rowCount() > 0 && shown().rowCount() < onPlatform);
        QVERIFY(everyJob([](const auto &job) { return job.typeName.contains(QStringLiteral("mochitest")); }));

        // The cross takes the first away; a click on the text of the other opens it again.
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
        QCOMPARE(limits(), QStringList{QStringLiteral("job name: mochitest")});
        const int mochitests = shown().rowCount();
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(value().text(), QStringLiteral("mochitest"));
        write("job name", QStringLiteral("mochitest"), true);
        QCOMPARE(limits(), QStringList{QStringLiteral("job name is not: mochitest")});
        QCOMPARE(shown().rowCount(), all - mochitests);

        // By keys: Enter opens, Escape leaves all as it is, Delete takes away.
        chips().constFirst()->setFocus();
        QTest::keyClick(chips().constFirst(), Qt::Key_Return);
        QVERIFY(editor().isVisible());
        QTest::keyClick(&editor(), Qt::Key_Escape);
        QCOMPARE(limits().size(), 1);
        // The window's own Delete is about the selected job.
        grid().selectJob(shown().storeRow(0));
        QAction *cancel = window().actions()->jobs.cancel;
        QVERIFY(cancel->isEnabled() && cancel->shortcuts().contains(QKeySequence(Qt::Key_Delete)));
        QSignalSpy cancelled(cancel, &QAction::triggered);
        chips().constFirst()->setFocus();
        QTest::keyClick(chips().constFirst(), Qt::Key_Delete);
        QVERIFY(cancelled.isEmpty());
        QCOMPARE(grid().selectedCount(), 1);
        QVERIFY(limits().isEmpty());
        QVERIFY(!window().jobLimits()->isVisible());
        QCOMPARE(shown().rowCount(), all);
        QCOMPARE(filter(), JobFilter());
    }

    void tierClassificationAndResultAreTheBarsOwn() {
        add("tier", QStringLiteral("3"));
        QVERIFY(limits().isEmpty());
        QCOMPARE(filter().tiers.to_ulong(), 0b1000UL);
        add("result", QStringLiteral("testfailed, busted"));
        QCOMPARE(filter().statuses.count(), 2U);
        add("classification", QStringLiteral("intermittent"));
        QCOMPARE(limits(), QStringList{QStringLiteral("classification: intermittent")});
        // What is changed is no part of what it is changed to.
        test::activate(&window());
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, QPoint(8, 8));
        write("classification", QStringLiteral("intermittent"), true);
        QCOMPARE(limits(), QStringList{QStringLiteral("classification is not: intermittent")});
        // What the field does not have is refused where it is written.
        test::activate(&window());
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ShiftModifier);
        write("tier", QStringLiteral("7"));
        QVERIFY(editor().isVisible());
        QVERIFY(test::named<QLabel>(&editor(), "filterNote")->text().contains(QStringLiteral("7")));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        test::activate(&window());
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(filter(), JobFilter());
        QVERIFY(limits().isEmpty());
    }

    void keysForAllFailures() {
        const int all = shown().rowCount();
        QTest::keyClick(&grid(), Qt::Key_Q);
        QVERIFY(everyJob([](const auto &job) {
            return treeherder::isFailure(job.status()) || job.status() == treeherder::JobStatus::Retry ||
                   job.status() == treeherder::JobStatus::UserCancel;
        }));
        QTest::keyClick(&grid(), Qt::Key_Q);
        QCOMPARE(shown().rowCount(), all);
        // A letter in the line is a letter.
        window().filterBar()->focusText();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Q);
        QCOMPARE(filter().text, QStringLiteral("q"));
        QVERIFY(filter().statuses == JobFilter::defaultStatuses());
    }

    void testsAreLookedUp() {
        QVector<treeherder::Job> all;
        for (int row = 0; row < shown().rowCount(); ++row)
            all.append(store().job(shown().storeRow(row)));
        // The lists of the pushes come one after the other.
        const auto isSplit = [&](bool negated) {
            const models::FieldTerm term = filter().fields.value(0);
            const auto fitting = std::count_if(all.cbegin(), all.cend(), [&](const treeherder::Job &job) {
                return term.namesOfPush.value(job.pushId, term.names).contains(job.typeName);
            });
            return !term.namesOfPush.isEmpty() && term.isNegated == negated &&
                   shown().rowCount() == (negated ? all.size() - fitting : fitting);
        };
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ShiftModifier);
        fieldBox().setCurrentIndex(fieldBox().findText(QStringLiteral("test")));
        QTRY_VERIFY_WITH_TIMEOUT(suggestions().topLevelItemCount() > 0, patience);
        const QString manifest = suggestions().topLevelItem(0)->text(0);
        write("test", manifest);
        // While it is looked up the chip says so, and the jobs are those of before.
        QCOMPARE(limits(), QStringList{QStringLiteral("test: %1 (looking…)").arg(manifest)});
        QCOMPARE(shown().rowCount(), all.size());
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("test: ") + manifest}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isSplit(false), patience);
        QVERIFY(shown().rowCount() > 0 && shown().rowCount() < all.size());
        // The opposite is the rest.
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, QPoint(8, 8));
        write("test", manifest, true);
        QTRY_VERIFY_WITH_TIMEOUT(isSplit(true), patience);
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
        QCOMPARE(shown().rowCount(), all.size());
    }

    void whatIsLookedUpIsPartOfTheView() {
        const int all = shown().rowCount();
        add("test", QStringLiteral("browser"));
        QCOMPARE(limits().size(), 1);
        window().actions()->links.copyView->trigger();
        QVERIFY2(QGuiApplication::clipboard()->text().contains(QStringLiteral("browser")),
                 qPrintable(QGuiApplication::clipboard()->text()));
        // Only a reset means it too, not a switch that is set back.
        JobFilter wider = filter();
        wider.tiers.flip(3);
        window().filterBar()->apply(wider);
        wider.tiers.flip(3);
        window().filterBar()->apply(wider);
        QCOMPARE(limits().size(), 1);
        const ui::LinkActions &links = window().actions()->links;
        for (int round = 0; round < 2; ++round) {
            QTRY_VERIFY_WITH_TIMEOUT(links.back->isEnabled(), patience);
            links.back->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(limits().isEmpty(), patience);
            QCOMPARE(shown().rowCount(), all);
            links.forward->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(limits().size(), 1, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("test: browser")}, patience);
        QVERIFY(!links.forward->isEnabled());
    }

    void whatIsLookedUpIsWatchedOnceItIsKnown() {
        const auto rules = [this] { return m_application->watches().watches().list().rules(); };
        add("test", QStringLiteral("browser"));
        window().actions()->watch->filter->trigger();
        QVERIFY(rules().isEmpty());
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("looking")),
                 qPrintable(window().noticeBanner()->message()));
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("test: browser")}, patience);
        window().actions()->watch->filter->trigger();
        QCOMPARE(rules().size(), 1);
        QVERIFY(!rules().constFirst().filter.fields.constFirst().names.isEmpty());
    }

    /// Add a field by completion, take it away, get it back, a preset by its key, in two repositories and back again.
    void onePersonsWayThroughTheFilters() {
        const JobFilter onLinux = [] {
            JobFilter filter;
            filter.fields.append({.field = JobField::Platform, .values = {QStringLiteral("linux")}});
            return filter;
        }();
        const QStringList linuxOnly{QStringLiteral("platform: linux")};
        window().filterBar()->apply(onLinux);
        window().actions()->filter.savePreset->trigger();
        auto *dialog = test::named<ui::SavePresetDialog>(&window(), "savePresetDialog");
        QTest::keyClicks(test::named<QLineEdit>(dialog, "presetName"), QStringLiteral("On Linux"));
        test::named<QKeySequenceEdit>(dialog, "presetKey")->setKeySequence(QKeySequence(Qt::ALT | Qt::Key_F7));
        QTest::mouseClick(test::named<QPushButton>(dialog, "presetSave"), Qt::LeftButton);
        test::activate(&window());
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(limits().isEmpty());

        QString platform;
        for (int round = 0; round < 2; ++round) {
            // Tab goes to what is offered, Enter takes that, and once more adds it.
            QTest::keyClick(&grid(), Qt::Key_F, Qt::ShiftModifier);
            fieldBox().setCurrentIndex(fieldBox().findText(QStringLiteral("platform")));
            value().setFocus();
            value().clear();
            QTest::keyClicks(&value(), QStringLiteral("win"));
            QVERIFY(suggestions().topLevelItemCount() > 0);
            platform = suggestions().topLevelItem(0)->text(0);
            QTest::keyClick(&value(), Qt::Key_Tab);
            QTest::keyClick(&suggestions(), Qt::Key_Return);
            QTest::keyClick(&value(), Qt::Key_Return);
            QVERIFY(!editor().isVisible());
            QCOMPARE(limits(), QStringList{QStringLiteral("platform: ") + platform});
            const int fitting = shown().rowCount();
            QTRY_VERIFY_WITH_TIMEOUT(window().actions()->links.back->isEnabled(), patience);
            QCoreApplication::processEvents();
            test::activate(&window());
            QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
            QVERIFY(limits().isEmpty());
            window().actions()->links.back->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("platform: ") + platform}, patience);
            QCOMPARE(shown().rowCount(), fitting);
            // The preset says nothing of what was chosen before.
            QTest::keyClick(&grid(), Qt::Key_F7, Qt::AltModifier);
            QCOMPARE(filter(), onLinux);
            QCOMPARE(limits(), linuxOnly);
            QTest::keyClick(&grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(limits().isEmpty());
        }

        const auto isIn = [this](const QString &repository) {
            app::RepositoryController *view = m_application->repository();
            return view != nullptr && view->feed().repository() == repository && !view->feed().isLoading();
        };
        const auto goTo = [&](const QString &repository) {
            Q_EMIT window().repositories()->repositoryChosen(repository);
            QTRY_VERIFY_WITH_TIMEOUT(isIn(repository), patience);
        };
        goTo(QStringLiteral("mozilla-central"));
        QVERIFY(limits().isEmpty());
        QTest::keyClick(&grid(), Qt::Key_F7, Qt::AltModifier);
        QCOMPARE(limits(), linuxOnly);
        QVERIFY(everyJob([](const auto &job) { return job.platform.contains(QStringLiteral("linux")); }));
        // The same again changes nothing.
        const int onLinuxThere = shown().rowCount();
        QTest::keyClick(&grid(), Qt::Key_F7, Qt::AltModifier);
        QCOMPARE(shown().rowCount(), onLinuxThere);
        goTo(QStringLiteral("autoland"));
        QCOMPARE(limits(), linuxOnly);
        QVERIFY(everyJob([](const auto &job) { return job.platform.contains(QStringLiteral("linux")); }));
        // Back through the views: the other repository, first as it was limited, then as it was opened.
        QTRY_VERIFY_WITH_TIMEOUT(window().actions()->links.back->isEnabled(), patience);
        window().actions()->links.back->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isIn(QStringLiteral("mozilla-central")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(limits(), linuxOnly, patience);
        window().actions()->links.back->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(limits().isEmpty(), patience);
        QCOMPARE(filter(), JobFilter());
    }

    void aLimitThatIsFoundWhileItIsChangedIsReplaced() {
        add("test", QStringLiteral("browser"));
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, QPoint(8, 8));
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("test: browser")}, patience);
        write("test", QStringLiteral("dom"));
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("test: dom")}, patience);
    }

    void aLookUpThatIsGivenUpLeavesNothing() {
        const int all = shown().rowCount();
        add("test", QStringLiteral("browser"));
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
        QVERIFY(limits().isEmpty());
        add("machine", QStringLiteral("sandbox-none"));
        // That machine runs nothing, which is an answer too.
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("machine: sandbox-none")}, patience);
        QCOMPARE(shown().rowCount(), 0);
        test::activate(&window());
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown().rowCount(), all);
        QVERIFY(limits().isEmpty());
    }

    void machinesOfJobsThatWereLookedAt() {
        const JobRow job = completedJob(firstPush());
        grid().selectJob(job);
        const auto *summary = window().pane<ui::DetailsPanel>()->summary();
        QTRY_VERIFY_WITH_TIMEOUT(summary->value(QStringLiteral("Machine")).startsWith(QStringLiteral("sandbox-")),
                                 patience);
        const QString machine = summary->value(QStringLiteral("Machine"));
        QTest::keyClick(&grid(), Qt::Key_F, Qt::ShiftModifier);
        fieldBox().setCurrentIndex(fieldBox().findText(QStringLiteral("machine")));
        QCOMPARE(suggestions().topLevelItemCount(), 1);
        write("machine", machine);
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("machine: ") + machine}, patience);
        const QSet<qint64> ids = filter().fields.constFirst().jobIds;
        QVERIFY(ids.contains(store().job(job).id));
        QVERIFY(everyJob([&ids](const auto &each) { return ids.contains(each.id); }));
    }

    void groupsByNameAndSymbol() {
        const int all = shown().rowCount();
        const treeherder::Job job = store().job(someTest());
        add("group name", job.groupName);
        QCOMPARE(limits(), QStringList{QStringLiteral("group name: ") + job.groupName});
        QVERIFY(shown().rowCount() < all);
        QVERIFY(everyJob([&job](const auto &each) { return each.groupName.contains(job.groupName); }));
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
        add("group", job.groupSymbol);
        QCOMPARE(limits(), QStringList{QStringLiteral("group: ") + job.groupSymbol});
        QVERIFY(shown().rowCount() < all);
        QVERIFY(everyJob([&job](const auto &each) { return each.groupSymbol == job.groupSymbol; }));
    }

    void onlyJobsLikeThisOne() {
        const int all = shown().rowCount();
        const JobRow job = someTest();
        const QString name = store().job(job).typeName;
        openMenu(job)->findChild<QAction *>(QStringLiteral("likeName"))->trigger();
        QCOMPARE(limits(), QStringList{QStringLiteral("job name: ") + name});
        QVERIFY(everyJob([&name](const auto &each) { return each.typeName.contains(name); }));
        window().findChild<ui::JobMenu *>()->close();
        QTRY_VERIFY(window().findChild<ui::JobMenu *>() == nullptr);
        // The symbol joins the name; the same once more replaces itself.
        for (int i = 0; i < 2; ++i) {
            openMenu(job)->findChild<QAction *>(QStringLiteral("likeSymbol"))->trigger();
            QCOMPARE(limits().size(), 3);
            window().findChild<ui::JobMenu *>()->close();
            QTRY_VERIFY(window().findChild<ui::JobMenu *>() == nullptr);
        }
        while (!chips().isEmpty())
            QTest::mouseClick(chips().constFirst(), Qt::LeftButton, {}, crossOf(chips().constFirst()));
        QCOMPARE(shown().rowCount(), all);
        // The same by the name in the details.
        grid().selectJob(job);
        auto *panel = window().pane<ui::DetailsPanel>();
        QLabel *link = nullptr;
        for (QLabel *label : panel->summary()->findChildren<QLabel *>()) {
            if (label->accessibleName() == QStringLiteral("Name"))
                link = label;
        }
        QVERIFY(link != nullptr);
        Q_EMIT link->linkActivated(QStringLiteral("command:"));
        QCOMPARE(limits(), QStringList{QStringLiteral("job name: ") + name});
    }

    void arrowsGoThroughTheJobsFromAnywhere() {
        QTest::keyClick(&grid(), Qt::Key_Home, Qt::ControlModifier);
        const auto first = grid().currentJob();
        QVERIFY(first);
        auto *elsewhere = window().filterBar()->addButton();
        elsewhere->setFocus();
        // The window gets what a button has no use for.
        QTest::keyClick(&window(), Qt::Key_Right);
        const auto second = grid().currentJob();
        QVERIFY(second && second != first);
        QTest::keyClick(&window(), Qt::Key_Left);
        QCOMPARE(grid().currentJob(), first);
        // At the ends they stay.
        QTest::keyClick(&window(), Qt::Key_Left);
        QCOMPARE(grid().currentJob(), first);
        window().actions()->jobs.nextJob->trigger();
        QCOMPARE(grid().currentJob(), second);
        // In the line they are the line's.
        window().filterBar()->focusText();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(grid().currentJob(), second);
    }

    void pagesAboutTheMarkedJob() {
        const JobRow job = completedJob(firstPush());
        grid().selectJob(job);
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_browsed.size(), 1, patience);
        QVERIFY2(m_browsed.constLast().path().endsWith(QStringLiteral("live_backing.log")),
                 qPrintable(m_browsed.constLast().toString()));
        QVERIFY(m_browsed.constLast().path().contains(store().job(job).taskId));
        QTest::keyClick(&grid(), Qt::Key_C);
        QCOMPARE(m_browsed.size(), 2);
        QVERIFY(m_browsed.constLast().query().contains(store().job(job).taskId));
        QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("Unp&in"));
        // Pinned already, it stays pinned. The sandbox has no Bugzilla, which is said.
        QTest::keyClick(&grid(), Qt::Key_B);
        QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("Unp&in"));
        QTest::keyClick(&grid(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("P&in"));
        // Of several the page is about the marked one, all are pinned, and it is said.
        const JobRow other = [&] {
            for (int row = 0; row < shown().rowCount(); ++row) {
                if (const JobRow each = shown().storeRow(row); each != job && store().pushIdAt(each) == firstPush())
                    return each;
            }
            return job;
        }();
        for (const JobRow marked : {job, other, job}) {
            grid().selectJob(marked == job ? other : job);
            grid().selectionModel()->setCurrentIndex(shown().index(shown().rowOfStoreRow(marked)),
                                                     QItemSelectionModel::Select);
            QCOMPARE(grid().selectedCount(), 2);
            QTest::keyClick(&grid(), Qt::Key_C);
            QVERIFY(m_browsed.constLast().query().contains(store().job(marked).taskId));
            QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("Unp&in"));
            const QString said = window().noticeBanner()->message();
            QVERIFY2(said.contains(QStringLiteral("2 jobs")) && said.contains(store().job(marked).typeName),
                     qPrintable(said));
        }
        QTest::keyClick(&grid(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        // Many are asked about once.
        grid().selectAll();
        QTest::keyClick(&grid(), Qt::Key_Space);
        QTest::keyClick(&grid(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(test::openQuestion(window()) != nullptr);
        test::openQuestion(window())->defaultButton()->click();
        QTRY_VERIFY(window().actions()->jobs.pin->text() == QStringLiteral("P&in"));
    }
};

QTEST_MAIN(TestWindowFilters)
#include "test_window_filters.moc"
