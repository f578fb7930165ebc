#include "ui/jobs/grid_anchor.h"

#include <algorithm>

namespace collie::ui {

GridAnchor anchorIn(const GridLayout &layout, const models::JobGridModel &model, const GridSight &sight,
                    int currentRow) {
    GridAnchor anchor;
    const int scroll = sight.scroll;
    const int top = scroll + sight.covered;
    const int bottom = scroll + sight.height;
    const auto current = layout.cellRect(currentRow);
    int row = current && current->top() >= top && current->bottom() <= bottom ? currentRow : -1;
    if (layout.blockCount() == 0 || (scroll == 0 && row < 0))
        return anchor;
    for (int i = layout.firstPlatformBelow(top);
         row < 0 && i < layout.platformCount() && layout.platformTop(i) < bottom; ++i) {
        for (const GridCell &cell : layout.cells(i)) {
            if (layout.rectOf(i, cell).top() >= top) {
                row = cell.row;
                break;
            }
        }
    }
    int block = layout.blockAt(top);
    if (const int platform = layout.platformOfRow(row); platform >= 0) {
        anchor.job = model.storeRow(row);
        anchor.jobY = layout.cellRect(row).value_or(QRect()).top() - scroll;
        anchor.platform = layout.structure().platforms.at(static_cast<size_t>(platform)).name;
        anchor.platformY = layout.platformTop(platform) - scroll;
        block = layout.blockOfPlatform(platform);
    }
    anchor.pushId = layout.structure().pushes.at(static_cast<size_t>(block)).pushId;
    anchor.pushY = layout.blockTop(block) - scroll;
    return anchor;
}

int scrollFor(const GridAnchor &anchor, const GridLayout &layout, const models::JobGridModel &model, int scroll) {
    if (!anchor.pushId)
        return scroll;
    const auto &structure = layout.structure();
    if (anchor.job) {
        if (const auto rect = layout.cellRect(model.rowOfStoreRow(*anchor.job)))
            return rect->top() - anchor.jobY;
    }
    for (size_t i = 0; i < structure.pushes.size(); ++i) {
        const auto &push = structure.pushes[i];
        if (push.pushId != *anchor.pushId)
            continue;
        for (int j = push.firstPlatform; j < push.firstPlatform + push.platformCount; ++j) {
            if (!anchor.platform.isEmpty() && structure.platforms.at(static_cast<size_t>(j)).name == anchor.platform)
                return layout.platformTop(j) - anchor.platformY;
        }
        // A header that is kept at the top has most of what it tells of above it, unless that is gone.
        const int y = push.isCollapsed ? std::max(anchor.pushY, 0) : anchor.pushY;
        return layout.blockTop(static_cast<int>(i)) - y;
    }
    return scroll;
}

} // namespace collie::ui
