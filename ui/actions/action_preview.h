#pragma once

#include "services/actions/action_runner.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QWidget>

namespace collie::ui {

class Theme;

/// What an action would send: where, what, with which scopes, and whether the credentials hold them. GUI thread.
class ActionPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionPreview)
  public:
    explicit ActionPreview(Theme &theme, QWidget *parent = nullptr);

    /// \param requests  how many requests like this one there are.
    void present(const actions::PreparedAction &prepared, int requests);
    /// Says that it is being worked out.
    void presentBusy();
    /// Says why there is nothing to preview.
    void presentProblem(const QString &problem);

    [[nodiscard]] QString target() const { return m_target->text(); }
    [[nodiscard]] QString scopes() const { return m_scopes->text(); }

  private:
    void setVerdict(const QString &text, bool bad);
    void recolour();

    Theme &m_theme;
    QLabel *m_target;
    QLabel *m_scopes;
    QLabel *m_verdict; ///< Whether the credentials hold what is needed, in a sentence.
    QLabel *m_requests;
    QPlainTextEdit *m_payload;
    bool m_bad = false;
};

} // namespace collie::ui
