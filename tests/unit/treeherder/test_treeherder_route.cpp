#include "services/treeherder/treeherder_route.h"

#include <QTest>

using namespace collie;
using treeherder::TreeherderRoute;

class TestTreeherderRoute final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void routes_data();
    void routes();
    void odd_data();
    void odd();
    void ofATask();
};

void TestTreeherderRoute::routes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *repository, const char *revision, qint64 number,
                        const char *written) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(repository)
                            << QString::fromLatin1(revision) << number << QString::fromLatin1(written);
    };
    row("tc-treeherder.v2.autoland.abcdef.214300", "autoland", "abcdef", 214'300,
        "tc-treeherder.v2.autoland.abcdef.214300");
    row("tc-treeherder.v2.try.abcdef", "try", "abcdef", 0, "tc-treeherder.v2.try.abcdef");
    row("tc-treeherder.v2.taskcluster/taskgraph.abcdef.7", "taskgraph", "abcdef", 7,
        "tc-treeherder.v2.taskgraph.abcdef.7");
}

void TestTreeherderRoute::routes() {
    QFETCH(QString, text);
    const auto route = TreeherderRoute::read(text);
    QVERIFY(route);
    QTEST(route->repository, "repository");
    QTEST(route->revision, "revision");
    QTEST(route->pushNumber, "number");
    QTEST(route->write(), "written");
}

void TestTreeherderRoute::odd_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "tc-treeherder", "tc-treeherder.v2", "tc-treeherder.v2.try", "tc-treeherder.v2..abc",
                             "tc-treeherder.v2.try.", "tc-treeherder.v2.try.abc.x", "tc-treeherder.v2.try.abc.-1",
                             "tc-treeherder.v2.try.abc.1.2", "tc-treeherder.v1.try.abc.1", "tc-treeherder.try.abc.1",
                             "tc-treeherder-stage.v2.try.abc.1", "index.gecko.v2.try.latest"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTreeherderRoute::odd() {
    QFETCH(QString, text);
    QVERIFY(!TreeherderRoute::read(text));
}

void TestTreeherderRoute::ofATask() {
    const Json task{{"routes", {"index.gecko.v2", 1, "tc-treeherder.v2.autoland.abc.5", "tc-treeherder.v2.try.def"}}};
    QCOMPARE(TreeherderRoute::of(task)->revision, QStringLiteral("abc"));
    for (const Json &none : {Json(), Json("x"), Json{{"routes", 7}}, Json{{"routes", {1, "tc-treeherder"}}}})
        QVERIFY(!TreeherderRoute::of(none));
}

QTEST_GUILESS_MAIN(TestTreeherderRoute)
#include "test_treeherder_route.moc"
