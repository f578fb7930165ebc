#include "ui/help/pointer_frame.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace collie::ui {
namespace {

constexpr int frameWidth = 2; ///< Pixels.
constexpr int frameRadius = 4;

} // namespace

PointerFrame::PointerFrame(const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("pointerFrame"));
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    hide();
}

void PointerFrame::pointAt(QWidget *control) {
    for (const QPointer<QWidget> &each : std::as_const(m_watched)) {
        if (each)
            each->removeEventFilter(this);
    }
    m_watched.clear();
    m_control = control;
    for (QWidget *each = control; each != nullptr; each = each->isWindow() ? nullptr : each->parentWidget()) {
        each->installEventFilter(this);
        m_watched.append(each);
    }
    if (control == nullptr || control->window() != parentWidget()) {
        parentWidget()->installEventFilter(this);
        m_watched.append(parentWidget());
    }
    follow();
}

QRect PointerFrame::place() const {
    if (!m_control || !m_control->isVisible() || m_control->window() != parentWidget())
        return {};
    return QRect(m_control->mapTo(parentWidget(), QPoint()), m_control->size()).intersected(parentWidget()->rect());
}

void PointerFrame::follow() {
    const QRect at = place();
    if (!at.isEmpty()) {
        setGeometry(at.adjusted(-frameWidth, -frameWidth, frameWidth, frameWidth).intersected(parentWidget()->rect()));
        raise();
    }
    setVisible(!at.isEmpty());
    Q_EMIT moved();
}

bool PointerFrame::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        // Once all of them have moved.
        QMetaObject::invokeMethod(this, &PointerFrame::follow, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PointerFrame::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.accent(), frameWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), frameRadius, frameRadius);
}

} // namespace collie::ui
