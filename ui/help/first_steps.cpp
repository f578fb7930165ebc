#include "ui/help/first_steps.h"

#include "ui/help/pointer_frame.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace collie::ui {
namespace {

constexpr int bubbleWidth = 340; ///< Pixels.
constexpr int mostOfLine = 64;   ///< Pixels; what is lower is a button or a field.
constexpr int gap = 12;          ///< Pixels between the bubble, what it points at, and the edges of the window.

QAccessibleInterface *makeStepsInterface(const QString &, QObject *object) {
    auto *steps = qobject_cast<FirstSteps *>(object);
    return steps != nullptr ? new QAccessibleWidget(steps, QAccessible::Notification) : nullptr;
}

void installStepsAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(makeStepsInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

/// Beside `at` where there is room, without covering it; else in the lower right corner of the window.
QRect besideOf(const QRect &at, const QSize &size, const QRect &window) {
    const QRect inner = window.adjusted(gap, gap, -gap, -gap);
    const int x = std::clamp(at.center().x() - size.width() / 2, inner.left(),
                             std::max(inner.left(), inner.right() - size.width()));
    const int y = std::clamp(at.top(), inner.top(), std::max(inner.top(), inner.bottom() - size.height()));
    const QPoint below(x, at.bottom() + gap);
    // What stands below a large control belongs to it; a button has room there.
    const bool isLine = at.height() < mostOfLine;
    const std::array<QPoint, 5> places{isLine ? below : QPoint(at.right() + gap, y), QPoint(at.right() + gap, y),
                                       QPoint(at.left() - gap - size.width(), y), below,
                                       QPoint(x, at.top() - gap - size.height())};
    for (const QPoint &place : places) {
        if (!at.isEmpty() && inner.contains(QRect(place, size)))
            return {place, size};
    }
    return {inner.bottomRight() - QPoint(size.width(), size.height()), size};
}

} // namespace

FirstSteps::FirstSteps(Theme &theme, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_pointer(new PointerFrame(theme, window))
    , m_count(new PlainLabel(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    installStepsAccessible();
    setObjectName(QStringLiteral("firstSteps"));
    m_count->setObjectName(QStringLiteral("firstStepsCount"));
    m_title->setObjectName(QStringLiteral("firstStepsTitle"));
    m_text->setObjectName(QStringLiteral("firstStepsText"));
    m_back->setObjectName(QStringLiteral("firstStepsBack"));
    m_next->setObjectName(QStringLiteral("firstStepsNext"));
    m_close->setObjectName(QStringLiteral("firstStepsClose"));
    m_close->setIcon(symbolIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close the first steps (Esc)"));
    m_close->setAccessibleName(tr("Close the first steps"));
    for (QPushButton *button : {m_back, m_next})
        button->setAutoDefault(true); // Enter presses it too.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    layOut();
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < m_steps.size())
            showStep(m_step + 1);
        else
            finish();
    });
    connect(m_close, &QToolButton::clicked, this, &FirstSteps::finish);
    connect(m_pointer, &PointerFrame::moved, this, &FirstSteps::place);
    connect(&m_theme, &Theme::changed, this, &FirstSteps::recolour);
    // Opaque: what it covers is not seen, and takes no part in what is.
    setAutoFillBackground(true);
    recolour();
    hide();
}

void FirstSteps::layOut() {
    auto *head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    head->addWidget(m_close);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    setFixedWidth(bubbleWidth);
    setTabOrder(m_next, m_back);
    setTabOrder(m_back, m_close);
}

void FirstSteps::begin(const QVector<Step> &steps) {
    m_steps = steps;
    m_step = 0;
    show();
    showStep(0);
}

void FirstSteps::showStep(qsizetype step) {
    if (isHidden() || step < 0 || step >= m_steps.size())
        return;
    m_step = step;
    const Step &shown = m_steps.at(step);
    m_count->setText(tr("First steps: %1 of %2").arg(step + 1).arg(m_steps.size()));
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_next->setText(step + 1 < m_steps.size() ? tr("Next") : tr("Done"));
    if (step == 0 && m_back->hasFocus())
        m_next->setFocus(Qt::OtherFocusReason);
    m_back->setEnabled(step > 0);
    setAccessibleName(
        tr("%1. %2", "how far the first steps are, and what this one is about").arg(m_count->text(), shown.title));
    setAccessibleDescription(shown.text);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }
    refresh();
}

void FirstSteps::refresh() {
    if (!isHidden())
        m_pointer->pointAt(m_steps.at(m_step).control());
}

void FirstSteps::takeKeys() {
    m_keysBefore = window()->focusWidget();
    m_next->setFocus(Qt::OtherFocusReason);
}

void FirstSteps::finish() {
    const bool hadKeys = isAncestorOf(window()->focusWidget());
    m_pointer->pointAt(nullptr);
    hide();
    if (hadKeys && m_keysBefore)
        m_keysBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT ended();
}

void FirstSteps::place() {
    if (isHidden())
        return;
    layout()->activate();
    const int least = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(bubbleWidth) : sizeHint().height();
    setGeometry(besideOf(m_pointer->place(), QSize(bubbleWidth, least), parentWidget()->rect()));
    raise();
}

bool FirstSteps::event(QEvent *event) {
    // The window's own Escape does something else; while the keys are here it closes this.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                finish();
            return true;
        }
    }
    // Another font, or longer words, want another size.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange) {
        const bool done = QFrame::event(event);
        place();
        return done;
    }
    return QFrame::event(event);
}

void FirstSteps::recolour() {
    QPalette own = palette();
    own.setColor(QPalette::Window, m_theme.raisedSurface());
    setPalette(own);
    update();
}

void FirstSteps::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.setPen(m_theme.accent());
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    QFrame::paintEvent(event);
}

} // namespace collie::ui
