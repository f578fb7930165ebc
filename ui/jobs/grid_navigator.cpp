#include "ui/jobs/grid_navigator.h"

#include <algorithm>
#include <cstdlib>

namespace collie::ui {

namespace {

int lineCount(const GridLayout &layout, int platform) {
    return layout.platformHeight(platform) / layout.metrics().lineHeight;
}

void addRow(std::vector<std::pair<int, int>> &runs, int row) {
    if (!runs.empty() && runs.back().second == row - 1)
        runs.back().second = row;
    else
        runs.emplace_back(row, row);
}

} // namespace

std::optional<GridNavigator::Place> GridNavigator::placeOf(int row) const {
    const int platform = m_layout.platformOfRow(row);
    if (platform < 0)
        return std::nullopt;
    const auto cells = m_layout.cells(platform);
    const auto cell =
        std::partition_point(cells.begin(), cells.end(), [&](const GridCell &other) { return other.row < row; });
    return Place{platform, cells, static_cast<size_t>(cell - cells.begin())};
}

int GridNavigator::first() const {
    for (int i = 0; i < m_layout.platformCount(); ++i) {
        if (const auto cells = m_layout.cells(i); !cells.empty())
            return cells.front().row;
    }
    return -1;
}

int GridNavigator::last() const {
    for (int i = m_layout.platformCount() - 1; i >= 0; --i) {
        if (const auto cells = m_layout.cells(i); !cells.empty())
            return cells.back().row;
    }
    return -1;
}

int GridNavigator::next(int row) const {
    const auto place = placeOf(row);
    if (!place)
        return first();
    const auto after = std::find_if(place->cells.begin() + static_cast<std::ptrdiff_t>(place->index),
                                    place->cells.end(), [&](const GridCell &cell) { return cell.row > row; });
    if (after != place->cells.end())
        return after->row;
    for (int i = place->platform + 1; i < m_layout.platformCount(); ++i) {
        if (const auto cells = m_layout.cells(i); !cells.empty())
            return cells.front().row;
    }
    return -1;
}

int GridNavigator::previous(int row) const {
    const auto place = placeOf(row);
    if (!place)
        return last();
    if (place->index > 0)
        return place->cells[place->index - 1].row;
    for (int i = place->platform - 1; i >= 0; --i) {
        if (const auto cells = m_layout.cells(i); !cells.empty())
            return cells.back().row;
    }
    return -1;
}

int GridNavigator::lineStart(int row) const {
    const auto place = placeOf(row);
    if (!place || place->index >= place->cells.size())
        return -1;
    size_t index = place->index;
    while (index > 0 && place->cells[index - 1].line == place->cells[place->index].line)
        --index;
    return place->cells[index].row;
}

int GridNavigator::lineEnd(int row) const {
    const auto place = placeOf(row);
    if (!place || place->index >= place->cells.size())
        return -1;
    size_t index = place->index;
    while (index + 1 < place->cells.size() && place->cells[index + 1].line == place->cells[place->index].line)
        ++index;
    return place->cells[index].row;
}

int GridNavigator::nearestInLine(int platform, int line, int x) const {
    int best = -1;
    int bestDistance = std::numeric_limits<int>::max();
    const auto cells = m_layout.cells(platform);
    auto cell =
        std::partition_point(cells.begin(), cells.end(), [&](const GridCell &other) { return other.line < line; });
    for (; cell != cells.end() && cell->line == line; ++cell) {
        const int distance = x < cell->x ? cell->x - x : std::max(x - (cell->x + cell->width - 1), 0);
        if (distance < bestDistance) {
            best = cell->row;
            bestDistance = distance;
        }
    }
    return best;
}

int GridNavigator::neighbourLine(int row, int x, int direction) const {
    const auto place = placeOf(row);
    if (!place || place->index >= place->cells.size())
        return -1;
    int platform = place->platform;
    int line = place->cells[place->index].line + direction;
    while (true) {
        while (line < 0 || line >= lineCount(m_layout, platform)) {
            platform += direction;
            if (platform < 0 || platform >= m_layout.platformCount())
                return -1;
            line = direction > 0 ? 0 : lineCount(m_layout, platform) - 1;
        }
        if (const int found = nearestInLine(platform, line, x); found >= 0)
            return found;
        line += direction;
    }
}

int GridNavigator::above(int row, int x) const {
    return neighbourLine(row, x, -1);
}

int GridNavigator::below(int row, int x) const {
    return neighbourLine(row, x, 1);
}

int GridNavigator::nearest(QPoint point) const {
    const int count = m_layout.platformCount();
    if (count == 0)
        return -1;
    const int middle = std::min(m_layout.firstPlatformBelow(point.y()), count - 1);
    const auto distanceTo = [&](int platform) {
        const int top = m_layout.platformTop(platform);
        const int bottom = top + m_layout.platformHeight(platform);
        return point.y() < top ? top - point.y() : std::max(point.y() - bottom + 1, 0);
    };
    int best = -1;
    for (const int direction : {-1, 1}) {
        for (int i = direction > 0 ? middle : middle - 1; i >= 0 && i < count; i += direction) {
            if (m_layout.cells(i).empty())
                continue;
            if (best < 0 || distanceTo(i) < distanceTo(best))
                best = i;
            break;
        }
    }
    if (best < 0)
        return -1;
    const int lines = lineCount(m_layout, best);
    const int wanted =
        std::clamp((point.y() - m_layout.platformTop(best)) / m_layout.metrics().lineHeight, 0, lines - 1);
    for (int step = 0; step < lines; ++step) {
        for (const int line : {wanted - step, wanted + step}) {
            if (const int row = line >= 0 && line < lines ? nearestInLine(best, line, point.x()) : -1; row >= 0)
                return row;
        }
    }
    return -1;
}

std::vector<std::pair<int, int>> GridNavigator::shownRuns(int first, int last) const {
    std::vector<std::pair<int, int>> runs;
    const int from = m_layout.platformOfRow(first);
    const int to = m_layout.platformOfRow(last);
    for (int i = from; from >= 0 && i <= to; ++i) {
        for (const GridCell &cell : m_layout.cells(i)) {
            if (cell.row >= first && cell.row <= last)
                addRow(runs, cell.row);
        }
    }
    return runs;
}

std::vector<std::pair<int, int>> GridNavigator::runsIn(const QRect &rect) const {
    std::vector<std::pair<int, int>> runs;
    for (int i = m_layout.firstPlatformBelow(rect.top()); i < m_layout.platformCount(); ++i) {
        if (m_layout.platformTop(i) > rect.bottom())
            break;
        for (const GridCell &cell : m_layout.cells(i)) {
            if (m_layout.rectOf(i, cell).intersects(rect))
                addRow(runs, cell.row);
        }
    }
    return runs;
}

} // namespace collie::ui
