#pragma once

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringList>
#include <QTreeWidget>
#include <QVector>

namespace collie::ui {

class Theme;

/// Creates tasks of a decision task's graph from their labels: first the plan, with what they depend on and in which
/// order, then one after the other. What broke off goes on where it was, without making anything twice. Not modal. GUI
/// thread.
class LabelsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsDialog)
  public:
    struct Step {
        /// Reused: it exists and serves as it is.
        enum class State { Waiting, Sending, Created, Failed, Reused };
        QString label;
        QString taskId;
        QString because = {}; ///< Why it is made, or why it serves.
        State state = State::Waiting;
        QString problem = {}; ///< With Failed, a sentence.
    };

    explicit LabelsDialog(Theme &theme, QWidget *parent = nullptr);

    /// \param decisionTaskId  may be empty. \param labels  what is asked for at first.
    void begin(const QString &decisionTaskId, const QStringList &labels);
    /// Says that the plan is being made.
    void setPlanning();
    /// \param steps  what is made, in order, and then what is reused.
    void setPlan(const QVector<Step> &steps);
    void setStep(int index, const Step &step);
    /// Why there is no plan, or why it broke off; a sentence. \param canResume  there is something left to create.
    void setProblem(const QString &problem, bool canResume);
    void setDone();

    [[nodiscard]] QLineEdit *decisionField() const { return m_decision; }
    [[nodiscard]] QPlainTextEdit *labelsField() const { return m_labels; }
    [[nodiscard]] QPushButton *createButton() const { return m_create; }
    [[nodiscard]] QString message() const { return m_message->text(); }

  Q_SIGNALS:
    void planRequested(const QString &decisionTaskId, const QStringList &labels);
    /// Create what the plan on show says; after it broke off, the rest.
    void createRequested();

  private:
    [[nodiscard]] QStringList labels() const;
    void inputChanged();
    void say(const QString &sentence, bool isProblem);

    Theme &m_theme;
    QLineEdit *m_decision;
    QPlainTextEdit *m_labels;
    QTreeWidget *m_steps;
    QLabel *m_message;
    QPushButton *m_plan;
    QPushButton *m_create;
    bool m_isProblem = false;
};

} // namespace collie::ui
