#include "ui/pushes/limit_strip.h"

#include "ui/pushes/limit_chip.h"

#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace collie::ui {

namespace {
constexpr int stripMargin = 4;
constexpr int chipGap = 4;
} // namespace

LimitStrip::LimitStrip(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("limits"));
    setAccessibleName(tr("What limits the pushes on show"));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void LimitStrip::setLimits(const QVector<Limit> &limits) {
    if (limits == m_limits)
        return;
    m_limits = limits;
    bool hadFocus = false;
    for (LimitChip *chip : std::exchange(m_chips, {})) {
        hadFocus = hadFocus || chip->hasFocus();
        // It may be the one that was clicked just now.
        chip->hide();
        chip->deleteLater();
    }
    for (const Limit &limit : limits) {
        auto *chip = new LimitChip(m_theme, limit.text, this);
        chip->setEditable(limit.isEditable);
        connect(chip, &QAbstractButton::clicked, this, [this, id = limit.id] { Q_EMIT removed(id); });
        connect(chip, &LimitChip::edited, this, [this, id = limit.id] { Q_EMIT edited(id); });
        chip->show();
        m_chips.append(chip);
    }
    setVisible(!m_chips.isEmpty());
    if (hadFocus && !m_chips.isEmpty())
        m_chips.constFirst()->setFocus(Qt::OtherFocusReason);
    arrange(width(), true);
    updateGeometry();
}

int LimitStrip::arrange(int width, bool move) const {
    const int room = std::max(width - 2 * stripMargin, 1);
    int x = stripMargin;
    int y = stripMargin;
    int height = 0;
    for (LimitChip *chip : m_chips) {
        const QSize wanted = chip->sizeHint();
        const int taken = std::min(wanted.width(), room);
        if (x > stripMargin && x + taken > width - stripMargin) {
            x = stripMargin;
            y += height + chipGap;
        }
        height = wanted.height();
        if (move)
            chip->setGeometry(x, y, taken, height);
        x += taken + chipGap;
    }
    return m_chips.isEmpty() ? 0 : y + height + stripMargin;
}

int LimitStrip::heightForWidth(int width) const {
    return arrange(width, false);
}

QSize LimitStrip::sizeHint() const {
    return {width(), arrange(width(), false)};
}

QSize LimitStrip::minimumSizeHint() const {
    return {1, arrange(width(), false)};
}

void LimitStrip::resizeEvent(QResizeEvent *event) {
    arrange(width(), true);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    QWidget::resizeEvent(event);
}

} // namespace collie::ui
