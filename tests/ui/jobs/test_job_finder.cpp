#include "services/treeherder/runnable_jobs.h"
#include "tests/support/named.h"
#include "ui/jobs/job_finder.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace collie;

namespace {

QByteArray documentOf(int jobs) {
    QByteArray json = "{";
    for (int i = 1; i <= jobs; ++i) {
        const QByteArray number = QByteArray::number(i);
        json += (i == 1 ? "\"" : ",\"") + ("test-linux2404-64/opt-mochitest-plain-" + number) +
                "\": {\"platform\": \"linux2404-64\", \"groupName\": \"Mochitests\", \"groupSymbol\": \"M\", "
                "\"symbol\": \"" +
                number + "\", \"collection\": {\"opt\": true}}";
    }
    return json + "}";
}

QString label(int number) {
    return QStringLiteral("test-linux2404-64/opt-mochitest-plain-%1").arg(number);
}

/// A finder on the screen with 20 jobs.
struct Fixture {
    ui::Theme theme;
    models::JobPlan plan;
    models::RunnableJobModel model{plan};
    ui::JobFinder finder{theme, model, plan};

    Fixture() {
        theme.setScheme(ui::Theme::Scheme::Light);
        finder.presentLoading(QStringLiteral("abcdef123456"));
        model.setJobs(4, treeherder::parseRunnableJobs(documentOf(20), 4).value(), {});
        finder.presentJobs();
    }
    void type(const QString &text) { QTest::keyClicks(finder.field(), text); }
};

} // namespace

class TestJobFinder final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void worksByKeyboardAlone() {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.finder));
        QCOMPARE(f.finder.focusWidget(), f.finder.field());
        QVERIFY(!test::named<QPushButton>(f.finder, "scheduleButton")->isEnabled());
        QSignalSpy wanted(&f.finder, &ui::JobFinder::scheduleRequested);
        // Nothing is ticked yet: nothing happens.
        QTest::keyClick(f.finder.field(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);

        f.type(QStringLiteral("plain-1"));
        QCOMPARE(f.model.matchCount(), 11);
        QTest::keyClick(f.finder.field(), Qt::Key_Down);
        QCOMPARE(f.finder.focusWidget(), f.finder.list());
        QTest::keyClick(f.finder.list(), Qt::Key_Space);
        QTest::keyClick(f.finder.list(), Qt::Key_Down);
        QTest::keyClick(f.finder.list(), Qt::Key_Space);
        QCOMPARE(f.plan.labels(4), (QStringList{label(1), label(10)}));

        // Typing goes on in the field, and what is ticked stays.
        QTest::keyClick(f.finder.list(), Qt::Key_Backspace);
        QTest::keyClicks(f.finder.focusWidget(), QStringLiteral("7"));
        QCOMPARE(f.finder.field()->text(), QStringLiteral("plain-7"));
        QTest::keyClick(f.finder.field(), Qt::Key_Down);
        QTest::keyClick(f.finder.list(), Qt::Key_Space);
        QCOMPARE(f.plan.count(), 3);
        QCOMPARE(test::named<QPushButton>(f.finder, "scheduleButton")->text(), QStringLiteral("Schedule 3 jobs"));
        QCOMPARE(f.finder.chosen()->model()->rowCount(), 3);
        QTest::keyClick(f.finder.list(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), 4);
    }

    void upLeadsBackToTheField() {
        Fixture f;
        QTest::keyClick(f.finder.field(), Qt::Key_Down);
        QTest::keyClick(f.finder.list(), Qt::Key_Up);
        QCOMPARE(f.finder.focusWidget(), f.finder.field());
    }

    void aClickTicksAndUnticks() {
        Fixture f;
        const QModelIndex first = f.model.index(0);
        const QPoint place = f.finder.list()->visualRect(first).center();
        QTest::mouseClick(f.finder.list()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(f.plan.labels(4), QStringList{label(1)});
        QTest::mouseClick(f.finder.list()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(f.plan.count(), 0);
    }

    void unticksFromTheListOfTicked() {
        Fixture f;
        f.plan.setTicked(4, {label(2), label(3)}, true);
        f.finder.chosen()->setCurrentIndex(f.finder.chosen()->model()->index(0, 0));
        QTest::keyClick(f.finder.chosen(), Qt::Key_Delete);
        QCOMPARE(f.plan.labels(4), QStringList{label(3)});
    }

    void ticksAllThatFit() {
        Fixture f;
        f.type(QStringLiteral("plain-2"));
        QCOMPARE(test::named<QLabel>(f.finder, "countText")->text(), QStringLiteral("3 of 20 jobs fit"));
        QTest::keyClick(f.finder.field(), Qt::Key_Down);
        QTest::keyClick(f.finder.list(), Qt::Key_A, Qt::ControlModifier);
        const QStringList ticked = f.plan.labels(4);
        QCOMPARE(QSet<QString>(ticked.begin(), ticked.end()), (QSet<QString>{label(2), label(12), label(20)}));
    }

    void groupsWithTickableHeadings() {
        Fixture f;
        test::named<QComboBox>(f.finder, "grouping")->setCurrentIndex(1);
        QVERIFY(f.model.index(0).data(models::RunnableJobModel::HeadingRole).toBool());
        QCOMPARE(f.finder.list()->currentIndex().row(), 1);
        const QPoint heading = f.finder.list()->visualRect(f.model.index(0)).center();
        QTest::mouseClick(f.finder.list()->viewport(), Qt::LeftButton, {}, heading);
        QCOMPARE(f.plan.count(), 20);
    }

    void saysWhatIsMissing() {
        Fixture f;
        f.type(QStringLiteral("nosuchjob"));
        QVERIFY(f.finder.problem().contains(QStringLiteral("No job fits")));
        f.finder.field()->clear();
        QVERIFY(f.finder.problem().isEmpty());
        QSignalSpy retry(&f.finder, &ui::JobFinder::retryRequested);
        f.finder.presentProblem(QStringLiteral("The network is away."));
        QVERIFY(f.finder.problem().contains(QStringLiteral("The network is away.")));
        auto *button = f.finder.findChildren<QPushButton *>().first();
        for (QPushButton *each : f.finder.findChildren<QPushButton *>()) {
            if (each->text() == QStringLiteral("Try Again"))
                button = each;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(retry.count(), 1);
    }

    void paintsInEveryScheme() {
        Fixture f;
        f.type(QStringLiteral("plain"));
        f.plan.setTicked(4, {label(1)}, true);
        QImage before;
        for (const auto scheme : {ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark}) {
            f.theme.setScheme(scheme);
            const QImage image = f.finder.list()->viewport()->grab().toImage();
            QVERIFY(image != before);
            before = image;
        }
    }

    void theStripTellsAndSchedules() {
        ui::Theme theme;
        ui::ScheduleStrip strip(theme);
        models::JobPlan plan;
        strip.setPlan(&plan);
        QVERIFY(strip.isHidden());
        plan.setTicked(1, {QStringLiteral("a"), QStringLiteral("b")}, true);
        QVERIFY(!strip.isHidden());
        QCOMPARE(strip.sentence(), QStringLiteral("2 jobs ticked to be added"));
        plan.setTicked(2, {QStringLiteral("a")}, true);
        QCOMPARE(strip.sentence(), QStringLiteral("3 jobs ticked to be added to 2 pushes"));
        QCOMPARE(test::named<QPushButton>(strip, "scheduleButton")->text(), QStringLiteral("Schedule 3 jobs"));
        QSignalSpy wanted(&strip, &ui::ScheduleStrip::scheduleRequested);
        test::named<QPushButton>(strip, "scheduleButton")->click();
        QCOMPARE(wanted.count(), 1);
        test::named<QPushButton>(strip, "clearButton")->click();
        QCOMPARE(plan.count(), 0);
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(TestJobFinder)
#include "test_job_finder.moc"
