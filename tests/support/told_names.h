#pragma once

#include <QAccessible>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace collie::test {

/// What a screen reader comes to when it walks a window, and what of it can be used but says nothing of itself.
struct ToldNames {
    int named = 0;
    QStringList nameless; ///< Where each of them is.

    explicit ToldNames(QWidget &window) { walk(QAccessible::queryAccessibleInterface(&window), 0); }

  private:
    static constexpr int mostRows = 40; ///< Of a list: the others are told alike.
    static constexpr int mostLevels = 40;

    void walk(QAccessibleInterface *told, int level) {
        if (told == nullptr || !told->isValid() || told->state().invisible || level > mostLevels)
            return;
        if (isUsed(*told)) {
            if (told->text(QAccessible::Name).trimmed().isEmpty())
                nameless.append(placeOf(*told));
            else
                ++named;
        }
        const int most = isPart(*told) ? 0 : qMin(told->childCount(), mostRows);
        for (int i = 0; i < most; ++i)
            walk(told->child(i), level + 1);
    }
    /// A part that is told as a whole: the arrows of a number, the list and the field of a choice.
    [[nodiscard]] static bool isPart(const QAccessibleInterface &told) {
        const QAccessible::Role role = told.role();
        return role == QAccessible::SpinBox || role == QAccessible::ComboBox || role == QAccessible::ScrollBar ||
               role == QAccessible::EditableText;
    }
    [[nodiscard]] static bool isUsed(QAccessibleInterface &told) {
        switch (told.role()) {
        case QAccessible::ScrollBar: // Known by its place.
        case QAccessible::Separator:
        case QAccessible::Splitter:
        case QAccessible::Grip:
        case QAccessible::Client:
        case QAccessible::Pane:
        case QAccessible::Window:
        case QAccessible::Cell: // May be empty.
        case QAccessible::ListItem:
        case QAccessible::TreeItem:
        case QAccessible::StaticText:
            return false;
        case QAccessible::Button:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::PageTab:
        case QAccessible::MenuItem:
        case QAccessible::Link:
        case QAccessible::Dialog:
            return true;
        default:
            return told.state().focusable;
        }
    }
    [[nodiscard]] static QString placeOf(const QAccessibleInterface &told) {
        QString place = QStringLiteral("role %1").arg(told.role(), 0, 16);
        for (const QAccessibleInterface *each = &told; each != nullptr; each = each->parent()) {
            if (const QObject *object = each->object())
                place += u'<' + QLatin1String(object->metaObject()->className()) + u' ' + object->objectName();
        }
        return place;
    }
};

} // namespace collie::test
