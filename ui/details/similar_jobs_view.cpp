#include "ui/details/similar_jobs_view.h"

#include "models/text/text_format.h"
#include "ui/details/failure_comparison.h"
#include "ui/details/result_strip.h"
#include "ui/jobs/result_delegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/quiet_view.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace collie::ui {

using models::SimilarJobModel;

namespace {

constexpr int firstListWidth = 480; ///< Room for all columns.

} // namespace

SimilarJobsView::SimilarJobsView(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_clock(clock)
    , m_model(new SimilarJobModel(this))
    , m_page(new QWidget(this))
    , m_empty(new EmptyState(theme, this))
    , m_strip(new ResultStrip(theme, *m_model, m_page))
    , m_failuresOnly(new QCheckBox(tr("&Failures only"), m_page))
    , m_more(new QPushButton(tr("Load &More"), m_page))
    , m_problem(new Banner(theme, clock, m_page))
    , m_list(new QuietView<QTreeView>(m_page))
    , m_comparison(new FailureComparison(m_page)) {
    m_list->setObjectName(QStringLiteral("similarJobs"));
    m_list->setAccessibleName(tr("Similar jobs"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ResultDelegate(theme, {SimilarJobModel::Result}, SimilarJobModel::StatusRole, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->header()->resizeSection(SimilarJobModel::Author, 120);
    m_failuresOnly->setObjectName(QStringLiteral("similarFailuresOnly"));
    m_more->setObjectName(QStringLiteral("moreSimilarJobs"));
    m_problem->setObjectName(QStringLiteral("similarJobsProblem"));
    m_empty->setObjectName(QStringLiteral("noSimilarJobs"));
    layOut();

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { chose(current); });
    connect(m_strip, &ResultStrip::rowClicked, this, [this](int row) { select(m_model->jobAt(row).job.id); });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(m_model->jobAt(index.row()).job, m_model->revisionAt(index.row()));
    });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &SimilarJobsView::openMenu);
    for (const auto anew : {&SimilarJobsView::startAnew, &SimilarJobsView::anewRequested}) {
        connect(m_failuresOnly, &QCheckBox::toggled, this, anew);
        connect(m_empty, &EmptyState::actionTriggered, this, anew);
    }
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->setEnabled(false);
        m_problem->dismiss();
        Q_EMIT moreRequested(m_nextOffset);
    });
}

void SimilarJobsView::layOut() {
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(12, 4, 12, 4);
    tools->setSpacing(12);
    tools->addWidget(m_strip, 1);
    tools->addWidget(m_failuresOnly);
    tools->addWidget(m_more);
    auto *split = new QSplitter(Qt::Horizontal, m_page);
    split->addWidget(m_list);
    split->addWidget(m_comparison);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({firstListWidth, firstListWidth});
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problem);
    layout->addLayout(tools);
    layout->addWidget(split, 1);
    addWidget(m_empty);
    addWidget(m_page);
}

void SimilarJobsView::setLoading(bool hasFailed) {
    if (hasFailed)
        m_comparison->setOwn({});
    else
        m_comparison->setOwnText(tr("It has not failed."));
    m_wanted = 0;
    startAnew();
}

void SimilarJobsView::startAnew() {
    m_model->clear();
    m_nextOffset = 0;
    m_more->setEnabled(false);
    m_problem->dismiss();
    m_comparison->setOtherText({}, {});
    m_empty->presentBusy(tr("Looking for the same job on other pushes"));
    setCurrentWidget(m_empty);
}

void SimilarJobsView::addJobs(const Result<treeherder::SimilarJobs> &page) {
    if (!page) {
        tellProblem(page.error().message);
        return;
    }
    // The list may choose by itself when it gets the focus.
    const qint64 wanted = m_wanted;
    m_problem->dismiss();
    m_model->setAgeText(relativeTime, m_clock.nowMs());
    m_model->add(page->jobs);
    m_strip->setCurrentRow(m_list->currentIndex().row()); // Newer ones move it.
    // The first page may be asked for again while others are there.
    m_nextOffset = std::max(m_nextOffset, page->nextOffset);
    m_more->setEnabled(page->hasMore);
    m_more->setToolTip(page->hasMore ? QString() : tr("There are no older ones."));
    if (m_model->rowCount() == 0 && !m_failuresOnly->isChecked()) {
        m_empty->present(tr("No similar jobs"), tr("This job did not run on other pushes that Treeherder remembers."));
        return;
    }
    // The switch that hides all of them stays at hand.
    setCurrentWidget(m_page);
    for (int column = 0; column < SimilarJobModel::ColumnCount; ++column)
        m_list->resizeColumnToContents(column);
    // What is compared already stays.
    if (!m_list->currentIndex().isValid())
        m_comparison->setOtherText({}, m_model->rowCount() == 0
                                           ? tr("It did not fail on other pushes.")
                                           : tr("Choose a failed job to see what failed in both."));
    if (wanted != 0)
        select(wanted);
}

void SimilarJobsView::tellProblem(const QString &sentence) {
    if (m_model->rowCount() == 0) {
        m_empty->present(tr("Similar jobs could not be loaded"), sentence, tr("Try Again"));
        setCurrentWidget(m_empty);
        return;
    }
    m_more->setEnabled(true);
    m_problem->present(Banner::Kind::Problem, tr("No more could be loaded. %1").arg(sentence));
}

void SimilarJobsView::setPushes(const QVector<treeherder::Push> &pushes) {
    m_model->setPushes(pushes);
    m_list->resizeColumnToContents(SimilarJobModel::Revision);
    m_list->resizeColumnToContents(SimilarJobModel::Author);
}

void SimilarJobsView::setOwnFailures(const failures::JobFailures &own) {
    m_comparison->setOwn(own);
}

QString SimilarJobsView::titleOf(int row) const {
    const QString revision = m_model->revisionAt(row);
    return revision.isEmpty() ? tr("The chosen job") : tr("On %1").arg(models::shortRevision(revision));
}

void SimilarJobsView::setFailuresOf(qint64 jobId, const failures::JobFailures &found) {
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_model->jobAt(current.row()).job.id == jobId)
        m_comparison->setOther(titleOf(current.row()), found);
}

void SimilarJobsView::select(qint64 jobId) {
    m_wanted = jobId;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->jobAt(row).job.id != jobId)
            continue;
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_list->scrollTo(m_model->index(row, 0));
        return;
    }
    // What is marked is another.
    m_list->setCurrentIndex({});
    m_comparison->setOtherText({}, {});
    // One that did not fail is in the list of all only.
    if (currentWidget() == m_page)
        m_failuresOnly->setChecked(false);
}

void SimilarJobsView::chose(const QModelIndex &index) {
    m_strip->setCurrentRow(index.isValid() ? index.row() : -1);
    if (!index.isValid())
        return;
    m_wanted = 0;
    const treeherder::Job job = m_model->jobAt(index.row()).job;
    if (!treeherder::isFailure(job.status())) {
        m_comparison->setOtherText(titleOf(index.row()), tr("It did not fail here."));
        return;
    }
    m_comparison->setOtherText(titleOf(index.row()), tr("Loading what failed…"));
    Q_EMIT failuresRequested(job);
}

void SimilarJobsView::openMenu(const QPoint &at) {
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const treeherder::Job job = m_model->jobAt(index.row()).job;
    const QString revision = m_model->revisionAt(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("similarJobMenu"));
    addMenuHeading(*menu, titleOf(index.row()));
    menu->addAction(tr("&Show on Its Push"), this, [this, job, revision] { Q_EMIT openRequested(job, revision); });
    menu->addAction(tr("&Copy Task ID"), this, [id = job.taskId] { QGuiApplication::clipboard()->setText(id); })
        ->setEnabled(!job.taskId.isEmpty());
    menu->addAction(tr("Copy &Revision"), this, [revision] { QGuiApplication::clipboard()->setText(revision); })
        ->setEnabled(!revision.isEmpty());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace collie::ui
