#include "services/jsone/builders.h"

#include "services/jsone/text.h"

#include <algorithm>

namespace collie::jsone {

namespace {

/// Puts the position of an entry into a hash table with room.
template <class Table>
void insertInto(Table &table, std::size_t slots, std::string_view key, std::size_t position) {
    const std::size_t mask = slots - 1;
    std::size_t slot = hashKey(key) & mask;
    while (table[slot] != 0)
        slot = (slot + 1) & mask;
    table[slot] = static_cast<std::uint32_t>(position + 1);
}

std::size_t slotsFor(std::size_t entries) {
    std::size_t slots = 32;
    while (slots < entries * 2)
        slots *= 2;
    return slots;
}

} // namespace

bool ListBuilder::addAll(const List &list) {
    if (!m_session.make(list.size))
        return false;
    // By position: the stack may move while it grows, the items do not.
    for (std::uint32_t i = 0; i < list.size; ++i)
        add(list.items[i]);
    return true;
}

Value ListBuilder::finish() {
    const std::size_t count = size();
    if (!m_session.make(count + 1))
        return Value::failed();
    List *list = m_session.arena().make<List>();
    list->items = static_cast<Value *>(m_session.arena().allocate(count * sizeof(Value)));
    list->size = static_cast<std::uint32_t>(count);
    std::uninitialized_copy(m_session.valueStack().begin() + static_cast<std::ptrdiff_t>(m_base),
                            m_session.valueStack().end(), list->items);
    return Value::list(list);
}

void DictBuilder::set(std::string_view key, Value value) {
    if (Entry *entry = find(key)) {
        entry->value = value;
        return;
    }
    std::uint32_t ignored = 0;
    m_hasIndexKeys = m_hasIndexKeys || text::isArrayIndex(key, &ignored);
    m_session.entryStack().push_back({key, value});
    if (size() > Dict::few) {
        if (m_table.size() < size() * 2)
            growTable();
        else
            insertInto(m_table, m_table.size(), key, size() - 1);
    }
}

bool DictBuilder::setAll(const Dict &dict) {
    if (!m_session.step(dict.size))
        return false;
    for (const Entry &entry : dict)
        set(entry.key, entry.value);
    return true;
}

Entry *DictBuilder::find(std::string_view key) {
    Entry *first = m_session.entryStack().data() + m_base;
    if (m_table.empty()) {
        Entry *last = first + size();
        Entry *found = std::find_if(first, last, [&](const Entry &entry) { return entry.key == key; });
        return found == last ? nullptr : found;
    }
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t slot = hashKey(key) & mask; m_table[slot] != 0; slot = (slot + 1) & mask) {
        if (first[m_table[slot] - 1].key == key)
            return first + m_table[slot] - 1;
    }
    return nullptr;
}

void DictBuilder::growTable() {
    m_table.assign(slotsFor(size() * 2), 0);
    for (std::size_t i = 0; i < size(); ++i)
        insertInto(m_table, m_table.size(), m_session.entryStack()[m_base + i].key, i);
}

void DictBuilder::sortIndexKeys() {
    const auto first = m_session.entryStack().begin() + static_cast<std::ptrdiff_t>(m_base);
    std::stable_sort(first, m_session.entryStack().end(), [](const Entry &left, const Entry &right) {
        std::uint32_t leftIndex = 0;
        std::uint32_t rightIndex = 0;
        const bool leftIs = text::isArrayIndex(left.key, &leftIndex);
        const bool rightIs = text::isArrayIndex(right.key, &rightIndex);
        return leftIs && (!rightIs || leftIndex < rightIndex);
    });
}

Value DictBuilder::finish() {
    const std::size_t count = size();
    // An entry is a key and a value.
    if (!m_session.make(2 * count + 1))
        return Value::failed();
    if (m_hasIndexKeys)
        sortIndexKeys();
    Arena &arena = m_session.arena();
    auto *entries = static_cast<Entry *>(arena.allocate(count * sizeof(Entry)));
    std::uninitialized_copy(m_session.entryStack().begin() + static_cast<std::ptrdiff_t>(m_base),
                            m_session.entryStack().end(), entries);
    Dict *dict = arena.make<Dict>();
    dict->entries = entries;
    dict->size = static_cast<std::uint32_t>(count);
    if (count > Dict::few) {
        const std::size_t slots = slotsFor(count);
        auto *index = arena.make<std::uint32_t>(slots);
        for (std::size_t i = 0; i < count; ++i)
            insertInto(index, slots, entries[i].key, i);
        dict->slots = static_cast<std::uint32_t>(slots);
        dict->index = index;
    }
    return Value::dict(dict);
}

} // namespace collie::jsone
