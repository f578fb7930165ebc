#include "services/base/secret.h"

#include <utility>

namespace collie {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.data(), bytes.size()) {}

Secret::~Secret() {
    scrub();
}

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) {}

Secret &Secret::operator=(const Secret &other) {
    if (this != &other) {
        scrub();
        m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret &Secret::operator=(Secret &&other) noexcept {
    if (this != &other) {
        scrub();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

bool operator==(const Secret &left, const Secret &right) {
    if (left.m_bytes.size() != right.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.m_bytes.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(left.m_bytes[i]) ^
                                            static_cast<unsigned char>(right.m_bytes[i]));
    return difference == 0;
}

void Secret::scrub() {
    // volatile, or the compiler drops writes to memory that is about to be freed.
    volatile char *byte = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        byte[i] = 0;
    m_bytes.clear();
}

} // namespace collie
