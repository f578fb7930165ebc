#include "services/jsone/element_access.h"

#include "services/jsone/builders.h"
#include "services/jsone/number_format.h"
#include "services/jsone/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace collie::jsone {

namespace {

constexpr double noIndex = std::numeric_limits<double>::quiet_NaN();

/// The length of a container; below zero when the session failed.
double lengthOf(const Value &container, Session &session) {
    if (container.isList())
        return container.asList().size;
    const std::string_view text = container.asText();
    if (!session.stepOver(text))
        return -1;
    return static_cast<double>(text::isAscii(text) ? text.size() : text::codePoints(text));
}

/// What a place compares as when it is not a number. It may still be overruled by the end of the slice.
double comparable(const Value &place) {
    switch (place.type()) {
    case Value::Type::Number:
        return place.asNumber();
    case Value::Type::Text:
        return numberFromText(place.asText());
    case Value::Type::Boolean:
        return place.asBoolean() ? 1 : 0;
    case Value::Type::Null:
        return 0;
    default:
        return noIndex;
    }
}

double fromEnd(double place, double length) {
    return place < 0 ? std::max(length + place, 0.0) : place;
}

bool isWhole(double place) {
    return std::isfinite(place) && std::trunc(place) == place;
}

std::string_view part(std::string_view text, double first, double last) {
    const auto begin = static_cast<std::size_t>(first);
    const auto end = static_cast<std::size_t>(last);
    return text::isAscii(text) ? text.substr(begin, end - begin) : text::slice(text, begin, end);
}

} // namespace

Value elementOf(const Value &container, const Value &place, Session &session) {
    const double length = lengthOf(container, session);
    if (length < 0)
        return Value::failed();
    if (!place.isInteger())
        return session.fail(FaultName::Interpreter, "should only use integers to access arrays or strings");
    const double index = fromEnd(place.asNumber(), length);
    if (index >= length)
        return session.fail(FaultName::Interpreter, "index out of bounds");
    if (container.isList())
        return container.asList().items[static_cast<std::size_t>(index)];
    return Value::text(part(container.asText(), index, index + 1));
}

Value sliceOf(const Value &container, const Value &first, const Value &last, Session &session) {
    const double length = lengthOf(container, session);
    if (length < 0)
        return Value::failed();
    double begin = comparable(first);
    // JavaScript adds to text by appending, which leaves no number.
    if (begin < 0 && first.isText())
        begin = noIndex;
    begin = fromEnd(begin, length);
    const double end = last.isNull() ? length : (last.isNumber() ? fromEnd(last.asNumber(), length) : noIndex);
    const bool isBeginUsable = begin > end || (first.isNumber() && isWhole(begin));
    if (!isBeginUsable || !isWhole(end))
        return session.fail(FaultName::Interpreter, "cannot perform interval access with non-integers");
    const double stop = std::min(end, length);
    const double start = std::min(begin, stop);
    if (container.isText())
        return Value::text(part(container.asText(), start, stop));
    ListBuilder slice(session);
    const Value *items = container.asList().items;
    for (auto i = static_cast<std::size_t>(start); i < static_cast<std::size_t>(stop); ++i)
        slice.add(items[i]);
    return slice.finish();
}

} // namespace collie::jsone
