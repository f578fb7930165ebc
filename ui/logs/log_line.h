#pragma once

#include "services/logs/ansi_text.h"
#include "services/logs/log_pattern.h"

#include <QVector>

namespace collie::ui {

/// A line of a log laid out in cells of one width: a column is a place in its text (UTF-16), a cell a place on the
/// screen. Wide characters take two cells, tabs go to the next multiple of eight, what combines takes none.
class LogLine final {
  public:
    /// A run of columns.
    struct Range {
        qsizetype from = 0;
        qsizetype length = 0;
    };
    /// Bytes of one line that are shown; its end says how many there are.
    static constexpr qsizetype shownBytes = 4 * 1024 * 1024;
    /// Matches marked in one line.
    static constexpr int shownMatches = 1000;

    /// \param matches  what to mark; null for nothing.
    LogLine(QByteArrayView bytes, const logs::LogPattern *matches);

    [[nodiscard]] const QString &text() const { return m_text.text; }
    [[nodiscard]] const QVector<logs::AnsiText::Span> &spans() const { return m_text.spans; }
    [[nodiscard]] const QVector<Range> &matches() const { return m_matches; }
    [[nodiscard]] qsizetype columns() const { return m_text.text.size(); }
    [[nodiscard]] qsizetype cells() const { return cellOf(columns()); }
    /// Every column is one cell.
    [[nodiscard]] bool isPlain() const { return m_cells.isEmpty(); }

    [[nodiscard]] qsizetype cellOf(qsizetype column) const;
    /// The column whose cell this is; columns() behind the end.
    [[nodiscard]] qsizetype columnAt(qsizetype cell) const;
    /// The next place for a caret, over a whole character.
    [[nodiscard]] qsizetype nextColumn(qsizetype column) const;
    [[nodiscard]] qsizetype previousColumn(qsizetype column) const;
    /// The word around a column, or the gap between two.
    [[nodiscard]] Range wordAt(qsizetype column) const;
    /// Where its parts begin, in columns, the first at 0, when no part is to be wider than so many cells (at least 8:
    /// a tab is kept whole). Worked out once per width.
    [[nodiscard]] const QVector<qsizetype> &partsWithin(qsizetype cells) const;

  private:
    void layOut();
    void mark(const logs::LogPattern &pattern);

    logs::AnsiText m_text;
    QVector<Range> m_matches;
    QVector<qint32> m_cells; ///< By column, and one more; empty when they are the same.
    mutable QVector<qsizetype> m_parts;
    mutable qsizetype m_partCells = 0; ///< The width that m_parts are of; 0 for none yet.
};

} // namespace collie::ui
