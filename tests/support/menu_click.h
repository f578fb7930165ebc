#pragma once

#include <QMenu>
#include <QTest>

namespace collie::test {

/// Clicks an entry of an open menu as a person does, who moves there first: Qt takes a click at the place where the
/// menu was opened for the end of the one that opened it.
inline void clickEntry(QMenu *menu, QAction *entry) {
    const QPoint place = menu->actionGeometry(entry).center();
    constexpr int moves = 8; // More than Qt takes for a tremble.
    for (int i = moves; i >= 0; --i)
        QTest::mouseMove(menu, place + QPoint(i, 0));
    QTest::mouseClick(menu, Qt::LeftButton, {}, place);
}

} // namespace collie::test
