#include "ui/widgets/banner.h"

#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>

namespace collie::ui {
namespace {
constexpr int edgeWidth = 4; ///< The coloured bar at the left, pixels.
constexpr int symbolSize = 16;

QAccessibleInterface *makeBannerInterface(const QString &, QObject *object) {
    auto *banner = qobject_cast<Banner *>(object);
    return banner != nullptr ? new QAccessibleWidget(banner, QAccessible::Notification) : nullptr;
}

void installBannerAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(makeBannerInterface);
        return true;
    }();
    Q_UNUSED(installed)
}
} // namespace

Banner::Banner(Theme &theme, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_symbol(new PlainLabel(this))
    , m_message(new PlainLabel(this))
    , m_countdown(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    installBannerAccessible();
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_countdown->setObjectName(QStringLiteral("bannerCountdown"));
    m_close->setIcon(symbolIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(edgeWidth + 8, 4, 4, 5);
    layout->setSpacing(8);
    layout->addWidget(m_symbol);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_countdown);
    layout->addWidget(m_action);
    layout->addWidget(m_close);

    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &Banner::updateCountdown);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT closed();
    });
    connect(&m_theme, &Theme::changed, this, [this] {
        showSymbol();
        update();
    });
    dismiss();
}

void Banner::present(Kind kind, const QString &message) {
    m_kind = kind;
    const bool isOther = message != m_message->text();
    if (isOther)
        setAction({});
    m_message->setText(message);
    showSymbol();
    setAccessibleName(message);
    const bool isHeardAgain = isVisible() && (isOther || kind == Kind::Info);
    setVisible(true);
    update();
    // A notice is read out when it comes to be seen; this is another one in its place. A problem that lasts is told of
    // once.
    if (isHeardAgain && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::showSymbol() {
    const QString name = m_kind == Kind::Problem ? QStringLiteral("warning") : QStringLiteral("info");
    m_symbol->setPixmap(symbolIcon(name).pixmap(QSize(symbolSize, symbolSize), devicePixelRatioF()));
}

void Banner::setRetryAt(qint64 atMs) {
    m_retryAtMs = atMs;
    if (atMs == 0)
        m_tick.stop();
    else
        m_tick.start();
    updateCountdown();
}

void Banner::setAction(const QString &text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::dismiss() {
    setRetryAt(0);
    setAction({});
    setVisible(false);
}

void Banner::updateCountdown() {
    m_countdown->setVisible(m_retryAtMs != 0);
    if (m_retryAtMs == 0) {
        m_countdown->clear();
        return;
    }
    const qint64 seconds = (m_retryAtMs - m_clock.nowMs() + 999) / 1000;
    m_countdown->setText(seconds > 0 ? tr("Next try in %1 s").arg(models::formatCount(seconds)) : tr("Trying now…"));
}

void Banner::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raisedSurface());
    const QColor edge =
        m_kind == Kind::Problem ? m_theme.statusFill(treeherder::JobStatus::TestFailed) : m_theme.accent();
    painter.fillRect(QRect(0, 0, edgeWidth, height()), edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.hairline());
    QFrame::paintEvent(event);
}

} // namespace collie::ui
