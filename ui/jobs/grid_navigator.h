#pragma once

#include "ui/jobs/grid_layout.h"

namespace collie::ui {

/// Steps from one shown job to another in the order people see them. Every function answers a row of the model, or -1
/// when there is no job to go to. Only jobs that are drawn are met. The layout must be up to date.
class GridNavigator final {
  public:
    explicit GridNavigator(const GridLayout &layout)
        : m_layout(layout) {}

    [[nodiscard]] int first() const;
    [[nodiscard]] int last() const;
    /// The job after `row` in reading order, over the ends of lines, platforms and pushes. \param row  -1: first().
    [[nodiscard]] int next(int row) const;
    /// \param row  -1: last().
    [[nodiscard]] int previous(int row) const;
    /// The first and the last job of the line that shows `row`.
    [[nodiscard]] int lineStart(int row) const;
    [[nodiscard]] int lineEnd(int row) const;
    /// The job nearest to x in the next line up or down that has jobs; -1 beyond the last.
    [[nodiscard]] int above(int row, int x) const;
    [[nodiscard]] int below(int row, int x) const;
    /// The job nearest to a point: in its line when that has jobs, else in the line closest to it.
    [[nodiscard]] int nearest(QPoint point) const;
    /// Shown rows in [first, last] as runs of neighbours, ascending.
    [[nodiscard]] std::vector<std::pair<int, int>> shownRuns(int first, int last) const;
    /// Shown rows whose cells touch a rectangle, as runs of neighbours, ascending.
    [[nodiscard]] std::vector<std::pair<int, int>> runsIn(const QRect &rect) const;

  private:
    struct Place {
        int platform = -1;
        std::span<const GridCell> cells = {};
        size_t index = 0;
    };
    [[nodiscard]] std::optional<Place> placeOf(int row) const;
    [[nodiscard]] int nearestInLine(int platform, int line, int x) const;
    [[nodiscard]] int neighbourLine(int row, int x, int direction) const;

    const GridLayout &m_layout;
};

} // namespace collie::ui
