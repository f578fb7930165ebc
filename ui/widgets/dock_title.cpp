#include "ui/widgets/dock_title.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/roomy_scroll.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace collie::ui {
namespace {

QToolButton *smallButton(const QString &iconName, const QString &what, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setIcon(symbolIcon(iconName));
    button->setIconSize(QSize(12, 12));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(models::plainText(what));
    button->setAccessibleName(what);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget *dock, QWidget *content)
    : QWidget(dock) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(0);
    // In a window too narrow for all of it, what is aside comes into view when the keys go there.
    auto *roomy = new RoomyScroll(content, this);
    roomy->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    roomy->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    roomy->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    layout->addWidget(roomy, 1);
    QToolButton *detach = smallButton(QStringLiteral("float"), tr("Detach or attach this pane"), this);
    QToolButton *close = smallButton(QStringLiteral("close"), tr("Hide this pane"), this);
    layout->addSpacing(4);
    layout->addWidget(detach);
    layout->addWidget(close);
    connect(detach, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    dock->setTitleBarWidget(this);
}

} // namespace collie::ui
