#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

namespace collie::ui {

class Theme;

/// What an empty pane shows: what would be there, and the one step that fills it. GUI thread.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
  public:
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);

    /// \param title  a few words; \param sentence  what to do, may be empty; both plain text.
    /// \param action  text of the button; empty for none.
    void present(const QString &title, const QString &sentence = {}, const QString &action = {});
    /// Says that something is on its way.
    void presentBusy(const QString &title);

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

  Q_SIGNALS:
    void actionTriggered();

  private:
    void recolour();

    Theme &m_theme;
    QLabel *m_title;
    QLabel *m_sentence;
    QProgressBar *m_progress;
    QPushButton *m_action;
};

} // namespace collie::ui
