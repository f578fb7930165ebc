#include "app/session/action_reporter.h"

#include "services/base/english_scope.h"
#include "services/base/kept_file.h"
#include "services/treeherder/treeherder_route.h"

#include <QDir>

namespace collie::session {

using ownjobs::OwnJob;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;

namespace {

constexpr qsizetype longestName = 139; // As Treeherder cuts names.
const QString actionSymbol = QStringLiteral("Sch");

/// The last line of the log.
QString lastLineOf(const Result<taskcluster::TaskStatus> &status) {
    const EnglishScope english;
    if (status)
        return QStringLiteral("The action task ended as %1.").arg(status->state);
    return EnglishScope::changesLanguage() ? QStringLiteral("The action task could not be followed.")
                                           : status.error().message;
}

} // namespace

/// One action on its way to Treeherder.
struct ActionReporter::Report {
    QString title;
    QString actionTaskId;
    QByteArray log;
    OwnJob job;
};

ActionReporter::ActionReporter(DeploymentSession &deployment, ownjobs::JobSubmitter &submitter,
                               ownjobs::JobChannel &channel, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_submitter(submitter)
    , m_channel(channel)
    , m_folder(folder) {
    connect(&deployment.runner, &actions::ActionRunner::performed, this,
            [this](const actions::ActionRequest &request, const QString &title, const QString &actionTaskId) {
                if (m_enabled)
                    report(request, title, actionTaskId);
            });
}

void ActionReporter::report(const actions::ActionRequest &request, const QString &title, const QString &actionTaskId) {
    const auto one = std::make_shared<Report>();
    one->title = title;
    one->actionTaskId = actionTaskId;
    one->log = "Action: " + request.name.toUtf8() + "\nTask group: " + request.taskGroupId.toUtf8() +
               "\nTask: " + request.taskId.toUtf8() + "\nAction task: " + actionTaskId.toUtf8() +
               "\nInput: " + toJsonBytes(request.input, 2) + "\n";
    onDone(m_deployment.queue.task(request.taskGroupId), this, [this, one](const Result<Json> &task) {
        if (task)
            begin(one, *task);
        else
            Q_EMIT failed(task.error());
    });
}

void ActionReporter::begin(const ReportPointer &report, const Json &decisionTask) {
    OwnJob job;
    if (const auto route = treeherder::TreeherderRoute::of(decisionTask)) {
        job.repository = route->repository;
        job.revision = route->revision;
    }
    // Others read the job and its log at Treeherder: they are in English, whatever is spoken here.
    job.name = QStringLiteral("Collie: %1").arg(report->title).left(longestName);
    job.symbol = actionSymbol;
    job.machine = ownjobs::thisMachine();
    job.who = m_deployment.account.clientId().section(u'/', -1).left(50);
    onDone(m_submitter.prepare(job, m_channel), this, [this, report](const Result<OwnJob> &prepared) {
        if (!prepared) {
            Q_EMIT failed(prepared.error());
            return;
        }
        report->job = *prepared;
        step(report, OwnJobState::Pending);
    });
}

void ActionReporter::step(const ReportPointer &report, OwnJobState to) {
    onDone(m_submitter.step(report->job, to, m_channel), this, [this, report, to](const Result<OwnJob> &told) {
        if (!told) {
            Q_EMIT failed(told.error());
            return;
        }
        report->job = *told;
        Q_EMIT reported(report->job);
        if (to == OwnJobState::Pending)
            step(report, OwnJobState::Running);
        else
            follow(report);
    });
}

void ActionReporter::follow(const ReportPointer &report) {
    onDone(m_deployment.runner.follow(report->actionTaskId), this,
           [this, report](const Result<taskcluster::TaskStatus> &status) {
               end(report, status && status->state == u"completed", lastLineOf(status));
           });
}

void ActionReporter::end(const ReportPointer &report, bool good, const QString &lastLine) {
    QVector<ownjobs::OwnJobLink> logs;
    const QString path = m_folder + u'/' + report->job.taskId + QStringLiteral(".log");
    if (KeptFile(path).write(report->log + lastLine.toUtf8() + '\n'))
        logs.append({QStringLiteral("live_backing_log"), {}, QUrl::fromLocalFile(path)});
    const Future<OwnJob> told = m_submitter.step(report->job, OwnJobState::Completed, m_channel,
                                                 good ? OwnJobResult::Success : OwnJobResult::Busted, logs);
    onDone(told, this, [this](const Result<OwnJob> &job) {
        if (job)
            Q_EMIT reported(*job);
        else
            Q_EMIT failed(job.error());
    });
}

} // namespace collie::session
