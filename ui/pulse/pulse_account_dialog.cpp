#include "ui/pulse/pulse_account_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace collie::ui {
namespace {
const QString publicBroker = QStringLiteral("pulse.mozilla.org:5671");
constexpr int dialogWidth = 480;
} // namespace

PulseAccountDialog::PulseAccountDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_server(new QLineEdit(publicBroker, this))
    , m_problem(new PlainLabel(this)) {
    setWindowTitle(tr("Pulse account"));
    const QUrl known(address, QUrl::StrictMode);
    if (!address.isEmpty()) {
        m_user->setText(known.userName());
        m_server->setText(QStringLiteral("%1:%2").arg(known.host(), QString::number(known.port(5671))));
    }
    m_password->setEchoMode(QLineEdit::Password);
    auto *hint = new PlainLabel(tr("With an account at the broker Collie listens there, without the detour through "
                                   "Taskcluster's web server. Accounts are made at pulseguardian.mozilla.org."),
                                this);
    hint->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(tr("&Server:"), m_server);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Use This Account"), QDialogButtonBox::AcceptRole);
    QPushButton *remove = buttons->addButton(tr("Remove Account"), QDialogButtonBox::DestructiveRole);
    remove->setEnabled(!address.isEmpty());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(dialogWidth, sizeHint().height());
    const auto update = [this] {
        m_accept->setEnabled(!m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty() &&
                             !m_server->text().trimmed().isEmpty());
    };
    for (const QLineEdit *field : {m_user, m_password, m_server})
        connect(field, &QLineEdit::textChanged, this, update);
    connect(m_accept, &QPushButton::clicked, this, &PulseAccountDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removeRequested();
        accept();
    });
    update();
}

void PulseAccountDialog::submit() {
    m_problem->hide();
    QUrl address;
    const QString server = m_server->text().trimmed();
    address.setScheme(QStringLiteral("amqps"));
    address.setAuthority(server);
    address.setUserName(m_user->text().trimmed());
    Q_EMIT submitted(address.toString(QUrl::FullyEncoded), Secret(m_password->text().toUtf8()));
}

void PulseAccountDialog::showProblem(const QString &sentence) {
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace collie::ui
