#include "ui/ownjobs/run_here_dialog.h"

#include "models/text/plain_text.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace collie::ui {

using ownjobs::OwnJobKind;

namespace {

constexpr int dialogWidth = 560; ///< Pixels.
constexpr int previewHeight = 220;

} // namespace

RunHereDialog::RunHereDialog(Theme &theme, const QString &pulseProblem, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_command(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_repository(new QLineEdit(this))
    , m_revision(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_symbol(new QLineEdit(this))
    , m_group(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_tier(new QSpinBox(this))
    , m_platform(new QLineEdit(this))
    , m_options(new QLineEdit(this))
    , m_way(new QComboBox(this))
    , m_problem(new PlainLabel(this))
    , m_preview(new QPlainTextEdit(this))
    , m_run(new QPushButton(tr("&Run and Report"), this))
    , m_show(new QPushButton(tr("&Show What Is Sent"), this)) {
    setWindowTitle(tr("Run here and report"));
    m_kind->addItem(tr("Test"), static_cast<int>(OwnJobKind::Test));
    m_kind->addItem(tr("Build"), static_cast<int>(OwnJobKind::Build));
    m_kind->addItem(tr("Other"), static_cast<int>(OwnJobKind::Other));
    m_way->addItem(tr("A Taskcluster task"), static_cast<int>(ownjobs::Channel::Taskcluster));
    if (pulseProblem.isEmpty())
        m_way->addItem(tr("A Pulse message"), static_cast<int>(ownjobs::Channel::Pulse));
    m_way->setToolTip(models::plainText(pulseProblem));
    m_tier->setRange(1, 3);
    layOut();
    resize(dialogWidth, sizeHint().height());
}

QLayout *RunHereDialog::buildForm() {
    m_command->setObjectName(QStringLiteral("runCommand"));
    m_name->setObjectName(QStringLiteral("runName"));
    m_symbol->setObjectName(QStringLiteral("runSymbol"));
    m_command->setPlaceholderText(tr("./mach test dom/example"));
    m_folder->setPlaceholderText(tr("Where the command runs"));
    m_symbol->setMaximumWidth(120);
    m_group->setMaximumWidth(120);
    m_group->setPlaceholderText(tr("no group"));
    m_options->setMaximumWidth(120);
    auto *browse = new QToolButton(this);
    browse->setText(tr("…"));
    browse->setAccessibleName(tr("Choose the folder"));
    connect(browse, &QToolButton::clicked, this, &RunHereDialog::chooseFolder);
    const auto together = [this](std::initializer_list<QWidget *> widgets) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        return row;
    };
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new PlainLabel(text, this);
        made->setBuddy(buddy);
        buddy->setAccessibleName(QString(text).remove(u'&'));
        return made;
    };
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(label(tr("Co&mmand"), m_command), m_command);
    form->addRow(label(tr("&Folder"), m_folder), together({m_folder, browse}));
    form->addRow(label(tr("Re&pository"), m_repository), m_repository);
    form->addRow(label(tr("Re&vision"), m_revision), m_revision);
    form->addRow(label(tr("&Name"), m_name), m_name);
    form->addRow(label(tr("S&ymbol"), m_symbol),
                 together({m_symbol, label(tr("&Group"), m_group), m_group, label(tr("&Tier"), m_tier), m_tier}));
    form->addRow(label(tr("P&latform"), m_platform),
                 together({m_platform, label(tr("&Options"), m_options), m_options}));
    form->addRow(label(tr("&Kind"), m_kind), m_kind);
    form->addRow(label(tr("Report thro&ugh"), m_way), m_way);
    return form;
}

void RunHereDialog::layOut() {
    QLayout *form = buildForm();
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_preview->setReadOnly(true);
    useFixedFont(m_preview);
    m_preview->setAccessibleName(tr("What is sent"));
    m_preview->setMinimumHeight(previewHeight);
    m_preview->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    buttons->addButton(m_run, QDialogButtonBox::AcceptRole);
    m_run->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    // What is accepted is decided elsewhere.
    connect(m_run, &QPushButton::clicked, this, &RunHereDialog::runRequested);
    connect(m_show, &QPushButton::clicked, this, &RunHereDialog::previewRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, &RunHereDialog::suggestSymbol);
}

void RunHereDialog::chooseFolder() {
    auto *dialog = new QFileDialog(this, tr("Where the command runs"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void RunHereDialog::suggestSymbol() {
    if (m_symbol->isModified())
        return;
    QString letters;
    for (const QString &word :
         m_name->text().split(QRegularExpression(QStringLiteral("[^A-Za-z0-9]+")), Qt::SkipEmptyParts))
        letters += word.front();
    m_symbol->setText(letters.left(4));
}

void RunHereDialog::setJob(const ownjobs::OwnJob &job) {
    m_job = job;
    m_repository->setText(job.repository);
    m_revision->setText(job.revision);
    m_name->setText(job.name);
    m_symbol->setText(job.symbol);
    m_group->setText(job.groupSymbol == u"?" ? QString() : job.groupSymbol);
    m_platform->setText(job.machine.platform);
    m_options->setText(job.options.join(u' '));
    m_tier->setValue(job.tier);
}

RunHereDialog::Request RunHereDialog::request() const {
    Request request;
    request.command = QProcess::splitCommand(m_command->text());
    request.folder = m_folder->text().trimmed();
    request.job = m_job;
    request.job.repository = m_repository->text().trimmed();
    request.job.revision = m_revision->text().trimmed().toLower();
    request.job.name = m_name->text().trimmed();
    request.job.symbol = m_symbol->text().trimmed();
    const QString group = m_group->text().trimmed();
    request.job.groupSymbol = group.isEmpty() ? QStringLiteral("?") : group;
    request.job.machine.platform = m_platform->text().trimmed();
    request.job.options = m_options->text().split(u' ', Qt::SkipEmptyParts);
    request.job.tier = m_tier->value();
    request.job.kind = static_cast<OwnJobKind>(m_kind->currentData().toInt());
    request.channel = static_cast<ownjobs::Channel>(m_way->currentData().toInt());
    return request;
}

void RunHereDialog::showProblem(const QString &sentence) {
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_theme.statusColour(treeherder::JobStatus::Busted));
    m_problem->setPalette(palette);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void RunHereDialog::showPreview(const QString &text) {
    m_preview->setPlainText(text);
    m_preview->setVisible(!text.isEmpty());
}

void RunHereDialog::setBusy(bool busy) {
    m_run->setEnabled(!busy);
    m_show->setEnabled(!busy);
}

QString RunHereDialog::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QString RunHereDialog::preview() const {
    return m_preview->toPlainText();
}

} // namespace collie::ui
