#include "services/base/yaml_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace collie {

namespace {

constexpr char32_t notUtf8 = 0xffffffff;

/// Escapes of halves of pairs pass as the characters of a plane with the same last four digits: "\ud83d" as
/// "\U0010d83d".
constexpr char32_t firstHalf = 0xd800;
constexpr char32_t firstLowHalf = 0xdc00;
constexpr char32_t lastHalf = 0xdfff;
constexpr qsizetype lengthening = 4;
/// Ends of lines in YAML 1.1, and the mark it takes at the beginning of a line only, pass as those behind them.
constexpr std::array<std::pair<char32_t, char32_t>, 4> passing{
    {{0x85, 0xe000}, {0x2028, 0xe001}, {0x2029, 0xe002}, {0xfeff, 0xe003}}};
constexpr char32_t lastPassing = 0xe003;
constexpr char32_t lastPlane = 16;

/// The character at `at`, which moves behind it.
char32_t nextCharacter(QByteArrayView bytes, qsizetype &at) {
    const auto byteAt = [&](qsizetype place) { return static_cast<unsigned char>(bytes[place]); };
    const unsigned char lead = byteAt(at++);
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || at + more > bytes.size())
        return notUtf8;
    char32_t character = lead & (0x3fU >> static_cast<unsigned>(more));
    for (int i = 0; i < more; ++i) {
        const unsigned char next = byteAt(at++);
        if ((next & 0xc0U) != 0x80)
            return notUtf8;
        character = (character << 6U) | (next & 0x3fU);
    }
    static constexpr std::array<char32_t, 4> least{0, 0x80, 0x800, 0x10000};
    const bool isHalf = character >= 0xd800 && character <= 0xdfff;
    return character < least[static_cast<std::size_t>(more)] || isHalf || character > 0x10ffff ? notUtf8 : character;
}

template <class Text>
void appendCharacter(Text &text, char32_t character) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (character < 0x80) {
        put(character);
        return;
    }
    if (character < 0x800) {
        put(0xc0 | (character >> 6U));
    } else {
        if (character < 0x10000) {
            put(0xe0 | (character >> 12U));
        } else {
            put(0xf0 | (character >> 18U));
            put(0x80 | ((character >> 12U) & 0x3fU));
        }
        put(0x80 | ((character >> 6U) & 0x3fU));
    }
    put(0x80 | (character & 0x3fU));
}

bool isPrintable(char32_t character) {
    if (character < 0x20)
        return character == '\t' || character == '\n' || character == '\r';
    return character < 0x7f || character == 0x85 || (character >= 0xa0 && character != 0xfffe && character != 0xffff);
}

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether four digits at `at` are those of half a surrogate pair.
bool isHalfPair(QByteArrayView text, qsizetype at) {
    return at + 4 <= text.size() && (text[at] == 'd' || text[at] == 'D') && isHexDigit(text[at + 1]) &&
           text[at + 1] >= '8' && isHexDigit(text[at + 2]) && isHexDigit(text[at + 3]);
}

/// The plane whose place for what passes a character lies in; 0 when in none.
char32_t planeOf(char32_t character) {
    const char32_t place = character & 0xffffU;
    return place >= firstHalf && place <= lastPassing && character <= 0x10ffff ? character >> 16U : 0;
}

/// The character that an escape "\U0010d83d" at `at` names; 0 where none stands.
char32_t longEscape(QByteArrayView text, qsizetype at) {
    constexpr qsizetype size = 10;
    if (at + size > text.size() || text.sliced(at, 2) != QByteArrayView("\\U"))
        return 0;
    bool isNumber = false;
    const uint character = text.sliced(at + 2, 8).toByteArray().toUInt(&isNumber, 16);
    return isNumber ? character : 0;
}

} // namespace

YamlText::YamlText(QByteArrayView original)
    : m_original(original.startsWith("\xef\xbb\xbf") ? original.sliced(3) : original) {
    choosePlane();
    if (m_fault == Fault::None)
        prepare();
}

/// Looks at every character too: libyaml ends a text at a byte it does not know.
void YamlText::choosePlane() {
    unsigned used = 0;
    for (qsizetype at = 0; at < m_original.size(); ++m_characters) {
        const qsizetype start = at;
        const char32_t character = nextCharacter(m_original, at);
        if (character == notUtf8)
            m_fault = Fault::Encoding;
        else if (!isPrintable(character))
            m_fault = Fault::Control;
        if (m_fault != Fault::None)
            return;
        used |= 1U << planeOf(character);
        if (character == '\\')
            used |= 1U << planeOf(longEscape(m_original, start));
    }
    m_characters = 0;
    char32_t plane = lastPlane;
    while (plane > 0 && (used >> plane & 1U) != 0)
        --plane;
    if (plane == 0)
        m_fault = Fault::Planes;
    m_plane = plane << 16U;
    m_escape = "\\U" + QByteArray::number(static_cast<uint>(plane), 16).rightJustified(4, '0');
}

void YamlText::prepare() {
    m_prepared.reserve(m_original.size() + 16);
    bool isEscaped = false; // An odd number of backslashes stands before.
    for (qsizetype at = 0; at < m_original.size();) {
        const char32_t character = nextCharacter(m_original, at);
        if (isEscaped && character == 'u' && isHalfPair(m_original, at)) {
            m_prepared.append(m_escape.mid(1)).append(m_original.sliced(at, 4));
            at += 4;
            m_characters += 9;
            m_lengthened.push_back(m_characters);
        } else {
            const auto other =
                std::find_if(passing.begin(), passing.end(), [&](const auto &each) { return each.first == character; });
            appendCharacter(m_prepared, other == passing.end() ? character : m_plane + other->second);
            ++m_characters;
        }
        if (character == '?')
            m_afterQuestionMark.push_back(m_characters);
        isEscaped = character == '\\' && !isEscaped;
    }
}

YamlText::Place YamlText::placeOf(std::size_t index) const {
    const auto shifts = std::lower_bound(m_lengthened.begin(), m_lengthened.end(), index) - m_lengthened.begin();
    const auto wanted = static_cast<qsizetype>(index) - static_cast<qsizetype>(shifts) * lengthening;
    Place place;
    qsizetype at = 0;
    for (qsizetype count = 0; count < wanted && at < m_original.size(); ++count) {
        const char32_t character = nextCharacter(m_original, at);
        const bool isBreak =
            character == '\n' || (character == '\r' && (at == m_original.size() || m_original[at] != '\n'));
        place = isBreak ? Place{place.line + 1, 0} : Place{place.line, place.column + 1};
    }
    return place;
}

bool YamlText::followsQuestionMark(std::size_t index) const {
    return std::binary_search(m_afterQuestionMark.begin(), m_afterQuestionMark.end(), index);
}

std::optional<std::string> YamlText::restored(std::string_view scalar, bool isDoubleQuoted) const {
    const QByteArrayView bytes(scalar.data(), static_cast<qsizetype>(scalar.size()));
    // Four bytes have characters beyond the first plane; most texts hold none, nor a longer escape.
    const bool isAsItIs = std::none_of(bytes.begin(), bytes.end(), [](char c) { return c <= '\xf4' && c >= '\xf0'; }) &&
                          (isDoubleQuoted || bytes.indexOf(m_escape) < 0);
    if (isAsItIs)
        return std::string(scalar);
    std::string text;
    char32_t high = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        if (!isDoubleQuoted && bytes.sliced(at).startsWith(m_escape) && isHalfPair(bytes, at + m_escape.size())) {
            // Outside of double quotes it is not an escape, and stays what it was.
            text += "\\u";
            at += m_escape.size();
            continue;
        }
        char32_t character = nextCharacter(bytes, at);
        const char32_t place = planeOf(character) == m_plane >> 16U ? character & 0xffffU : 0;
        const auto other =
            std::find_if(passing.begin(), passing.end(), [&](const auto &each) { return each.second == place; });
        const bool isLow = place >= firstLowHalf && place <= lastHalf;
        if ((high != 0) != isLow)
            return {};
        if (isLow) {
            character = 0x10000 + ((high - firstHalf) << 10U) + (place - firstLowHalf);
            high = 0;
        } else if (place >= firstHalf && place < firstLowHalf) {
            high = place;
            continue;
        } else if (other != passing.end()) {
            character = other->first;
        }
        appendCharacter(text, character);
    }
    if (high != 0)
        return {};
    return text;
}

} // namespace collie
