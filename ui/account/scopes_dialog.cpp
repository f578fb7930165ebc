#include "ui/account/scopes_dialog.h"

#include "models/text/text_format.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace collie::ui {

ScopesDialog::ScopesDialog(const QString &clientId, const QStringList &scopes, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    setWindowTitle(tr("Scopes"));
    auto *heading = new PlainLabel(
        scopes.isEmpty() ? tr("The scopes of %1 are not known yet.").arg(clientId)
                         : tr("%1 has %Ln scope(s).", nullptr, models::pluralOf(scopes.size())).arg(clientId),
        this);
    heading->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("scopeFilter"));
    m_filter->setPlaceholderText(tr("Find a scope"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    useFixedFont(m_list);
    m_list->setUniformItemSizes(true);
    m_list->addItems(scopes);
    m_list->setAccessibleName(tr("Scopes"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy All"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(560, 420);
    connect(m_filter, &QLineEdit::textChanged, this, &ScopesDialog::narrow);
    connect(buttons, &QDialogButtonBox::rejected, this, &ScopesDialog::reject);
    connect(copy, &QPushButton::clicked, this, [scopes] { QGuiApplication::clipboard()->setText(scopes.join(u'\n')); });
}

void ScopesDialog::narrow(const QString &text) {
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

} // namespace collie::ui
