#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace collie::logs {

/// Finds a fixed text in many bytes, several gigabytes a second. Immutable; any thread.
class LiteralFinder final {
  public:
    /// \param text  not empty. \param foldCase  the letters a to z match in either case.
    LiteralFinder(QByteArray text, bool foldCase);

    /// The first occurrence at or behind `from`; -1 when there is none.
    [[nodiscard]] qint64 find(QByteArrayView bytes, qint64 from) const;
    [[nodiscard]] qsizetype length() const { return m_text.size(); }

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
    bool m_foldCase;
    Probe m_first, m_second; ///< The two rarest bytes.
};

} // namespace collie::logs
