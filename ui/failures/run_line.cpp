#include "ui/failures/run_line.h"

#include "ui/widgets/fixed_font.h"

#include <algorithm>

namespace collie::ui {

using models::LineSpan;

namespace {

constexpr int rightGap = 16;  ///< Pixels between what stands at the right.
constexpr int leastPiece = 2; ///< Characters that are worth painting.

const LineSpan *spanAt(const RunLine::Spans &spans, int place) {
    const auto found = std::find_if(spans.begin(), spans.end(), [&](const LineSpan &span) {
        return place >= span.start && place < span.start + span.length;
    });
    return found == spans.end() ? nullptr : &*found;
}

} // namespace

FailureFonts::FailureFonts(const QFont &font)
    : m_plain(font)
    , m_bold(font)
    , m_fixed(fixedFontLike(font)) {
    m_bold.setWeight(QFont::Bold);
    const int tallest = std::max(QFontMetrics(m_bold).height(), QFontMetrics(m_fixed).height());
    m_lineHeight = (tallest + 3) / 4 * 4;
}

const QFont &FailureFonts::font(FailureRun::Face face) const {
    switch (face) {
    case FailureRun::Face::Bold:
        return m_bold;
    case FailureRun::Face::Fixed:
        return m_fixed;
    case FailureRun::Face::Plain:
        break;
    }
    return m_plain;
}

RunLine::RunLine(const FailureFonts &fonts, QVector<FailureRun> &runs, int left, int right, int top)
    : m_fonts(fonts)
    , m_runs(runs)
    , m_left(left)
    , m_right(right)
    , m_top(top) {}

void RunLine::putMark(const FailureRun &mark, int width) {
    FailureRun run = mark;
    run.rect = QRect(m_left, m_top, width, m_fonts.lineHeight());
    m_left += width;
    m_runs.append(run);
}

int RunLine::widthAtRight(const FailureRun &run) const {
    return run.text.isEmpty() ? 0 : m_fonts.metrics(run.face).horizontalAdvance(run.text) + rightGap;
}

void RunLine::putRight(const FailureRun &like, int least) {
    const int taken = widthAtRight(like);
    if (taken == 0 || room() - taken < least)
        return;
    FailureRun run = like;
    const int width = taken - rightGap;
    run.rect = QRect(m_right - width, m_top, width, m_fonts.lineHeight());
    m_right -= taken;
    m_runs.append(run);
}

void RunLine::flow(const FailureRun &like, const Spans &links, const Spans &bold) {
    const int end = static_cast<int>(like.text.size());
    QVector<int> borders{0, end};
    for (const Spans &spans : {links, bold}) {
        for (const LineSpan &span : spans)
            borders << std::clamp(span.start, 0, end) << std::clamp(span.start + span.length, 0, end);
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        FailureRun run = like;
        const int from = borders.at(i);
        run.text = like.text.mid(from, borders.at(i + 1) - from);
        if (const LineSpan *link = spanAt(links, from)) {
            run.ink = FailureRun::Ink::Link;
            run.target = {.what = FailureTarget::What::Link, .number = 0, .url = link->url};
        }
        if (spanAt(bold, from) != nullptr)
            run.face = FailureRun::Face::Bold;
        if (!put(run))
            return;
    }
}

/// \return whether all of it had room.
bool RunLine::put(FailureRun run) {
    const QFontMetrics metrics = m_fonts.metrics(run.face);
    if (room() < metrics.averageCharWidth() * leastPiece)
        return false;
    int width = metrics.horizontalAdvance(run.text);
    const bool fits = width <= room();
    if (!fits) {
        run.text = metrics.elidedText(run.text, Qt::ElideRight, room());
        width = std::min(room(), metrics.horizontalAdvance(run.text));
    }
    run.rect = QRect(m_left, m_top, width, m_fonts.lineHeight());
    m_left += width;
    m_runs.append(run);
    return fits;
}

} // namespace collie::ui
