#include "tests/support/activate.h"
#include "tests/support/named.h"
#include "ui/pushes/range_panel.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using test::named;
using treeherder::PushQuery;

/// The panel where a person says which pushes to list, by mouse and keys.
class TestRangePanel final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            panel.resize(320, 500);
            panel.open({});
            [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&panel);
            test::activate(&panel);
        }
        [[nodiscard]] QLineEdit *field(const char *name) { return named<QLineEdit>(&panel, name); }
        void write(const char *name, const QString &text) {
            field(name)->setFocus();
            field(name)->selectAll();
            QTest::keyClick(field(name), Qt::Key_Delete);
            QTest::keyClicks(field(name), text);
        }
        [[nodiscard]] QLabel *problem(const char *name) { return named<QLabel>(&panel, name); }
        void click(const char *name) { QTest::mouseClick(named<QAbstractButton>(&panel, name), Qt::LeftButton); }

        ui::Theme theme;
        ui::RangePanel panel{theme};
        QSignalSpy applied{&panel, &ui::RangePanel::applied};
        QSignalSpy closed{&panel, &ui::RangePanel::closed};
    };

  private Q_SLOTS:
    void enterAndTheButtonApply() {
        Fixture f;
        f.write("rangeAuthor", QStringLiteral("me@example.com"));
        QTest::keyClick(f.field("rangeAuthor"), Qt::Key_Return);
        QCOMPARE(f.applied.count(), 1);
        QCOMPARE(f.applied[0][0].value<PushQuery>().author, QStringLiteral("me@example.com"));
        f.write("rangeSince", QStringLiteral("2026-11-01"));
        f.write("rangeCount", QStringLiteral("50"));
        f.click("rangeReviewBot");
        f.click("rangeShow");
        QCOMPARE(f.applied.count(), 2);
        const auto query = f.applied[1][0].value<PushQuery>();
        QCOMPARE(query.startDate, QStringLiteral("2026-11-01"));
        QCOMPARE(query.count, 50);
        QVERIFY(query.hidesReviewBot);
        QVERIFY(f.panel.isVisible());
    }

    void whatIsWrongIsSaidWhileItIsTyped() {
        Fixture f;
        QLabel *problem = f.problem("rangeFromProblem");
        QVERIFY(!problem->isVisible());
        f.write("rangeFrom", QStringLiteral("xyz"));
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("digits")), qPrintable(problem->text()));
        QCOMPARE(f.field("rangeFrom")->accessibleDescription(), problem->text());
        QVERIFY(!named<QPushButton>(&f.panel, "rangeShow")->isEnabled());
        QTest::keyClick(f.field("rangeFrom"), Qt::Key_Return);
        QVERIFY(f.applied.isEmpty());
        f.write("rangeFrom", QStringLiteral("0123456789AB"));
        QVERIFY(!problem->isVisible());
        QTest::keyClick(f.field("rangeFrom"), Qt::Key_Return);
        QCOMPARE(f.applied[0][0].value<PushQuery>().fromChange, QStringLiteral("0123456789ab"));
        f.write("rangeCount", QStringLiteral("1001"));
        QVERIFY(f.problem("rangeCountProblem")->text().contains(QStringLiteral("1,000")));
        QTest::keyClick(f.field("rangeCount"), Qt::Key_Return);
        QCOMPARE(f.applied.count(), 1);
    }

    void aSearchSwitchesTheOthersOffAndSaysWhy() {
        Fixture f;
        QLabel *reason = f.problem("rangeReason");
        QVERIFY(!reason->isVisible());
        f.write("rangeAuthor", QStringLiteral("me@example.com"));
        QVERIFY(!f.field("rangeSearch")->isEnabled());
        QVERIFY(reason->isVisible() && !reason->text().isEmpty());
        f.write("rangeAuthor", {});
        QVERIFY(f.field("rangeSearch")->isEnabled());
        QVERIFY(!reason->isVisible());
        f.write("rangeSearch", QStringLiteral("Bug 1950000"));
        for (const char *name : {"rangeRevision", "rangeAuthor", "rangeFrom", "rangeTo", "rangeSince", "rangeUntil"})
            QVERIFY2(!f.field(name)->isEnabled(), name);
        QVERIFY(!named<QAbstractButton>(&f.panel, "rangeReviewBot")->isEnabled());
        QVERIFY(f.field("rangeCount")->isEnabled());
        QVERIFY(reason->isVisible());
        QVERIFY(!f.field("rangeAuthor")->toolTip().isEmpty());
        QTest::keyClick(f.field("rangeSearch"), Qt::Key_Return);
        PushQuery expected;
        expected.search = QStringLiteral("Bug 1950000");
        const auto asked = f.applied[0][0].value<PushQuery>();
        QCOMPARE(asked.search, expected.search);
        QVERIFY(asked == expected);
        f.write("rangeSearch", {});
        QVERIFY(f.field("rangeRevision")->isEnabled());
    }

    void escapeAndTheCrossClose() {
        Fixture f;
        QSignalSpy newest(&f.panel, &ui::RangePanel::newestRequested);
        f.click("rangeNewest");
        QCOMPARE(newest.count(), 1);
        QTest::keyClick(f.field("rangeRevision"), Qt::Key_Escape);
        QVERIFY(f.panel.isHidden());
        QCOMPARE(f.closed.count(), 1);
        PushQuery query;
        query.toChange = QString(40, u'a');
        f.panel.open(query);
        QVERIFY(f.panel.isVisible());
        QCOMPARE(f.field("rangeTo")->text(), query.toChange);
        f.click("rangeClose");
        QVERIFY(f.panel.isHidden());
        QCOMPARE(f.closed.count(), 2);
    }

    void itFollowsTheViewButNotOverWhatIsWritten() {
        Fixture f;
        PushQuery query;
        query.author = QStringLiteral("me@example.com");
        f.panel.follow(query);
        QCOMPARE(f.field("rangeAuthor")->text(), query.author);
        f.write("rangeSince", QStringLiteral("2026"));
        f.panel.follow({});
        QCOMPARE(f.field("rangeSince")->text(), QStringLiteral("2026"));
        QCOMPARE(f.field("rangeAuthor")->text(), query.author);
        // What was written is on show now: from here on it is followed again.
        f.write("rangeSince", {});
        QTest::keyClick(f.field("rangeSince"), Qt::Key_Return);
        f.panel.follow(f.applied[0][0].value<PushQuery>());
        f.panel.follow({});
        QCOMPARE(f.field("rangeAuthor")->text(), QString());
        // Out of sight it does nothing; opened again it shows what is.
        f.panel.close();
        f.panel.follow(query);
        QCOMPARE(f.field("rangeAuthor")->text(), QString());
        f.panel.open(query);
        QCOMPARE(f.field("rangeAuthor")->text(), query.author);
    }
};

QTEST_MAIN(TestRangePanel)
#include "test_range_panel.moc"
