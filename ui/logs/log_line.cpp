#include "ui/logs/log_line.h"
#include "models/text/text_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace collie::ui {
namespace {

constexpr int tabCells = 8;

QString cutNote(qsizetype bytes) {
    const int count = models::pluralOf(bytes); // The tool that gathers texts reads no call in its place.
    return QCoreApplication::translate("LogLine", "… %Ln byte(s) in this line; saving the log keeps them all", nullptr,
                                       count);
}

/// First and last of the code points that East Asian fonts and emoji draw two cells wide (UAX 11).
constexpr std::array<std::pair<char32_t, char32_t>, 10> wideRanges{{{0x1100, 0x115f},
                                                                    {0x2e80, 0xa4cf},
                                                                    {0xac00, 0xd7a3},
                                                                    {0xf900, 0xfaff},
                                                                    {0xfe30, 0xfe6f},
                                                                    {0xff00, 0xff60},
                                                                    {0xffe0, 0xffe6},
                                                                    {0x1f300, 0x1f64f},
                                                                    {0x1f900, 0x1faff},
                                                                    {0x20000, 0x3fffd}}};

int cellsOf(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = std::any_of(wideRanges.begin(), wideRanges.end(), [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
    return wide ? 2 : 1;
}

bool isPlainText(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

bool isWordCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
}

} // namespace

LogLine::LogLine(QByteArrayView bytes, const logs::LogPattern *matches)
    : m_text(logs::decodeAnsi(bytes.first(std::min(bytes.size(), shownBytes)))) {
    if (bytes.size() > shownBytes)
        m_text.text += cutNote(bytes.size());
    if (!isPlainText(m_text.text))
        layOut();
    if (matches != nullptr)
        mark(*matches);
}

void LogLine::layOut() {
    const QString &text = m_text.text;
    m_cells.reserve(text.size() + 1);
    qint32 cell = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        m_cells.append(cell);
        if (text.at(i) == u'\t') {
            cell += tabCells - cell % tabCells;
        } else if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            cell += cellsOf(QChar::surrogateToUcs4(text.at(i), text.at(i + 1)));
            m_cells.append(cell);
            ++i;
        } else {
            cell += cellsOf(text.at(i).unicode());
        }
    }
    m_cells.append(cell);
}

void LogLine::mark(const logs::LogPattern &pattern) {
    const QByteArray bytes = m_text.text.toUtf8();
    const bool same = bytes.size() == m_text.text.size();
    qint64 from = 0;
    qint64 known = 0;      // Bytes whose columns are counted,
    qsizetype columns = 0; // and how many they are.
    const auto columnOf = [&](qint64 byte) {
        if (same)
            return static_cast<qsizetype>(byte);
        columns += QString::fromUtf8(QByteArrayView(bytes).sliced(known, byte - known)).size();
        known = byte;
        return columns;
    };
    while (m_matches.size() < shownMatches) {
        const auto match = pattern.find(bytes, from);
        if (!match)
            return;
        if (match->length > 0) {
            const qsizetype begin = columnOf(match->from);
            m_matches.append({begin, columnOf(match->from + match->length) - begin});
        }
        from = match->from + std::max<qint64>(match->length, 1);
        if (from > bytes.size())
            return;
    }
}

qsizetype LogLine::cellOf(qsizetype column) const {
    column = std::clamp<qsizetype>(column, 0, columns());
    return isPlain() ? column : m_cells.at(column);
}

qsizetype LogLine::columnAt(qsizetype cell) const {
    if (cell <= 0)
        return 0;
    if (isPlain())
        return std::min(cell, columns());
    // The last column that begins at or before the cell and has a width.
    const auto behind = std::upper_bound(m_cells.begin(), m_cells.end(), cell);
    if (behind == m_cells.end())
        return columns();
    const auto at = std::lower_bound(m_cells.begin(), behind, *std::prev(behind));
    return at - m_cells.begin();
}

const QVector<qsizetype> &LogLine::partsWithin(qsizetype cells) const {
    cells = std::max<qsizetype>(cells, tabCells);
    if (cells == m_partCells)
        return m_parts;
    m_partCells = cells;
    m_parts = {0};
    for (qsizetype from = 0; this->cells() - cellOf(from) > cells; m_parts.append(from)) {
        const qsizetype end = cellOf(from) + cells;
        qsizetype next = columnAt(end);
        // What combines stays with its character.
        while (!isPlain() && next < columns() && (cellOf(next) == cellOf(next + 1) || text().at(next).isLowSurrogate()))
            ++next;
        from = next;
    }
    return m_parts;
}

qsizetype LogLine::nextColumn(qsizetype column) const {
    qsizetype next = std::min(column + 1, columns());
    while (!isPlain() && next < columns() && cellOf(next) == cellOf(next + 1))
        ++next;
    if (next < columns() && text().at(next).isLowSurrogate())
        ++next;
    return next;
}

qsizetype LogLine::previousColumn(qsizetype column) const {
    qsizetype previous = std::max<qsizetype>(column - 1, 0);
    while (!isPlain() && previous > 0 &&
           (text().at(previous).isLowSurrogate() || cellOf(previous) == cellOf(previous + 1)))
        --previous;
    return previous;
}

LogLine::Range LogLine::wordAt(qsizetype column) const {
    if (columns() == 0)
        return {};
    column = std::clamp<qsizetype>(column, 0, columns() - 1);
    const bool word = isWordCharacter(text().at(column));
    qsizetype from = column, to = column + 1;
    while (from > 0 && isWordCharacter(text().at(from - 1)) == word)
        --from;
    while (to < columns() && isWordCharacter(text().at(to)) == word)
        ++to;
    return {from, to - from};
}

} // namespace collie::ui
