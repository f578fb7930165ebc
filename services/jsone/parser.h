#pragma once

#include "services/jsone/ast.h"
#include "services/jsone/lexer.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace collie::jsone {

/// Turns the text of an expression into nodes. Follows the JavaScript parser also where it accepts what looks wrong
/// ("a[1 2]", "{a: 1,}"), so that both agree on which templates are valid and what they say of the others.
class Parser final {
  public:
    Parser(std::string_view source, Session &session);

    /// The expression that is all of the source. \return nullptr when it is missing or the session failed.
    [[nodiscard]] Node *parseAll();

    /// The expression up to the `}` that ends it.
    /// \param end  set to the offset of that `}`.
    [[nodiscard]] Node *parseInterpolation(std::size_t &end);

  private:
    [[nodiscard]] Node *expression(int level = 0);
    [[nodiscard]] Node *postfix();
    [[nodiscard]] Node *unit();
    [[nodiscard]] Node *call(Node *callee);
    [[nodiscard]] Node *access(Node *container);
    [[nodiscard]] Node *property(Node *object);
    [[nodiscard]] Node *list();
    [[nodiscard]] Node *object();
    [[nodiscard]] Node *parenthesised();
    [[nodiscard]] Node *literal(Value value);
    [[nodiscard]] Node *make(Node::Kind kind);
    /// Moves what grew in m_nodes since `base` into `node`.
    void takeChildren(Node &node, std::size_t base);
    /// Gives `node` the keys of `places` and the nodes whose numbers are its values.
    void takeMembers(Node &node, const Dict &places, std::size_t base);

    void advance() { m_token = m_lexer.next(); }
    /// Takes a token of this kind or fails.
    bool take(TokenKind kind);
    [[nodiscard]] bool isAtEnd();
    void failExpectedOperand();
    void failExpectedOperator();
    void failFound(std::string_view expected);

    Lexer m_lexer;
    Session &m_session;
    Token m_token;
    std::vector<Node *> m_nodes;
};

} // namespace collie::jsone
