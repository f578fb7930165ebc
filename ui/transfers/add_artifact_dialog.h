#pragma once

#include "services/taskcluster/own_tasks.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace collie::ui {

class Theme;

/// An artifact that is not a file: a link to another artifact, an address elsewhere, or why there is no file. GUI
/// thread.
struct PointerArtifact {
    enum class Kind { Link, Reference, Error };
    Kind kind = Kind::Link;
    QString name;  ///< Trimmed.
    QString value; ///< The other artifact's name, the address, or the message.
    taskcluster::ArtifactErrorReason reason = taskcluster::ArtifactErrorReason::FileMissing;
};

/// Asks for such an artifact of a claimed task. Stays open until the queue has taken it. GUI thread.
class AddArtifactDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddArtifactDialog)
  public:
    /// \param title  of the task.
    AddArtifactDialog(Theme &theme, const QString &title, QWidget *parent = nullptr);

    /// Says why it was not taken.
    void showProblem(const QString &sentence);

    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *value() const { return m_value; }
    [[nodiscard]] QComboBox *reason() const { return m_reason; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QString problem() const { return m_problem->text(); }

  Q_SIGNALS:
    void addRequested(const collie::ui::PointerArtifact &artifact);

  private:
    void showKind();
    void ask();

    QComboBox *m_kind;
    QLineEdit *m_name;
    QLabel *m_valueLabel;
    QLineEdit *m_value;
    QLabel *m_reasonLabel;
    QComboBox *m_reason;
    QLabel *m_problem;
    QPushButton *m_add;
};

} // namespace collie::ui
