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

QString orElse(const Invocation &invocation, const char *option, const QString &otherwise) {
    const QString name = QLatin1String(option);
    return invocation.has(name) ? invocation.value(name) : otherwise;
}

tl::unexpected<Error> usage(const QString &sentence) {
    return failure(usageError(sentence));
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
    if (session.invocation().has(QStringLiteral("ca-file")))
        static_cast<void>(m_files.addCaFile(session.invocation().value(QStringLiteral("ca-file"))));
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
    if (m_session.invocation().has(QStringLiteral("pool")))
        options.taskQueueId = m_session.invocation().value(QStringLiteral("pool"));
    m_channel = std::make_unique<ownjobs::TaskJobChannel>(m_session.api(), m_session.treeherder(), m_files,
                                                          &m_session.store(), options);
}

Result<OwnJob> Submission::jobOf(const Invocation &invocation, const QString &name) {
    OwnJob job;
    job.repository = invocation.value(QStringLiteral("repo"));
    job.revision = invocation.value(QStringLiteral("revision")).toLower();
    job.name = orElse(invocation, "name", name);
    job.symbol = invocation.value(QStringLiteral("symbol"));
    job.groupName = invocation.value(QStringLiteral("group-name"));
    job.groupSymbol = orElse(invocation, "group-symbol", job.groupSymbol);
    job.machine = ownjobs::thisMachine();
    job.machine.platform = orElse(invocation, "platform", job.machine.platform);
    job.machine.name = orElse(invocation, "machine", job.machine.name);
    job.product = invocation.value(QStringLiteral("product"));
    job.who = invocation.value(QStringLiteral("who"));
    if (invocation.has(QStringLiteral("option")))
        job.options = invocation.value(QStringLiteral("option")).split(u',', Qt::SkipEmptyParts);
    if (invocation.has(QStringLiteral("tier")))
        job.tier = invocation.value(QStringLiteral("tier")).toInt();
    if (invocation.has(QStringLiteral("kind"))) {
        const auto kind = ownjobs::ownJobKindFromName(invocation.value(QStringLiteral("kind")));
        if (!kind)
            return usage(QStringLiteral("--kind is build, test or other."));
        job.kind = *kind;
    }
    if (const Result<void> checked = ownjobs::checkOwnJob(job); !checked)
        return usage(checked.error().message);
    return job;
}

Result<Submission::Completion> Submission::completionOf(const Invocation &invocation) {
    Completion completion;
    const QString result = invocation.value(QStringLiteral("result"));
    completion.result = ownjobs::ownJobResultFromName(result);
    if (!completion.result)
        return usage(QStringLiteral("\"%1\" is no result; success, testfailed, busted, exception and canceled are.")
                         .arg(result));
    if (const QString log = invocation.value(QStringLiteral("log")); !log.isEmpty()) {
        const QFileInfo file(log);
        if (!file.isReadable() || !file.isFile())
            return failure(ErrorKind::Storage, QStringLiteral("The log %1 cannot be read.").arg(log));
        completion.logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(file.absoluteFilePath())});
    }
    if (const QString link = invocation.value(QStringLiteral("link")); !link.isEmpty()) {
        const QUrl url(link.section(u'=', 1));
        if (url.scheme() != u"https" && url.scheme() != u"http")
            return usage(QStringLiteral("--link takes a label and an address: LABEL=https://…"));
        completion.links.append({link.section(u'=', 0, 0), url.host(), url});
    }
    return completion;
}

ownjobs::OwnJobRecord Submission::recordOf(const OwnJob &job) const {
    return {.job = job, .channel = m_kind, .rootUrl = m_rootUrl, .command = {}, .logPath = {}, .problem = {}};
}

} // namespace collie::cli
