#include "app/cli/push_output.h"

#include "app/cli/failure_output.h"
#include "app/cli/output.h"
#include "models/failures/shown_text.h"
#include "services/base/english_scope.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/treeherder/commit_message.h"

namespace collie::cli {

using failures::JobKind;
using failures::JobTally;
using treeherder::Commit;
using treeherder::CommitMessage;

namespace {

Json kindToJson(const JobTally::OfKind &kind) {
    return {{"failed", kind.failed}, {"intermittent", kind.intermittents}, {"inProgress", kind.inProgress}};
}

Json commitToJson(const PushStory &story, const Commit &commit) {
    const CommitMessage message = treeherder::readCommitMessage(commit.comments);
    const treeherder::CommitAuthor author = treeherder::splitAuthor(commit.author);
    Json bugs = Json::array();
    for (const treeherder::NamedBug &bug : message.bugs) {
        const auto title = story.titles.constFind(bug.id);
        bugs.push_back({{"id", bug.id},
                        {"title", title == story.titles.constEnd() ? Json() : Json(title->summary.toStdString())}});
    }
    return {{"revision", commit.revision.toStdString()},
            {"author", author.name.toStdString()},
            {"mail", author.mail.toStdString()},
            {"subject", message.subject.toStdString()},
            {"bugs", bugs},
            {"phabricator", message.phabricator.url.toString().toStdString()},
            {"isBackout", message.isBackout}};
}

QString titleOf(const PushStory &story, qint64 bug) {
    constexpr qsizetype longest = 200;
    const QString title = story.titles.value(bug).summary.simplified();
    return title.size() > longest ? models::headOf(title, longest) + u'…' : title;
}

/// The bugs of a commit, each once: those with a title, or those without.
QVector<qint64> bugsOfCommit(const PushStory &story, const CommitMessage &message, bool withTitle) {
    QVector<qint64> bugs;
    for (const treeherder::NamedBug &bug : message.bugs) {
        if (titleOf(story, bug.id).isEmpty() != withTitle && !bugs.contains(bug.id))
            bugs.append(bug.id);
    }
    return bugs;
}

/// "Bug 1948118, D212345, backout": what has no line of its own.
QString remarksOf(const PushStory &story, const CommitMessage &message) {
    QStringList remarks;
    for (const qint64 bug : bugsOfCommit(story, message, false))
        remarks.append(Words::tr("Bug %1").arg(bug));
    if (!message.phabricator.id.isEmpty())
        remarks.append(message.phabricator.id);
    if (message.isBackout)
        remarks.append(Words::tr("backout", "what a commit is"));
    return remarks.join(QStringLiteral(", "));
}

QString moreCommits(const treeherder::Push &push) {
    const qsizetype more = push.revisionCount - push.commits.size();
    if (more <= 0)
        return {};
    return Words::tr("%n more commit(s)", nullptr, static_cast<int>(more));
}

} // namespace

Json tallyToJson(const JobTally &tally) {
    return {{"lint", kindToJson(tally.of(JobKind::Lint))},
            {"build", kindToJson(tally.of(JobKind::Build))},
            {"test", kindToJson(tally.of(JobKind::Test))},
            {"fixedByCommit", tally.fixedByCommit},
            {"unclassified", tally.unclassified},
            {"completed", tally.completed},
            {"inProgress", tally.inProgress()},
            {"percentComplete", tally.percentComplete()}};
}

QString tallyToText(const JobTally &tally) {
    return Words::tr("%1% complete, %2 in progress. Failed: %3 lint, %4 build, %5 test; %6 intermittent, %7 fixed by "
                     "commit, %8 unclassified.")
        .arg(tally.percentComplete())
        .arg(tally.inProgress())
        .arg(tally.of(JobKind::Lint).failed)
        .arg(tally.of(JobKind::Build).failed)
        .arg(tally.of(JobKind::Test).failed)
        .arg(tally.intermittents())
        .arg(tally.fixedByCommit)
        .arg(tally.unclassified);
}

QVector<qint64> bugsOf(const treeherder::Push &push) {
    QVector<qint64> bugs;
    for (const Commit &commit : push.commits) {
        for (const treeherder::NamedBug &bug : treeherder::readCommitMessage(commit.comments).bugs) {
            if (!bugs.contains(bug.id))
                bugs.append(bug.id);
        }
    }
    return bugs;
}

Json pushToJson(const PushStory &story) {
    const treeherder::Push &push = story.push.push;
    Json commits = Json::array();
    for (const Commit &commit : push.commits)
        commits.push_back(commitToJson(story, commit));
    return {{"repository", story.push.repository.name.toStdString()},
            {"id", push.id},
            {"revision", push.revision.toStdString()},
            {"branch", push.branch.toStdString()},
            {"author", push.author.toStdString()},
            {"pushTimestamp", push.pushTimestamp},
            {"page", story.page.toString(QUrl::FullyEncoded).toStdString()},
            {"revisionCount", push.revisionCount},
            {"commits", commits},
            {"jobs", tallyToJson(story.tally)}};
}

QString pushToText(const PushStory &story) {
    const treeherder::Push &push = story.push.push;
    const QString besideRevision(14, u' ');
    QStringList lines{Words::tr("%1 %2  push %3", "repository, revision and number")
                          .arg(story.push.repository.name, push.revision, QString::number(push.id)),
                      QStringLiteral("%1  %2").arg(localTime(utcFromSeconds(push.pushTimestamp)), push.author)};
    if (!push.branch.isEmpty())
        lines.append(Words::tr("branch %1").arg(push.branch));
    lines << tallyToText(story.tally) << QString();
    for (const Commit &commit : push.commits) {
        const CommitMessage message = treeherder::readCommitMessage(commit.comments);
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(commit.revision.left(12), treeherder::splitAuthor(commit.author).name, message.subject));
        for (const qint64 bug : bugsOfCommit(story, message, true))
            lines.append(besideRevision +
                         Words::tr("Bug %1: %2", "number and title").arg(QString::number(bug), titleOf(story, bug)));
        if (const QString remarks = remarksOf(story, message); !remarks.isEmpty())
            lines.append(besideRevision + remarks);
    }
    if (const QString more = moreCommits(push); !more.isEmpty())
        lines.append(QStringLiteral("… %1").arg(more));
    return lines.join(u'\n');
}

QString pushToMarkdown(const PushStory &story) {
    const EnglishScope english;
    const treeherder::Push &push = story.push.push;
    const QString name = QStringLiteral("%1 %2").arg(story.push.repository.name, push.revision.left(12));
    QStringList lines{QStringLiteral("## ") + Words::tr("Push %1").arg(markdownLink(name, story.page)), QString(),
                      tallyToText(story.tally), QString()};
    for (const Commit &commit : push.commits) {
        const CommitMessage message = treeherder::readCommitMessage(commit.comments);
        const QString remarks = remarksOf(story, message);
        lines.append(QStringLiteral("- %1 %2%3")
                         .arg(markdownCode(commit.revision.left(12)), markdownCode(message.subject),
                              remarks.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(remarks)));
    }
    if (const QString more = moreCommits(push); !more.isEmpty())
        lines.append(QStringLiteral("- %1").arg(more));
    return lines.join(u'\n');
}

} // namespace collie::cli
