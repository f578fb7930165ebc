#include "ui/widgets/focus_ring.h"

#include <QAbstractScrollArea>
#include <QFocusEvent>
#include <QPainter>
#include <QTabBar>

namespace collie::ui {
namespace {

constexpr int ringWidth = 2; ///< Pixels.

class Ring final : public QWidget {
  public:
    explicit Ring(QWidget *around)
        : QWidget(around) {
        setObjectName(QStringLiteral("qt_focusRing")); // No part of what it is around.
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(around->rect());
        // Its middle is left to what it is around, also where that moves its pixels when it scrolls.
        setMask(QRegion(rect()) - rect().adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth));
        raise();
    }

  protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Highlight));
    }
};

/// Back from a menu or another window, it is as it was before.
bool isReturn(Qt::FocusReason reason) {
    return reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
}

} // namespace

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent) {
    application.installEventFilter(this);
}

FocusRing::~FocusRing() {
    hide();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::FocusIn:
        if (watched->isWidgetType())
            focusCame(*static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
        break;
    case QEvent::FocusOut:
        if (watched == m_around && m_ring != nullptr)
            m_ring->hide();
        break;
    case QEvent::MouseButtonPress:
        if (m_around != nullptr && watched->isWidgetType() && m_around->isAncestorOf(static_cast<QWidget *>(watched))) {
            m_clicked = m_around;
            hide();
        }
        break;
    case QEvent::Resize:
        if (watched == m_around && m_ring != nullptr && m_ring->isVisible())
            show(m_around);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::focusCame(QWidget &to, Qt::FocusReason reason) {
    // Styles mark buttons from the first Tab on only, which leaves what a new window begins with unmarked.
    to.window()->setAttribute(Qt::WA_KeyboardFocusChange);
    QWidget *area = qobject_cast<QAbstractScrollArea *>(&to);
    if (area == nullptr)
        area = qobject_cast<QTabBar *>(&to);
    // Comes a page without a button in the place of a list, the page has the keys.
    if (area == nullptr && reason == Qt::OtherFocusReason && to.focusPolicy() == Qt::NoFocus && !to.isWindow())
        area = &to;
    if (reason == Qt::MouseFocusReason)
        m_clicked = area;
    else if (!isReturn(reason))
        m_clicked = nullptr;
    // The list of a choice marks its row, and does nothing else.
    if (area != nullptr && area != m_clicked && !area->inherits("QComboBoxListView"))
        show(area);
    else
        hide();
}

void FocusRing::show(QWidget *around) {
    delete m_ring;
    m_around = around;
    m_ring = new Ring(around);
    m_ring->show();
}

void FocusRing::hide() {
    delete m_ring;
    m_around = nullptr;
}

} // namespace collie::ui
