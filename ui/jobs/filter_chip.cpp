#include "ui/jobs/filter_chip.h"

#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace collie::ui {

namespace {

constexpr int padding = 6;
constexpr int dotSize = 8;
constexpr int dotGap = 4;
constexpr int arrowWidth = 14; ///< Pixels that open the menu.
constexpr qreal arrowSize = 3.5;

} // namespace

FilterChip::FilterChip(Theme &theme, const QString &text, std::function<QColor()> colourOf, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_colourOf(std::move(colourOf)) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FilterChip::setPartial(bool partial) {
    m_partial = partial;
    update();
}

void FilterChip::setArrow(bool has) {
    m_hasArrow = has;
    setAccessibleDescription(has ? tr("The menu key chooses single ones") : QString());
    updateGeometry();
    update();
}

void FilterChip::mousePressEvent(QMouseEvent *event) {
    const bool isOnArrow = m_hasArrow && event->position().x() >= width() - arrowWidth;
    if (isOnArrow && event->button() == Qt::LeftButton)
        Q_EMIT menuWanted(mapToGlobal(rect().bottomLeft()));
    else
        QAbstractButton::mousePressEvent(event);
}

void FilterChip::contextMenuEvent(QContextMenuEvent *event) {
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                  : mapToGlobal(rect().bottomLeft()));
}

void FilterChip::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        Q_EMIT menuWanted(mapToGlobal(rect().bottomLeft()));
    else
        QAbstractButton::keyPressEvent(event);
}

QSize FilterChip::sizeHint() const {
    const QFontMetrics metrics(font());
    const int dot = (m_colourOf ? dotSize + dotGap : 0) + (m_hasArrow ? arrowWidth - padding : 0);
    return {metrics.horizontalAdvance(text()) + dot + 2 * padding, (metrics.height() + 8 + 3) / 4 * 4};
}

void FilterChip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked() || m_partial;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hover());
        painter.drawRoundedRect(box, 4, 4);
    } else if (on && !m_colourOf) {
        painter.setPen(QPen(m_theme.hairline(), 1));
        painter.setBrush(m_theme.surface());
        painter.drawRoundedRect(box, 4, 4);
    }
    qreal x = padding;
    if (m_colourOf) {
        const QColor colour = m_colourOf();
        const QRectF dot(x, (height() - dotSize) / 2.0, dotSize, dotSize);
        painter.setPen(QPen(on ? colour : m_theme.mutedText(), 1.2));
        painter.setBrush(isChecked() && !m_partial ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(dot.adjusted(0.6, 0.6, -0.6, -0.6));
        if (m_partial) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawPie(dot, 90 * 16, 180 * 16);
        }
        x += dotSize + dotGap;
    }
    painter.setPen(on ? m_theme.text() : m_theme.mutedText());
    const QRectF label(x, 0, width() - x - padding + 1, height());
    painter.drawText(label, Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (m_hasArrow) {
        const QPointF middle(width() - arrowWidth / 2.0, height() / 2.0 + 1);
        QPainterPath arrow(middle + QPointF(-arrowSize, -arrowSize / 2));
        arrow.lineTo(middle + QPointF(0, arrowSize / 2));
        arrow.lineTo(middle + QPointF(arrowSize, -arrowSize / 2));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.mutedText(), 1.2));
        painter.drawPath(arrow);
    }
    if (!on && !m_colourOf) {
        const int middle = height() / 2 + 1;
        painter.drawLine(QPointF(x, middle), QPointF(width() - padding, middle));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace collie::ui
