#include "ui/watches/watches_dialog.h"

#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr QSize firstSize(640, 360);
enum Column { Title, Failure, Green, Finish, columnCount };

} // namespace

WatchesDialog::WatchesDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("Watches"));
    m_list->setColumnCount(columnCount);
    m_list->setHeaderLabels({tr("What"), tr("First failure"), tr("Turns green"), tr("Finishes")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Watches"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    auto *hint = new PlainLabel(tr("Watch a job, all that belongs to it or whatever the filter shows from the Jobs "
                                   "menu; Collie tells you when it fails "
                                   "first, turns green or is finished, also while its window is closed."),
                                this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_remove = buttons->addButton(tr("&Stop Watching"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(firstSize);
    const auto update = [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); };
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &WatchesDialog::removeSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, update);
    connect(m_list, &QTreeWidget::itemChanged, this, &WatchesDialog::itemChanged);
    update();
}

void WatchesDialog::setRules(const QVector<models::WatchRule> &rules) {
    if (rules == m_rules && m_list->topLevelItemCount() == rules.size())
        return;
    m_rules = rules;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const models::WatchRule &rule : rules) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(Title, QStringLiteral("%1 · %2").arg(rule.title, rule.repository));
        const auto check = [item](Column column, bool on) {
            item->setCheckState(column, on ? Qt::Checked : Qt::Unchecked);
        };
        check(Failure, rule.onFirstFailure);
        check(Green, rule.onGreen);
        check(Finish, rule.onFinish);
    }
    m_remove->setEnabled(false);
}

void WatchesDialog::itemChanged(QTreeWidgetItem *item) {
    const int row = m_list->indexOfTopLevelItem(item);
    if (row < 0 || row >= m_rules.size())
        return;
    models::WatchRule &rule = m_rules[row];
    rule.onFirstFailure = item->checkState(Failure) == Qt::Checked;
    rule.onGreen = item->checkState(Green) == Qt::Checked;
    rule.onFinish = item->checkState(Finish) == Qt::Checked;
    Q_EMIT changeRequested(rule);
}

void WatchesDialog::removeSelected() {
    QStringList ids;
    for (QTreeWidgetItem *item : m_list->selectedItems())
        ids.append(m_rules.at(m_list->indexOfTopLevelItem(item)).id);
    for (const QString &id : ids)
        Q_EMIT removeRequested(id);
}

} // namespace collie::ui
