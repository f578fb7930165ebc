#include "services/scheduling/job_priorities.h"

#include "services/base/words.h"
#include "services/scheduling/minimum_hitting_set.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace collie::scheduling {

namespace {

constexpr qsizetype shortRevision = 12;
constexpr qsizetype longRevision = 40;

/// Job types in the making, each once.
class TypeTable final {
  public:
    explicit TypeTable(const PriorityInput &input) {
        QVector<RunnableLabel> runnable = input.runnable;
        std::sort(runnable.begin(), runnable.end(), [](const RunnableLabel &left, const RunnableLabel &right) {
            return std::tie(left.label, left.platform, left.buildType) <
                   std::tie(right.label, right.platform, right.buildType);
        });
        for (const RunnableLabel &each : std::as_const(runnable))
            add(each.label, jobTypeKey(each.label, each.platform, each.buildType), true);
        for (const FixedByCommit &note : input.notes)
            add(note.label, jobTypeKey(note.label, {}, {}), false);
        for (JobType &type : m_types) {
            std::sort(type.labels.begin(), type.labels.end());
            const bool skippable = std::all_of(type.labels.begin(), type.labels.end(),
                                               [](const QString &label) { return mayBeSkipped(label); });
            type.value = skippable ? JobValue::Low : JobValue::Always;
            for (const QString &label : std::as_const(type.labels)) {
                const JobCost cost = input.costs.value(label);
                type.cost.runs += cost.runs;
                type.cost.machineHours += cost.machineHours;
            }
        }
    }

    [[nodiscard]] QVector<JobType> &types() { return m_types; }
    [[nodiscard]] qsizetype find(const QString &label) const { return m_typeOfLabel.value(label, -1); }

  private:
    void add(const QString &label, const JobTypeKey &key, bool isRunnable) {
        if (label.isEmpty() || m_typeOfLabel.contains(label))
            return;
        auto known = m_typeOfKey.constFind(key);
        if (known == m_typeOfKey.constEnd()) {
            known = m_typeOfKey.insert(key, m_types.size());
            JobType type;
            type.key = key;
            type.isRunnable = isRunnable;
            m_types.append(std::move(type));
        }
        // A label that went stands for the job type that took its place.
        if (isRunnable || !m_types.at(*known).isRunnable)
            m_types[*known].labels.append(label);
        m_typeOfLabel.insert(label, *known);
    }

    QVector<JobType> m_types;
    QHash<JobTypeKey, qsizetype> m_typeOfKey;
    QHash<QString, qsizetype> m_typeOfLabel;
};

/// The failures that notes name, each with the labels that caught it.
class FailureMap final {
  public:
    struct Failure {
        QString revision; ///< The longest form seen; of two the first in the alphabet.
        QSet<QString> labels;
    };

    explicit FailureMap(const QVector<FixedByCommit> &notes) {
        for (const FixedByCommit &note : notes) {
            const QString revision = revisionOfNote(note.text);
            if (revision.isEmpty() || note.label.isEmpty()) {
                ++m_unusable;
                continue;
            }
            // 12 digits are what people quote and what no repository has twice.
            Failure &failure = m_failures[revision.left(shortRevision)];
            const bool isBetter = revision.size() != failure.revision.size() ? revision.size() > failure.revision.size()
                                                                             : revision < failure.revision;
            if (isBetter)
                failure.revision = revision;
            failure.labels.insert(note.label);
        }
    }

    [[nodiscard]] int unusable() const { return m_unusable; }
    /// Ascending by revision.
    [[nodiscard]] QVector<Failure> sorted() const {
        QVector<Failure> all = m_failures.values();
        std::sort(all.begin(), all.end(),
                  [](const Failure &left, const Failure &right) { return left.revision < right.revision; });
        return all;
    }

  private:
    QHash<QString, Failure> m_failures;
    int m_unusable = 0;
};

/// Tells each type which failures it caught; failures that only types which always run caught are counted.
void spread(const QVector<FailureMap::Failure> &failures, TypeTable &table, JobPriorities &into) {
    for (const FailureMap::Failure &failure : failures) {
        std::vector<qsizetype> types;
        for (const QString &label : failure.labels)
            types.push_back(table.find(label));
        std::sort(types.begin(), types.end());
        types.erase(std::unique(types.begin(), types.end()), types.end());
        const bool counts = std::any_of(types.begin(), types.end(), [&](qsizetype type) {
            return table.types().at(type).value != JobValue::Always;
        });
        if (!counts) {
            ++into.otherFailures;
            continue;
        }
        for (const qsizetype type : types)
            table.types()[type].failures.push_back(static_cast<quint32>(into.failures.size()));
        into.failures.append(failure.revision);
    }
}

/// Takes types away as long as every failure keeps a detector.
void reverseGreedy(JobPriorities &priorities) {
    std::vector<int> detectors(static_cast<size_t>(priorities.failures.size()));
    std::vector<qsizetype> order;
    for (qsizetype i = 0; i < priorities.types.size(); ++i) {
        const JobType &type = priorities.types.at(i);
        if (type.value == JobValue::Always)
            continue;
        order.push_back(i);
        for (const quint32 failure : type.failures)
            ++detectors[failure];
    }
    std::sort(order.begin(), order.end(), [&](qsizetype left, qsizetype right) {
        const JobType &a = priorities.types.at(left);
        const JobType &b = priorities.types.at(right);
        if (a.isRunnable != b.isRunnable)
            return !a.isRunnable;
        if (a.failures.size() != b.failures.size())
            return a.failures.size() < b.failures.size();
        return left > right; // Types stand by name.
    });
    for (const qsizetype i : order) {
        JobType &type = priorities.types[i];
        const bool isNeeded = std::any_of(type.failures.begin(), type.failures.end(),
                                          [&](quint32 failure) { return detectors[failure] == 1; });
        type.value = isNeeded ? JobValue::High : JobValue::Low;
        if (isNeeded)
            continue;
        for (const quint32 failure : type.failures)
            --detectors[failure];
    }
    for (JobType &type : priorities.types) {
        if (type.value != JobValue::High)
            continue;
        std::copy_if(type.failures.begin(), type.failures.end(), std::back_inserter(type.lostBySkipping),
                     [&](quint32 failure) { return detectors[failure] == 1; });
    }
}

/// Why nothing follows from the notes.
QString nothingNoted(const PriorityInput &input, const JobPriorities &priorities) {
    if (input.notes.isEmpty())
        return Words::tr("No failure of this time was noted as fixed by a commit, so nothing tells which jobs "
                         "matter. Choose a longer time or other repositories.");
    if (priorities.otherFailures > 0)
        return Words::tr("Only jobs that run on every push caught the failures that were noted, so nothing tells "
                         "which of the others matter. Choose a longer time.");
    return Words::tr("None of the %1 notes of this time names the commit that fixed the failure, so nothing tells "
                     "which jobs matter. Choose a longer time or other repositories.")
        .arg(input.notes.size());
}

} // namespace

int JobPriorities::count(JobValue value) const {
    return static_cast<int>(
        std::count_if(types.begin(), types.end(), [value](const JobType &type) { return type.value == value; }));
}

JobCost JobPriorities::cost(JobValue value) const {
    return std::accumulate(types.begin(), types.end(), JobCost(), [value](JobCost sum, const JobType &type) {
        if (type.value == value) {
            sum.runs += type.cost.runs;
            sum.machineHours += type.cost.machineHours;
        }
        return sum;
    });
}

QStringList JobPriorities::labels(JobValue value) const {
    QStringList all;
    for (const JobType &type : types) {
        if (type.value == value && type.isRunnable)
            all += type.labels;
    }
    std::sort(all.begin(), all.end());
    return all;
}

QString revisionOfNote(const QString &text) {
    QStringView rest = QStringView(text).trimmed();
    while (rest.endsWith(u'/'))
        rest.chop(1);
    const QStringView last = rest.mid(rest.lastIndexOf(u'/') + 1);
    const bool isHex = std::all_of(last.begin(), last.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
    const bool isRevision = isHex && last.size() >= shortRevision && last.size() <= longRevision;
    return isRevision ? last.toString().toLower() : QString();
}

Result<JobPriorities> jobPriorities(const PriorityInput &input) {
    if (input.runnable.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("There are no runnable jobs to judge. Choose a repository whose decision tasks "
                                 "publish runnable-jobs.json."));
    TypeTable table(input);
    const FailureMap map(input.notes);
    JobPriorities priorities;
    priorities.unusableNotes = map.unusable();
    spread(map.sorted(), table, priorities);
    if (priorities.failures.isEmpty())
        return failure(ErrorKind::NotFound, nothingNoted(input, priorities));
    priorities.types = std::move(table.types());
    std::sort(priorities.types.begin(), priorities.types.end(),
              [](const JobType &left, const JobType &right) { return left.name() < right.name(); });
    reverseGreedy(priorities);
    return priorities;
}

std::optional<int> leastHighValueTypes(const JobPriorities &priorities, const Clock &clock,
                                       std::chrono::milliseconds budget) {
    std::vector<std::vector<quint32>> detectors(static_cast<size_t>(priorities.failures.size()));
    for (qsizetype i = 0; i < priorities.types.size(); ++i) {
        const JobType &type = priorities.types.at(i);
        if (type.value == JobValue::Always)
            continue;
        for (const quint32 failure : type.failures)
            detectors[failure].push_back(static_cast<quint32>(i));
    }
    return minimumHittingSet(detectors, static_cast<quint32>(priorities.types.size()), clock, budget);
}

} // namespace collie::scheduling
