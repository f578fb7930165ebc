#include "app/cli/table.h"

#include "app/cli/output.h"
#include "app/cli/verb.h"

#include <algorithm>
#include <numeric>

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

/// Columns of a terminal that a character takes: those of East Asia and pictures take two, marks on others none.
int widthOf(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto isIn = [character](char32_t first, char32_t last) { return character >= first && character <= last; };
    const bool isWide = isIn(0x1100, 0x115f) || isIn(0x2e80, 0xa4cf) || isIn(0xac00, 0xd7a3) || isIn(0xf900, 0xfaff) ||
                        isIn(0xfe30, 0xfe6f) || isIn(0xff00, 0xff60) || isIn(0xffe0, 0xffe6) ||
                        isIn(0x1f300, 0x1faff) || isIn(0x20000, 0x3fffd);
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
