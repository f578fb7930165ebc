#include "ui/links/seen_view_columns.h"

#include "ui/jobs/result_delegate.h"
#include "ui/links/seen_view_model.h"

#include <QFont>
#include <QFontMetrics>
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
    // As wide as what stands in it mostly; a state is bold where it failed.
    QFont bold = list.font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto setWidth = [header, &metrics](int column, const QString &longest) {
        header->resizeSection(column, metrics.horizontalAdvance(longest) + 2 * metrics.height());
    };
    setWidth(SeenViewModel::State, SeenViewModel::tr("1,234 failed, under way"));
    setWidth(SeenViewModel::Kind, SeenViewModel::tr("task group"));
    setWidth(SeenViewModel::When, SeenViewModel::tr("59 min ago"));
}

} // namespace collie::ui
