#include "ui/jobs/schedule_strip.h"

#include "models/text/text_format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace collie::ui {
namespace {
constexpr int stripEdgeWidth = 4; ///< As the banner's, pixels.
} // namespace

ScheduleStrip::ScheduleStrip(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_sentence(new PlainLabel(this))
    , m_clear(new QPushButton(tr("Untick All"), this))
    , m_schedule(new QPushButton(this)) {
    m_clear->setObjectName(QStringLiteral("clearButton"));
    m_schedule->setObjectName(QStringLiteral("scheduleButton"));
    setObjectName(QStringLiteral("scheduleStrip"));
    m_schedule->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(stripEdgeWidth + 8, 4, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_schedule);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (m_plan)
            m_plan->clear();
    });
    connect(m_schedule, &QPushButton::clicked, this, &ScheduleStrip::scheduleRequested);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
    hide();
}

void ScheduleStrip::setPlan(models::JobPlan *plan) {
    if (m_plan)
        m_plan->disconnect(this);
    m_plan = plan;
    if (plan != nullptr)
        connect(plan, &models::JobPlan::changed, this, &ScheduleStrip::showPlan);
    showPlan();
}

void ScheduleStrip::showPlan() {
    const int count = m_plan ? m_plan->count() : 0;
    setVisible(count > 0);
    if (count == 0)
        return;
    const auto pushes = m_plan->pushes().size();
    m_sentence->setText(
        pushes == 1 ? tr("%Ln job(s) ticked to be added", nullptr, count)
                    : tr("%Ln job(s) ticked to be added to %1", "pushes", count).arg(models::formatPushCount(pushes)));
    m_schedule->setText(tr("Schedule %Ln job(s)", nullptr, count));
    m_schedule->setToolTip(tr("Add them through the push's own action (Ctrl+Return)"));
    // setText() takes a shortcut away.
    m_schedule->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
}

void ScheduleStrip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raisedSurface());
    painter.fillRect(QRect(0, 0, stripEdgeWidth, height()), m_theme.statusFill(treeherder::JobStatus::Runnable));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.hairline());
    QFrame::paintEvent(event);
}

} // namespace collie::ui
