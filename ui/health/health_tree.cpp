#include "ui/health/health_tree.h"

#include "ui/health/health_delegate.h"
#include "ui/widgets/scroll_anchor.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace collie::ui {

using models::HealthChip;
using models::HealthModel;

namespace {

constexpr int mostUnfoldedTests = 20; ///< Of a section, whose lines are shown at once.
constexpr int intermittentSection = 2;
constexpr int failureWidth = 460; ///< Pixels, as are the next.
constexpr int outcomeWidth = 280;
constexpr int leastColumn = 80;

QVector<HealthChip> chipsOfRow(const QModelIndex &index) {
    return index.data(HealthModel::ChipsRole).value<QVector<HealthChip>>();
}

} // namespace

HealthTree::HealthTree(Theme &theme, HealthModel &model, QWidget *parent)
    : QuietView(parent)
    , m_model(model)
    , m_theme(theme)
    , m_delegate(new HealthDelegate(theme, this)) {
    setObjectName(QStringLiteral("health"));
    setAccessibleName(tr("Failures by test"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setIndentation(16);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(leastColumn);
    header()->setSectionResizeMode(HealthModel::Jobs, QHeaderView::Stretch);
    header()->resizeSection(HealthModel::Outcome, outcomeWidth);
    setOutcomesShown(false);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        // Chips are wrapped to the width.
        if (column == HealthModel::Jobs)
            scheduleDelayedItemsLayout();
        else if (column == HealthModel::Failure && !m_isFitting)
            m_failureWidth = size;
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_fresh.clear();
        m_isFirst = true;
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_delegate->forgetPictures();
        viewport()->update();
    });
}

void HealthTree::setOutcomesShown(bool shown) {
    setColumnHidden(HealthModel::Outcome, !shown);
    fitColumns();
}

void HealthTree::fitColumns() {
    const int outcome = isColumnHidden(HealthModel::Outcome) ? 0 : columnWidth(HealthModel::Outcome);
    const int room = viewport()->width() - outcome;
    const int width = m_failureWidth ? std::min(*m_failureWidth, room - leastColumn) : std::min(failureWidth, room / 2);
    m_isFitting = true;
    header()->resizeSection(HealthModel::Failure, std::max(width, leastColumn));
    m_isFitting = false;
}

void HealthTree::resizeEvent(QResizeEvent *event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

void HealthTree::showReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent) {
    const ScrollAnchor anchor(*this);
    m_model.setReport(report, intermittent);
    unfoldFresh();
    executeDelayedItemsLayout();
    anchor.restore();
}

void HealthTree::unfoldFresh() {
    int all = 0, read = 0; // Entries, and those of them that ask for a look.
    for (int section = 0; section < m_model.rowCount(); ++section) {
        const int entries = m_model.rowCount(m_model.index(section, 0));
        all += entries;
        read += section == intermittentSection ? 0 : entries;
    }
    if (all > 0 && std::exchange(m_isFirst, false)) {
        for (int section = 0; section < m_model.rowCount(); ++section) {
            setFirstColumnSpanned(section, {}, true);
            // What needs no look is unfolded where there is nothing else.
            setExpanded(m_model.index(section, 0), section != intermittentSection || read == 0);
        }
        setCurrentIndex(m_model.index(0, 0));
    }
    for (const QPersistentModelIndex &each : std::exchange(m_fresh, {})) {
        if (each.isValid() && each.row() < mostUnfoldedTests)
            expand(each);
    }
}

void HealthTree::rowsInserted(const QModelIndex &parent, int start, int end) {
    QTreeView::rowsInserted(parent, start, end);
    for (int row = start; row <= end && parent.isValid() && !parent.parent().isValid(); ++row)
        m_fresh.append(m_model.index(row, 0, parent));
}

void HealthTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QVector<int> &roles) {
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    // More chips may need another height.
    scheduleDelayedItemsLayout();
}

void HealthTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const {
    // A row is of one colour from edge to edge.
    const bool isSelected = selectionModel()->isSelected(index);
    painter->fillRect(rect, isSelected                 ? m_theme.selection()
                            : index.parent().isValid() ? m_theme.surface()
                                                       : m_theme.raisedSurface());
    QTreeView::drawBranches(painter, rect, index);
}

int HealthTree::chipAt(QPoint point) const {
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return -1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->chipAt(option, index, point);
}

std::optional<treeherder::Job> HealthTree::jobAt(QPoint point) const {
    const int chip = chipAt(point);
    return chip < 0 ? std::nullopt : std::optional(chipsOfRow(indexAt(point)).value(chip).job);
}

void HealthTree::request(const treeherder::Job &job) {
    // One that only Treeherder's answer tells of has no task that could be shown.
    if (!job.taskId.isEmpty())
        Q_EMIT jobRequested(job.taskId, job.runId);
}

void HealthTree::mousePressEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    m_pressedChip = event->button() == Qt::LeftButton ? chipAt(point) : -1;
    m_pressedRow = indexAt(point);
    QTreeView::mousePressEvent(event);
}

void HealthTree::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() == Qt::NoButton)
        hover(event->position().toPoint());
    QTreeView::mouseMoveEvent(event);
}

void HealthTree::mouseReleaseEvent(QMouseEvent *event) {
    const int pressed = std::exchange(m_pressedChip, -1);
    QTreeView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    // What slid away under the pointer is not what was meant.
    if (event->button() == Qt::LeftButton && pressed >= 0 && indexAt(point) == m_pressedRow && chipAt(point) == pressed)
        request(*jobAt(point));
}

void HealthTree::leaveEvent(QEvent *event) {
    QTreeView::leaveEvent(event);
    hover(QPoint(-1, -1));
}

void HealthTree::hover(QPoint point) {
    const int chip = chipAt(point);
    if (!m_delegate->hover(indexAt(point), chip))
        return;
    viewport()->setCursor(chip < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void HealthTree::keyPressEvent(QKeyEvent *event) {
    const QModelIndex index = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || event->modifiers() != Qt::NoModifier || !index.isValid()) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QVector<HealthChip> chips = chipsOfRow(index);
    if (chips.isEmpty())
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    else
        request(chips.first().job);
}

} // namespace collie::ui
