#include "ui/widgets/list_style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>

#include <utility>

namespace collie::ui {

ListStyle::ListStyle(QStyle *base)
    : QProxyStyle(base) {}

int ListStyle::rowGap() {
    const auto *own = qobject_cast<const ListStyle *>(QApplication::style());
    return own == nullptr ? 0 : own->m_rowGap;
}

void ListStyle::setRowGap(int pixels) {
    auto *own = qobject_cast<ListStyle *>(QApplication::style());
    if (own == nullptr && pixels == 0)
        return;
    if (own == nullptr) {
        own = new ListStyle(QApplication::style());
        QApplication::setStyle(own);
    }
    if (std::exchange(own->m_rowGap, pixels) == pixels)
        return;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *each : all) {
        if (qobject_cast<QAbstractItemView *>(each) == nullptr)
            continue;
        // They lay their rows out anew for it.
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(each, &event);
    }
}

QSize ListStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const {
    const QSize its = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_ItemViewItem ? its + QSize(0, m_rowGap) : its;
}

} // namespace collie::ui
