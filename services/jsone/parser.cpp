#include "services/jsone/parser.h"

#include "services/jsone/builders.h"
#include "services/jsone/number_format.h"

#include <algorithm>
#include <array>
#include <string>

namespace collie::jsone {

namespace {

constexpr int powerLevel = 7;

/// How tightly an operator binds, 0 the least; -1 for other tokens.
int levelOf(TokenKind kind) {
    switch (kind) {
    case TokenKind::Or:
        return 0;
    case TokenKind::And:
        return 1;
    case TokenKind::In:
        return 2;
    case TokenKind::Equal:
    case TokenKind::NotEqual:
        return 3;
    case TokenKind::Less:
    case TokenKind::Greater:
    case TokenKind::LessEqual:
    case TokenKind::GreaterEqual:
        return 4;
    case TokenKind::Plus:
    case TokenKind::Minus:
        return 5;
    case TokenKind::Times:
    case TokenKind::Divide:
        return 6;
    case TokenKind::Power:
        return powerLevel;
    default:
        return -1;
    }
}

std::string_view spelling(TokenKind kind) {
    switch (kind) {
    case TokenKind::CloseBracket:
        return "]";
    case TokenKind::CloseParen:
        return ")";
    case TokenKind::CloseBrace:
        return "}";
    case TokenKind::Colon:
        return ":";
    case TokenKind::Comma:
        return ",";
    case TokenKind::Identifier:
        return "identifier";
    default:
        return "";
    }
}

std::string_view unquoted(std::string_view text) {
    return text.substr(1, text.size() - 2);
}

} // namespace

Parser::Parser(std::string_view source, Session &session)
    : m_lexer(source, session)
    , m_session(session) {
    advance();
}

Node *Parser::parseAll() {
    Node *node = expression();
    if (!m_session.hasFailed() && m_token.kind != TokenKind::End)
        failExpectedOperator();
    return node;
}

Node *Parser::parseInterpolation(std::size_t &end) {
    Node *node = expression();
    if (m_session.hasFailed())
        return nullptr;
    if (m_token.kind == TokenKind::End)
        m_session.fail(FaultName::Syntax, "unterminated ${..} expression");
    else if (m_token.kind != TokenKind::CloseBrace)
        failExpectedOperator();
    end = m_token.start;
    return node;
}

Node *Parser::expression(int level) {
    const Session::Deeper deeper(m_session);
    if (!deeper.isFine())
        return nullptr;
    Node *node = postfix();
    while (!m_session.hasFailed()) {
        const TokenKind op = m_token.kind;
        const int opLevel = levelOf(op);
        if (opLevel < level)
            break;
        advance();
        Node *binary = make(Node::Kind::Binary);
        binary->op = op;
        if (opLevel == powerLevel) {
            binary->left = expression(powerLevel);
            binary->right = node;
        } else {
            binary->left = node;
            binary->right = expression(opLevel + 1);
        }
        node = binary;
    }
    return node;
}

Node *Parser::postfix() {
    Node *node = unit();
    while (!m_session.hasFailed()) {
        if (m_token.kind == TokenKind::OpenBracket)
            node = access(node);
        else if (m_token.kind == TokenKind::Dot)
            node = property(node);
        else if (m_token.kind == TokenKind::OpenParen)
            node = call(node);
        else
            break;
    }
    return node;
}

Node *Parser::unit() {
    if (isAtEnd())
        return nullptr;
    const Token token = m_token;
    switch (token.kind) {
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Not: {
        const Session::Deeper deeper(m_session);
        if (!deeper.isFine())
            return nullptr;
        advance();
        Node *node = make(Node::Kind::Unary);
        node->op = token.kind;
        node->right = unit();
        return node;
    }
    case TokenKind::Number:
        return literal(Value::number(numberFromLiteral(token.text)));
    case TokenKind::Text:
        return literal(Value::text(unquoted(token.text)));
    case TokenKind::True:
    case TokenKind::False:
        return literal(Value::boolean(token.kind == TokenKind::True));
    case TokenKind::Null:
        return literal({});
    case TokenKind::Identifier: {
        Node *node = make(Node::Kind::Name);
        node->text = token.text;
        advance();
        return node;
    }
    case TokenKind::OpenParen:
        return parenthesised();
    case TokenKind::OpenBracket:
        return list();
    case TokenKind::OpenBrace:
        return object();
    default:
        return nullptr;
    }
}

Node *Parser::parenthesised() {
    advance();
    Node *node = expression();
    if (m_session.hasFailed())
        return nullptr;
    if (node == nullptr)
        failExpectedOperand();
    else
        take(TokenKind::CloseParen);
    return node;
}

Node *Parser::call(Node *callee) {
    Node *node = make(Node::Kind::Call);
    node->left = callee;
    advance();
    const std::size_t base = m_nodes.size();
    if (!isAtEnd() && m_token.kind != TokenKind::CloseParen) {
        m_nodes.push_back(expression());
        while (!m_session.hasFailed() && m_token.kind == TokenKind::Comma) {
            if (m_nodes.back() == nullptr) {
                failExpectedOperand();
                break;
            }
            advance();
            m_nodes.push_back(expression());
        }
    }
    if (!m_session.hasFailed())
        take(TokenKind::CloseParen);
    takeChildren(*node, base);
    return node;
}

Node *Parser::list() {
    Node *node = make(Node::Kind::ListOf);
    advance();
    const std::size_t base = m_nodes.size();
    if (!isAtEnd() && m_token.kind != TokenKind::CloseBracket) {
        m_nodes.push_back(expression());
        while (!m_session.hasFailed() && m_token.kind == TokenKind::Comma) {
            if (m_nodes.back() == nullptr) {
                failExpectedOperand();
                break;
            }
            advance();
            m_nodes.push_back(expression());
        }
    }
    if (!m_session.hasFailed())
        take(TokenKind::CloseBracket);
    takeChildren(*node, base);
    return node;
}

Node *Parser::property(Node *object) {
    advance();
    Node *node = make(Node::Kind::Property);
    node->left = object;
    node->text = m_token.text;
    take(TokenKind::Identifier);
    return node;
}

Node *Parser::access(Node *container) {
    Node *node = make(Node::Kind::Access);
    node->left = container;
    advance();
    if (isAtEnd())
        return nullptr;
    if (m_token.kind == TokenKind::CloseBracket) {
        failExpectedOperand();
        return nullptr;
    }
    if (m_token.kind != TokenKind::Colon)
        node->first = expression();
    if (isAtEnd())
        return nullptr;
    if (m_token.kind == TokenKind::Colon) {
        node->isInterval = true;
        advance();
    }
    if (isAtEnd())
        return nullptr;
    if (m_token.kind != TokenKind::CloseBracket)
        node->right = expression();
    if (isAtEnd())
        return nullptr;
    if (node->isInterval && node->right == nullptr && m_token.kind != TokenKind::CloseBracket)
        failExpectedOperand();
    else
        take(TokenKind::CloseBracket);
    return node;
}

Node *Parser::object() {
    Node *node = make(Node::Kind::ObjectOf);
    advance();
    const std::size_t base = m_nodes.size();
    // A key that stands twice keeps its first place and its last expression; the other one is never computed.
    DictBuilder places(m_session);
    while (m_token.kind == TokenKind::Text || m_token.kind == TokenKind::Identifier) {
        const std::string_view key = m_token.kind == TokenKind::Text ? unquoted(m_token.text) : m_token.text;
        advance();
        if (!take(TokenKind::Colon))
            return nullptr;
        m_nodes.push_back(expression());
        if (m_session.hasFailed())
            return nullptr;
        if (m_nodes.back() == nullptr) {
            failExpectedOperand();
            return nullptr;
        }
        places.set(key, Value::number(static_cast<double>(m_nodes.size() - 1)));
        if (m_token.kind == TokenKind::CloseBrace)
            break;
        if (!take(TokenKind::Comma))
            return nullptr;
    }
    if (!take(TokenKind::CloseBrace))
        return nullptr;
    const Value ordered = places.finish();
    if (ordered.isFailed())
        return nullptr;
    takeMembers(*node, ordered.asDict(), base);
    return node;
}

void Parser::takeMembers(Node &node, const Dict &places, std::size_t base) {
    node.count = places.size;
    node.keys = m_session.arena().make<std::string_view>(node.count);
    node.children = m_session.arena().make<Node *>(node.count);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        node.keys[i] = places.entries[i].key;
        node.children[i] = m_nodes[static_cast<std::size_t>(places.entries[i].value.asNumber())];
    }
    m_nodes.resize(base);
}

Node *Parser::literal(Value value) {
    Node *node = make(Node::Kind::Literal);
    node->literal = value;
    advance();
    return node;
}

Node *Parser::make(Node::Kind kind) {
    // Each node comes from a token, so that the source bounds them; paid for all the same.
    static_cast<void>(m_session.make(1));
    Node *node = m_session.arena().make<Node>();
    node->kind = kind;
    return node;
}

void Parser::takeChildren(Node &node, std::size_t base) {
    node.count = static_cast<std::uint32_t>(m_nodes.size() - base);
    node.children = m_session.arena().make<Node *>(node.count);
    std::copy(m_nodes.begin() + static_cast<std::ptrdiff_t>(base), m_nodes.end(), node.children);
    m_nodes.resize(base);
}

bool Parser::take(TokenKind kind) {
    if (isAtEnd())
        return false;
    if (m_token.kind != kind) {
        failFound(spelling(kind));
        return false;
    }
    advance();
    return !m_session.hasFailed();
}

bool Parser::isAtEnd() {
    if (m_token.kind == TokenKind::End)
        m_session.fail(FaultName::Syntax, "Unexpected end of input");
    return m_session.hasFailed();
}

void Parser::failExpectedOperand() {
    if (!isAtEnd())
        failFound("!, (, +, -, [, false, identifier, null, number, string, true, {");
}

void Parser::failExpectedOperator() {
    failFound("!=, &&, (, *, **, +, -, ., /, <, <=, ==, >, >=, [, in, ||");
}

void Parser::failFound(std::string_view expected) {
    std::string message = "Found: ";
    message += m_token.text;
    message += " token, expected one of: ";
    message += expected;
    m_session.fail(FaultName::Syntax, std::move(message));
}

} // namespace collie::jsone
