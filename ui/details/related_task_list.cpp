#include "ui/details/related_task_list.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/details/task_state.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

namespace collie::ui {
namespace {

enum RelatedColumn { RelatedName, RelatedState };
constexpr int relatedIdRole = Qt::UserRole;
constexpr int relatedStateRole = Qt::UserRole + 1; ///< The queue's word.

} // namespace

RelatedTaskList::RelatedTaskList(Theme &theme, const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_caption(title)
    , m_title(new PlainLabel(title, this))
    , m_note(new PlainLabel(this))
    , m_list(new QTreeWidget(this)) {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setContentsMargins(4, 0, 0, 0);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(4, 0, 4, 0);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setObjectName(name);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(RelatedName, QHeaderView::Stretch);
    m_list->header()->resizeSection(RelatedState, 96);
    m_list->setAccessibleName(title);
    m_list->viewport()->setCursor(Qt::PointingHandCursor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_note, 1, Qt::AlignTop);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) { request(item); });
    // Not itemActivated(), which a click may be as well.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(key, m_list);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this] { request(m_list->currentItem()); });
    }
    connect(&m_theme, &Theme::changed, this, &RelatedTaskList::recolour);
    present({});
}

void RelatedTaskList::request(const QTreeWidgetItem *item) {
    if (item != nullptr)
        Q_EMIT taskRequested(item->data(RelatedName, relatedIdRole).toString());
}

void RelatedTaskList::present(const taskcluster::Part<QVector<taskcluster::RelatedTask>> &tasks) {
    const bool hasTasks = tasks && *tasks && !(*tasks)->isEmpty();
    m_list->setVisible(hasTasks);
    m_note->setVisible(!hasTasks);
    m_title->setText(m_caption);
    if (hasTasks)
        return fill(**tasks);
    m_list->clear();
    if (!tasks)
        m_note->setText(tr("Loading…"));
    else
        m_note->setText(*tasks ? tr("No task.") : taskcluster::whyUnknown(tasks->error()));
}

void RelatedTaskList::fill(const QVector<taskcluster::RelatedTask> &tasks) {
    const QString count = models::formatCount(tasks.size());
    m_title->setText(tasks.size() < taskcluster::Queue::mostRelated
                         ? tr("%1 %2", "tasks; their number").arg(m_caption, count)
                         : tr("%1 %2 or more", "tasks; their number").arg(m_caption, count));
    // What is shown already stays where it is, with what is marked in it.
    while (m_list->topLevelItemCount() > tasks.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    QList<QTreeWidgetItem *> added;
    for (int row = 0; row < static_cast<int>(tasks.size()); ++row) {
        const taskcluster::RelatedTask &task = tasks.at(row);
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item == nullptr)
            added.append(item = new QTreeWidgetItem);
        item->setText(RelatedName, task.name.isEmpty() ? task.taskId : models::shownLine(task.name));
        item->setToolTip(RelatedName,
                         models::plainText(task.name.isEmpty() ? task.taskId
                                                               : QStringLiteral("%1\n%2").arg(task.name, task.taskId)));
        item->setData(RelatedName, relatedIdRole, task.taskId);
        item->setText(RelatedState, task.state.isEmpty() ? tr("unknown") : task.state);
        item->setData(RelatedState, relatedStateRole, task.state);
    }
    m_list->addTopLevelItems(added);
    recolour();
}

void RelatedTaskList::recolour() {
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    m_note->setPalette(muted);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setForeground(RelatedName, m_theme.accent());
        item->setForeground(RelatedState, m_theme.statusColour(statusOfTaskState(
                                              item->data(RelatedState, relatedStateRole).toString())));
    }
}

} // namespace collie::ui
