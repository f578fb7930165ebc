#include "app/cli/table.h"

#include "app/cli/output.h"
#include "app/cli/verb.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace collie::cli {

using treeherder::JobStatus;

namespace {

/// Between two columns.
constexpr int gap = 2;
/// A column is not made narrower for the others' sake.
constexpr int leastWidth = 8;

/// Select Graphic Rendition, ECMA-48; none for Plain.
const char *codeOf(Shade shade) {
    switch (shade) {
    case Shade::Good:
        return "32";
    case Shade::Failed:
        return "33";
    case Shade::Broken:
        return "31";
    case Shade::Exception:
        return "35";
    case Shade::Running:
        return "36";
    case Shade::Again:
        return "94";
    case Shade::Faint:
        return "90";
    case Shade::Plain:
        break;
    }
    return "";
}

/// Characters of East Asia and pictures, by the first and the last of a range. https://www.unicode.org/reports/tr11/
constexpr std::array<std::pair<char32_t, char32_t>, 54> wideCharacters{{
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x23f0, 0x23f0},
    {0x23f3, 0x23f3},   {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267f, 0x267f},
    {0x2693, 0x2693},   {0x26a1, 0x26a1},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x26c4, 0x26c5},
    {0x26ce, 0x26ce},   {0x26d4, 0x26d4},   {0x26ea, 0x26ea},   {0x26f2, 0x26f3},   {0x26f5, 0x26f5},
    {0x26fa, 0x26fa},   {0x26fd, 0x26fd},   {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},
    {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27b0, 0x27b0},   {0x27bf, 0x27bf},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},   {0x2b55, 0x2b55},
    {0x2e80, 0x303e},   {0x3041, 0xa4cf},   {0xa960, 0xa97c},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},
    {0xfe10, 0xfe19},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18d08},
    {0x1aff0, 0x1b2fb}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a},
    {0x1f200, 0x1f265}, {0x1f300, 0x1f64f}, {0x1f680, 0x1faff}, {0x20000, 0x3fffd},
}};

/// Columns of a terminal that a character takes: wide ones take two, marks on others none.
int widthOf(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool isWide = std::any_of(wideCharacters.begin(), wideCharacters.end(), [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
    return isWide ? 2 : 1;
}

int widthOf(const QString &text) {
    const QList<uint> characters = text.toUcs4();
    return std::accumulate(characters.begin(), characters.end(), 0,
                           [](int sum, uint character) { return sum + widthOf(char32_t(character)); });
}

/// As much of `text` as has room, with a mark where something is missing.
QString cutTo(const QString &text, int width) {
    if (widthOf(text) <= width)
        return text;
    QString kept;
    int used = 1; // The mark's.
    for (const uint character : text.toUcs4()) {
        used += widthOf(char32_t(character));
        if (used > width)
            break;
        kept += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
    }
    return kept + u'…';
}

/// Makes the widest columns narrower until the line has room, or nothing more can be had.
void fitInto(int room, const QVector<TableColumn> &columns, QVector<int> &widths) {
    int sum = std::accumulate(widths.begin(), widths.end(), gap * (int(widths.size()) - 1));
    while (sum > room) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (columns[i].cut == TableColumn::Cut::Allowed && widths[i] > leastWidth &&
                (widest < 0 || widths[i] >= widths[widest]))
                widest = i;
        }
        if (widest < 0)
            return;
        --widths[widest];
        --sum;
    }
}

QString lineOf(const QVector<Cell> &cells, const QVector<int> &widths, bool hasColours) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString text = cutTo(cells[i].text, widths[i]);
        const QLatin1String code(hasColours ? codeOf(cells[i].shade) : "");
        line += code.isEmpty() ? text : QStringLiteral("\x1b[%1m%2\x1b[0m").arg(code, text);
        if (i + 1 < cells.size())
            line += QString(widths[i] - widthOf(text) + gap, u' ');
    }
    return line;
}

} // namespace

Shade shadeOf(JobStatus status) {
    switch (status) {
    case JobStatus::Success:
        return Shade::Good;
    case JobStatus::TestFailed:
        return Shade::Failed;
    case JobStatus::Busted:
        return Shade::Broken;
    case JobStatus::Exception:
        return Shade::Exception;
    case JobStatus::Running:
        return Shade::Running;
    case JobStatus::Retry:
        return Shade::Again;
    case JobStatus::UserCancel:
    case JobStatus::Superseded:
    case JobStatus::Pending:
    case JobStatus::Unscheduled:
    case JobStatus::Runnable:
        return Shade::Faint;
    case JobStatus::Unknown:
        break;
    }
    return Shade::Plain;
}

Shade shadeOfState(QStringView state) {
    if (state == u"completed")
        return Shade::Good;
    if (state == u"failed")
        return Shade::Broken;
    if (state == u"exception")
        return Shade::Exception;
    if (state == u"running")
        return Shade::Running;
    return state == u"pending" || state == u"unscheduled" ? Shade::Faint : Shade::Plain;
}

void printTable(std::initializer_list<TableColumn> columns, const TableRows &rows, const QString &below) {
    TableRows lines;
    QVector<Cell> titles;
    for (const TableColumn &column : columns)
        titles.append(told(column.title));
    lines.append(titles);
    lines += rows;
    QVector<int> widths(titles.size());
    for (QVector<Cell> &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i].text = printable(line[i].text);
            widths[i] = std::max(widths[i], widthOf(line[i].text));
        }
    }
    const Manner &how = manner();
    if (how.columns > 0)
        fitInto(how.columns, QVector<TableColumn>(columns), widths);
    QString text;
    for (const QVector<Cell> &line : std::as_const(lines))
        text += lineOf(line, widths, how.hasColours) + u'\n';
    printPages(text + (below.isEmpty() ? QString() : printable(below) + u'\n'));
}

void printList(bool json, const Json &entries, std::initializer_list<TableColumn> columns, const TableRows &rows) {
    if (json)
        printJson(entries);
    else
        printTable(columns, rows);
}

} // namespace collie::cli
