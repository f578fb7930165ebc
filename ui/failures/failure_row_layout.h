#pragma once

#include "ui/failures/failure_run.h"
#include "ui/failures/run_line.h"

#include <QCache>
#include <QModelIndex>
#include <QPair>

namespace collie::ui {

/// Where the parts of a row of failures are, for painting and for clicks alike. GUI thread.
class FailureRowLayout final {
  public:
    /// \param font  of the view.
    explicit FailureRowLayout(const QFont &font);

    /// Pixels. \param width  of the row.
    [[nodiscard]] int height(int width, const QModelIndex &index);
    /// \param row  rectangle of the row. \param isOpen  whether its children are shown.
    [[nodiscard]] QVector<FailureRun> runs(const QRect &row, const QModelIndex &index, bool isOpen);

    [[nodiscard]] const FailureFonts &fonts() const { return m_fonts; }

  private:
    [[nodiscard]] int leftOf(const QModelIndex &index) const;
    void layOutFailure(QVector<FailureRun> &runs, const QRect &row, const QModelIndex &index, bool isOpen) const;
    void layOutText(QVector<FailureRun> &runs, const QRect &row, const QModelIndex &index);
    void layOutBug(RunLine line, const QModelIndex &index) const;
    /// Where the lines of a text begin that is wrapped, and how long they are.
    using Lines = QVector<QPair<int, int>>;
    [[nodiscard]] Lines wrapped(const QString &text, int width);

    FailureFonts m_fonts;
    int m_badgeWidth; ///< Of the mark before what is new, pixels.
    int m_leastTitle; ///< Pixels that a title keeps beside what stands at the right.
    QCache<QString, Lines> m_wrapped;
};

} // namespace collie::ui
