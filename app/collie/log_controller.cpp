#include "app/collie/log_controller.h"

#include "app/session/view_address.h"
#include "models/text/text_format.h"
#include "services/treeherder/address_text.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/main_window.h"

#include <QClipboard>
#include <QGuiApplication>

namespace collie::app {

using logs::LogFollower;
using ui::LogPanel;

LogController::LogController(ui::MainWindow &window, session::DeploymentSession &deployment, session::Feed &feed,
                             QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_feed(feed) {
    connect(&panel(), &LogPanel::said, &m_window, &ui::MainWindow::notify);
    connect(&panel(), &LogPanel::retryRequested, this, &LogController::begin);
    connect(&panel(), &LogPanel::linkRequested, this, [this](qint64 first, qint64 last) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(linkToLines(first, last).toEncoded()));
        m_window.notify(first == last ? tr("The link to line %1 was copied.").arg(models::formatCount(first + 1))
                                      : tr("The link to lines %1 to %2 was copied.")
                                            .arg(models::formatCount(first + 1), models::formatCount(last + 1)));
    });
    connect(&feed.store(), &models::JobStore::applied, this, [this] {
        // Treeherder knows the errors once it has parsed the log of a job that is over.
        if (m_file && m_job.state != treeherder::JobState::Completed) {
            if (const auto row = m_feed.store().findById(m_job.id))
                m_job.state = m_feed.store().job(*row).state;
            if (m_job.state == treeherder::JobState::Completed)
                fetchErrors();
        }
    });
}

LogController::~LogController() {
    panel().showNothing();
}

LogPanel &LogController::panel() const {
    return *m_window.pane<ui::LogPanel>();
}

void LogController::open(models::JobRow row) {
    openAt(row, {});
}

void LogController::openAt(models::JobRow row, const LogPlace &place) {
    const treeherder::Job job = m_feed.store().job(row);
    m_window.showPane(&panel());
    panel().setFocus(Qt::OtherFocusReason);
    const bool isOpen = m_follower && job.id == m_job.id && job.taskId == m_job.taskId && job.runId == m_job.runId &&
                        place.name == m_place.name;
    m_place = place;
    if (isOpen) {
        goToWanted();
        return;
    }
    m_job = job;
    begin();
    Q_EMIT opened();
}

std::optional<OpenLog> LogController::onShow() const {
    if (!m_follower)
        return std::nullopt;
    // Lines that are still to be gone to are wanted later too. A log that grows is followed at its end.
    OpenLog log{.job = m_job, .place = m_place};
    if (m_file && m_file->isComplete()) {
        const auto [first, last] = panel().view()->selectedLines();
        if (first > 0 || panel().view()->hasSelection())
            log.place = {.name = m_place.name, .firstLine = first + 1, .lastLine = last + 1};
    }
    return log;
}

void LogController::openAgain(const OpenLog &log) {
    // Its job may have ended meanwhile.
    const auto row = m_feed.store().findByTask(log.job.taskId, log.job.runId);
    m_job = row ? m_feed.store().job(*row) : log.job;
    m_place = log.place;
    begin();
}

void LogController::close() {
    // The panel lets go of the file before the file goes.
    m_errors.cancel();
    panel().showNothing();
    m_file.reset();
    m_follower.reset();
    m_job = {};
    m_place = {};
}

/// Lines that a link names may be far down in a log that is still on its way.
void LogController::goToWanted() {
    if (m_place.firstLine == 0 || !m_file)
        return;
    const qint64 lines = m_file->text().lineCount();
    if (lines < m_place.lastLine && !m_file->isComplete())
        return;
    if (lines < m_place.firstLine)
        m_window.notify(tr("The log has no line %1; it ends with line %2.")
                            .arg(models::formatCount(m_place.firstLine), models::formatCount(lines)));
    panel().view()->goToLine(m_place.firstLine - 1, m_place.lastLine - 1);
    m_place.firstLine = m_place.lastLine = 0;
}

void LogController::begin() {
    // The panel lets go of the file before the file goes.
    m_errors.cancel();
    panel().showLoading(m_job.typeName);
    m_file.reset();
    m_follower.reset();
    if (m_job.taskId.isEmpty()) {
        panel().showProblem(tr("%1 does not come from Taskcluster; its logs open in the browser.").arg(m_job.typeName),
                            false);
        return;
    }
    if (m_job.state == treeherder::JobState::Unscheduled || m_job.state == treeherder::JobState::Pending)
        panel().showLoading(tr("%1 (has not begun yet)").arg(m_job.typeName));
    m_follower =
        std::make_unique<LogFollower>(m_deployment.api, m_deployment.files, m_spools.path(), m_job.taskId, m_job.runId,
                                      m_place.name.isEmpty() ? LogFollower::defaultName : m_place.name);
    m_follower->setPatience(m_deployment.followInterval);
    connect(m_follower.get(), &LogFollower::grown, this, &LogController::take);
    connect(m_follower.get(), &LogFollower::stateChanged, this, &LogController::showState);
    m_follower->start();
    fetchErrors();
}

void LogController::take() {
    if (m_file) {
        m_file->refresh();
    } else {
        m_file = std::make_unique<logs::LogFile>(m_follower->spoolPath());
        panel().showLog(m_file.get(), m_job.typeName, m_job.id > 0 && m_place.name.isEmpty());
        connect(m_file.get(), &logs::LogFile::indexed, this, &LogController::goToWanted);
        connect(m_file.get(), &logs::LogFile::grown, this, &LogController::goToWanted);
        if (treeherder::isFailure(m_job.status()) && m_place.firstLine == 0)
            panel().beginAtFirstError();
        connect(m_file.get(), &logs::LogFile::failed, this,
                [this](const Error &error) { panel().showProblem(error.message, true); });
        m_file->refresh();
    }
    showState();
}

void LogController::showState() {
    const qint64 available = m_follower->available(), expected = m_follower->expected();
    switch (m_follower->state()) {
    case LogFollower::State::Waiting:
        panel().setFeed(LogPanel::Feed::Waiting, available, expected);
        break;
    case LogFollower::State::Loading:
        panel().setFeed(LogPanel::Feed::Loading, available, expected);
        break;
    case LogFollower::State::Live:
        panel().setFeed(LogPanel::Feed::Live, available, expected);
        break;
    case LogFollower::State::Complete:
        if (!m_file)
            take(); // An empty log is complete without a byte.
        else if (!m_file->isComplete())
            m_file->setComplete();
        panel().setFeed(LogPanel::Feed::Complete, available, expected);
        break;
    case LogFollower::State::Failed:
        if (m_file)
            m_window.notify(tr("The rest of the log could not be loaded. %1").arg(m_follower->error().message));
        else
            panel().showProblem(m_follower->error().message, true);
        break;
    }
}

void LogController::fetchErrors() {
    // Tasks of a group that Treeherder does not show have no number there.
    if (m_job.id <= 0 || !m_deployment.deployment.hasTreeherder() || !m_place.name.isEmpty())
        return;
    const auto errors = m_deployment.treeherder.textLogErrors(m_feed.repository(), m_job.id);
    m_errors.ask(errors, this, [this](const Result<QVector<treeherder::TextLogError>> &known) {
        // Without the server's list the errors found here are marked all the same.
        if (!known)
            return;
        QVector<logs::KnownError> all;
        for (const treeherder::TextLogError &each : *known)
            all.append({each.lineNumber, each.line});
        panel().setKnownErrors(all);
    });
}

QUrl LogController::linkToLines(qint64 first, qint64 last) const {
    return treeherder::viewUrl(
        session::logAddress(m_deployment.deployment, m_feed.repository(), m_job, first + 1, last + 1, m_place.name));
}

} // namespace collie::app
