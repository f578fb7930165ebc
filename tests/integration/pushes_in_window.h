#pragma once

#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "ui/actions/push_menu.h"
#include "ui/main_window.h"
#include "ui/pushes/limit_chip.h"
#include "ui/pushes/limit_strip.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/pushes/range_panel.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTest>

namespace collie::test {

// What a person does in the window about which pushes are listed.

inline QLineEdit *rangeField(const ui::MainWindow &window, const char *name) {
    return named<QLineEdit>(window.pane<ui::PushPane>()->range(), name);
}

/// Replaces what stands in a field of the range panel.
inline void writeRange(const ui::MainWindow &window, const char *name, const QString &text) {
    QLineEdit *field = rangeField(window, name);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

/// Those on show; a chip that was taken away stays a moment longer.
inline QVector<ui::LimitChip *> pushLimitChips(const ui::MainWindow &window) {
    QVector<ui::LimitChip *> shown = window.pane<ui::PushPane>()->limits()->findChildren<ui::LimitChip *>();
    shown.removeIf([](const ui::LimitChip *chip) { return chip->isHidden(); });
    return shown;
}

inline QStringList pushLimits(const ui::MainWindow &window) {
    QStringList texts;
    for (const ui::LimitChip *chip : pushLimitChips(window))
        texts.append(chip->accessibleName().remove(QStringLiteral("Limit: ")));
    return texts;
}

/// Opens the menu of a push by a right click in the list. \return one of its entries; null when it has none such.
inline QAction *pushMenuEntry(const ui::MainWindow &window, int row, const char *name) {
    if (auto *open = window.findChild<ui::PushMenu *>()) {
        open->close();
        delete open;
        QCoreApplication::processEvents(); // A menu that is opened before its window has gone is closed with it.
    }
    ui::PushListView *list = window.pane<ui::PushPane>()->list();
    const QModelIndex push = list->model()->index(row, 0);
    list->scrollTo(push);
    const QPoint at = list->visualRect(push).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, list->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(list->viewport(), &event);
    const auto *menu = window.findChild<ui::PushMenu *>();
    return menu == nullptr ? nullptr : menu->findChild<QAction *>(QLatin1String(name));
}

/// Chooses that entry with the mouse.
inline void choosePushEntry(const ui::MainWindow &window, int row, const char *name) {
    QAction *wanted = pushMenuEntry(window, row, name);
    QVERIFY2(wanted != nullptr && wanted->isEnabled(), name);
    auto *menu = window.findChild<ui::PushMenu *>();
    clickEntry(menu, wanted);
}

} // namespace collie::test
