#include "app/session/view_trail.h"

#include <QTest>

using namespace collie;
using namespace collie::session;

namespace {

TrailView viewOf(const QString &repository) {
    TrailView view;
    view.view.repository = repository;
    return view;
}

TrailView numbered(int number) {
    return viewOf(QString::number(number));
}

} // namespace

/// Where back and forward lead, and which changes of a view are a step.
class TestViewTrail final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void goesBackAndForward() {
        ViewTrail trail;
        QVERIFY(trail.current() == nullptr && !trail.canGoBack() && !trail.canGoForward());
        for (int i = 0; i < 4; ++i)
            trail.add(numbered(i));
        QCOMPARE(trail.back().view.repository, QStringLiteral("2"));
        QCOMPARE(trail.back().view.repository, QStringLiteral("1"));
        QCOMPARE(trail.back().view.repository, QStringLiteral("0"));
        QVERIFY(!trail.canGoBack() && trail.canGoForward());
        QCOMPARE(trail.forward().view.repository, QStringLiteral("1"));
        // What changes where one is keeps what lies ahead.
        trail.replace(viewOf(QStringLiteral("one")));
        QCOMPARE(trail.forward().view.repository, QStringLiteral("2"));
        QCOMPARE(trail.back().view.repository, QStringLiteral("one"));
        // A step elsewhere does not.
        trail.add(viewOf(QStringLiteral("elsewhere")));
        QVERIFY(!trail.canGoForward());
        QCOMPARE(trail.back().view.repository, QStringLiteral("one"));
        QCOMPARE(trail.forward().view.repository, QStringLiteral("elsewhere"));
    }

    void forgetsTheOldest() {
        ViewTrail trail;
        for (int i = 0; i < 130; ++i)
            trail.add(numbered(i));
        int steps = 0;
        while (trail.canGoBack()) {
            static_cast<void>(trail.back());
            ++steps;
        }
        QCOMPARE(steps, 99);
        QCOMPARE(trail.current()->view.repository, QStringLiteral("30"));
    }

    void whatIsAStep_data() {
        QTest::addColumn<TrailView>("after");
        QTest::addColumn<TrailStep>("expected");
        const TrailView before = numbered(1);
        QTest::newRow("the same") << before << TrailStep::None;
        TrailView view = before;
        view.view.filter.text = QStringLiteral("mochi");
        QTest::newRow("text") << view << TrailStep::Replace;
        view.view.filter.tiers.set(3);
        QTest::newRow("filter") << view << TrailStep::Add;
        view.selected = {{.taskId = QStringLiteral("a"), .runId = 0}};
        QTest::newRow("filter that lets a job in") << view << TrailStep::Replace;
        view.chosenPushes = {7};
        QTest::newRow("pushes") << view << TrailStep::Add;
        view = before;
        view.selected = {{.taskId = QStringLiteral("a"), .runId = 0}};
        QTest::newRow("selection") << view << TrailStep::Replace;
        view = before;
        view.view.filter.fields = {{.field = models::JobField::Test, .values = {QStringLiteral("a.js")}}};
        QTest::newRow("field") << view << TrailStep::Add;
        view = before;
        view.view.groupsExpanded = true;
        QTest::newRow("groups") << view << TrailStep::Replace;
        view = before;
        view.log = LogName{.job = {.jobId = 5}};
        QTest::newRow("log") << view << TrailStep::Replace;
    }
    void whatIsAStep() {
        QFETCH(TrailView, after);
        QFETCH(TrailStep, expected);
        QCOMPARE(trailStep(numbered(1), after), expected);
    }

    void whatIsFoundOutForAFilterIsNoStep() {
        TrailView before = numbered(1);
        before.view.filter.fields = {{.field = models::JobField::Test, .values = {QStringLiteral("a.js")}}};
        TrailView after = before;
        after.view.filter.fields[0].names = {QStringLiteral("test-1")};
        QCOMPARE(trailStep(before, after), TrailStep::Replace);
        QVERIFY(isSameFilter(before.view.filter, after.view.filter));
        // What is found last comes to the end of the terms.
        before.view.filter.fields.append({.field = models::JobField::Name, .values = {QStringLiteral("mochitest")}});
        after.view.filter.fields.prepend(before.view.filter.fields.constLast());
        QVERIFY(isSameFilter(before.view.filter, after.view.filter));
        QCOMPARE(trailStep(before, after), TrailStep::Replace);
        after.view.filter.text = QStringLiteral("x");
        QVERIFY(!isSameFilter(before.view.filter, after.view.filter));
        QVERIFY(isSameFilter(before.view.filter, after.view.filter, false));
    }

    void placesAreToldApart() {
        TrailView one = numbered(1), other = one;
        other.chosenPushes = {3};
        other.view.filter.text = QStringLiteral("x");
        QVERIFY(one.isSamePlace(other));
        other.view.query.author = QStringLiteral("me@example.org");
        QVERIFY(!one.isSamePlace(other));
        other = one;
        other.deployment.rootUrl = QUrl(QStringLiteral("https://tc.example.org"));
        QVERIFY(!one.isSamePlace(other));
    }
};

QTEST_APPLESS_MAIN(TestViewTrail)
#include "test_view_trail.moc"
