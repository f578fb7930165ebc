#pragma once

#include "services/ownjobs/own_job.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace collie::ui {

class Theme;

/// Asks what to run here and how Treeherder is to show it. Closes when accept() is called from outside: what the person
/// wrote is checked against the server first. GUI thread.
class RunHereDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunHereDialog)
  public:
    struct Request {
        QStringList command; ///< Program and arguments.
        QString folder;
        ownjobs::OwnJob job;
        ownjobs::Channel channel = ownjobs::Channel::Taskcluster;
    };

    /// \param pulseProblem  why jobs cannot go through Pulse, in a sentence; empty when they can.
    RunHereDialog(Theme &theme, const QString &pulseProblem, QWidget *parent = nullptr);

    /// Fills in what is known. \param job  repository, revision, machine, who.
    void setJob(const ownjobs::OwnJob &job);
    [[nodiscard]] Request request() const;
    /// Says what is wrong, where the person looks.
    void showProblem(const QString &sentence);
    /// What would be sent, for reading.
    void showPreview(const QString &text);
    /// While the push is being looked for.
    void setBusy(bool busy);

    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString preview() const;

  Q_SIGNALS:
    void runRequested();
    void previewRequested();

  private:
    void layOut();
    [[nodiscard]] QLayout *buildForm();
    void chooseFolder();
    void suggestSymbol();

    Theme &m_theme;
    QLineEdit *m_command;
    QLineEdit *m_folder;
    QLineEdit *m_repository;
    QLineEdit *m_revision;
    QLineEdit *m_name;
    QLineEdit *m_symbol;
    QLineEdit *m_group;
    QComboBox *m_kind;
    QSpinBox *m_tier;
    QLineEdit *m_platform;
    QLineEdit *m_options;
    QComboBox *m_way;
    QLabel *m_problem;
    QPlainTextEdit *m_preview;
    QPushButton *m_run;
    QPushButton *m_show;
    ownjobs::OwnJob m_job; ///< What the form does not ask for.
};

} // namespace collie::ui
