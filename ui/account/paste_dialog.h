#pragma once

#include "services/credentials/credentials.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace collie::ui {

/// Asks for a client, its access token and, for temporary credentials, their certificate. Open with open(). The fields
/// are emptied when it closes.
class PasteDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasteDialog)
  public:
    explicit PasteDialog(const QString &deploymentTitle, QWidget *parent = nullptr);

    /// Says why the credentials were not taken, and lets the person correct them.
    void showProblem(const QString &message);

    [[nodiscard]] QLineEdit *clientId() const { return m_clientId; }
    [[nodiscard]] QLineEdit *accessToken() const { return m_accessToken; }
    [[nodiscard]] QString problem() const { return m_problem->text(); }

  Q_SIGNALS:
    /// The person pressed the button; the dialog stays open until accept() or showProblem().
    void submitted(const collie::credentials::Credentials &credentials);

  protected:
    void done(int result) override;

  private:
    /// Fills every field when what was pasted is more than a client's name.
    void readBlock(const QString &text);
    void submit();
    void updateButton();

    QLineEdit *m_clientId;
    QLineEdit *m_accessToken;
    QPlainTextEdit *m_certificate;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace collie::ui
