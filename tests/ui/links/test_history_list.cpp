#include "services/base/utc.h"
#include "tests/support/activate.h"
#include "tests/support/fake_clock.h"
#include "tests/support/named.h"
#include "ui/links/history_list.h"
#include "ui/links/seen_view_model.h"
#include "ui/widgets/theme.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::ui;
using storage::SeenView;

/// The list of what was looked at: search, opening, removing.
class TestHistoryList final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_kept.clear();
        for (const char *name : {"one", "two", "three", "four"})
            m_kept.append({.kind = SeenView::Kind::Job,
                           .address = QStringLiteral("https://th.org/") + QString::fromLatin1(name),
                           .name = QString::fromLatin1(name),
                           .when = utcFromMs(m_clock.nowMs() - 60'000 * (m_kept.size() + 1))});
        m_list = new HistoryList(m_theme, m_clock, nullptr);
        m_list->setViews(m_kept);
        connect(m_list, &HistoryList::removeRequested, this, [this](const QStringList &addresses) {
            m_kept.removeIf([&addresses](const SeenView &view) { return addresses.contains(view.address); });
            m_list->setViews(m_kept);
        });
        m_list->show();
        test::activate(m_list);
    }
    void cleanup() { delete m_list; }

    void enterOpensWhatIsFound() {
        QSignalSpy opened(m_list, &HistoryList::openRequested);
        QTest::keyClicks(search(), QStringLiteral("three"));
        QCOMPARE(views()->model()->rowCount(), 1);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("https://th.org/three"));
        QVERIFY(!m_list->isVisible());
    }

    void theKeysChooseFromTheSearch() {
        QSignalSpy opened(m_list, &HistoryList::openRequested);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(search(), key);
        QCOMPARE(opened.value(0).value(0).toString(), QStringLiteral("https://th.org/two"));
    }

    void deleteRemovesAndTheNextIsChosen() {
        click(1);
        QTest::keyClick(views(), Qt::Key_Delete);
        QCOMPARE(views()->model()->rowCount(), 3);
        QCOMPARE(current(), QStringLiteral("three"));
        QTest::keyClick(views(), Qt::Key_Delete);
        QCOMPARE(current(), QStringLiteral("four"));
        QTest::keyClick(views(), Qt::Key_Delete);
        QCOMPARE(current(), QStringLiteral("one"));
        QTest::mouseClick(button("historyRemove"), Qt::LeftButton);
        QCOMPARE(views()->model()->rowCount(), 0);
        QVERIFY(test::named<QLabel>(m_list, "historyNothing")->isVisible());
        for (const char *name : {"historyOpen", "historyRemove", "historyClear"})
            QVERIFY(!button(name)->isEnabled());
    }

    void severalAreRemovedAtOnce() {
        click(0);
        QTest::mouseClick(views()->viewport(), Qt::LeftButton, Qt::ControlModifier, place(2));
        QVERIFY(!button("historyOpen")->isEnabled());
        QTest::mouseClick(button("historyRemove"), Qt::LeftButton);
        QCOMPARE(views()->model()->rowCount(), 2);
        QCOMPARE(current(), QStringLiteral("two"));
    }

    void newsMoveNothingThatIsChosen() {
        click(2);
        SeenView newer = m_kept.constFirst();
        newer.address += QStringLiteral("/newer");
        m_kept.prepend(newer);
        m_list->setViews(m_kept);
        QCOMPARE(current(), QStringLiteral("three"));
        QVERIFY(views()->selectionModel()->isSelected(views()->currentIndex()));
    }

    void whatIsEmptySaysWhy() {
        QTest::keyClicks(search(), QStringLiteral("nowhere"));
        const auto *nothing = test::named<QLabel>(m_list, "historyNothing");
        QVERIFY(nothing->isVisible() && !nothing->text().isEmpty());
        QSignalSpy opened(m_list, &HistoryList::openRequested);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(opened.count(), 0);
        search()->clear();
        QVERIFY(!nothing->isVisible());
        QSignalSpy cleared(m_list, &HistoryList::clearRequested);
        QTest::mouseClick(button("historyClear"), Qt::LeftButton);
        QCOMPARE(cleared.count(), 1);
    }

  private:
    QLineEdit *search() { return test::named<QLineEdit>(m_list, "historySearch"); }
    QTreeView *views() { return test::named<QTreeView>(m_list, "historyViews"); }
    QPushButton *button(const char *name) { return test::named<QPushButton>(m_list, name); }
    QString current() { return views()->currentIndex().siblingAtColumn(SeenViewModel::Name).data().toString(); }
    QPoint place(int row) { return views()->visualRect(views()->model()->index(row, 1)).center(); }
    void click(int row) { QTest::mouseClick(views()->viewport(), Qt::LeftButton, {}, place(row)); }

    Theme m_theme;
    test::FakeClock m_clock;
    QVector<SeenView> m_kept;
    QPointer<HistoryList> m_list;
};

QTEST_MAIN(TestHistoryList)
#include "test_history_list.moc"
