#include "models/jobs/row_index.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using collie::models::RowIndex;

class TestRowIndex final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void anEmptyOneFindsNothing() {
        const RowIndex index;
        QCOMPARE(index.find(1, [](qint32) { return true; }), RowIndex::none);
    }

    /// Compared with QHash under random insertions and removals; few distinct hashes make long runs.
    void behavesAsAHash() {
        QRandomGenerator random(11);
        RowIndex index;
        QHash<quint64, qint32> expected;
        std::vector<quint64> keys; // By row.
        const auto hashOf = [&keys](qint32 row) { return keys[static_cast<size_t>(row)] % 97; };
        for (int step = 0; step < 20'000; ++step) {
            const quint64 key = random.bounded(600U);
            const auto isKey = [&](qint32 row) { return keys[static_cast<size_t>(row)] == key; };
            QCOMPARE(index.find(key % 97, isKey), expected.value(key, RowIndex::none));
            if (expected.contains(key)) {
                index.remove(expected.take(key), hashOf);
            } else {
                const auto row = static_cast<qint32>(keys.size());
                keys.push_back(key);
                index.insert(row, hashOf);
                expected.insert(key, row);
            }
        }
        for (quint64 key = 0; key < 600; ++key) {
            const auto isKey = [&](qint32 row) { return keys[static_cast<size_t>(row)] == key; };
            QCOMPARE(index.find(key % 97, isKey), expected.value(key, RowIndex::none));
        }
    }
};

QTEST_GUILESS_MAIN(TestRowIndex)
#include "test_row_index.moc"
