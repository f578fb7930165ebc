#pragma once

#include "services/base/result.h"
#include "services/treeherder/treeherder_client.h"

#include <QStackedWidget>
#include <QTreeWidget>

namespace collie::ui {

class EmptyState;
class Theme;

/// The logs of one job by name: the log itself opens in the viewer, every other where it is kept. GUI thread.
class LogList final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogList)
  public:
    explicit LogList(Theme &theme, QWidget *parent = nullptr);

    void setLoading();
    void setLogs(const Result<QVector<treeherder::LogUrl>> &logs);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

  Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// The person wants to read the log of the job.
    void viewRequested();

  private:
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
