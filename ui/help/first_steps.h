#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QVector>

#include <functional>

namespace collie::ui {

class PointerFrame;
class Theme;

/// The tour of the first start: a few sentences beside the control that each is about, over the window and in nobody's
/// way. It takes the keys only when asked to; nothing in it moves. GUI thread.
class FirstSteps final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstSteps)
  public:
    struct Step {
        QString title;
        QString text;
        /// What to point at, asked whenever the step is shown or the window changes; null for nothing.
        std::function<QWidget *()> control;
    };

    /// Hidden at first. \param theme  outlives the tour. \param window  whose controls are pointed at.
    FirstSteps(Theme &theme, QWidget *window);

    /// Shows the first step. \param steps  at least one.
    void begin(const QVector<Step> &steps);
    /// Goes to a step, where the tour is under way.
    void showStep(qsizetype step);
    /// Which step is on show; -1 when the tour is not.
    [[nodiscard]] qsizetype step() const { return isHidden() ? -1 : m_step; }
    /// Gives it the keys.
    void takeKeys();
    /// Looks again at what to point at.
    void refresh();

  Q_SIGNALS:
    /// The person has seen the last step, or closed the tour.
    void ended();

  protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

  private:
    void layOut();
    void finish();
    void place();
    void recolour();

    Theme &m_theme;
    PointerFrame *m_pointer;
    QLabel *m_count;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_next;
    QToolButton *m_close;
    QVector<Step> m_steps;
    qsizetype m_step = 0;
    QPointer<QWidget> m_keysBefore; ///< What had the keys when the tour took them.
};

} // namespace collie::ui
