#include "services/treeherder/failure_answers.h"

#include "services/base/json_members.h"
#include "services/base/utc.h"
#include "services/base/words.h"
#include "services/treeherder/answer_reading.h"
#include "services/treeherder/wire_values.h"

#include <algorithm>

namespace collie::treeherder {

namespace {

/// An id that may be null.
std::optional<qint64> maybeId(const Json &object, const char *key) {
    const qint64 id = idMember(object, key);
    return id > 0 ? std::optional(id) : std::nullopt;
}

/// "2026-08-01T10:20:30.123456", which is UTC.
QDateTime createdMember(const Json &entry) {
    const auto us = parseTimestampUs(stringMember(entry, "created").toStdString());
    return us ? utcFromMs(*us / 1000) : QDateTime();
}

std::optional<int> countMember(const Json &entry, const char *key) {
    const int count = intMember(entry, key, -1);
    return count >= 0 ? std::optional(count) : std::nullopt;
}

QVector<Bug> bugsMember(const Json &suggestion, const char *key) {
    QVector<Bug> bugs;
    for (const Json &entry : arrayMember(objectMember(suggestion, "bugs"), key)) {
        Bug bug{.id = maybeId(entry, "id"),
                .internalId = idMember(entry, "internal_id"),
                .summary = boundedText(entry, "summary"),
                .status = boundedText(entry, "status"),
                .resolution = boundedText(entry, "resolution"),
                .duplicateOf = maybeId(entry, "dupe_of"),
                .crashSignature = boundedText(entry, "crash_signature"),
                .keywords = boundedText(entry, "keywords"),
                .whiteboard = boundedText(entry, "whiteboard"),
                .occurrences = countMember(entry, "occurrences")};
        if (bug.id || !bug.summary.isEmpty())
            bugs.append(std::move(bug));
    }
    return bugs;
}

bool readSuggestion(const Json &entry, BugSuggestion &suggestion) {
    suggestion.search = boundedText(entry, "search");
    for (const QString &term : stringsMember(entry, "search_terms"))
        suggestion.searchTerms.append(headOfText(term));
    suggestion.pathEnd = boundedText(entry, "path_end");
    suggestion.openRecent = bugsMember(entry, "open_recent");
    suggestion.allOthers = bugsMember(entry, "all_others");
    suggestion.lineNumber = std::max<qint64>(-1, numberMember(entry, "line_number", -1));
    suggestion.counter = countMember(entry, "counter");
    suggestion.isNewInRevision = boolMember(entry, "failure_new_in_rev");
    const Json *search = findMember(entry, "search");
    return search != nullptr && search->is_string();
}

bool readNote(const Json &entry, JobNote &note) {
    note.id = idMember(entry, "id");
    note.jobId = idMember(entry, "job_id");
    note.failureClassificationId = intMember(entry, "failure_classification_id", 1);
    note.created = createdMember(entry);
    note.who = boundedText(entry, "who");
    note.text = boundedText(entry, "text");
    return note.id > 0;
}

bool readJobBug(const Json &entry, JobBug &bug) {
    bug.jobId = idMember(entry, "job_id");
    bug.bugId = maybeId(entry, "bug_id");
    bug.internalId = idMember(entry, "bug_internal_id");
    bug.created = createdMember(entry);
    bug.who = boundedText(entry, "who");
    return bug.jobId > 0 && (bug.bugId || bug.internalId > 0);
}

/// Always an entry of the list, with nothing in it where there is no job.
bool readSimilarJob(const Json &entry, std::optional<SimilarJob> &similar) {
    const Job job = readJob(entry);
    if (job.id > 0)
        similar = SimilarJob{.job = job,
                             .started = momentMember(entry, "start_timestamp"),
                             .ended = momentMember(entry, "end_timestamp")};
    return true;
}

bool readDatum(const Json &entry, PerformanceDatum &datum) {
    const Json &signature = objectMember(entry, "signature_data");
    const Json *value = findMember(entry, "value");
    datum.id = idMember(entry, "id");
    datum.signatureId = idMember(signature, "id");
    datum.frameworkId = intMember(signature, "framework_id");
    datum.suite = boundedText(signature, "suite");
    datum.test = boundedText(signature, "test");
    for (const QString &option : stringsMember(signature, "extra_options"))
        datum.extraOptions.append(headOfText(option));
    datum.unit = boundedText(signature, "measurement_unit");
    // Told only where it is not so.
    const Json *lowerIsBetter = findMember(signature, "lower_is_better");
    datum.lowerIsBetter = lowerIsBetter == nullptr || !lowerIsBetter->is_boolean() || lowerIsBetter->get<bool>();
    datum.shouldAlert = boolMember(signature, "should_alert");
    if (value == nullptr || !value->is_number())
        return false;
    datum.value = value->get<double>();
    return datum.signatureId > 0 && !datum.suite.isEmpty();
}

bool readOccurrence(const Json &entry, BugOccurrence &occurrence) {
    occurrence.bugId = idMember(entry, "bug_id");
    occurrence.revision = boundedText(entry, "revision");
    occurrence.platform = boundedText(entry, "platform");
    occurrence.buildType = boundedText(entry, "build_type");
    occurrence.testSuite = boundedText(entry, "test_suite");
    return occurrence.bugId > 0 && !occurrence.platform.isEmpty();
}

} // namespace

Result<QVector<BugSuggestion>> parseBugSuggestions(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of bug suggestions");
    return parseAnswer(body, what)
        .and_then([&](const Json &list) { return parseList<BugSuggestion>(list, what, readSuggestion); })
        .map([](QVector<BugSuggestion> suggestions) {
            suggestions.removeIf([](const BugSuggestion &line) { return line.search.isEmpty(); });
            return suggestions;
        });
}

Result<QVector<JobNote>> parseJobNotes(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of notes");
    return parseAnswer(body, what)
        .and_then([&](const Json &list) { return parseList<JobNote>(list, what, readNote); })
        .map([](QVector<JobNote> notes) {
            std::sort(notes.begin(), notes.end(), [](const JobNote &a, const JobNote &b) {
                return a.created != b.created ? a.created > b.created : a.id > b.id;
            });
            return notes;
        });
}

Result<QVector<JobBug>> parseJobBugs(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of bugs of jobs");
    return parseAnswer(body, what).and_then([&](const Json &list) {
        return parseList<JobBug>(list, what, readJobBug);
    });
}

Result<QVector<std::optional<SimilarJob>>> parseSimilarJobs(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of similar jobs");
    return parseAnswer(body, what).and_then([&](const Json &answer) -> Result<QVector<std::optional<SimilarJob>>> {
        const Json *results = findMember(answer, "results");
        if (results == nullptr)
            return unexpectedForm(what);
        auto jobs = parseList<std::optional<SimilarJob>>(*results, what, readSimilarJob);
        const auto isRead = [](const std::optional<SimilarJob> &job) { return job.has_value(); };
        if (jobs && !jobs->isEmpty() && std::none_of(jobs->begin(), jobs->end(), isRead))
            return unexpectedForm(what);
        return jobs;
    });
}

Result<QVector<PerformanceDatum>> parsePerformanceData(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of measurements");
    return parseAnswer(body, what).and_then([&](const Json &answer) -> Result<QVector<PerformanceDatum>> {
        const Json *data = findMember(answer, "data");
        return data == nullptr ? unexpectedForm(what) : parseList<PerformanceDatum>(*data, what, readDatum);
    });
}

Result<QHash<int, QString>> parsePerformanceFrameworks(const QByteArray &body) {
    using Named = std::pair<int, QString>;
    const QString what = Words::tr("Treeherder's list of performance frameworks");
    return parseAnswer(body, what)
        .and_then([&](const Json &list) {
            return parseList<Named>(list, what, [](const Json &entry, Named &framework) {
                framework = {intMember(entry, "id"), boundedText(entry, "name")};
                return framework.first > 0 && !framework.second.isEmpty();
            });
        })
        .map([](const QVector<Named> &frameworks) {
            QHash<int, QString> names;
            for (const auto &[id, name] : frameworks)
                names.insert(id, name);
            return names;
        });
}

Result<QVector<BugOccurrence>> parseBugOccurrences(const QByteArray &body) {
    const QString what = Words::tr("Treeherder's list of the failures of a bug");
    return parseAnswer(body, what).and_then([&](const Json &list) {
        return parseList<BugOccurrence>(list, what, readOccurrence);
    });
}

} // namespace collie::treeherder
