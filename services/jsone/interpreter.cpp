#include "services/jsone/interpreter.h"

#include "services/jsone/builders.h"
#include "services/jsone/builtins.h"
#include "services/jsone/conversion.h"
#include "services/jsone/element_access.h"
#include "services/jsone/text.h"

#include <cmath>
#include <limits>
#include <string>

namespace collie::jsone {

namespace {

bool continuesLeft(Node::Kind kind) {
    return kind == Node::Kind::Binary || kind == Node::Kind::Property || kind == Node::Kind::Access ||
           kind == Node::Kind::Call;
}

std::string_view operatorText(TokenKind op) {
    switch (op) {
    case TokenKind::Plus:
        return "+";
    case TokenKind::Minus:
        return "-";
    case TokenKind::Times:
        return "*";
    case TokenKind::Divide:
        return "/";
    case TokenKind::Power:
        return "**";
    case TokenKind::Less:
        return "<";
    case TokenKind::Greater:
        return ">";
    case TokenKind::LessEqual:
        return "<=";
    case TokenKind::GreaterEqual:
        return ">=";
    default:
        return "";
    }
}

/// Math.pow: unlike C, 1 to the power of an infinity or of NaN is NaN.
double power(double base, double exponent) {
    if (std::isnan(exponent) || (std::abs(base) == 1.0 && std::isinf(exponent)))
        return std::numeric_limits<double>::quiet_NaN();
    return std::pow(base, exponent);
}

} // namespace

Value Interpreter::evaluate(const Node *node, const Scope &scope) {
    const std::size_t base = m_spine.size();
    while (node != nullptr && continuesLeft(node->kind)) {
        m_spine.push_back(node);
        node = node->left;
    }
    Value value =
        node == nullptr ? m_session.fail(FaultName::Syntax, "an operand is missing") : evaluateLeaf(*node, scope);
    while (m_spine.size() > base) {
        const Node *above = m_spine.back();
        m_spine.pop_back();
        if (!value.isFailed())
            value = m_session.step() ? apply(*above, value, scope) : Value::failed();
    }
    return value;
}

Value Interpreter::evaluateLeaf(const Node &node, const Scope &scope) {
    if (!m_session.step())
        return Value::failed();
    switch (node.kind) {
    case Node::Kind::Literal:
        return node.literal;
    case Node::Kind::Name: {
        Value value;
        if (scope.lookup(node.text, value))
            return value;
        return m_session.fail(FaultName::Interpreter, "unknown context value " + std::string(node.text));
    }
    case Node::Kind::Unary: {
        const Value operand = evaluate(node.right, scope);
        return operand.isFailed() ? operand : unary(node.op, operand);
    }
    case Node::Kind::ListOf: {
        ListBuilder list(m_session);
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const Value item = evaluate(node.children[i], scope);
            if (item.isFailed())
                return item;
            list.add(item);
        }
        return list.finish();
    }
    case Node::Kind::ObjectOf: {
        DictBuilder object(m_session);
        for (std::uint32_t i = 0; i < node.count; ++i) {
            const Value item = evaluate(node.children[i], scope);
            if (item.isFailed())
                return item;
            object.set(node.keys[i], item);
        }
        return object.finish();
    }
    case Node::Kind::Binary:
    case Node::Kind::Property:
    case Node::Kind::Access:
    case Node::Kind::Call:
        break;
    }
    return Value::failed();
}

Value Interpreter::apply(const Node &node, const Value &left, const Scope &scope) {
    if (node.kind == Node::Kind::Property)
        return property(left, node.text);
    if (node.kind == Node::Kind::Access)
        return access(node, left, scope);
    if (node.kind == Node::Kind::Call)
        return call(node, left, scope);
    if (node.op == TokenKind::Or && left.isTruthy())
        return Value::boolean(true);
    if (node.op == TokenKind::And && !left.isTruthy())
        return Value::boolean(false);
    const Value right = evaluate(node.right, scope);
    return right.isFailed() ? right : binary(node.op, left, right);
}

Value Interpreter::unary(TokenKind op, const Value &operand) {
    if (op == TokenKind::Not)
        return Value::boolean(!operand.isTruthy());
    const bool minus = op == TokenKind::Minus;
    if (!operand.isNumber())
        return expected(minus ? "unary -" : "unary +", "number");
    return minus ? Value::number(-operand.asNumber()) : operand;
}

Value Interpreter::binary(TokenKind op, const Value &left, const Value &right) {
    switch (op) {
    case TokenKind::Or:
    case TokenKind::And:
        return Value::boolean(right.isTruthy());
    case TokenKind::In:
        return contains(left, right);
    case TokenKind::Equal:
    case TokenKind::NotEqual: {
        const bool equal = isEqual(left, right, m_session);
        return m_session.hasFailed() ? Value::failed() : Value::boolean(equal == (op == TokenKind::Equal));
    }
    case TokenKind::Less:
    case TokenKind::Greater:
    case TokenKind::LessEqual:
    case TokenKind::GreaterEqual:
        return order(op, left, right);
    default:
        return arithmetic(op, left, right);
    }
}

Value Interpreter::arithmetic(TokenKind op, const Value &left, const Value &right) {
    if (op == TokenKind::Plus && left.isText() && right.isText()) {
        const std::string_view a = left.asText();
        const std::string_view b = right.asText();
        if (!m_session.make(a.size() + b.size()))
            return Value::failed();
        char *joined = static_cast<char *>(m_session.arena().allocate(a.size() + b.size()));
        std::copy(a.begin(), a.end(), joined);
        std::copy(b.begin(), b.end(), joined + a.size());
        return Value::text({joined, a.size() + b.size()});
    }
    if (!left.isNumber() || !right.isNumber()) {
        if (op == TokenKind::Plus)
            return expected("infix: +", "numbers/strings + numbers/strings");
        const std::string sign(operatorText(op));
        return expected("infix: " + sign, "number " + sign + " number");
    }
    const double a = left.asNumber();
    const double b = right.asNumber();
    switch (op) {
    case TokenKind::Plus:
        return Value::number(a + b);
    case TokenKind::Minus:
        return Value::number(a - b);
    case TokenKind::Times:
        return Value::number(a * b);
    case TokenKind::Divide:
        if (b == 0.0)
            return m_session.fail(FaultName::Interpreter, "division by zero");
        return Value::number(a / b);
    default:
        return Value::number(power(b, a));
    }
}

Value Interpreter::order(TokenKind op, const Value &left, const Value &right) {
    if (left.isNumber() && right.isNumber()) {
        const double a = left.asNumber();
        const double b = right.asNumber();
        switch (op) {
        case TokenKind::Less:
            return Value::boolean(a < b);
        case TokenKind::Greater:
            return Value::boolean(a > b);
        case TokenKind::LessEqual:
            return Value::boolean(a <= b);
        default:
            return Value::boolean(a >= b);
        }
    }
    if (!left.isText() || !right.isText()) {
        const std::string sign(operatorText(op));
        return expected("infix: " + sign, "numbers/strings " + sign + " numbers/strings");
    }
    if (!m_session.stepOver(left.asText()))
        return Value::failed();
    const int compared = text::compare(left.asText(), right.asText());
    switch (op) {
    case TokenKind::Less:
        return Value::boolean(compared < 0);
    case TokenKind::Greater:
        return Value::boolean(compared > 0);
    case TokenKind::LessEqual:
        return Value::boolean(compared <= 0);
    default:
        return Value::boolean(compared >= 0);
    }
}

Value Interpreter::contains(const Value &item, const Value &container) {
    if (container.isDict()) {
        if (!item.isText())
            return expected("Infix: in-object", "string on left side");
        return Value::boolean(container.asDict().find(item.asText()) != nullptr);
    }
    if (container.isText()) {
        if (!item.isText())
            return expected("Infix: in-string", "string on left side");
        if (!m_session.stepOver(container.asText()) || !m_session.stepOver(item.asText()))
            return Value::failed();
        return Value::boolean(text::find(container.asText(), item.asText()) != std::string_view::npos);
    }
    if (!container.isList())
        return expected("Infix: in", "Array, string, or object on right side");
    for (const Value &candidate : container.asList()) {
        if (isEqual(item, candidate, m_session))
            return Value::boolean(true);
        if (m_session.hasFailed())
            return Value::failed();
    }
    return Value::boolean(false);
}

Value Interpreter::property(const Value &object, std::string_view name) {
    if (!object.isDict())
        return expected("infix: .", "objects");
    if (const Value *value = object.asDict().find(name))
        return *value;
    return m_session.fail(FaultName::Interpreter, "object has no property \"" + std::string(name) + '"');
}

Value Interpreter::access(const Node &node, const Value &container, const Scope &scope) {
    Value first = Value::number(0);
    Value last;
    if (node.first != nullptr)
        first = evaluate(node.first, scope);
    if (node.right != nullptr && !first.isFailed())
        last = evaluate(node.right, scope);
    if (m_session.hasFailed())
        return Value::failed();
    if (container.isList() || container.isText())
        return node.isInterval ? sliceOf(container, first, last, m_session) : elementOf(container, first, m_session);
    if (!container.isDict())
        return expected("infix: \"[..]\"", "object, array, or string");
    if (!first.isText())
        return m_session.fail(FaultName::Interpreter, "object keys must be strings");
    const Value *value = container.asDict().find(first.asText());
    return value != nullptr ? *value : Value();
}

Value Interpreter::call(const Node &node, const Value &callee, const Scope &scope) {
    if (!callee.isFunction()) {
        std::string message;
        if (!appendJavaScriptText(message, callee, m_session))
            return Value::failed();
        return m_session.fail(FaultName::Interpreter, message + " is not callable");
    }
    if (!m_session.make(node.count))
        return Value::failed();
    auto *arguments = m_session.arena().make<Value>(node.count);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        arguments[i] = evaluate(node.children[i], scope);
        if (arguments[i].isFailed())
            return Value::failed();
    }
    return callBuiltin(callee.asFunction(), {arguments, node.count}, scope, m_session);
}

Value Interpreter::expected(std::string_view op, std::string_view expectation) {
    std::string message(op);
    message += " expects ";
    message += expectation;
    return m_session.fail(FaultName::Interpreter, std::move(message));
}

} // namespace collie::jsone
