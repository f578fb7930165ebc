#pragma once

#include "services/base/result.h"
#include "services/treeherder/failure_types.h"

#include <QHash>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QUrl>

#include <functional>

namespace collie::ui {

class EmptyState;
class Theme;

/// What a job measured, each value with its graph over pushes. GUI thread.
class PerformanceList final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PerformanceList)
  public:
    explicit PerformanceList(Theme &theme, QWidget *parent = nullptr);

    /// Forgets the values of the job before.
    void clear();
    /// What a job measured, or why that is not known. The row that is marked stays so.
    /// \param frameworks  names by id. \param graphOf  the page with the graph of a value; empty where there is none.
    void setValues(const Result<QVector<treeherder::PerformanceDatum>> &values, const QHash<int, QString> &frameworks,
                   const std::function<QUrl(const treeherder::PerformanceDatum &)> &graphOf);

  Q_SIGNALS:
    void linkActivated(const QUrl &url);

  private:
    QTreeWidget *m_list;
    EmptyState *m_empty;
};

} // namespace collie::ui
