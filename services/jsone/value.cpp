#include "services/jsone/value.h"

#include <QHashFunctions>

#include <cmath>

namespace collie::jsone {

namespace {
constexpr Dict emptyDict;
}

bool Value::isInteger() const {
    return m_type == Type::Number && std::isfinite(m_number) && std::trunc(m_number) == m_number;
}

bool Value::isTruthy() const {
    switch (m_type) {
    case Type::Failed:
    case Type::Deleted:
    case Type::Null:
        return false;
    case Type::Boolean:
        return m_boolean;
    case Type::Number:
        return m_number != 0.0;
    case Type::Text:
        return m_size > 0;
    case Type::List:
        return m_list->size > 0;
    case Type::Dict:
        return m_dict->size > 0;
    case Type::Function:
        return true;
    }
    return false;
}

const Dict &Value::asDict() const {
    return m_type == Type::Dict ? *m_dict : emptyDict;
}

const Value *Dict::find(std::string_view key) const {
    if (slots == 0) {
        for (const Entry &entry : *this) {
            if (entry.key == key)
                return &entry.value;
        }
        return nullptr;
    }
    const std::size_t mask = slots - 1;
    for (std::size_t slot = hashKey(key) & mask; index[slot] != 0; slot = (slot + 1) & mask) {
        const Entry &entry = entries[index[slot] - 1];
        if (entry.key == key)
            return &entry.value;
    }
    return nullptr;
}

std::size_t hashKey(std::string_view key) {
    static const std::size_t seed = QHashSeed::globalSeed();
    return qHashBits(key.data(), key.size(), seed);
}

} // namespace collie::jsone
