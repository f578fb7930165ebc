#include "services/base/yaml_reader.h"

#include "services/base/number_text.h"
#include "services/base/words.h"
#include "services/base/yaml_scalar.h"

#include <yaml.h>

#include <utility>

namespace collie {

namespace {

constexpr qint64 maxUnfolded = 1'000'000;

struct ParserOwner {
    ParserOwner() { isReady = yaml_parser_initialize(&parser) != 0; }
    ~ParserOwner() {
        if (isReady)
            yaml_parser_delete(&parser);
    }
    Q_DISABLE_COPY_MOVE(ParserOwner)

    yaml_parser_t parser = {};
    bool isReady = false;
};

struct EventOwner {
    EventOwner() = default;
    ~EventOwner() { yaml_event_delete(&event); }
    Q_DISABLE_COPY_MOVE(EventOwner)

    yaml_event_t event = {};
};

std::string_view viewOf(const yaml_char_t *text) {
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

/// libyaml's sentences, where they are not plain enough.
QString plainReason(const char *reason) {
    const QLatin1String said(reason);
    if (said == u"did not find expected <document start>")
        return Words::tr("this belongs to nothing before it, and only one document is taken");
    if (said == u"found character that cannot start any token")
        return Words::tr("a text cannot begin like this; put it in quotes, and indent with spaces, not with tabs");
    if (said == u"found unexpected ':'")
        return Words::tr("a colon inside brackets is followed by a space, or the text is in quotes");
    if (said == u"found a tab character that violates indentation")
        return Words::tr("this line is indented with a tab; YAML takes spaces only");
    return QString::fromUtf8(reason);
}

QString shortened(std::string_view name) {
    constexpr qsizetype most = 80;
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return text.size() > most ? text.left(most) + QStringLiteral("…") : text;
}

} // namespace

YamlReader::YamlReader(QByteArrayView bytes, QString what, int maxDepth)
    : m_text(bytes)
    , m_what(std::move(what))
    , m_maxDepth(maxDepth) {}

Result<Json> YamlReader::read() {
    if (const Result<void> checked = checkText(); !checked)
        return failure(checked.error());
    ParserOwner owner;
    if (!owner.isReady)
        return failure(ErrorKind::Internal, Words::tr("%1 cannot be read: there is no memory.").arg(m_what));
    const QByteArray &bytes = m_text.prepared();
    yaml_parser_set_encoding(&owner.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&owner.parser, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                 static_cast<std::size_t>(bytes.size()));
    while (true) {
        EventOwner next;
        if (yaml_parser_parse(&owner.parser, &next.event) == 0)
            return broken(owner.parser);
        if (next.event.type == YAML_STREAM_END_EVENT)
            return std::move(m_document);
        if (const Result<void> taken = take(next.event); !taken)
            return failure(taken.error());
    }
}

Result<void> YamlReader::checkText() const {
    const auto at = [&](const QString &reason) {
        const YamlText::Place place = m_text.faultPlace();
        return failure(ErrorKind::BadResponse,
                       Words::tr("%1 is neither JSON nor YAML: line %2, column %3: %4.")
                           .arg(m_what, QString::number(place.line + 1), QString::number(place.column + 1), reason));
    };
    switch (m_text.fault()) {
    case YamlText::Fault::None:
        return {};
    case YamlText::Fault::Encoding:
        return at(Words::tr("the bytes here are not UTF-8"));
    case YamlText::Fault::Control:
        return at(Words::tr("this is a control character; write it as an escape in double quotes"));
    case YamlText::Fault::Planes:
        return at(Words::tr("this text has characters of every plane of Unicode, which Collie does not take"));
    }
    Q_UNREACHABLE();
}

Result<void> YamlReader::take(const yaml_event_s &event) {
    const std::size_t at = event.start_mark.index;
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        if (++m_documents > 1)
            return wrong(at, Words::tr("another document begins here, and only one is taken"));
        return {};
    case YAML_MAPPING_START_EVENT:
        return open(Json::object(), viewOf(event.data.mapping_start.tag), "tag:yaml.org,2002:map",
                    viewOf(event.data.mapping_start.anchor), at);
    case YAML_SEQUENCE_START_EVENT:
        return open(Json::array(), viewOf(event.data.sequence_start.tag), "tag:yaml.org,2002:seq",
                    viewOf(event.data.sequence_start.anchor), at);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        return close(at);
    case YAML_SCALAR_EVENT:
        return takeScalar(event);
    case YAML_ALIAS_EVENT:
        return takeAlias(event);
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        return {};
    }
    Q_UNREACHABLE();
}

Result<void> YamlReader::takeScalar(const yaml_event_s &event) {
    const auto &scalar = event.data.scalar;
    const std::size_t at = event.start_mark.index;
    const std::optional<std::string> text =
        m_text.restored(std::string_view(reinterpret_cast<const char *>(scalar.value), scalar.length),
                        scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE);
    if (!text)
        return wrong(at, Words::tr("an escape of this text is half a surrogate pair without the other half"));
    const bool isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const std::string_view tag = viewOf(scalar.tag);
    const bool isMergeKey = tag == "tag:yaml.org,2002:merge" || (tag.empty() && isPlain && *text == "<<");
    Result<Json> value = Json(*text);
    if (!isMergeKey && !tag.empty())
        value = taggedScalar(tag, *text, isPlain && text->empty());
    else if (!isMergeKey && isPlain)
        value = coreScalar(*text);
    if (!value)
        return wrong(at, value.error().message);
    if (const std::string_view anchor = viewOf(scalar.anchor); !anchor.empty()) {
        if (const Result<void> kept = remember(std::string(anchor), *value, 1); !kept)
            return kept;
    }
    return add(*std::move(value), 1, at, isMergeKey);
}

Result<void> YamlReader::takeAlias(const yaml_event_s &event) {
    const std::string_view name = viewOf(event.data.alias.anchor);
    const std::size_t at = event.start_mark.index;
    const auto anchored = m_anchors.constFind(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    if (anchored == m_anchors.constEnd())
        return wrong(at, Words::tr("there is no anchor &%1 before this").arg(shortened(name)));
    if (anchored->isOpen)
        return wrong(at, Words::tr("*%1 is inside of what it names, which JSON cannot hold").arg(shortened(name)));
    if (const Result<void> unfolded = unfold(anchored->values); !unfolded)
        return unfolded;
    return add(anchored->value, anchored->values, at, false);
}

Result<void> YamlReader::open(Json container, std::string_view tag, std::string_view expectedTag,
                              std::string_view anchor, std::size_t at) {
    if (!tag.empty() && tag != "!" && tag != expectedTag)
        return wrong(at, Words::tr("the tag %1 is not one that Collie takes here").arg(shortened(tag)));
    if (!m_open.empty() && m_open.back().value.is_object() && !m_open.back().hasKey) {
        return wrong(at, Words::tr("a list or an object is the key here, and JSON has only texts as keys; put it "
                                   "in quotes if it is a text"));
    }
    if (static_cast<int>(m_open.size()) >= m_maxDepth)
        return failure(ErrorKind::TooLarge,
                       Words::tr("%1 nests deeper than %2 levels.").arg(m_what, QString::number(m_maxDepth)));
    Frame frame;
    frame.value = std::move(container);
    frame.anchor = anchor;
    if (!anchor.empty())
        m_anchors.insert(QByteArray::fromStdString(frame.anchor), Anchored{Json(), 1, true});
    m_open.push_back(std::move(frame));
    return {};
}

Result<void> YamlReader::close(std::size_t at) {
    Frame frame = std::move(m_open.back());
    m_open.pop_back();
    if (!frame.anchor.empty()) {
        if (const Result<void> kept = remember(frame.anchor, frame.value, frame.values); !kept)
            return kept;
    }
    return add(std::move(frame.value), frame.values, at, false);
}

Result<void> YamlReader::add(Json value, qint64 values, std::size_t at, bool isMergeKey) {
    if (m_open.empty()) {
        m_document = std::move(value);
        return {};
    }
    Frame &frame = m_open.back();
    if (frame.value.is_object() && !frame.hasKey)
        return addKey(value, at, isMergeKey);
    if (frame.value.is_object())
        return addMember(frame, std::move(value), values);
    frame.value.get_ref<Json::array_t &>().push_back(std::move(value));
    frame.values += values;
    return {};
}

Result<void> YamlReader::addKey(const Json &value, std::size_t at, bool isMergeKey) {
    Frame &frame = m_open.back();
    switch (value.type()) {
    case Json::value_t::string:
        frame.key = QByteArray::fromStdString(value.get_ref<const std::string &>());
        break;
    case Json::value_t::number_float: {
        const NumberText text(value.get<double>());
        frame.key = QByteArray(text.view().data(), static_cast<qsizetype>(text.view().size()));
        break;
    }
    case Json::value_t::null:
    case Json::value_t::boolean:
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        frame.key = toJsonBytes(value);
        break;
    case Json::value_t::array:
    case Json::value_t::object:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        return wrong(at, Words::tr("the key here stands for a list or an object, and JSON has only texts as "
                                   "keys"));
    }
    if (m_text.followsQuestionMark(at))
        return wrong(at, Words::tr("a text that begins with a question mark must be in quotes"));
    frame.hasKey = true;
    frame.isMerge = isMergeKey;
    frame.keyAt = at;
    if (!isMergeKey && frame.members.contains(frame.key) && !frame.members[frame.key].isMerged) {
        return wrong(at, Words::tr("the key “%1” is twice in one object, and only one of them would count")
                             .arg(shortened(value.is_string() ? value.get_ref<const std::string &>()
                                                              : frame.key.toStdString())));
    }
    return {};
}

Result<void> YamlReader::addMember(Frame &object, Json value, qint64 values) {
    object.hasKey = false;
    if (object.isMerge)
        return merge(object, value);
    object.values += values;
    Json::object_t::Container &written = object.value.get_ref<Json::object_t &>();
    const auto merged = object.members.find(object.key);
    if (merged != object.members.end()) {
        written[static_cast<std::size_t>(merged->index)].second = std::move(value);
        merged->isMerged = false;
        return {};
    }
    object.members.insert(object.key, Slot{static_cast<qsizetype>(written.size()), false});
    written.emplace_back(object.key.toStdString(), std::move(value));
    return {};
}

Result<void> YamlReader::merge(Frame &object, const Json &source) {
    if (!source.is_array())
        return mergeOne(object, source);
    for (const Json &entry : source) {
        if (const Result<void> merged = mergeOne(object, entry); !merged)
            return merged;
    }
    return {};
}

Result<void> YamlReader::mergeOne(Frame &object, const Json &source) {
    if (!source.is_object())
        return wrong(object.keyAt,
                     Words::tr("the merge key << takes an object or a list of objects, and this is neither"));
    auto &written = object.value.get_ref<Json::object_t &>();
    for (const auto &member : source.get_ref<const Json::object_t &>()) {
        const QByteArray key = QByteArray::fromStdString(member.first);
        if (object.members.contains(key))
            continue;
        object.members.insert(key, Slot{static_cast<qsizetype>(written.size()), true});
        written.emplace_back(member.first, member.second);
    }
    return {};
}

Result<void> YamlReader::remember(const std::string &anchor, const Json &value, qint64 values) {
    if (const Result<void> unfolded = unfold(values); !unfolded)
        return unfolded;
    m_anchors.insert(QByteArray::fromStdString(anchor), Anchored{value, values, false});
    return {};
}

Result<void> YamlReader::unfold(qint64 values) {
    m_unfolded += values;
    if (m_unfolded <= maxUnfolded)
        return {};
    return failure(ErrorKind::TooLarge,
                   Words::tr("%1 unfolds to more than %2 values.").arg(m_what, QString::number(maxUnfolded)));
}

tl::unexpected<Error> YamlReader::wrong(std::size_t at, const QString &reason) const {
    const YamlText::Place place = m_text.placeOf(at);
    return failure(ErrorKind::BadResponse,
                   Words::tr("%1, line %2, column %3: %4.")
                       .arg(m_what, QString::number(place.line + 1), QString::number(place.column + 1), reason));
}

tl::unexpected<Error> YamlReader::broken(const yaml_parser_s &parser) const {
    // Of what is never closed the beginning helps, not the end of the text.
    const bool isOpenQuote =
        parser.context && QLatin1String(parser.context) == QLatin1String("while scanning a quoted scalar") &&
        parser.problem && QLatin1String(parser.problem) == QLatin1String("found unexpected end of stream");
    const YamlText::Place place = m_text.placeOf(isOpenQuote ? parser.context_mark.index : parser.problem_mark.index);
    const QString reason = isOpenQuote      ? Words::tr("the quotes that open here are never closed")
                           : parser.problem ? plainReason(parser.problem)
                                            : Words::tr("it breaks off");
    return failure(ErrorKind::BadResponse,
                   Words::tr("%1 is neither JSON nor YAML: line %2, column %3: %4.")
                       .arg(m_what, QString::number(place.line + 1), QString::number(place.column + 1), reason));
}

} // namespace collie
