#pragma once

#include "models/failures/failure_model.h"
#include "ui/failures/failure_run.h"

#include <QFont>
#include <QFontMetrics>
#include <QVector>

namespace collie::ui {

/// The fonts of rows of failures, made from the one of the view.
class FailureFonts final {
  public:
    explicit FailureFonts(const QFont &font);
    [[nodiscard]] const QFont &font(FailureRun::Face face) const;
    [[nodiscard]] QFontMetrics metrics(FailureRun::Face face) const { return QFontMetrics(font(face)); }
    /// Of a line with any of them, pixels.
    [[nodiscard]] int lineHeight() const { return m_lineHeight; }

  private:
    QFont m_plain, m_bold, m_fixed;
    int m_lineHeight;
};

/// A line of a row that is being filled with pieces, from both ends, as long as there is room.
class RunLine final {
  public:
    using Spans = QVector<models::LineSpan>;

    /// \param runs  take the pieces; they and the fonts outlive the line. \param left, right, top  pixels; `right` is
    /// the first that is not in the line.
    RunLine(const FailureFonts &fonts, QVector<FailureRun> &runs, int left, int right, int top);

    [[nodiscard]] int room() const { return m_right - m_left; }
    void skip(int pixels) { m_left += pixels; }
    /// A mark, or a text on a ground of its own, in this width at the left.
    void putMark(const FailureRun &mark, int width);
    /// What putRight() takes of the room, pixels.
    [[nodiscard]] int widthAtRight(const FailureRun &run) const;
    /// A text at the right, whole. \param least  pixels that stay free for others, or else it is left out.
    void putRight(const FailureRun &run, int least = 0);
    /// A text at the left, links and bold words as pieces of their own, cut where there is no more room.
    void flow(const FailureRun &like, const Spans &links = {}, const Spans &bold = {});

  private:
    [[nodiscard]] bool put(FailureRun run);

    const FailureFonts &m_fonts;
    QVector<FailureRun> &m_runs;
    int m_left, m_right, m_top;
};

} // namespace collie::ui
