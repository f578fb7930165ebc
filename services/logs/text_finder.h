#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace collie::logs {

/// Finds a fixed text in many bytes, several gigabytes a second: a search reads all of a log, a filter every body
/// there is. Immutable; any thread.
class TextFinder final {
  public:
    /// Finds the empty text, which is everywhere.
    TextFinder() = default;
    /// \param foldCase  the letters a to z match in either case; those beyond ASCII do not.
    TextFinder(QByteArray text, bool foldCase);

    /// The first occurrence at or behind `from`; -1 when there is none.
    [[nodiscard]] qint64 find(QByteArrayView bytes, qint64 from) const;
    [[nodiscard]] bool isIn(QByteArrayView bytes) const { return find(bytes, 0) >= 0; }
    [[nodiscard]] qsizetype length() const { return m_text.size(); }

    friend bool operator==(const TextFinder &a, const TextFinder &b) {
        return a.m_text == b.m_text && a.m_foldCase == b.m_foldCase;
    }

  private:
    /// A byte of the text that is looked for first.
    struct Probe {
        qsizetype at = 0;
        unsigned char mask = 0; ///< Set in what is compared: 0x20 folds a letter.
        unsigned char value = 0;
    };
    [[nodiscard]] Probe probe(qsizetype at) const;
    [[nodiscard]] unsigned char maskAt(qsizetype at) const;
    [[nodiscard]] bool matchesAt(const unsigned char *at) const;

    QByteArray m_text; ///< Lower case when folding.
    bool m_foldCase = false;
    Probe m_first, m_second; ///< The two rarest bytes.
};

} // namespace collie::logs
