#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include <functional>

namespace collie::ui {

/// Asks for a task or task group by its id, or for an address of Treeherder or Taskcluster. Not modal; deletes itself
/// when closed. GUI thread.
class OpenTaskDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenTaskDialog)
  public:
    /// Why an address cannot be opened, a sentence; empty when it can.
    using Check = std::function<QString(const QString &address)>;

    /// \param rootUrl  the deployment whose tasks are meant by ids; its addresses of tasks are too.
    /// \param check  decides which other addresses are taken; without one none are.
    explicit OpenTaskDialog(QUrl rootUrl = {}, Check check = {}, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

  Q_SIGNALS:
    void taskRequested(const QString &taskId);
    void groupRequested(const QString &taskGroupId);
    /// Pushes, a job, a log or a path of the index: whatever an address names that is not a task.
    /// \param address  as it was typed, with what may have been copied along.
    void addressRequested(const QString &address);

  private:
    void changed();
    void request();
    void showHint(const QString &text);
    /// The id in what was typed: it alone, or the last one of a Taskcluster address; empty without one.
    [[nodiscard]] QString id() const;
    /// What was typed when it may be an address, else nothing.
    [[nodiscard]] QString address() const;

    QUrl m_rootUrl;
    Check m_check;
    QLineEdit *m_field;
    QLabel *m_hint;
    QPushButton *m_task;
    QPushButton *m_group;
};

} // namespace collie::ui
