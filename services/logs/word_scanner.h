#pragma once

#include <QByteArrayView>

#include <array>
#include <vector>

namespace collie::logs {

/// Tells whether any of many fixed words is in a text, reading it once whatever their number (Aho and Corasick 1975).
/// Immutable; any thread.
class WordScanner final {
  public:
    explicit WordScanner(const std::vector<QByteArrayView> &words);

    /// Where the first word that ends earliest ends: the place behind it, at or behind `from`; -1 when there is none.
    [[nodiscard]] qint64 find(QByteArrayView text, qint64 from = 0) const;

  private:
    std::array<unsigned char, 256> m_class{}; ///< Bytes that are in no word are one class.
    unsigned m_classes = 1;
    std::vector<unsigned> m_next; ///< By state and class: the next state's row, or `found` when a word ends.
    static constexpr unsigned found = 0xffffffff;
};

} // namespace collie::logs
