#include "app/cli/submission.h"

#include "app/cli/listening.h"
#include "services/ownjobs/pulse_job_channel.h"
#include "services/ownjobs/task_job_channel.h"

#include <QFileInfo>

namespace collie::cli {

using ownjobs::Channel;
using ownjobs::OwnJob;
using ownjobs::OwnJobLink;

namespace {

QString orElse(const Invocation &invocation, const TextOption &option, const QString &otherwise) {
    return invocation.isSet(option) ? invocation.text(option) : otherwise;
}

} // namespace

Submission::Submission(Session &session, Channel kind)
    : QObject(&session)
    , m_session(session)
    , m_kind(kind)
    , m_rootUrl(session.api().rootUrl().toString())
    , m_submitter(session.treeherder(), session.api().clock())
    , m_store(ownjobs::OwnJobStore::defaultFolder()) {
    // The file was read without trouble for the API's client already.
    if (session.invocation().isSet(options::caFile))
        static_cast<void>(m_files.addCaFile(session.invocation().text(options::caFile)));
}

Future<Submission *> Submission::open(Session &session, Channel channel) {
    if (channel == Channel::Pulse)
        return andThen(brokerWithPassword(session), &session,
                       [&session](const Result<pulse::Broker> &broker) -> Result<Submission *> {
                           if (!broker)
                               return failure(broker.error());
                           auto *submission = new Submission(session, Channel::Pulse);
                           submission->m_channel = std::make_unique<ownjobs::PulseJobChannel>(*broker);
                           return submission;
                       });
    return andThen(session.needCredentials(), &session, [&session](const Result<void> &ready) -> Result<Submission *> {
        if (!ready)
            return failure(ready.error());
        auto *submission = new Submission(session, Channel::Taskcluster);
        submission->reportByTasks();
        return submission;
    });
}

void Submission::reportByTasks() {
    ownjobs::TaskJobChannel::Options options;
    if (m_session.invocation().isSet(options::ownJobPool))
        options.taskQueueId = m_session.invocation().text(options::ownJobPool);
    m_channel = std::make_unique<ownjobs::TaskJobChannel>(m_session.api(), m_session.treeherder(), m_files,
                                                          &m_session.store(), options);
}

Result<OwnJob> Submission::jobOf(const Invocation &invocation, const QString &name) {
    OwnJob job;
    job.repository = invocation.text(options::repository);
    job.revision = invocation.text(options::revision).toLower();
    job.name = orElse(invocation, options::jobName, name);
    job.symbol = invocation.text(options::symbol);
    job.groupName = invocation.text(options::groupName);
    job.groupSymbol = orElse(invocation, options::groupSymbol, job.groupSymbol);
    job.machine = ownjobs::thisMachine();
    job.machine.platform = orElse(invocation, options::platform, job.machine.platform);
    job.machine.name = orElse(invocation, options::machine, job.machine.name);
    job.product = invocation.text(options::product);
    job.who = invocation.text(options::who);
    if (invocation.isSet(options::buildOptions))
        job.options = invocation.text(options::buildOptions).split(u',', Qt::SkipEmptyParts);
    job.tier = static_cast<int>(invocation.number(options::tier));
    job.kind = ownjobs::ownJobKindFromName(invocation.text(options::kind)).value_or(job.kind);
    if (const Result<void> checked = ownjobs::checkOwnJob(job); !checked)
        return failure(usageError(checked.error().message));
    return job;
}

Result<Submission::Completion> Submission::completionOf(const Invocation &invocation) {
    Completion completion;
    completion.result = ownjobs::ownJobResultFromName(invocation.text(options::result));
    if (!completion.result)
        return failure(
            usageError(QStringLiteral("Say how it ended: --result with success, testfailed, busted, exception or "
                                      "canceled.")));
    if (const QString log = invocation.text(options::logFile); !log.isEmpty()) {
        const QFileInfo file(log);
        if (!file.isReadable() || !file.isFile())
            return failure(ErrorKind::Storage, QStringLiteral("The log %1 cannot be read.").arg(log));
        completion.logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(file.absoluteFilePath())});
    }
    if (const QString link = invocation.text(options::link); !link.isEmpty()) {
        const QUrl url(link.section(u'=', 1));
        if (url.scheme() != u"https" && url.scheme() != u"http")
            return failure(usageError(QStringLiteral("--link takes a label and an address: LABEL=https://…")));
        completion.links.append({link.section(u'=', 0, 0), url.host(), url});
    }
    return completion;
}

ownjobs::OwnJobRecord Submission::recordOf(const OwnJob &job) const {
    return {.job = job, .channel = m_kind, .rootUrl = m_rootUrl, .command = {}, .logPath = {}, .problem = {}};
}

} // namespace collie::cli
