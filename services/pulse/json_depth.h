#pragma once

#include <QByteArray>

namespace collie::pulse {

/// How many brackets of a JSON document are open, as it comes in pieces.
class JsonDepth final {
  public:
    void add(const QByteArray &piece) {
        for (const char one : piece) {
            if (m_escaped) {
                m_escaped = false;
            } else if (m_inString) {
                m_inString = one != '"';
                m_escaped = one == '\\';
            } else if (one == '"') {
                m_inString = true;
            } else if (one == '{' || one == '[') {
                ++m_depth;
            } else if (one == '}' || one == ']') {
                --m_depth;
            }
        }
    }
    [[nodiscard]] bool isOpen() const { return m_depth > 0; }

  private:
    int m_depth = 0;
    bool m_inString = false, m_escaped = false;
};

} // namespace collie::pulse
