#include "ui/details/artifact_list.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/failures/tool_links.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/quiet_view.h"
#include "ui/widgets/relative_time.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QTreeWidgetItemIterator>

#include <utility>

namespace collie::ui {
namespace {

enum Column { Name, Type, Size, Expires };
constexpr int urlRole = Qt::UserRole;
constexpr int sortRole = Qt::UserRole + 1;
constexpr int profilerRole = Qt::UserRole + 2;

/// Sorts sizes and times by what they are, not by their text.
class ArtifactItem final : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override {
        const int column = treeWidget() != nullptr ? treeWidget()->sortColumn() : Name;
        if (column == Size || column == Expires)
            return data(column, sortRole).toLongLong() < other.data(column, sortRole).toLongLong();
        return text(column).compare(other.text(column), Qt::CaseInsensitive) < 0;
    }
};

/// A row for each crash, by the names of its files. It opens the crash viewer.
QHash<QString, QTreeWidgetItem *> crashRows(const QVector<ArtifactLink> &artifacts) {
    QStringList names;
    QHash<QString, QUrl> urls;
    for (const ArtifactLink &link : artifacts) {
        names.append(link.artifact.name);
        urls.insert(link.artifact.name, link.url);
    }
    QHash<QString, QTreeWidgetItem *> rows;
    for (const failures::CrashDump &crash : failures::crashDumps(names)) {
        auto *row = new ArtifactItem(QStringList{ArtifactList::tr("Crash %1").arg(crash.uuid)});
        // Without its stacks there is nothing that the viewer could show.
        if (const QUrl viewer = failures::crashViewerUrl(urls.value(crash.json)); !viewer.isEmpty()) {
            row->setIcon(Name, symbolIcon(QStringLiteral("external")));
            row->setData(Name, urlRole, viewer);
            row->setToolTip(Name, models::plainText(ArtifactList::tr("Show the stacks in the crash viewer")));
        }
        for (const QString &name : {crash.dmp, crash.extra, crash.json}) {
            if (!name.isEmpty())
                rows.insert(name, row);
        }
    }
    return rows;
}

QTreeWidgetItem *rowOf(const ArtifactLink &link, qint64 nowMs) {
    const taskcluster::Artifact &artifact = link.artifact;
    auto *item = new ArtifactItem(QStringList{artifact.name, artifact.contentType});
    item->setIcon(Name, symbolIcon(QStringLiteral("artifact")));
    item->setData(Name, urlRole, link.url);
    item->setData(Name, profilerRole, link.profiler);
    item->setToolTip(Name, models::plainText(artifact.name));
    item->setText(Size, artifact.contentLength < 0 ? QString() : models::formatSize(artifact.contentLength));
    item->setData(Size, sortRole, artifact.contentLength);
    item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    const qint64 expires = artifact.expires.isValid() ? artifact.expires.toSecsSinceEpoch() : 0;
    item->setText(Expires, expires == 0 ? QString() : relativeTime(expires, nowMs));
    item->setToolTip(Expires, expires == 0 ? QString() : models::plainText(exactTime(expires)));
    item->setData(Expires, sortRole, expires);
    return item;
}

/// The artifacts that a row stands for: itself, or the files of a crash.
QStringList artifactsOf(const QTreeWidgetItem &item) {
    if (item.childCount() == 0)
        return {item.text(Name)};
    QStringList files;
    for (int child = 0; child < item.childCount(); ++child)
        files.append(item.child(child)->text(Name));
    return files;
}

} // namespace

ArtifactList::ArtifactList(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_clock(clock)
    , m_list(new QuietView<QTreeWidget>(this))
    , m_empty(new EmptyState(theme, this)) {
    m_list->setHeaderLabels({tr("Artifact"), tr("Type"), tr("Size"), tr("Expires")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(Name, Qt::AscendingOrder);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->resizeSection(Type, 160);
    m_list->header()->resizeSection(Size, 88);
    m_list->header()->resizeSection(Expires, 104);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Artifacts"));
    m_empty->setObjectName(QStringLiteral("noArtifacts"));
    addWidget(m_empty);
    addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QUrl url = item->data(Name, urlRole).toUrl(); !url.isEmpty())
            Q_EMIT linkActivated(url);
    });
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &ArtifactList::openMenu);
}

void ArtifactList::setLoading() {
    m_wanted.clear();
    m_list->clear();
    m_empty->presentBusy(tr("Loading the artifacts"));
    setCurrentWidget(m_empty);
}

void ArtifactList::setArtifacts(const Result<QVector<ArtifactLink>> &artifacts) {
    QSet<QString> selected, expanded;
    for (QTreeWidgetItemIterator each(m_list); *each != nullptr; ++each) {
        if ((*each)->isSelected())
            selected.insert((*each)->text(Name));
        if ((*each)->isExpanded())
            expanded.insert((*each)->text(Name));
    }
    const int scrolledTo = m_list->verticalScrollBar()->value();
    m_list->clear();
    setCurrentWidget(m_empty);
    if (!artifacts) {
        if (artifacts.error().kind == ErrorKind::NotFound)
            m_empty->present(tr("No artifacts"), tr("The task has expired or this run never started."));
        else
            m_empty->present(tr("The artifacts could not be loaded"), artifacts.error().message);
        return;
    }
    if (artifacts->isEmpty()) {
        m_empty->present(tr("No artifacts yet"), tr("They appear while the job runs."));
        return;
    }
    QList<QTreeWidgetItem *> items;
    QHash<QString, QTreeWidgetItem *> crashes = crashRows(*artifacts);
    for (const ArtifactLink &link : *artifacts) {
        QTreeWidgetItem *crash = crashes.value(link.artifact.name);
        QTreeWidgetItem *item = rowOf(link, m_clock.nowMs());
        if (crash == nullptr || crash->childCount() == 0)
            items.append(crash == nullptr ? item : crash);
        if (crash != nullptr)
            crash->addChild(item);
    }
    m_list->setRootIsDecorated(!crashes.isEmpty());
    m_list->setSortingEnabled(false);
    m_list->addTopLevelItems(items);
    m_list->setSortingEnabled(true);
    setCurrentWidget(m_list);
    for (QTreeWidgetItemIterator each(m_list); *each != nullptr; ++each) {
        if (selected.contains((*each)->text(Name)))
            (*each)->setSelected(true);
        if (expanded.contains((*each)->text(Name)))
            (*each)->setExpanded(true);
    }
    m_list->verticalScrollBar()->setValue(scrolledTo);
    if (!m_wanted.isEmpty())
        select(std::exchange(m_wanted, {}));
}

void ArtifactList::select(const QString &name) {
    if (m_list->topLevelItemCount() == 0) {
        m_wanted = name;
        return;
    }
    const QList<QTreeWidgetItem *> found =
        m_list->findItems(name, Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive, Name);
    if (found.isEmpty())
        return;
    m_list->setCurrentItem(found.constFirst());
    m_list->scrollToItem(found.constFirst(), QAbstractItemView::PositionAtCenter);
}

QStringList ArtifactList::names(bool onlySelected) const {
    QStringList all;
    for (QTreeWidgetItemIterator each(m_list); *each != nullptr; ++each) {
        const QTreeWidgetItem *item = *each;
        const QTreeWidgetItem *crash = item->parent();
        const bool isChosen = item->isSelected() || (crash != nullptr && crash->isSelected());
        // The row of a crash stands for its files.
        if (item->childCount() == 0 && (!onlySelected || isChosen))
            all.append(item->text(Name));
    }
    return all;
}

void ArtifactList::openMenu(const QPoint &at) {
    const QTreeWidgetItem *item = m_list->itemAt(at);
    if (item == nullptr)
        return;
    const QUrl url = item->data(Name, urlRole).toUrl();
    const QString name = item->text(Name);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("artifactMenu"));
    const QStringList chosen = item->isSelected() ? names(true) : artifactsOf(*item);
    const bool one = !item->isSelected() || m_list->selectedItems().size() == 1;
    addMenuHeading(*menu, one ? name : tr("%Ln artifact(s)", nullptr, models::pluralOf(chosen.size())));
    menu->addAction(chosen.size() > 1 ? tr("&Download %Ln Artifact(s)…", nullptr, models::pluralOf(chosen.size()))
                                      : tr("&Download…"),
                    this, [this, chosen] { Q_EMIT downloadRequested(chosen); });
    menu->addAction(tr("Download &All…"), this, [this] { Q_EMIT downloadRequested(names(false)); });
    menu->addSeparator();
    menu->addAction(symbolIcon(QStringLiteral("external")), tr("Open in Browser"), this,
                    [this, url] { Q_EMIT linkActivated(url); })
        ->setEnabled(one && !url.isEmpty());
    if (const QUrl profiler = item->data(Name, profilerRole).toUrl(); !profiler.isEmpty())
        menu->addAction(symbolIcon(QStringLiteral("external")), tr("Open in Firefox &Profiler"), this,
                        [this, profiler] { Q_EMIT linkActivated(profiler); })
            ->setEnabled(one);
    menu->addAction(symbolIcon(QStringLiteral("copy")), tr("Copy Address"), this,
                    [url] { QGuiApplication::clipboard()->setText(QString::fromLatin1(url.toEncoded())); })
        ->setEnabled(one && !url.isEmpty());
    menu->addAction(tr("Copy &Signed Link (15 min)"), this, [this, name] { Q_EMIT signedLinkRequested(name); })
        ->setEnabled(one && item->childCount() == 0);
    menu->addAction(tr("Copy Name"), this, [name] { QGuiApplication::clipboard()->setText(name); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace collie::ui
