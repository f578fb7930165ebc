#include "services/scheduling/minimum_hitting_set.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace collie::scheduling {

namespace {

/// A set of small numbers.
class Bits final {
  public:
    explicit Bits(size_t size = 0)
        : m_words((size + 63) / 64) {}
    void set(size_t bit) { m_words[bit / 64] |= quint64{1} << (bit % 64); }
    void clear(size_t bit) { m_words[bit / 64] &= ~(quint64{1} << (bit % 64)); }
    [[nodiscard]] bool has(size_t bit) const { return (m_words[bit / 64] >> (bit % 64) & 1) != 0; }
    [[nodiscard]] bool isWithin(const Bits &other) const {
        for (size_t i = 0; i < m_words.size(); ++i) {
            if ((m_words[i] & ~other.m_words[i]) != 0)
                return false;
        }
        return true;
    }
    [[nodiscard]] bool meets(const Bits &other) const {
        for (size_t i = 0; i < m_words.size(); ++i) {
            if ((m_words[i] & other.m_words[i]) != 0)
                return true;
        }
        return false;
    }
    void add(const Bits &other) {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    void remove(const Bits &other) {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
    }
    void keep(const Bits &other) {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    [[nodiscard]] size_t count() const {
        return std::accumulate(m_words.begin(), m_words.end(), size_t{0},
                               [](size_t sum, quint64 word) { return sum + static_cast<size_t>(std::popcount(word)); });
    }
    [[nodiscard]] size_t countWith(const Bits &other) const {
        size_t sum = 0;
        for (size_t i = 0; i < m_words.size(); ++i)
            sum += static_cast<size_t>(std::popcount(m_words[i] & other.m_words[i]));
        return sum;
    }
    template <class Function>
    void forEach(Function function) const {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                function(i * 64 + static_cast<size_t>(std::countr_zero(word)));
        }
    }
    friend bool operator==(const Bits &, const Bits &) = default;

  private:
    std::vector<quint64> m_words;
};

/// When to give up. Asks the clock now and then only.
class Deadline final {
  public:
    Deadline(const Clock &clock, std::chrono::milliseconds budget)
        : m_clock(clock)
        , m_atMs(clock.nowMs() + budget.count()) {}
    [[nodiscard]] bool isOver() {
        if (!m_over && ++m_asked % 64 == 0)
            m_over = m_clock.nowMs() >= m_atMs;
        return m_over;
    }

  private:
    const Clock &m_clock;
    qint64 m_atMs;
    unsigned m_asked = 0;
    bool m_over = false;
};

/// What is left to hit, seen from both sides.
struct Instance {
    std::vector<Bits> sets;     ///< Of elements.
    std::vector<Bits> elements; ///< The sets each is in.
    Bits openSets, openElements;

    Instance(const std::vector<std::vector<quint32>> &from, size_t elementCount)
        : sets(from.size(), Bits(elementCount))
        , elements(elementCount, Bits(from.size()))
        , openSets(from.size())
        , openElements(elementCount) {
        for (size_t set = 0; set < from.size(); ++set) {
            openSets.set(set);
            for (const quint32 element : from[set]) {
                sets[set].set(element);
                elements[element].set(set);
                openElements.set(element);
            }
        }
    }

    void dropSet(size_t set) {
        openSets.clear(set);
        sets[set].forEach([&](size_t element) { elements[element].clear(set); });
    }
    void dropElement(size_t element) {
        openElements.clear(element);
        elements[element].forEach([&](size_t set) { sets[set].clear(element); });
    }
    /// Drops the sets that hold another. \return whether there were any.
    bool dropSupersets(Deadline &deadline) {
        bool dropped = false;
        openSets.forEach([&](size_t large) {
            openSets.forEach([&](size_t small) {
                if (large == small || !openSets.has(large) || !openSets.has(small) || deadline.isOver())
                    return;
                if (sets[small].isWithin(sets[large]) && (sets[small] != sets[large] || small < large)) {
                    dropSet(large);
                    dropped = true;
                }
            });
        });
        return dropped;
    }
    /// Drops the elements that hit no more than another one. \return whether there were any.
    bool dropDominated(Deadline &deadline) {
        bool dropped = false;
        openElements.forEach([&](size_t weak) {
            openElements.forEach([&](size_t strong) {
                if (weak == strong || !openElements.has(weak) || !openElements.has(strong) || deadline.isOver())
                    return;
                if (elements[weak].isWithin(elements[strong]) &&
                    (elements[weak] != elements[strong] || strong < weak)) {
                    dropElement(weak);
                    dropped = true;
                }
            });
        });
        return dropped;
    }
    /// Takes the elements that alone hit a set. \return how many.
    int takeForced() {
        int taken = 0;
        openSets.forEach([&](size_t set) {
            if (!openSets.has(set) || sets[set].count() != 1)
                return;
            size_t only = 0;
            sets[set].forEach([&](size_t element) { only = element; });
            ++taken;
            const Bits hit = elements[only];
            hit.forEach([&](size_t other) { dropSet(other); });
            openElements.clear(only);
        });
        return taken;
    }
};

/// Branch and bound over one part.
class Search final {
  public:
    Search(const Instance &instance, Deadline &deadline)
        : m_instance(instance)
        , m_deadline(deadline) {}

    /// \return nothing when time ran out.
    [[nodiscard]] std::optional<int> least(const Bits &sets) {
        m_best = static_cast<int>(sets.count());
        descend(sets, m_instance.openElements, 0);
        return m_deadline.isOver() ? std::nullopt : std::optional<int>(m_best);
    }

  private:
    /// Sets that share no element each need one of their own.
    [[nodiscard]] int lowerBound(const Bits &open, const Bits &allowed) const {
        std::vector<std::pair<size_t, size_t>> bySize;
        open.forEach([&](size_t set) { bySize.emplace_back(m_instance.sets[set].countWith(allowed), set); });
        std::sort(bySize.begin(), bySize.end());
        Bits used(m_instance.elements.size());
        int bound = 0;
        for (const auto &[size, set] : bySize) {
            Bits usable = m_instance.sets[set];
            usable.keep(allowed);
            if (usable.meets(used))
                continue;
            used.add(usable);
            ++bound;
        }
        return bound;
    }

    void descend(const Bits &open, Bits allowed, int taken) {
        if (m_deadline.isOver())
            return;
        size_t smallest = 0, size = SIZE_MAX;
        bool any = false;
        open.forEach([&](size_t set) {
            any = true;
            const size_t options = m_instance.sets[set].countWith(allowed);
            if (options < size) {
                size = options;
                smallest = set;
            }
        });
        if (!any) {
            m_best = std::min(m_best, taken);
            return;
        }
        if (size == 0 || taken + 1 >= m_best || taken + lowerBound(open, allowed) >= m_best)
            return;
        std::vector<std::pair<size_t, size_t>> options; // How many sets are hit, the most first.
        m_instance.sets[smallest].forEach([&](size_t element) {
            if (allowed.has(element))
                options.emplace_back(m_instance.elements[element].countWith(open), element);
        });
        std::sort(options.begin(), options.end(), [](const auto &left, const auto &right) {
            return left.first != right.first ? left.first > right.first : left.second < right.second;
        });
        for (const auto &[hits, element] : options) {
            Bits rest = open;
            rest.remove(m_instance.elements[element]);
            allowed.clear(element); // What follows does without it.
            descend(rest, allowed, taken + 1);
        }
    }

    const Instance &m_instance;
    Deadline &m_deadline;
    int m_best = 0;
};

/// The sets that hang together with `first`.
Bits partOf(const Instance &instance, size_t first) {
    Bits part(instance.sets.size());
    std::vector<size_t> waiting{first};
    part.set(first);
    while (!waiting.empty()) {
        const size_t set = waiting.back();
        waiting.pop_back();
        instance.sets[set].forEach([&](size_t element) {
            instance.elements[element].forEach([&](size_t other) {
                if (!part.has(other) && instance.openSets.has(other)) {
                    part.set(other);
                    waiting.push_back(other);
                }
            });
        });
    }
    return part;
}

} // namespace

std::optional<int> minimumHittingSet(const std::vector<std::vector<quint32>> &sets, quint32 elements,
                                     const Clock &clock, std::chrono::milliseconds budget) {
    Deadline deadline(clock, budget);
    Instance instance(sets, elements);
    int total = 0;
    for (bool again = true; again && !deadline.isOver();) {
        const bool fewerSets = instance.dropSupersets(deadline);
        const int forced = instance.takeForced();
        const bool fewerElements = instance.dropDominated(deadline);
        total += forced;
        again = fewerSets || forced > 0 || fewerElements;
    }
    Bits left = instance.openSets;
    std::vector<size_t> order;
    left.forEach([&](size_t set) { order.push_back(set); });
    for (const size_t set : order) {
        if (!left.has(set))
            continue;
        const Bits part = partOf(instance, set);
        left.remove(part);
        const std::optional<int> least = Search(instance, deadline).least(part);
        if (!least)
            return std::nullopt;
        total += *least;
    }
    return deadline.isOver() ? std::nullopt : std::optional<int>(total);
}

} // namespace collie::scheduling
