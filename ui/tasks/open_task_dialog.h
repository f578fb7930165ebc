#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace collie::ui {

/// Asks for a task or task group by its id or its address. Not modal; deletes itself when closed. GUI thread.
class OpenTaskDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenTaskDialog)
  public:
    explicit OpenTaskDialog(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QPushButton *taskButton() const { return m_task; }
    [[nodiscard]] QPushButton *groupButton() const { return m_group; }

  Q_SIGNALS:
    void taskRequested(const QString &taskId);
    void groupRequested(const QString &taskGroupId);

  private:
    void changed();
    /// The id in what was typed: it alone, or the last one of an address; empty without one.
    [[nodiscard]] QString id() const;

    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_task;
    QPushButton *m_group;
};

} // namespace collie::ui
