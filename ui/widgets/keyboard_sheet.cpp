#include "ui/widgets/keyboard_sheet.h"

#include <QAction>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

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

QString plain(QString text) {
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QLabel *heading(const QString &text, QWidget *parent) {
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

} // namespace

QString shortcutText(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QObject::tr(" or "));
}

KeyboardSheet::KeyboardSheet(const QList<QMenu *> &menus, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(32);
    QVBoxLayout *column = nullptr;
    int rows = 0;
    for (const QMenu *menu : menus) {
        QList<QAction *> actions;
        collect(*menu, actions);
        if (actions.isEmpty())
            continue;
        if (column == nullptr || rows + actions.size() > 14) {
            column = new QVBoxLayout;
            columns->addLayout(column);
            rows = 0;
        }
        rows += static_cast<int>(actions.size()) + 2;
        column->addWidget(heading(plain(menu->title()), this));
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(4);
        grid->setColumnStretch(1, 1);
        for (int i = 0; i < actions.size(); ++i) {
            auto *keys = new QLabel(shortcutText(*actions.at(i)), this);
            keys->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
            grid->addWidget(keys, i, 0, Qt::AlignRight);
            grid->addWidget(new QLabel(plain(actions.at(i)->text()), this), i, 1);
        }
        column->addLayout(grid);
        column->addSpacing(12);
    }
    for (int i = 0; i < columns->count(); ++i) {
        if (auto *each = qobject_cast<QVBoxLayout *>(columns->itemAt(i)->layout()))
            each->addStretch(1);
    }
}

} // namespace collie::ui
