#pragma once

#include "services/actions/action_runner.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace collie::ui {

class ActionPreview;
class InputEditor;
class Theme;

/// Asks for the input of an action and shows what would be sent before it is. Not modal; deletes itself when closed.
/// GUI thread.
class ActionDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionDialog)
  public:
    explicit ActionDialog(Theme &theme, QWidget *parent = nullptr);

    /// Says what it is about. All texts are plain text.
    /// \param about   "12 jobs of 2 pushes"
    /// \param schema  null for an action that takes no input.
    void begin(const QString &title, const QString &description, const QString &about, const Json &schema,
               const Json &input);
    /// The preview of the input on show at the last inputChanged(). A refusal disables the button.
    /// \param generation  as it was then; an answer about earlier input is ignored.
    void setPreview(int generation, const actions::PreparedAction &prepared, int requests);
    void setPreviewProblem(int generation, const QString &problem);
    /// Counts changes of the input.
    [[nodiscard]] int generation() const { return m_generation; }

    /// What is on show; null takes the action's defaults.
    [[nodiscard]] Json input() const;
    [[nodiscard]] InputEditor *editor() const { return m_editor; }
    [[nodiscard]] ActionPreview *preview() const { return m_preview; }

  Q_SIGNALS:
    /// A preview of input() is wanted.
    void inputChanged();
    /// The person wants it sent.
    void runRequested();

  private:
    void askForPreview();
    void updateButton();

    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_about;
    InputEditor *m_editor;
    ActionPreview *m_preview;
    QPushButton *m_run;
    QTimer m_settle;
    int m_generation = 0;
    bool m_hasInput = false;
    bool m_ready = false; ///< The preview on show is that of the input on show, and nothing is refused.
};

} // namespace collie::ui
