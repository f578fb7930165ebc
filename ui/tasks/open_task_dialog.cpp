#include "ui/tasks/open_task_dialog.h"

#include "services/base/slugid.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace collie::ui {
namespace {
constexpr int fieldWidth = 480; ///< Pixels, at least.
} // namespace

OpenTaskDialog::OpenTaskDialog(QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_task(new QPushButton(tr("Open &Task"), this))
    , m_group(new QPushButton(tr("Open &Group"), this)) {
    setObjectName(QStringLiteral("openTask"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open Task or Group"));
    m_field->setPlaceholderText(tr("Id or address of a task or a task group"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setMinimumWidth(fieldWidth);
    m_field->setClearButtonEnabled(true);
    m_hint->setTextFormat(Qt::PlainText);
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
    connect(m_group, &QPushButton::clicked, this, [this] {
        Q_EMIT groupRequested(id());
        close();
    });
    changed();
}

QString OpenTaskDialog::id() const {
    QString found;
    for (const QString &part : m_field->text().trimmed().split(QLatin1Char('/'))) {
        const QString candidate = part.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0);
        // Of an address with a group and a task, the task comes last.
        if (slugidToBytes(candidate))
            found = candidate;
    }
    return found;
}

void OpenTaskDialog::changed() {
    const bool found = !id().isEmpty();
    m_task->setEnabled(found);
    m_group->setEnabled(found);
    m_hint->setText(found || m_field->text().isEmpty()
                        ? tr("A task is shown with its definition; a group with all its tasks as jobs.")
                        : tr("No id is in this. An id has 22 letters and digits, as in dQw4w9WgXcQ2a3b4c5d6eg."));
}

} // namespace collie::ui
