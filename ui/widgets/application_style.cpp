#include "ui/widgets/application_style.h"

#include "ui/widgets/theme_colours.h"

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

ApplicationStyle &ApplicationStyle::ofApplication() {
    auto *own = qobject_cast<ApplicationStyle *>(QApplication::style());
    if (own == nullptr) {
        own = new ApplicationStyle(QApplication::style());
        QApplication::setStyle(own);
    }
    return *own;
}

void ApplicationStyle::setStill(bool isStill) {
    ApplicationStyle &own = ofApplication();
    if (std::exchange(own.m_isStill, isStill) == isStill)
        return;
    if (isStill)
        own.m_cursorFlashTime = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(isStill ? 0 : own.m_cursorFlashTime.value_or(QApplication::cursorFlashTime()));
    if (isStill) {
        for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                          Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
            QApplication::setEffectEnabled(effect, false);
    }
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *each : all)
        each->update();
}

void ApplicationStyle::setRowGap(int pixels) {
    if (std::exchange(ofApplication().m_rowGap, pixels) == pixels)
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

int ApplicationStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *more) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // Buttons say what they do in words, those of Qt's own dialogs as ours.
    const bool isOfMotion = hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate;
    return m_isStill && isOfMotion ? 0 : QProxyStyle::styleHint(hint, option, widget, more);
}

int ApplicationStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    const int its = QProxyStyle::pixelMetric(metric, option, widget);
    // The names of all panes fit below the jobs of a window of 960 pixels; with the base's room they are cut to two
    // letters.
    return metric == PM_TabBarTabHSpace ? its * 7 / 12 : its;
}

void ApplicationStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const {
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!m_isStill || element != CE_ProgressBarContents || bar == nullptr || bar->minimum != bar->maximum)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // The base begins to animate whatever has no end. A pale bar, full, says the same.
    QColor pale = option->palette.color(QPalette::Highlight);
    pale.setAlphaF(0.5F);
    painter->fillRect(option->rect.adjusted(1, 1, -1, -1), pale);
}

void ApplicationStyle::drawFocus(const QStyleOption &option, QPainter &painter) {
    constexpr qreal width = 2, radius = 2;
    constexpr double leastContrast = 3;
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const QPalette &palette = option.palette;
    const QColor behind =
        focus != nullptr && focus->backgroundColor.isValid() ? focus->backgroundColor : palette.color(QPalette::Window);
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // What is selected may have the colour of the ring.
    painter.setPen(QPen(contrastRatio(accent, behind) >= leastContrast ? accent : inkOn(behind), width));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter.restore();
}

void ApplicationStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const {
    if (element == PE_FrameFocusRect) {
        drawFocus(*option, *painter);
        return;
    }
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
