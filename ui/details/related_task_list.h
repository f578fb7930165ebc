#pragma once

#include "services/taskcluster/task_facts.h"

#include <QLabel>
#include <QTreeWidget>
#include <QWidget>

namespace collie::ui {

class Theme;

/// Tasks beside the one on show, each with its state; a click or Enter asks for the task. GUI thread.
class RelatedTaskList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RelatedTaskList)
  public:
    /// \param title  what the tasks are: "Depends on". \param name  object name of the list itself.
    RelatedTaskList(Theme &theme, const QString &title, const QString &name, QWidget *parent = nullptr);

    /// \param tasks  nothing while they are on their way.
    void present(const taskcluster::Part<QVector<taskcluster::RelatedTask>> &tasks);

  Q_SIGNALS:
    void taskRequested(const QString &taskId);

  private:
    void fill(const QVector<taskcluster::RelatedTask> &tasks);
    void request(const QTreeWidgetItem *item);
    void recolour();

    Theme &m_theme;
    QString m_caption;
    QLabel *m_title;
    QLabel *m_note; ///< What stands in place of the list.
    QTreeWidget *m_list;
};

} // namespace collie::ui
