#include "ui/ownjobs/own_jobs_pane.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/quiet_view.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace collie::ui {

namespace {

using Column = models::OwnJobModel::Column;

/// Gives the state its colour.
class OwnJobDelegate final : public QStyledItemDelegate {
  public:
    OwnJobDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != static_cast<int>(Column::State) || option->state.testFlag(QStyle::State_Selected))
            return;
        const auto status = static_cast<treeherder::JobStatus>(index.data(models::OwnJobModel::StatusRole).toInt());
        option->palette.setColor(QPalette::Text, m_theme.statusColour(status));
        if (status == treeherder::JobStatus::Running || treeherder::isFailure(status))
            option->font.setWeight(QFont::Bold);
    }

  private:
    Theme &m_theme;
};

/// Where a text that was cut anywhere may end: before the beginning of a character that is not whole.
qsizetype wholeCharacters(const QByteArray &bytes) {
    qsizetype end = bytes.size();
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if ((byte & 0xC0) == 0x80)
            continue; // The middle of one.
        const int length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        if (length > back)
            end = bytes.size() - back;
        break;
    }
    return end;
}

QString printableLog(const QByteArray &bytes) {
    QString text = QString::fromUtf8(bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : text) {
        // Escapes for terminals are nothing here.
        if (c < u' ' && c != u'\n' && c != u'\t')
            c = c == u'\r' ? u'\n' : QChar(0x2400 + c.unicode());
    }
    return text;
}

} // namespace

OwnJobsPane::OwnJobsPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_list(new QuietView<QTreeView>(m_pages))
    , m_log(new QPlainTextEdit(m_pages))
    , m_run(new QToolButton(this))
    , m_cancel(new QToolButton(this))
    , m_open(new QToolButton(this))
    , m_report(new QCheckBox(tr("Show my &actions on Treeherder"), this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    const auto setUp = [row](QToolButton *button, const QString &text, const QString &icon) {
        button->setText(text);
        button->setIcon(symbolIcon(icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    };
    setUp(m_run, tr("&Run Here and Report…"), QStringLiteral("add"));
    setUp(m_cancel, tr("&Cancel"), QStringLiteral("cancel"));
    setUp(m_open, tr("Open &Task"), QStringLiteral("external"));
    row->addStretch(1);
    row->addWidget(m_report);
    m_report->setToolTip(tr("Each action you run from here appears as a job “Sch” on its push"));
    connect(m_report, &QCheckBox::toggled, this, &OwnJobsPane::reportActionsChanged);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);

    auto *splitter = new QSplitter(m_pages);
    splitter->addWidget(m_list);
    splitter->addWidget(m_log);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(splitter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new OwnJobDelegate(theme, m_list));
    m_list->setAccessibleName(tr("Own jobs"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_log->setReadOnly(true);
    m_log->setUndoRedoEnabled(false);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setMaximumBlockCount(longestShown);
    m_log->setFrameShape(QFrame::NoFrame);
    useFixedFont(m_log);
    m_log->setAccessibleName(tr("What the command prints"));
    m_log->setPlaceholderText(tr("What the command prints appears here"));
    m_log->setTabChangesFocus(true);
    m_empty->present(tr("No jobs of your own yet"),
                     tr("Run a command on this computer and let Treeherder show how it goes."),
                     tr("Run Here and Report…"));
    connect(m_empty, &EmptyState::actionTriggered, this, &OwnJobsPane::runRequested);
    connect(m_run, &QToolButton::clicked, this, &OwnJobsPane::runRequested);
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(selected()); });
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(selected()); });
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    updateButtons();
}

Pane OwnJobsPane::make(Theme &theme, const Clock &) {
    auto *pane = new OwnJobsPane(theme);
    pane->setWindowTitle(tr("Own Jobs"));
    return {.id = QStringLiteral("ownJobs"),
            .key = QKeySequence(Qt::ALT | Qt::Key_7),
            .page = QStringLiteral("own-jobs"),
            .widget = pane,
            .needsTreeherder = true};
}

void OwnJobsPane::setModel(models::OwnJobModel *model) {
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_list->setModel(model);
    showLog({}, {});
    showWhatThereIs();
    updateButtons();
    if (model == nullptr)
        return;
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(static_cast<int>(Column::Job), QHeaderView::Stretch);
    header->resizeSection(static_cast<int>(Column::Push), 200);
    header->resizeSection(static_cast<int>(Column::State), 140);
    header->resizeSection(static_cast<int>(Column::Times), 160);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OwnJobsPane::selectionChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OwnJobsPane::showWhatThereIs);
    connect(model, &QAbstractItemModel::dataChanged, this, &OwnJobsPane::updateButtons);
}

void OwnJobsPane::showWhatThereIs() {
    const bool any = m_model && m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    m_run->setVisible(any);
    m_cancel->setVisible(any);
    m_open->setVisible(any);
}

QModelIndex OwnJobsPane::selectedRow() const {
    const QItemSelectionModel *selection = m_list->selectionModel();
    const QModelIndexList rows = selection != nullptr ? selection->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? QModelIndex() : rows.constFirst();
}

QString OwnJobsPane::selected() const {
    return selectedRow().data(models::OwnJobModel::TaskIdRole).toString();
}

void OwnJobsPane::select(const QString &taskId) {
    const int row = m_model ? m_model->rowOf(taskId) : -1;
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void OwnJobsPane::selectionChanged() {
    updateButtons();
    const QString taskId = selected();
    if (taskId == m_shown)
        return;
    showLog(taskId, {});
    if (!taskId.isEmpty())
        Q_EMIT logRequested(taskId);
}

void OwnJobsPane::updateButtons() {
    const QModelIndex row = selectedRow();
    m_cancel->setEnabled(row.data(models::OwnJobModel::RunningHereRole).toBool());
    m_open->setEnabled(row.data(models::OwnJobModel::TaskRole).toBool());
}

void OwnJobsPane::showLog(const QString &taskId, const QByteArray &bytes) {
    m_shown = taskId;
    m_unfinished.clear();
    m_log->clear();
    appendLog(taskId, bytes);
}

void OwnJobsPane::appendLog(const QString &taskId, const QByteArray &bytes) {
    if (taskId != m_shown || bytes.isEmpty())
        return;
    const QByteArray all = m_unfinished + bytes;
    const qsizetype end = wholeCharacters(all);
    m_unfinished = all.mid(end);
    QScrollBar *bar = m_log->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum();
    // A cursor of its own, so that what the person has marked stays marked.
    QTextCursor cursor(m_log->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(printableLog(all.left(end)));
    if (follows)
        bar->setValue(bar->maximum());
}

} // namespace collie::ui
