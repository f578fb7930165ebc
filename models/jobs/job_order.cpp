#include "models/jobs/job_order.h"

#include "services/treeherder/platform_names.h"

#include <algorithm>
#include <tuple>

namespace collie::models {

namespace {

/// FNV-1a over UTF-16 units: the same for the same text in every run, which remembered keys need.
quint64 mix(quint64 hash, const QString &text) {
    constexpr quint64 prime = 0x100000001b3ULL;
    for (const QChar unit : text)
        hash = (hash ^ unit.unicode()) * prime;
    return (hash ^ 0x10000U) * prime; // Ends the text, so that "a" "b" differs from "ab" "".
}

} // namespace

QString paddedSymbol(const QString &symbol) {
    constexpr qsizetype width = 3;
    QString padded;
    padded.reserve(symbol.size() + 2 * width);
    for (qsizetype i = 0; i < symbol.size();) {
        qsizetype end = i;
        while (end < symbol.size() && symbol[end] >= QLatin1Char('0') && symbol[end] <= QLatin1Char('9'))
            ++end;
        if (end == i) {
            padded += symbol[i++];
            continue;
        }
        padded += QString(std::max<qsizetype>(0, width - (end - i)), QLatin1Char('0'));
        padded += QStringView(symbol).mid(i, end - i);
        i = end;
    }
    return padded;
}

void JobOrder::note(quint32 slot) {
    if (slot >= m_slots.size()) {
        const size_t size = std::max<size_t>(slot + 1, size_t{m_store.typeCount()} * tiers);
        m_slots.resize(size);
        m_ranks.resize(size, 0);
        m_padded.resize(size);
        m_groups.resize(size, 0);
    }
    if (m_slots[slot].known)
        return;
    m_slots[slot] = makeSlot(slot);
    m_groups[slot] = m_slots[slot].group;
    m_padded[slot] = paddedSymbol(m_store.text(m_slots[slot].symbol));
    m_new.push_back(slot);
}

void JobOrder::update() {
    if (m_new.empty())
        return;
    const auto less = [this](quint32 left, quint32 right) { return before(left, right); };
    std::sort(m_new.begin(), m_new.end(), less);
    const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
    m_sorted.insert(m_sorted.end(), m_new.begin(), m_new.end());
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end(), less);
    m_new.clear();
    for (size_t rank = 0; rank < m_sorted.size(); ++rank)
        m_ranks[m_sorted[rank]] = static_cast<quint32>(rank);
}

void JobOrder::clear() {
    m_slots.clear();
    m_ranks.clear();
    m_padded.clear();
    m_sorted.clear();
    m_new.clear();
    m_platforms.clear();
    m_platformIds.clear();
    m_platformOfStrings.clear();
    m_groups.clear();
    m_groupIds.clear();
}

JobOrder::Slot JobOrder::makeSlot(quint32 slot) {
    Slot made;
    made.known = true;
    made.typeId = slot / tiers;
    made.tier = static_cast<quint8>(slot % tiers);
    const treeherder::JobBatch::Type &type = m_store.type(made.typeId);
    made.platform = internPlatform(type.platform, type.platformOption);
    made.groupSymbol = type.groupSymbol;
    made.symbol = type.symbol;
    const std::pair group(made.platform * tiers + made.tier, made.groupSymbol);
    const auto known = m_groupIds.constFind(group);
    made.group = known != m_groupIds.cend() ? *known : static_cast<quint32>(m_groupIds.size());
    if (known == m_groupIds.cend())
        m_groupIds.insert(group, made.group);
    constexpr quint64 offsetBasis = 0xcbf29ce484222325ULL;
    made.groupKey = mix(mix(offsetBasis + made.tier, m_platforms[made.platform].name), m_store.text(type.groupSymbol));
    return made;
}

quint16 JobOrder::internPlatform(quint32 code, quint32 option) {
    const quint64 strings = (quint64{code} << 32) | option;
    const auto seen = m_platformOfStrings.constFind(strings);
    if (seen != m_platformOfStrings.cend())
        return *seen;
    const QString &optionText = m_store.text(option);
    const QString platform = treeherder::platformDisplayName(m_store.text(code));
    const QString name = optionText.isEmpty() ? platform : platform + QLatin1Char(' ') + optionText;
    auto known = m_platformIds.constFind(name);
    if (known == m_platformIds.cend()) {
        // More platforms than numbers share the last one; a grid of 65,535 rows a push is beyond use anyway.
        const auto id = static_cast<quint16>(std::min<size_t>(m_platforms.size(), 0xffff));
        if (id == m_platforms.size())
            m_platforms.push_back({name, treeherder::platformOrder(m_store.text(code), optionText)});
        known = m_platformIds.insert(name, id);
    }
    m_platformOfStrings.insert(strings, *known);
    return *known;
}

bool JobOrder::before(quint32 left, quint32 right) const {
    const Slot &a = m_slots[left];
    const Slot &b = m_slots[right];
    if (a.platform != b.platform) {
        const Platform &p = m_platforms[a.platform];
        const Platform &q = m_platforms[b.platform];
        return std::tie(p.order, p.name) < std::tie(q.order, q.name);
    }
    if (a.groupSymbol != b.groupSymbol || a.tier != b.tier) {
        const QString &g = m_store.text(a.groupSymbol);
        const QString &h = m_store.text(b.groupSymbol);
        const qsizetype lengthA = g.size() + a.tier;
        const qsizetype lengthB = h.size() + b.tier;
        return std::tie(lengthA, g, a.tier) < std::tie(lengthB, h, b.tier);
    }
    if (a.symbol != b.symbol) {
        const int order = m_padded[left].compare(m_padded[right]);
        if (order != 0)
            return order < 0;
        return m_store.text(a.symbol) < m_store.text(b.symbol);
    }
    const QString &nameA = m_store.text(m_store.type(a.typeId).typeName);
    const QString &nameB = m_store.text(m_store.type(b.typeId).typeName);
    const int order = nameA.compare(nameB);
    return order != 0 ? order < 0 : a.typeId < b.typeId;
}

} // namespace collie::models
