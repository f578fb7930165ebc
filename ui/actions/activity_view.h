#pragma once

#include "models/actions/activity_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

#include <optional>

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
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param model  not owned; outlives the view or is replaced.
    void setModel(models::ActivityModel *model);
    [[nodiscard]] QTreeView *list() const { return m_list; }
    /// The selected row, as ActivityModel gave its id; nothing when none is.
    [[nodiscard]] std::optional<quint64> chosenActivity() const;
    /// Selects a row. An unknown id is ignored.
    void choose(quint64 id);
    /// Hidden until a bulk is shown.
    [[nodiscard]] BulkPanel *bulkPanel() const { return m_bulk; }

  Q_SIGNALS:
    /// How many actions have not ended yet.
    void underWayChanged(int actions);
    /// The person opened a row that has an action task.
    void taskRequested(const QString &taskId);
    /// Another row is selected, or none; chosenActivity() tells.
    void activityChosen();
    /// Nothing was asked for yet, and there may be a failed job to ask something of.
    void failureWanted();

  private:
    void showWhatThereIs();
    void count();

    QSplitter *m_parts;
    QTreeView *m_list;
    BulkPanel *m_bulk;
    EmptyState *m_empty;
    QLabel *m_counts; ///< In the pane's title bar.
};

} // namespace collie::ui
