#pragma once

#include "models/pulse/json_tree_model.h"
#include "models/pulse/stream_rows.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

namespace collie::ui {

class EmptyState;
class Theme;

/// One message in full: where it was sent, its body as a tree to unfold, and as it came. GUI thread.
class MessageInspector final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageInspector)
  public:
    explicit MessageInspector(Theme &theme, QWidget *parent = nullptr);

    void showMessage(const models::StreamRow &row);
    void showNothing();

  Q_SIGNALS:
    void taskRequested(const QString &taskId);
    void jobRequested(const QString &taskId, int runId);

  private:
    void showRaw();
    void unfold();
    void openTreeMenu(const QPoint &position);

    EmptyState *m_empty;
    QLabel *m_summary;
    QToolButton *m_job;
    QToolButton *m_task;
    QTabWidget *m_tabs;
    QTreeView *m_tree;
    QPlainTextEdit *m_raw;
    models::JsonTreeModel m_document;
    QByteArray m_body;
    bool m_rawShown = false; ///< m_raw holds m_body.
    QString m_taskId;
    int m_runId = 0;
};

} // namespace collie::ui
