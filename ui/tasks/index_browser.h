#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QTreeWidget>

namespace collie::ui {

/// Walks the namespaces of the index, each loaded when it is opened, down to the tasks. Not modal. GUI thread.
class IndexBrowser final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexBrowser)
  public:
    struct Task {
        QString name; ///< Last part of its path.
        QString taskId;
    };

    explicit IndexBrowser(QWidget *parent = nullptr);

    /// What is in a namespace. \param path  "gecko.v2"; empty for the top. \param namespaces  last parts of their
    /// paths.
    void setContent(const QString &path, const QStringList &namespaces, const QVector<Task> &tasks);
    /// \param problem  a sentence, shown in the place of the namespace's content.
    void setProblem(const QString &path, const QString &problem);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

  Q_SIGNALS:
    void contentRequested(const QString &path);
    void taskRequested(const QString &taskId);
    /// The person typed the whole path of a task.
    void pathRequested(const QString &path);

  private:
    enum Role { PathRole = Qt::UserRole, TaskIdRole, LoadedRole };

    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &path) const;
    void addWaiting(QTreeWidgetItem *item);
    void ask(QTreeWidgetItem *item);
    void openCurrent();
    void updateButton();

    QLineEdit *m_field;
    QTreeWidget *m_tree;
    QPushButton *m_open;
};

} // namespace collie::ui
