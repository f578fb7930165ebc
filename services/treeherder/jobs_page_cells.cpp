// The part of JobsPageReader that reads single values and pools what repeats.
#include "services/base/words.h"
#include "services/treeherder/jobs_page_reader.h"
#include "services/treeherder/wire_values.h"

#include <algorithm>
#include <limits>

namespace collie::treeherder {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

const std::vector<JobsPageReader::ColumnName> &JobsPageReader::columnNames() {
    // The columns Collie cannot do without are those that say which job it is, where it stands and how it is.
    static const std::vector<ColumnName> names{
        {"id", Column::Id, true},
        {"push_id", Column::PushId, true},
        {"state", Column::State, true},
        {"result", Column::Result, true},
        {"platform", Column::Platform, true},
        {"job_type_name", Column::TypeName, true},
        {"job_type_symbol", Column::Symbol, true},
        {"job_group_symbol", Column::GroupSymbol, true},
        {"last_modified", Column::LastModified, true},
        {"job_group_name", Column::GroupName, false},
        {"platform_option", Column::PlatformOption, false},
        {"tier", Column::Tier, false},
        {"failure_classification_id", Column::Classification, false},
        {"duration", Column::Duration, false},
        {"task_id", Column::TaskId, false},
        {"retry_id", Column::RunId, false},
        {"job_guid", Column::Guid, false},
    };
    return names;
}

JobsPageReader::Column JobsPageReader::columnOf(std::string_view name) {
    const auto &names = columnNames();
    const auto known = std::find_if(names.begin(), names.end(), [&](const auto &entry) { return entry.name == name; });
    return known == names.end() ? Column::Other : known->column;
}

QStringList JobsPageReader::namesOfMissing(quint32 seenColumns) {
    QStringList missing;
    for (const ColumnName &entry : columnNames()) {
        if (entry.isRequired && (seenColumns & bit(entry.column)) == 0)
            missing.append(QString::fromLatin1(entry.name.data(), static_cast<qsizetype>(entry.name.size())));
    }
    return missing;
}

JobsPageReader::Reading JobsPageReader::readCell(Column column, ondemand::value &cell) {
    if (!isNumber(column)) {
        if (const auto text = plainString(cell))
            return takeText(column, *text);
    }
    ondemand::json_type type{};
    if (cell.type().get(type))
        return Reading::Broken;
    switch (type) {
    case ondemand::json_type::string: {
        std::string_view text;
        if (const error_code error = cell.get_string().get(text))
            return isAboutValue(error) ? takeOdd(column) : Reading::Broken;
        return isNumber(column) ? takeNumberText(column, text) : takeText(column, text);
    }
    case ondemand::json_type::number: {
        double number = 0;
        std::int64_t whole = 0;
        if (isNumber(column) && cell.get_int64().get(whole) == simdjson::SUCCESS)
            return takeNumber(column, whole);
        if (const error_code error = cell.get_double().get(number))
            return isAboutValue(error) ? takeOdd(column) : Reading::Broken;
        return takeNumberText(column, cell.raw_json_token());
    }
    case ondemand::json_type::null: {
        bool isNull = false;
        if (cell.is_null().get(isNull) || !isNull)
            return Reading::Broken;
        return takeOdd(column);
    }
    case ondemand::json_type::boolean: {
        bool isSet = false;
        return cell.get_bool().get(isSet) ? Reading::Broken : takeOdd(column);
    }
    case ondemand::json_type::array:
    case ondemand::json_type::object:
        return takeOdd(column);
    }
    return Reading::Broken;
}

/// A string that stands in the document as it is, without a copy; nothing for one with escapes, and for others.
std::optional<std::string_view> JobsPageReader::plainString(ondemand::value &cell) const {
    std::string_view token = cell.raw_json_token();
    if (token.size() < 2 || token.front() != '"' || (m_hasEscapes && token.find('\\') != std::string_view::npos))
        return std::nullopt;
    while (token.back() != '"')
        token.remove_suffix(1); // White space; the opening quotation mark ends it at the latest.
    if (token.size() < 2)
        return std::nullopt;
    return token.substr(1, token.size() - 2);
}

/// A value that says nothing: only a job whose id or push is not known is left out for it.
JobsPageReader::Reading JobsPageReader::takeOdd(Column column) {
    if (column == Column::State)
        takeState({});
    return column == Column::Id || column == Column::PushId ? Reading::Wrong : Reading::Good;
}

/// A number in quotes or with a fraction, or one where a text belongs.
JobsPageReader::Reading JobsPageReader::takeNumberText(Column column, std::string_view text) {
    if (!isNumber(column)) {
        while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        return takeText(column, text);
    }
    const bool isExact = column == Column::Id || column == Column::PushId || column == Column::RunId;
    const std::optional<qint64> number = isExact ? wholeNumber(text) : numberWithoutFraction(text);
    return number ? takeNumber(column, *number) : takeOdd(column);
}

JobsPageReader::Reading JobsPageReader::takeNumber(Column column, qint64 number) {
    const auto clamped = [number](qint64 least, qint64 most) { return std::clamp(number, least, most); };
    switch (column) {
    case Column::Id:
        m_row.id = number;
        return number > 0 ? Reading::Good : Reading::Wrong;
    case Column::PushId:
        m_row.pushId = number;
        return number > 0 ? Reading::Good : Reading::Wrong;
    case Column::Tier:
        m_row.tier = static_cast<quint8>(clamped(1, 3));
        return Reading::Good;
    case Column::Classification:
        m_row.failureClassificationId = static_cast<quint8>(clamped(0, std::numeric_limits<quint8>::max()));
        return Reading::Good;
    case Column::Duration:
        m_row.durationMinutes = static_cast<qint32>(clamped(0, std::numeric_limits<qint32>::max()));
        return Reading::Good;
    case Column::RunId:
        m_row.runId = static_cast<quint16>(clamped(0, std::numeric_limits<quint16>::max()));
        return m_row.runId == number ? Reading::Good : Reading::Wrong;
    case Column::Other:
    case Column::State:
    case Column::Result:
    case Column::Platform:
    case Column::PlatformOption:
    case Column::GroupName:
    case Column::GroupSymbol:
    case Column::TypeName:
    case Column::Symbol:
    case Column::LastModified:
    case Column::TaskId:
    case Column::Guid:
        break;
    }
    return Reading::Wrong;
}

JobsPageReader::Reading JobsPageReader::takeText(Column column, std::string_view text) {
    switch (column) {
    case Column::State:
        takeState(text);
        return Reading::Good;
    case Column::Result:
        takeResult(text);
        return Reading::Good;
    case Column::Platform:
        m_type.platform = intern(column, text);
        return Reading::Good;
    case Column::PlatformOption:
        m_type.platformOption = intern(column, text);
        return Reading::Good;
    case Column::GroupName:
        m_type.groupName = intern(column, text);
        return Reading::Good;
    case Column::GroupSymbol:
        m_type.groupSymbol = text.empty() ? noSymbol : intern(column, text);
        return Reading::Good;
    case Column::TypeName:
        m_type.typeName = intern(column, text);
        return Reading::Good;
    case Column::Symbol:
        m_type.symbol = text.empty() ? noSymbol : intern(column, text);
        return Reading::Good;
    case Column::LastModified:
        if (const auto time = parseTimestampUs(text))
            m_row.lastModifiedUs = *time;
        else
            warn(Words::tr("Treeherder's answer holds times that Collie cannot read."));
        return Reading::Good;
    case Column::TaskId:
    case Column::Guid:
        takeTask(column, text);
        return Reading::Good;
    case Column::Other:
    case Column::Id:
    case Column::PushId:
    case Column::Tier:
    case Column::Classification:
    case Column::Duration:
    case Column::RunId:
        break;
    }
    return Reading::Wrong;
}

/// The task's own columns count more than the guid, whichever comes first.
void JobsPageReader::takeTask(Column column, std::string_view text) {
    if (column == Column::TaskId) {
        if (const auto bytes = parseSlugid(text))
            m_row.taskId = *bytes;
        else if (!text.empty())
            warn(Words::tr("Some jobs are not from Taskcluster; they can be seen but not acted on."));
        return;
    }
    const auto guid = parseJobGuid(text);
    if (!guid || m_row.taskId != UuidBytes{})
        return;
    m_row.taskId = guid->taskId;
    m_row.runId = std::max(m_row.runId, guid->runId);
}

void JobsPageReader::takeState(std::string_view word) {
    if (word == "completed") {
        m_row.state = JobState::Completed;
    } else if (word == "running") {
        m_row.state = JobState::Running;
    } else if (word == "pending") {
        m_row.state = JobState::Pending;
    } else if (word == "unscheduled") {
        m_row.state = JobState::Unscheduled;
    } else {
        // Shown as completed with its result, so that nothing is hidden because of a new word.
        m_row.state = JobState::Completed;
        warnUnknown(Words::tr("Collie does not know the job state \"%1\" and shows such jobs as unknown."), word);
    }
}

void JobsPageReader::takeResult(std::string_view word) {
    using Entry = std::pair<std::string_view, JobResult>;
    static constexpr std::array<Entry, 8> words{
        Entry{"success", JobResult::Success},       Entry{"unknown", JobResult::Unknown},
        Entry{"testfailed", JobResult::TestFailed}, Entry{"busted", JobResult::Busted},
        Entry{"retry", JobResult::Retry},           Entry{"usercancel", JobResult::UserCancel},
        Entry{"exception", JobResult::Exception},   Entry{"superseded", JobResult::Superseded},
    };
    const auto *known =
        std::find_if(words.begin(), words.end(), [&](const Entry &entry) { return entry.first == word; });
    if (known != words.end())
        m_row.result = known->second;
    else if (!word.empty())
        warnUnknown(Words::tr("Collie does not know the job result \"%1\" and shows such jobs as unknown."), word);
}

void JobsPageReader::finishRow() {
    m_row.type = internType(m_type);
    m_page.batch.rows.push_back(m_row);
}

quint32 JobsPageReader::intern(std::string_view text) {
    const auto next = static_cast<quint32>(m_texts.size());
    const quint32 id = m_textPool.findOrInsert(HashPool::hash(text), next,
                                               [&](quint32 number) { return HashPool::isSame(m_texts[number], text); });
    if (id == next) {
        m_texts.push_back(text);
        m_page.batch.strings.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    return id;
}

quint32 JobsPageReader::intern(Column column, std::string_view text) {
    Text &last = m_lastTexts[static_cast<size_t>(column)];
    if (!HashPool::isSame(last.text, text))
        last = {text, intern(text)};
    return last.number;
}

quint32 JobsPageReader::internType(const JobBatch::Type &type) {
    std::vector<JobBatch::Type> &types = m_page.batch.types;
    const auto next = static_cast<quint32>(types.size());
    const std::string_view bytes(reinterpret_cast<const char *>(&type), sizeof(type));
    const quint32 id =
        m_typePool.findOrInsert(HashPool::hash(bytes), next, [&](quint32 number) { return types[number] == type; });
    if (id == next)
        types.push_back(type);
    return id;
}

void JobsPageReader::warn(const QString &sentence) {
    if (!m_page.batch.warnings.contains(sentence))
        m_page.batch.warnings.append(sentence);
}

void JobsPageReader::warnUnknown(const QString &sentence, std::string_view word) {
    constexpr size_t longest = 30;
    constexpr qsizetype mostWarnings = 10;
    if (m_page.batch.warnings.size() >= mostWarnings)
        return;
    const std::string_view start = word.substr(0, longest);
    warn(sentence.arg(QString::fromUtf8(start.data(), static_cast<qsizetype>(start.size()))));
}

} // namespace collie::treeherder
