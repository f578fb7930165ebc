#include "services/jsone/evaluator.h"

#include "services/jsone/parser.h"

namespace collie::jsone {

Value Evaluator::evaluate(std::string_view source, const Scope &scope) {
    const Parsed parsed = parse(source, false);
    return m_session.hasFailed() ? Value::failed() : m_interpreter.evaluate(parsed.node, scope);
}

Value Evaluator::evaluateInterpolation(std::string_view source, const Scope &scope, std::size_t &end) {
    const Parsed parsed = parse(source, true);
    end = parsed.end;
    return m_session.hasFailed() ? Value::failed() : m_interpreter.evaluate(parsed.node, scope);
}

Evaluator::Parsed Evaluator::parse(std::string_view source, bool isInterpolation) {
    if (m_loops > 0) {
        if (const auto found = m_parsed.find(source.data()); found != m_parsed.end())
            return found->second;
    }
    Parsed parsed;
    Parser parser(source, m_session);
    parsed.node = isInterpolation ? parser.parseInterpolation(parsed.end) : parser.parseAll();
    if (m_loops > 0 && !m_session.hasFailed())
        m_parsed.emplace(source.data(), parsed);
    return parsed;
}

} // namespace collie::jsone
