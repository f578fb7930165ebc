#include "ui/jobs/grid_layout.h"

#include <QHash>

#include <algorithm>
#include <utility>

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

/// Jobs that are measured at once, though nobody sees them: a millisecond or two.
constexpr int mostRowsAtOnce = 50'000;

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

void GridLayout::setStructure(std::shared_ptr<const Structure> structure) {
    // What did not change is not measured again.
    QHash<qint64, size_t> blocks;
    for (size_t block = 0; block < m_structure->pushes.size(); ++block)
        blocks.insert(m_structure->pushes[block].pushId, block);
    std::vector<Box> boxes(structure->platforms.size());
    for (size_t block = 0; block < structure->pushes.size(); ++block) {
        const auto &push = structure->pushes[block];
        const auto known = blocks.constFind(push.pushId);
        const auto *before = known != blocks.cend() ? &m_structure->pushes[*known] : nullptr;
        const bool isSame = before != nullptr && push.revision != 0 && before->revision == push.revision;
        for (int i = 0; i < push.platformCount; ++i) {
            Box &box = boxes.at(at(push.firstPlatform + i));
            if (isSame)
                box = std::move(m_boxes.at(at(before->firstPlatform + i)));
            box.placed = false; // Cells and marks name rows and groups by number.
            box.block = static_cast<int>(block);
        }
    }
    m_boxes = std::move(boxes);
    m_structure = std::move(structure);
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

void GridLayout::ensure(Stretch near) {
    if (std::exchange(m_dirty, false)) {
        int rows = 0;
        m_guessed = 0;
        for (int i = 0; i < platformCount(); ++i) {
            if (!m_boxes[at(i)].measured) {
                ++m_guessed;
                rows += rowsOf(i);
            }
        }
        if (rows <= mostRowsAtOnce) {
            measureUpTo(rows);
        } else {
            for (int i = 0; i < platformCount(); ++i) {
                if (Box &box = m_boxes[at(i)]; box.lines == 0)
                    box.lines = guessedLines(i);
            }
        }
        stack();
    }
    while (measureWithin(near))
        stack();
}

void GridLayout::measure(Box &box, int platform) {
    box.lines = flow(platform, nullptr);
    box.measured = true;
    --m_guessed;
}

/// \param rows  how many jobs to look at, more or less.
void GridLayout::measureUpTo(int rows) {
    for (int i = 0; i < platformCount() && m_guessed > 0 && rows >= 0; ++i) {
        if (Box &box = m_boxes[at(i)]; !box.measured) {
            measure(box, i);
            rows -= rowsOf(i);
        }
    }
}

void GridLayout::measureMore() {
    measureUpTo(mostRowsAtOnce);
    stack();
}

/// The first platform in a stretch whose height is a guess; -1 for none.
int GridLayout::firstGuessed(Stretch near) const {
    if (m_guessed == 0)
        return -1;
    for (int i = firstPlatformBelow(near.top); i < platformCount() && platformTop(i) < near.bottom; ++i) {
        if (!m_boxes[at(i)].measured)
            return i;
    }
    return -1;
}

bool GridLayout::isSettled(Stretch near) const {
    return !m_dirty && firstGuessed(near) < 0;
}

/// \return whether there was something to measure.
bool GridLayout::measureWithin(Stretch near) {
    const int first = firstGuessed(near);
    if (first < 0)
        return false;
    for (int i = first; i < platformCount() && platformTop(i) < near.bottom; ++i) {
        if (Box &box = m_boxes[at(i)]; !box.measured)
            measure(box, i);
    }
    return true;
}

bool GridLayout::ensureAround(int row, int margin) {
    const int platform = platformOfRow(row);
    bool isMoved = false;
    while (platform >= 0 && measureWithin({.top = platformTop(platform) - margin,
                                           .bottom = platformTop(platform) + platformHeight(platform) + margin})) {
        stack();
        isMoved = true;
    }
    return isMoved;
}

int GridLayout::rowsOf(int platform) const {
    const auto &entry = m_structure->platforms.at(at(platform));
    const auto &first = m_structure->groups.at(at(entry.firstGroup));
    const auto &last = m_structure->groups.at(at(entry.firstGroup + entry.groupCount - 1));
    return last.firstRow + last.count - first.firstRow;
}

int GridLayout::guessedLines(int platform) const {
    constexpr int usualGroup = 80; // Its head, and what is counted.
    const int width = m_width - 2 * m_metrics.margin - m_metrics.nameWidth;
    return 1 + m_structure->platforms.at(at(platform)).groupCount * usualGroup / std::max(width, usualGroup);
}

void GridLayout::stack() {
    int y = 0;
    m_blockTops.clear();
    m_commitLines.clear();
    for (const auto &push : m_structure->pushes) {
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
    const auto &row = m_structure->platforms.at(at(platform));
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
    for (const GridContent::Cell &cell : m_groupCells) {
        if (mayBeCounted(cell))
            ++counts.at(static_cast<size_t>(cell.status));
    }
    // Whatever is the only one of its status is shown.
    std::replace(counts.begin(), counts.end(), 1, 0);
    return counts;
}

void GridLayout::flowGroup(Flow &flow, int groupIndex) const {
    const auto &group = m_structure->groups.at(at(groupIndex));
    m_groupCells.resize(at(group.count));
    for (int i = 0; i < group.count; ++i)
        m_groupCells[at(i)] = m_content.cell(group.firstRow + i);
    if (isBare(group)) {
        for (int i = 0; i < group.count; ++i) {
            const int width = m_groupCells[at(i)].width;
            flow.reserve(width);
            flow.cell(group.firstRow + i, width);
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
    for (int i = 0; i < group.count && whole <= limit; ++i)
        whole += isCounted(m_groupCells[at(i)]) ? 0 : m_groupCells[at(i)].width;
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
    for (int i = 0; i < group.count; ++i) {
        const GridContent::Cell &cell = m_groupCells[at(i)];
        if (isCounted(cell))
            continue;
        open(cell.width);
        flow.cell(group.firstRow + i, cell.width);
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
    if (m_structure->pushes.empty())
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
    const auto next = std::partition_point(m_structure->groups.begin(), m_structure->groups.end(),
                                           [&](const auto &group) { return group.firstRow <= row; });
    if (row < 0 || next == m_structure->groups.begin())
        return -1;
    const auto group = next - 1;
    return row < group->firstRow + group->count ? static_cast<int>(group - m_structure->groups.begin()) : -1;
}

int GridLayout::platformOfRow(int row) const {
    const int group = groupOfRow(row);
    if (group < 0)
        return -1;
    const auto next = std::partition_point(m_structure->platforms.begin(), m_structure->platforms.end(),
                                           [&](const auto &platform) { return platform.firstGroup <= group; });
    return static_cast<int>(next - m_structure->platforms.begin()) - 1;
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
