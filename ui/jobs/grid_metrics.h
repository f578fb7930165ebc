#pragma once

namespace collie::ui {

/// Sizes of the grid in device-independent pixels. All are multiples of 4, so that every edge falls on a whole device
/// pixel at scale factors in steps of a quarter.
struct GridMetrics {
    int lineHeight = 20;
    int headerHeight = 28;
    int emptyHeight = 28; ///< The line below the header of an open push that shows no job.
    int blockGap = 12;    ///< Below the last platform of a push.
    int margin = 8;       ///< Left and right of everything.
    int nameWidth = 200;  ///< Platform names, gap to the jobs included.
    int groupGap = 12;    ///< Between two groups in a line.
    int cellPadding = 4;  ///< Left and right of a symbol.
    int badgeWidth = 8;   ///< What a star or a mitten adds to a cell.
    friend bool operator==(const GridMetrics &, const GridMetrics &) = default;

    /// The next multiple of 4.
    [[nodiscard]] static constexpr int up4(int size) { return (size + 3) / 4 * 4; }
};

} // namespace collie::ui
