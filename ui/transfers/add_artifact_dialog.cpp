#include "ui/transfers/add_artifact_dialog.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

using Kind = PointerArtifact::Kind;
using taskcluster::ArtifactErrorReason;

constexpr int dialogWidth = 480;     ///< Pixels.
constexpr int longestMessage = 4096; ///< Characters; the queue's limit.

} // namespace

AddArtifactDialog::AddArtifactDialog(Theme &theme, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_valueLabel(new PlainLabel(this))
    , m_value(new QLineEdit(this))
    , m_reasonLabel(new PlainLabel(tr("&Reason"), this))
    , m_reason(new QComboBox(this))
    , m_problem(new PlainLabel(this))
    , m_add(new QPushButton(tr("&Add"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add an artifact to “%1”").arg(title));
    m_kind->addItem(tr("Link to another artifact of the task"), int(Kind::Link));
    m_kind->addItem(tr("Reference to an address"), int(Kind::Reference));
    m_kind->addItem(tr("Error: why there is no file"), int(Kind::Error));
    m_reason->addItem(tr("The file is missing"), int(ArtifactErrorReason::FileMissing));
    m_reason->addItem(tr("It is not a file"), int(ArtifactErrorReason::InvalidResource));
    m_reason->addItem(tr("The file is too large"), int(ArtifactErrorReason::TooLarge));
    m_reason->addItem(tr("The file cannot be read"), int(ArtifactErrorReason::NotReadable));
    m_name->setText(QStringLiteral("public/"));
    m_valueLabel->setBuddy(m_value);
    m_reasonLabel->setBuddy(m_reason);
    m_problem->setWordWrap(true);
    QPalette loud;
    loud.setColor(QPalette::WindowText, theme.statusColour(treeherder::JobStatus::TestFailed));
    m_problem->setPalette(loud);
    m_problem->hide();
    m_add->setDefault(true);

    auto *form = new QFormLayout;
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Name"), m_name);
    form->addRow(m_reasonLabel, m_reason);
    form->addRow(m_valueLabel, m_value);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons->addButton(QDialogButtonBox::Cancel), &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddArtifactDialog::showKind);
    connect(m_add, &QPushButton::clicked, this, &AddArtifactDialog::ask);
    for (QLineEdit *field : {m_name, m_value}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_problem->hide();
            m_add->setEnabled(true);
        });
    }
    showKind();
    resize(dialogWidth, sizeHint().height());
    m_name->setFocus();
}

void AddArtifactDialog::showKind() {
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    m_problem->hide();
    m_reasonLabel->setVisible(kind == Kind::Error);
    m_reason->setVisible(kind == Kind::Error);
    m_value->setMaxLength(longestMessage);
    switch (kind) {
    case Kind::Link:
        m_valueLabel->setText(tr("&Leads to"));
        m_value->setPlaceholderText(tr("name of the other artifact"));
        break;
    case Kind::Reference:
        m_valueLabel->setText(tr("A&ddress"));
        m_value->setPlaceholderText(QStringLiteral("https://"));
        break;
    case Kind::Error:
        m_valueLabel->setText(tr("&Message"));
        m_value->setPlaceholderText(tr("what happened"));
        break;
    }
}

void AddArtifactDialog::ask() {
    const PointerArtifact artifact{.kind = static_cast<Kind>(m_kind->currentData().toInt()),
                                   .name = m_name->text().trimmed(),
                                   .value = m_value->text().trimmed(),
                                   .reason = static_cast<ArtifactErrorReason>(m_reason->currentData().toInt())};
    if (artifact.name.isEmpty() || artifact.name.endsWith(u'/'))
        return showProblem(tr("Give it a name."));
    if (artifact.value.isEmpty())
        return showProblem(artifact.kind == Kind::Error ? tr("Say what happened.") : tr("Say where it leads."));
    m_add->setEnabled(false);
    Q_EMIT addRequested(artifact);
}

void AddArtifactDialog::showProblem(const QString &sentence) {
    m_problem->setText(sentence);
    m_problem->show();
    m_add->setEnabled(true);
}

} // namespace collie::ui
