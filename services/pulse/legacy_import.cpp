#include "services/pulse/legacy_import.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/pulse/python_literal.h"

#include <QFile>

namespace collie::pulse {

namespace {

constexpr qint64 mostArrayBytes = 512 * 1024 * 1024;
constexpr qsizetype mostImportProblems = 10'000;

/// Column of the first byte that makes a text no JSON, from 1; 0 when it is JSON.
qint64 jsonErrorColumn(const QByteArray &text) {
    struct Position final : nlohmann::json_sax<Json> {
        size_t at = 0;
        bool null() override { return true; }
        bool boolean(bool) override { return true; }
        bool number_integer(Json::number_integer_t) override { return true; }
        bool number_unsigned(Json::number_unsigned_t) override { return true; }
        bool number_float(Json::number_float_t, const std::string &) override { return true; }
        bool string(std::string &) override { return true; }
        bool binary(Json::binary_t &) override { return true; }
        bool start_object(size_t) override { return true; }
        bool key(std::string &) override { return true; }
        bool end_object() override { return true; }
        bool start_array(size_t) override { return true; }
        bool end_array() override { return true; }
        bool parse_error(size_t position, const std::string &, const nlohmann::detail::exception &) override {
            at = position;
            return false;
        }
    } position;
    return Json::sax_parse(text.begin(), text.end(), &position) ? 0 : qint64(std::max<size_t>(1, position.at));
}

bool isMessage(const Json &object) {
    return object.contains("payload") && object.contains("exchange") && object.at("exchange").is_string();
}

} // namespace

Result<LegacyQueueConfig> LegacyQueueConfig::read(const Json &document) {
    const Json *sources = findMember(document, "sources");
    if (sources == nullptr || !sources->is_object())
        return failure(ErrorKind::BadResponse, Words::tr("The queue configuration names no sources."));
    LegacyQueueConfig config{.appLabel = stringMember(document, "applabel"),
                             .durable = stringMember(document, "durable").compare(u"true", Qt::CaseInsensitive) == 0,
                             .bindings = {}};
    for (const auto &[name, source] : sources->items()) {
        const QString exchange = stringMember(source, "exchange");
        if (exchange.isEmpty())
            return failure(ErrorKind::BadResponse,
                           Words::tr("The source “%1” of the queue configuration names no exchange.")
                               .arg(QString::fromStdString(name)));
        const QString topic = stringMember(source, "topic");
        config.bindings.append({exchange, topic.isEmpty() ? QStringLiteral("#") : topic});
    }
    return config;
}

Result<Recording> LegacyImport::read(const QString &path) const {
    RecordingReader reader;
    if (const Result<void> opened = reader.open(path); !opened)
        return failure(opened.error());
    Recording recording;
    recording.header.source = path.section(u'/', -1);
    recording.header.bindings = m_config.bindings;
    QByteArray line;
    while (reader.nextDocument(line)) {
        const qint64 number = reader.documentLine();
        const QByteArray trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        // An array over many lines is one document.
        if (number == 1 && trimmed.startsWith('[')) {
            QByteArray whole = line, more;
            while (whole.size() < mostArrayBytes && reader.nextLine(more))
                whole += '\n' + more;
            if (const Result<Json> array = parseJson(whole, Words::tr("The file")); array && array->is_array()) {
                readArray(*array, recording);
                return recording;
            }
            recording.problemCount = 1;
            const qint64 at = jsonErrorColumn(whole);
            const QByteArray before = whole.left(at > 0 ? at - 1 : 0);
            recording.problems.append({.line = before.count('\n') + 1,
                                       .column = at - before.lastIndexOf('\n') - 1,
                                       .text = Words::tr("The list of messages is not JSON.")});
            return recording;
        }
        if (const Result<RecordingLine> ours = readRecordingLine(line);
            ours && ours->kind == RecordingLine::Kind::Header) {
            recording.header = ours->header;
            continue;
        }
        auto message = readLine(line);
        if (message) {
            recording.messages.append(std::move(*message));
            continue;
        }
        ++recording.problemCount;
        if (recording.problems.size() < mostImportProblems) {
            message.error().line = number;
            recording.problems.append(message.error());
        }
    }
    // Damaged places of the file itself.
    recording.problems += reader.problems();
    recording.problemCount += reader.problemCount();
    return recording;
}

void LegacyImport::readArray(const Json &array, Recording &recording) {
    qint64 entry = 0;
    for (const Json &one : array) {
        ++entry;
        Result<RecordingLine> read = one.is_object()
                                         ? readRecordingLine(toJsonBytes(one))
                                         : Result<RecordingLine>(failure(ErrorKind::BadResponse, QString()));
        if (read && read->kind == RecordingLine::Kind::Message) {
            recording.messages.append(std::move(read->message));
            continue;
        }
        ++recording.problemCount;
        if (recording.problems.size() < mostImportProblems)
            recording.problems.append(
                {.line = entry, .column = 0, .text = Words::tr("Entry %1 of the list is not a message.").arg(entry)});
    }
}

tl::expected<Message, RecordingProblem> LegacyImport::readLine(const QByteArray &line) const {
    Result<Json> body = parseJson(line, Words::tr("The line"));
    if (!body) {
        auto literal = parsePythonLiteral(line);
        if (!literal) {
            // Which of the two the line was meant to be shows in how far each got.
            const qint64 column = std::max(literal.error().column, jsonErrorColumn(line));
            return tl::unexpected(RecordingProblem{.line = 0, .column = column, .text = literal.error().text});
        }
        body = std::move(*literal);
    }
    if (!body->is_object())
        return tl::unexpected(
            RecordingProblem{.line = 0, .column = 1, .text = Words::tr("The line is not an object.")});
    if (!isMessage(*body))
        return fromBody(*body);
    const Result<RecordingLine> read = readRecordingLine(toJsonBytes(*body));
    if (!read || read->kind != RecordingLine::Kind::Message)
        return tl::unexpected(
            RecordingProblem{.line = 0, .column = 1, .text = Words::tr("The line holds no message.")});
    return read->message;
}

Message LegacyImport::fromBody(const Json &body) const {
    Message message;
    message.payload = toJsonBytes(body);
    if (const auto meta = body.find("_meta"); meta != body.end() && meta->is_object()) {
        message.exchange = stringMember(*meta, "exchange").toUtf8();
        message.routingKey = stringMember(*meta, "routing_key").toUtf8();
    }
    if (message.exchange.isEmpty() && m_config.bindings.size() == 1)
        message.exchange = m_config.bindings.constFirst().exchange.toUtf8();
    return message;
}

} // namespace collie::pulse
