#include "ui/settings/deployments_page.h"

#include "models/text/plain_text.h"
#include "services/storage/settings.h"
#include "services/storage/typed_address.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace collie::ui {
namespace {

constexpr int listHeight = 132; ///< Pixels.

QPushButton *listButton(const QString &text, const char *name, QWidget *parent) {
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

DeploymentsPage::DeploymentsPage(QWidget *parent)
    : SettingsPage(QStringLiteral("deployments"), tr("Deployments"), parent) {
    addList();
    addField({.id = QStringLiteral("deployments/title"), .name = tr("Name"), .help = tr("As menus show it.")}, nullptr,
             &Deployment::title, false);
    addField({.id = QStringLiteral("deployments/root_url"),
              .name = tr("Taskcluster"),
              .help = tr("Its root URL."),
              .keywords = tr("address server")},
             &Deployment::rootUrl, nullptr, false);
    addField({.id = QStringLiteral("deployments/treeherder_url"),
              .name = tr("Treeherder"),
              .help = tr("Empty if there is none: then task groups are shown."),
              .keywords = tr("address server")},
             &Deployment::treeherderUrl, nullptr, false);
    addField({.id = QStringLiteral("deployments/repository"),
              .name = tr("Repository"),
              .help = tr("What is opened first; may be empty.")},
             nullptr, &Deployment::defaultRepository, false);
    addHeading(tr("What belongs to it"));
    addField({.id = QStringLiteral("deployments/treestatus_url"),
              .name = tr("Tree status"),
              .help = tr("Tells whether a repository is open. Empty if there is none."),
              .keywords = tr("treestatus address closed")},
             &Deployment::treestatusUrl, nullptr, true);
    addField({.id = QStringLiteral("deployments/bugzilla_url"),
              .name = tr("Bugzilla"),
              .help = tr("Where its bugs are. Empty if there is none."),
              .keywords = tr("address bugs")},
             &Deployment::bugzillaUrl, nullptr, true);
    addField({.id = QStringLiteral("deployments/lando_url"),
              .name = tr("Lando"),
              .help = tr("What lands its commits. Empty if there is none."),
              .keywords = tr("address landing")},
             &Deployment::landoUrl, nullptr, true);
    showChosen();
}

void DeploymentsPage::addList() {
    auto *editor = new QWidget;
    m_list = new QListWidget(editor);
    m_list->setObjectName(QStringLiteral("deploymentList"));
    m_list->setAccessibleName(tr("Deployments"));
    m_list->setFixedHeight(listHeight);
    auto *add = listButton(tr("Add"), "deploymentAdd", editor);
    m_remove = listButton(tr("Remove…"), "deploymentRemove", editor);
    m_test = listButton(tr("Test Connection"), "deploymentTest", editor);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {add, m_remove, m_test})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    editor->setFocusProxy(m_list);
    m_listRow = addSetting({.id = QStringLiteral("deployments/list"),
                            .name = tr("All of them"),
                            .help = tr("Each is a Taskcluster, with the Treeherder that shows it."),
                            .keywords = tr("add remove test connection ping server firefox-ci community")},
                           editor, SettingRow::Width::Whole);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        // What was begun and is left goes with its place in the list.
        if (m_new && row != m_entries.size()) {
            m_new.reset();
            const QSignalBlocker silent(m_list);
            delete m_list->takeItem(static_cast<int>(m_entries.size()));
        }
        say({});
        showChosen();
    });
    connect(add, &QPushButton::clicked, this, &DeploymentsPage::beginNew);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const Entry *entry = chosen())
            Q_EMIT removeRequested(entry->deployment.name);
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (const Entry *entry = chosen()) {
            say(tr("Asking…"));
            Q_EMIT testRequested(entry->deployment);
        }
    });
}

void DeploymentsPage::addField(const SettingText &text, QUrl Deployment::*url, QString Deployment::*member,
                               bool isPublic) {
    auto *edit = new QLineEdit;
    SettingRow *row = addSetting(text, edit);
    const Field field{row, edit, url, member, isPublic};
    m_fields.append(field);
    connect(edit, &QLineEdit::returnPressed, this, [this, field] { take(field); });
    edit->installEventFilter(this);
    connect(row, &SettingRow::resetRequested, this, [this, field] { reset(field); });
}

bool DeploymentsPage::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusOut) {
        // Another window in front, or a menu, does not end the writing.
        const Qt::FocusReason why = static_cast<QFocusEvent *>(event)->reason();
        const bool goesOn =
            why == Qt::PopupFocusReason || (why == Qt::ActiveWindowFocusReason && !window()->isHidden());
        for (const Field &field : std::as_const(m_fields)) {
            if (field.edit == watched && !goesOn)
                take(field);
        }
    }
    return SettingsPage::eventFilter(watched, event);
}

const DeploymentsPage::Entry *DeploymentsPage::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void DeploymentsPage::setEntries(const QVector<Entry> &entries) {
    const QString before = chosen() != nullptr ? chosen()->deployment.name : QString();
    m_entries = entries;
    const QSignalBlocker silent(m_list);
    m_list->clear();
    for (const Entry &entry : entries) {
        const QString title = models::plainText(entry.deployment.title);
        m_list->addItem(entry.isOpen ? tr("%1 (open)").arg(title) : title);
    }
    if (m_new)
        m_list->addItem(tr("New deployment"));
    m_list->setCurrentRow(m_new ? m_list->count() - 1 : std::max(0, rowOf(before)));
    showChosen();
}

int DeploymentsPage::rowOf(const QString &name) const {
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).deployment.name == name)
            return i;
    }
    return -1;
}

void DeploymentsPage::choose(const QString &name) {
    if (const int row = rowOf(name); row >= 0)
        m_list->setCurrentRow(row);
}

void DeploymentsPage::say(const QString &sentence) {
    m_listRow->setMessage(sentence);
}

void DeploymentsPage::showChosen() {
    const Entry *entry = chosen();
    const bool isPublic = entry != nullptr && entry->standard.has_value();
    const Deployment shown = m_new ? *m_new : entry != nullptr ? entry->deployment : Deployment();
    m_remove->setEnabled(entry != nullptr && !isPublic);
    m_test->setEnabled(entry != nullptr);
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->setEnabled(entry != nullptr || m_new);
        field.edit->setReadOnly(isPublic && !field.isPublic);
        field.edit->setFrame(!field.edit->isReadOnly());
        const QString text = field.url != nullptr ? (shown.*field.url).toString() : shown.*field.text;
        field.edit->setText(text);
        field.edit->setCursorPosition(0);
        field.row->setMessage({});
        field.row->setChanged(isPublic && field.url != nullptr && shown.*field.url != (*entry->standard).*field.url);
    }
}

void DeploymentsPage::beginNew() {
    if (!m_new) {
        m_new = Deployment();
        m_list->addItem(tr("New deployment"));
        m_list->setCurrentRow(m_list->count() - 1);
    }
    say(tr("Enter at least the address of its Taskcluster."));
    row(QStringLiteral("deployments/root_url"))->focusEditor();
}

void DeploymentsPage::take(const Field &field) {
    const Entry *entry = chosen();
    if ((entry == nullptr && !m_new) || field.edit->isReadOnly())
        return;
    Deployment wanted = m_new ? *m_new : entry->deployment;
    const Deployment before = wanted;
    if (field.url != nullptr) {
        const QUrl url = storage::typedAddress(field.edit->text());
        const bool mayBeEmpty = field.url != &Deployment::rootUrl;
        if (url.isEmpty() ? !mayBeEmpty && !m_new : !storage::isDeploymentAddress(url)) {
            field.row->setMessage(mayBeEmpty ? tr("Enter an https:// address, or leave it empty.")
                                             : tr("Enter the Taskcluster root URL as an https:// address."));
            return;
        }
        wanted.*field.url = url;
        field.edit->setText(url.toString());
    } else {
        wanted.*field.text = field.edit->text().trimmed();
        // Without a name of its own it has that of its host.
        if (field.text == &Deployment::title && wanted.title.isEmpty() && !m_new)
            wanted.title = wanted.rootUrl.host();
    }
    field.row->setMessage({});
    if (wanted == before)
        return;
    if (m_new)
        takeNew(wanted);
    else
        Q_EMIT edited(wanted);
}

void DeploymentsPage::takeNew(Deployment deployment) {
    m_new = deployment;
    if (deployment.rootUrl.isEmpty())
        return;
    const QString name = deployment.rootUrl.authority();
    const bool isKnown = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.deployment.name == name || entry.deployment.rootUrl == deployment.rootUrl;
    });
    if (isKnown) {
        row(QStringLiteral("deployments/root_url"))->setMessage(tr("This deployment is in the list already."));
        return;
    }
    deployment.name = name;
    if (deployment.title.isEmpty())
        deployment.title = deployment.rootUrl.host();
    m_new.reset();
    Q_EMIT added(deployment);
    choose(name);
    say(tr("Added %1.").arg(deployment.title));
}

void DeploymentsPage::reset(const Field &field) {
    const Entry *entry = chosen();
    if (entry == nullptr || !entry->standard || field.url == nullptr)
        return;
    Deployment wanted = entry->deployment;
    wanted.*field.url = (*entry->standard).*field.url;
    Q_EMIT edited(wanted);
}

} // namespace collie::ui
