#pragma once

#include "services/jsone/ast.h"
#include "services/jsone/scope.h"
#include "services/jsone/session.h"

#include <vector>

namespace collie::jsone {

/// Computes parsed expressions. One thread.
class Interpreter final {
  public:
    explicit Interpreter(Session &session)
        : m_session(session) {}

    /// \param node  nullptr for an expression that is missing, which fails.
    [[nodiscard]] Value evaluate(const Node *node, const Scope &scope);

  private:
    [[nodiscard]] Value evaluateLeaf(const Node &node, const Scope &scope);
    [[nodiscard]] Value apply(const Node &node, const Value &left, const Scope &scope);
    [[nodiscard]] Value unary(TokenKind op, const Value &operand);
    [[nodiscard]] Value binary(TokenKind op, const Value &left, const Value &right);
    [[nodiscard]] Value arithmetic(TokenKind op, const Value &left, const Value &right);
    [[nodiscard]] Value order(TokenKind op, const Value &left, const Value &right);
    [[nodiscard]] Value contains(const Value &item, const Value &container);
    [[nodiscard]] Value property(const Value &object, std::string_view name);
    [[nodiscard]] Value access(const Node &node, const Value &container, const Scope &scope);
    [[nodiscard]] Value call(const Node &node, const Value &callee, const Scope &scope);
    Value expected(std::string_view op, std::string_view expectation);

    Session &m_session;
    std::vector<const Node *> m_spine; ///< Chains under way, innermost last.
};

} // namespace collie::jsone
