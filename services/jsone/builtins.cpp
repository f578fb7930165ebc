#include "services/jsone/builtins.h"

#include "services/jsone/builders.h"
#include "services/jsone/conversion.h"
#include "services/jsone/from_now.h"
#include "services/jsone/number_format.h"
#include "services/jsone/text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace collie::jsone {

namespace {

/// Which values a parameter takes: bits.
enum Accepts : unsigned {
    TakesText = 1,
    TakesNumber = 2,
    TakesInteger = 4,
    TakesBoolean = 8,
    TakesNull = 16,
    TakesList = 32,
    TakesAnything = 64,
};

struct Signature {
    std::string_view name;
    Builtin builtin;
    unsigned minimum; ///< Fewest arguments.
    std::array<unsigned, 3> parameters;
    unsigned rest; ///< What arguments beyond `parameters` may be; 0 when there may be none.
};

constexpr std::array<Signature, 21> signatures{{
    {"abs", Builtin::Abs, 1, {TakesNumber}, 0},
    {"ceil", Builtin::Ceil, 1, {TakesNumber}, 0},
    {"defined", Builtin::Defined, 1, {TakesText}, 0},
    {"floor", Builtin::Floor, 1, {TakesNumber}, 0},
    {"fromNow", Builtin::FromNow, 1, {TakesText, TakesText, TakesText}, TakesText},
    {"join", Builtin::Join, 2, {TakesList, TakesText | TakesNumber}, 0},
    {"len", Builtin::Len, 1, {TakesText | TakesList}, 0},
    {"lowercase", Builtin::Lowercase, 1, {TakesText}, 0},
    {"lstrip", Builtin::Lstrip, 1, {TakesText}, 0},
    {"max", Builtin::Max, 1, {TakesNumber, TakesNumber, TakesNumber}, TakesNumber},
    {"min", Builtin::Min, 1, {TakesNumber, TakesNumber, TakesNumber}, TakesNumber},
    {"number", Builtin::Number, 1, {TakesText}, 0},
    {"range", Builtin::Range, 2, {TakesInteger, TakesInteger, TakesInteger}, TakesNumber},
    {"rstrip", Builtin::Rstrip, 1, {TakesText}, 0},
    {"split", Builtin::Split, 2, {TakesText, TakesText | TakesNumber}, 0},
    {"sqrt", Builtin::Sqrt, 1, {TakesNumber}, 0},
    {"str", Builtin::Str, 1, {TakesText | TakesNumber | TakesBoolean | TakesNull}, 0},
    {"strip", Builtin::Strip, 1, {TakesText}, 0},
    {"typeof", Builtin::Typeof, 1, {TakesAnything}, 0},
    {"uppercase", Builtin::Uppercase, 1, {TakesText}, 0},
    {"as_slugid", Builtin::AsSlugid, 1, {TakesAnything}, 0},
}};

bool accepts(unsigned accepted, const Value &value) {
    if ((accepted & TakesAnything) != 0)
        return true;
    switch (value.type()) {
    case Value::Type::Text:
        return (accepted & TakesText) != 0;
    case Value::Type::Number:
        return (accepted & TakesNumber) != 0 || ((accepted & TakesInteger) != 0 && value.isInteger());
    case Value::Type::Boolean:
        return (accepted & TakesBoolean) != 0;
    case Value::Type::Null:
        return (accepted & TakesNull) != 0;
    case Value::Type::List:
        return (accepted & TakesList) != 0;
    case Value::Type::Failed:
    case Value::Type::Deleted:
    case Value::Type::Dict:
    case Value::Type::Function:
        break;
    }
    return false;
}

bool check(const Signature &signature, std::span<const Value> arguments, Session &session) {
    const bool isVariadic = signature.rest != 0;
    if (isVariadic && arguments.size() < signature.minimum) {
        session.fail(FaultName::Builtin, "invalid arguments to builtin: " + std::string(signature.name) +
                                             ": expected at least " + std::to_string(signature.minimum) + " arguments");
        return false;
    }
    bool fits = arguments.size() >= signature.minimum;
    for (std::size_t i = 0; fits && i < arguments.size(); ++i) {
        const unsigned parameter = i < signature.parameters.size() ? signature.parameters[i] : 0;
        fits = accepts(parameter != 0 ? parameter : signature.rest, arguments[i]);
    }
    if (!fits)
        session.fail(FaultName::Builtin, "invalid arguments to builtin: " + std::string(signature.name));
    return fits;
}

/// Math.max and Math.min: NaN wins, and zero is above minus zero.
double extreme(std::span<const Value> numbers, bool isMax) {
    double best = numbers.front().asNumber();
    for (const Value &value : numbers) {
        const double number = value.asNumber();
        if (std::isnan(number))
            return number;
        const bool isBetter =
            number == best ? std::signbit(number) != isMax && number == 0.0 : (isMax ? number > best : number < best);
        if (isBetter)
            best = number;
    }
    return best;
}

Value range(std::span<const Value> arguments, Session &session) {
    const double start = arguments[0].asNumber();
    const double step = arguments.size() > 2 ? arguments[2].asNumber() : 1;
    const double count = std::ceil((arguments[1].asNumber() - start) / step);
    ListBuilder list(session);
    if (std::isinf(count) && count > 0)
        return session.fail(FaultName::Builtin, "invalid arguments to builtin: range");
    // NaN is not a number of times, and not an error either.
    if (count > 0) {
        if (!session.canMake(count) || !session.step(static_cast<std::size_t>(count)))
            return Value::failed();
        for (double i = 0; i < count; ++i)
            list.add(Value::number(start + i * step));
    }
    return list.finish();
}

Value changedCase(std::string_view text, bool isUpper, Session &session) {
    if (!session.stepOver(text))
        return Value::failed();
    if (!text::isAscii(text)) {
        const QString unicode = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        return session.text((isUpper ? unicode.toUpper() : unicode.toLower()).toStdString());
    }
    std::string changed(text);
    for (char &c : changed) {
        if (text::isLetter(c))
            c = static_cast<char>(isUpper ? c & ~0x20 : c | 0x20);
    }
    return session.text(changed);
}

/// Splitting at nothing gives the UTF-16 code units.
Value codeUnits(std::string_view text, Session &session) {
    ListBuilder list(session);
    std::string half;
    const auto add = [&](char32_t codeUnit) {
        half.clear();
        text::append(half, codeUnit);
        list.add(session.text(half));
    };
    if (!session.make(text.size()))
        return Value::failed();
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = text::next(text, position);
        if (codePoint >= 0x10000) {
            add(0xD800 + ((codePoint - 0x10000) >> 10));
            add(0xDC00 + ((codePoint - 0x10000) & 0x3FF));
        } else {
            add(codePoint);
        }
    }
    return session.hasFailed() ? Value::failed() : list.finish();
}

Value split(std::string_view text, const Value &at, Session &session) {
    std::string delimiter;
    if (!session.stepOver(text) || !appendJavaScriptText(delimiter, at, session))
        return Value::failed();
    if (delimiter.empty())
        return codeUnits(text, session);
    ListBuilder list(session);
    std::size_t start = 0;
    const std::size_t last = text.rfind(delimiter);
    while (last != std::string_view::npos && start <= last) {
        // There is one more to come, so that all searches together read the text once.
        const std::size_t end = text::find(text, delimiter, start);
        if (end == std::string_view::npos)
            break;
        list.add(Value::text(text.substr(start, end - start)));
        start = end + delimiter.size();
    }
    list.add(Value::text(text.substr(start)));
    return list.finish();
}

Value fromNow(std::span<const Value> arguments, const Scope &scope, Session &session) {
    Value reference;
    if (arguments.size() > 1 && arguments[1].isTruthy())
        reference = arguments[1];
    else
        static_cast<void>(scope.lookup("now", reference));
    return timeFromNow(arguments[0].asText(), reference, session);
}

std::string_view typeName(const Value &value) {
    switch (value.type()) {
    case Value::Type::Text:
        return "string";
    case Value::Type::Number:
        return "number";
    case Value::Type::Boolean:
        return "boolean";
    case Value::Type::List:
        return "array";
    case Value::Type::Deleted:
    case Value::Type::Dict:
        return "object";
    case Value::Type::Function:
        return "function";
    case Value::Type::Null:
    case Value::Type::Failed:
        break;
    }
    return "null";
}

Value asText(const Value &value, Session &session) {
    if (value.isText())
        return value;
    std::string text;
    return appendJavaScriptText(text, value, session) ? session.text(text) : Value::failed();
}

Value join(const List &list, const Value &by, Session &session) {
    std::string separator;
    std::string joined;
    if (!appendJavaScriptText(separator, by, session) || !appendJoined(joined, list, separator, session))
        return Value::failed();
    // Its characters were paid for while they were put together.
    return Value::text(session.arena().copy(joined));
}

Value slugidOf(const Value &label, Session &session) {
    std::string text;
    return appendJavaScriptText(text, label, session) ? session.text(session.slugidFor(text)) : Value::failed();
}

Value length(const Value &value, Session &session) {
    if (value.isList())
        return Value::number(value.asList().size);
    if (!session.stepOver(value.asText()))
        return Value::failed();
    return Value::number(static_cast<double>(text::codePoints(value.asText())));
}

} // namespace

bool findBuiltin(std::string_view name, Value &value) {
    for (const Signature &signature : signatures) {
        if (signature.name == name && signature.builtin != Builtin::AsSlugid) {
            value = Value::function(signature.builtin);
            return true;
        }
    }
    return false;
}

Value callBuiltin(Builtin builtin, std::span<const Value> arguments, const Scope &scope, Session &session) {
    if (!check(signatures[static_cast<std::size_t>(builtin)], arguments, session))
        return Value::failed();
    const Value &first = arguments[0];
    switch (builtin) {
    case Builtin::Abs:
        return Value::number(std::abs(first.asNumber()));
    case Builtin::Ceil:
        return Value::number(std::ceil(first.asNumber()));
    case Builtin::Defined: {
        Value ignored;
        return Value::boolean(scope.lookup(first.asText(), ignored));
    }
    case Builtin::Floor:
        return Value::number(std::floor(first.asNumber()));
    case Builtin::FromNow:
        return fromNow(arguments, scope, session);
    case Builtin::Join:
        return join(first.asList(), arguments[1], session);
    case Builtin::Len:
        return length(first, session);
    case Builtin::Lowercase:
        return changedCase(first.asText(), false, session);
    case Builtin::Lstrip:
        return Value::text(text::trimmedLeft(first.asText()));
    case Builtin::Max:
        return Value::number(extreme(arguments, true));
    case Builtin::Min:
        return Value::number(extreme(arguments, false));
    case Builtin::Number:
        return session.stepOver(first.asText()) ? Value::number(numberFromText(first.asText())) : Value::failed();
    case Builtin::Range:
        return range(arguments, session);
    case Builtin::Rstrip:
        return Value::text(text::trimmedRight(first.asText()));
    case Builtin::Split:
        return split(first.asText(), arguments[1], session);
    case Builtin::Sqrt:
        return Value::number(std::sqrt(first.asNumber()));
    case Builtin::Str:
        return asText(first, session);
    case Builtin::Strip:
        return Value::text(text::trimmedRight(text::trimmedLeft(first.asText())));
    case Builtin::Typeof:
        return Value::text(typeName(first));
    case Builtin::Uppercase:
        return changedCase(first.asText(), true, session);
    case Builtin::AsSlugid:
        return slugidOf(first, session);
    }
    return Value::failed();
}

} // namespace collie::jsone
