#include "ui/tasks/open_task_dialog.h"

#include "services/base/slugid.h"
#include "ui/widgets/plain_label.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace collie::ui {
namespace {
constexpr int fieldWidth = 480; ///< Pixels, at least.
} // namespace

OpenTaskDialog::OpenTaskDialog(QUrl rootUrl, Check check, QWidget *parent)
    : QDialog(parent)
    , m_rootUrl(std::move(rootUrl))
    , m_check(std::move(check))
    , m_field(new QLineEdit(this))
    , m_hint(new PlainLabel(this))
    , m_task(new QPushButton(tr("Open &Task"), this))
    , m_group(new QPushButton(tr("Open &Group"), this)) {
    m_task->setObjectName(QStringLiteral("taskButton"));
    m_group->setObjectName(QStringLiteral("groupButton"));
    setObjectName(QStringLiteral("openTask"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open Task or Group"));
    m_field->setPlaceholderText(tr("Id of a task or group, or an address of Treeherder or Taskcluster"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setMinimumWidth(fieldWidth);
    m_field->setClearButtonEnabled(true);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    m_group->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_task);
    buttons->addWidget(m_group);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &OpenTaskDialog::changed);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_task, &QPushButton::clicked, this, [this] {
        Q_EMIT taskRequested(id());
        close();
    });
    connect(m_group, &QPushButton::clicked, this, &OpenTaskDialog::request);
    changed();
}

void OpenTaskDialog::request() {
    if (const QString taskGroupId = id(); !taskGroupId.isEmpty())
        Q_EMIT groupRequested(taskGroupId);
    else
        Q_EMIT addressRequested(address());
    close();
}

QString OpenTaskDialog::address() const {
    const QString text = m_field->text().trimmed();
    if (!text.contains(QLatin1Char('/')))
        return {};
    return text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text;
}

QString OpenTaskDialog::id() const {
    QString typed = m_field->text().trimmed();
    if (slugidToBytes(typed))
        return typed;
    // Of an address with a group and a task, the task comes last. Ids in other places, as in Treeherder's, do not say
    // that a task is meant.
    QString found;
    const QUrl url(address());
    if (!m_rootUrl.isEmpty() && url.authority() != m_rootUrl.authority())
        return found;
    const QString path = url.path();
    for (const QString &part :
         path.startsWith(QLatin1String("/tasks/")) ? path.split(QLatin1Char('/')) : QStringList()) {
        if (slugidToBytes(part))
            found = part;
    }
    return found;
}

void OpenTaskDialog::changed() {
    const bool isTask = !id().isEmpty();
    const bool isAddress = !isTask && !address().isEmpty();
    const QString problem = !isAddress ? QString()
                            : m_check  ? m_check(address())
                                       : tr("This is not the address of a task.");
    m_task->setVisible(!isAddress);
    m_task->setEnabled(isTask);
    m_group->setText(isAddress ? tr("&Open") : tr("Open &Group"));
    m_group->setEnabled(isTask || (isAddress && problem.isEmpty()));
    if (isAddress)
        showHint(problem.isEmpty() ? tr("What this address names is opened.") : problem);
    else if (isTask || m_field->text().trimmed().isEmpty())
        showHint(tr("A task is shown with its definition, a group with all its tasks as jobs."));
    else
        showHint(tr("This is not an id or an address. An id has 22 letters, digits, hyphens and underscores, as in "
                    "dQw4w9WgXcQ2a3b4c5d6eg."));
}

/// A label that breaks its lines does not make a window that is open taller by itself.
void OpenTaskDialog::showHint(const QString &text) {
    m_hint->setText(text);
    m_hint->setMinimumHeight(m_hint->heightForWidth(fieldWidth));
}

} // namespace collie::ui
