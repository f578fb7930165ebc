#pragma once

#include "services/jsone/lexer.h"
#include "services/jsone/value.h"

#include <cstdint>
#include <string_view>

namespace collie::jsone {

/// A node of a parsed expression; lives in the render's Arena. A null child stands for an operand that is missing.
struct Node {
    enum class Kind : std::uint8_t {
        Literal,  ///< `literal`
        Name,     ///< `text` looked up in the scope
        Unary,    ///< `op` `right`
        Binary,   ///< `left` `op` `right`; with `**` the exponent is on the left
        Property, ///< `left` . `text`
        Access,   ///< `left` [ `first` ] or, with isInterval, `left` [ `first` : `right` ]
        Call,     ///< `left` ( `children` )
        ListOf,   ///< [ `children` ]
        ObjectOf, ///< { `keys`: `children` }
    };

    Kind kind = Kind::Literal;
    TokenKind op = TokenKind::End;
    bool isInterval = false;
    std::uint32_t count = 0; ///< Of children and keys.
    Node *left = nullptr;    ///< The long side of a chain such as 1 + 2 + 3 …; evaluated without recursion.
    Node *right = nullptr;
    Node *first = nullptr;
    Node **children = nullptr;
    std::string_view *keys = nullptr;
    std::string_view text;
    Value literal;
};

} // namespace collie::jsone
