#pragma once

#include "services/base/json.h"
#include "services/base/result.h"

#include <QPlainTextEdit>
#include <QStackedWidget>

namespace collie::ui {

class EmptyState;
class Theme;

/// A task's definition as JSON, read only. GUI thread.
class TaskView final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskView)
  public:
    explicit TaskView(Theme &theme, QWidget *parent = nullptr);

    void setLoading();
    void setTask(const Result<Json> &task);

    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

  private:
    QPlainTextEdit *m_text;
    EmptyState *m_empty;
};

} // namespace collie::ui
