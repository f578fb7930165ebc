#pragma once

#include "models/jobs/job_grid_model.h"
#include "ui/jobs/grid_metrics.h"

#include <QPoint>
#include <QRect>

#include <array>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace collie::ui {

/// What a layout asks about jobs and texts. Widths are device-independent pixels.
class GridContent {
  public:
    struct Cell {
        int width = 0; ///< Padding included, a multiple of 4.
        treeherder::JobStatus status = treeherder::JobStatus::Unknown;
        bool alwaysShown = false; ///< Shown even where a collapsed group would only count it.
    };

    GridContent() = default;
    virtual ~GridContent() = default;
    Q_DISABLE_COPY_MOVE(GridContent)
    [[nodiscard]] virtual Cell cell(int row) const = 0;
    /// The opening of a group: "M(" or "M[tier 2](".
    [[nodiscard]] virtual int headWidth(const models::JobGridModel::Group &group) const = 0;
    /// "+24" with padding.
    [[nodiscard]] virtual int countWidth(int count) const = 0;
    /// ")"
    [[nodiscard]] virtual int endWidth() const = 0;
    [[nodiscard]] virtual bool isExpanded(quint64 groupKey) const = 0;
    /// How many lines of commits stand between the header of a push and its jobs.
    [[nodiscard]] virtual int commitLines(qint64 pushId) const {
        Q_UNUSED(pushId)
        return 0;
    }
};

/// One job in a platform's box; `line` counts wrapped lines from its top.
struct GridCell {
    int row = 0;
    int x = 0;
    int line = 0;
    int width = 0;
};

/// What surrounds the jobs of a group.
struct GridMark {
    enum class Kind : quint8 { Head, Count, End };
    Kind kind = Kind::Head;
    treeherder::JobStatus status = treeherder::JobStatus::Unknown; ///< Of a Count.
    int group = 0;                                                 ///< Into Structure::groups.
    int count = 0;                                                 ///< Of a Count.
    int x = 0;
    int line = 0;
    int width = 0;
};

/// Where everything in the grid is, in content coordinates (0 at the top of the first push). Heights of platforms are
/// measured for all; where very many are new at once, those far away are guessed first and measured bit by bit, so that
/// no key of a filter waits for them. Positions are computed for a platform when first asked and kept until its jobs,
/// the width or the structure change. GUI thread.
class GridLayout final {
  public:
    using Structure = models::JobGridModel::Structure;

    /// \param content  must outlive the layout.
    explicit GridLayout(const GridContent &content);

    /// \param structure  not null; the layout keeps it.
    void setStructure(std::shared_ptr<const Structure> structure);
    void setMetrics(const GridMetrics &metrics);
    void setWidth(int width);
    /// The status, text or visibility of these rows may be another now.
    void invalidateRows(int first, int last);
    /// A group was expanded or collapsed, or every width is another.
    void invalidateAll();
    /// Commits of a push were unfolded or folded, or came.
    void invalidateCommits() { m_dirty = true; }
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// From top to bottom.
    struct Stretch {
        int top = 0;
        int bottom = std::numeric_limits<int>::max();
    };
    /// Measures what changed: all of it where that is not very much, else what lies in a stretch. Everything below
    /// answers for the last call.
    void ensure(Stretch near);
    void ensure() { ensure(Stretch()); }
    /// Whether ensure() has nothing to do.
    [[nodiscard]] bool isSettled(Stretch near) const;
    /// Measures what lies as near to a row as `margin`, so that the place of the row is exact. \return whether
    /// something has another place now.
    bool ensureAround(int row, int margin);
    /// Whether no height is a guess.
    [[nodiscard]] bool isWhole() const { return m_guessed == 0; }
    /// Measures some of what is guessed: milliseconds.
    void measureMore();

    [[nodiscard]] const Structure &structure() const { return *m_structure; }
    [[nodiscard]] const GridMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] int blockCount() const { return static_cast<int>(m_structure->pushes.size()); }
    [[nodiscard]] int blockTop(int block) const { return m_blockTops.at(static_cast<size_t>(block)); }
    /// Where the next block begins.
    [[nodiscard]] int blockBottom(int block) const { return m_blockTops.at(static_cast<size_t>(block) + 1); }
    /// The block at this height; the nearest one outside; -1 without blocks.
    [[nodiscard]] int blockAt(int y) const;
    /// Where the commits of a block are, below the first line of its header; empty when they are folded.
    [[nodiscard]] QRect commitsRect(int block) const;

    [[nodiscard]] int platformCount() const { return static_cast<int>(m_boxes.size()); }
    [[nodiscard]] int platformTop(int platform) const { return m_boxes.at(static_cast<size_t>(platform)).top; }
    [[nodiscard]] int platformHeight(int platform) const;
    [[nodiscard]] int blockOfPlatform(int platform) const { return m_boxes.at(static_cast<size_t>(platform)).block; }
    /// The first platform that ends below y; platformCount() when there is none.
    [[nodiscard]] int firstPlatformBelow(int y) const;
    /// The platform whose box holds y; -1 for headers and gaps.
    [[nodiscard]] int platformAt(int y) const;
    [[nodiscard]] int platformOfRow(int row) const; ///< -1 for rows out of range.
    /// Into Structure::groups; -1 for rows out of range.
    [[nodiscard]] int groupOfRow(int row) const;

    /// Shown jobs by row, which is also their order in the lines.
    [[nodiscard]] std::span<const GridCell> cells(int platform) const;
    [[nodiscard]] std::span<const GridMark> marks(int platform) const;

    /// Nothing for jobs that are only counted.
    [[nodiscard]] std::optional<QRect> cellRect(int row) const;
    [[nodiscard]] QRect rectOf(int platform, const GridCell &cell) const;
    [[nodiscard]] QRect rectOf(int platform, const GridMark &mark) const;
    /// The job at a point, -1 for none.
    [[nodiscard]] int rowAt(QPoint point) const;
    struct MarkRef {
        int platform = 0;
        GridMark mark;
    };
    [[nodiscard]] std::optional<MarkRef> markAt(QPoint point) const;

  private:
    struct Box {
        int top = 0;
        int lines = 0; ///< 0 while nothing is known, else measured, or what it was before.
        int block = 0;
        bool measured = false;
        bool placed = false;
        std::vector<GridCell> cells;
        std::vector<GridMark> marks;
    };
    class Flow;
    using StatusCounts = std::array<int, treeherder::jobStatusCount>;

    /// Lays a platform out, into a box or only to count. \return the number of lines.
    int flow(int platform, Box *into) const;
    void flowGroup(Flow &flow, int group) const;
    /// How many of each status a collapsed group of m_groupCells counts instead of showing them.
    [[nodiscard]] StatusCounts countsOf(const models::JobGridModel::Group &group) const;
    [[nodiscard]] const Box &placed(int platform) const;
    [[nodiscard]] QRect rectIn(int platform, int x, int line, int width) const;
    void stack();
    void measure(Box &box, int platform);
    void measureUpTo(int rows);
    bool measureWithin(Stretch near);
    [[nodiscard]] int firstGuessed(Stretch near) const;
    [[nodiscard]] int rowsOf(int platform) const;
    [[nodiscard]] int guessedLines(int platform) const;

    const GridContent &m_content;
    std::shared_ptr<const Structure> m_structure = std::make_shared<const Structure>();
    GridMetrics m_metrics;
    int m_width = 0;
    int m_height = 0;
    bool m_dirty = false;
    int m_guessed = 0; ///< Platforms whose height is.
    mutable std::vector<Box> m_boxes;
    mutable std::vector<GridContent::Cell> m_groupCells; ///< Of the group that is being laid out.
    std::vector<int> m_blockTops{0};
    std::vector<int> m_commitLines; ///< By block.
};

} // namespace collie::ui
