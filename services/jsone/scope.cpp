#include "services/jsone/scope.h"

namespace collie::jsone {

void Scope::bind(std::string_view name, Value value) {
    if (name.empty())
        return;
    for (std::size_t i = 0; i < m_boundCount; ++i) {
        if (m_bound[i].key == name) {
            m_bound[i].value = value;
            return;
        }
    }
    if (m_boundCount < m_bound.size())
        m_bound[m_boundCount++] = {name, value};
}

bool Scope::lookup(std::string_view name, Value &value) const {
    const Scope *level = this;
    for (;; level = level->m_outer) {
        for (std::size_t i = 0; i < level->m_boundCount; ++i) {
            if (level->m_bound[i].key == name) {
                value = level->m_bound[i].value;
                return true;
            }
        }
        if (level->m_names != nullptr) {
            if (const Value *found = level->m_names->find(name)) {
                value = *found;
                return true;
            }
        }
        if (level->m_outer == nullptr)
            break;
    }
    if (name == "now") {
        value = level->m_now;
        return true;
    }
    return level->m_findBuiltin(name, value);
}

} // namespace collie::jsone
