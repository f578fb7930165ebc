#include "services/jsone/session.h"

#include "services/base/slugid.h"
#include "services/base/words.h"

#include <utility>

namespace collie::jsone {

namespace {

std::string_view nameOf(FaultName name) {
    switch (name) {
    case FaultName::Template:
        return "TemplateError";
    case FaultName::Syntax:
        return "SyntaxError";
    case FaultName::Interpreter:
        return "InterpreterError";
    case FaultName::Builtin:
        return "BuiltinError";
    case FaultName::Plain:
        break;
    }
    return "Error";
}

} // namespace

Value Session::fail(FaultName name, std::string message) {
    if (!m_failed) {
        m_failed = true;
        m_name = name;
        m_message = std::move(message);
    }
    return Value::failed();
}

void Session::addLocation(std::string location) {
    m_locations.push_back(std::move(location));
}

Error Session::error() const {
    if (!m_limitMessage.isEmpty())
        return Error{.kind = ErrorKind::TooLarge, .message = m_limitMessage};
    std::string message(nameOf(m_name));
    if (m_name != FaultName::Plain && !m_locations.empty()) {
        message += " at template";
        for (auto location = m_locations.rbegin(); location != m_locations.rend(); ++location)
            message += *location;
    }
    message += ": ";
    message += m_message;
    return Error{.kind = ErrorKind::InvalidArgument, .message = QString::fromStdString(message)};
}

Value Session::text(std::string_view text) {
    return make(text.size()) ? Value::text(m_arena.copy(text)) : Value::failed();
}

bool Session::outOfSteps() {
    failLimit(Words::tr("The template takes more than %1 steps to render. Make it simpler, or give it less data.")
                  .arg(m_limits.maxSteps));
    return false;
}

bool Session::outOfValues() {
    failLimit(
        Words::tr("The template makes more than %1 values and characters. Let it make less.").arg(m_limits.maxValues));
    return false;
}

bool Session::outOfDepth() {
    failLimit(Words::tr("The template or what it makes nests deeper than %1 levels.").arg(m_limits.maxDepth));
    return false;
}

void Session::failLimit(QString message) {
    if (m_failed)
        return;
    m_failed = true;
    m_limitMessage = std::move(message);
}

const std::string &Session::slugidFor(const std::string &label) {
    std::string &id = m_slugids[label];
    if (id.empty())
        id = newSlugid().toStdString();
    return id;
}

} // namespace collie::jsone
