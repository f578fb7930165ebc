#include "services/treeherder/answers.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/answer_reading.h"
#include "services/treeherder/wire_values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace collie::treeherder {

namespace {

QUrl withoutTrailingSlash(const QUrl &url) {
    return url.isEmpty() ? url
                         : url.adjusted(QUrl::StripTrailingSlash |
                                        (url.path() == QLatin1String("/") ? QUrl::RemovePath
                                                                          : QUrl::FormattingOptions(QUrl::None)));
}

bool readPush(const Json &entry, Push &push) {
    constexpr qsizetype mostCommits = 200;
    push.id = idMember(entry, "id");
    push.revision = textMember(entry, "revision");
    push.author = textMember(entry, "author");
    push.branch = textMember(entry, "branch");
    push.pushTimestamp = secondsMember(entry, "push_timestamp");
    push.repositoryId = intMember(entry, "repository_id");
    for (const Json &commit : arrayMember(entry, "revisions")) {
        if (commit.is_object() && push.commits.size() < mostCommits)
            push.commits.append(
                {textMember(commit, "revision"), textMember(commit, "author"), textMember(commit, "comments")});
    }
    push.revisionCount = std::max(intMember(entry, "revision_count"), static_cast<int>(push.commits.size()));
    return push.id > 0 && !push.revision.isEmpty();
}

bool readRepository(const Json &entry, Repository &repository) {
    repository.id = intMember(entry, "id");
    repository.name = textMember(entry, "name");
    repository.groupName = stringMember(objectMember(entry, "repository_group"), "name");
    repository.description = plainTextOfHtml(stringMember(entry, "description"));
    repository.dvcsType = stringMember(entry, "dvcs_type");
    repository.url = webUrl(stringMember(entry, "url"));
    repository.taskclusterRootUrl = withoutTrailingSlash(webUrl(stringMember(entry, "tc_root_url")));
    repository.isTry = boolMember(entry, "is_try_repo");
    const QString status = stringMember(entry, "active_status");
    return !repository.name.isEmpty() && (status.isEmpty() || status == QLatin1String("active"));
}

} // namespace

QString plainTextOfHtml(const QString &html) {
    QString text;
    bool inTag = false;
    for (const QChar c : html) {
        if (c == u'<' || c == u'>') {
            inTag = c == u'<';
            text += u' '; // Tags part words: "a<br>b".
        } else if (!inTag) {
            text += c;
        }
    }
    static constexpr std::array<std::pair<QLatin1String, char16_t>, 6> entities{{
        {QLatin1String("&lt;"), u'<'},
        {QLatin1String("&gt;"), u'>'},
        {QLatin1String("&quot;"), u'"'},
        {QLatin1String("&#39;"), u'\''},
        {QLatin1String("&nbsp;"), u' '},
        {QLatin1String("&amp;"), u'&'}, // Last, or "&amp;lt;" would be decoded twice.
    }};
    for (const auto &[entity, character] : entities)
        text.replace(entity, QString(QChar(character)));
    text = text.simplified();
    // The spaces that stood for tags before punctuation.
    for (const char16_t mark : {u'.', u',', u';', u':', u')', u'!', u'?'})
        text.replace(QStringLiteral(" ") + QChar(mark), QString(QChar(mark)));
    return text;
}

Result<QVector<Repository>> parseRepositories(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of repositories");
    return parseAnswer(body, what).and_then([&](const Json &list) {
        return parseList<Repository>(list, what, readRepository);
    });
}

Result<QVector<Push>> parsePushes(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of pushes");
    return parseAnswer(body, what).and_then([&](const Json &answer) -> Result<QVector<Push>> {
        const Json *results = findMember(answer, "results");
        return results == nullptr ? unexpectedForm(what) : parseList<Push>(*results, what, readPush);
    });
}

Result<PushStatus> parsePushStatus(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's counts of the push");
    return parseAnswer(body, what).and_then([&](const Json &answer) -> Result<PushStatus> {
        if (!answer.is_object())
            return unexpectedForm(what);
        const auto count = [&answer](const char *key) { return std::max(intMember(answer, key), 0); };
        PushStatus status;
        status.pending = count("pending");
        status.running = count("running");
        status.completed = count("completed");
        for (const char *result : {"testfailed", "busted", "exception"})
            status.failed += std::min(count(result), status.completed);
        return status;
    });
}

Result<JobDetails> parseJobDetails(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's description of the job");
    const auto answer = parseAnswer(body, what);
    if (!answer)
        return failure(answer.error());
    if (idMember(*answer, "id") <= 0)
        return unexpectedForm(what);
    JobDetails details;
    details.job = readJob(*answer);
    details.machineName = textMember(*answer, "machine_name");
    details.reason = textMember(*answer, "reason");
    details.who = textMember(*answer, "who");
    details.buildPlatform = textMember(*answer, "build_platform");
    details.machinePlatform = textMember(*answer, "machine_platform");
    if (details.machinePlatform.isEmpty())
        details.machinePlatform = stringMember(*answer, "machine_platform_os");
    details.groupDescription = plainTextOfHtml(stringMember(*answer, "job_group_description"));
    details.typeDescription = plainTextOfHtml(stringMember(*answer, "job_type_description"));
    details.signature = stringMember(*answer, "signature");
    details.resourceUri = stringMember(*answer, "resource_uri");
    details.submitted = momentMember(*answer, "submit_timestamp");
    details.started = momentMember(*answer, "start_timestamp");
    details.ended = momentMember(*answer, "end_timestamp");
    return details;
}

Result<QVector<LogUrl>> parseLogUrls(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of logs");
    return parseAnswer(body, what).and_then([&](const Json &list) {
        return parseList<LogUrl>(list, what, [](const Json &entry, LogUrl &log) {
            log.name = textMember(entry, "name");
            log.url = webUrl(stringMember(entry, "url"));
            log.parseStatus = stringMember(entry, "parse_status");
            return !log.name.isEmpty();
        });
    });
}

Result<QVector<TextLogError>> parseTextLogErrors(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of errors in a log");
    return parseAnswer(body, what)
        .and_then([&](const Json &list) {
            return parseList<TextLogError>(list, what, [](const Json &entry, TextLogError &error) {
                error.line = boundedText(entry, "line");
                error.lineNumber = intMember(entry, "line_number");
                error.isNew = boolMember(entry, "new_failure");
                const Json *line = findMember(entry, "line");
                return error.lineNumber >= 0 && line != nullptr && (line->is_string() || line->is_number());
            });
        })
        .map([](QVector<TextLogError> errors) {
            errors.removeIf([](const TextLogError &error) { return error.line.isEmpty(); });
            return errors;
        });
}

Result<QVector<PushNote>> parsePushNotes(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of notes");
    return parseAnswer(body, what).and_then([&](const Json &list) {
        return parseList<PushNote>(list, what, [](const Json &entry, PushNote &note) {
            const Json &job = objectMember(entry, "job");
            note.taskId = stringMember(job, "task_id");
            note.label = textMember(job, "job_type_name");
            note.classification = textMember(entry, "failure_classification_name");
            note.who = textMember(entry, "who");
            note.text = textMember(entry, "text");
            return !note.label.isEmpty();
        });
    });
}

Result<QHash<qint64, DecisionTask>> parseDecisionTasks(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of decision tasks");
    const auto answer = parseAnswer(body, what);
    if (!answer)
        return failure(answer.error());
    if (!answer->is_object())
        return unexpectedForm(what);
    QHash<qint64, DecisionTask> tasks;
    for (const auto &[key, value] : answer->items()) {
        bool isNumber = false;
        const qint64 pushId = QString::fromStdString(key).toLongLong(&isNumber);
        const QString taskId = stringMember(value, "id");
        // The run is a number or its text, whichever the server's age gives.
        const int run = intMember(value, "run");
        if (isNumber && isSlugid(taskId))
            tasks.insert(pushId, {taskId, run});
    }
    return tasks;
}

} // namespace collie::treeherder
