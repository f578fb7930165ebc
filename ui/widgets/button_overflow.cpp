#include "ui/widgets/button_overflow.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace collie::ui {

ButtonOverflow::ButtonOverflow(QWidget &bar, std::vector<QToolButton *> buttons)
    : QObject(&bar)
    , m_bar(bar)
    , m_buttons(std::move(buttons))
    , m_more(new QToolButton(&bar)) {
    m_more->setObjectName(QStringLiteral("moreButtons"));
    m_more->setIcon(symbolIcon(QStringLiteral("more")));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(models::plainText(tr("Buttons that do not fit here")));
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    bar.layout()->addWidget(m_more);
    bar.installEventFilter(this);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &ButtonOverflow::fillMenu);
}

bool ButtonOverflow::eventFilter(QObject *watched, QEvent *event) {
    // A button whose text becomes longer asks for a new layout.
    if (watched == &m_bar &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        fit();
    return QObject::eventFilter(watched, event);
}

int ButtonOverflow::widthOfOthers() const {
    const QLayout &layout = *m_bar.layout();
    int width = 0;
    for (int i = 0; i < layout.count(); ++i) {
        const QWidget *widget = layout.itemAt(i)->widget();
        const bool isOther = widget != nullptr && widget != m_more && !widget->isHidden() &&
                             std::find(m_buttons.begin(), m_buttons.end(), widget) == m_buttons.end();
        width += isOther ? widget->minimumSizeHint().width() + layout.spacing() : 0;
    }
    return width;
}

void ButtonOverflow::fit() {
    if (m_isFitting)
        return;
    m_isFitting = true;
    const int spacing = m_bar.layout()->spacing();
    const int room = m_bar.contentsRect().width() - m_bar.layout()->contentsMargins().left() -
                     m_bar.layout()->contentsMargins().right() + spacing - widthOfOthers();
    const auto widthOf = [spacing](const QToolButton *button) { return button->sizeHint().width() + spacing; };
    int all = 0;
    for (const QToolButton *button : m_buttons)
        all += widthOf(button);
    const bool isNarrow = all > room;
    int left = isNarrow ? room - widthOf(m_more) : room;
    for (QToolButton *button : m_buttons) {
        left -= widthOf(button);
        button->setVisible(left >= 0);
    }
    m_more->setVisible(isNarrow);
    m_isFitting = false;
}

void ButtonOverflow::fillMenu() {
    QMenu *menu = m_more->menu();
    menu->clear();
    for (QToolButton *button : m_buttons) {
        if (!button->isHidden())
            continue;
        if (QMenu *its = button->menu(); its != nullptr) {
            menu->addMenu(its)->setText(button->text());
            continue;
        }
        QAction *action = menu->addAction(button->icon(), button->text(), button, &QToolButton::click);
        action->setToolTip(button->toolTip());
        action->setEnabled(button->isEnabled());
    }
}

} // namespace collie::ui
