#include "app/collie/failures_controller.h"

#include "app/session/view_address.h"
#include "services/base/json_members.h"
#include "services/failures/failure_text.h"
#include "services/failures/local_command.h"
#include "services/failures/shown_lines.h"
#include "services/failures/test_path.h"
#include "services/treeherder/address_text.h"
#include "ui/details/details_panel.h"
#include "ui/failures/failures_view.h"
#include "ui/main_window.h"

#include <QClipboard>
#include <QGuiApplication>

namespace collie::app {

using failures::Failure;
using failures::JobFailures;

namespace {

/// As often as Treeherder's own page looks again for a log that is being read.
constexpr std::chrono::seconds untilParsed{5};

/// The manifests a task's definition says that it runs.
QStringList manifestsOf(const Json &definition) {
    const Json &environment = objectMember(objectMember(definition, "payload"), "env");
    return failures::groupsOfTestPaths(stringMember(environment, "MOZHARNESS_TEST_PATHS"));
}

} // namespace

FailuresController::FailuresController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed,
                                       QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_view(window.pane<ui::DetailsPanel>()->failures())
    , m_open(open)
    , m_feed(feed) {
    m_again.setSingleShot(true);
    m_again.setInterval(untilParsed);
    connect(&m_again, &QTimer::timeout, this, &FailuresController::ask);
    connect(&open.failures, &session::FailureFinder::grown, this, [this](const QString &taskId, int runId) {
        if (taskId != m_job.taskId || runId != m_job.runId)
            return;
        if (const auto known = m_open.failures.known(m_job))
            take(*known);
    });
    connectView();
}

FailuresController::~FailuresController() {
    showNothing();
    // They ask this.
    m_view->setLinkFinder({});
    m_view->setCommandFinder({});
}

void FailuresController::connectView() {
    using ui::FailuresView;
    ui::DetailsPanel *panel = m_window.pane<ui::DetailsPanel>();
    connect(m_view, &FailuresView::logLineRequested, this, [this](qint64 line) { Q_EMIT logWanted(m_job, line); });
    connect(m_view, &FailuresView::bugRequested, panel,
            [this, panel](qint64 bug) { Q_EMIT panel->linkActivated(m_open.session.bugzilla.bugUrl(bug)); });
    connect(m_view, &FailuresView::searchRequested, panel, [this, panel](const Failure &failure) {
        Q_EMIT panel->linkActivated(failures::bugzillaSearchUrl(failure, m_open.session.bugzilla.baseUrl()));
    });
    connect(m_view, &FailuresView::copyRequested, this, &FailuresController::copy);
    connect(m_view, &FailuresView::runLocallyRequested, this, &FailuresController::copyCommand);
    connect(m_view, &FailuresView::treeherderRequested, this, [this] { Q_EMIT treeherderWanted(m_job); });
    connect(m_view, &FailuresView::filterRequested, this,
            [this](const Failure &failure) { findJobsOf(failure, m_job.pushId, {m_job.typeName}); });
    connect(m_view, &FailuresView::lookAgainRequested, this, [this] {
        m_open.failures.forget(m_job);
        ask();
    });
    m_view->setLinkFinder([this](const QString &line) {
        QVector<models::LineSpan> spans;
        for (const failures::LineLink &link : linksOf(line))
            spans.append({static_cast<int>(link.span.from), static_cast<int>(link.span.length), link.url});
        return spans;
    });
    m_view->setCommandFinder([this](const Failure &failure) { return failures::localCommand(failure, m_manifests); });
    m_view->setWordFinder([](const QString &line, const QString &summary) {
        QVector<models::LineSpan> spans;
        for (const failures::TextSpan &span : failures::commonWords(summary, line))
            spans.append({static_cast<int>(span.from), static_cast<int>(span.length)});
        return spans;
    });
}

void FailuresController::show(const treeherder::Job &job) {
    const bool isSameRun = !job.taskId.isEmpty() && job.taskId == m_job.taskId && job.runId == m_job.runId;
    // What is read stays, with the marked row and the focus, where no more than the job's record is another.
    const bool stays = isSameRun && treeherder::isFailure(job.status()) && treeherder::isFailure(m_job.status());
    if (!stays)
        showNothing();
    m_job = job;
    if (const auto known = m_open.failures.known(job))
        take(*known);
    else if (!stays)
        m_view->showLoading();
}

void FailuresController::showNothing() {
    m_question.cancel();
    m_again.stop();
    m_job = {};
    m_artifacts.clear();
    m_manifests.clear();
    m_view->clear();
}

void FailuresController::forget() {
    m_open.failures.forget(m_job);
}

void FailuresController::ask() {
    if (!treeherder::isFailure(m_job.status()))
        return;
    session::FailureQuestion question{.job = m_job};
    if (m_open.session.deployment.hasTreeherder())
        question.repository = m_feed.repository();
    question.isTry = m_feed.isTry();
    m_question.ask(m_open.failures.find(question), this, [this](const Result<JobFailures> &known) {
        if (!known)
            return;
        take(*known);
        if (known->state == JobFailures::State::NotParsed)
            m_again.start();
    });
}

void FailuresController::take(const JobFailures &known) {
    m_view->showFailures(known);
    m_window.pane<ui::DetailsPanel>()->setFailureCount(known.failures.isEmpty() ? -1 : known.failureCount);
    Q_EMIT found(known);
}

void FailuresController::setTask(const Json &definition) {
    m_manifests = manifestsOf(definition);
}

QVector<failures::LineLink> FailuresController::linksOf(const QString &line) const {
    const auto urlOf = [this](const QString &name) {
        return m_open.session.queue.artifactUrl(m_job.taskId, m_job.runId, name);
    };
    return failures::linksOfLine(
        line, {.artifacts = m_artifacts, .artifactUrl = urlOf, .bugzilla = m_open.session.bugzilla.baseUrl()});
}

QUrl FailuresController::logLineUrl(qint64 line) const {
    if (!m_open.session.deployment.hasTreeherder() || m_feed.repository().isEmpty())
        return {};
    return treeherder::viewUrl(session::logAddress(m_open.session.deployment, m_feed.repository(), m_job, line + 1));
}

void FailuresController::copy(const Failure &failure, bool asMarkdown) {
    const failures::FailureLinks links{.logLine = [this](qint64 line) { return logLineUrl(line); },
                                       .bugzilla = m_open.session.bugzilla.baseUrl()};
    QGuiApplication::clipboard()->setText(asMarkdown ? failures::failureMarkdown(failure, links)
                                                     : failures::failureText(failure));
    m_window.notify(asMarkdown ? tr("The failure was copied as Markdown.") : tr("The failure was copied."));
}

void FailuresController::copyCommand(const Failure &failure) {
    const QString command = failures::localCommand(failure, m_manifests);
    if (command.isEmpty()) {
        m_window.notify(tr("Neither the failure nor its task names a test that could be run here."));
        return;
    }
    QGuiApplication::clipboard()->setText(command);
    m_window.notify(tr("Copied: %1").arg(command));
}

void FailuresController::findJobsOf(const Failure &failure, qint64 pushId, const QStringList &ran) {
    const QString path = failures::filterPathOf(failure);
    if (path.isEmpty()) {
        m_window.notify(tr("This failure names no test."));
        return;
    }
    const auto found = m_open.session.testJobs.jobsOf(m_feed.findGroup(pushId), {path}, this);
    m_jobsOfTest.ask(found, this, [this, path, pushId, ran](const Result<QSet<QString>> &names) {
        if (!names) {
            m_window.notify(tr("It is not known which jobs run it. %1").arg(names.error().message));
            return;
        }
        models::FieldTerm term{.field = models::JobField::Test, .values = {path}, .names = *names};
        // What failed in it ran it, whatever the list says.
        term.names.unite(QSet<QString>(ran.begin(), ran.end()));
        term.namesOfPush.insert(pushId, term.names);
        Q_EMIT testWanted(term);
    });
}

} // namespace collie::app
