#include "tests/support/activate.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "tests/support/sample_tree.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using models::MyPush;
using test::named;

namespace {

const QString me = QStringLiteral("me@example.com");

QVector<MyPush> samples(int count) {
    QVector<MyPush> all;
    for (const treeherder::Push &push : test::samplePushes(count))
        all.append({.push = push, .repository = QStringLiteral("try")});
    return all;
}

} // namespace

/// The pane of the person's own pushes: asks for the address, lists, opens.
class TestMyPushesPane final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            pane.resize(600, 300);
            pane.show();
            [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&pane);
            test::activate(&pane);
        }
        [[nodiscard]] QLineEdit *field() { return named<QLineEdit>(&pane, "myPushesAddress"); }
        [[nodiscard]] QTreeWidget *list() { return named<QTreeWidget>(&pane, "myPushes"); }
        [[nodiscard]] QString whose() { return named<QLabel>(&pane, "myPushesWhose")->text(); }
        void click(const char *name) { QTest::mouseClick(named<QAbstractButton>(&pane, name), Qt::LeftButton); }

        ui::Theme theme;
        test::FakeClock clock;
        ui::MyPushesPane pane{theme, clock};
        QSignalSpy given{&pane, &ui::MyPushesPane::addressGiven};
        QSignalSpy chosen{&pane, &ui::MyPushesPane::pushChosen};
    };

  private Q_SLOTS:
    void asksForTheAddressOnce() {
        Fixture f;
        QVERIFY(f.field()->isVisible());
        QTest::keyClick(f.field(), Qt::Key_Return);
        QLabel *problem = named<QLabel>(&f.pane, "myPushesProblem");
        QVERIFY(problem->isVisible());
        QTest::keyClicks(f.field(), QStringLiteral("me and you"));
        QVERIFY(!problem->isVisible());
        f.click("myPushesShow");
        QVERIFY(problem->isVisible());
        QVERIFY(f.given.isEmpty());
        f.field()->selectAll();
        QTest::keyClicks(f.field(), me);
        QTest::keyClick(f.field(), Qt::Key_Return);
        QCOMPARE(f.given.count(), 1);
        QCOMPARE(f.given[0][0].toString(), me);
        f.pane.setAddress(me);
        QVERIFY(!f.field()->isVisible());
        QVERIFY(f.pane.findChild<ui::EmptyState *>()->isVisible());
        QVERIFY(f.whose().contains(me));
    }

    void anotherAddressCanBeGivenOrNot() {
        Fixture f;
        f.pane.setAddress(me);
        f.pane.setPushes(samples(3));
        f.click("myPushesChange");
        QVERIFY(f.field()->isVisible());
        QCOMPARE(f.field()->text(), me);
        QVERIFY(f.field()->hasFocus());
        // News do not take the field away.
        f.pane.setPushes(samples(4));
        QVERIFY(f.field()->isVisible());
        QTest::keyClick(f.field(), Qt::Key_Escape);
        QVERIFY(f.list()->isVisible());
        QCOMPARE(f.list()->topLevelItemCount(), 4);
        f.click("myPushesChange");
        QTest::keyClick(f.field(), Qt::Key_Return); // The same.
        QVERIFY(f.given.isEmpty());
        QVERIFY(f.list()->isVisible());
        f.click("myPushesChange");
        f.field()->selectAll();
        QTest::keyClicks(f.field(), QStringLiteral("other@example.com"));
        f.click("myPushesShow");
        QCOMPARE(f.given.count(), 1);
        f.pane.setAddress(QStringLiteral("other@example.com"));
        QCOMPARE(f.list()->topLevelItemCount(), 0);
        QVERIFY(!f.list()->isVisible());
    }

    void listsAndOpens() {
        Fixture f;
        f.pane.setAddress(me);
        QVector<MyPush> pushes = samples(3);
        pushes[0].status = treeherder::PushStatus{.pending = 2, .running = 1, .completed = 5, .failed = 2};
        pushes[1].status = treeherder::PushStatus{.completed = 5};
        f.pane.setPushes(pushes);
        QVERIFY(f.list()->isVisible());
        QTreeWidgetItem *first = f.list()->topLevelItem(0);
        QCOMPARE(first->text(0), pushes[0].push.subject());
        QCOMPARE(first->text(1), QStringLiteral("try"));
        QCOMPARE(first->text(2), QStringLiteral("2 failed · 3 to go"));
        QVERIFY(!first->text(3).isEmpty());
        QCOMPARE(f.list()->topLevelItem(1)->text(2), QStringLiteral("done"));
        QCOMPARE(f.list()->topLevelItem(2)->text(2), QString());
        f.list()->setCurrentItem(f.list()->topLevelItem(1));
        f.list()->setFocus();
        QTest::keyClick(f.list(), Qt::Key_Return);
        QCOMPARE(f.chosen.count(), 1);
        QCOMPARE(f.chosen[0][0].toString(), QStringLiteral("try"));
        QCOMPARE(f.chosen[0][1].toString(), pushes[1].push.revision);
        const QPoint at = f.list()->visualItemRect(f.list()->topLevelItem(2)).center();
        QTest::mouseClick(f.list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(f.list()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(f.chosen.count(), 2);
        QCOMPARE(f.chosen[1][1].toString(), pushes[2].push.revision);
        // A new push above leaves the mark where it was.
        f.pane.setPushes(pushes.mid(1));
        QCOMPARE(f.list()->currentItem()->text(0), pushes[2].push.subject());
    }

    void whatFailsIsSaid() {
        Fixture f;
        f.pane.setAddress(me);
        f.pane.showFailure(QStringLiteral("It is down."));
        const auto *empty = f.pane.findChild<ui::EmptyState *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->sentence(), QStringLiteral("It is down."));
        f.pane.setPushes(samples(2));
        f.pane.showFailure(QStringLiteral("It is down again."));
        const auto *failure = named<QLabel>(&f.pane, "myPushesFailure");
        QVERIFY(failure->isVisible() && f.list()->isVisible());
        f.pane.setPushes(samples(2));
        QVERIFY(!failure->isVisible());
        f.pane.setPushes({});
        QVERIFY(empty->isVisible());
        QVERIFY(empty->sentence().contains(me));
    }
};

QTEST_MAIN(TestMyPushesPane)
#include "test_my_pushes_pane.moc"
