#include "services/treeherder/answer_reading.h"

#include "services/base/json_members.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/treeherder/answer_error.h"
#include "services/treeherder/wire_values.h"

#include <algorithm>
#include <utility>

namespace collie::treeherder {

namespace {

JobState stateFromName(const QString &name) {
    for (const JobState state : {JobState::Unscheduled, JobState::Pending, JobState::Running}) {
        if (name == jobStateName(state))
            return state;
    }
    return JobState::Completed;
}

JobResult resultFromName(const QString &name) {
    for (const JobResult result : {JobResult::Success, JobResult::TestFailed, JobResult::Busted, JobResult::Exception,
                                   JobResult::Retry, JobResult::UserCancel, JobResult::Superseded}) {
        if (name == jobResultName(result))
            return result;
    }
    return JobResult::Unknown;
}

QString orUnnamed(const QString &symbol) {
    return symbol.isEmpty() ? QStringLiteral("?") : symbol;
}

} // namespace

Result<Json> parseAnswer(const QByteArray &body, const QString &what) {
    if (looksLikeHtml(body)) {
        return failure(ErrorKind::BadResponse, Words::tr("The server sent a web page instead of data. Check "
                                                         "Treeherder's address, or try again in a while."));
    }
    Result<Json> document = parseJson(body, what);
    if (!document && document.error().kind == ErrorKind::BadResponse)
        document.error().message = body.trimmed().isEmpty()
                                       ? Words::tr("%1 is empty. Try again in a while.").arg(what)
                                       : Words::tr("%1 arrived damaged or incomplete. Try again.").arg(what);
    return document;
}

tl::unexpected<Error> unexpectedForm(const QString &what) {
    return failure(ErrorKind::BadResponse,
                   Words::tr("%1 does not have the form Collie knows. A newer Collie may understand it.").arg(what));
}

tl::unexpected<Error> tooManyEntries(const QString &what) {
    return failure(
        ErrorKind::TooLarge,
        Words::tr("%1 has more than %2 entries, which no answer of Treeherder should have. Try again in a while.")
            .arg(what, QString::number(mostEntries)));
}

QString headOfText(const QString &text, qsizetype most) {
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

QString boundedText(const Json &object, const char *key) {
    return headOfText(textMember(object, key));
}

int intMember(const Json &object, const char *key, int fallback) {
    const qint64 value = numberMember(object, key, fallback);
    return std::in_range<int>(value) ? static_cast<int>(value) : fallback;
}

qint64 secondsMember(const Json &object, const char *key) {
    constexpr qint64 microsecondsPerSecond = 1'000'000;
    if (const auto iso = parseTimestampUs(stringMember(object, key).toStdString()))
        return *iso / microsecondsPerSecond;
    return numberMember(object, key);
}

QDateTime momentMember(const Json &object, const char *key) {
    const qint64 seconds = secondsMember(object, key);
    return seconds > 0 ? utcFromSeconds(seconds) : QDateTime();
}

QUrl webUrl(const QString &text) {
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

Job readJob(const Json &entry) {
    Job job;
    job.id = idMember(entry, "id");
    job.pushId = idMember(entry, "push_id");
    job.taskId = stringMember(entry, "task_id");
    const qint64 run = idMember(entry, "retry_id", idMember(entry, "run_id"));
    const bool isRun = std::in_range<quint16>(run);
    job.runId = isRun ? static_cast<int>(run) : 0;
    const auto guid = parseJobGuid(stringMember(entry, "job_guid").toStdString());
    if (!isRun || !parseSlugid(job.taskId.toStdString())) {
        job.taskId = guid ? slugidFromBytes(guid->taskId) : QString();
        job.runId = guid ? guid->runId : 0;
    }
    job.state = stateFromName(stringMember(entry, "state"));
    job.result = resultFromName(stringMember(entry, "result"));
    job.tier = std::clamp(intMember(entry, "tier", 1), 1, 3);
    job.failureClassificationId = intMember(entry, "failure_classification_id", 1);
    job.platform = textMember(entry, "platform");
    job.platformOption = textMember(entry, "platform_option");
    job.groupName = textMember(entry, "job_group_name");
    job.groupSymbol = orUnnamed(textMember(entry, "job_group_symbol"));
    job.typeName = textMember(entry, "job_type_name");
    job.symbol = orUnnamed(textMember(entry, "job_type_symbol"));
    job.lastModifiedUs = parseTimestampUs(stringMember(entry, "last_modified").toStdString()).value_or(0);
    const QDateTime started = momentMember(entry, "start_timestamp");
    const QDateTime ended = momentMember(entry, "end_timestamp");
    if (started.isValid() && ended.isValid()) {
        const qint64 minutes = (started.secsTo(ended) + 30) / 60;
        job.durationMinutes = static_cast<int>(std::clamp<qint64>(minutes, 1, 1'000'000));
    }
    return job;
}

} // namespace collie::treeherder
