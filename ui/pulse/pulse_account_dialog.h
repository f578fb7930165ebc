#pragma once

#include "services/base/secret.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace collie::ui {

/// Asks for an account at a Pulse broker. What is entered goes to the keychain, the password nowhere else. GUI thread.
class PulseAccountDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PulseAccountDialog)
  public:
    /// \param address  "amqps://user@host:port", as kept; empty for none.
    explicit PulseAccountDialog(const QString &address, QWidget *parent = nullptr);

    /// Says why what was submitted is not taken; the dialog stays.
    void showProblem(const QString &sentence);

  Q_SIGNALS:
    /// \param address  "amqps://user@host:port".
    void submitted(const QString &address, const collie::Secret &password);
    /// The account shall not be used any more.
    void removeRequested();

  private:
    void submit();

    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_server;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace collie::ui
