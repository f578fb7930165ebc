#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QLineEdit>
#include <QRect>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace collie::test {

constexpr QSize smallScreen(800, 600); ///< The smallest that everything must fit on.
constexpr int smallestPoints = 8;      ///< Of the text.
constexpr int largestPoints = 24;

/// What of a window that is on show cannot be reached or read on a small screen; empty for nothing.
inline QStringList outOfReach(const QWidget &window) {
    QStringList faults;
    const auto placeOf = [&window](const QWidget *widget) {
        QString place;
        for (const QWidget *each = widget; each != nullptr && each != &window; each = each->parentWidget())
            place += QLatin1String(each->metaObject()->className()) + u' ' + each->objectName() + u'<';
        return place;
    };
    if (window.width() > smallScreen.width() || window.height() > smallScreen.height())
        faults.append(QStringLiteral("the window is %1 × %2").arg(window.width()).arg(window.height()));
    const auto isScrolled = [&window](const QWidget *widget) {
        for (const QWidget *each = widget->parentWidget(); each != nullptr && each != &window;
             each = each->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(each) != nullptr)
                return true;
        }
        return false;
    };
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isText = button != nullptr || (label != nullptr && !label->wordWrap());
        if (!isText || widget->visibleRegion().isEmpty() || widget->window() != &window || isScrolled(widget) ||
            widget->objectName().startsWith(QStringLiteral("qt_")) ||
            qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr) // Qt's own, inside its field.
            continue;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (!window.rect().contains(place))
            faults.append(QStringLiteral("%1 is at %2, %3, %4 × %5")
                              .arg(placeOf(widget))
                              .arg(place.x())
                              .arg(place.y())
                              .arg(place.width())
                              .arg(place.height()));
        else if (qobject_cast<const QTabBar *>(widget->parentWidget()) != nullptr)
            continue; // An arrow that scrolls the tabs, as small as the style wants it.
        else if (button != nullptr && widget->height() < widget->minimumSizeHint().height())
            faults.append(placeOf(widget) + QStringLiteral(" is cut off below"));
        else if (button != nullptr && widget->width() < widget->minimumSizeHint().width())
            faults.append(placeOf(widget) + QStringLiteral(" is cut off"));
    }
    return faults;
}

} // namespace collie::test
