#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/pushes/push_pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using namespace collie::test;

/// The person's own pushes of all repositories, on a sandbox that has some of everybody's.
class TestWindowMyPushes final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        startAll({.pushes = 6, .jobsPerPush = 40, .speed = 40, .frozen = true});
        openSandbox();
        const auto &pushes = m_application->repository()->feed().pushes();
        m_me = pushes.pushAt(0).author;
        for (int row = 1; row < pushes.rowCount() && m_other.isEmpty(); ++row) {
            if (pushes.pushAt(row).author != m_me)
                m_other = pushes.pushAt(row).author;
        }
    }
    void cleanup() {
        stopAll();
        m_other.clear();
    }

    void askedOnceThenListed() {
        openPane();
        QTRY_VERIFY(field()->isVisible() && field()->hasFocus());
        QTest::keyClicks(field(), m_me);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list()->isVisible() && list()->topLevelItemCount() > 0, patience);
        QVERIFY(whose().contains(m_me));
        QTRY_VERIFY_WITH_TIMEOUT(!list()->topLevelItem(0)->text(2).isEmpty(), patience);
        QCOMPARE(m_application->settings().pushAuthor(m_application->deployment()->session.deployment.name), m_me);
        // The second time nobody is asked.
        startApplication();
        openSandbox();
        openPane();
        QTRY_VERIFY_WITH_TIMEOUT(list()->isVisible() && list()->topLevelItemCount() > 0, patience);
        QVERIFY(!field()->isVisible());
    }

    void aPushIsOpenedInItsRepository() {
        openPane();
        give(m_me);
        QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItemCount() > 0, patience);
        QTreeWidgetItem *last = list()->topLevelItem(list()->topLevelItemCount() - 1);
        const QString repository = last->text(1);
        QVERIFY(!repository.isEmpty());
        list()->scrollToItem(last);
        const QPoint at = list()->visualItemRect(last).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, at);
        const auto isThere = [&] {
            const auto *view = m_application->repository();
            return view != nullptr && m_application->repository()->feed().repository() == repository &&
                   m_application->repository()->feed().pushes().rowCount() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), patience);
        QCOMPARE(m_application->repository()->feed().pushes().pushAt(0).author, m_me);
        // The list is still there for the next one.
        QVERIFY(list()->isVisible() && list()->topLevelItemCount() > 0);
    }

    void anotherAddressShowsAnothersPushes() {
        if (m_other.isEmpty())
            QSKIP("All pushes of this sandbox are by one person.");
        openPane();
        give(m_me);
        QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItemCount() > 0, patience);
        const QString first = list()->topLevelItem(0)->toolTip(0);
        QTest::mouseClick(test::named<QAbstractButton>(pane(), "myPushesChange"), Qt::LeftButton);
        give(m_other);
        QTRY_VERIFY_WITH_TIMEOUT(whose().contains(m_other) && list()->topLevelItemCount() > 0, patience);
        QVERIFY(list()->topLevelItem(0)->toolTip(0) != first);
        QTest::mouseClick(test::named<QAbstractButton>(pane(), "myPushesChange"), Qt::LeftButton);
        give(m_me);
        QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItemCount() > 0 && list()->topLevelItem(0)->toolTip(0) == first,
                                 patience);
    }

  private:
    ui::MyPushesPane *pane() { return window().pane<ui::MyPushesPane>(); }
    QLineEdit *field() { return test::named<QLineEdit>(pane(), "myPushesAddress"); }
    QTreeWidget *list() { return test::named<QTreeWidget>(pane(), "myPushes"); }
    QString whose() { return test::named<QLabel>(pane(), "myPushesWhose")->text(); }

    void openPane() {
        QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(pane()->isVisible(), patience);
    }

    void give(const QString &address) {
        QTRY_VERIFY_WITH_TIMEOUT(field()->isVisible(), patience);
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), address);
        QTest::keyClick(field(), Qt::Key_Return);
    }

    QString m_me, m_other;
};

QTEST_MAIN(TestWindowMyPushes)
#include "test_window_my_pushes.moc"
