#pragma once

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QWidget>

namespace collie::ui {

class Theme;

/// Where the playing of a recording stands.
struct ReplayStatus {
    QString name;          ///< Of the recording: its file's name.
    qint64 beginMs = 0;    ///< When its first message was received, milliseconds since the epoch.
    qint64 endMs = 0;      ///< Its last.
    qint64 positionMs = 0; ///< Of the message played last.
    bool playing = false;
    double speed = 1; ///< 0 for as fast as it goes.
    quint64 played = 0, messages = 0;
};

/// The controls of a recording that is played: speed, pause, step, and a line to seek on. Marked so that nobody takes
/// what is shown for live. GUI thread.
class ReplayBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplayBar)
  public:
    explicit ReplayBar(Theme &theme, QWidget *parent = nullptr);

    void setStatus(const ReplayStatus &status);
    /// Whether the jobs are to be shown as they were, instead of the messages.
    [[nodiscard]] bool showsJobs() const { return m_jobs->isChecked(); }

  Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void stepRequested();
    /// \param atMs  milliseconds since the epoch.
    void seekRequested(qint64 atMs);
    /// \param speed  0 for as fast as it goes.
    void speedRequested(double speed);
    void closeRequested();
    void jobsToggled(bool shown);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void seek(int place);
    [[nodiscard]] qint64 timeAt(int place) const;

    Theme &m_theme;
    ReplayStatus m_status;
    QLabel *m_title;
    QToolButton *m_play;
    QToolButton *m_step;
    QSlider *m_line;
    QLabel *m_position;
    QComboBox *m_speed;
    QToolButton *m_jobs;
    QToolButton *m_close;
};

} // namespace collie::ui
