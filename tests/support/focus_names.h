#pragma once

#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QStackedWidget>
#include <QStringList>
#include <QWidget>

namespace collie::test {

/// What can have the keys in a window, as a screen reader has it: by itself, by its text or by the label before it.
struct FocusNames {
    int named = 0;
    QStringList nameless; ///< Where each of them is.

    explicit FocusNames(const QWidget &window) {
        const auto all = window.findChildren<QWidget *>();
        for (QWidget *widget : all) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || isPartOfAnother(widget) || isPutAway(widget, &window))
                continue;
            const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            if (told != nullptr && !told->text(QAccessible::Name).isEmpty())
                ++named;
            else
                nameless.append(placeOf(widget));
        }
    }

  private:
    [[nodiscard]] static bool isPartOfAnother(const QWidget *widget) {
        if (widget->focusProxy() != nullptr || widget->objectName().startsWith(QStringLiteral("qt_")))
            return true;
        const QWidget *above = widget->parentWidget();
        while (above != nullptr && qobject_cast<const QComboBox *>(above) == nullptr)
            above = above->parentWidget();
        return above != nullptr;
    }
    /// What has nothing to offer yet has no text either; pages, panes and popups have it before they are seen.
    [[nodiscard]] static bool isPutAway(const QWidget *widget, const QWidget *window) {
        for (const QWidget *each = widget; each != window && !each->isWindow(); each = each->parentWidget()) {
            if (qobject_cast<const QStackedWidget *>(each->parentWidget()) != nullptr ||
                qobject_cast<const QDockWidget *>(each) != nullptr)
                break;
            if (each->isHidden())
                return true;
        }
        return false;
    }
    [[nodiscard]] static QString placeOf(const QWidget *widget) {
        QString place;
        for (const QWidget *each = widget; each != nullptr; each = each->parentWidget())
            place += QLatin1String(each->metaObject()->className()) + u' ' + each->objectName() + u'<';
        return place;
    }
};

} // namespace collie::test
