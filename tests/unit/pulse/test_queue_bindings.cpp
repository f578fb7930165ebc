#include "services/pulse/queue_bindings.h"

#include <QTest>

#include <algorithm>

using namespace collie::pulse;

namespace {

const QByteArray key =
    "primary.A35mWTRuQmyj88yMnIF0fA.0.us-west1.i-1.gecko-t.t-linux.gecko-level-3.XrWNyFwpT2in-wLY9frb-w._";
const QByteArray route = "route.tc-treeherder.v2.autoland.219d38523a321229f7f48aca6592f76b993fb1aa.88565";

const QString pending = QStringLiteral("exchange/taskcluster-queue/v1/task-pending");
const QString failed = QStringLiteral("exchange/taskcluster-queue/v1/task-failed");
const QString groupResolved = QStringLiteral("exchange/taskcluster-queue/v1/task-group-resolved");

bool hears(const QVector<Binding> &bindings, const QByteArray &routingKey, const QString &exchange = failed) {
    return std::any_of(bindings.begin(), bindings.end(), [&](const Binding &binding) {
        return binding.exchange == exchange && topicMatches(binding.pattern.toUtf8(), routingKey);
    });
}

} // namespace

class TestQueueBindings final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aGroupHearsItsTasks() {
        const QVector<Binding> bindings = taskGroupBindings(QStringLiteral("XrWNyFwpT2in-wLY9frb-w"));
        QCOMPARE(bindings.size(), 7);
        QVERIFY(hears(bindings, key));
        QVERIFY(!hears(taskGroupBindings(QStringLiteral("A35mWTRuQmyj88yMnIF0fA")), key));
        QVERIFY(hears(bindings, "primary.XrWNyFwpT2in-wLY9frb-w.gecko-level-3._", groupResolved));
    }

    void aTaskHearsItself() {
        QVERIFY(hears(taskBindings(QStringLiteral("A35mWTRuQmyj88yMnIF0fA")), key));
        QVERIFY(!hears(taskBindings(QStringLiteral("XrWNyFwpT2in-wLY9frb-w")), key));
    }

    void pushesAndProjectsHearByTheirRoute() {
        const QString autoland = QStringLiteral("autoland");
        QVERIFY(hears(treeherderBindings(autoland), route));
        QVERIFY(!hears(treeherderBindings(QStringLiteral("try")), route));
        QVERIFY(hears(treeherderBindings(autoland, QStringLiteral("219d38523a321229f7f48aca6592f76b993fb1aa")), route));
        QVERIFY(!hears(treeherderBindings(autoland, QString(40, u'a')), route));
        // A route may end with the revision.
        QVERIFY(hears(treeherderBindings(autoland, QStringLiteral("abc")), "route.tc-treeherder.v2.autoland.abc"));
        QCOMPARE(failureBindings(autoland).size(), 2);
        QVERIFY(hears(failureBindings(autoland), route));
        QVERIFY(!hears(failureBindings(autoland), route, pending));
        QVERIFY(hears(treeherderBindings(autoland), route, pending));
    }

    void wildcardsAreNoNames() {
        for (const QString &name : {QStringLiteral("#"), QStringLiteral("a.b"), QStringLiteral("*"), QString()}) {
            QVERIFY(taskGroupBindings(name).isEmpty());
            QVERIFY(taskBindings(name).isEmpty());
            QVERIFY(treeherderBindings(name).isEmpty());
            QVERIFY(failureBindings(name).isEmpty());
        }
        QVERIFY(treeherderBindings(QStringLiteral("a"), QStringLiteral("#")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQueueBindings)
#include "test_queue_bindings.moc"
