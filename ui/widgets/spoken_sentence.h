#pragma once

#include <QObject>
#include <QString>
#include <QWidget>

namespace collie::ui {

/// A sentence that only screen readers know of: to them it is a notification in a window, which they read out when it
/// comes to be seen (org.a11y.atspi.Event.Object:StateChanged "showing"). GUI thread.
class SpokenSentence final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpokenSentence)
  public:
    /// \param window  outlives it.
    SpokenSentence(QWidget &window, QObject *parent);

    /// Replaces what was said before and has it read out.
    void say(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QWidget &window() const { return m_window; }

  private:
    QWidget &m_window;
    QString m_text;
};

} // namespace collie::ui
