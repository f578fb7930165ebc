#include "services/treeherder/jobs_page_reader.h"

#include "services/base/words.h"

#include <algorithm>

namespace collie::treeherder {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

JobsPageReader::JobsPageReader(const QByteArray &bytes)
    : m_bytes(bytes)
    , m_hasEscapes(bytes.contains('\\')) {
    constexpr qsizetype shortestRow = 200; // Of Treeherder's own.
    constexpr qsizetype mostRows = 4000;
    m_page.batch.rows.reserve(static_cast<size_t>(std::min(bytes.size() / shortestRow, mostRows)));
    // In the order of noText and noSymbol.
    intern("");
    intern("?");
}

simdjson::padded_string_view JobsPageReader::padded() {
    const auto size = static_cast<size_t>(m_bytes.size());
    const auto capacity = static_cast<size_t>(m_bytes.capacity());
    if (capacity >= size + simdjson::SIMDJSON_PADDING)
        return simdjson::padded_string_view(m_bytes.constData(), size, capacity);
    m_copy = simdjson::padded_string(m_bytes.constData(), size);
    return m_copy;
}

Result<JobsPage> JobsPageReader::read() {
    if (const error_code error = m_parser.iterate(padded()).get(m_document))
        return broken(error);
    if (const error_code error = readFrame())
        return broken(error);
    if (!m_hasResults) {
        return failure(ErrorKind::BadResponse, Words::tr("Treeherder's answer holds no list of jobs. Check "
                                                         "Treeherder's address, or try again in a while."));
    }
    if (m_hasColumns && !namesOfMissing(m_seenSomewhere).isEmpty())
        return broken(simdjson::NO_SUCH_FIELD);
    m_document.rewind();
    if (const error_code error = readRows())
        return broken(error);
    const bool isNothingReadable = m_page.batch.rows.empty() && m_wrongRows > 0;
    if (isNothingReadable && !namesOfMissing(m_seenSomewhere).isEmpty())
        return broken(simdjson::NO_SUCH_FIELD);
    if (m_wrongRows > 0) {
        warn(Words::tr("%n job(s) could not be read from Treeherder's answer and are left out.", nullptr,
                       static_cast<int>(m_wrongRows)));
    }
    return std::move(m_page);
}

tl::unexpected<Error> JobsPageReader::broken(error_code error) const {
    if (error == simdjson::NO_SUCH_FIELD) {
        return failure(ErrorKind::BadResponse,
                       Words::tr("Treeherder's answer about jobs lacks what Collie needs: %1. A newer Collie may "
                                 "understand it.")
                           .arg(namesOfMissing(m_seenSomewhere).join(QStringLiteral(", "))));
    }
    const auto detail = QString::fromLatin1(simdjson::error_message(error));
    return failure(ErrorKind::BadResponse,
                   Words::tr("Treeherder's answer about jobs is not the JSON it should be, or breaks off. Try "
                             "again in a while."),
                   detail);
}

bool JobsPageReader::isAboutValue(error_code error) {
    return error == simdjson::INCORRECT_TYPE || error == simdjson::NUMBER_ERROR ||
           error == simdjson::NUMBER_OUT_OF_RANGE || error == simdjson::STRING_ERROR;
}

/// Everything but the rows.
error_code JobsPageReader::readFrame() {
    ondemand::object frame;
    if (const error_code error = m_document.get_object().get(frame))
        return error;
    for (auto member : frame) {
        std::string_view key;
        ondemand::value value;
        if (const error_code error = member.unescaped_key().get(key))
            return error;
        if (const error_code error = member.value().get(value))
            return error;
        if (key == "job_property_names") {
            if (const error_code error = readColumnNames(value))
                return error;
        } else if (key == "results") {
            ondemand::json_type type{};
            if (const error_code error = value.type().get(type))
                return error;
            m_hasResults = type == ondemand::json_type::array;
        } else if (key == "count") {
            std::int64_t count = 0;
            if (value.get_int64().get(count) == simdjson::SUCCESS)
                m_page.count = std::max<std::int64_t>(0, count);
        } else if (key == "next") {
            std::string_view next;
            m_page.hasNext = value.get_string().get(next) == simdjson::SUCCESS && !next.empty();
        }
    }
    return simdjson::SUCCESS;
}

error_code JobsPageReader::readColumnNames(ondemand::value &names) {
    ondemand::array list;
    if (const error_code error = names.get_array().get(list))
        return isAboutValue(error) ? simdjson::SUCCESS : error;
    for (auto entry : list) {
        ondemand::value value;
        if (const error_code error = entry.get(value))
            return error;
        std::string_view name;
        const Column column = value.get_string().get(name) == simdjson::SUCCESS ? columnOf(name) : Column::Other;
        m_columns.push_back(column);
        m_seenSomewhere |= bit(column);
    }
    m_hasColumns = true;
    return simdjson::SUCCESS;
}

error_code JobsPageReader::readRows() {
    ondemand::array rows;
    if (const error_code error = m_document["results"].get_array().get(rows))
        return error;
    for (auto entry : rows) {
        ondemand::value row;
        if (const error_code error = entry.get(row))
            return error;
        switch (readRow(row)) {
        case Reading::Good:
            finishRow();
            break;
        case Reading::Wrong:
            ++m_wrongRows;
            break;
        case Reading::Broken:
            return simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
        }
    }
    return simdjson::SUCCESS;
}

JobsPageReader::Reading JobsPageReader::readRow(ondemand::value &row) {
    m_row = {};
    m_type = {noText, noText, noText, noSymbol, noText, noSymbol};
    m_rowColumns = 0;
    ondemand::json_type type{};
    if (row.type().get(type))
        return Reading::Broken;
    if (type == ondemand::json_type::array && m_hasColumns) {
        ondemand::array cells;
        return row.get_array().get(cells) ? Reading::Broken : readArrayRow(cells);
    }
    if (type == ondemand::json_type::object) {
        ondemand::object members;
        return row.get_object().get(members) ? Reading::Broken : readObjectRow(members);
    }
    return Reading::Wrong;
}

JobsPageReader::Reading JobsPageReader::readArrayRow(ondemand::array &cells) {
    size_t place = 0;
    for (auto entry : cells) {
        ondemand::value cell;
        if (entry.get(cell))
            return Reading::Broken;
        if (place == m_columns.size())
            return Reading::Wrong; // More cells than columns: which is which is anybody's guess.
        const Column column = m_columns[place++];
        if (column == Column::Other)
            continue;
        const Reading reading = readCell(column, cell);
        if (reading != Reading::Good)
            return reading;
    }
    return place == m_columns.size() ? Reading::Good : Reading::Wrong;
}

JobsPageReader::Reading JobsPageReader::readObjectRow(ondemand::object &members) {
    for (auto member : members) {
        std::string_view key;
        ondemand::value value;
        if (member.unescaped_key().get(key) || member.value().get(value))
            return Reading::Broken;
        const Column column = columnOf(key);
        if (column == Column::Other)
            continue;
        m_rowColumns |= bit(column);
        m_seenSomewhere |= bit(column);
        const Reading reading = readCell(column, value);
        if (reading != Reading::Good)
            return reading;
    }
    return namesOfMissing(m_rowColumns).isEmpty() ? Reading::Good : Reading::Wrong;
}

} // namespace collie::treeherder
