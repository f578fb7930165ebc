#pragma once

#include "services/jsone/session.h"

#include <cstdint>
#include <string_view>

namespace collie::jsone {

enum class TokenKind : std::uint8_t {
    End,
    Power,
    Plus,
    Minus,
    Times,
    Divide,
    OpenBracket,
    CloseBracket,
    Dot,
    OpenParen,
    CloseParen,
    OpenBrace,
    CloseBrace,
    Colon,
    Comma,
    GreaterEqual,
    LessEqual,
    Less,
    Greater,
    Equal,
    NotEqual,
    Not,
    And,
    Or,
    True,
    False,
    In,
    Null,
    Number,
    Identifier,
    Text, ///< With its quotes.
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text; ///< As written.
    std::size_t start = 0; ///< Offset in the source.
};

/// Cuts an expression into tokens, one at a time: what follows an interpolation's `}` is never looked at.
class Lexer final {
  public:
    Lexer(std::string_view source, Session &session)
        : m_source(source)
        , m_session(session) {}

    /// The next token; End behind the last, and after a failure (SyntaxError "Unexpected input …").
    [[nodiscard]] Token next();

  private:
    [[nodiscard]] Token take(TokenKind kind, std::size_t size);
    [[nodiscard]] Token fail();

    std::string_view m_source;
    std::size_t m_position = 0;
    Session &m_session;
};

} // namespace collie::jsone
