#pragma once

#include "services/base/clock.h"
#include "services/taskcluster/own_tasks.h"
#include "ui/transfers/drop_content.h"

#include <QVBoxLayout>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Theme;

/// The tasks whose claim is held here: files are dropped on them, and each is ended when it is done. GUI thread.
class OwnTaskBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnTaskBar)
  public:
    OwnTaskBar(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the claimed ones of these; hides itself when there is none.
    void setTasks(const QVector<taskcluster::OwnTask> &tasks);
    /// The row of a task; null when it is not shown.
    [[nodiscard]] QWidget *row(const QString &taskId) const;

  Q_SIGNALS:
    void dropped(const QString &taskId, const collie::ui::DropContent &content);
    void reportRequested(const QString &taskId, collie::taskcluster::TaskOutcome outcome);
    void linkActivated(const QUrl &url);
    /// An artifact that is not a file is to be added.
    void addRequested(const QString &taskId, const QString &title);

  private:
    Theme &m_theme;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
};

} // namespace collie::ui
