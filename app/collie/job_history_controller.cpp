#include "app/collie/job_history_controller.h"

#include "app/session/open_target.h"
#include "services/failures/tool_links.h"
#include "services/http/transient.h"
#include "ui/details/annotation_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/details/performance_list.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/failures/failures_view.h"
#include "ui/main_window.h"

#include <algorithm>
#include <utility>

namespace collie::app {
namespace {

constexpr int similarPage = 20;             ///< As many as people see at once in Treeherder.
constexpr qsizetype mostPushesAtOnce = 250; ///< That one request names.

} // namespace

JobHistoryController::JobHistoryController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed,
                                           QObject *parent)
    : QObject(parent)
    , m_panel(window.pane<ui::DetailsPanel>())
    , m_open(open)
    , m_feed(feed) {
    connectPanel();
}

JobHistoryController::~JobHistoryController() = default;

void JobHistoryController::connectPanel() {
    using ui::SimilarJobsView;
    SimilarJobsView *similar = m_panel->similar();
    connect(m_panel, &ui::DetailsPanel::tabShown, this, [this](const QWidget *tab) {
        if (tab == m_panel->similar() && !m_hasSimilar)
            askSimilar(0);
    });
    connect(similar, &SimilarJobsView::moreRequested, this, &JobHistoryController::askSimilar);
    connect(similar, &SimilarJobsView::anewRequested, this, [this] {
        m_wantedSimilar = 0;
        askSimilar(0);
        // A list of all runs that was on its way, and would have brought it, is given up.
        if (needsHistory())
            askHistory();
    });
    connect(similar, &SimilarJobsView::failuresRequested, this, &JobHistoryController::showFailuresOf);
    connect(similar, &SimilarJobsView::openRequested, this,
            [this](const treeherder::Job &job, const QString &revision) {
                session::OpenTarget target;
                target.repository = m_feed.repository();
                target.query.revision = revision;
                target.taskId = job.taskId;
                target.runId = job.runId;
                target.jobId = job.id;
                Q_EMIT targetWanted(target);
            });
    connect(m_panel->failures(), &ui::FailuresView::similarRequested, m_panel, &ui::DetailsPanel::showSimilar);
    connect(m_panel->annotations(), &ui::AnnotationList::bugRequested, this,
            [this](qint64 bug) { Q_EMIT m_panel->linkActivated(m_open.session.bugzilla.bugUrl(bug)); });
}

bool JobHistoryController::canAsk() const {
    return m_job.id > 0 && m_open.session.deployment.hasTreeherder() && !m_feed.repository().isEmpty();
}

void JobHistoryController::show(const treeherder::Job &job) {
    showNothing();
    m_job = job;
}

void JobHistoryController::update(const treeherder::Job &job) {
    forget();
    m_job = job;
}

void JobHistoryController::renew() {
    m_hasHistory = false;
    if (std::exchange(m_hasSimilar, false) || m_hasGaps)
        askSimilar(0);
}

void JobHistoryController::showNothing() {
    forget();
    m_others.cancel();
}

/// What is asked about the job on show; a failed job of the list that is compared with it is another.
void JobHistoryController::forget() {
    for (session::LatestQuestion *question : {&m_notes, &m_bugs, &m_titles, &m_similar, &m_history, &m_pushes,
                                              &m_historyPushes, &m_performance, &m_frameworks})
        question->cancel();
    m_job = {};
    m_hasSimilar = false;
    m_wantedSimilar = 0;
    m_hasGaps = false;
    m_hasHistory = false;
}

/// Whether it does not come with the list.
bool JobHistoryController::needsHistory() const {
    return canAsk() && !m_hasHistory && treeherder::isFailure(m_job.status()) && m_panel->similar()->failuresOnly();
}

void JobHistoryController::ask() {
    if (!canAsk())
        return;
    askNotes();
    askPerformance();
    const bool hasFailed = treeherder::isFailure(m_job.status());
    const bool isSameList = !m_panel->similar()->failuresOnly();
    if (!m_hasSimilar && (m_panel->similar()->isVisible() || (hasFailed && isSameList)))
        askSimilar(0);
    if (needsHistory())
        askHistory();
}

void JobHistoryController::askNotes() {
    if (!canAsk())
        return;
    m_panel->annotations()->setLoading();
    m_notes.ask(m_open.session.failures.notes(m_feed.repository(), m_job.id), this,
                [this](const Result<QVector<treeherder::JobNote>> &notes) {
                    m_panel->annotations()->setNotes(notes);
                    m_panel->summary()->setNotes(notes.value_or(QVector<treeherder::JobNote>()));
                });
    m_bugs.ask(m_open.session.failures.bugsOfJobs(m_feed.repository(), {m_job.id}), this,
               [this](const Result<QVector<treeherder::JobBug>> &bugs) {
                   m_panel->annotations()->setBugs(bugs);
                   const auto known = bugs.value_or(QVector<treeherder::JobBug>());
                   m_panel->summary()->setBugs(known, [this](qint64 id) { return m_open.session.bugzilla.bugUrl(id); });
                   askTitles(known);
               });
}

void JobHistoryController::askTitles(const QVector<treeherder::JobBug> &bugs) {
    QVector<qint64> ids;
    for (const treeherder::JobBug &bug : bugs) {
        if (bug.bugId)
            ids.append(*bug.bugId);
    }
    if (ids.isEmpty() || m_open.session.bugzilla.baseUrl().isEmpty())
        return;
    m_titles.ask(m_open.session.bugzilla.bugs(ids), this,
                 [this](const Result<QHash<qint64, treeherder::BugTitle>> &titles) {
                     // A bug without a title is private, or Bugzilla cannot be asked: its number says enough.
                     if (!titles)
                         return;
                     for (auto title = titles->begin(); title != titles->end(); ++title)
                         m_panel->annotations()->setBugTitle(title.key(), title->summary);
                 });
}

void JobHistoryController::askSimilar(int offset) {
    if (!canAsk())
        return;
    m_hasSimilar = true;
    m_hasGaps = false;
    m_wantedSimilar = std::max(m_wantedSimilar, offset + similarPage);
    const bool isHistory = offset == 0 && !m_panel->similar()->failuresOnly();
    m_similar.ask(m_open.session.failures.similarJobs(m_feed.repository(), m_job.id, offset, similarPage,
                                                      m_panel->similar()->failuresOnly()),
                  this, [this, isHistory](const Result<treeherder::SimilarJobs> &page) {
                      m_panel->similar()->addJobs(page);
                      if (isHistory)
                          showHistory(page);
                      if (!page) {
                          m_hasSimilar = false;
                          m_hasGaps = http::isUnanswered(page.error());
                      }
                      askPushes(isHistory ? m_historyPushes : m_pushes, m_panel->similar()->unknownPushes());
                      // Those that were there already are asked for again one page after the other.
                      if (page && page->hasMore && page->nextOffset < m_wantedSimilar)
                          askSimilar(page->nextOffset);
                  });
}

void JobHistoryController::askHistory() {
    m_history.ask(m_open.session.failures.similarJobs(m_feed.repository(), m_job.id, 0, similarPage, false), this,
                  [this](const Result<treeherder::SimilarJobs> &page) {
                      showHistory(page);
                      if (!page)
                          return;
                      QVector<qint64> pushes;
                      for (const treeherder::SimilarJob &similar : page->jobs)
                          pushes.append(similar.job.pushId);
                      askPushes(m_historyPushes, pushes);
                  });
}

void JobHistoryController::showHistory(const Result<treeherder::SimilarJobs> &page) {
    // The line is a help beside the failures: the list says why it is not there.
    if (!page)
        return;
    m_hasHistory = true;
    m_panel->failures()->setHistory(page->jobs, m_job.pushId, m_feed.clock().nowMs());
}

void JobHistoryController::showPushes(const QVector<treeherder::Push> &pushes) {
    m_panel->similar()->setPushes(pushes);
    m_panel->failures()->setHistoryPushes(pushes);
}

void JobHistoryController::askPushes(session::LatestQuestion &question, const QVector<qint64> &ids) {
    QVector<qint64> unknown;
    QVector<treeherder::Push> known;
    for (const qint64 id : ids) {
        if (const int row = m_feed.pushes().rowOfPush(id); row >= 0)
            known.append(m_feed.pushes().pushAt(row));
        else if (unknown.size() < mostPushesAtOnce && !unknown.contains(id))
            unknown.append(id);
    }
    if (!known.isEmpty())
        showPushes(known);
    if (unknown.isEmpty())
        return;
    question.ask(m_open.session.treeherder.namedPushes(m_feed.repository(), unknown), this,
                 [this](const Result<QVector<treeherder::Push>> &pushes) {
                     if (pushes)
                         showPushes(*pushes);
                 });
}

void JobHistoryController::showFailuresOf(const treeherder::Job &job) {
    // Bugs are asked for the job on show only: asking counts at the server.
    const session::FailureQuestion question{
        .job = job, .repository = m_feed.repository(), .isTry = m_feed.isTry(), .withBugs = false};
    m_others.ask(m_open.failures.find(question), this, [this, id = job.id](const Result<failures::JobFailures> &found) {
        failures::JobFailures shown;
        if (found)
            shown = *found;
        else
            shown = {.state = failures::JobFailures::State::Failed, .error = found.error()};
        m_panel->similar()->setFailuresOf(id, shown);
    });
}

void JobHistoryController::setOwnFailures(const failures::JobFailures &own) {
    m_panel->similar()->setOwnFailures(own);
}

void JobHistoryController::askPerformance() {
    if (m_job.state != treeherder::JobState::Completed)
        return;
    m_performance.ask(m_open.session.failures.performanceData(m_feed.repository(), m_job.id), this,
                      [this](const Result<QVector<treeherder::PerformanceDatum>> &data) {
                          // Most jobs measure nothing: only what is there gets a tab, and none that says no more than
                          // that the network is away.
                          if (data ? data->isEmpty() : http::isUnanswered(data.error()))
                              return;
                          m_panel->showPerformance(true);
                          const auto graphOf = [this](const treeherder::PerformanceDatum &datum) {
                              return failures::performanceGraphUrl(m_open.session.treeherder.baseUrl(),
                                                                   m_feed.repository(), datum);
                          };
                          m_panel->performance()->setValues(data, {}, graphOf);
                          if (!data)
                              return;
                          m_frameworks.ask(m_open.session.failures.performanceFrameworks(), this,
                                           [this, data, graphOf](const Result<QHash<int, QString>> &names) {
                                               if (names)
                                                   m_panel->performance()->setValues(data, *names, graphOf);
                                           });
                      });
}

} // namespace collie::app
