#include "ui/widgets/keyboard_sheet.h"

#include "ui/widgets/block_columns.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roomy_scroll.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace collie::ui {
namespace {

void collect(const QMenu &menu, QList<QAction *> &found) {
    for (QAction *action : menu.actions()) {
        if (const QMenu *below = action->menu())
            collect(*below, found);
        else if (!action->shortcuts().isEmpty())
            found.append(action);
    }
}

/// Keys that belong together, below what they are about.
QWidget *blockOf(const QString &title, const KeyboardSheet::Keys &keys) {
    auto *block = new QWidget;
    auto *rows = new QGridLayout(block);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(4);
    auto *heading = new PlainLabel(title, block);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    rows->addWidget(heading, 0, 0, 1, 2);
    for (const auto &[key, what] : keys) {
        auto *label = new PlainLabel(key, block);
        useFixedFont(label);
        const int row = rows->rowCount();
        rows->addWidget(label, row, 0, Qt::AlignRight);
        rows->addWidget(new PlainLabel(what, block), row, 1);
    }
    rows->setColumnStretch(1, 1);
    return block;
}

} // namespace

QString eitherKey(const QStringList &keys) {
    const auto either = [](const QString &key, const QString &other) {
        return key.isEmpty() ? other : KeyboardSheet::tr("%1 or %2", "keys").arg(key, other);
    };
    return std::accumulate(keys.begin(), keys.end(), QString(), either);
}

QString shortcutText(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return eitherKey(keys);
}

KeyboardSheet::KeyboardSheet(const QList<QMenu *> &menus, const Keys &others, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<QPair<QString, Keys>> blocks;
    for (const QMenu *menu : menus) {
        QList<QAction *> actions;
        collect(*menu, actions);
        Keys keys;
        for (const QAction *action : std::as_const(actions))
            keys.append({shortcutText(*action), actionTitle(*action)});
        if (!keys.isEmpty())
            blocks.append({actionTitle(*menu->menuAction()), keys});
    }
    blocks.append({tr("Grid"), others});
    const auto parts = parent == nullptr ? QList<PaneKeys *>() : parent->findChildren<PaneKeys *>();
    for (const PaneKeys *part : parts) {
        Keys keys;
        for (const QAction *action : part->actions()) {
            if (!action->shortcuts().isEmpty())
                keys.append({shortcutText(*action), actionTitle(*action)});
        }
        if (!keys.isEmpty())
            blocks.append({part->title(), keys});
    }

    auto *columns = new BlockColumns;
    for (const auto &[title, keys] : std::as_const(blocks))
        columns->addBlock(blockOf(title, keys));
    auto *page = new QWidget;
    auto *margins = new QVBoxLayout(page);
    margins->setContentsMargins(8, 8, 8, 8);
    margins->addWidget(columns);
    auto *scroll = new RoomyScroll(page, this);
    // Nothing in it takes keys, so they scroll.
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(windowTitle());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(scroll);
}

void KeyboardSheet::showEvent(QShowEvent *event) {
    // What is in it has its font only here. Keys of all blocks are as wide, so that those below each other are in line.
    const auto blocks = findChildren<QGridLayout *>();
    int keyWidth = 0;
    for (const QGridLayout *rows : blocks) {
        for (int row = 1; row < rows->rowCount(); ++row)
            keyWidth = std::max(keyWidth, rows->itemAtPosition(row, 0)->sizeHint().width());
    }
    for (QGridLayout *rows : blocks)
        rows->setColumnMinimumWidth(0, keyWidth);
    findChild<RoomyScroll *>()->updateGeometry();
    // A bar that is there at first stays where what is in it is higher without room for the bar.
    const QSize bar(style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    resize((sizeHint() + bar).boundedTo(screen()->availableSize() * 9 / 10));
    QDialog::showEvent(event);
}

} // namespace collie::ui
