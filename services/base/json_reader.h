#pragma once

#include "services/base/json_builder.h"

#include <QByteArrayView>

#include <cstddef>
#include <string>

namespace collie {

/// Reads JSON text (RFC 8259) into a builder, strictly: what is no JSON, a half of a surrogate pair, a byte that is not
/// UTF-8 and a number too large for a double are refused. A mark of the byte order before the text is passed over. An
/// integer of more than 64 bits is a double. Takes time and memory in proportion to the text, whatever its shape. For
/// one text, on one thread.
class JsonReader final {
  public:
    /// \param text, builder  outlive the reader.
    JsonReader(QByteArrayView text, JsonBuilder &builder);

    /// \return whether the text is one document, which the builder has. Where it is not, the builder has ended the
    /// reading, or the text is not JSON.
    [[nodiscard]] bool read();

  private:
    // Each reads what begins at m_at. \return whether to go on.
    bool value();
    bool list();
    bool object() {
        ++m_at;
        skipSpace();
        return skip('}') ? m_builder.emptyObject() : members();
    }
    bool members();
    bool number();
    bool literal(const char *word);
    /// The text of a string, into m_string.
    bool string();
    bool escape();
    bool codeUnit(unsigned &unit);
    void appendUtf8(unsigned codePoint);

    void skipSpace() {
        while (m_at != m_end && *m_at <= ' ' && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }
    /// Passes over a byte where it stands next.
    bool skip(char byte) {
        if (m_at == m_end || *m_at != byte)
            return false;
        ++m_at;
        return true;
    }
    /// Makes room for a long list at once, by how much of the text its first entries take. Not for lists within it:
    /// what is left of the text cannot be in all of them.
    void makeRoom(const char *begin, std::size_t entries);

    const char *m_at;
    const char *m_end;
    JsonBuilder &m_builder;
    std::string m_string;
    bool m_isUtf8;
    bool m_isRoomMade = false; ///< For a list that has not ended.
};

} // namespace collie
