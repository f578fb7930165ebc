#include "models/pulse/archived_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace collie::models {
namespace {

constexpr qsizetype mostReadKib = 32 * 1024;
constexpr qint64 rowsPerRead = 256; ///< Of a search.

/// \param exchange  its name, which outlives the row like the bytes it was read from. \param payload  a copy of the
/// body, or a view of it.
StreamRow rowOf(const pulse::ArchivedRow &archived, const QByteArray &exchange, const QByteArray &payload) {
    return {.receivedAtMs = archived.receivedAt,
            .exchangeName = &exchange,
            .text = archived.texts.data() + archived.exchangeLength,
            .payload = payload,
            .keyLength = archived.keyLength,
            .ccLength = archived.ccLength,
            .redelivered = archived.redelivered,
            .duplicate = archived.duplicate,
            .isGap = archived.isGap};
}

} // namespace

ArchivedRows::ArchivedRows()
    : m_read(mostReadKib) {
    m_gone.bytes =
        QCoreApplication::translate("collie::models::ArchivedRows", "This message is not on the disk any more.")
            .toUtf8();
    m_gone.row.exchangeName = &m_gone.exchange;
    m_gone.row.text = m_gone.bytes.constData();
    m_gone.row.keyLength = static_cast<quint16>(m_gone.bytes.size());
    m_gone.row.isGap = true;
}

void ArchivedRows::setArchive(pulse::StreamArchive *archive) {
    m_read.clear();
    m_archive = archive;
    m_reader = archive == nullptr ? nullptr : std::make_unique<pulse::StreamArchive::Reader>(*archive);
}

quint64 ArchivedRows::beginBefore(quint64 next) const {
    if (m_archive == nullptr)
        return next;
    const pulse::StreamArchive::Range range = m_archive->range();
    return range.end >= next || range.goesOn ? std::min(range.begin, next) : next;
}

const StreamRow &ArchivedRows::at(quint64 number) {
    if (const Read *known = m_read.object(number))
        return known->row;
    auto read = std::make_unique<Read>();
    std::vector<pulse::ArchivedRow> rows;
    if (m_reader == nullptr || m_reader->read(number, 1, read->bytes, rows) == 0)
        return m_gone.row;
    const pulse::ArchivedRow &archived = rows.front();
    read->exchange = archived.texts.first(archived.exchangeLength).toByteArray();
    // Whoever is shown the body keeps it for longer than the row is kept here.
    read->row = rowOf(archived, read->exchange, archived.payload.toByteArray());
    const qsizetype kib = std::min<qsizetype>(mostReadKib, 1 + read->bytes.size() / 512);
    const StreamRow &row = read->row;
    m_read.insert(number, read.release(), kib);
    return row;
}

qint64 ArchivedRows::memoryBytes() const {
    const qint64 places =
        m_archive == nullptr ? 0 : static_cast<qint64>(m_archive->range().end - m_archive->range().begin);
    return m_read.totalCost() * 1024 + places * static_cast<qint64>(sizeof(qint64));
}

std::vector<quint64> fittingRows(const StreamFilter &filter, pulse::StreamArchive::Reader &reader, quint64 begin,
                                 quint64 end, const std::function<bool()> &goOn) {
    std::vector<quint64> numbers;
    QByteArray bytes;
    std::vector<pulse::ArchivedRow> rows;
    while (begin < end && goOn()) {
        const qint64 count = reader.read(begin, std::min(rowsPerRead, static_cast<qint64>(end - begin)), bytes, rows);
        if (count == 0) {
            // Forgotten meanwhile, or spoiled on the disk.
            ++begin;
            continue;
        }
        for (const pulse::ArchivedRow &archived : rows) {
            const auto exchange = QByteArray::fromRawData(archived.texts.data(), archived.exchangeLength);
            const auto payload = QByteArray::fromRawData(archived.payload.data(), archived.payload.size());
            if (filter.matches(rowOf(archived, exchange, payload)))
                numbers.push_back(begin);
            ++begin;
        }
    }
    return numbers;
}

} // namespace collie::models
