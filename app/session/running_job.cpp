#include "app/session/running_job.h"

namespace collie::session {

using ownjobs::OwnJobRun;

RunningJob::RunningJob(ownjobs::JobSubmitter &submitter, std::shared_ptr<ownjobs::JobChannel> channel,
                       const ownjobs::OwnJobStore &store, ownjobs::OwnJobRecord record, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_lock(store.takeOver(record.job.taskId))
    , m_record(std::move(record))
    , m_channel(std::move(channel))
    , m_run(submitter, *m_channel, store.logPath(m_record.job.taskId)) {
    m_record.logPath = m_run.logPath();
    connect(&m_run, &OwnJobRun::printed, this, &RunningJob::printed);
    connect(&m_run, &OwnJobRun::changed, this, [this](const ownjobs::OwnJob &job) {
        m_record.job = job;
        m_record.problem.clear();
        keep();
        Q_EMIT reported();
    });
    connect(&m_run, &OwnJobRun::problem, this, [this](const Error &error) {
        note(error);
        Q_EMIT problem(error);
    });
    connect(&m_run, &OwnJobRun::finished, this, [this](bool told) {
        keep();
        m_lock.reset();
        Q_EMIT finished(told);
    });
}

void RunningJob::start(const QString &folder) {
    keep();
    const QStringList &words = m_record.command;
    m_run.start(m_record.job, {.program = words.constFirst(), .arguments = words.mid(1), .folder = folder});
}

void RunningJob::note(const Error &error) {
    m_record.problem = error.message;
    keep();
}

void RunningJob::keep() {
    if (const Result<void> saved = m_store.save(m_record); !saved)
        Q_EMIT notKept(saved.error());
    Q_EMIT changed();
}

} // namespace collie::session
