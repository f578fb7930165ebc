#include "ui/tasks/index_browser.h"

#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

constexpr QSize browserSize(720, 560);

QString childPath(const QString &path, const QString &name) {
    return path.isEmpty() ? name : path + QLatin1Char('.') + name;
}

} // namespace

IndexBrowser::IndexBrowser(QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_open(new QPushButton(tr("Open Task"), this)) {
    setObjectName(QStringLiteral("indexBrowser"));
    setWindowTitle(tr("Browse Index"));
    resize(browserSize);
    m_field->setPlaceholderText(tr("Path of a task, as in gecko.v2.autoland.latest.taskgraph.decision"));
    m_field->setAccessibleName(tr("Path in the index"));
    useFixedFont(m_field);
    m_field->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("indexTree"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Namespace"), tr("Task")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Index"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    m_open->setObjectName(QStringLiteral("openButton"));
    m_open->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &IndexBrowser::ask);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item != nullptr)
            m_field->setText(item->data(0, PathRole).toString());
        updateButton();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &IndexBrowser::openCurrent);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_tree->setCurrentItem(nullptr);
        updateButton();
    });
    connect(m_open, &QPushButton::clicked, this, &IndexBrowser::openCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    addWaiting(m_tree->invisibleRootItem());
    updateButton();
}

QTreeWidgetItem *IndexBrowser::itemOf(const QString &path) const {
    QTreeWidgetItem *item = m_tree->invisibleRootItem();
    const QStringList names = path.split(QLatin1Char('.'), Qt::SkipEmptyParts);
    QString walked;
    for (const QString &name : names) {
        walked = childPath(walked, name);
        QTreeWidgetItem *next = nullptr;
        for (int i = 0; i < item->childCount() && next == nullptr; ++i) {
            if (item->child(i)->data(0, PathRole).toString() == walked &&
                item->child(i)->data(0, TaskIdRole).toString().isEmpty())
                next = item->child(i);
        }
        if (next == nullptr)
            return nullptr;
        item = next;
    }
    return item;
}

/// A child that says that the others are on their way, and makes the namespace openable.
void IndexBrowser::addWaiting(QTreeWidgetItem *item) {
    auto *waiting = new QTreeWidgetItem(item, {tr("Loading…")});
    waiting->setFlags(Qt::ItemIsEnabled); // It is read, and looks like what is.
}

void IndexBrowser::ask(QTreeWidgetItem *item) {
    if (item->data(0, LoadedRole).toBool() || !item->data(0, TaskIdRole).toString().isEmpty())
        return;
    item->setData(0, LoadedRole, true);
    Q_EMIT contentRequested(item->data(0, PathRole).toString());
}

void IndexBrowser::setContent(const QString &path, const QStringList &namespaces, const QVector<Task> &tasks) {
    QTreeWidgetItem *parent = itemOf(path);
    if (parent == nullptr)
        return;
    qDeleteAll(parent->takeChildren());
    for (const QString &name : namespaces) {
        auto *item = new QTreeWidgetItem(parent, {name});
        item->setData(0, PathRole, childPath(path, name));
        addWaiting(item);
    }
    for (const Task &task : tasks) {
        auto *item = new QTreeWidgetItem(parent, {task.name, task.taskId});
        item->setIcon(0, symbolIcon(QStringLiteral("artifact")));
        item->setData(0, PathRole, childPath(path, task.name));
        item->setData(0, TaskIdRole, task.taskId);
    }
    if (parent->childCount() == 0) {
        auto *nothing = new QTreeWidgetItem(parent, {tr("Nothing is indexed here.")});
        nothing->setFlags(Qt::NoItemFlags);
    }
}

void IndexBrowser::setProblem(const QString &path, const QString &problem) {
    QTreeWidgetItem *parent = itemOf(path);
    if (parent == nullptr)
        return;
    qDeleteAll(parent->takeChildren());
    auto *item = new QTreeWidgetItem(parent, {problem});
    item->setIcon(0, symbolIcon(QStringLiteral("warning")));
    item->setFlags(Qt::NoItemFlags);
    // Folding and opening it tries again.
    parent->setData(0, LoadedRole, false);
}

void IndexBrowser::openCurrent() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QString taskId = item != nullptr ? item->data(0, TaskIdRole).toString() : QString();
    if (!taskId.isEmpty())
        Q_EMIT taskRequested(taskId);
    else if (item == nullptr && !m_field->text().trimmed().isEmpty())
        Q_EMIT pathRequested(m_field->text().trimmed());
}

void IndexBrowser::updateButton() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    m_open->setEnabled(item != nullptr ? !item->data(0, TaskIdRole).toString().isEmpty()
                                       : !m_field->text().trimmed().isEmpty());
}

} // namespace collie::ui
