#pragma once

#include "services/pulse/binding.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Theme;

/// The Pulse pane before anything is listened to: what people mostly want, one click away, and the way to everything
/// else. GUI thread.
class PulseStart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseStart)
  public:
    /// Something to listen to.
    struct Choice {
        QString title;                    ///< "Failures on autoland"
        QString sentence;                 ///< What that is, or why it cannot be had now. Plain text.
        QVector<pulse::Binding> bindings; ///< Empty when it cannot be had now.

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit PulseStart(Theme &theme, QWidget *parent = nullptr);

    /// The large buttons, in this order. A press means the bindings that were given with what is shown.
    void setChoices(const QVector<Choice> &choices);

  Q_SIGNALS:
    void chosen(const QVector<collie::pulse::Binding> &bindings);
    /// Other exchanges are wanted.
    void moreRequested();

  private:
    void recolour();

    Theme &m_theme;
    QVector<Choice> m_choices;
    QLabel *m_sentence;
    QVBoxLayout *m_rows;
    QVector<QPushButton *> m_buttons;
    QVector<QLabel *> m_sentences;
    QPushButton *m_more;
};

} // namespace collie::ui
