#include "services/jsone/conversion.h"

#include "services/jsone/builders.h"
#include "services/jsone/number_format.h"
#include "services/jsone/text.h"

#include <algorithm>
#include <cmath>

namespace collie::jsone {

namespace {

const char *const uncalledFunctions = "evaluated template contained uncalled functions";

Json jsonFromNumber(double number) {
    // Up to here every integer has its own double; a client that reads 3.0 where 3 was meant would stumble.
    constexpr double exact = 9007199254740992.0;
    if (std::abs(number) <= exact && std::trunc(number) == number)
        return Json(static_cast<std::int64_t>(number));
    return Json(number);
}

bool convert(const Value &value, Json &document, Session &session, int depth);

bool convertList(const List &list, Json &document, Session &session, int depth) {
    document = Json::array();
    auto &items = document.get_ref<Json::array_t &>();
    // Paid for before it is reserved: lists can share one another many times over.
    if (!session.mayNest(depth) || !session.make(list.size))
        return false;
    items.resize(list.size);
    for (std::uint32_t i = 0; i < list.size; ++i) {
        if (!convert(list.items[i], items[i], session, depth))
            return false;
    }
    return true;
}

bool convertDict(const Dict &dict, Json &document, Session &session, int depth) {
    document = Json::object();
    auto &members = document.get_ref<Json::object_t &>();
    if (!session.mayNest(depth) || !session.make(2 * std::size_t{dict.size}))
        return false;
    members.reserve(dict.size);
    for (const Entry &entry : dict) {
        if (!session.make(entry.key.size()))
            return false;
        // push_back: emplace() would compare with every key before.
        members.push_back({text::isAscii(entry.key) ? std::string(entry.key) : text::wellFormed(entry.key), Json()});
        if (!convert(entry.value, members.back().second, session, depth))
            return false;
    }
    return true;
}

bool convert(const Value &value, Json &document, Session &session, int depth) {
    switch (value.type()) {
    case Value::Type::Failed:
        return false;
    case Value::Type::Null:
        document = nullptr;
        return true;
    case Value::Type::Boolean:
        document = value.asBoolean();
        return true;
    case Value::Type::Number:
        document = jsonFromNumber(value.asNumber());
        return true;
    case Value::Type::Text: {
        const std::string_view text = value.asText();
        if (!session.make(text.size()))
            return false;
        document = text::isAscii(text) ? std::string(text) : text::wellFormed(text);
        return true;
    }
    case Value::Type::List:
        return convertList(value.asList(), document, session, depth + 1);
    case Value::Type::Deleted:
    case Value::Type::Dict:
        return convertDict(value.asDict(), document, session, depth + 1);
    case Value::Type::Function:
        session.fail(FaultName::Template, uncalledFunctions);
        return false;
    }
    return false;
}

bool appendStable(std::string &json, const Value &value, Session &session, int depth) {
    if (!session.step() || !session.mayNest(depth))
        return false;
    const std::size_t before = json.size();
    switch (value.type()) {
    case Value::Type::Failed:
        return false;
    case Value::Type::Null:
        json += "null";
        break;
    case Value::Type::Boolean:
        json += value.asBoolean() ? "true" : "false";
        break;
    case Value::Type::Number:
        if (std::isfinite(value.asNumber()))
            json += NumberText(value.asNumber()).view();
        else
            json += "null";
        break;
    case Value::Type::Text:
        text::appendQuoted(json, value.asText());
        break;
    case Value::Type::List: {
        json += '[';
        bool first = true;
        for (const Value &item : value.asList()) {
            if (!std::exchange(first, false))
                json += ',';
            if (!appendStable(json, item, session, depth + 1))
                return false;
        }
        json += ']';
        return session.make(2);
    }
    case Value::Type::Deleted:
    case Value::Type::Dict: {
        std::vector<const Entry *> sorted;
        sorted.reserve(value.asDict().size);
        for (const Entry &entry : value.asDict())
            sorted.push_back(&entry);
        std::sort(sorted.begin(), sorted.end(),
                  [](const Entry *left, const Entry *right) { return text::compare(left->key, right->key) < 0; });
        json += '{';
        for (const Entry *entry : sorted) {
            if (entry != sorted.front())
                json += ',';
            text::appendQuoted(json, entry->key);
            json += ':';
            if (!session.make(entry->key.size()) || !appendStable(json, entry->value, session, depth + 1))
                return false;
        }
        json += '}';
        return session.make(2);
    }
    case Value::Type::Function:
        session.fail(FaultName::Template, uncalledFunctions);
        return false;
    }
    return session.make(json.size() - before);
}

bool appendText(std::string &text, const Value &value, Session &session, int depth);

bool appendItems(std::string &text, const List &list, std::string_view separator, Session &session, int depth) {
    if (!session.mayNest(depth))
        return false;
    for (std::uint32_t i = 0; i < list.size; ++i) {
        if (i > 0) {
            if (!session.make(separator.size()))
                return false;
            text += separator;
        }
        const Value &item = list.items[i];
        if (!item.isNull() && !appendText(text, item, session, depth + 1))
            return false;
    }
    return true;
}

bool appendText(std::string &text, const Value &value, Session &session, int depth) {
    if (!session.step())
        return false;
    const std::size_t before = text.size();
    switch (value.type()) {
    case Value::Type::Failed:
        return false;
    case Value::Type::Null:
        text += "null";
        break;
    case Value::Type::Boolean:
        text += value.asBoolean() ? "true" : "false";
        break;
    case Value::Type::Number:
        text += NumberText(value.asNumber()).view();
        break;
    case Value::Type::Text:
        if (!session.make(value.asText().size()))
            return false;
        text += value.asText();
        return true;
    case Value::Type::List:
        return appendItems(text, value.asList(), ",", session, depth);
    case Value::Type::Deleted:
    case Value::Type::Dict:
        text += "[object Object]";
        break;
    case Value::Type::Function:
        // JavaScript would write its own source code here.
        session.fail(FaultName::Template, uncalledFunctions);
        return false;
    }
    return session.make(text.size() - before);
}

} // namespace

Value valueFromJson(const Json &document, Session &session, int depth) {
    switch (document.type()) {
    case Json::value_t::boolean:
        return Value::boolean(document.get<bool>());
    case Json::value_t::number_integer:
        return Value::number(static_cast<double>(document.get<std::int64_t>()));
    case Json::value_t::number_unsigned:
        return Value::number(static_cast<double>(document.get<std::uint64_t>()));
    case Json::value_t::number_float:
        return Value::number(document.get<double>());
    case Json::value_t::string:
        return Value::text(document.get_ref<const std::string &>());
    case Json::value_t::array: {
        ListBuilder list(session);
        if (!session.mayNest(depth + 1))
            return Value::failed();
        for (const Json &item : document) {
            const Value value = valueFromJson(item, session, depth + 1);
            if (value.isFailed())
                return value;
            list.add(value);
        }
        return list.finish();
    }
    case Json::value_t::object: {
        DictBuilder dict(session);
        if (!session.mayNest(depth + 1))
            return Value::failed();
        for (const auto &[key, item] : document.get_ref<const Json::object_t &>()) {
            const Value value = valueFromJson(item, session, depth + 1);
            if (value.isFailed())
                return value;
            dict.set(key, value);
        }
        return dict.finish();
    }
    case Json::value_t::null:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        break;
    }
    return {};
}

std::optional<Json> jsonFromValue(const Value &value, Session &session) {
    std::optional<Json> document(std::in_place);
    if (!convert(value, *document, session, 0))
        document.reset();
    return document;
}

bool appendStableJson(std::string &json, const Value &value, Session &session) {
    return appendStable(json, value, session, 0);
}

bool appendJavaScriptText(std::string &text, const Value &value, Session &session) {
    return appendText(text, value, session, 0);
}

bool appendJoined(std::string &text, const List &list, std::string_view separator, Session &session) {
    return appendItems(text, list, separator, session, 0);
}

bool isEqual(const Value &left, const Value &right, Session &session, int depth) {
    if (!session.step() || !session.mayNest(depth))
        return false;
    if (left.isDict() && right.isDict()) {
        const Dict &a = left.asDict();
        const Dict &b = right.asDict();
        return a.size == b.size && std::all_of(a.begin(), a.end(), [&](const Entry &entry) {
                   const Value *other = b.find(entry.key);
                   return other != nullptr && isEqual(entry.value, *other, session, depth + 1);
               });
    }
    if (left.type() != right.type())
        return false;
    switch (left.type()) {
    case Value::Type::Null:
        return true;
    case Value::Type::Boolean:
        return left.asBoolean() == right.asBoolean();
    case Value::Type::Number:
        return left.asNumber() == right.asNumber();
    case Value::Type::Text:
        return left.asText().size() == right.asText().size() && session.stepOver(left.asText()) &&
               left.asText() == right.asText();
    case Value::Type::List: {
        const List &a = left.asList();
        const List &b = right.asList();
        return a.size == b.size && std::equal(a.begin(), a.end(), b.begin(), [&](const Value &x, const Value &y) {
                   return isEqual(x, y, session, depth + 1);
               });
    }
    case Value::Type::Function:
        return left.asFunction() == right.asFunction();
    case Value::Type::Failed:
    case Value::Type::Deleted:
    case Value::Type::Dict:
        break;
    }
    return false;
}

} // namespace collie::jsone
