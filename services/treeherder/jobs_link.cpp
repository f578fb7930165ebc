#include "services/treeherder/jobs_link.h"

#include "services/treeherder/job.h"

#include <algorithm>
#include <array>

namespace collie::treeherder {

namespace {

/// Fields of a job that a view can be limited by, with those whose values Collie's filter holds first.
constexpr std::array<QLatin1String, 6> heldFields{
    QLatin1String("job_type_name"),    QLatin1String("job_type_symbol"), QLatin1String("job_group_name"),
    QLatin1String("job_group_symbol"), QLatin1String("platform"),        QLatin1String("failure_classification_id")};

bool isOneOf(const QString &name, std::initializer_list<const char *> names) {
    return std::any_of(names.begin(), names.end(), [&](const char *each) { return name == QLatin1String(each); });
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

void readRange(const LinkParameters &parameters, Address &target) {
    RevisionReader revisions(parameters, target);
    revisions.read("fromchange", target.query.fromChange);
    revisions.read("tochange", target.query.toChange);
    revisions.read("revision", target.query.revision);
    readDate(parameters, "startdate", target.query.startDate, target.notes);
    readDate(parameters, "enddate", target.query.endDate, target.notes);
    target.query.author = withoutSurroundings(parameters.value(QLatin1String("author")));
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
    target.searchText = parameters.values(QLatin1String("searchStr")).join(QLatin1Char(' '));
    for (const QLatin1String field : heldFields) {
        QStringList values = parameters.values(field);
        if (field == QLatin1String("failure_classification_id"))
            values = readWords(
                parameters, "failure_classification_id",
                [](const QString &word) { return word.size() == 1 && word[0] >= u'1' && word[0] <= u'8'; },
                target.notes);
        if (!values.isEmpty())
            target.fields.append({field, values});
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
    target.groupsExpanded = groups == QLatin1String("expanded");
    if (!groups.isEmpty() && !isOneOf(groups, {"expanded", "collapsed"}))
        target.notes.append(notUnderstood(QStringLiteral("group_state"), groups));
}

void readLanding(const LinkParameters &parameters, Address &target) {
    const QString id = parameters.value(QLatin1String("landoCommitID"));
    const QString instance = parameters.value(QLatin1String("landoInstance"));
    if (id.isEmpty() && instance.isEmpty())
        return;
    target.notes.append(
        QStringLiteral("The address names landing job %1%2. Its push is known to Lando only until it has landed; open "
                       "the address again with the revision that Lando gives it.")
            .arg(id.isEmpty() ? QStringLiteral("of Lando") : id.left(40),
                 instance.isEmpty() ? QString() : QStringLiteral(" of %1").arg(instance.left(60))));
}

/// Says of each parameter that nobody has read yet what becomes of it.
void nameTheRest(const LinkParameters &parameters, Address &target) {
    for (const auto &[name, value] : parameters.all()) {
        const bool isHeld = std::find(heldFields.begin(), heldFields.end(), name) != heldFields.end();
        if (isHeld || isOneOf(name, {"repo", "revision", "author", "fromchange", "tochange", "startdate", "enddate",
                                     "resultStatus", "classifiedState", "tier", "searchStr", "selectedJob",
                                     "selectedTaskRun", "group_state", "landoCommitID", "landoInstance"}))
            continue;
        if (name == QLatin1String("duplicate_jobs")) {
            // Every run is shown here, always.
            if (bareWord(value) != QLatin1String("visible"))
                target.notes.append(notUnderstood(name, value));
        } else if (name == QLatin1String("test_paths")) {
            target.notes.append(QStringLiteral("Collie cannot limit a view to test paths: the jobs of all paths are "
                                               "shown, not only those of “%1”.")
                                    .arg(value.left(60)));
        } else if (name == QLatin1String("nojobs")) {
            target.notes.append(QStringLiteral("The address asks for pushes without their jobs; they are shown with "
                                               "them."));
        } else if (name == QLatin1String("collapsedPushes")) {
            target.notes.append(QStringLiteral("The address has pushes folded up; here they are shown open."));
        } else if (!name.isEmpty()) {
            target.notes.append(notUnderstood(name, value));
        }
    }
    target.notes.removeDuplicates();
}

} // namespace

Address jobsTarget(const LinkParameters &parameters) {
    Address target;
    target.repository = bareWord(parameters.value(QLatin1String("repo")));
    readRange(parameters, target);
    readFilter(parameters, target);
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
                       QStringLiteral("This address of Treeherder's log viewer names no job. Copy it again, whole."));
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
