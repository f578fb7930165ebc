#pragma once

#include "models/actions/activity_model.h"

#include <QStackedWidget>
#include <QTreeView>

namespace collie::ui {

class EmptyState;
class Theme;

/// The list of actions under way and done. GUI thread.
class ActivityView final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityView)
  public:
    explicit ActivityView(Theme &theme, QWidget *parent = nullptr);

    /// \param model  not owned; outlives the view or is replaced.
    void setModel(models::ActivityModel *model);
    [[nodiscard]] QTreeView *list() const { return m_list; }

  Q_SIGNALS:
    /// The person opened a row that has an action task.
    void taskRequested(const QString &taskId);

  private:
    void showWhatThereIs();

    QTreeView *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
