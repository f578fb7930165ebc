#include "ui/actions/bulk_panel.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace collie::ui {

namespace {

using models::BulkModel;
using models::BulkRow;

/// Failures and what is not known stand out.
class ResultDelegate final : public QStyledItemDelegate {
  public:
    ResultDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_colours(theme) {}

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = static_cast<BulkRow::State>(index.data(BulkModel::StateRole).toInt());
        if (index.column() != static_cast<int>(BulkModel::Column::Result) ||
            option->state.testFlag(QStyle::State_Selected))
            return;
        if (state == BulkRow::State::Failed)
            option->palette.setColor(QPalette::Text, m_colours.statusColour(treeherder::JobStatus::Busted));
        else if (state == BulkRow::State::Unknown)
            option->palette.setColor(QPalette::Text, m_colours.statusColour(treeherder::JobStatus::Exception));
        else if (state != BulkRow::State::Accepted)
            option->palette.setColor(QPalette::Text, m_colours.mutedText());
    }

  private:
    Theme &m_colours;
};

QLabel *panelLabel(QWidget *parent) {
    auto *label = new PlainLabel(parent);
    return label;
}

} // namespace

BulkPanel::BulkPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(panelLabel(this))
    , m_counts(panelLabel(this))
    , m_note(panelLabel(this))
    , m_progress(new QProgressBar(this))
    , m_pause(new QPushButton(this))
    , m_cancelRest(new QPushButton(tr("Cancel the Re&st"), this))
    , m_retry(new QPushButton(tr("Retry &Failed"), this))
    , m_undo(new QPushButton(tr("&Undo"), this))
    , m_table(new QTreeView(this)) {
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_retry->setObjectName(QStringLiteral("retryButton"));
    setObjectName(QStringLiteral("bulkPanel"));
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    m_title->setFont(bold);
    m_note->setWordWrap(true);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setItemDelegate(new ResultDelegate(theme, m_table));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton *button : {m_pause, m_cancelRest, m_retry, m_undo}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_counts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_status.phase == BulkStatus::Phase::Paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_cancelRest, &QPushButton::clicked, this, &BulkPanel::cancelRestRequested);
    connect(m_retry, &QPushButton::clicked, this, &BulkPanel::retryFailedRequested);
    connect(m_undo, &QPushButton::clicked, this, &BulkPanel::undoRequested);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString taskId = index.data(BulkModel::TaskIdRole).toString(); !taskId.isEmpty())
            Q_EMIT taskRequested(taskId);
    });
    connect(&theme, &Theme::changed, m_table->viewport(), QOverload<>::of(&QWidget::update));
    present({});
}

void BulkPanel::setModel(BulkModel *model) {
    m_table->setModel(model);
    if (model == nullptr)
        return;
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(static_cast<int>(BulkModel::Column::Result), QHeaderView::Stretch);
    m_table->header()->resizeSection(static_cast<int>(BulkModel::Column::Title), 230);
    m_table->header()->resizeSection(static_cast<int>(BulkModel::Column::Task), 195);
}

void BulkPanel::present(const BulkStatus &status) {
    using Phase = BulkStatus::Phase;
    m_status = status;
    m_title->setText(status.title);
    QStringList parts{tr("%1 of %Ln accepted", nullptr, status.total).arg(models::formatCount(status.accepted))};
    if (status.failed > 0)
        parts.append(tr("%Ln failed", nullptr, status.failed));
    if (status.unknown > 0)
        parts.append(tr("%Ln unknown", nullptr, status.unknown));
    if (status.notSent > 0)
        parts.append(tr("%Ln not sent", nullptr, status.notSent));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    m_progress->setRange(0, qMax(status.total, 1));
    m_progress->setValue(status.accepted + status.failed + status.notSent);
    m_note->setText(status.note);
    m_note->setVisible(!status.note.isEmpty());
    const bool over = status.phase == Phase::Over;
    m_pause->setText(status.phase == Phase::Paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setEnabled(status.phase == Phase::Running || status.phase == Phase::Paused);
    m_cancelRest->setEnabled(!over);
    m_retry->setEnabled(over && status.failed + status.notSent > 0);
    m_undo->setEnabled(status.canUndo);
    m_undo->setToolTip(status.canUndo ? tr("Cancel the jobs this has made") : models::plainText(status.undoReason));
}

} // namespace collie::ui
