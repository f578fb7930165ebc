#include "tests/integration/pushes_in_window.h"
#include "tests/integration/small_window_fixture.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace collie;
using namespace collie::test;

namespace {
const QString me = QStringLiteral("me@example.com");
const QString other = QStringLiteral("other@example.com");
const QString bot = QStringLiteral("reviewbot");
} // namespace

/// Which pushes are listed, chosen in the window: the range panel, its chips, and the menu of a push.
class TestWindowRange final : public SmallWindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        makeTreeherder();
        for (qint64 id = 1; id <= 9; ++id)
            m_treeherder->addPush(id, id == 8 ? bot : id % 2 == 0 ? other : me);
        startProgram();
        open(QStringLiteral("/jobs?repo=autoland"));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), newest, patience);
    }

    void cleanup() { stopSmall(); }

    void oneRangeAfterAnother() {
        QTest::mouseClick(test::named<QAbstractButton>(&window(), "addRange"), Qt::LeftButton);
        QVERIFY(panel()->isVisible());
        QTRY_VERIFY(field("rangeRevision")->hasFocus());
        write("rangeAuthor", me);
        write("rangeFrom", SmallTreeherder::revisionOf(5));
        QTest::keyClick(field("rangeFrom"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 7, 5}), patience);
        QCOMPARE(limits(),
                 (QStringList{QStringLiteral("author: me@example.com"), QStringLiteral("from 555555555555")}));
        // A chip is taken away, and the panel follows.
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 8, 7, 6, 5}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(field("rangeAuthor")->text(), QString(), patience);
        QCOMPARE(field("rangeFrom")->text(), SmallTreeherder::revisionOf(5));
        // Another range, by the button this time.
        write("rangeFrom", {});
        write("rangeTo", SmallTreeherder::revisionOf(3).left(12));
        write("rangeCount", QStringLiteral("2"));
        QTest::mouseClick(test::named<QAbstractButton>(&window(), "rangeShow"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{3, 2}), patience);
        QCOMPARE(limits(), (QStringList{QStringLiteral("up to 333333333333"), QStringLiteral("at most 2")}));
        QTest::mouseClick(test::named<QAbstractButton>(&window(), "rangeNewest"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), newest, patience);
        QVERIFY(limits().isEmpty());
        QTest::keyClick(field("rangeTo"), Qt::Key_Escape);
        QVERIFY(!panel()->isVisible());
        // By key once more, and away again by the button that opened it first.
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isVisible());
        QCOMPARE(field("rangeTo")->text(), QString());
        QTest::mouseClick(test::named<QAbstractButton>(&window(), "addRange"), Qt::LeftButton);
        QVERIFY(!panel()->isVisible());
    }

    void theRestOfACutRangeComesAtAClick() {
        const auto *missing = test::named<QLabel>(&window(), "pushesMissing");
        auto *offer = test::named<QAbstractButton>(&window(), "loadMissingPushes");
        QVERIFY(!offer->isVisible());
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        for (const bool isKnown : {false, true}) {
            write("rangeFrom", SmallTreeherder::revisionOf(2));
            write("rangeCount", QStringLiteral("3"));
            QTest::mouseClick(test::named<QAbstractButton>(&window(), "rangeShow"), Qt::LeftButton);
            // What was looked at before comes back as it was: whole.
            if (!isKnown) {
                QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 8, 7}), patience);
                QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible() && missing->isVisible(), patience);
                QTest::mouseClick(offer, Qt::LeftButton);
            }
            QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 8, 7, 6, 5, 4, 3, 2}), patience);
            // It is whole, so that nothing is missing.
            QTRY_VERIFY_WITH_TIMEOUT(!offer->isVisible() && !missing->isVisible(), patience);
            QTest::mouseClick(test::named<QAbstractButton>(&window(), "rangeNewest"), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(pushIds(), newest, patience);
            QVERIFY(!offer->isVisible());
        }
    }

    void daysAreAskedForAsTheyStand() {
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        write("rangeSince", QStringLiteral("2001-09-01"));
        write("rangeUntil", QStringLiteral("2001-09-30"));
        QTest::keyClick(field("rangeUntil"), Qt::Key_Return);
        const QStringList both{QStringLiteral("since 2001-09-01"), QStringLiteral("until 2001-09-30")};
        QTRY_COMPARE_WITH_TIMEOUT(limits(), both, patience);
        const auto lastDay = [this] {
            return m_treeherder->pushQueries().constLast().queryItemValue(QStringLiteral("enddate"));
        };
        QTRY_COMPARE_WITH_TIMEOUT(lastDay(), QStringLiteral("2001-09-30"), patience);
        QCOMPARE(m_treeherder->pushQueries().constLast().queryItemValue(QStringLiteral("startdate")),
                 QStringLiteral("2001-09-01"));
        // Without the last day, the first one stays.
        QTest::mouseClick(chips().constLast(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(limits(), both.mid(0, 1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(lastDay(), QString(), patience);
    }

    void aSearchAndTheWayBackByTheRepository() {
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        write("rangeSearch", QStringLiteral("other"));
        QTest::keyClick(field("rangeSearch"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{6, 4, 2}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("search: other")});
        // What comes later comes only if it fits.
        m_treeherder->addPush(10, me);
        m_treeherder->addPush(12, other);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{12, 6, 4, 2}), patience);
        chooseAutoland();
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().mid(0, 3), (QVector<qint64>{12, 10, 9}), patience);
        QVERIFY(limits().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(field("rangeSearch")->text(), QString(), patience);
    }

    void whatIsNotKnownIsNamed() {
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        write("rangeFrom", SmallTreeherder::revisionOf(2));
        write("rangeTo", QStringLiteral("abcdef0"));
        QTest::keyClick(field("rangeTo"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(said(QStringLiteral("abcdef0")), patience);
        QVERIFY(!said(SmallTreeherder::revisionOf(2)));
        // The panel is still there to mend it.
        write("rangeTo", SmallTreeherder::revisionOf(4));
        QTest::keyClick(field("rangeTo"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{4, 3, 2}), patience);
        write("rangeFrom", {});
        write("rangeTo", {});
        write("rangeRevision", SmallTreeherder::olderCommitOf(6));
        QTest::keyClick(field("rangeRevision"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{6}, patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("push with 666666666666")});
    }

    void onlyOneAuthorUntilALinkSaysOtherwise() {
        choose(7, "onlyAuthor");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 7, 5, 3, 1}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("author: me@example.com")});
        open(QStringLiteral("/jobs?repo=autoland"));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), newest, patience);
        QVERIFY(limits().isEmpty());
        choose(4, "onlyAuthor");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{6, 4, 2}), patience);
    }

    void topAndBottomOfARange() {
        choose(7, "rangeTop");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{7, 6, 5, 4, 3, 2, 1}), patience);
        choose(4, "rangeBottom");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{7, 6, 5, 4}), patience);
        QCOMPARE(limits(), (QStringList{QStringLiteral("from 444444444444"), QStringLiteral("up to 777777777777")}));
        // Narrower still, and wider again.
        choose(6, "rangeTop");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{6, 5, 4}), patience);
        QTest::mouseClick(chips().constLast(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 8, 7, 6, 5, 4}), patience);
        // A range from one that was asked for by itself.
        open(QStringLiteral("/jobs?repo=autoland&revision=") + SmallTreeherder::revisionOf(3));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{3}, patience);
        choose(3, "rangeBottom");
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), (QVector<qint64>{9, 8, 7, 6, 5, 4, 3}), patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("from 333333333333")});
    }

    void theReviewBotIsHiddenFromNowOn() {
        QVERIFY(!entry(9, "hideReviewBot")->isChecked());
        choose(9, "hideReviewBot");
        const QVector<qint64> withoutBot{9, 7, 6, 5, 4, 3, 2, 1};
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), withoutBot, patience);
        QCOMPARE(limits(), QStringList{QStringLiteral("no review-bot pushes")});
        QVERIFY(entry(9, "hideReviewBot")->isChecked());
        m_treeherder->addPush(10, bot);
        m_treeherder->addPush(11, me);
        QTRY_COMPARE_WITH_TIMEOUT(pushIds().value(0), 11, patience);
        QVERIFY(!pushIds().contains(10));
        // A view that is limited otherwise has its own say; the newest pushes keep it, also in the next start.
        choose(9, "onlyAuthor");
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("author: me@example.com")}, patience);
        chooseAutoland();
        QTRY_COMPARE_WITH_TIMEOUT(limits(), QStringList{QStringLiteral("no review-bot pushes")}, patience);
        startProgram();
        open(QStringLiteral("/jobs?repo=autoland"));
        QTRY_VERIFY_WITH_TIMEOUT(pushIds().contains(11), patience);
        QVERIFY(!pushIds().contains(10));
        // The chip ends it for good.
        QTRY_COMPARE_WITH_TIMEOUT(chips().size(), 1, patience);
        QTest::mouseClick(chips().constFirst(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pushIds().contains(10), patience);
        open(QStringLiteral("/jobs?repo=autoland"));
        QTRY_VERIFY_WITH_TIMEOUT(pushIds().contains(10), patience);
        QVERIFY(limits().isEmpty());
    }

    void aPushIsLinkedCopiedAndFolded() {
        choose(5, "copyPushLink");
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(link.contains(QStringLiteral("repo=autoland")) && link.contains(SmallTreeherder::revisionOf(5)),
                 qPrintable(link));
        choose(5, "copyRevision");
        QCOMPARE(QGuiApplication::clipboard()->text(), SmallTreeherder::revisionOf(5));
        choose(5, "pushAtTreeherder");
        QCOMPARE(m_browsed, QVector<QUrl>{QUrl(link)});
        const auto shown = [this] { return m_application->repository()->feed().jobs().collapsedPushes(); };
        choose(5, "collapsePush");
        QCOMPARE(shown(), QSet<qint64>{5});
        choose(5, "collapsePush");
        QVERIFY(shown().isEmpty());
        // The link leads to the push.
        open(link.mid(m_treeherder->url().toString().size()));
        QTRY_COMPARE_WITH_TIMEOUT(pushIds(), QVector<qint64>{5}, patience);
    }

  private:
    const QVector<qint64> newest{9, 8, 7, 6, 5, 4, 3, 2, 1};

    void startProgram() { startSmall(std::chrono::milliseconds(100)); }

    ui::PushPane *pane() { return window().pane<ui::PushPane>(); }
    ui::RangePanel *panel() { return pane()->range(); }
    QLineEdit *field(const char *name) { return test::rangeField(window(), name); }
    void write(const char *name, const QString &text) { test::writeRange(window(), name, text); }
    QVector<ui::LimitChip *> chips() { return test::pushLimitChips(window()); }
    QStringList limits() { return test::pushLimits(window()); }

    /// Whether a sentence on show has this in it.
    bool said(const QString &text) {
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

    QAction *entry(qint64 pushId, const char *name) {
        return test::pushMenuEntry(window(), static_cast<int>(pushIds().indexOf(pushId)), name);
    }
    void choose(qint64 pushId, const char *name) {
        test::choosePushEntry(window(), static_cast<int>(pushIds().indexOf(pushId)), name);
    }
};

QTEST_MAIN(TestWindowRange)
#include "test_window_range.moc"
