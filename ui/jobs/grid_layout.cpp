#include "ui/jobs/grid_layout.h"

#include <algorithm>

namespace collie::ui {

using treeherder::JobStatus;

namespace {

size_t at(int index) {
    return static_cast<size_t>(index);
}

bool isBare(const models::JobGridModel::Group &group) {
    return group.tier == 1 && group.symbol == QLatin1String("?");
}

/// In a collapsed group; failures are shown there too.
bool mayBeCounted(const GridContent::Cell &cell) {
    return !cell.alwaysShown && !treeherder::isFailure(cell.status);
}

} // namespace

/// Puts one thing after the other into lines of a box; with no box it only counts the lines.
class GridLayout::Flow final {
  public:
    Flow(int left, int right, Box *into)
        : m_left(left)
        , m_right(right)
        , m_into(into)
        , m_x(left) {}

    [[nodiscard]] int lines() const { return m_line + 1; }
    [[nodiscard]] int lineWidth() const { return m_right - m_left; }

    /// Begins a new line unless `width` fits into this one.
    void reserve(int width) {
        if (m_x + width > m_right && m_x > m_left) {
            ++m_line;
            m_x = m_left;
        }
    }
    void cell(int row, int width) {
        if (m_into != nullptr)
            m_into->cells.push_back({row, m_x, m_line, width});
        m_x += width;
    }
    void mark(GridMark::Kind kind, int group, int width, JobStatus status = JobStatus::Unknown, int count = 0) {
        if (m_into != nullptr)
            m_into->marks.push_back({kind, status, group, count, m_x, m_line, width});
        m_x += width;
    }
    void gap(int width) { m_x += width; }

  private:
    int m_left, m_right;
    Box *m_into;
    int m_x;
    int m_line = 0;
};

GridLayout::GridLayout(const GridContent &content)
    : m_content(content) {}

void GridLayout::setStructure(const Structure &structure) {
    m_structure = structure;
    m_boxes.assign(m_structure.platforms.size(), Box());
    for (size_t block = 0; block < m_structure.pushes.size(); ++block) {
        const auto &push = m_structure.pushes[block];
        for (int i = 0; i < push.platformCount; ++i)
            m_boxes.at(at(push.firstPlatform + i)).block = static_cast<int>(block);
    }
    m_dirty = true;
}

void GridLayout::setMetrics(const GridMetrics &metrics) {
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    invalidateAll();
}

void GridLayout::setWidth(int width) {
    if (width == m_width)
        return;
    m_width = width;
    invalidateAll();
}

void GridLayout::invalidateRows(int first, int last) {
    const int from = platformOfRow(first);
    const int to = platformOfRow(last);
    if (from < 0 || to < 0)
        return;
    for (int i = from; i <= to; ++i) {
        m_boxes[at(i)].measured = false;
        m_boxes[at(i)].placed = false;
    }
    m_dirty = true;
}

void GridLayout::invalidateAll() {
    for (Box &box : m_boxes) {
        box.measured = false;
        box.placed = false;
    }
    m_dirty = true;
}

void GridLayout::ensure() {
    if (!m_dirty)
        return;
    m_dirty = false;
    for (int i = 0; i < platformCount(); ++i) {
        Box &box = m_boxes[at(i)];
        if (!box.measured) {
            box.lines = flow(i, nullptr);
            box.measured = true;
        }
    }
    stack();
}

void GridLayout::stack() {
    int y = 0;
    m_blockTops.clear();
    m_commitLines.clear();
    for (const auto &push : m_structure.pushes) {
        m_blockTops.push_back(y);
        m_commitLines.push_back(m_content.commitLines(push.pushId));
        y += m_metrics.headerHeight + m_commitLines.back() * m_metrics.lineHeight;
        if (push.platformCount == 0 && !push.isCollapsed)
            y += m_metrics.emptyHeight;
        for (int i = 0; i < push.platformCount; ++i) {
            Box &box = m_boxes[at(push.firstPlatform + i)];
            box.top = y;
            y += box.lines * m_metrics.lineHeight;
        }
        y += m_metrics.blockGap;
    }
    m_blockTops.push_back(y);
    m_height = y;
}

int GridLayout::flow(int platform, Box *into) const {
    const auto &row = m_structure.platforms.at(at(platform));
    const int left = m_metrics.margin + m_metrics.nameWidth;
    Flow flow(left, m_width - m_metrics.margin, into);
    for (int i = 0; i < row.groupCount; ++i) {
        if (i > 0)
            flow.gap(m_metrics.groupGap);
        flowGroup(flow, row.firstGroup + i);
    }
    return flow.lines();
}

GridLayout::StatusCounts GridLayout::countsOf(const models::JobGridModel::Group &group) const {
    StatusCounts counts{};
    if (m_content.isExpanded(group.key))
        return counts;
    for (int row = group.firstRow; row < group.firstRow + group.count; ++row) {
        const GridContent::Cell cell = m_content.cell(row);
        if (mayBeCounted(cell))
            ++counts.at(static_cast<size_t>(cell.status));
    }
    // Whatever is the only one of its status is shown.
    std::replace(counts.begin(), counts.end(), 1, 0);
    return counts;
}

void GridLayout::flowGroup(Flow &flow, int groupIndex) const {
    const auto &group = m_structure.groups.at(at(groupIndex));
    const int end = group.firstRow + group.count;
    if (isBare(group)) {
        for (int row = group.firstRow; row < end; ++row) {
            const int width = m_content.cell(row).width;
            flow.reserve(width);
            flow.cell(row, width);
        }
        return;
    }
    const StatusCounts counts = countsOf(group);
    const int head = m_content.headWidth(group);
    const int closing = m_content.endWidth();
    const auto isCounted = [&](const GridContent::Cell &cell) {
        return mayBeCounted(cell) && counts.at(static_cast<size_t>(cell.status)) > 0;
    };
    // A short group is not torn apart: it goes to the next line whole.
    const int limit = flow.lineWidth() / 3;
    int whole = head + closing;
    for (int row = group.firstRow; row < end && whole <= limit; ++row) {
        const GridContent::Cell cell = m_content.cell(row);
        whole += isCounted(cell) ? 0 : cell.width;
    }
    for (const int count : counts)
        whole += count > 0 ? m_content.countWidth(count) : 0;
    if (whole <= limit)
        flow.reserve(whole);
    bool opened = false;
    // The head keeps to what follows it, and room for the closing bracket is kept after every part.
    const auto open = [&](int width) {
        flow.reserve((opened ? 0 : head) + width + closing);
        if (!opened)
            flow.mark(GridMark::Kind::Head, groupIndex, head);
        opened = true;
    };
    for (int row = group.firstRow; row < end; ++row) {
        const GridContent::Cell cell = m_content.cell(row);
        if (isCounted(cell))
            continue;
        open(cell.width);
        flow.cell(row, cell.width);
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts.at(i) == 0)
            continue;
        const int width = m_content.countWidth(counts.at(i));
        open(width);
        flow.mark(GridMark::Kind::Count, groupIndex, width, static_cast<JobStatus>(i), counts.at(i));
    }
    flow.mark(GridMark::Kind::End, groupIndex, closing);
}

const GridLayout::Box &GridLayout::placed(int platform) const {
    Box &box = m_boxes.at(at(platform));
    if (!box.placed) {
        box.cells.clear();
        box.marks.clear();
        flow(platform, &box);
        box.placed = true;
    }
    return box;
}

std::span<const GridCell> GridLayout::cells(int platform) const {
    return placed(platform).cells;
}

std::span<const GridMark> GridLayout::marks(int platform) const {
    return placed(platform).marks;
}

int GridLayout::blockAt(int y) const {
    if (m_structure.pushes.empty())
        return -1;
    const auto next = std::upper_bound(m_blockTops.begin(), m_blockTops.end(), y);
    return std::clamp(static_cast<int>(next - m_blockTops.begin()) - 1, 0, blockCount() - 1);
}

QRect GridLayout::commitsRect(int block) const {
    return {0, blockTop(block) + m_metrics.headerHeight, m_width, m_commitLines.at(at(block)) * m_metrics.lineHeight};
}

int GridLayout::platformHeight(int platform) const {
    return m_boxes.at(at(platform)).lines * m_metrics.lineHeight;
}

int GridLayout::firstPlatformBelow(int y) const {
    const auto first = std::partition_point(m_boxes.begin(), m_boxes.end(), [&](const Box &box) {
        return box.top + box.lines * m_metrics.lineHeight <= y;
    });
    return static_cast<int>(first - m_boxes.begin());
}

int GridLayout::platformAt(int y) const {
    const int platform = firstPlatformBelow(y);
    return platform < platformCount() && platformTop(platform) <= y ? platform : -1;
}

int GridLayout::groupOfRow(int row) const {
    const auto next = std::partition_point(m_structure.groups.begin(), m_structure.groups.end(),
                                           [&](const auto &group) { return group.firstRow <= row; });
    if (row < 0 || next == m_structure.groups.begin())
        return -1;
    const auto group = next - 1;
    return row < group->firstRow + group->count ? static_cast<int>(group - m_structure.groups.begin()) : -1;
}

int GridLayout::platformOfRow(int row) const {
    const int group = groupOfRow(row);
    if (group < 0)
        return -1;
    const auto next = std::partition_point(m_structure.platforms.begin(), m_structure.platforms.end(),
                                           [&](const auto &platform) { return platform.firstGroup <= group; });
    return static_cast<int>(next - m_structure.platforms.begin()) - 1;
}

QRect GridLayout::rectIn(int platform, int x, int line, int width) const {
    return {x, platformTop(platform) + line * m_metrics.lineHeight, width, m_metrics.lineHeight};
}

QRect GridLayout::rectOf(int platform, const GridCell &cell) const {
    return rectIn(platform, cell.x, cell.line, cell.width);
}

QRect GridLayout::rectOf(int platform, const GridMark &mark) const {
    return rectIn(platform, mark.x, mark.line, mark.width);
}

std::optional<QRect> GridLayout::cellRect(int row) const {
    const int platform = platformOfRow(row);
    if (platform < 0)
        return std::nullopt;
    const auto shown = cells(platform);
    const auto cell =
        std::partition_point(shown.begin(), shown.end(), [&](const GridCell &other) { return other.row < row; });
    if (cell == shown.end() || cell->row != row)
        return std::nullopt;
    return rectOf(platform, *cell);
}

int GridLayout::rowAt(QPoint point) const {
    const int platform = platformAt(point.y());
    if (platform < 0)
        return -1;
    const int line = (point.y() - platformTop(platform)) / m_metrics.lineHeight;
    const auto shown = cells(platform);
    const auto cell = std::partition_point(shown.begin(), shown.end(), [&](const GridCell &other) {
        return other.line < line || (other.line == line && other.x + other.width <= point.x());
    });
    if (cell == shown.end() || cell->line != line || cell->x > point.x())
        return -1;
    return cell->row;
}

std::optional<GridLayout::MarkRef> GridLayout::markAt(QPoint point) const {
    const int platform = platformAt(point.y());
    if (platform < 0)
        return std::nullopt;
    for (const GridMark &mark : marks(platform)) {
        if (rectOf(platform, mark).contains(point))
            return MarkRef{platform, mark};
    }
    return std::nullopt;
}

} // namespace collie::ui
