#include "ui/widgets/keyboard_sheet.h"

#include "ui/widgets/fixed_font.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/pane_keys.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>

#include <numeric>
#include <utility>

namespace collie::ui {
namespace {

constexpr int maxRows = 16; ///< In a column.

void collect(const QMenu &menu, QList<QAction *> &found) {
    for (QAction *action : menu.actions()) {
        if (const QMenu *below = action->menu())
            collect(*below, found);
        else if (!action->shortcuts().isEmpty())
            found.append(action);
    }
}

QLabel *heading(const QString &text, QWidget *parent) {
    auto *label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
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

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(32);
    QGridLayout *column = nullptr;
    for (const auto &[title, keys] : std::as_const(blocks)) {
        if (column == nullptr || column->rowCount() + keys.size() > maxRows) {
            if (column != nullptr)
                column->setRowStretch(column->rowCount(), 1);
            column = new QGridLayout;
            column->setHorizontalSpacing(16);
            column->setVerticalSpacing(4);
            columns->addLayout(column);
        } else {
            column->setRowMinimumHeight(column->rowCount(), 12);
        }
        column->addWidget(heading(title, this), column->rowCount(), 0, 1, 2);
        for (const auto &[key, what] : keys) {
            auto *label = new PlainLabel(key, this);
            useFixedFont(label);
            const int row = column->rowCount();
            column->addWidget(label, row, 0, Qt::AlignRight);
            column->addWidget(new PlainLabel(what, this), row, 1);
        }
    }
    if (column != nullptr)
        column->setRowStretch(column->rowCount(), 1);
}

} // namespace collie::ui
