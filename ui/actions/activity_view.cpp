#include "ui/actions/activity_view.h"

#include "ui/actions/bulk_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/quiet_view.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace collie::ui {
namespace {

using Stage = models::Activity::Stage;

/// Gives each row the mark of its stage, and failures their colour.
class StageDelegate final : public QStyledItemDelegate {
  public:
    StageDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto stage = static_cast<Stage>(index.data(models::ActivityModel::StageRole).toInt());
        if (index.column() == static_cast<int>(models::ActivityModel::Column::Title)) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(16, 16);
            option->icon = symbolIcon(iconName(stage));
        }
        if (index.column() == static_cast<int>(models::ActivityModel::Column::Stage) && isOver(stage) &&
            !option->state.testFlag(QStyle::State_Selected)) {
            const auto status = stage == Stage::Failed ? treeherder::JobStatus::Busted : treeherder::JobStatus::Success;
            option->palette.setColor(QPalette::Text, m_theme.statusColour(status));
        }
    }

  private:
    static QString iconName(Stage stage) {
        switch (stage) {
        case Stage::WaitingForSignIn:
            return QStringLiteral("sign-in");
        case Stage::Sending:
        case Stage::Accepted:
        case Stage::Pending:
            return QStringLiteral("clock");
        case Stage::Running:
            return QStringLiteral("activity");
        case Stage::Done:
            return QStringLiteral("check");
        case Stage::Failed:
            return QStringLiteral("warning");
        }
        return {};
    }

    Theme &m_theme;
};

} // namespace

ActivityView::ActivityView(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(new QSplitter(Qt::Horizontal, this))
    , m_list(new QuietView<QTreeView>(m_parts))
    , m_bulk(new BulkPanel(theme, m_parts))
    , m_empty(new EmptyState(theme, this))
    , m_counts(new PlainLabel(this)) {
    m_counts->setContentsMargins(8, 0, 0, 0);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new StageDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Activity"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_empty->present(tr("No activity yet"),
                     tr("Retrigger or cancel jobs, and this list shows how far each request got."), tr("Next Failure"));
    connect(m_empty, &EmptyState::actionTriggered, this, &ActivityView::failureWanted);
    addWidget(m_empty);
    m_bulk->hide();
    m_parts->setChildrenCollapsible(false);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    addWidget(m_parts);
    connect(m_bulk, &BulkPanel::taskRequested, this, &ActivityView::taskRequested);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString taskId = index.data(models::ActivityModel::TaskIdRole).toString();
        if (!taskId.isEmpty())
            Q_EMIT taskRequested(taskId);
    });
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
}

Pane ActivityView::make(Theme &theme, const Clock &) {
    auto *pane = new ActivityView(theme);
    pane->setWindowTitle(tr("Activity"));
    return {.id = QStringLiteral("activity"),
            .key = QKeySequence(Qt::ALT | Qt::Key_3),
            .page = QStringLiteral("scheduling"),
            .widget = pane,
            .header = pane->m_counts};
}

void ActivityView::setModel(models::ActivityModel *model) {
    m_list->setModel(model);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(static_cast<int>(models::ActivityModel::Column::Stage),
                                           QHeaderView::Stretch);
    m_list->header()->resizeSection(static_cast<int>(models::ActivityModel::Column::Title), 400);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ActivityView::showWhatThereIs);
    connect(model, &QAbstractItemModel::modelReset, this, &ActivityView::showWhatThereIs);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityView::activityChosen);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ActivityView::count);
    connect(model, &QAbstractItemModel::dataChanged, this, &ActivityView::count);
    count();
    showWhatThereIs();
}

void ActivityView::count() {
    const auto *model = qobject_cast<models::ActivityModel *>(m_list->model());
    if (model == nullptr)
        return;
    m_counts->setText(tr("%1 · %2", "actions under way, ended")
                          .arg(tr("%Ln under way", nullptr, model->underWay()),
                               tr("%Ln ended", nullptr, model->rowCount() - model->underWay())));
    Q_EMIT underWayChanged(model->underWay());
}

std::optional<quint64> ActivityView::chosenActivity() const {
    const QItemSelectionModel *selection = m_list->selectionModel();
    const QModelIndexList rows = selection != nullptr ? selection->selectedRows() : QModelIndexList();
    if (rows.isEmpty())
        return std::nullopt;
    return rows.constFirst().data(models::ActivityModel::IdRole).toULongLong();
}

void ActivityView::choose(quint64 id) {
    for (int row = 0; m_list->model() != nullptr && row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (index.data(models::ActivityModel::IdRole).toULongLong() == id)
            m_list->selectionModel()->setCurrentIndex(index,
                                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

void ActivityView::showWhatThereIs() {
    const bool any = m_list->model() != nullptr && m_list->model()->rowCount() > 0;
    if (any)
        setCurrentWidget(m_parts);
    else
        setCurrentWidget(m_empty);
}

} // namespace collie::ui
