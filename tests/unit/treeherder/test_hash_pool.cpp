#include "services/treeherder/hash_pool.h"

#include <QSet>
#include <QTest>

#include <string>

using collie::treeherder::HashPool;

class TestHashPool final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void findsWhatWasInserted() {
        HashPool pool;
        std::vector<std::string> texts;
        const auto intern = [&](const std::string &text) {
            const auto next = static_cast<quint32>(texts.size());
            const quint32 id =
                pool.findOrInsert(HashPool::hash(text), next, [&](quint32 number) { return texts[number] == text; });
            if (id == next)
                texts.push_back(text);
            return id;
        };
        for (int round = 0; round < 2; ++round) {
            for (quint32 i = 0; i < 20'000; ++i)
                QCOMPARE(intern("label-" + std::to_string(i)), i);
        }
        QVERIFY(pool.memoryBytes() >= 20'000 * 8);
        pool.clear();
        QCOMPARE(pool.memoryBytes(), 0);
    }

    void tellsEqualHashesApart() {
        HashPool pool;
        for (quint32 i = 0; i < 50; ++i)
            QCOMPARE(pool.findOrInsert(7, i, [](quint32) { return false; }), i);
        QCOMPARE(pool.findOrInsert(7, 50, [](quint32 number) { return number == 31; }), 31U);
    }

    /// Texts that differ in one place, of all lengths around a word's, have hashes of their own.
    void hashesSpread() {
        QSet<quint64> hashes;
        int count = 0;
        for (size_t length = 0; length < 40; ++length) {
            for (size_t at = 0; at < length; ++at) {
                for (const char c : {'a', 'b', '\0'}) {
                    std::string text(length, 'x');
                    text[at] = c;
                    hashes.insert(HashPool::hash(text));
                    ++count;
                }
            }
        }
        QCOMPARE(hashes.size(), count);
        QCOMPARE(HashPool::hash("same"), HashPool::hash(std::string("same")));
    }

    void comparesEveryByte() {
        for (size_t length = 0; length < 40; ++length) {
            const std::string text(length, 'x');
            QVERIFY(HashPool::isSame(text, std::string(text)));
            QVERIFY(!HashPool::isSame(text, text + 'x'));
            for (size_t at = 0; at < length; ++at) {
                std::string other = text;
                other[at] = '\0';
                QVERIFY(!HashPool::isSame(text, other));
            }
        }
        QVERIFY(HashPool::isSame({}, ""));
    }
};

QTEST_GUILESS_MAIN(TestHashPool)
#include "test_hash_pool.moc"
