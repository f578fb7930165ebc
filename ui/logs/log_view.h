#pragma once

#include "services/logs/log_file.h"
#include "services/logs/log_pattern.h"
#include "ui/logs/ansi_palette.h"
#include "ui/logs/log_line.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QPointer>
#include <QVector>

#include <optional>

namespace collie::ui {

class Theme;

/// A log of any size: paints the lines on the screen and decodes no others. A gutter has the line numbers, which count
/// from 1, and marks the lines that tell an error. Lines wrap at the right edge where that is wanted: only those on the
/// screen are laid out, so that the scroll bar goes by lines, with what is behind a part of a long one in proportion.
/// GUI thread.
class LogView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogView)
  public:
    /// A place between two characters.
    struct Place {
        qint64 line = 0;      ///< From 0.
        qsizetype column = 0; ///< UTF-16 units of the text on show.
        auto operator<=>(const Place &) const = default;
    };
    /// Bytes of text that can be copied at once; larger selections can be saved.
    static constexpr qint64 copyBytes = 64 * 1024 * 1024;

    explicit LogView(Theme &theme, QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows a log from its beginning. \param log  outlives the view or is replaced; null for nothing.
    void setLog(logs::LogFile *log);
    [[nodiscard]] logs::LogFile *log() const { return m_log; }
    /// Shows these lines only, ascending from 0; all when unset. The line of the caret keeps its place if it can.
    void setFilter(std::optional<QVector<quint32>> lines);
    /// Marks these lines, ascending from 0.
    void setErrors(QVector<quint32> lines);
    /// Marks what fits; nothing when unset.
    void setMarked(std::optional<logs::LogPattern> pattern);

    /// Whether the colours that programs ask for are shown; bold and underlined text is either way.
    void setColoured(bool coloured);

    /// Whether lines go on in the next row of the screen where they are wider than it; else one scrolls aside.
    void setWrapping(bool wraps);

    /// Keeps the end on the screen as the log grows. Scrolling away ends it, scrolling to the end begins it.
    void setFollowing(bool following);

    /// Brings a line to the screen and puts the caret there; selects as far as `last` when it is not before `line`.
    /// A line that the filter hides gives the next one shown.
    void goToLine(qint64 line, qint64 last = -1);
    /// Scrolls so far aside that a match in the caret's line is seen.
    void showMatch();

    [[nodiscard]] Place caret() const { return m_caret; }
    [[nodiscard]] bool hasSelection() const { return m_caret != m_anchor; }
    /// Lines from 0 that the selection touches; the caret's line without one.
    [[nodiscard]] std::pair<qint64, qint64> selectedLines() const;
    /// What is selected, at most copyBytes of it.
    [[nodiscard]] QString selectedText() const;
    void selectAll();
    void copy();

    /// The lines on the screen as text, cut where they are very long: for screen readers.
    [[nodiscard]] QString shownText() const;
    /// Where the caret is in shownText(); its end when it is not on the screen.
    [[nodiscard]] int shownCaret() const;
    [[nodiscard]] qint64 firstShownLine() const { return lineOfRow(m_top.row); }
    /// Lines there are to scroll through: those that the filter shows.
    [[nodiscard]] qint64 rowCount() const;
    /// On the viewport, all parts of it that are seen; empty when it is not on the screen.
    [[nodiscard]] QRect lineRect(qint64 line) const;
    [[nodiscard]] int gutterWidth() const;

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void followingChanged(bool following);
    void caretMoved();
    void selectionChanged();
    /// A selection was too large to be copied whole.
    void copyCutShort();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

  private:
    /// A row of the screen: a line by its row among those shown, and the column where this part of it begins.
    struct Spot {
        qint64 row = 0;
        qsizetype column = 0;
        auto operator<=>(const Spot &) const = default;
    };

    void measure();
    void logGrown();
    void updateRanges();
    void updateSideways();
    [[nodiscard]] const logs::LogText &textOfLog() const;
    [[nodiscard]] const LogLine &line(qint64 number) const;
    [[nodiscard]] qint64 lineOfRow(qint64 row) const;
    /// The row of a line, or of the next that is shown.
    [[nodiscard]] qint64 rowOfLine(qint64 line) const;
    [[nodiscard]] int rowsShown() const;
    /// Where the parts of the line of a row begin.
    [[nodiscard]] const QVector<qsizetype> &partsOf(qint64 row) const;
    /// The row of the screen that a place is in, or of the next line that is shown.
    [[nodiscard]] Spot spotOf(Place place) const;
    /// So many rows of the screen further or, below 0, back; within the log.
    [[nodiscard]] Spot moved(Spot from, qint64 by) const;
    /// The highest there is for the top of the screen.
    [[nodiscard]] Spot lastTop() const;
    /// Rows from the top of the screen; -1 when it is not on it.
    [[nodiscard]] int rowOnScreen(Spot spot) const;
    void setTop(Spot top);
    /// Scrolls by rows of the screen, as the person does.
    void scrollRows(qint64 by);
    /// What of the scroll bar's values stands for one line, and for a spot.
    [[nodiscard]] int barUnit() const;
    [[nodiscard]] int barValueOf(Spot top) const;
    [[nodiscard]] Spot spotOfBar(int value) const;
    [[nodiscard]] bool isError(qint64 line) const;
    [[nodiscard]] Place placeAt(const QPoint &position) const;
    /// The place so many cells behind the beginning of a row of the screen, within it.
    [[nodiscard]] Place placeIn(Spot spot, qsizetype cell) const;
    [[nodiscard]] LogLine::Range selectionOf(qint64 number, qsizetype columns) const;

    void moveCaret(Place to, bool extend);
    void moveCaretByRows(qint64 rows, bool extend);
    [[nodiscard]] bool moveByKey(const QKeyEvent &event);
    void selectLineAt(const QPoint &position, bool extend);
    void ensureVisible(Place place);

    Theme &m_theme;
    AnsiPalette m_palette;
    QPointer<logs::LogFile> m_log;
    std::optional<QVector<quint32>> m_filter;
    QVector<quint32> m_errors;
    std::optional<logs::LogPattern> m_marked;
    mutable QCache<qint64, LogLine> m_lines; ///< Decoded ones, by number; the cost is their columns.
    qint64 m_knownLines = 0;
    Place m_caret, m_anchor;
    Spot m_top; ///< Of the screen.
    bool m_wraps = false;
    bool m_following = false;
    bool m_adjusting = false; ///< The scroll bar moves by us.
    qreal m_cell = 8;         ///< Pixels.
    int m_rowHeight = 16;
    enum class Drag { None, Text, Lines };
    Drag m_drag = Drag::None;
    QBasicTimer m_dragScroll;
    QPoint m_dragAt;
    QElapsedTimer m_doubleClicked;
    int m_wheel = 0; ///< What the wheel turned and is not yet a row, in eighths of a degree times lines.
};

} // namespace collie::ui
