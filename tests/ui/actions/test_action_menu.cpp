#include "tests/support/named.h"
#include "tests/support/places.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"

#include <QAction>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace collie;
using namespace collie::ui;
using actions::Offer;

class TestActionMenu final : public QObject {
    Q_OBJECT

  private:
    QWidget m_window;
    QAction m_retrigger{QStringLiteral("Retrigger")};
    QAction m_cancel{QStringLiteral("Cancel")};
    QAction m_open{QStringLiteral("Open Task")};

    JobMenu *makeJobMenu() {
        auto *menu = new JobMenu(&m_retrigger, &m_cancel, {&m_open}, {1, 2}, &m_window);
        menu->popup(QPoint(0, 0));
        return menu;
    }
    static Offer offerOf(const QStringList &names, const QString &refusal = {}) {
        Offer offer;
        for (const QString &name : names)
            offer.actions.append({.action = {.name = name,
                                             .title = name + QStringLiteral(" title"),
                                             .description = QStringLiteral("What %1 does").arg(name)},
                                  .refusal = refusal});
        return offer;
    }
    static QString plain(const QString &toolTip) {
        QTextDocument document;
        document.setHtml(toolTip);
        return document.toPlainText();
    }

  private Q_SLOTS:
    void opensAtOnceAndFillsInWithoutMoving() {
        JobMenu *menu = makeJobMenu();
        QVERIFY(menu->isVisible());
        const QSize before = menu->sizeHint();
        QVERIFY(!menu->place(QStringLiteral("backfill"))->isEnabled());
        QVERIFY(!menu->place(QStringLiteral("backfill"))->toolTip().isEmpty());
        menu->setOffer(
            offerOf({QStringLiteral("retrigger"), QStringLiteral("backfill"), QStringLiteral("purge-cache")}));
        QVERIFY(menu->place(QStringLiteral("backfill"))->isEnabled());
        QVERIFY(menu->place(QStringLiteral("purge-caches"))->isEnabled());
        QVERIFY(!menu->place(QStringLiteral("side-by-side"))->isEnabled());
        QVERIFY(plain(menu->place(QStringLiteral("side-by-side"))->toolTip()).contains(QStringLiteral("performance")));
        QCOMPARE(menu->sizeHint(), before);
        menu->close();
    }

    void firstLineSaysOnWhat() {
        JobMenu *menu = makeJobMenu();
        QAction *first = menu->actions().constFirst();
        QCOMPARE(first->text(), QStringLiteral("2 jobs"));
        QVERIFY(!first->isEnabled());
        menu->setJobs({2}, QStringLiteral("<b>a & b</b>"));
        QCOMPARE(first->text(), QStringLiteral("<b>a && b</b>"));
        QCOMPARE(menu->jobs(), QVector<models::JobRow>{2});
        menu->close();
        auto *push = new PushMenu(7, 3, QStringLiteral("Push 7"), &m_window);
        QCOMPARE(push->actions().constFirst()->text(), QStringLiteral("Push 7"));
        delete push;
    }

    void listsEveryActionInItsOrder() {
        JobMenu *menu = makeJobMenu();
        const QStringList names{QStringLiteral("zeta"), QStringLiteral("alpha"), QStringLiteral("cancel")};
        menu->setOffer(offerOf(names));
        const QList<QAction *> entries = test::named<QMenu>(menu, "allActions")->actions();
        QCOMPARE(entries.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(entries.at(i)->objectName(), names.at(i));
            QCOMPARE(entries.at(i)->text(), names.at(i) + QStringLiteral(" title…"));
            QCOMPARE(plain(entries.at(i)->toolTip()), QStringLiteral("What %1 does").arg(names.at(i)));
        }
        QSignalSpy chosen(menu, &ActionMenu::actionChosen);
        entries.at(1)->trigger();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("alpha"));
        menu->close();
    }

    void tellsTheNameThePushUses() {
        JobMenu *menu = makeJobMenu();
        QSignalSpy chosen(menu, &ActionMenu::actionChosen);
        menu->setOffer(offerOf({QStringLiteral("gecko-profile")}));
        menu->place(QStringLiteral("geckoprofile"))->trigger();
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("gecko-profile"));
        menu->close();
    }

    void aRefusalDisablesAndSaysWhy() {
        JobMenu *menu = makeJobMenu();
        menu->setOffer(offerOf({QStringLiteral("backfill")}, QStringLiteral("Your credentials lack the scope x.")));
        for (QAction *action : {menu->place(QStringLiteral("backfill")),
                                test::named<QMenu>(menu, "allActions")->actions().constFirst()}) {
            QVERIFY(!action->isEnabled());
            QVERIFY(plain(action->toolTip()).contains(QStringLiteral("lack the scope x")));
        }
        menu->close();
    }

    void aProblemIsSaid() {
        JobMenu *menu = makeJobMenu();
        menu->setProblem(QStringLiteral("This push offers no actions & more"));
        QVERIFY(!menu->place(QStringLiteral("rerun"))->isEnabled());
        QVERIFY(plain(menu->place(QStringLiteral("rerun"))->toolTip()).contains(QStringLiteral("no actions")));
        QCOMPARE(test::named<QMenu>(menu, "allActions")->actions().constFirst()->text(),
                 QStringLiteral("This push offers no actions && more"));
        menu->close();
    }

    void markupAndShortcutsFromTheNetworkAreText() {
        JobMenu *menu = makeJobMenu();
        Offer offer;
        offer.actions.append({.action = {.name = QStringLiteral("x"),
                                         .title = QStringLiteral("<b>&Cancel</b>\nall ") + QString(500, u'y'),
                                         .description = QStringLiteral("<img src='http://example.com/x'> &lt;")},
                              .refusal = {}});
        menu->setOffer(offer);
        const QAction *entry = test::named<QMenu>(menu, "allActions")->actions().constFirst();
        QVERIFY(entry->text().startsWith(QStringLiteral("<b>&&Cancel</b> all y")));
        QVERIFY(entry->text().size() < 100);
        QVERIFY(!entry->toolTip().contains(QStringLiteral("<img")));
        QCOMPARE(plain(entry->toolTip()), QStringLiteral("<img src='http://example.com/x'> &lt;"));
        menu->close();
    }

    void retriggersUpToTwentyTimes() {
        JobMenu *menu = makeJobMenu();
        QSignalSpy chosen(menu, &JobMenu::retriggerTimesChosen);
        const auto *times = menu->findChild<QMenu *>(QStringLiteral("retriggerTimes"));
        QCOMPARE(times->actions().size(), 20);
        times->actions().at(4)->trigger();
        QCOMPARE(chosen.first().first().toInt(), 5);
        QCOMPARE(menu->jobs(), (QVector<models::JobRow>{1, 2}));
        menu->close();
    }

    void thePushMenuHasItsPlaces() {
        auto *menu = new PushMenu(7, 3, QStringLiteral("Push 7"), &m_window);
        menu->popup(QPoint(0, 0));
        QSignalSpy failed(menu, &PushMenu::retriggerFailedChosen);
        QSignalSpy add(menu, &PushMenu::addJobsChosen);
        menu->setOffer(offerOf({QStringLiteral("cancel-all"), QStringLiteral("run-missing-tests")}));
        QVERIFY(menu->place(QStringLiteral("cancel-all"))->isEnabled());
        QVERIFY(menu->place(QStringLiteral("run-missing-tests"))->isEnabled());
        menu->findChild<QAction *>(QStringLiteral("retriggerFailed"))->trigger();
        menu->findChild<QAction *>(QStringLiteral("addNewJobs"))->trigger();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(add.size(), 1);
        menu->close();
        auto *calm = new PushMenu(8, 0, QStringLiteral("Push 8"), &m_window);
        QVERIFY(!calm->findChild<QAction *>(QStringLiteral("retriggerFailed"))->isEnabled());
        QVERIFY(!calm->findChild<QAction *>(QStringLiteral("retriggerFailed"))->toolTip().isEmpty());
        delete calm;
    }

    void everyRealActionIsListed() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto catalog = actions::ActionCatalog::parse(
            test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")));
        Offer offer;
        for (const actions::Action &action : catalog->relevant(nullptr))
            offer.actions.append({.action = action, .refusal = {}});
        auto *menu = new PushMenu(7, 0, QStringLiteral("Push 7"), &m_window);
        menu->popup(QPoint(0, 0));
        menu->setOffer(offer);
        QStringList names;
        for (const QAction *entry : test::named<QMenu>(menu, "allActions")->actions())
            names.append(entry->objectName());
        QCOMPARE(names, QStringList({QStringLiteral("add-new-jobs"), QStringLiteral("run-all-talos"),
                                     QStringLiteral("run-missing-tests"), QStringLiteral("cancel-all"),
                                     QStringLiteral("openh264"), QStringLiteral("retrigger-multiple")}));
        menu->close();
    }
};

QTEST_MAIN(TestActionMenu)
#include "test_action_menu.moc"
