#include "models/pulse/json_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using collie::models::JsonTreeModel;

namespace {
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
} // namespace

class TestJsonTreeModel final : public QObject {
    Q_OBJECT

    static void fetchAll(QAbstractItemModel &model, const QModelIndex &parent = {}) {
        while (model.canFetchMore(parent))
            model.fetchMore(parent);
    }

  private Q_SLOTS:
    void childrenAreMadeWhenAskedFor() {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy ready(&model, &JsonTreeModel::ready);
        model.setBytes(R"({"status":{"taskId":"abc","runs":[{"state":"failed"},7,null]},"runId":0})");
        QCOMPARE(ready.size(), 1);
        QVERIFY(model.hasChildren());
        fetchAll(model);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex status = model.index(0, 0);
        QCOMPARE(status.data().toString(), QStringLiteral("status"));
        QCOMPARE(status.siblingAtColumn(1).data().toString(), QStringLiteral("{2}"));
        QCOMPARE(model.rowCount(status), 0);
        QVERIFY(model.hasChildren(status));
        fetchAll(model, status);
        const QModelIndex runs = model.index(1, 0, status);
        fetchAll(model, runs);
        QCOMPARE(model.rowCount(runs), 3);
        const QModelIndex run = model.index(0, 0, runs);
        fetchAll(model, run);
        const QModelIndex state = model.index(0, 1, run);
        QCOMPARE(state.data().toString(), QStringLiteral("failed"));
        QCOMPARE(state.data(JsonTreeModel::PathRole).toString(), QStringLiteral("status.runs[0].state"));
        QCOMPARE(state.data(JsonTreeModel::RawRole).toString(), QStringLiteral("failed"));
        QVERIFY(status.data(JsonTreeModel::RawRole).toString().startsWith(QStringLiteral("{\n  \"taskId\"")));
        QCOMPARE(model.index(2, 1, runs).data().toString(), QStringLiteral("null"));
        QCOMPARE(run.parent(), runs);
    }

    void longListsComeInPieces() {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QByteArray list("[0");
        for (int i = 1; i < 1'000; ++i)
            list += ',' + QByteArray::number(i);
        model.setBytes(list + ']');
        fetchAll(model);
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(model.index(999, 1).data().toString(), QStringLiteral("999"));
        JsonTreeModel fresh;
        fresh.setBytes(list + ']');
        fresh.fetchMore({});
        QCOMPARE(fresh.rowCount(), JsonTreeModel::chunk);
    }

    void bigDocumentsAreParsedElsewhereAndTheLastOneIsShown() {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        QSignalSpy ready(&model, &JsonTreeModel::ready);
        model.setBytes("{\"big\":\"" + QByteArray(200'000, 'x') + "\"}");
        QCOMPARE(ready.size(), 0);
        model.setBytes("{\"other\":\"" + QByteArray(200'000, 'y') + "\"}");
        QTRY_COMPARE(ready.size(), 1);
        fetchAll(model);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("other"));
        QVERIFY(model.index(0, 1).data().toString().size() < 500);
        QVERIFY(model.index(0, 1).data(JsonTreeModel::RawRole).toString().size() == 200'000);
    }

    void whatIsNoJsonIsSaidToBe() {
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, fatal);
        model.setBytes("{\"a\":1}");
        model.setBytes("{no");
        QVERIFY(!model.problem().isEmpty());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.hasChildren());
        model.clear();
        QVERIFY(model.problem().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "test_json_tree_model.moc"
