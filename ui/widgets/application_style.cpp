#include "ui/widgets/application_style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyleOption>

#include <utility>

namespace collie::ui {

ApplicationStyle::ApplicationStyle(QStyle *base)
    : QProxyStyle(base) {}

int ApplicationStyle::rowGap() {
    const auto *own = qobject_cast<const ApplicationStyle *>(QApplication::style());
    return own == nullptr ? 0 : own->m_rowGap;
}

void ApplicationStyle::setRowGap(int pixels) {
    auto *own = qobject_cast<ApplicationStyle *>(QApplication::style());
    if (own == nullptr) {
        own = new ApplicationStyle(QApplication::style());
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

QSize ApplicationStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const {
    const QSize its = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_ItemViewItem ? its + QSize(0, m_rowGap) : its;
}

void ApplicationStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox && element != PE_IndicatorRadioButton)
        return;
    // Its own outline is darker than what is behind it, which is no contrast where that is dark.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !isBox);
    painter->setPen(
        option->palette.color(option->state.testFlag(State_Enabled) ? QPalette::PlaceholderText : QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    if (isBox)
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    else
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -1.5, -1.5));
    painter->restore();
}

} // namespace collie::ui
