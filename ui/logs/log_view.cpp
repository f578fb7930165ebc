#include "ui/logs/log_view.h"

#include "ui/logs/log_row_painter.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int cachedColumns = 16 * 1024 * 1024; ///< Of decoded lines.
constexpr int shownToReaders = 2000;            ///< Characters of one line.
constexpr int gutterPadding = 8;                ///< Pixels.
constexpr int markWidth = 12;                   ///< Of the mark of an error in the gutter.
constexpr int leastDigits = 4;

} // namespace

LogView::LogView(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_palette(theme)
    , m_lines(cachedColumns) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Log"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    setFont(fixedFont());
    measure();
    connect(&m_theme, &Theme::changed, this, [this] {
        m_palette.clear();
        viewport()->update();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this](int action) {
        if (!m_wraps)
            return;
        // A step is a row of the screen, and not a line that may fill all of it.
        const qint64 page = rowsShown();
        const qint64 by = action == QAbstractSlider::SliderSingleStepAdd   ? 1
                          : action == QAbstractSlider::SliderSingleStepSub ? -1
                          : action == QAbstractSlider::SliderPageStepAdd   ? page
                          : action == QAbstractSlider::SliderPageStepSub   ? -page
                                                                           : 0;
        if (by == 0)
            return;
        scrollRows(by);
        verticalScrollBar()->setSliderPosition(verticalScrollBar()->value());
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_adjusting)
            setFollowing(value == verticalScrollBar()->maximum() && m_log && !m_log->isComplete());
    });
}

LogView::~LogView() = default;

void LogView::measure() {
    const QFontMetricsF metrics(font());
    m_cell = metrics.horizontalAdvance(QString(64, u'0')) / 64;
    m_rowHeight = static_cast<int>(metrics.height()) + 2;
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_cell * 8));
}

QSize LogView::sizeHint() const {
    return {static_cast<int>(m_cell * 100), m_rowHeight * 24};
}

const logs::LogText &LogView::textOfLog() const {
    static const logs::LogText nothing;
    return m_log ? m_log->text() : nothing;
}

void LogView::setLog(logs::LogFile *log) {
    if (m_log)
        m_log->disconnect(this);
    m_log = log;
    m_filter.reset();
    m_errors.clear();
    m_lines.clear();
    m_knownLines = 0;
    m_caret = m_anchor = {};
    if (log != nullptr) {
        connect(log, &logs::LogFile::grown, this, &LogView::logGrown);
        connect(log, &logs::LogFile::indexed, this, &LogView::logGrown);
    }
    updateRanges();
    verticalScrollBar()->setValue(0);
    setTop({});
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void LogView::logGrown() {
    // The last line known may have been a beginning only.
    m_lines.remove(m_knownLines - 1);
    m_knownLines = textOfLog().lineCount();
    updateRanges();
    viewport()->update();
}

qint64 LogView::rowCount() const {
    return m_filter ? m_filter->size() : textOfLog().lineCount();
}

int LogView::rowsShown() const {
    return std::max(1, viewport()->height() / m_rowHeight);
}

void LogView::updateRanges() {
    const QScopedValueRollback guard(m_adjusting, true);
    const Spot last = lastTop();
    verticalScrollBar()->setSingleStep(barUnit());
    verticalScrollBar()->setPageStep(rowsShown() * barUnit());
    verticalScrollBar()->setRange(0, barValueOf(last));
    setTop(m_following ? last : m_top);
    updateSideways();
}

void LogView::updateSideways() {
    if (m_wraps) {
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    qsizetype widest = 0;
    const qint64 behind = std::min(rowCount(), m_top.row + rowsShown() + 1);
    for (qint64 row = m_top.row; row < behind; ++row)
        widest = std::max(widest, line(lineOfRow(row)).cells());
    const int room = viewport()->width() - gutterWidth();
    const int wanted = static_cast<int>(std::min(m_cell * static_cast<qreal>(widest + 1), 1e9)) - room;
    // What was scrolled to stays, though no line on the screen is that wide.
    horizontalScrollBar()->setRange(0, std::max({0, wanted, horizontalScrollBar()->value()}));
    horizontalScrollBar()->setPageStep(std::max(1, room));
}

const LogLine &LogView::line(qint64 number) const {
    if (const LogLine *known = m_lines.object(number))
        return *known;
    auto *made = new LogLine(textOfLog().line(number), m_marked ? &*m_marked : nullptr);
    // A line above the cache's bound would be refused and deleted.
    m_lines.insert(number, made, static_cast<int>(std::min<qsizetype>(made->columns() + 64, cachedColumns)));
    return *made;
}

qint64 LogView::lineOfRow(qint64 row) const {
    if (!m_filter)
        return row;
    return row >= 0 && row < m_filter->size() ? m_filter->at(row) : textOfLog().lineCount();
}

qint64 LogView::rowOfLine(qint64 line) const {
    if (!m_filter)
        return line;
    return std::lower_bound(m_filter->begin(), m_filter->end(), line) - m_filter->begin();
}

bool LogView::isError(qint64 line) const {
    return std::binary_search(m_errors.begin(), m_errors.end(), line);
}

void LogView::setFilter(std::optional<QVector<quint32>> lines) {
    const bool begins = lines.has_value() != m_filter.has_value();
    const int offset = rowOnScreen(spotOf(m_caret));
    m_filter = std::move(lines);
    updateRanges();
    if (begins && !m_following)
        setTop(moved(spotOf(m_caret), -(offset >= 0 ? offset : rowsShown() / 3)));
    updateSideways();
    viewport()->update();
}

void LogView::setErrors(QVector<quint32> lines) {
    m_errors = std::move(lines);
    viewport()->update();
}

void LogView::setMarked(std::optional<logs::LogPattern> pattern) {
    m_marked = std::move(pattern);
    m_lines.clear();
    viewport()->update();
}

void LogView::setColoured(bool coloured) {
    m_palette.setColoured(coloured);
    viewport()->update();
}

void LogView::setWrapping(bool wraps) {
    if (wraps == m_wraps)
        return;
    m_wraps = wraps;
    updateRanges();
    viewport()->update();
}

void LogView::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    if (following)
        updateRanges();
    Q_EMIT followingChanged(following);
}

void LogView::goToLine(qint64 line, qint64 last) {
    if (rowCount() == 0)
        return;
    line = lineOfRow(std::min(rowOfLine(std::clamp<qint64>(line, 0, textOfLog().lineCount() - 1)), rowCount() - 1));
    setFollowing(false);
    m_anchor = {line, 0};
    m_caret = m_anchor;
    if (last >= line) {
        last = std::min(last, textOfLog().lineCount() - 1);
        m_caret = {last, this->line(last).columns()};
        std::swap(m_caret, m_anchor);
    }
    if (const Spot spot{.row = rowOfLine(line), .column = 0}; rowOnScreen(spot) < 0)
        setTop(moved(spot, -(rowsShown() / 3)));
    updateSideways();
    viewport()->update();
    Q_EMIT caretMoved();
    Q_EMIT selectionChanged();
}

void LogView::showMatch() {
    const LogLine &there = line(m_caret.line);
    if (there.matches().isEmpty())
        return;
    const LogLine::Range match = there.matches().constFirst();
    ensureVisible({m_caret.line, match.from + match.length});
    ensureVisible({m_caret.line, match.from});
}

std::pair<qint64, qint64> LogView::selectedLines() const {
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    // A selection that ends before a line's first character does not touch it.
    const bool untouched = to.column == 0 && to.line > from.line;
    return {from.line, untouched ? to.line - 1 : to.line};
}

LogLine::Range LogView::selectionOf(qint64 number, qsizetype columns) const {
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    if (number < from.line || number > to.line || from == to)
        return {};
    const qsizetype begin = number == from.line ? std::min(from.column, columns) : 0;
    // The break of a line is selected with it: one column more.
    const qsizetype end = number == to.line ? std::min(to.column, columns) : columns + 1;
    return {begin, end - begin};
}

QString LogView::selectedText() const {
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    QString all;
    for (qint64 row = rowOfLine(from.line); row < rowCount() && all.size() < copyBytes; ++row) {
        const qint64 number = lineOfRow(row);
        if (number > to.line)
            break;
        const LogLine &each = line(number);
        const LogLine::Range selected = selectionOf(number, each.columns());
        all += QStringView(each.text()).mid(selected.from, selected.length);
        if (selected.from + selected.length > each.columns())
            all += u'\n';
    }
    return all;
}

void LogView::selectAll() {
    if (rowCount() == 0)
        return;
    const qint64 last = lineOfRow(rowCount() - 1);
    m_anchor = {lineOfRow(0), 0};
    m_caret = {last, line(last).columns()};
    viewport()->update();
    Q_EMIT selectionChanged();
}

void LogView::copy() {
    if (!hasSelection())
        return;
    const QString text = selectedText();
    QGuiApplication::clipboard()->setText(text);
    if (text.size() >= copyBytes)
        Q_EMIT copyCutShort();
}

QRect LogView::lineRect(qint64 number) const {
    const qint64 row = rowOfLine(number);
    if (row < m_top.row || row >= rowCount())
        return {};
    const int top = rowOnScreen(std::max(m_top, Spot{.row = row, .column = 0}));
    if (top < 0)
        return {};
    const qint64 bottom = rowOnScreen({.row = row, .column = partsOf(row).constLast()});
    const int rows = static_cast<int>(bottom < 0 ? rowsShown() : bottom + 1) - top;
    return {0, top * m_rowHeight, viewport()->width(), rows * m_rowHeight};
}

int LogView::gutterWidth() const {
    const auto digits = QString::number(textOfLog().lineCount()).size();
    return static_cast<int>(m_cell * static_cast<qreal>(std::max<qsizetype>(digits, leastDigits))) + markWidth +
           2 * gutterPadding;
}

QString LogView::shownText() const {
    QString all;
    const qint64 behind = std::min(rowCount(), moved(m_top, rowsShown() - 1).row + 1);
    for (qint64 row = m_top.row; row < behind; ++row)
        all += line(lineOfRow(row)).text().left(shownToReaders) + u'\n';
    return all;
}

int LogView::shownCaret() const {
    qsizetype at = 0;
    const qint64 behind = std::min(rowCount(), moved(m_top, rowsShown() - 1).row + 1);
    for (qint64 row = m_top.row; row < behind; ++row) {
        const qint64 number = lineOfRow(row);
        const qsizetype length = std::min<qsizetype>(line(number).columns(), shownToReaders);
        if (number == m_caret.line)
            return static_cast<int>(at + std::min(m_caret.column, length));
        at += length + 1;
    }
    return static_cast<int>(at);
}

void LogView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    updateRanges();
}

void LogView::scrollContentsBy(int, int dy) {
    if (dy != 0 && !m_adjusting)
        m_top = spotOfBar(verticalScrollBar()->value());
    if (dy != 0)
        updateSideways();
    viewport()->update();
}

void LogView::changeEvent(QEvent *event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        updateRanges();
    }
}

void LogView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(font());
    painter.fillRect(event->rect(), m_theme.surface());
    const LogRowPainter rows(m_theme, m_palette, font(), m_cell);
    const int gutter = gutterWidth();
    const qreal ascent = QFontMetricsF(font()).ascent();
    const Spot caret = spotOf(m_caret);
    Spot spot = m_top;
    for (int top = 0; top <= event->rect().bottom() && spot.row < rowCount(); top += m_rowHeight) {
        const qint64 number = lineOfRow(spot.row);
        const LogLine &its = line(number);
        const QVector<qsizetype> &parts = partsOf(spot.row);
        const auto next = std::upper_bound(parts.begin(), parts.end(), spot.column);
        const bool isCurrent = number == m_caret.line;
        rows.paint(painter,
                   {.number = number,
                    .from = spot.column,
                    .to = next == parts.end() ? its.columns() + 1 : *next,
                    .rect = {0, top, viewport()->width(), m_rowHeight},
                    .gutter = gutter,
                    .textLeft = gutter + LogRowPainter::textIndent -
                                static_cast<qreal>(horizontalScrollBar()->value()) -
                                m_cell * static_cast<qreal>(its.cellOf(spot.column)),
                    .baseline = top + 1 + ascent,
                    .isError = isError(number),
                    .isCurrent = isCurrent,
                    .caret = isCurrent && hasFocus() && spot == caret ? std::optional(m_caret.column) : std::nullopt,
                    .selected = selectionOf(number, its.columns())},
                   its);
        spot = next == parts.end() ? Spot{.row = spot.row + 1, .column = 0} : Spot{.row = spot.row, .column = *next};
    }
    painter.setPen(m_theme.hairline());
    painter.drawLine(gutter, 0, gutter, viewport()->height());
}

} // namespace collie::ui
