#pragma once

#include "services/base/clock.h"
#include "ui/widgets/plain_label.h"

#include <QTimer>

namespace collie::ui {

class Theme;

/// A quiet line above what it is about: it is what was kept, because the network is away, and how old it is. Hidden
/// where it is what is so now. GUI thread.
class AgeStrip final : public PlainLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AgeStrip)
  public:
    AgeStrip(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// \param keptMs  since when it is kept, milliseconds since the epoch; 0 hides the line.
    void setKept(qint64 keptMs);

  private:
    void showAge();
    void showColours();

    Theme &m_theme;
    const Clock &m_clock;
    qint64 m_keptMs = 0;
    QTimer m_tick;
};

} // namespace collie::ui
