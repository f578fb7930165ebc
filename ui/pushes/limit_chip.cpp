#include "ui/pushes/limit_chip.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace collie::ui {

namespace {

constexpr int chipPadding = 6;
constexpr int crossSize = 8;
constexpr int crossGap = 6;
constexpr int leastLetters = 8; ///< What a narrow chip still shows of its text.

} // namespace

LimitChip::LimitChip(Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_limit(text) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Take this limit away"));
    setAccessibleName(tr("Limit: %1").arg(text));
    setAccessibleDescription(toolTip());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LimitChip::setEditable(bool editable) {
    m_isEditable = editable;
    setToolTip(editable ? tr("Change this limit; the cross takes it away") : tr("Take this limit away"));
    setAccessibleDescription(editable ? tr("Enter changes this limit, Delete takes it away") : toolTip());
}

void LimitChip::mouseReleaseEvent(QMouseEvent *event) {
    const int cross = width() - chipPadding - crossSize - crossGap / 2;
    if (!m_isEditable || !isDown() || !rect().contains(event->position().toPoint()) || event->position().x() >= cross)
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    Q_EMIT edited();
}

QSize LimitChip::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_limit) + crossGap + crossSize + 2 * chipPadding,
            (metrics.height() + 8 + 3) / 4 * 4};
}

QSize LimitChip::minimumSizeHint() const {
    const QSize full = sizeHint();
    return {qMin(full.width(), QFontMetrics(font()).averageCharWidth() * leastLetters), full.height()};
}

bool LimitChip::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // The window cancels the selected jobs with Delete: here it is about the limit.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool takesAway = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace;
        if (takesAway && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void LimitChip::keyPressEvent(QKeyEvent *event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_isEditable && (isEnter || event->key() == Qt::Key_F2)) {
        Q_EMIT edited();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void LimitChip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.hairline(), 1));
    painter.setBrush(underMouse() || isDown() ? m_theme.hover() : m_theme.surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int room = width() - 2 * chipPadding - crossGap - crossSize;
    painter.setPen(m_theme.text());
    painter.drawText(QRectF(chipPadding, 0, room + 1, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(m_limit, Qt::ElideMiddle, room + 1));
    const QRectF cross(width() - chipPadding - crossSize, (height() - crossSize) / 2.0, crossSize, crossSize);
    painter.setPen(QPen(underMouse() || isDown() ? m_theme.text() : m_theme.mutedText(), 1.4));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace collie::ui
