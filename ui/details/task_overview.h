#pragma once

#include "services/base/clock.h"
#include "services/taskcluster/task_facts.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QToolButton>

namespace collie::ui {

class FactTable;
class Theme;

/// A task as fields: what it is, when and where it runs, what it may do. GUI thread.
class TaskOverview final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskOverview)
  public:
    /// \param theme, clock  outlive the view.
    TaskOverview(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Shows what has come so far.
    void present(const taskcluster::TaskFacts &facts);

  Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void groupRequested(const QString &taskGroupId);
    void copyRequested(const QString &text);

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void presentDefinition(const Json &task);
    void presentQueue(const taskcluster::TaskFacts &facts);
    void presentLists(const Json &task);
    void addList(const QString &name, const char *objectName);
    /// \param row  as they were added.
    void setList(int row, const QString &lines);
    void setTime(const QString &name, const QDateTime &time);
    void recolour();

    Theme &m_theme;
    const Clock &m_clock;
    FactTable *m_what;     ///< At the left.
    FactTable *m_where;    ///< At the right.
    QBoxLayout *m_columns; ///< Of these two; one above the other where it is narrow.
    QGridLayout *m_lists;  ///< Below both: names and lines.
    QToolButton *m_openGroup;
    QToolButton *m_copyId;
    QString m_taskId;
    QString m_groupId;
    QString m_state;
};

} // namespace collie::ui
