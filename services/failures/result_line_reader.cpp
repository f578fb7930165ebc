#include "services/failures/result_line_reader.h"

#include <QString>

#include <array>
#include <cmath>
#include <utility>

namespace collie::failures {

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

namespace {

struct TextMember {
    std::string_view name;
    std::string_view ResultLine::*text;
};

constexpr std::array textMembers{
    TextMember{"status", &ResultLine::status},
    TextMember{"group", &ResultLine::group},
    TextMember{"test", &ResultLine::test},
    TextMember{"subtest", &ResultLine::subtest},
    TextMember{"expected", &ResultLine::expected},
    TextMember{"message", &ResultLine::message},
    TextMember{"stack", &ResultLine::stack},
    TextMember{"name", &ResultLine::name},
    TextMember{"level", &ResultLine::level},
    TextMember{"signature", &ResultLine::signature},
    TextMember{"reason", &ResultLine::reason},
    TextMember{"stackwalk_stdout", &ResultLine::stackwalk},
    TextMember{"java_stack", &ResultLine::javaStack},
    TextMember{"minidump_path", &ResultLine::dumpPath},
    TextMember{"minidump_id", &ResultLine::dumpId},
};

ResultLine::Action actionOf(std::string_view word) {
    using Action = ResultLine::Action;
    static constexpr std::array<std::pair<std::string_view, Action>, 9> words{{{"group_result", Action::GroupResult},
                                                                               {"test_result", Action::TestResult},
                                                                               {"test_start", Action::TestStart},
                                                                               {"test_status", Action::TestStatus},
                                                                               {"test_end", Action::TestEnd},
                                                                               {"group_start", Action::GroupStart},
                                                                               {"group_end", Action::GroupEnd},
                                                                               {"crash", Action::Crash},
                                                                               {"log", Action::Log}}};
    for (const auto &[name, action] : words) {
        if (word == name)
            return action;
    }
    return Action::Other;
}

/// A text; empty when it is null or something else.
error_code readText(ondemand::value &value, std::string_view &text) {
    const error_code error = value.get_string().get(text);
    if (error == simdjson::INCORRECT_TYPE) {
        text = {};
        return simdjson::SUCCESS;
    }
    return error;
}

/// Milliseconds; nothing when it is no number or none that can be a time.
error_code readMs(ondemand::value &value, std::optional<qint64> &ms) {
    ms.reset();
    ondemand::json_type type{};
    if (const error_code error = value.type().get(type))
        return error;
    if (type != ondemand::json_type::number)
        return simdjson::SUCCESS;
    double number = 0;
    if (const error_code error = value.get_double().get(number))
        return error;
    constexpr double most = 1e15;
    if (number >= 0 && number < most)
        ms = static_cast<qint64>(std::floor(number));
    return simdjson::SUCCESS;
}

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The UTF-16 unit that an escape "\uXXXX" at `at` stands for; -1 when there is none.
int escapedUnit(QByteArrayView line, qsizetype at) {
    if (at + 6 > line.size() || line[at] != '\\' || line[at + 1] != 'u')
        return -1;
    int unit = 0;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const int digit = hexDigit(line[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

/// The line with U+FFFD for bytes that are no UTF-8 and for halves of surrogate pairs, which Python writes for bytes
/// that it could not decode: a failure is not lost for them.
QByteArray repaired(QByteArrayView line) {
    QByteArray text = QString::fromUtf8(line).toUtf8();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != '\\')
            continue;
        const int unit = escapedUnit(text, at);
        if (unit >= 0xD800 && unit < 0xE000) {
            const int next = escapedUnit(text, at + 6);
            if (unit < 0xDC00 && next >= 0xDC00 && next < 0xE000)
                at += 6;
            else
                text.replace(at + 2, 4, "fffd");
            at += 4;
        }
        ++at; // What is escaped begins no escape.
    }
    return text;
}

} // namespace

bool ResultLineReader::read(QByteArrayView line, qsizetype readable) {
    error_code error = parse(line, readable);
    if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR) {
        m_repaired = repaired(line);
        error = parse(m_repaired, m_repaired.size());
    }
    return error == simdjson::SUCCESS && isComplete();
}

error_code ResultLineReader::parse(QByteArrayView line, qsizetype readable) {
    if (readable < line.size() + qsizetype{simdjson::SIMDJSON_PADDING}) {
        m_padded.resize(0);
        m_padded.append(line);
        m_padded.append(qsizetype{simdjson::SIMDJSON_PADDING}, ' ');
        line = QByteArrayView(m_padded.constData(), line.size());
        readable = m_padded.size();
    }
    std::vector<std::string_view> known = std::move(m_line.knownIntermittent); // For its memory.
    known.clear();
    m_line = {};
    m_line.knownIntermittent = std::move(known);
    m_hasAction = false;
    const simdjson::padded_string_view bytes(line.data(), static_cast<size_t>(line.size()),
                                             static_cast<size_t>(readable));
    if (const error_code error = m_parser.iterate(bytes).get(m_document))
        return error;
    ondemand::object object;
    if (const error_code error = m_document.get_object().get(object))
        return error;
    for (auto member : object) {
        std::string_view key;
        ondemand::value value;
        if (const error_code error = member.unescaped_key().get(key))
            return error;
        if (const error_code error = member.value().get(value))
            return error;
        if (const error_code error = readMember(key, value))
            return error;
    }
    const char *rest = nullptr;
    return m_document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                              : simdjson::TAPE_ERROR;
}

error_code ResultLineReader::readMember(std::string_view key, ondemand::value &value) {
    if (key == "action") {
        std::string_view word;
        const error_code error = readText(value, word);
        m_hasAction = !word.empty();
        m_line.action = actionOf(word);
        return error;
    }
    if (key == "time")
        return readMs(value, m_line.timeMs);
    if (key == "duration")
        return readMs(value, m_line.durationMs);
    if (key == "known_intermittent")
        return readKnown(value);
    for (const TextMember &member : textMembers) {
        if (key == member.name)
            return readText(value, m_line.*member.text);
    }
    return simdjson::SUCCESS;
}

error_code ResultLineReader::readKnown(ondemand::value &value) {
    m_line.knownIntermittent.clear();
    ondemand::array words;
    if (const error_code error = value.get_array().get(words))
        return error == simdjson::INCORRECT_TYPE ? simdjson::SUCCESS : error;
    for (auto entry : words) {
        ondemand::value word;
        if (const error_code error = entry.get(word))
            return error;
        std::string_view text;
        if (const error_code error = readText(word, text))
            return error;
        if (!text.empty())
            m_line.knownIntermittent.push_back(text);
    }
    return simdjson::SUCCESS;
}

bool ResultLineReader::isComplete() const {
    using Action = ResultLine::Action;
    const bool isAboutTest =
        m_line.action == Action::TestStart || m_line.action == Action::TestStatus || m_line.action == Action::TestEnd;
    return m_hasAction && (!isAboutTest || !m_line.test.empty());
}

} // namespace collie::failures
