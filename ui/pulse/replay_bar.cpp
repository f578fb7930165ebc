#include "ui/pulse/replay_bar.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>

#include <array>

namespace collie::ui {
namespace {

constexpr int places = 10'000; ///< Of the line.
constexpr std::array<double, 7> speeds{0.1, 0.5, 1, 5, 20, 100, 0};

QString speedText(double speed) {
    return speed == 0 ? ReplayBar::tr("max") : ReplayBar::tr("%1×", "as fast").arg(QLocale().toString(speed));
}

} // namespace

ReplayBar::ReplayBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(this))
    , m_play(new QToolButton(this))
    , m_step(new QToolButton(this))
    , m_line(new QSlider(Qt::Horizontal, this))
    , m_position(new PlainLabel(this))
    , m_speed(new QComboBox(this))
    , m_jobs(new QToolButton(this))
    , m_close(new QToolButton(this)) {
    m_position->setObjectName(QStringLiteral("positionText"));
    m_jobs->setObjectName(QStringLiteral("jobsButton"));
    setObjectName(QStringLiteral("replayBar"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_play->setAutoRaise(true);
    const auto setUp = [](QToolButton *button, const QString &icon, const QString &tip) {
        button->setIcon(symbolIcon(icon));
        button->setToolTip(models::plainText(tip));
        button->setAccessibleName(tip);
        button->setAutoRaise(true);
    };
    setUp(m_step, QStringLiteral("step"), tr("Play one message"));
    setUp(m_close, QStringLiteral("close"), tr("End the replay"));
    m_jobs->setText(tr("Jobs"));
    m_jobs->setCheckable(true);
    m_jobs->setAutoRaise(true);
    m_jobs->setToolTip(tr("Show the jobs as they were at that moment, instead of the messages"));
    m_line->setRange(0, places);
    m_line->setTracking(false); // Seeking reads the file anew: once, when the person lets go.
    m_line->setAccessibleName(tr("Position in the recording"));
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_speed->setToolTip(tr("Speed of the replay"));
    for (const double speed : speeds)
        m_speed->addItem(speedText(speed), speed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    layout->addWidget(m_play);
    layout->addWidget(m_step);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_position);
    layout->addWidget(m_speed);
    layout->addWidget(m_jobs);
    layout->addWidget(m_close);
    connect(m_play, &QToolButton::clicked, this,
            [this] { m_status.playing ? Q_EMIT pauseRequested() : Q_EMIT playRequested(); });
    connect(m_step, &QToolButton::clicked, this, &ReplayBar::stepRequested);
    connect(m_close, &QToolButton::clicked, this, &ReplayBar::closeRequested);
    connect(m_jobs, &QToolButton::toggled, this, &ReplayBar::jobsToggled);
    connect(m_line, &QSlider::valueChanged, this, &ReplayBar::seek);
    connect(m_line, &QSlider::sliderMoved, this, [this](int place) {
        m_position->setText(models::formatTime(QDateTime::fromMSecsSinceEpoch(timeAt(place))));
    });
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedRequested(m_speed->itemData(index).toDouble()); });
    connect(&m_theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    setStatus({});
}

qint64 ReplayBar::timeAt(int place) const {
    return m_status.beginMs + (m_status.endMs - m_status.beginMs) * place / places;
}

void ReplayBar::seek(int place) {
    Q_EMIT seekRequested(timeAt(place));
}

void ReplayBar::setStatus(const ReplayStatus &status) {
    m_status = status;
    m_title->setText(tr("REPLAY  %1").arg(status.name));
    m_title->setToolTip(tr("What is shown is of the past. Nothing can be triggered from it."));
    m_play->setIcon(symbolIcon(status.playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setToolTip(status.playing ? tr("Pause the replay") : tr("Go on with the replay"));
    m_play->setAccessibleName(m_play->toolTip());
    m_step->setEnabled(!status.playing);
    const qint64 length = status.endMs - status.beginMs;
    if (!m_line->isSliderDown()) {
        const QSignalBlocker quiet(m_line);
        m_line->setValue(length <= 0 ? 0 : static_cast<int>((status.positionMs - status.beginMs) * places / length));
        m_position->setText(tr("%1 · %2 of %3")
                                .arg(models::formatDateTime(QDateTime::fromMSecsSinceEpoch(status.positionMs)),
                                     models::formatCount(static_cast<qint64>(status.played)),
                                     models::formatCount(static_cast<qint64>(status.messages))));
    }
    const int speed = m_speed->findData(status.speed);
    if (speed >= 0)
        m_speed->setCurrentIndex(speed);
}

void ReplayBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    QColor ground = m_theme.statusFill(treeherder::JobStatus::UserCancel);
    ground.setAlphaF(0.18F);
    painter.fillRect(rect(), m_theme.surface());
    painter.fillRect(rect(), ground);
    painter.fillRect(QRect(0, 0, 4, height()), m_theme.statusFill(treeherder::JobStatus::UserCancel));
}

} // namespace collie::ui
