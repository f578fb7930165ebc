#include "ui/links/seen_view_columns.h"

#include "ui/jobs/result_delegate.h"
#include "ui/links/seen_view_model.h"

#include <QHeaderView>
#include <QTreeView>

namespace collie::ui {

void arrangeSeenViews(QTreeView &list, Theme &theme) {
    list.setItemDelegate(new ResultDelegate(theme, {SeenViewModel::State}, SeenViewModel::StatusRole, &list));
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setTextElideMode(Qt::ElideMiddle);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = list.header();
    header->setStretchLastSection(false);
    header->moveSection(header->visualIndex(SeenViewModel::Name), 0);
    header->setSectionResizeMode(SeenViewModel::Name, QHeaderView::Stretch);
    // As wide as what stands in it mostly: "1,234 failed, under way", "task group", "59 min ago".
    const int letter = list.fontMetrics().averageCharWidth();
    header->resizeSection(SeenViewModel::State, 26 * letter);
    header->resizeSection(SeenViewModel::Kind, 13 * letter);
    header->resizeSection(SeenViewModel::When, 13 * letter);
}

} // namespace collie::ui
