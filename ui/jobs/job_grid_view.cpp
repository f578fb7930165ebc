// Set-up, model, layout and painting; job_grid_view_input.cpp has selection, mouse and keys.
#include "ui/jobs/job_grid_view.h"

#include "models/pushes/push_list_model.h"
#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace collie::ui {

using models::JobGridModel;
using models::JobRow;
using models::PushListModel;

namespace {
constexpr int agesMs = 20000;
} // namespace

JobGridView::JobGridView(Theme &theme, QWidget *parent)
    : QAbstractItemView(parent)
    , m_theme(theme)
    , m_content(font(), m_commits)
    , m_layout(m_content)
    , m_painter(theme, m_layout, m_content, m_commits) {
    setObjectName(QStringLiteral("jobGrid"));
    setAccessibleName(tr("Jobs"));
    setAccessibleDescription(tr("The chosen jobs, by platform and group"));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &Theme::changed, this, &JobGridView::themeChanged);
    connect(&m_commits, &CommitLines::changed, this, &JobGridView::commitsChanged);
    setUpFont();
}

JobGridView::~JobGridView() = default;

void JobGridView::setGridModel(JobGridModel *model) {
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = model;
    m_content.setHighlighted({});
    m_content.setModel(model);
    QAbstractItemView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &JobGridView::rowsWillChange);
        connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &JobGridView::rowsWillChange);
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &JobGridView::rowsWillChange);
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &JobGridView::rowsWillChange);
        connect(model, &JobGridModel::structureChanged, this, &JobGridView::structureChanged);
        connect(model, &JobGridModel::jobsRemoved, this, &JobGridView::forgetJobs);
        connect(model, &JobGridModel::filterChanged, this, &JobGridView::filterChanged);
        connect(model, &QObject::destroyed, this, [this, model] {
            if (m_model == model)
                setGridModel(nullptr);
        });
    }
    m_anchor = GridAnchor();
    m_collapsed = {};
    m_layout.setStructure(std::make_shared<const GridLayout::Structure>());
    structureChanged();
    verticalScrollBar()->setValue(0);
}

void JobGridView::setModel(QAbstractItemModel *model) {
    setGridModel(qobject_cast<JobGridModel *>(model));
}

void JobGridView::setPushListModel(const PushListModel *model) {
    if (m_pushes != nullptr)
        m_pushes->disconnect(viewport());
    m_pushes = model;
    m_painter.setPushes(model);
    m_commits.setPushes(model);
    if (model != nullptr) {
        const auto repaint = qOverload<>(&QWidget::update);
        connect(model, &QAbstractItemModel::dataChanged, viewport(), repaint);
        connect(model, &QAbstractItemModel::rowsInserted, viewport(), repaint);
        connect(model, &QAbstractItemModel::modelReset, viewport(), repaint);
    }
    viewport()->update();
}

void JobGridView::setClock(const Clock &clock) {
    m_clock = &clock;
    viewport()->update();
}

void JobGridView::setDimmedNames(const QSet<QString> &names) {
    m_content.setDimmed(names);
    viewport()->update();
}

void JobGridView::reset() {
    QAbstractItemView::reset();
    // Handles and symbol ids are void with the rows they belonged to.
    m_content.forgetSymbols();
    m_content.setHighlighted({});
    m_anchor = GridAnchor();
    m_rangeStart = QModelIndex();
    m_pressedOn = QModelIndex();
    m_collapsed = {};
}

void JobGridView::structureChanged() {
    m_rowsChanging = false;
    clearHover();
    m_content.readDuplicates();
    m_layout.setStructure(m_model != nullptr ? m_model->sharedStructure()
                                             : std::make_shared<const GridLayout::Structure>());
    readSelection();
    // Rows that go can only make the selection smaller.
    if (m_toldCount != m_content.selectedCount())
        tellSelection();
    if (isVisible())
        settle();
    viewport()->update();
}

/// Their numbers will be those of other jobs.
void JobGridView::forgetJobs(const QVector<JobRow> &jobs) {
    m_collapsed.forget(jobs);
    QSet<JobRow> highlighted = m_content.highlighted();
    highlighted.removeIf([&jobs](JobRow job) { return std::binary_search(jobs.begin(), jobs.end(), job); });
    m_content.setHighlighted(highlighted);
}

QVector<qint64> JobGridView::pushesInSight() const {
    settle();
    QVector<qint64> seen;
    const int bottom = verticalOffset() + viewport()->height();
    for (int block = std::max(m_layout.blockAt(verticalOffset()), 0);
         block < m_layout.blockCount() && m_layout.blockTop(block) < bottom; ++block) {
        const auto &push = m_layout.structure().pushes.at(static_cast<size_t>(block));
        if (!push.isCollapsed)
            seen.append(push.pushId);
    }
    return seen;
}

void JobGridView::filterChanged() {
    // Which jobs there are, structureChanged() tells; how they are shown may be another matter.
    if (!m_content.readDuplicates())
        return;
    clearHover();
    m_layout.invalidateAll();
    if (isVisible())
        settle();
    viewport()->update();
}

/// Rows have moved: what is selected is asked anew.
void JobGridView::readSelection() {
    m_content.resetSelection(m_model != nullptr ? m_model->rowCount() : 0);
    if (selectionModel() != nullptr) {
        for (const QItemSelectionRange &range : selectionModel()->selection())
            m_content.setSelected(range.top(), range.bottom(), true);
    }
    m_content.setCurrentRow(currentIndex().row());
}

void JobGridView::tellSelection() {
    m_toldCount = m_content.selectedCount();
    Q_EMIT selectedJobsChanged();
}

void JobGridView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &) {
    if (!topLeft.isValid() || m_rowsChanging)
        return;
    m_layout.invalidateRows(topLeft.row(), bottomRight.row());
    viewport()->update();
}

void JobGridView::setAllGroupsExpanded(bool expanded) {
    m_content.setAllExpanded(expanded);
    m_layout.invalidateAll();
    settle();
    viewport()->update();
}

void JobGridView::setGroupExpanded(const QModelIndex &job, bool expanded) {
    const int group = job.isValid() ? m_layout.groupOfRow(job.row()) : -1;
    if (group < 0)
        return;
    m_content.setExpanded(m_layout.structure().groups.at(static_cast<size_t>(group)).key, expanded);
    m_layout.invalidateRows(job.row(), job.row());
    settle();
    viewport()->update();
}

void JobGridView::toggleGroup(int group) {
    const auto &entry = m_layout.structure().groups.at(static_cast<size_t>(group));
    setGroupExpanded(rowIndex(entry.firstRow), !m_content.isExpanded(entry.key));
}

void JobGridView::commitsChanged() {
    clearHover();
    m_layout.invalidateCommits();
    if (isVisible())
        settle();
    viewport()->update();
}

void JobGridView::setCommitsUnfolded(qint64 pushId, bool unfolded) {
    settle();
    const int block = blockOfPush(pushId);
    if (unfolded == m_commits.isUnfolded(pushId) || (unfolded && !m_commits.canUnfold(pushId)))
        return;
    m_commits.setUnfolded(pushId, unfolded);
    // The header that was clicked stays under the pointer. Where it is kept at the top of what is being read, that
    // stays when the commits above it go; those that come are scrolled to.
    const int y = block >= 0 ? m_layout.blockTop(block) - verticalOffset() : 0;
    const bool onScreen = block >= 0 && y >= 0 && y < viewport()->height();
    if (block >= 0 && (onScreen || unfolded)) {
        m_anchor = GridAnchor();
        m_anchor.pushId = pushId;
        m_anchor.pushY = onScreen ? y : 0;
    }
    commitsChanged();
    if (y < 0 && verticalOffset() < m_layout.blockTop(block))
        verticalScrollBar()->setValue(m_layout.blockTop(block));
}

/// The header that was clicked stays under the pointer, and one that is kept at the top stays there.
void JobGridView::anchorHeader(qint64 pushId) {
    const int block = blockOfPush(pushId);
    const int scroll = verticalOffset();
    if (block < 0 || m_layout.blockBottom(block) <= scroll || m_layout.blockTop(block) >= scroll + viewport()->height())
        return;
    m_anchor = GridAnchor();
    m_anchor.pushId = pushId;
    m_anchor.pushY = std::max(m_layout.blockTop(block) - scroll, 0);
}

void JobGridView::themeChanged() {
    m_painter.forgetColours();
    setUpFont(); // The density may be another.
    viewport()->update();
}

void JobGridView::setUpFont() {
    m_content.setFont(font());
    m_commits.setFont(font());
    m_painter.setFont(font());
    const QFontMetrics metrics(font());
    GridMetrics sizes;
    const bool isCompact = m_theme.density() == Theme::Density::Compact;
    sizes.lineHeight = GridMetrics::up4(metrics.height() + (isCompact ? 0 : 4));
    sizes.headerHeight = sizes.lineHeight + (isCompact ? 4 : 8);
    sizes.emptyHeight = sizes.headerHeight;
    if (isCompact) {
        sizes.groupGap = 8;
        sizes.blockGap = 4;
    }
    // Room for "Windows 11 x64 Shippable opt", but never more than a quarter of the view.
    const int wanted = metrics.averageCharWidth() * 30;
    sizes.nameWidth = GridMetrics::up4(std::min(wanted, viewport()->width() / 4)) + sizes.groupGap;
    m_layout.setMetrics(sizes);
    m_layout.setWidth(viewport()->width());
    verticalScrollBar()->setSingleStep(sizes.lineHeight);
}

void JobGridView::settle() const {
    // A screen more on either side, so that what is scrolled to is there.
    const auto near = [this] {
        const int height = viewport()->height();
        return GridLayout::Stretch{.top = verticalOffset() - height, .bottom = verticalOffset() + 2 * height};
    };
    if (m_settling || m_rowsChanging || m_layout.isSettled(near()))
        return;
    const QScopedValueRollback guard(m_settling, true);
    do {
        m_layout.ensure(near());
        keepPlace();
    } while (!m_layout.isSettled(near()));
    m_anchor = takeAnchor();
}

void JobGridView::keepPlace() const {
    updateScrollBar();
    if (m_model != nullptr)
        verticalScrollBar()->setValue(scrollFor(m_anchor, m_layout, *m_model, verticalOffset()));
}

void JobGridView::updateScrollBar() const {
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    bar->setPageStep(std::max(viewport()->height() - coveredHeight(), m_layout.metrics().lineHeight));
}

int JobGridView::coveredHeight() const {
    return m_layout.blockCount() > 0 ? m_layout.metrics().headerHeight : 0;
}

GridAnchor JobGridView::takeAnchor() const {
    const GridSight sight{.scroll = verticalOffset(), .height = viewport()->height(), .covered = coveredHeight()};
    return m_model != nullptr ? anchorIn(m_layout, *m_model, sight, m_content.currentRow()) : GridAnchor();
}

GridPlace JobGridView::place() const {
    settle();
    return {.anchor = takeAnchor(), .allExpanded = m_content.allExpanded(), .exceptions = m_content.exceptions()};
}

void JobGridView::goBackTo(const GridPlace &place, const QItemSelection &selection, const QModelIndex &current) {
    if (place.allExpanded == m_content.allExpanded())
        m_content.setExceptions(place.exceptions);
    setAutoScroll(false);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    m_layout.invalidateAll();
    m_anchor = place.anchor;
    if (isVisible())
        settle();
    viewport()->update();
}

int JobGridView::verticalOffset() const {
    return verticalScrollBar()->value();
}

void JobGridView::updateGeometries() {
    // The base class would set the scroll bar's steps for items of one height.
    settle();
}

void JobGridView::scrollContentsBy(int, int dy) {
    if (m_settling)
        return;
    if (m_layout.isDirty()) {
        m_anchor.jobY += dy;
        m_anchor.platformY += dy;
        m_anchor.pushY += dy;
    } else {
        m_anchor = takeAnchor();
    }
    clearHover();
    shiftViewport(dy);
    settle();
}

/// What stays in sight is moved, not painted again; the header that stays in its place is, and where its picture went.
void JobGridView::shiftViewport(int dy) {
    const qreal pixels = dy * devicePixelRatioF();
    const bool wholePixels = std::abs(pixels - std::round(pixels)) < 0.001;
    if (m_layout.isDirty() || m_band || !wholePixels || std::abs(dy) >= viewport()->height()) {
        viewport()->update();
        return;
    }
    viewport()->scroll(0, dy);
    viewport()->update(0, 0, viewport()->width(), coveredHeight() + std::max(dy, 0));
}

QRect JobGridView::visualRect(const QModelIndex &index) const {
    settle();
    if (!index.isValid() || index.model() != m_model)
        return {};
    const auto rect = m_layout.cellRect(index.row());
    return rect ? rect->translated(0, -verticalOffset()) : QRect();
}

bool JobGridView::isIndexHidden(const QModelIndex &index) const {
    settle();
    return !m_layout.cellRect(index.row()).has_value();
}

QModelIndex JobGridView::rowIndex(int row) const {
    return m_model != nullptr && row >= 0 ? m_model->index(row) : QModelIndex();
}

bool JobGridView::isUnderHeader(const QPoint &point) const {
    if (m_layout.blockCount() == 0)
        return false;
    const int block = m_layout.blockAt(toContent(point).y());
    return m_painter.headerRect(block, verticalOffset(), viewport()->width()).contains(point) ||
           m_layout.commitsRect(block).contains(toContent(point));
}

QModelIndex JobGridView::indexAt(const QPoint &point) const {
    settle();
    return isUnderHeader(point) ? QModelIndex() : rowIndex(m_layout.rowAt(toContent(point)));
}

void JobGridView::scrollTo(const QModelIndex &index, ScrollHint hint) {
    settle();
    if (m_layout.ensureAround(index.row(), viewport()->height()))
        updateScrollBar();
    const auto rect = index.isValid() ? m_layout.cellRect(index.row()) : std::nullopt;
    if (!rect)
        return;
    const int covered = coveredHeight();
    const int room = viewport()->height() - covered;
    const int atTop = rect->top() - covered;
    const int atBottom = rect->bottom() + 1 - viewport()->height();
    int value = verticalOffset();
    switch (hint) {
    case EnsureVisible:
        value = std::min(std::max(value, atBottom), atTop);
        break;
    case PositionAtTop:
        value = atTop;
        break;
    case PositionAtBottom:
        value = atBottom;
        break;
    case PositionAtCenter:
        value = atTop - (room - rect->height()) / 2;
        break;
    }
    verticalScrollBar()->setValue(value);
}

std::pair<QString, QString> JobGridView::emptyText() const {
    if (m_layout.blockCount() == 0)
        return {tr("Nothing is chosen."), tr("Choose in the list beside this.")};
    if (m_model->rowCount() > 0 || m_pushes == nullptr)
        return {};
    bool any = false;
    for (const auto &push : m_layout.structure().pushes) {
        const int row = m_pushes->rowOfPush(push.pushId);
        const QModelIndex index = m_pushes->index(std::max(row, 0));
        if (push.isCollapsed || push.restingJobs > 0 || row < 0 || !index.data(PushListModel::JobsLoadedRole).toBool())
            return {};
        for (const int role : {PushListModel::FailedRole, PushListModel::RunningRole, PushListModel::PendingRole,
                               PushListModel::SuccessRole})
            any = any || index.data(role).toInt() > 0;
    }
    return any ? std::pair(tr("No jobs match the filter."), tr("Clear the filter, or choose others in the list."))
               : std::pair(tr("No jobs yet."), tr("They appear here as soon as they are scheduled."));
}

void JobGridView::paintEvent(QPaintEvent *event) {
    settle();
    if (!m_layout.isWhole())
        m_ageTimer.start(0, this);
    QPainter painter(viewport());
    if (const auto [title, hint] = emptyText(); !title.isEmpty()) {
        m_painter.paintEmpty(painter, viewport()->rect(), title, hint);
        return;
    }
    GridFrame frame;
    frame.viewport = viewport()->size();
    frame.scroll = verticalOffset();
    frame.hoveredRow = m_hoveredRow;
    frame.hoveredMark = m_hoveredMark;
    frame.focused = hasFocus();
    frame.hoveredSign = m_hoveredSign;
    frame.nowMs = m_clock->nowMs();
    // After scrolling, two strips far apart are exposed: what lies between them costs nothing.
    constexpr int maxParts = 8;
    const QRegion region = event->region().rectCount() <= maxParts ? event->region() : QRegion(event->rect());
    int jobs = 0;
    for (const QRect &part : region) {
        frame.exposed = part;
        painter.setClipRect(part);
        jobs += m_painter.paint(painter, frame);
        paintBand(painter);
    }
    painter.end();
    if (jobs > 0)
        Q_EMIT painted();
}

void JobGridView::paintBand(QPainter &painter) const {
    if (!m_band || m_bandRect.isEmpty())
        return;
    QColor fill = m_theme.accent();
    fill.setAlpha(40);
    const QRect rect = m_bandRect.translated(0, -verticalOffset());
    painter.fillRect(rect, fill);
    painter.setPen(m_theme.accent());
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void JobGridView::resizeEvent(QResizeEvent *event) {
    QAbstractItemView::resizeEvent(event);
    setUpFont();
    settle();
    updateScrollBar();
}

void JobGridView::changeEvent(QEvent *event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setUpFont();
        m_layout.invalidateAll();
        viewport()->update();
    }
}

void JobGridView::showEvent(QShowEvent *event) {
    QAbstractItemView::showEvent(event);
    m_ageTimer.start(agesMs, Qt::VeryCoarseTimer, this);
    settle();
}

void JobGridView::hideEvent(QHideEvent *event) {
    QAbstractItemView::hideEvent(event);
    m_ageTimer.stop();
}

void JobGridView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_ageTimer.timerId())
        return QAbstractItemView::timerEvent(event);
    if (m_layout.isWhole() || m_rowsChanging) {
        viewport()->update();
        return;
    }
    // What is far away is measured bit by bit; what is on the screen stays where it is.
    settle();
    const QScopedValueRollback guard(m_settling, true);
    m_layout.measureMore();
    keepPlace();
    if (m_layout.isWhole())
        m_ageTimer.start(agesMs, Qt::VeryCoarseTimer, this);
}

std::optional<HeaderSign> JobGridView::signAt(const QPoint &point) const {
    settle();
    const int block = m_layout.blockAt(toContent(point).y());
    return block >= 0 ? m_painter.signAt(block, verticalOffset(), viewport()->width(), m_clock->nowMs(), point)
                      : std::nullopt;
}

/// The push whose header is at a point, unless a click there does something.
std::optional<qint64> JobGridView::freeHeaderAt(const QPoint &point) const {
    settle();
    const int block = m_layout.blockAt(toContent(point).y());
    if (block < 0 || !m_painter.headerRect(block, verticalOffset(), viewport()->width()).contains(point))
        return std::nullopt;
    const std::optional<HeaderSign> sign = signAt(point);
    return !sign || sign->kind == HeaderSign::Kind::Counts
               ? std::optional(m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId)
               : std::nullopt;
}

std::optional<CommitLines::Place> JobGridView::commitAt(const QPoint &point) const {
    settle();
    const int block = m_layout.blockAt(toContent(point).y());
    if (block < 0 || m_painter.headerRect(block, verticalOffset(), viewport()->width()).contains(point))
        return std::nullopt;
    const QRect lines = m_layout.commitsRect(block);
    return lines.contains(toContent(point))
               ? m_commits.placeAt(m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId,
                                   toContent(point) - lines.topLeft(), m_layout.width(), m_layout.metrics().lineHeight)
               : std::nullopt;
}

int JobGridView::blockOfPush(qint64 pushId) const {
    const auto &pushes = m_layout.structure().pushes;
    const auto found =
        std::find_if(pushes.begin(), pushes.end(), [pushId](const auto &push) { return push.pushId == pushId; });
    return found == pushes.end() ? -1 : static_cast<int>(found - pushes.begin());
}

QRect JobGridView::pushMenuRect(qint64 pushId) const {
    settle();
    const int block = blockOfPush(pushId);
    const QRect rect = block < 0 ? QRect() : m_painter.menuRect(block, verticalOffset(), viewport()->width());
    return rect.intersects(viewport()->rect()) ? rect : QRect();
}

/// \return whether there is a header.
bool JobGridView::openPushMenu(const QPoint &point, const QPoint &globalPos) {
    settle();
    if (!isUnderHeader(point))
        return false;
    const int block = m_layout.blockAt(toContent(point).y());
    Q_EMIT pushMenuRequested(m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId, globalPos);
    return true;
}

void JobGridView::setHighlightedJobs(const QSet<models::JobRow> &jobs) {
    if (m_model == nullptr || jobs == m_content.highlighted())
        return;
    const QSet<models::JobRow> before = m_content.highlighted();
    m_content.setHighlighted(jobs);
    for (const models::JobRow job : before + jobs) {
        if (const int row = m_model->rowOfStoreRow(job); row >= 0)
            m_layout.invalidateRows(row, row);
    }
    settle();
    viewport()->update();
}

} // namespace collie::ui
