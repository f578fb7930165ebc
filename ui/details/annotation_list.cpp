#include "ui/details/annotation_list.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/relative_time.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace collie::ui {
namespace {

enum AnnotationColumn { Kind, Text, Who, When };
constexpr int bugRole = Qt::UserRole;
constexpr int timeRole = Qt::UserRole + 1; ///< Milliseconds since the epoch.
constexpr int textRole = Qt::UserRole + 2; ///< All of a text; what is shown is one line.

/// Sorts by time, whatever the text of it.
class AnnotationItem final : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override {
        return data(When, timeRole).toLongLong() < other.data(When, timeRole).toLongLong();
    }
};

/// One line of a text; the tooltip has more of it, the clipboard gets all.
void setAnnotation(QTreeWidgetItem &item, AnnotationColumn column, const QString &text) {
    item.setText(column, models::shownLine(text));
    item.setData(column, textRole, text);
    item.setToolTip(column, models::plainText(text));
}

} // namespace

AnnotationList::AnnotationList(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_clock(clock)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(theme, this)) {
    m_list->setObjectName(QStringLiteral("annotations"));
    m_list->setHeaderLabels({tr("Classification or bug"), tr("About"), tr("Who"), tr("When")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_list->header()->resizeSection(Kind, 200);
    m_list->header()->resizeSection(Who, 200);
    m_list->header()->resizeSection(When, 104);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Annotations"));
    m_empty->setObjectName(QStringLiteral("noAnnotations"));
    addWidget(m_empty);
    addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const qint64 bug = item->data(Kind, bugRole).toLongLong(); bug > 0)
            Q_EMIT bugRequested(bug);
    });
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &AnnotationList::openMenu);
}

void AnnotationList::setLoading() {
    m_list->clear();
    m_problem.clear();
    m_open = 2;
    m_count = 0;
    m_empty->presentBusy(tr("Loading the annotations"));
    setCurrentWidget(m_empty);
    Q_EMIT countChanged();
}

int AnnotationList::count() const {
    return m_open > 0 ? -1 : m_count;
}

void AnnotationList::setNotes(const Result<QVector<treeherder::JobNote>> &notes) {
    if (!notes)
        m_problem = notes.error().message;
    else
        for (const treeherder::JobNote &note : *notes)
            addRow({treeherder::classificationName(note.failureClassificationId), note.text, note.who}, note.created,
                   0);
    answered();
}

void AnnotationList::setBugs(const Result<QVector<treeherder::JobBug>> &bugs) {
    if (!bugs)
        m_problem = bugs.error().message;
    else
        for (const treeherder::JobBug &bug : *bugs)
            addRow({bug.bugId ? tr("Bug %1").arg(*bug.bugId) : tr("Internal issue %1").arg(bug.internalId),
                    bug.bugId ? QString() : tr("Known to Treeherder only: nobody filed a bug yet."), bug.who},
                   bug.created, bug.bugId.value_or(0));
    answered();
}

void AnnotationList::addRow(const QStringList &texts, const QDateTime &when, qint64 bugId) {
    auto *item = new AnnotationItem;
    for (const AnnotationColumn column : {Kind, Text, Who})
        setAnnotation(*item, column, texts.value(column));
    const qint64 seconds = when.isValid() ? when.toSecsSinceEpoch() : 0;
    item->setData(Kind, bugRole, bugId);
    item->setData(When, timeRole, when.isValid() ? when.toMSecsSinceEpoch() : 0);
    item->setText(When, seconds == 0 ? QString() : relativeTime(seconds, m_clock.nowMs()));
    item->setToolTip(When, seconds == 0 ? QString() : models::plainText(exactTime(seconds)));
    if (bugId > 0) {
        item->setIcon(Kind, symbolIcon(QStringLiteral("external")));
        item->setToolTip(Kind, tr("Open in Bugzilla"));
    }
    m_list->addTopLevelItem(item);
    ++m_count;
}

void AnnotationList::answered() {
    m_open = std::max(0, m_open - 1);
    if (m_open > 0)
        return;
    m_list->sortItems(When, Qt::DescendingOrder);
    if (m_count > 0) {
        if (!m_problem.isEmpty()) {
            auto *missing = new QTreeWidgetItem(m_list, {tr("Something is missing")});
            setAnnotation(*missing, Text, m_problem);
            missing->setFlags(Qt::NoItemFlags);
        }
        setCurrentWidget(m_list);
    } else if (!m_problem.isEmpty())
        m_empty->present(tr("The annotations could not be loaded"), m_problem);
    else
        m_empty->present(tr("No annotations"), tr("Nobody has classified this job or attached a bug to it."));
    Q_EMIT countChanged();
}

void AnnotationList::setBugTitle(qint64 bugId, const QString &title) {
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->data(Kind, bugRole).toLongLong() != bugId)
            continue;
        setAnnotation(*item, Text, title);
    }
}

QString AnnotationList::textOf(const QTreeWidgetItem &item) const {
    QStringList parts;
    for (const int column : {Kind, Text, Who})
        parts.append(item.data(column, textRole).toString());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void AnnotationList::openMenu(const QPoint &at) {
    const QTreeWidgetItem *item = m_list->itemAt(at);
    if (item == nullptr)
        return;
    const qint64 bug = item->data(Kind, bugRole).toLongLong();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("annotationMenu"));
    addMenuHeading(*menu, item->text(Kind));
    if (bug > 0)
        menu->addAction(symbolIcon(QStringLiteral("external")), tr("&Open in Bugzilla"), this,
                        [this, bug] { Q_EMIT bugRequested(bug); });
    menu->addAction(tr("&Copy"), this, [text = textOf(*item)] { QGuiApplication::clipboard()->setText(text); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace collie::ui
