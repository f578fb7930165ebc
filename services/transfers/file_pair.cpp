#include "services/transfers/file_pair.h"

#include "services/base/words.h"

namespace collie::transfers {

namespace {
tl::unexpected<Error> unwritable(const QFile &file) {
    return failure(
        ErrorKind::Storage,
        Words::tr("%1 cannot be written: %2. Make room and try again.").arg(file.fileName(), file.errorString()));
}
tl::unexpected<Error> unreadable(const QFile &file) {
    return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
}
} // namespace

FilePair::~FilePair() {
    if (!m_keep && m_output.isOpen())
        m_output.remove();
}

Result<void> FilePair::open() {
    if (!m_input.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(m_input);
    if (!m_output.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return unwritable(m_output);
    return {};
}

Result<size_t> FilePair::next() {
    const qint64 got = m_input.read(reinterpret_cast<char *>(m_piece.data()), qint64(m_piece.size()));
    if (got < 0)
        return unreadable(m_input);
    return size_t(got);
}

Result<void> FilePair::write(const char *data, size_t size) {
    if (m_output.write(data, qint64(size)) != qint64(size))
        return unwritable(m_output);
    return {};
}

} // namespace collie::transfers
