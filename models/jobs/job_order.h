#pragma once

#include "models/jobs/job_store.h"

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace collie::models {

/// Treeherder's order of jobs (treeherder.md §1.1, "Job table"), worked out once per slot instead of once per job. A
/// slot is a type of the store with a tier; all jobs of a slot in a push stand side by side.
class JobOrder final {
  public:
    static constexpr quint32 tiers = 4;

    struct Platform {
        QString name;  ///< "Linux 24.04 opt"
        int order = 0; ///< treeherder::platformOrder()
    };
    struct Slot {
        bool known = false;
        quint8 tier = 0;
        quint16 platform = 0; ///< Into platforms; codes with one name and option share one.
        quint32 typeId = 0;
        quint32 groupSymbol = 0; ///< Number of the store's text.
        quint32 symbol = 0;
        quint32 group = 0;    ///< The same for slots of one platform, group symbol and tier.
        quint64 groupKey = 0; ///< Of platform, group symbol and tier, by their text.
    };

    explicit JobOrder(const JobStore &store)
        : m_store(store) {}

    [[nodiscard]] static quint32 slotOf(quint32 typeId, int tier) {
        return typeId * tiers + static_cast<quint32>(tier);
    }
    /// Takes note of slots of jobs; call update() before ranks are asked.
    void note(quint32 slot);
    /// Places the slots noted since the last call. The order among the others stays, but their ranks may grow.
    void update();
    void clear();

    [[nodiscard]] quint32 rank(quint32 slot) const { return m_ranks[slot]; }
    [[nodiscard]] const Slot &slot(quint32 slot) const { return m_slots[slot]; }
    /// Slot::group, from a table that stays in the processor's cache.
    [[nodiscard]] quint32 group(quint32 slot) const { return m_groups[slot]; }
    [[nodiscard]] const Platform &platform(quint16 platform) const { return m_platforms[platform]; }

  private:
    [[nodiscard]] Slot makeSlot(quint32 slot);
    [[nodiscard]] quint16 internPlatform(quint32 code, quint32 option);
    [[nodiscard]] bool before(quint32 left, quint32 right) const;

    const JobStore &m_store;
    std::vector<Slot> m_slots;     ///< By slot number; not all are known.
    std::vector<quint32> m_ranks;  ///< By slot number.
    std::vector<quint32> m_groups; ///< By slot number.
    std::vector<QString> m_padded; ///< By slot number: the symbol as it is sorted.
    std::vector<quint32> m_sorted;
    std::vector<quint32> m_new;
    std::vector<Platform> m_platforms;
    QHash<QString, quint16> m_platformIds;                  ///< By name with option.
    QHash<quint64, quint16> m_platformOfStrings;            ///< By code and option, as numbers of the store.
    QHash<std::pair<quint32, quint32>, quint32> m_groupIds; ///< By platform with tier, and group symbol.
};

/// How symbols are sorted: each run of digits is padded with zeros to three, so that "2" comes before "10".
[[nodiscard]] QString paddedSymbol(const QString &symbol);

} // namespace collie::models
