#include "ui/transfers/drop_hint.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace collie::ui {
namespace {

constexpr int veil = 220; ///< Of 255: what lies below stays recognisable.
constexpr int margin = 16;
constexpr int radius = 8;

} // namespace

DropHint::DropHint(const Theme &theme, QWidget *over)
    : QWidget(over)
    , m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop to upload"));
    hide();
}

void DropHint::showEvent(QShowEvent *event) {
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::showEvent(event);
}

void DropHint::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    QColor cover = m_theme.surface();
    cover.setAlpha(veil);
    painter.fillRect(rect(), cover);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.accent(), 2, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(margin, margin, -margin, -margin), radius, radius);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    painter.setFont(large);
    painter.setPen(m_theme.text());
    const QRect middle = rect().adjusted(0, -QFontMetrics(large).height(), 0, 0);
    painter.drawText(middle, Qt::AlignCenter, tr("Drop to upload"));
    painter.setFont(font());
    painter.setPen(m_theme.mutedText());
    painter.drawText(rect().adjusted(0, QFontMetrics(large).height() * 2, 0, 0), Qt::AlignCenter,
                     tr("Next you choose where it goes. Nothing is sent before that."));
}

} // namespace collie::ui
