#pragma once

#include "services/pulse/binding.h"

#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVector>
#include <QWidget>

#include <optional>

namespace collie::ui {

/// The row above the stream: what is listened to, the filter, and what can be done with the messages. GUI thread.
class PulseToolRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseToolRow)
  public:
    explicit PulseToolRow(QWidget *parent = nullptr);

    void setBindings(const QVector<pulse::Binding> &bindings);
    void setFollowing(bool following) { m_follow->setChecked(following); }
    /// \param waiting  messages that came since the stream was frozen; unset while it is not.
    void setPaused(std::optional<quint64> waiting);
    /// \param sentence  where it is recorded to and how much; empty when nothing is recorded.
    void setRecording(const QString &sentence);
    /// Whether a recording is played: then nothing is listened to or recorded.
    void setReplaying(bool replaying);
    [[nodiscard]] QString filterText() const { return m_filter->text(); }
    void setFilterText(const QString &text) { m_filter->setText(text); }
    /// Shows the filter in a colour. \param problem  invalid for none.
    void setFilterColour(const QColor &problem);

  Q_SIGNALS:
    void bindingsRequested();
    /// The person has paused in typing a filter, or said that it is done.
    void filterSettled();
    void highlightsRequested();
    void followToggled(bool follow);
    void pauseToggled(bool paused);
    void clearRequested();
    void recordToggled();
    void replayRequested();
    void accountRequested();

  private:
    void connectButtons();

    QToolButton *m_bind;
    QLineEdit *m_filter;
    QToolButton *m_highlight;
    QToolButton *m_follow;
    QToolButton *m_pause;
    QToolButton *m_clear;
    QToolButton *m_record;
    QToolButton *m_play;
    QToolButton *m_account;
    QTimer m_typing;
};

} // namespace collie::ui
