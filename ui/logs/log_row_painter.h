#pragma once

#include "ui/logs/ansi_palette.h"
#include "ui/logs/log_line.h"

#include <QFont>
#include <QPainter>
#include <QRect>

#include <optional>

namespace collie::ui {

class Theme;

/// How a line of a log looks: its number in the gutter, what marks it, its text cell by cell. GUI thread.
class LogRowPainter final {
  public:
    /// One line on the screen, or one part of a line that wraps.
    struct Row {
        qint64 number = 0;  ///< Of the line, from 0.
        qsizetype from = 0; ///< Columns of the part: from the first to before the last; that of the break is one too.
        qsizetype to = 0;
        QRect rect;
        int gutter = 0;     ///< Its width.
        qreal textLeft = 0; ///< Where the first cell of the line would be, scrolled aside or not.
        qreal baseline = 0;
        bool isError = false;
        bool isCurrent = false;
        std::optional<qsizetype> caret; ///< Column of the caret that is to be seen.
        LogLine::Range selected;
    };

    /// Pixels between gutter and text.
    static constexpr int textIndent = 8;

    /// All outlive this. \param cell  width of a character, in pixels.
    LogRowPainter(const Theme &theme, const AnsiPalette &palette, const QFont &font, qreal cell);
    void paint(QPainter &painter, const Row &row, const LogLine &line) const;

  private:
    void paintGutter(QPainter &painter, const Row &row) const;
    void paintBackgrounds(QPainter &painter, const Row &row, const LogLine &line) const;
    void paintText(QPainter &painter, const Row &row, const LogLine &line) const;
    void drawRun(QPainter &painter, const Row &row, const LogLine &line, qsizetype from, qsizetype to) const;

    const Theme &m_theme;
    const AnsiPalette &m_palette;
    const QFont &m_font;
    qreal m_cell;
};

} // namespace collie::ui
