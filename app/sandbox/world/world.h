#pragma once

#include "services/base/json.h"
#include "services/base/slugid.h"
#include "services/treeherder/job.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace collie::sandbox {

struct Repository {
    int id = 0;
    QString name, groupName, groupDescription, dvcsType, url, description;
    int lifeCycleOrder = 0;
    bool isTry = false;
    int level = 3; ///< Mozilla's level of trust of the repository: 1 try, 3 the others.
};

struct Commit {
    QString revision, author, comments;
};

/// What the jobs of one label share. Text is also kept the way the compact jobs format wants it.
struct JobType {
    QString platform, option, groupName, groupSymbol, label, symbol;
    QString kind;     ///< As in task.tags.kind: "build", "test", "source-test".
    QString testType; ///< As in task.tags.test-type; empty for what is not a test.
    quint8 tier = 1;
    quint32 medianSeconds = 600;
    QByteArray signature;                                                 ///< 40 hex digits.
    QByteArray groupAndTypeJson, platformJson, signatureJson, optionJson; ///< Columns, with a comma after each.
    QByteArray symbollessJson;                                            ///< groupAndTypeJson without its last column.
};

/// One run of a task. Its index in World::jobs() stands for it everywhere.
struct Job {
    UuidBytes taskId{};
    qint64 lastModifiedUs = 0;
    quint32 type = 0;        ///< Into World::types().
    quint32 push = 0;        ///< Into World::pushes().
    quint32 submitted = 0;   ///< Seconds since the epoch.
    quint32 started = 0;     ///< 0 when it has not.
    quint32 ended = 0;       ///< 0 when it has not.
    quint32 previousRun = 0; ///< One more than the index of the task's run before; 0 for none.
    treeherder::JobState state = treeherder::JobState::Unscheduled;
    treeherder::JobResult result = treeherder::JobResult::Unknown;
    treeherder::JobResult outcome = treeherder::JobResult::Success; ///< The result it will have.
    quint8 classification = 1;
    quint8 runId = 0;
    bool created = false; ///< Shows a run of a task in the TaskStore, which says what becomes of it.
    bool expired = false; ///< The queue knows neither its task nor what it left any more.
    bool claimed = false; ///< Another worker than the sandbox's ran it, so no artifact of it is invented.
};

/// What somebody, or a program, said about a failure.
struct Annotation {
    quint8 classification = 4;
    qint64 atSeconds = 0; ///< Since the epoch.
    QString who = {}, text = {};
    std::optional<qint64> bug = {};
};

struct Push {
    qint64 id = 0;
    int pushlogId = 0;
    quint32 repository = 0; ///< Into World::repositories().
    QString revision, author;
    QString branch;              ///< Of a git repository that has several; else empty.
    qint64 timestamp = 0;        ///< Seconds since the epoch.
    std::vector<Commit> commits; ///< Newest first.
    quint32 decisionJob = 0;
    std::vector<quint32> jobs; ///< Ascending.
};

/// Everything the sandbox knows, in memory. Only grows.
class World final {
  public:
    /// Treeherder's id of the first job and push; later ones count up.
    static constexpr qint64 firstJobId = 480'000'001;
    static constexpr qint64 firstPushId = 1'500'001;

    std::vector<Repository> repositories;

    quint32 addType(JobType type);
    /// Assigns the id; \return its index.
    quint32 addPush(Push push);
    /// \return its index.
    quint32 addJob(const Job &job);

    [[nodiscard]] const std::vector<JobType> &types() const { return m_types; }
    [[nodiscard]] const std::vector<Push> &pushes() const { return m_pushes; }
    [[nodiscard]] Push &push(quint32 index) { return m_pushes[index]; }
    [[nodiscard]] const std::vector<Job> &jobs() const { return m_jobs; }
    [[nodiscard]] Job &job(quint32 index) { return m_jobs[index]; }
    void reserveJobs(size_t count) { m_jobs.reserve(count); }

    /// Members of `extra` in the definition of a job that an action made or that is an action's own.
    void setExtra(quint32 job, Json extra) { m_extras.insert_or_assign(job, std::move(extra)); }
    /// nullptr when there are none.
    [[nodiscard]] const Json *extraOf(quint32 job) const {
        const auto found = m_extras.find(job);
        return found == m_extras.end() ? nullptr : &found->second;
    }

    /// What was said of a job since the sandbox began, oldest first.
    void annotate(quint32 job, Annotation said) { m_annotations[job].push_back(std::move(said)); }
    [[nodiscard]] std::vector<Annotation> annotationsOf(quint32 job) const {
        const auto found = m_annotations.find(job);
        return found == m_annotations.end() ? std::vector<Annotation>() : found->second;
    }

    /// The newest run of a task.
    [[nodiscard]] std::optional<quint32> newestRun(const QString &taskId) const;
    /// One run of a task.
    [[nodiscard]] std::optional<quint32> run(const QString &taskId, int runId) const;
    [[nodiscard]] std::optional<quint32> typeOf(const QString &label) const;
    [[nodiscard]] std::optional<quint32> pushOfGroup(const QString &taskGroupId) const;
    [[nodiscard]] std::optional<quint32> pushById(qint64 id) const;
    [[nodiscard]] std::optional<quint32> jobById(qint64 id) const;
    [[nodiscard]] std::optional<quint32> repositoryNamed(QStringView name) const;

    /// A number of its own for each run, which decides what is invented about it; the same for the same seed.
    [[nodiscard]] static quint64 hashOf(const Job &job);
    /// Of a hundred failures so many are ones that nobody saw before: those with the least hashOf() % 100.
    static constexpr quint64 newPercent = 12;

    [[nodiscard]] static qint64 jobId(quint32 index) { return firstJobId + index; }
    [[nodiscard]] QString taskId(quint32 job) const { return slugidFromBytes(m_jobs[job].taskId); }
    /// The decision task's id, which is the task group's.
    [[nodiscard]] QString groupOf(quint32 push) const { return taskId(m_pushes[push].decisionJob); }

    /// Treeherder's word for a state or result.
    [[nodiscard]] static const char *stateName(treeherder::JobState state);
    [[nodiscard]] static const char *resultName(treeherder::JobResult result);

  private:
    std::vector<JobType> m_types;
    std::vector<Push> m_pushes;
    std::vector<Job> m_jobs;
    QHash<QString, quint32> m_typeOfLabel;
    std::unordered_map<quint32, Json> m_extras;
    std::unordered_map<quint32, std::vector<Annotation>> m_annotations;
    std::unordered_map<quint64, quint32> m_newestRun; ///< By the first eight bytes of the taskId.
};

} // namespace collie::sandbox
