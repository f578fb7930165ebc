#include "services/treeherder/jobs_link.h"

#include "services/base/words.h"
#include "services/treeherder/job.h"
#include "services/treeherder/jobs_words.h"

#include <algorithm>
#include <array>
#include <limits>

namespace collie::treeherder {

namespace {

/// Fields of a job that a view can be limited by. Treeherder does not know the last.
constexpr std::array<QLatin1String, 8> fieldNames{
    QLatin1String("job_type_name"),    QLatin1String("job_type_symbol"), QLatin1String("job_group_name"),
    QLatin1String("job_group_symbol"), QLatin1String("platform"),        QLatin1String("failure_classification_id"),
    QLatin1String("test_paths"),       QLatin1String("machine_name")};

/// A field as a parameter limits it, still without values; nothing for other parameters.
std::optional<Address::Field> fieldNamed(const QString &parameter) {
    const bool isNegated = parameter.startsWith(negation, Qt::CaseInsensitive);
    const QString name = isNegated ? parameter.mid(negation.size()) : parameter;
    const auto found = std::find_if(fieldNames.begin(), fieldNames.end(), [&name](QLatin1String each) {
        return name.compare(each, Qt::CaseInsensitive) == 0;
    });
    if (found == fieldNames.end())
        return std::nullopt;
    return Address::Field{.name = *found, .values = {}, .isNegated = isNegated};
}

/// A parameter that names one revision, or a range with dots.
class RevisionReader final {
  public:
    RevisionReader(const LinkParameters &parameters, Address &target)
        : m_parameters(parameters)
        , m_target(target) {}

    void read(const char *name, QString &place) {
        const QString text = m_parameters.value(QLatin1String(name));
        if (text.isEmpty())
            return;
        if (const auto range = revisionRangeIn(text)) {
            m_target.query.fromChange = range->first;
            m_target.query.toChange = range->second;
        } else if (const QString revision = revisionIn(text); !revision.isEmpty()) {
            place = revision;
        } else {
            m_target.notes.append(notUnderstood(QLatin1String(name), text));
        }
    }

  private:
    const LinkParameters &m_parameters;
    Address &m_target;
};

void readDate(const LinkParameters &parameters, const char *name, QString &place, QStringList &notes) {
    const QString text = parameters.value(QLatin1String(name));
    place = dateIn(text);
    if (place.isEmpty() && !text.isEmpty())
        notes.append(notUnderstood(QLatin1String(name), text));
}

/// Whether a parameter says yes.
bool isSaid(const LinkParameters &parameters, const char *name) {
    const QString text = bareWord(parameters.value(QLatin1String(name)));
    return parameters.has(QLatin1String(name)) && !isOneOf(text, {"false", "0", "no"});
}

/// What Treeherder's page has no parameters for: the words of its API.
void readApiWords(const LinkParameters &parameters, Address &target) {
    RevisionReader(parameters, target).read("commit_revision", target.query.commitRevision);
    target.query.search = parameters.value(QLatin1String("search"));
    target.query.allRepositories = isSaid(parameters, "all_repos");
    const auto number = [&](const char *name, qint64 most) -> std::optional<qint64> {
        const QString text = parameters.value(QLatin1String(name));
        bool isNumber = false;
        const qint64 value = bareWord(text).toLongLong(&isNumber);
        if (isNumber && value > 0 && value <= most)
            return value;
        if (!text.isEmpty())
            target.notes.append(notUnderstood(QLatin1String(name), text));
        return std::nullopt;
    };
    constexpr qint64 anyTime = std::numeric_limits<qint32>::max() * qint64(1000);
    target.query.count = static_cast<int>(number("count", 1000).value_or(target.query.count));
    target.query.pushTimestampGte = number("push_timestamp__gte", anyTime);
    target.query.pushTimestampLte = number("push_timestamp__lte", anyTime);
}

void readIds(const LinkParameters &parameters, const char *name, QVector<qint64> &place, QStringList &notes) {
    const QStringList texts = parameters.values(QLatin1String(name));
    if (auto ids = idsIn(texts))
        place = *std::move(ids);
    else
        notes.append(notUnderstood(QLatin1String(name), texts.join(QLatin1Char(','))));
}

void readRange(const LinkParameters &parameters, Address &target) {
    RevisionReader revisions(parameters, target);
    revisions.read("fromchange", target.query.fromChange);
    revisions.read("tochange", target.query.toChange);
    revisions.read("revision", target.query.revision);
    readDate(parameters, "startdate", target.query.startDate, target.notes);
    readDate(parameters, "enddate", target.query.endDate, target.notes);
    readIds(parameters, "id__in", target.query.ids, target.notes);
    readApiWords(parameters, target);
    const QString author = withoutSurroundings(parameters.value(QLatin1String("author")));
    target.query.hidesReviewBot =
        author.compare(reviewBot, Qt::CaseInsensitive) == 0 || isSaid(parameters, "hide_reviewbot_pushes");
    if (author.compare(reviewBot, Qt::CaseInsensitive) != 0)
        target.query.author = author;
}

/// Values from a list of words; others are named.
QStringList readWords(const LinkParameters &parameters, const char *name, bool (*isKnown)(const QString &),
                      QStringList &notes) {
    QStringList known;
    for (const QString &given : parameters.values(QLatin1String(name))) {
        const QString word = bareWord(given).toLower();
        if (isKnown(word))
            known.append(word);
        else
            notes.append(notUnderstood(QLatin1String(name), given));
    }
    return known;
}

void readFilter(const LinkParameters &parameters, Address &target) {
    target.resultStatuses = readWords(
        parameters, "resultStatus",
        [](const QString &word) {
            const JobStatus status = jobStatusFromName(word);
            return status != JobStatus::Unknown && status != JobStatus::Runnable;
        },
        target.notes);
    target.classifiedStates = readWords(
        parameters, "classifiedState",
        [](const QString &word) {
            return isOneOf(word, {"classified", "unclassified"});
        },
        target.notes);
    target.tiers = readWords(
        parameters, "tier",
        [](const QString &word) {
            return isOneOf(word, {"1", "2", "3"});
        },
        target.notes);
    const bool isWhole = parameters.values(wholeFields).contains(searchText, Qt::CaseInsensitive);
    target.searchText =
        (isWhole ? parameters.wholeValues(searchText) : parameters.values(searchText)).join(QLatin1Char(' '));
}

void readFields(const LinkParameters &parameters, Address &target) {
    const QStringList whole = parameters.values(wholeFields);
    for (const auto &[parameter, text] : parameters.all()) {
        auto field = fieldNamed(parameter);
        const auto isSame = [&field](const Address::Field &each) {
            return each.name == field->name && each.isNegated == field->isNegated;
        };
        if (!field || std::any_of(target.fields.begin(), target.fields.end(), isSame))
            continue;
        const QString key = field->isNegated ? negation + field->name : field->name;
        const QByteArray name = key.toLatin1();
        if (field->name == QLatin1String("failure_classification_id"))
            field->values = readWords(
                parameters, name.constData(),
                [](const QString &word) { return word.size() == 1 && word[0] >= u'1' && word[0] <= u'8'; },
                target.notes);
        else if (whole.contains(field->name, Qt::CaseInsensitive))
            field->values = parameters.wholeValues(QLatin1String(name));
        else
            field->values = parameters.values(QLatin1String(name));
        field->values.removeDuplicates();
        if (!field->values.isEmpty())
            target.fields.append(*std::move(field));
    }
}

void readSelection(const LinkParameters &parameters, Address &target) {
    if (const QString job = parameters.value(QLatin1String("selectedJob")); !job.isEmpty()) {
        target.jobId = std::max<qint64>(0, bareWord(job).toLongLong());
        if (target.jobId == 0)
            target.notes.append(notUnderstood(QStringLiteral("selectedJob"), job));
    }
    if (const QString task = parameters.value(QLatin1String("selectedTaskRun")); !task.isEmpty()) {
        if (const auto run = taskRunIn(task)) {
            target.taskId = run->taskId;
            target.runId = run->runId.value_or(-1);
        } else {
            target.notes.append(notUnderstood(QStringLiteral("selectedTaskRun"), task));
        }
    }
    const QString groups = bareWord(parameters.value(QLatin1String("group_state")));
    target.groupsExpanded = isOneOf(groups, {"expanded"});
    if (!groups.isEmpty() && !isOneOf(groups, {"expanded", "collapsed"}))
        target.notes.append(notUnderstood(QStringLiteral("group_state"), groups));
    const QString duplicates = bareWord(parameters.value(QLatin1String("duplicate_jobs")));
    target.showsDuplicates = isOneOf(duplicates, {"visible"});
    if (!duplicates.isEmpty() && !isOneOf(duplicates, {"visible", "hidden"}))
        target.notes.append(notUnderstood(QStringLiteral("duplicate_jobs"), duplicates));
    target.withoutJobs = isSaid(parameters, "nojobs");
    readIds(parameters, "collapsedPushes", target.collapsedPushes, target.notes);
}

void readLanding(const LinkParameters &parameters, Address &target) {
    const QString id = parameters.value(QLatin1String("landoCommitID"));
    const QString instance = parameters.value(QLatin1String("landoInstance"));
    target.landing = landingIn(id);
    if (target.landing.isEmpty()) {
        if (!id.isEmpty() || !instance.isEmpty())
            target.notes.append(id.isEmpty() ? notUnderstood(QStringLiteral("landoInstance"), instance)
                                             : notUnderstood(QStringLiteral("landoCommitID"), id));
        return;
    }
    target.landoInstance = bareWord(instance).toLower();
    // Once the address tells the push, who landed it does not matter.
    if (!target.query.isLimited())
        target.kind = Address::Kind::Landing;
}

/// Names each parameter that nobody has read.
void nameTheRest(const LinkParameters &parameters, Address &target) {
    for (const auto &[name, value] : parameters.all()) {
        if (name.isEmpty() || fieldNamed(name) || name.compare(wholeFields, Qt::CaseInsensitive) == 0 ||
            isOneOf(name, {"repo", "revision", "author", "fromchange", "tochange", "startdate", "enddate", "nojobs"}) ||
            isOneOf(name, {"resultStatus", "classifiedState", "tier", "searchStr", "selectedJob", "selectedTaskRun"}) ||
            isOneOf(name, {"group_state", "duplicate_jobs", "collapsedPushes", "landoCommitID", "landoInstance"}) ||
            isOneOf(name, {"commit_revision", "search", "all_repos", "hide_reviewbot_pushes", "count", "id__in",
                           "push_timestamp__gte", "push_timestamp__lte"}))
            continue;
        target.notes.append(notUnderstood(name, value));
    }
    target.notes.removeDuplicates();
}

} // namespace

Address jobsTarget(const LinkParameters &parameters) {
    Address target;
    target.repository = bareWord(parameters.value(QLatin1String("repo")));
    readRange(parameters, target);
    readFilter(parameters, target);
    readFields(parameters, target);
    readSelection(parameters, target);
    readLanding(parameters, target);
    nameTheRest(parameters, target);
    return target;
}

Result<Address> logViewerTarget(const LinkParameters &parameters) {
    Address target;
    target.showsLog = true;
    target.repository = bareWord(parameters.value(QLatin1String("repo")));
    target.jobId = std::max<qint64>(0, bareWord(parameters.value(QLatin1String("job_id"))).toLongLong());
    const QString task = parameters.value(QLatin1String("task"));
    if (const auto run = taskRunIn(task)) {
        target.taskId = run->taskId;
        target.runId = run->runId.value_or(-1);
    } else if (!task.isEmpty()) {
        target.notes.append(notUnderstood(QStringLiteral("task"), task));
    }
    if (target.repository.isEmpty() || (target.jobId == 0 && target.taskId.isEmpty()))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("This address of Treeherder's log viewer names no job. Copy it again, whole."));
    if (const QString lines = parameters.value(QLatin1String("lineNumber")); !lines.isEmpty()) {
        if (const auto range = linesIn(lines)) {
            target.firstLine = range->first;
            target.lastLine = range->second;
        } else {
            target.notes.append(notUnderstood(QStringLiteral("lineNumber"), lines));
        }
    }
    for (const auto &[name, value] : parameters.all()) {
        if (!name.isEmpty() && !isOneOf(name, {"repo", "job_id", "task", "lineNumber"}))
            target.notes.append(notUnderstood(name, value));
    }
    return target;
}

} // namespace collie::treeherder
