#include "services/jsone/lexer.h"

#include "services/jsone/text.h"

namespace collie::jsone {

namespace {

TokenKind wordKind(std::string_view word) {
    if (word == "in")
        return TokenKind::In;
    if (word == "true")
        return TokenKind::True;
    if (word == "false")
        return TokenKind::False;
    if (word == "null")
        return TokenKind::Null;
    return TokenKind::Identifier;
}

TokenKind symbolKind(char c) {
    switch (c) {
    case '+':
        return TokenKind::Plus;
    case '-':
        return TokenKind::Minus;
    case '*':
        return TokenKind::Times;
    case '/':
        return TokenKind::Divide;
    case '[':
        return TokenKind::OpenBracket;
    case ']':
        return TokenKind::CloseBracket;
    case '.':
        return TokenKind::Dot;
    case '(':
        return TokenKind::OpenParen;
    case ')':
        return TokenKind::CloseParen;
    case '{':
        return TokenKind::OpenBrace;
    case '}':
        return TokenKind::CloseBrace;
    case ':':
        return TokenKind::Colon;
    case ',':
        return TokenKind::Comma;
    case '<':
        return TokenKind::Less;
    case '>':
        return TokenKind::Greater;
    case '!':
        return TokenKind::Not;
    default:
        return TokenKind::End;
    }
}

TokenKind pairKind(std::string_view rest) {
    if (rest.size() < 2)
        return TokenKind::End;
    const char first = rest[0];
    const char second = rest[1];
    if (second == '=') {
        switch (first) {
        case '>':
            return TokenKind::GreaterEqual;
        case '<':
            return TokenKind::LessEqual;
        case '=':
            return TokenKind::Equal;
        case '!':
            return TokenKind::NotEqual;
        default:
            return TokenKind::End;
        }
    }
    if (first != second)
        return TokenKind::End;
    return first == '*' ? TokenKind::Power
                        : (first == '&' ? TokenKind::And : (first == '|' ? TokenKind::Or : TokenKind::End));
}

std::size_t digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text::isDigit(text[count]))
        ++count;
    return count;
}

std::size_t numberSize(std::string_view rest) {
    const std::size_t whole = digits(rest);
    if (whole + 1 < rest.size() && rest[whole] == '.') {
        if (const std::size_t fraction = digits(rest.substr(whole + 1)); fraction > 0)
            return whole + 1 + fraction;
    }
    return whole;
}

} // namespace

Token Lexer::next() {
    m_position += text::leadingSpace(m_source.substr(m_position));
    const std::string_view rest = m_source.substr(m_position);
    if (rest.empty())
        return {TokenKind::End, {}, m_position};
    const char c = rest.front();
    if (text::isWordStart(c)) {
        std::size_t size = 1;
        while (size < rest.size() && text::isWord(rest[size]))
            ++size;
        return take(wordKind(rest.substr(0, size)), size);
    }
    if (text::isDigit(c))
        return take(TokenKind::Number, numberSize(rest));
    if (c == '\'' || c == '"') {
        const std::size_t end = rest.find(c, 1);
        return end == std::string_view::npos ? fail() : take(TokenKind::Text, end + 1);
    }
    if (const TokenKind kind = pairKind(rest); kind != TokenKind::End)
        return take(kind, 2);
    const TokenKind kind = symbolKind(c);
    return kind == TokenKind::End ? fail() : take(kind, 1);
}

Token Lexer::take(TokenKind kind, std::size_t size) {
    const Token token{kind, m_source.substr(m_position, size), m_position};
    m_position += size;
    return token;
}

Token Lexer::fail() {
    std::string message = "Unexpected input for '";
    message += m_source;
    message += "' at '";
    message += m_source.substr(m_position);
    message += '\'';
    m_session.fail(FaultName::Syntax, std::move(message));
    return {};
}

} // namespace collie::jsone
