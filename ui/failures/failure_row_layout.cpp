#include "ui/failures/failure_row_layout.h"

#include "models/text/text_format.h"

#include <QCoreApplication>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace collie::ui {

using models::FailureModel;
using models::LineSpan;
using Row = models::FailureRow::Kind;
using Face = FailureRun::Face;
using Ink = FailureRun::Ink;
using What = FailureTarget::What;

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

// Pixels, but for heights, which follow the font.
constexpr int margin = 8;
constexpr int gap = 8;
constexpr int markWidth = 16; ///< Of a chevron or a star.
constexpr int failurePad = 4;
constexpr int detailPad = 2;
constexpr int leastTitle = 24;            ///< Characters.
constexpr qsizetype mostKept = 1'000'000; ///< Characters of texts whose lines are known.

Row kindOf(const QModelIndex &index) {
    return static_cast<Row>(index.data(FailureModel::KindRole).toInt());
}

bool isFailureRow(const QModelIndex &index) {
    const Row kind = kindOf(index);
    return kind == Row::Failure || kind == Row::Group;
}

bool hasSecondLine(const QModelIndex &index) {
    return isFailureRow(index) && !index.data(FailureModel::MessageRole).toString().isEmpty();
}

QString textOf(const QModelIndex &index, int role = Qt::DisplayRole) {
    return index.data(role).toString();
}

RunLine::Spans spansOf(const QModelIndex &index, int role) {
    return index.data(role).value<RunLine::Spans>();
}

void putLogLink(RunLine &line, const QModelIndex &index) {
    const qint64 number = index.data(FailureModel::LineNumberRole).toLongLong();
    if (number >= 0)
        line.putRight({.text = RowWords::tr("line %1 ›").arg(models::formatCount(number + 1)),
                       .ink = Ink::Link,
                       .target = {.what = What::LogLine, .number = number}});
}

} // namespace

FailureRowLayout::FailureRowLayout(const QFont &font)
    : m_fonts(font)
    , m_badgeWidth(m_fonts.metrics(Face::Bold).horizontalAdvance(RowWords::tr("NEW")) + 8)
    , m_leastTitle(m_fonts.metrics(Face::Plain).averageCharWidth() * leastTitle)
    , m_wrapped(mostKept) {}

/// Where the text of a row begins: below the title of what it belongs to.
int FailureRowLayout::leftOf(const QModelIndex &index) const {
    const int top = margin + markWidth + m_badgeWidth + gap;
    if (!index.parent().isValid())
        return top;
    const bool isInGroup = index.parent().parent().isValid();
    return top + (isInGroup || isFailureRow(index) ? markWidth : 0);
}

int FailureRowLayout::height(int width, const QModelIndex &index) {
    qsizetype lines = hasSecondLine(index) ? 2 : 1;
    if (kindOf(index) == Row::Text) {
        lines = wrapped(textOf(index, FailureModel::TextRole), width - margin - leftOf(index)).size();
        lines += textOf(index, FailureModel::FoldRole).isEmpty() ? 0 : 1;
    }
    return static_cast<int>(lines) * m_fonts.lineHeight() + 2 * (isFailureRow(index) ? failurePad : detailPad);
}

QVector<FailureRun> FailureRowLayout::runs(const QRect &row, const QModelIndex &index, bool isOpen) {
    QVector<FailureRun> runs;
    RunLine line(m_fonts, runs, row.left() + leftOf(index), row.right() + 1 - margin, row.top() + detailPad);
    switch (kindOf(index)) {
    case Row::Failure:
    case Row::Group:
        layOutFailure(runs, row, index, isOpen);
        break;
    case Row::Text:
        layOutText(runs, row, index);
        break;
    case Row::Line:
        putLogLink(line, index);
        line.flow({.text = textOf(index), .face = Face::Fixed}, spansOf(index, FailureModel::LinksRole));
        break;
    case Row::Bug:
        layOutBug(line, index);
        break;
    case Row::MoreBugs:
        line.flow({.text = textOf(index), .ink = Ink::Link, .target = {.what = What::Fold}});
        break;
    case Row::Note:
        line.flow({.text = textOf(index), .ink = Ink::Muted});
        break;
    }
    return runs;
}

void FailureRowLayout::layOutFailure(QVector<FailureRun> &runs, const QRect &row, const QModelIndex &index,
                                     bool isOpen) const {
    const bool isTop = !index.parent().isValid();
    const bool isNew = index.data(FailureModel::IsNewRole).toBool();
    const int right = row.right() + 1 - margin;
    const int top = row.top() + failurePad;
    // Titles of the top level begin below each other, with or without a badge.
    const int badgeColumn = isTop || isNew ? m_badgeWidth + gap : 0;
    const int before = row.left() + leftOf(index) - (isTop ? badgeColumn : 0) - markWidth;
    RunLine line(m_fonts, runs, before, right, top);
    RunLine second(m_fonts, runs, row.left() + leftOf(index), right, top + m_fonts.lineHeight());
    if (index.model()->hasChildren(index))
        line.putMark({.ink = Ink::Chevron, .isOpen = isOpen, .target = {.what = What::Chevron}}, markWidth);
    else
        line.skip(markWidth);
    if (isNew)
        line.putMark({.text = RowWords::tr("NEW"), .face = Face::Bold, .ink = Ink::Badge}, m_badgeWidth);
    line.skip(badgeColumn - (isNew ? m_badgeWidth : 0));

    const bool isTwoLines = hasSecondLine(index);
    putLogLink(isTwoLines ? second : line, index);
    const FailureRun status{.text = textOf(index, FailureModel::StatusRole), .ink = Ink::Muted};
    // What came says more than how long it took.
    line.putRight({.text = textOf(index, FailureModel::DurationRole), .ink = Ink::Muted},
                  m_leastTitle + line.widthAtRight(status));
    line.putRight(status, m_leastTitle);
    if (index.data(FailureModel::TitleIsLineRole).toBool())
        line.flow({.text = textOf(index), .face = Face::Fixed}, spansOf(index, FailureModel::LinksRole));
    else // Paths differ at their ends.
        line.flow({.text = m_fonts.metrics(Face::Bold).elidedText(textOf(index), Qt::ElideMiddle, line.room()),
                   .face = Face::Bold});
    if (isTwoLines)
        second.flow({.text = textOf(index, FailureModel::MessageRole), .face = Face::Fixed},
                    spansOf(index, FailureModel::MessageLinksRole));
}

void FailureRowLayout::layOutText(QVector<FailureRun> &runs, const QRect &row, const QModelIndex &index) {
    const QString text = textOf(index, FailureModel::TextRole);
    const RunLine::Spans links = spansOf(index, FailureModel::LinksRole);
    const int left = row.left() + leftOf(index), right = row.right() + 1 - margin;
    int top = row.top() + detailPad;
    for (const auto &[from, length] : wrapped(text, right - left)) {
        RunLine::Spans inLine;
        for (const LineSpan &link : links) {
            const int begin = std::max(link.start, from), end = std::min(link.start + link.length, from + length);
            if (begin < end)
                inLine.append({.start = begin - from, .length = end - begin, .url = link.url});
        }
        // Wrapped lines fit, but for a space at the end.
        RunLine(m_fonts, runs, left, right + margin, top)
            .flow({.text = text.mid(from, length), .face = Face::Fixed}, inLine);
        top += m_fonts.lineHeight();
    }
    RunLine(m_fonts, runs, left, right, top)
        .flow({.text = textOf(index, FailureModel::FoldRole), .ink = Ink::Link, .target = {.what = What::Fold}});
}

void FailureRowLayout::layOutBug(RunLine line, const QModelIndex &index) const {
    line.putMark({.ink = Ink::Star}, markWidth);
    line.skip(4);
    line.putRight({.text = textOf(index, FailureModel::StatusRole), .ink = Ink::Muted}, m_leastTitle);
    const auto putNumber = [&line](qint64 bug, const QString &text) {
        line.flow({.text = text, .ink = Ink::Link, .target = {.what = What::Bug, .number = bug}});
        line.skip(gap);
    };
    if (const qint64 bug = index.data(FailureModel::BugIdRole).toLongLong(); bug > 0) {
        putNumber(bug, QString::number(bug));
    } else {
        line.flow({.text = RowWords::tr("internal issue"), .ink = Ink::Muted});
        line.skip(gap);
    }
    if (const qint64 other = index.data(FailureModel::DuplicateOfRole).toLongLong(); other > 0)
        putNumber(other, QStringLiteral("> %1").arg(other));
    line.flow({.text = textOf(index), .isStruck = index.data(FailureModel::IsResolvedRole).toBool()}, {},
              spansOf(index, FailureModel::BoldRole));
}

FailureRowLayout::Lines FailureRowLayout::wrapped(const QString &text, int width) {
    const QString key = QString::number(width) + u':' + text;
    if (const Lines *known = m_wrapped.object(key))
        return *known;
    QString unbroken = text;
    unbroken.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(unbroken, m_fonts.font(Face::Fixed));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    Lines lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, m_leastTitle));
        const int from = line.textStart();
        const int length = line.textLength();
        lines.append({from, length > 0 && text.at(from + length - 1) == u'\n' ? length - 1 : length});
    }
    layout.endLayout();
    m_wrapped.insert(key, new Lines(lines), text.size() + 1);
    return lines;
}

} // namespace collie::ui
