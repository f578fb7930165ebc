#pragma once

#include "services/base/clock.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace collie::ui {

class Theme;

/// A strip above what it is about: one sentence, when the next try is, and at most one thing to do. Never modal. GUI
/// thread.
class Banner final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
  public:
    enum class Kind { Info, Problem };

    Banner(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the strip; the action of another message goes. \param message  plain text, whatever is in it.
    void present(Kind kind, const QString &message);
    /// Shows a countdown to this moment. \param atMs  milliseconds since the epoch; 0 for none.
    void setRetryAt(qint64 atMs);
    /// \param text  of the button, empty for none.
    void setAction(const QString &text);
    /// Hides the strip and forgets countdown and action.
    void dismiss();

    [[nodiscard]] QString message() const { return m_message->text(); }

  Q_SIGNALS:
    /// The person pressed the button.
    void actionTriggered();
    /// The person closed the strip.
    void closed();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void updateCountdown();
    void showSymbol();

    Theme &m_theme;
    const Clock &m_clock;
    Kind m_kind = Kind::Info;
    qint64 m_retryAtMs = 0;
    QLabel *m_symbol;
    QLabel *m_message;
    QLabel *m_countdown;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_tick;
};

} // namespace collie::ui
