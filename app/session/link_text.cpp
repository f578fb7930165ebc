#include "app/session/link_text.h"

#include "models/text/text_format.h"

#include <QCoreApplication>

namespace collie::session {

using treeherder::PushQuery;

namespace {

struct LinkTexts {
    Q_DECLARE_TR_FUNCTIONS(LinkText)
};

constexpr qsizetype revisionDigits = 12;
constexpr int idCharacters = 9;
constexpr int nameCharacters = 60;

QString shortRevision(const QString &revision) {
    return revision.left(revisionDigits);
}

QString shortName(const QString &name) {
    return models::shortenMiddle(name, nameCharacters);
}

QString taskText(const QString &taskId, int runId) {
    const QString task = LinkTexts::tr("task %1").arg(models::shortenMiddle(taskId, idCharacters));
    return runId < 0 ? task : LinkTexts::tr("%1, run %2").arg(task, QString::number(runId));
}

/// "from a to b", where one of them may be missing.
QString rangeText(const QString &from, const QString &to) {
    if (from.isEmpty())
        return LinkTexts::tr("up to %1").arg(to);
    return to.isEmpty() ? LinkTexts::tr("from %1").arg(from) : LinkTexts::tr("from %1 to %2").arg(from, to);
}

QString pushesText(const PushQuery &query, const QString &repository) {
    if (!query.revision.isEmpty())
        return LinkTexts::tr("Push %1 of %2").arg(shortRevision(query.revision), repository);
    if (!query.commitRevision.isEmpty())
        return LinkTexts::tr("Push of %2 with the commit %1").arg(shortRevision(query.commitRevision), repository);
    if (query.ids.size() == 1)
        return LinkTexts::tr("One push of %1").arg(repository);
    if (!query.ids.isEmpty())
        return LinkTexts::tr("%1 of %2", "pushes of a repository")
            .arg(models::formatPushCount(query.ids.size()), repository);
    QStringList parts;
    if (!query.fromChange.isEmpty() || !query.toChange.isEmpty())
        parts.append(rangeText(shortRevision(query.fromChange), shortRevision(query.toChange)));
    if (!query.startDate.isEmpty() || !query.endDate.isEmpty())
        parts.append(rangeText(query.startDate, query.endDate));
    if (query.author.startsWith(QLatin1Char('-')))
        parts.append(LinkTexts::tr("by others than %1").arg(shortName(query.author.mid(1))));
    else if (!query.author.isEmpty())
        parts.append(LinkTexts::tr("by %1").arg(shortName(query.author)));
    if (!query.search.isEmpty())
        parts.append(LinkTexts::tr("with “%1” in them").arg(shortName(query.search)));
    const QString whose = query.allRepositories ? LinkTexts::tr("all repositories") : repository;
    return parts.isEmpty() ? LinkTexts::tr("Newest pushes of %1").arg(whose)
                           : LinkTexts::tr("Pushes of %1 %2", "of a repository; which they are")
                                 .arg(whose, parts.join(QStringLiteral(", ")));
}

/// \param what  whose lines are meant.
QString withLines(const QString &what, const OpenTarget &target) {
    if (target.firstLine <= 0)
        return what;
    const QString first = QString::number(target.firstLine);
    return target.lastLine <= target.firstLine
               ? LinkTexts::tr("%1, line %2").arg(what, first)
               : LinkTexts::tr("%1, lines %2 to %3").arg(what, first, QString::number(target.lastLine));
}

QString jobsText(const OpenTarget &target, const QString &repository) {
    const QString job =
        target.taskId.isEmpty() ? LinkTexts::tr("job %1").arg(target.jobId) : taskText(target.taskId, target.runId);
    if (target.showsLog)
        return withLines(LinkTexts::tr("Log of %1 of %2", "a job of a repository").arg(job, repository), target);
    QString text = target.needsJob() ? LinkTexts::tr("Push of %2 with %1").arg(job, repository)
                                     : pushesText(target.query, repository);
    if (target.filter && *target.filter != models::JobFilter())
        text = LinkTexts::tr("%1, filtered").arg(text);
    if (target.needsJob() || (target.taskId.isEmpty() && target.jobId == 0))
        return text;
    return LinkTexts::tr("%1, with one job selected").arg(text);
}

/// What is shown of a task. \param task  what it is called.
QString partText(const OpenTarget &target, const QString &task) {
    if (target.showsLog && target.artifact.isEmpty())
        return withLines(LinkTexts::tr("Log of %1").arg(task), target);
    if (!target.artifact.isEmpty())
        return withLines(LinkTexts::tr("%1 of %2", "an artifact of a task").arg(shortName(target.artifact), task),
                         target);
    return task.left(1).toUpper() + task.mid(1);
}

QString commitText(const OpenTarget &target, const QVector<treeherder::Repository> &known) {
    QString whose;
    QStringList names;
    for (const treeherder::Repository &each : known) {
        if (each.isAt(target.sourceUrl))
            names.append(each.name);
    }
    if (names.size() == 1)
        whose = names.constFirst();
    else if (!target.sourceUrl.isEmpty())
        whose = shortName(target.sourceUrl.host() + target.sourceUrl.path());
    const PushQuery &query = target.query;
    QString text;
    if (!query.commitRevision.isEmpty())
        text = LinkTexts::tr("Commit %1").arg(shortRevision(query.commitRevision));
    else if (!query.fromChange.isEmpty() || !query.toChange.isEmpty())
        text =
            LinkTexts::tr("Commits %1").arg(rangeText(shortRevision(query.fromChange), shortRevision(query.toChange)));
    if (text.isEmpty())
        return LinkTexts::tr("Repository %1").arg(whose);
    return whose.isEmpty() ? text : LinkTexts::tr("%1 of %2", "commits of a repository").arg(text, whose);
}

QString landingText(const OpenTarget &target) {
    const QString text = LinkTexts::tr("Landing %1").arg(target.landing);
    if (!target.landoInstance.isEmpty())
        return LinkTexts::tr("%1 at %2").arg(text, shortName(target.landoInstance));
    return target.repository.isEmpty() ? text : LinkTexts::tr("%1 for %2").arg(text, shortName(target.repository));
}

QString hookText(const OpenTarget &target) {
    const QString group = shortName(target.hookGroupId);
    return target.hookId.isEmpty() ? LinkTexts::tr("Hooks of %1").arg(group)
                                   : LinkTexts::tr("Hook %1/%2").arg(group, shortName(target.hookId));
}

} // namespace

QString describe(const OpenTarget &target, const QVector<treeherder::Repository> &known) {
    using Kind = OpenTarget::Kind;
    switch (target.kind) {
    case Kind::Jobs:
        return jobsText(target, shortName(target.repository));
    case Kind::Task:
        return partText(target, taskText(target.taskId, target.runId));
    case Kind::Index:
        return partText(target, LinkTexts::tr("task %1 of the index").arg(shortName(target.indexPath)));
    case Kind::Hook:
        return hookText(target);
    case Kind::Commit:
        return commitText(target, known);
    case Kind::Landing:
        return landingText(target);
    case Kind::Group:
        break;
    }
    const QString group = LinkTexts::tr("task group %1").arg(models::shortenMiddle(target.groupId, idCharacters));
    if (target.showsLog || !target.artifact.isEmpty())
        return partText(target, taskText(target.taskId, target.runId));
    const QString text = partText(target, group);
    return target.taskId.isEmpty() || target.taskId == target.groupId
               ? text
               : LinkTexts::tr("%1, with one task selected").arg(text);
}

bool opensInBrowser(const OpenTarget &target) {
    return target.kind == OpenTarget::Kind::Hook;
}

} // namespace collie::session
