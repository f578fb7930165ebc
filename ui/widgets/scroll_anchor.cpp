#include "ui/widgets/scroll_anchor.h"

#include <QScrollBar>
#include <QTreeView>

namespace collie::ui {

ScrollAnchor::ScrollAnchor(QTreeView &view)
    : m_view(view)
    , m_row(view.currentIndex()) {
    if (!view.visualRect(m_row).intersects(view.viewport()->rect()))
        m_row = view.verticalScrollBar()->value() > 0 ? view.indexAt(QPoint(4, 4)) : QModelIndex();
    m_top = view.visualRect(m_row).top();
}

bool ScrollAnchor::restore() const {
    if (!m_row.isValid())
        return false;
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + m_view.visualRect(m_row).top() - m_top);
    return true;
}

} // namespace collie::ui
