#include "app/session/push_in_view.h"
#include "models/jobs/job_store.h"

#include <QTest>

using namespace collie;
using session::pushInView;

/// Which push is meant, from what is in hand and what is marked.
class TestPushInView final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isTheOneInHandElseTheFirstMarkedElseTheNewest() {
        models::JobStore store;
        models::PushListModel pushes(store);
        QVERIFY(!pushInView(pushes, std::nullopt, {}));
        QVERIFY(!pushInView(pushes, 7, {7}));
        QVector<treeherder::Push> all;
        for (const qint64 id : {3, 2, 1}) {
            treeherder::Push push;
            push.id = id;
            push.revision = QString::number(id);
            push.pushTimestamp = id;
            all.append(push);
        }
        pushes.apply(all);
        QCOMPARE(pushInView(pushes, std::nullopt, {}), std::optional(0));
        QCOMPARE(pushInView(pushes, std::nullopt, {1, 2}), std::optional(2));
        QCOMPARE(pushInView(pushes, 2, {1}), std::optional(1));
        // One that is not on show is meant, and is not there: no other one is taken for it.
        QVERIFY(!pushInView(pushes, 9, {1}));
    }
};

QTEST_GUILESS_MAIN(TestPushInView)
#include "test_push_in_view.moc"
