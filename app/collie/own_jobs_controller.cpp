#include "app/collie/own_jobs_controller.h"

#include "app/collie/current_push.h"
#include "app/session/repository_session.h"
#include "services/base/logging.h"
#include "services/ownjobs/pulse_job_channel.h"
#include "ui/main_window.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>

#include <utility>

namespace collie::app {

using ownjobs::Channel;
using ownjobs::OwnJob;
using ownjobs::OwnJobRecord;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;

namespace {

constexpr qint64 shownLog = 512 * 1024; ///< Bytes at the end of a kept log.

Result<QByteArray> endOfFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("There is no log of this job on this computer."));
    if (file.size() > shownLog)
        file.seek(file.size() - shownLog);
    return file.read(shownLog);
}

} // namespace

OwnJobsController::OwnJobsController(ui::MainWindow &window, ui::OwnJobsPane &pane,
                                     session::DeploymentSession &deployment, credentials::CredentialStore *keychain,
                                     const QString &folder, OpenBrowser openBrowser, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_deployment(deployment)
    , m_openBrowser(std::move(openBrowser))
    , m_store(folder)
    , m_submitter(deployment.treeherder, deployment.api.clock())
    , m_tasks(deployment.api, deployment.treeherder, m_files, keychain, {})
    , m_actions(deployment, m_submitter, m_tasks, folder) {
    m_pane.setModel(&m_model);
    connect(&m_pane, &ui::OwnJobsPane::runRequested, this, &OwnJobsController::openDialog);
    connect(&m_pane, &ui::OwnJobsPane::reportActionsChanged, this, [this](bool reports) {
        m_actions.setEnabled(reports);
        Q_EMIT reportsActionsChanged(reports);
    });
    connect(&m_actions, &session::ActionReporter::reported, this, [this](const OwnJob &job) {
        keep({.job = job,
              .channel = Channel::Taskcluster,
              .rootUrl = m_deployment.api.rootUrl().toString(),
              .command = {},
              .logPath = job.state == OwnJobState::Completed ? m_store.logPath(job.taskId) : QString(),
              .problem = {}},
             false);
        Q_EMIT reported();
    });
    connect(&m_actions, &session::ActionReporter::failed, this, [this](const Error &error) {
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem,
                                         tr("The action could not be shown on Treeherder: %1").arg(error.message));
    });
    connect(&m_pane, &ui::OwnJobsPane::logRequested, this, &OwnJobsController::showLog);
    connect(&m_pane, &ui::OwnJobsPane::openRequested, this,
            [this](const QString &taskId) { m_openBrowser(m_deployment.api.rootUrl().taskUrl(taskId)); });
    connect(&m_pane, &ui::OwnJobsPane::cancelRequested, this, [this](const QString &taskId) {
        if (const auto running = m_running.find(taskId); running != m_running.end())
            running->second.run->cancel();
    });
    connect(&m_tasks, &ownjobs::TaskJobChannel::claimLost, this, [this](const QString &taskId, const Error &error) {
        const auto running = m_running.find(taskId);
        if (running == m_running.end())
            return;
        running->second.record.problem = error.message;
        keep(running->second.record, true);
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem,
                                         tr("%1: %2").arg(running->second.record.job.name, error.message));
    });
    connect(&m_tasks, &ownjobs::TaskJobChannel::notUploaded, this, [this](const QString &, const Error &error) {
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem,
                                         tr("The log stays here only: %1").arg(error.message));
    });
    connect(&m_deployment.account, &taskcluster::Account::changed, this, &OwnJobsController::recover);
    load();
}

OwnJobsController::~OwnJobsController() {
    m_pane.disconnect(this);
    if (m_dialog)
        m_dialog->deleteLater();
    m_running.clear();
    m_pane.setModel(nullptr);
}

void OwnJobsController::setReportsActions(bool reports) {
    m_pane.reportSwitch()->setChecked(reports);
    m_actions.setEnabled(reports);
}

void OwnJobsController::setRepository(session::RepositorySession *repository) {
    m_repository = repository;
}

OwnJob OwnJobsController::suggestion() const {
    OwnJob job;
    job.kind = ownjobs::OwnJobKind::Test;
    job.machine = ownjobs::thisMachine();
    job.who = m_deployment.account.clientId().section(u'/', -1).left(50);
    if (!m_repository)
        return job;
    job.repository = m_repository->repository();
    if (const std::optional<int> row = currentPushRow(m_window, *m_repository))
        job.revision = m_repository->pushes().pushAt(*row).revision;
    return job;
}

void OwnJobsController::openDialog() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const QString problem = m_broker ? QString()
                                     : tr("Reporting through Pulse needs an account at its broker; the Pulse "
                                          "pane takes it.");
    m_dialog = new ui::RunHereDialog(m_window.theme(), problem, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setJob(suggestion());
    connect(m_dialog, &ui::RunHereDialog::runRequested, this, [this] { prepare(false); });
    connect(m_dialog, &ui::RunHereDialog::previewRequested, this, [this] { prepare(true); });
    m_dialog->open();
}

void OwnJobsController::prepare(bool forPreview) {
    const ui::RunHereDialog::Request request = m_dialog->request();
    if (request.command.isEmpty())
        return m_dialog->showProblem(tr("Say which command to run."));
    if (!request.folder.isEmpty() && !QDir(request.folder).exists())
        return m_dialog->showProblem(tr("There is no folder %1.").arg(request.folder));
    const bool isTask = request.channel == Channel::Taskcluster;
    const std::shared_ptr<ownjobs::JobChannel> channel = channelOf(request.channel);
    if (!channel)
        return m_dialog->showProblem(tr("The account at the Pulse broker is gone. Enter it again in the Pulse pane."));
    m_dialog->showProblem({});
    m_dialog->setBusy(true);
    const bool needsSignIn = isTask && !forPreview;
    const Future<void> ready = needsSignIn ? m_deployment.account.ensureSignedIn() : readyFuture<void>(Result<void>());
    const Future<OwnJob> prepared = andThen(ready, this, [this, request, channel](const Result<void> &signedIn) {
        return signedIn ? m_submitter.prepare(request.job, *channel) : failedFuture<OwnJob>(signedIn.error());
    });
    m_preparing = CancelGuard(prepared);
    onDone(prepared, m_dialog.data(), [this, request, forPreview, channel](const Result<OwnJob> &job) {
        m_dialog->setBusy(false);
        if (!job)
            return m_dialog->showProblem(job.error().message);
        if (forPreview)
            return showPreview(*job, *channel);
        m_dialog->accept();
        start(*job, request, channel);
    });
}

void OwnJobsController::setBroker(const std::optional<pulse::Broker> &broker) {
    m_broker = broker;
    recover();
}

std::shared_ptr<ownjobs::JobChannel> OwnJobsController::channelOf(Channel channel) {
    if (channel == Channel::Taskcluster)
        return {&m_tasks, [](ownjobs::JobChannel *) {}};
    return m_broker ? std::make_shared<ownjobs::PulseJobChannel>(*m_broker) : nullptr;
}

void OwnJobsController::showPreview(const OwnJob &job, const ownjobs::JobChannel &channel) {
    const Result<Json> preview = m_submitter.previewAll(job, channel, m_store.logPath(job.taskId));
    if (preview)
        m_dialog->showPreview(QString::fromUtf8(toJsonBytes(*preview, 2)));
    else
        m_dialog->showProblem(preview.error().message);
}

void OwnJobsController::start(const OwnJob &job, const ui::RunHereDialog::Request &request,
                              const std::shared_ptr<ownjobs::JobChannel> &channel) {
    Running running;
    running.channel = channel;
    running.lock = m_store.takeOver(job.taskId);
    running.record = {.job = job,
                      .channel = request.channel,
                      .rootUrl = m_deployment.api.rootUrl().toString(),
                      .command = request.command,
                      .logPath = m_store.logPath(job.taskId),
                      .problem = {}};
    running.run = std::make_unique<ownjobs::OwnJobRun>(m_submitter, *channel, running.record.logPath);
    keep(running.record, true);
    ownjobs::OwnJobRun *run = running.run.get();
    m_running.emplace(job.taskId, std::move(running));
    watch(job.taskId);
    m_pane.select(job.taskId);
    m_window.showPane(&m_pane);
    run->start(
        job, {.program = request.command.constFirst(), .arguments = request.command.mid(1), .folder = request.folder});
}

void OwnJobsController::watch(const QString &taskId) {
    ownjobs::OwnJobRun *run = m_running.at(taskId).run.get();
    connect(run, &ownjobs::OwnJobRun::printed, this,
            [this, taskId](const QByteArray &bytes) { m_pane.appendLog(taskId, bytes); });
    connect(run, &ownjobs::OwnJobRun::changed, this, [this, taskId](const OwnJob &job) {
        OwnJobRecord &record = m_running.at(taskId).record;
        record.job = job;
        record.problem.clear();
        keep(record, true);
        Q_EMIT reported();
    });
    connect(run, &ownjobs::OwnJobRun::problem, this, [this, taskId](const Error &error) {
        OwnJobRecord &record = m_running.at(taskId).record;
        record.problem = error.message;
        keep(record, true);
    });
    connect(run, &ownjobs::OwnJobRun::finished, this, [this, taskId] {
        const auto running = m_running.find(taskId);
        keep(running->second.record, false);
        // Not within its own signal; its way is used until then.
        ownjobs::OwnJobRun *ended = running->second.run.release();
        connect(ended, &QObject::destroyed, this, [channel = running->second.channel] {});
        ended->deleteLater();
        m_running.erase(running);
    });
}

void OwnJobsController::load() {
    struct Kept {
        QVector<OwnJobRecord> records;
        QStringList unreadable;
    };
    const auto read = [store = m_store]() -> Result<Kept> {
        Kept kept;
        kept.records = store.all(&kept.unreadable);
        return kept;
    };
    onDone(runOnPool(read), this, [this](const Result<Kept> &kept) {
        if (!kept->unreadable.isEmpty())
            m_window.noticeBanner()->present(
                ui::Banner::Kind::Problem,
                tr("What was kept of %1 of your jobs cannot be understood and was left as it is: %2")
                    .arg(kept->unreadable.size())
                    .arg(kept->unreadable.join(QStringLiteral(", "))));
        // The oldest first, so that those of the same second keep their order.
        for (auto record = kept->records.rbegin(); record != kept->records.rend(); ++record) {
            if (record->rootUrl != m_deployment.api.rootUrl().toString() || m_model.rowOf(record->job.taskId) >= 0)
                continue;
            show(*record, false);
            if (!record->command.isEmpty() && record->job.state != OwnJobState::Completed)
                m_unfinished.append(*record);
        }
        recover();
    });
}

void OwnJobsController::show(const OwnJobRecord &record, bool isRunningHere) {
    m_model.put({.job = record.job,
                 .channel = record.channel == Channel::Taskcluster ? tr("Taskcluster") : tr("Pulse"),
                 .problem = record.problem,
                 .logPath = record.logPath,
                 .isTask = record.channel == Channel::Taskcluster,
                 .isRunningHere = isRunningHere});
}

void OwnJobsController::keep(const OwnJobRecord &record, bool isRunningHere) {
    show(record, isRunningHere);
    if (const Result<void> saved = m_store.save(record); !saved)
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem, saved.error().message);
}

void OwnJobsController::showLog(const QString &taskId) {
    const int row = m_model.rowOf(taskId);
    if (row < 0 || m_model.at(row).logPath.isEmpty())
        return;
    m_readingLog.ask(runOnPool([path = m_model.at(row).logPath] { return endOfFile(path); }), this,
                     [this, taskId](const Result<QByteArray> &bytes) {
                         if (bytes && m_pane.selected() == taskId)
                             m_pane.showLog(taskId, *bytes);
                     });
}

void OwnJobsController::recover() {
    const bool signedIn = m_deployment.account.state() == taskcluster::Account::State::SignedIn;
    for (const OwnJobRecord &record : std::exchange(m_unfinished, {})) {
        const std::shared_ptr<ownjobs::JobChannel> channel =
            record.channel == Channel::Taskcluster && !signedIn ? nullptr : channelOf(record.channel);
        if (!channel) {
            m_unfinished.append(record);
            continue;
        }
        // Whoever runs the command holds the lock: another window, or the command line.
        if (auto lock = m_store.takeOver(record.job.taskId)) {
            m_lost.emplace(record.job.taskId, std::move(lock));
            recoverOne(record, channel);
        }
    }
}

void OwnJobsController::recoverOne(const OwnJobRecord &record, const std::shared_ptr<ownjobs::JobChannel> &channel) {
    if (record.job.state == OwnJobState::New)
        return endLost(record, failure(ErrorKind::InvalidArgument, tr("It was never sent.")));
    const Future<OwnJob> running = record.job.state == OwnJobState::Pending
                                       ? m_submitter.step(record.job, OwnJobState::Running, *channel)
                                       : readyFuture<OwnJob>(Result<OwnJob>(record.job));
    QVector<ownjobs::OwnJobLink> logs;
    if (QFile::exists(record.logPath))
        logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(record.logPath)});
    const Future<OwnJob> ended = andThen(running, this, [this, channel, logs](const Result<OwnJob> &job) {
        return job ? m_submitter.step(*job, OwnJobState::Completed, *channel, OwnJobResult::Exception, logs)
                   : failedFuture<OwnJob>(job.error());
    });
    // The way is used until the end.
    onDone(ended, this, [this, record, channel](const Result<OwnJob> &told) { endLost(record, told); });
}

void OwnJobsController::endLost(OwnJobRecord record, const Result<OwnJob> &told) {
    record.problem = tr("The command ended together with Collie.");
    if (told) {
        record.job = *told;
        Q_EMIT reported();
    } else {
        qCWarning(logApp) << "own job" << record.job.taskId << "could not be ended:" << told.error().message;
        // The queue ends the run by itself when its claim runs out.
        record.problem += u' ' + tr("Treeherder could not be told: %1").arg(told.error().message);
        record.job.state = OwnJobState::Completed;
        record.job.result = OwnJobResult::Exception;
        record.job.ended = QDateTime::fromMSecsSinceEpoch(m_deployment.api.serverNowMs(), Qt::UTC);
    }
    keep(record, false);
    m_lost.erase(record.job.taskId);
}

} // namespace collie::app
