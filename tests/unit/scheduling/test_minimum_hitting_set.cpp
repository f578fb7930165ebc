#include "services/scheduling/minimum_hitting_set.h"
#include "tests/support/fake_clock.h"

#include <QtTest>

#include <bit>
#include <random>

using namespace collie;
using Sets = std::vector<std::vector<quint32>>;

namespace {

/// By trying every choice.
int leastByTrial(const Sets &sets, quint32 elements) {
    int least = static_cast<int>(elements);
    for (quint32 choice = 0; choice < (1U << elements); ++choice) {
        const bool hits = std::all_of(sets.begin(), sets.end(), [choice](const std::vector<quint32> &set) {
            return std::any_of(set.begin(), set.end(), [choice](quint32 each) { return (choice >> each & 1) != 0; });
        });
        if (hits)
            least = std::min(least, std::popcount(choice));
    }
    return least;
}

Sets randomSets(std::mt19937 &random, quint32 elements, size_t count, quint32 largest) {
    Sets sets;
    for (size_t i = 0; i < count; ++i) {
        std::vector<quint32> set;
        const quint32 size = 1 + static_cast<quint32>(random() % largest);
        for (quint32 j = 0; j < size; ++j)
            set.push_back(static_cast<quint32>(random() % elements));
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
        sets.push_back(set);
    }
    return sets;
}

/// A clock that goes on by a millisecond each time it is asked.
class RunningClock final : public Clock {
  public:
    [[nodiscard]] qint64 nowMs() const override { return ++m_nowMs; }

  private:
    mutable qint64 m_nowMs = 0;
};

} // namespace

class TestMinimumHittingSet final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsTheLeast();
    void agreesWithTrial();
    void solvesPartsByThemselves();
    void givesUpInTime();
};

void TestMinimumHittingSet::findsTheLeast() {
    const Clock clock;
    const auto least = [&clock](const Sets &sets, quint32 elements) {
        return scheduling::minimumHittingSet(sets, elements, clock, std::chrono::seconds(60)).value_or(-1);
    };
    QCOMPARE(least({}, 0), 0);
    QCOMPARE(least({}, 4), 0);
    QCOMPARE(least({{2}}, 4), 1);
    QCOMPARE(least({{0, 1}, {0, 1}}, 2), 1);
    QCOMPARE(least({{0}, {0, 1}, {1}}, 2), 2);
    // Greedy by coverage takes 0 first and needs three.
    QCOMPARE(least({{0, 1}, {0, 1}, {0, 2}, {0, 2}, {1}, {2}}, 3), 2);
    // A triangle needs two of three.
    QCOMPARE(least({{0, 1}, {1, 2}, {0, 2}}, 3), 2);
}

void TestMinimumHittingSet::agreesWithTrial() {
    std::mt19937 random(6);
    const Clock clock;
    for (int round = 0; round < 300; ++round) {
        const auto elements = 2 + static_cast<quint32>(random() % 11);
        const Sets sets = randomSets(random, elements, 1 + random() % 20, 5);
        const auto least = scheduling::minimumHittingSet(sets, elements, clock, std::chrono::minutes(5));
        QVERIFY(least.has_value());
        QCOMPARE(*least, leastByTrial(sets, elements));
    }
}

void TestMinimumHittingSet::solvesPartsByThemselves() {
    // 40 triangles: 2 to the power of 80 choices together, three each by themselves.
    Sets sets;
    for (quint32 i = 0; i < 120; i += 3) {
        sets.push_back({i, i + 1});
        sets.push_back({i + 1, i + 2});
        sets.push_back({i, i + 2});
    }
    const Clock clock;
    QCOMPARE(scheduling::minimumHittingSet(sets, 120, clock, std::chrono::minutes(5)), std::optional<int>(80));
}

void TestMinimumHittingSet::givesUpInTime() {
    std::mt19937 random(7);
    const Sets sets = randomSets(random, 300, 900, 6);
    const RunningClock clock;
    QCOMPARE(scheduling::minimumHittingSet(sets, 300, clock, std::chrono::milliseconds(200)), std::nullopt);
}

QTEST_GUILESS_MAIN(TestMinimumHittingSet)
#include "test_minimum_hitting_set.moc"
