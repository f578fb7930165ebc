#include "app/session/own_jobs.h"

#include "models/text/text_format.h"
#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/ownjobs/pulse_job_channel.h"

#include <QFile>

#include <utility>

namespace collie::session {

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
        return failure(ErrorKind::Storage, OwnJobs::tr("There is no log of this job on this computer."));
    if (file.size() > shownLog)
        file.seek(file.size() - shownLog);
    return file.read(shownLog);
}

} // namespace

OwnJobs::OwnJobs(DeploymentSession &deployment, credentials::CredentialStore *keychain, const QString &folder,
                 QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_store(folder)
    , m_submitter(deployment.treeherder, deployment.api.clock())
    , m_tasks(std::make_shared<ownjobs::TaskJobChannel>(deployment.api, deployment.treeherder, deployment.files,
                                                        keychain, ownjobs::TaskJobChannel::Options()))
    , m_actions(deployment, m_submitter, *m_tasks, folder) {
    connect(&m_actions, &ActionReporter::reported, this, [this](const OwnJob &job) {
        keep({.job = job,
              .channel = Channel::Taskcluster,
              .rootUrl = m_deployment.api.rootUrl().toString(),
              .command = {},
              .logPath = job.state == OwnJobState::Completed ? m_store.logPath(job.taskId) : QString(),
              .problem = {}});
        Q_EMIT reported();
    });
    connect(&m_actions, &ActionReporter::failed, this, [this](const Error &error) {
        Q_EMIT failed(tr("The action could not be shown on Treeherder: %1").arg(error.message));
    });
    connectChannel();
    connect(&m_deployment.account, &taskcluster::Account::changed, this, &OwnJobs::recover);
    load();
}

OwnJobs::~OwnJobs() {
    m_running.clear();
}

void OwnJobs::connectChannel() {
    connect(m_tasks.get(), &ownjobs::TaskJobChannel::claimLost, this,
            [this](const QString &taskId, const Error &error) {
                const auto running = m_running.find(taskId);
                if (running == m_running.end())
                    return;
                running->second->note(error);
                Q_EMIT failed(tr("%1: %2").arg(running->second->record().job.name, error.message));
            });
    connect(m_tasks.get(), &ownjobs::TaskJobChannel::notUploaded, this, [this](const QString &, const Error &error) {
        Q_EMIT failed(tr("The log stays here only: %1").arg(error.message));
    });
}

OwnJob OwnJobs::suggestion() const {
    OwnJob job;
    job.kind = ownjobs::OwnJobKind::Test;
    job.machine = ownjobs::thisMachine();
    job.who = m_deployment.account.clientId().section(u'/', -1).left(50);
    return job;
}

void OwnJobs::setBroker(const std::optional<pulse::Broker> &broker) {
    m_broker = broker;
    recover();
}

OwnJobs::ChannelPtr OwnJobs::channelOf(Channel which) {
    if (which == Channel::Taskcluster)
        return m_tasks;
    return m_broker ? std::make_shared<ownjobs::PulseJobChannel>(*m_broker) : nullptr;
}

Future<OwnJob> OwnJobs::prepare(const OwnJob &job, const ChannelPtr &channel, bool signsIn) {
    const bool needsSignIn = signsIn && channel == m_tasks;
    const Future<void> ready =
        needsSignIn ? m_deployment.gate.ready(tr("Run %1").arg(job.name)) : readyFuture<void>(Result<void>());
    return andHandle(ready, this, [this, job, channel](const Result<void> &signedIn) {
        return signedIn ? m_submitter.prepare(job, *channel) : failedFuture<OwnJob>(signedIn.error());
    });
}

Result<Json> OwnJobs::preview(const OwnJob &job, const ChannelPtr &channel) const {
    return m_submitter.previewAll(job, *channel, m_store.logPath(job.taskId));
}

void OwnJobs::start(const OwnJob &job, Channel which, const ChannelPtr &channel, const Command &command) {
    auto running = std::make_unique<RunningJob>(m_submitter, channel, m_store,
                                                OwnJobRecord{.job = job,
                                                             .channel = which,
                                                             .rootUrl = m_deployment.api.rootUrl().toString(),
                                                             .command = command.words,
                                                             .logPath = {},
                                                             .problem = {}});
    RunningJob *one = running.get();
    m_running.emplace(job.taskId, std::move(running));
    connect(one, &RunningJob::printed, this,
            [this, taskId = job.taskId](const QByteArray &bytes) { Q_EMIT printed(taskId, bytes); });
    connect(one, &RunningJob::reported, this, &OwnJobs::reported);
    connect(one, &RunningJob::notKept, this, [this](const Error &error) { Q_EMIT failed(error.message); });
    connect(one, &RunningJob::changed, this, [this, one] { show(one->record(), true); });
    connect(one, &RunningJob::finished, this, [this, taskId = job.taskId] {
        const auto ended = m_running.find(taskId);
        show(ended->second->record(), false);
        // Not within its own signal.
        ended->second.release()->deleteLater();
        m_running.erase(ended);
    });
    one->start(command.folder);
}

void OwnJobs::cancel(const QString &taskId) {
    if (const auto running = m_running.find(taskId); running != m_running.end())
        running->second->cancel();
}

Future<QByteArray> OwnJobs::logOf(const QString &taskId) const {
    const int row = m_model.rowOf(taskId);
    const QString path = row < 0 ? QString() : m_model.at(row).logPath;
    return runOnPool([path] { return endOfFile(path); });
}

Future<void> OwnJobs::forgetCompleted() {
    m_model.removeCompleted();
    return runOnPool([store = m_store] { return store.removeCompleted(); });
}

void OwnJobs::load() {
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
            Q_EMIT failed(tr("What was kept of %Ln of your jobs cannot be read and was left as it is: %1", nullptr,
                             models::pluralOf(kept->unreadable.size()))
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

void OwnJobs::show(const OwnJobRecord &record, bool isRunningHere) {
    m_model.put({.job = record.job,
                 .channel = record.channel == Channel::Taskcluster ? tr("Taskcluster") : tr("Pulse"),
                 .problem = record.problem,
                 .logPath = record.logPath,
                 .isTask = record.channel == Channel::Taskcluster,
                 .isRunningHere = isRunningHere});
}

void OwnJobs::keep(const OwnJobRecord &record) {
    show(record, false);
    if (const Result<void> saved = m_store.save(record); !saved)
        Q_EMIT failed(saved.error().message);
}

void OwnJobs::recover() {
    const bool signedIn = m_deployment.account.state() == taskcluster::Account::State::SignedIn;
    for (const OwnJobRecord &record : std::exchange(m_unfinished, {})) {
        const ChannelPtr channel =
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

void OwnJobs::recoverOne(const OwnJobRecord &record, const ChannelPtr &channel) {
    if (record.job.state == OwnJobState::New)
        return endLost(record, failure(ErrorKind::InvalidArgument, tr("It was never sent.")));
    const Future<OwnJob> running = record.job.state == OwnJobState::Pending
                                       ? m_submitter.step(record.job, OwnJobState::Running, *channel)
                                       : readyFuture<OwnJob>(Result<OwnJob>(record.job));
    QVector<ownjobs::OwnJobLink> logs;
    if (QFile::exists(record.logPath))
        logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(record.logPath)});
    const Future<OwnJob> ended = andHandle(running, this, [this, channel, logs](const Result<OwnJob> &job) {
        return job ? m_submitter.step(*job, OwnJobState::Completed, *channel, OwnJobResult::Exception, logs)
                   : failedFuture<OwnJob>(job.error());
    });
    // The channel is used until the end.
    onDone(ended, this, [this, record, channel](const Result<OwnJob> &told) { endLost(record, told); });
}

void OwnJobs::endLost(OwnJobRecord record, const Result<OwnJob> &told) {
    record.problem = tr("The command ended together with Collie.");
    if (told) {
        record.job = *told;
        Q_EMIT reported();
    } else {
        qCWarning(logApp) << "own job" << record.job.taskId << "could not be ended:" << told.error().message;
        // The queue ends the run by itself when its claim runs out.
        record.problem =
            models::joinSentences(record.problem, tr("Treeherder could not be told: %1").arg(told.error().message));
        record.job.state = OwnJobState::Completed;
        record.job.result = OwnJobResult::Exception;
        record.job.ended = utcFromMs(m_deployment.api.serverNowMs());
    }
    keep(record);
    m_lost.erase(record.job.taskId);
}

} // namespace collie::session
