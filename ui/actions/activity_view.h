#pragma once

#include "models/actions/activity_model.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

namespace collie::ui {

class BulkPanel;
class EmptyState;
class Theme;

/// The list of actions under way and done, and beside it the requests of one that has many. GUI thread.
class ActivityView final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityView)
  public:
    explicit ActivityView(Theme &theme, QWidget *parent = nullptr);

    /// \param model  not owned; outlives the view or is replaced.
    void setModel(models::ActivityModel *model);
    [[nodiscard]] QTreeView *list() const { return m_list; }
    /// Hidden until a bulk is shown.
    [[nodiscard]] BulkPanel *bulkPanel() const { return m_bulk; }

  Q_SIGNALS:
    /// The person opened a row that has an action task.
    void taskRequested(const QString &taskId);
    /// The person chose a row. \param id  as ActivityModel gave it.
    void activityChosen(quint64 id);

  private:
    void showWhatThereIs();

    QSplitter *m_parts;
    QTreeView *m_list;
    BulkPanel *m_bulk;
    EmptyState *m_empty;
};

} // namespace collie::ui
