#pragma once

#include "services/pulse/recording_file.h"
#include "services/pulse/source.h"

#include <QElapsedTimer>
#include <QTimer>

namespace collie::pulse {

/// Plays a recording back as if it were live: at its own pace or another, with pause, step and seek. Time is that of
/// the recording; positions are milliseconds since the epoch.
class Player final : public Source {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Player)
  public:
    static constexpr double slowest = 0.1;
    /// As fast as the receivers take it.
    static constexpr double fastest = 1e9;

    Player(Recording recording, const Clock &clock, const Pace &pace = {}, QObject *parent = nullptr);

    /// Plays from the beginning. \param bindings  which messages; empty for all.
    void start(const QVector<Binding> &bindings) override;
    void stop() override;
    /// Takes effect for what is played from now on.
    void setBindings(const QVector<Binding> &bindings) override { keepBindings(bindings); }
    [[nodiscard]] QString title() const override;

    /// \param speed  from `slowest` to `fastest`; 1 is the pace of then.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Plays one message and stays paused.
    void step();
    /// Goes to a moment: restarted() when it lies behind, then everything up to it at once.
    void seek(qint64 position);

    [[nodiscard]] qint64 beginning() const;
    [[nodiscard]] qint64 end() const;
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] const QVector<Message> &recorded() const { return m_recording.messages; }

  Q_SIGNALS:
    /// What was told so far is void; it is told again from the beginning.
    void restarted();
    void positionChanged(qint64 position);

  private:
    void tick();
    void tell(qsizetype upTo);
    void setAnchor(qint64 position);
    [[nodiscard]] bool wanted(const Message &message) const;

    Recording m_recording;
    QTimer m_timer;
    QElapsedTimer m_sinceAnchor;
    qint64 m_anchor = 0; ///< The position when m_sinceAnchor was started.
    double m_speed = 1.0;
    qsizetype m_next = 0;
    qsizetype m_seekEnd = 0; ///< Told at once up to here.
    bool m_paused = false, m_playing = false;
};

} // namespace collie::pulse
