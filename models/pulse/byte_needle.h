#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace collie::models {

/// Looks for a text in bytes without regard to the case of ASCII letters, at some gigabytes a second: a filter reads
/// every body there is. Thread-safe once made.
class ByteNeedle final {
  public:
    explicit ByteNeedle(QByteArrayView text = {});

    /// Whether the text is in there; always, when it is empty.
    [[nodiscard]] bool isIn(QByteArrayView bytes) const;
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    friend bool operator==(const ByteNeedle &, const ByteNeedle &) = default;

  private:
    [[nodiscard]] bool isAt(const char *place) const;

    QByteArray m_text; ///< Letters in lower case.
};

} // namespace collie::models
