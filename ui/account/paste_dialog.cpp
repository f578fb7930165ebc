#include "ui/account/paste_dialog.h"

#include "services/credentials/import.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace collie::ui {

PasteDialog::PasteDialog(const QString &deploymentTitle, QWidget *parent)
    : QDialog(parent)
    , m_clientId(new QLineEdit(this))
    , m_accessToken(new QLineEdit(this))
    , m_certificate(new QPlainTextEdit(this))
    , m_problem(new PlainLabel(this)) {
    setWindowTitle(tr("Paste credentials for %1").arg(deploymentTitle));
    useFixedFont(m_clientId);
    useFixedFont(m_accessToken);
    m_accessToken->setEchoMode(QLineEdit::Password);
    m_certificate->setObjectName(QStringLiteral("certificate"));
    useFixedFont(m_certificate);
    m_certificate->setPlaceholderText(tr("Only for temporary credentials"));
    m_certificate->setTabChangesFocus(true);
    m_certificate->setFixedHeight(72);
    m_certificate->setUndoRedoEnabled(false);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Sign In"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    m_accept->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Client:"), m_clientId);
    form->addRow(tr("Access &token:"), m_accessToken);
    form->addRow(tr("C&ertificate:"), m_certificate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(480, sizeHint().height());

    connect(m_accept, &QPushButton::clicked, this, &PasteDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    connect(m_clientId, &QLineEdit::textChanged, this, &PasteDialog::readBlock);
    connect(m_clientId, &QLineEdit::textChanged, this, &PasteDialog::updateButton);
    connect(m_accessToken, &QLineEdit::textChanged, this, &PasteDialog::updateButton);
    updateButton();
}

void PasteDialog::readBlock(const QString &text) {
    // No client's name looks like this, so it is the whole of what a page or a command line printed.
    if (!text.contains(u'{') && !text.contains(QStringLiteral("TASKCLUSTER_")))
        return;
    const Result<credentials::Imported> block = credentials::importFromText(text);
    if (!block)
        return;
    m_accessToken->setText(QString::fromUtf8(block->credentials.accessToken.reveal()));
    m_certificate->setPlainText(QString::fromUtf8(block->credentials.certificate.reveal()));
    m_clientId->setText(block->credentials.clientId);
}

void PasteDialog::updateButton() {
    m_accept->setEnabled(!m_clientId->text().trimmed().isEmpty() && !m_accessToken->text().trimmed().isEmpty());
}

void PasteDialog::submit() {
    m_problem->hide();
    m_accept->setEnabled(false);
    credentials::Credentials pasted;
    pasted.clientId = m_clientId->text().trimmed();
    pasted.accessToken = Secret(m_accessToken->text().trimmed().toUtf8());
    pasted.certificate = Secret(m_certificate->toPlainText().trimmed().toUtf8());
    Q_EMIT submitted(pasted);
}

void PasteDialog::showProblem(const QString &message) {
    m_problem->setText(message);
    m_problem->show();
    updateButton();
}

void PasteDialog::done(int result) {
    m_accessToken->clear();
    m_certificate->clear();
    QDialog::done(result);
}

} // namespace collie::ui
