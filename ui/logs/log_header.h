#pragma once

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace collie::ui {

class Theme;

/// The line above a log: what it is, how far it has come, its errors, and buttons. GUI thread.
class LogHeader final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogHeader)
  public:
    explicit LogHeader(const Theme &theme, QWidget *parent = nullptr);

    void showTitle(const QString &title);
    void setState(const QString &state) { m_state->setText(state); }
    /// \param searching  whether more may be found.
    void setErrors(qsizetype count, bool searching);
    /// Shows everything but the title, or nothing. \param linkable  whether lines have addresses.
    void showControls(bool shown, bool linkable);
    void setFollowing(bool following) { m_follow->setChecked(following); }
    /// Whether the log may grow, so that following it makes sense.
    void setGrowing(bool growing) { m_follow->setVisible(growing); }

    /// Names the keys of what the buttons do in their tips. \param previous,next  error.
    void tellKeys(const QAction &previous, const QAction &next, const QAction &find, const QAction &save,
                  const QAction &link);

  Q_SIGNALS:
    void nextErrorRequested();
    void previousErrorRequested();
    void followToggled(bool follow);
    void findRequested();
    void saveRequested();
    void linkRequested();

  private:
    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_state;
    QToolButton *m_errorCount;
    QToolButton *m_previousError;
    QToolButton *m_nextError;
    QToolButton *m_follow;
    QToolButton *m_find;
    QToolButton *m_save;
    QToolButton *m_link;
};

} // namespace collie::ui
