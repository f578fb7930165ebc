#include "ui/widgets/menu_heading.h"

#include "models/text/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QMenu>

namespace collie::ui {
namespace {

constexpr int sideMargin = 12; ///< Pixels.
constexpr int lineMargin = 4;

} // namespace

MenuHeading::MenuHeading(QMenu &menu)
    : QWidgetAction(&menu)
    , m_label(new PlainLabel(&menu)) {
    setObjectName(QStringLiteral("about"));
    m_label->setContentsMargins(sideMargin, lineMargin, sideMargin, lineMargin);
    // Disabled, so that keys and clicks pass it by; painted as what is enabled.
    QPalette palette = menu.palette();
    palette.setColor(QPalette::Disabled, QPalette::WindowText, palette.color(QPalette::Active, QPalette::Text));
    m_label->setPalette(palette);
    QFont bold = menu.font();
    bold.setWeight(QFont::Bold);
    m_label->setFont(bold);
    setDefaultWidget(m_label);
    setEnabled(false);
}

void MenuHeading::setAbout(const QString &about) {
    setText(models::plainCaption(about));
    m_label->setText(text().replace(QStringLiteral("&&"), QStringLiteral("&")));
}

MenuHeading *addMenuHeading(QMenu &menu, const QString &about) {
    auto *heading = new MenuHeading(menu);
    heading->setAbout(about);
    menu.addAction(heading);
    menu.addSeparator();
    return heading;
}

} // namespace collie::ui
