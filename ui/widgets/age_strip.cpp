#include "ui/widgets/age_strip.h"

#include "models/text/plain_text.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

namespace collie::ui {

namespace {

constexpr std::chrono::seconds tick{20};
constexpr int stripMargin = 12, stripGap = 4;

} // namespace

AgeStrip::AgeStrip(Theme &theme, const Clock &clock, QWidget *parent)
    : PlainLabel(parent)
    , m_theme(theme)
    , m_clock(clock) {
    setObjectName(QStringLiteral("ageStrip"));
    setContentsMargins(stripMargin, stripGap, stripMargin, stripGap);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &AgeStrip::showAge);
    connect(&m_theme, &Theme::changed, this, &AgeStrip::showColours);
    showColours();
    hide();
}

void AgeStrip::setKept(qint64 keptMs) {
    m_keptMs = keptMs;
    if (keptMs > 0) {
        showAge();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    setVisible(keptMs > 0);
}

void AgeStrip::showAge() {
    setText(tr("Offline: as it was %1").arg(relativeTime(m_keptMs / 1000, m_clock.nowMs())));
    setToolTip(models::plainText(tr("The network is away, so this is what was seen then. It is asked for again as soon "
                                    "as the network is back.") +
                                 u'\n' + exactTime(m_keptMs / 1000)));
}

void AgeStrip::showColours() {
    QPalette own;
    own.setColor(QPalette::WindowText, m_theme.mutedText());
    setPalette(own);
}

} // namespace collie::ui
