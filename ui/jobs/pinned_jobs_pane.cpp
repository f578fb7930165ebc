#include "ui/jobs/pinned_jobs_pane.h"

#include "models/text/text_format.h"
#include "ui/jobs/result_delegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

using models::PinnedJob;
using models::PinnedJobModel;

PinnedJobsPane::PinnedJobsPane(Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_undo(new Banner(theme, clock, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_list(new QTreeView(m_pages))
    , m_tools(new QWidget(this))
    , m_retrigger(addVerb("pinnedRetrigger", QStringLiteral("retrigger"), Verb::Retrigger))
    , m_cancel(addVerb("pinnedCancel", QStringLiteral("cancel"), Verb::Cancel))
    , m_copyText(addVerb("pinnedCopyText", QStringLiteral("copy"), Verb::CopyText))
    , m_copyMarkdown(addVerb("pinnedCopyMarkdown", QStringLiteral("copy"), Verb::CopyMarkdown))
    , m_openTreeherder(addVerb("pinnedTreeherder", QStringLiteral("external"), Verb::OpenTreeherder))
    , m_unpin(addVerb("pinnedUnpin", QStringLiteral("close"), Verb::Unpin))
    , m_unpinAll(new QAction(tr("Unpin &All"), this)) {
    m_copyText->setText(tr("Copy as &Text"));
    m_copyMarkdown->setText(tr("Copy as &Markdown"));
    m_openTreeherder->setText(tr("Open in Tree&herder"));
    m_unpin->setText(tr("&Unpin"));
    m_unpinAll->setObjectName(QStringLiteral("pinnedUnpinAll"));
    m_unpinAll->setIcon(symbolIcon(QStringLiteral("clear")));
    connect(m_unpinAll, &QAction::triggered, this, [this] {
        if (m_model && m_model->rowCount() > 0)
            Q_EMIT asked(Verb::Unpin, m_model->all());
    });
    layOut(theme);
    connectList();
    connect(m_undo, &Banner::actionTriggered, this, [this] {
        m_undo->dismiss();
        Q_EMIT undoRequested();
    });
    connect(&theme, &Theme::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    showWhatThereIs();
}

Pane PinnedJobsPane::make(Theme &theme, const Clock &clock) {
    return {.id = QStringLiteral("pinned"),
            .key = QKeySequence(Qt::ALT | Qt::Key_0),
            .page = QStringLiteral("sheriffing"),
            .widget = new PinnedJobsPane(theme, clock)};
}

QAction *PinnedJobsPane::addVerb(const char *name, const QString &icon, Verb verb) {
    auto *action = new QAction(symbolIcon(icon), {}, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, [this, verb] { ask(verb); });
    return action;
}

void PinnedJobsPane::layOut(Theme &theme) {
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    const auto add = [row, this](QAction *action) {
        auto *button = new QToolButton(m_tools);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        connect(action, &QAction::visibleChanged, button,
                [action, button] { button->setVisible(action->isVisible()); });
    };
    for (QAction *action : {m_retrigger, m_cancel, m_copyText, m_copyMarkdown, m_openTreeherder})
        add(action);
    row->addStretch(1);
    for (QAction *action : {m_unpin, m_unpinAll})
        add(action);

    m_empty->setObjectName(QStringLiteral("noPinnedJobs"));
    m_empty->present(tr("No pinned jobs"),
                     tr("Select jobs and press Space, or choose Pin from their menu. They stay "
                        "here until you unpin them, whatever you look at."),
                     tr("Pin the Marked Job"));
    connect(m_empty, &EmptyState::actionTriggered, this, &PinnedJobsPane::pinWanted);
    m_list->setObjectName(QStringLiteral("pinnedJobs"));
    m_list->setAccessibleName(tr("Pinned jobs"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setItemDelegate(new ResultDelegate(theme, {PinnedJobModel::Result, PinnedJobModel::Symbol},
                                               PinnedJobModel::StatusRole, m_list));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    m_undo->setObjectName(QStringLiteral("unpinned"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_undo);
    layout->addWidget(m_tools);
    layout->addWidget(m_pages, 1);
}

void PinnedJobsPane::connectList() {
    m_list->installEventFilter(this);
    // What is clicked to be selected with others, or to have its menu, is not meant to be looked at.
    connect(m_list, &QTreeView::clicked, this, [this] {
        if (const QVector<PinnedJob> jobs = selected(); jobs.size() == 1)
            Q_EMIT asked(Verb::Show, jobs);
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model)
            Q_EMIT asked(Verb::Open, {m_model->at(index.row())});
    });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &PinnedJobsPane::openMenu);
}

void PinnedJobsPane::setModel(models::PinnedJobModel *model) {
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_undo->dismiss();
    m_list->setModel(model);
    if (model != nullptr) {
        QHeaderView *header = m_list->header();
        header->setStretchLastSection(false);
        header->setMinimumSectionSize(60);
        header->setSectionResizeMode(PinnedJobModel::Name, QHeaderView::Stretch);
        header->resizeSection(PinnedJobModel::Platform, 180);
        header->resizeSection(PinnedJobModel::Push, 120);
        connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PinnedJobsPane::updateVerbs);
        connect(model, &PinnedJobModel::pinsChanged, this, &PinnedJobsPane::showWhatThereIs);
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this] { m_list->setColumnHidden(PinnedJobModel::Repository, !m_model->hasOtherRepositories()); });
    }
    showWhatThereIs();
}

void PinnedJobsPane::setTreeherder(bool has) {
    m_openTreeherder->setVisible(has);
}

void PinnedJobsPane::offerUndo(int unpinned) {
    m_undo->present(Banner::Kind::Info, tr("Unpinned %Ln job(s).", nullptr, unpinned));
    m_undo->setAction(tr("Undo"));
}

void PinnedJobsPane::showWhatThereIs() {
    const int count = m_model ? m_model->rowCount() : 0;
    setWindowTitle(count > 0 ? tr("Pinned (%1)").arg(models::formatCount(count)) : tr("Pinned"));
    m_pages->setCurrentIndex(count > 0 ? 1 : 0);
    m_tools->setVisible(count > 0);
    if (m_model)
        m_list->setColumnHidden(PinnedJobModel::Repository, !m_model->hasOtherRepositories());
    updateVerbs();
}

QVector<PinnedJob> PinnedJobsPane::selected() const {
    QVector<PinnedJob> jobs;
    if (!m_model)
        return jobs;
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        jobs.append(m_model->at(row.row()));
    return jobs;
}

void PinnedJobsPane::updateVerbs() {
    const qsizetype chosen = selected().size();
    const qsizetype meant = chosen > 0 || !m_model ? chosen : m_model->rowCount();
    m_retrigger->setText(chosen > 0 ? tr("&Retrigger") : tr("&Retrigger All"));
    m_cancel->setText(chosen > 0 ? tr("&Cancel…") : tr("&Cancel All…"));
    m_unpin->setEnabled(chosen > 0);
    m_openTreeherder->setEnabled(meant == 1);
}

void PinnedJobsPane::ask(Verb verb) {
    QVector<PinnedJob> jobs = selected();
    if (jobs.isEmpty() && m_model)
        jobs = m_model->all();
    if (!jobs.isEmpty())
        Q_EMIT asked(verb, jobs);
}

void PinnedJobsPane::openMenu(const QPoint &at) {
    const QVector<PinnedJob> jobs = selected();
    if (jobs.isEmpty() || !m_list->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pinnedMenu"));
    addMenuHeading(*menu, models::pinnedJobsName(jobs));
    // About the jobs it was opened on, whatever is unpinned meanwhile.
    const auto add = [this, menu, jobs](const QAction *like, Verb verb) {
        auto *entry = new QAction(like->icon(), like->text(), menu);
        entry->setEnabled(like->isEnabled());
        entry->setVisible(like->isVisible());
        menu->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, jobs, verb] { Q_EMIT asked(verb, jobs); });
    };
    QAction *show = menu->addAction(tr("&Show in Grid"), this, [this, jobs] { Q_EMIT asked(Verb::Open, jobs); });
    show->setEnabled(jobs.size() == 1);
    menu->addSeparator();
    add(m_retrigger, Verb::Retrigger);
    add(m_cancel, Verb::Cancel);
    menu->addSeparator();
    add(m_copyText, Verb::CopyText);
    add(m_copyMarkdown, Verb::CopyMarkdown);
    add(m_openTreeherder, Verb::OpenTreeherder);
    menu->addSeparator();
    add(m_unpin, Verb::Unpin);
    menu->addAction(m_unpinAll);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

/// What a key means while the list has the focus; the window's own actions of these keys are about the grid.
QAction *PinnedJobsPane::actionFor(const QKeyEvent &event) const {
    if (event.matches(QKeySequence::Copy))
        return m_copyText;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_R && modifiers == Qt::NoModifier)
        return m_retrigger;
    if (event.key() == Qt::Key_C && modifiers == Qt::ShiftModifier)
        return m_cancel;
    if (event.key() == Qt::Key_Delete && modifiers == Qt::NoModifier)
        return m_unpin;
    return nullptr;
}

bool PinnedJobsPane::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_list && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        if (QAction *action = actionFor(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            // A key is about what is selected: all is meant by a button only, which says so.
            if (event->type() == QEvent::KeyPress && !selected().isEmpty())
                action->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace collie::ui
