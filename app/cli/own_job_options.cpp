#include "app/cli/own_job_options.h"

#include "app/cli/pulse_listener.h"
#include "services/base/words.h"

#include <QFileInfo>

namespace collie::cli {

using ownjobs::OwnJob;

namespace {

QString orElse(const Invocation &invocation, const TextOption &option, const QString &otherwise) {
    return invocation.isSet(option) ? invocation.text(option) : otherwise;
}

} // namespace

QVector<Option> newJobOptions() {
    return {options::repository, options::revision, options::jobName,  options::symbol,  options::groupSymbol,
            options::groupName,  options::kind,     options::platform, options::machine, options::buildOptions,
            options::tier,       options::product,  options::who,      options::way,     options::ownJobPool,
            options::broker,     options::dryRun};
}

Result<OwnJob> newJobOf(const Invocation &invocation, const QString &name) {
    if (invocation.isSet(options::ownJobPool) && invocation.text(options::way) == u"pulse")
        return failure(usageError(Words::tr("--pool is for jobs that are tasks, not for --way pulse.")));
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

Result<OwnJobEnd> jobEndOf(const Invocation &invocation) {
    OwnJobEnd end;
    end.result = ownjobs::ownJobResultFromName(invocation.text(options::result));
    if (!end.result)
        return failure(
            usageError(Words::tr("Say how the job ended: --result with success, testfailed, busted, exception or "
                                 "canceled.")));
    if (const QString log = invocation.text(options::logFile); !log.isEmpty()) {
        const QFileInfo file(log);
        if (!file.isReadable() || !file.isFile())
            return failure(ErrorKind::Storage, Words::tr("The log %1 cannot be read.").arg(log));
        end.logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(file.absoluteFilePath())});
    }
    if (const QString link = invocation.text(options::link); !link.isEmpty()) {
        const QUrl url(link.section(u'=', 1));
        if (url.scheme() != u"https" && url.scheme() != u"http")
            return failure(usageError(Words::tr("--link takes a label and an address: LABEL=https://…")));
        end.links.append({link.section(u'=', 0, 0), url.host(), url});
    }
    return end;
}

} // namespace collie::cli
