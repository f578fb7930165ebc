#include "ui/widgets/tree_status_button.h"

#include "models/text/plain_text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QWidgetAction>

namespace collie::ui {
namespace {

using Access = treeherder::TreeState::Access;

constexpr int markSize = 12;       ///< Pixels.
constexpr int menuTextWidth = 340; ///< Likewise.

/// A disc for open, a ring half full where approval is needed, a barred square for closed, a ring for what is not
/// known: told apart without colour.
QPixmap treeMark(const std::optional<Access> &access, const QColor &colour, qreal scale) {
    QPixmap picture(QSize(markSize, markSize) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(2, 2, markSize - 4, markSize - 4);
    painter.setPen(QPen(colour, 1.5));
    if (access == Access::Closed) {
        painter.setBrush(colour);
        painter.drawRect(circle);
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.setPen(QPen(Qt::transparent, 2));
        painter.drawLine(QPointF(3.5, markSize / 2.0), QPointF(markSize - 3.5, markSize / 2.0));
        return picture;
    }
    painter.setBrush(access == Access::Open ? QBrush(colour) : Qt::NoBrush);
    painter.drawEllipse(circle);
    if (access == Access::ApprovalRequired) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
    return picture;
}

/// A text in a menu that cannot be chosen, in as many lines as it takes.
void addText(QMenu &menu, const char *name, const QString &text) {
    if (text.isEmpty())
        return;
    auto *label = new PlainLabel(text, &menu);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setFixedWidth(menuTextWidth);
    label->setContentsMargins(12, 4, 12, 4);
    // As a heading: keys and clicks pass it by, and yet it reads well.
    QPalette palette = menu.palette();
    palette.setColor(QPalette::Disabled, QPalette::WindowText, palette.color(QPalette::Active, QPalette::Text));
    label->setPalette(palette);
    auto *action = new QWidgetAction(&menu);
    action->setText(models::plainCaption(text));
    action->setEnabled(false);
    action->setDefaultWidget(label);
    menu.addAction(action);
}

} // namespace

TreeStatusButton::TreeStatusButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("treeStatus"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setIconSize(QSize(markSize, markSize));
    connect(this, &QToolButton::clicked, this, &TreeStatusButton::openMenu);
    connect(&m_theme, &Theme::changed, this, &TreeStatusButton::recolour);
    hide();
}

void TreeStatusButton::present(const Content &content) {
    m_content = content;
    QString state = tr("unknown");
    QString word = state;
    if (content.access == Access::Open) {
        state = word = tr("open");
    } else if (content.access == Access::ApprovalRequired) {
        // The bar is narrow; the whole of it is in the tooltip and for screen readers.
        state = tr("approval required");
        word = tr("approval");
    } else if (content.access == Access::Closed) {
        state = word = tr("closed");
    }
    setText(word);
    QStringList lines{tr("The tree %1: %2").arg(content.tree, state)};
    for (const QString &more : {content.about, content.reason, content.message}) {
        if (!more.isEmpty())
            lines.append(more);
    }
    setToolTip(models::plainText(lines.join(u'\n')));
    setAccessibleName(lines.takeFirst());
    setAccessibleDescription(lines.join(u'\n'));
    recolour();
    setVisible(!content.tree.isEmpty());
}

QColor TreeStatusButton::colour() const {
    if (m_content.access == Access::Closed)
        return m_theme.statusColour(treeherder::JobStatus::Busted);
    if (m_content.access == Access::ApprovalRequired)
        return m_theme.statusColour(treeherder::JobStatus::TestFailed);
    return m_theme.mutedText();
}

void TreeStatusButton::recolour() {
    const QColor shown = colour();
    QPalette own = palette();
    own.setColor(QPalette::ButtonText, shown);
    own.setColor(QPalette::WindowText, shown);
    setPalette(own);
    setIcon(QIcon(treeMark(m_content.access, shown, devicePixelRatioF())));
}

void TreeStatusButton::openMenu() {
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("treeStatusMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMenuHeading(*menu, accessibleName());
    addText(*menu, "treeAbout", m_content.about);
    addText(*menu, "treeReason", m_content.reason);
    addText(*menu, "treeMessage", m_content.message);
    if (menu->actions().size() > 2)
        menu->addSeparator();
    menu->addAction(symbolIcon(QStringLiteral("external")), tr("Open Tree Status &Page"), this,
                    &TreeStatusButton::pageRequested);
    menu->addAction(symbolIcon(QStringLiteral("retrigger")), tr("&Check Again"), this,
                    &TreeStatusButton::refreshRequested);
    if (m_content.isAddressWrong)
        menu->addAction(tr("&Settings…"), this, &TreeStatusButton::settingsRequested);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace collie::ui
