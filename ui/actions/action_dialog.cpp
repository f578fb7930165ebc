#include "ui/actions/action_dialog.h"

#include "ui/actions/action_preview.h"
#include "ui/actions/input_editor.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace collie::ui {

namespace {

constexpr std::chrono::milliseconds settleTime(150); ///< Without typing, before a preview is worked out.
constexpr QSize dialogSize(640, 680);

QLabel *plainLabel(QWidget *parent, const QString &name) {
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

ActionDialog::ActionDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_title(plainLabel(this, QStringLiteral("actionTitle")))
    , m_description(plainLabel(this, QStringLiteral("actionDescription")))
    , m_about(plainLabel(this, QStringLiteral("actionAbout")))
    , m_editor(new InputEditor(theme, this))
    , m_preview(new ActionPreview(theme, this)) {
    setObjectName(QStringLiteral("actionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    m_title->setFont(bold);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_editor);
    parts->addWidget(m_preview);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_run = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
    m_run->setObjectName(QStringLiteral("actionRun"));
    m_run->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(m_about);
    layout->addWidget(parts, 1);
    layout->addWidget(buttons);
    resize(dialogSize);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &ActionDialog::inputChanged);
    connect(m_editor, &InputEditor::changed, this, &ActionDialog::askForPreview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_ready)
            return;
        Q_EMIT runRequested();
        accept();
    });
}

void ActionDialog::begin(const QString &title, const QString &description, const QString &about, const Json &schema,
                         const Json &input) {
    setWindowTitle(title);
    m_title->setText(title);
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_about->setText(about);
    m_hasInput = !schema.is_null();
    m_editor->setVisible(m_hasInput);
    if (m_hasInput)
        m_editor->begin(schema, input);
    m_preview->presentBusy();
    updateButton();
    m_settle.start(0);
}

Json ActionDialog::input() const {
    return m_hasInput ? m_editor->value() : Json();
}

void ActionDialog::askForPreview() {
    ++m_generation;
    m_ready = false;
    if (m_editor->isValid()) {
        m_preview->presentBusy();
        m_settle.start(settleTime);
    } else {
        m_settle.stop();
        m_preview->presentProblem(tr("Nothing can be sent with this input."));
    }
    updateButton();
}

void ActionDialog::setPreview(int generation, const actions::PreparedAction &prepared, int requests) {
    if (generation != m_generation)
        return;
    m_preview->present(prepared, requests);
    m_ready = prepared.missingScopes.isEmpty();
    m_run->setText(prepared.scopesKnown ? tr("Run") : tr("Sign In and Run"));
    updateButton();
}

void ActionDialog::setPreviewProblem(int generation, const QString &problem) {
    if (generation != m_generation)
        return;
    m_ready = false;
    m_preview->presentProblem(problem);
    updateButton();
}

void ActionDialog::updateButton() {
    m_run->setEnabled(m_ready);
    m_run->setToolTip(m_ready ? QString() : tr("See the preview for what is missing"));
}

} // namespace collie::ui
