#include "services/http/one_shot_body.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace collie::http {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body)) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::seek(qint64) {
    return false;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize) {
    const qint64 left = m_body.size() - m_offset;
    if (left == 0)
        return -1;
    const qint64 count = std::min(maxSize, left);
    std::memcpy(data, m_body.constData() + m_offset, static_cast<size_t>(count));
    m_offset += count;
    return count;
}

qint64 OneShotBody::writeData(const char *, qint64) {
    return -1;
}

} // namespace collie::http
