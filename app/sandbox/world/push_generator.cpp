#include "app/sandbox/world/push_generator.h"

#include "app/sandbox/world/commit_texts.h"

#include <algorithm>
#include <array>

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr qint64 secondsBetweenPushes = 1100;
/// However few pushes there are, the oldest has had time to finish.
constexpr qint64 historySeconds = 4 * 3600;
constexpr size_t autoland = 0;

/// What programs and few people do with a class: derived from the job, so that the rest of what is invented stays.
quint8 reclassified(const Job &job) {
    enum Class : quint8 { Not = 1, Expected = 3, Intermittent, Infra, New, Auto, NeedsBug };
    const quint64 dice = World::hashOf(job) % 100;
    if (job.classification == Class::Not)
        return dice < World::newPercent ? Class::New : dice < 20 ? Class::NeedsBug : Class::Not;
    if (job.classification == Class::Intermittent)
        return dice >= 20 && dice < 36 ? Class::Auto : dice >= 36 && dice < 40 ? Class::Expected : Class::Intermittent;
    return job.classification;
}

Repository repository(int id, const char *name, const char *group, const char *url, int order) {
    Repository result;
    result.id = id;
    result.name = QString::fromLatin1(name);
    result.groupName = QString::fromLatin1(group);
    result.groupDescription = QStringLiteral("Made up by the sandbox");
    result.dvcsType = QStringLiteral("hg");
    result.url = QString::fromLatin1(url);
    result.lifeCycleOrder = order;
    return result;
}

} // namespace

PushGenerator::PushGenerator(World &world, const JobCatalogue &catalogue, quint32 seed, double speed)
    : m_world(world)
    , m_catalogue(catalogue)
    , m_random(seed)
    , m_speed(speed) {}

void PushGenerator::addRepositories() {
    std::vector<Repository> &all = m_world.repositories;
    all.push_back(repository(77, "autoland", "development", "https://hg.mozilla.org/integration/autoland", 2));
    all.push_back(repository(4, "try", "try", "https://hg.mozilla.org/try", 1));
    all.back().isTry = true;
    all.back().level = 1;
    all.push_back(repository(1, "mozilla-central", "development", "https://hg.mozilla.org/mozilla-central", 10));
    all.push_back(
        repository(6, "mozilla-beta", "release-stabilization", "https://hg.mozilla.org/releases/mozilla-beta", 20));
    // Two that share a URL: each is some branches of it.
    for (const auto &[id, name] : {std::pair(131, "staging-firefox"), std::pair(132, "staging-firefox-release")}) {
        all.push_back(
            repository(id, name, "development", "https://github.com/mozilla-releng/staging-firefox", id - 41));
        all.back().dvcsType = QStringLiteral("git");
    }
}

void PushGenerator::addHistory(int pushes, int jobsPerPush, qint64 nowMs) {
    m_world.reserveJobs(size_t(pushes) * size_t(jobsPerPush) * 5 / 4 + 8192);
    for (size_t repo = 0; repo < m_world.repositories.size(); ++repo) {
        const int count = repo == autoland ? pushes : std::min(pushes, 4);
        const int jobs = repo == autoland ? jobsPerPush : std::min(jobsPerPush, 150);
        const qint64 gapMs = std::max(secondsBetweenPushes, historySeconds / count) * 1000;
        qint64 whenMs = nowMs - count * gapMs;
        for (int i = 0; i < count; ++i) {
            age(addPush(quint32(repo), jobs, whenMs + m_random.below(quint32(gapMs / 2))), nowMs);
            whenMs += gapMs;
        }
    }
}

quint32 PushGenerator::addPush(quint32 repository, int jobs, qint64 nowMs) {
    return addPush(inventPush(repository), jobs, nowMs);
}

Push PushGenerator::inventPush(quint32 repository) {
    Push push;
    push.repository = repository;
    push.pushlogId = m_nextPushlogId++;
    addCommits(push, m_world.repositories[repository].isTry);
    return push;
}

quint32 PushGenerator::addPush(Push push, int jobs, qint64 nowMs) {
    push.timestamp = nowMs / 1000;
    const quint32 index = m_world.addPush(std::move(push));
    m_world.push(index).jobs.reserve(size_t(jobs) + 8);
    Job decision = makeJob(index, m_catalogue.decisionType(), nowMs);
    decision.outcome = JobResult::Success;
    decision.state = JobState::Pending;
    m_world.push(index).decisionJob = m_world.addJob(decision);
    for (const quint32 type : chooseTypes(jobs - 1)) {
        Job job = makeJob(index, type, nowMs + qint64(150'000 / m_speed));
        job.lastModifiedUs = decision.lastModifiedUs;
        m_world.addJob(job);
    }
    return index;
}

Job PushGenerator::makeJob(quint32 push, quint32 type, qint64 nowMs) {
    Job job;
    job.taskId = m_random.taskId();
    job.type = type;
    job.push = push;
    job.submitted = quint32(nowMs / 1000);
    job.lastModifiedUs = nowMs * 1000 + m_random.below(1000);
    job.outcome = invented(m_world.types()[type]);
    return job;
}

qint64 PushGenerator::durationMs(quint32 type) {
    const qint64 median = m_world.types()[type].medianSeconds;
    return std::max<qint64>(20, qint64(double(median * (700 + m_random.below(700))) / m_speed));
}

std::vector<quint32> PushGenerator::chooseTypes(int count) {
    std::vector<const JobSet *> sets;
    for (const JobSet &set : m_catalogue.sets())
        sets.push_back(&set);
    for (size_t i = sets.size(); i > 1; --i)
        std::swap(sets[i - 1], sets[m_random.below(quint32(i))]);
    std::stable_partition(sets.begin(), sets.end(), [](const JobSet *set) { return set->always; });
    const auto wanted = size_t(std::max(0, count));
    std::vector<quint32> types;
    types.reserve(wanted);
    // More jobs than there are labels means labels that ran again.
    while (types.size() < wanted && !sets.empty()) {
        for (const JobSet *set : sets)
            types.insert(types.end(), set->types.begin(), set->types.end());
    }
    types.resize(wanted);
    std::sort(types.begin(), types.end());
    return types;
}

JobResult PushGenerator::invented(const JobType &type) {
    const quint32 dice = m_random.below(1000);
    if (dice < 4)
        return JobResult::Exception;
    if (dice < 8)
        return JobResult::UserCancel;
    if (dice < 38)
        return type.testType.isEmpty() ? (dice < 20 ? JobResult::Busted : JobResult::Success) : JobResult::TestFailed;
    return JobResult::Success;
}

void PushGenerator::addCommits(Push &push, bool isTry) {
    const CommitTexts::Person &pusher = CommitTexts::person(m_random);
    push.author = pusher.mail;
    const quint32 count = isTry ? m_random.between(1, 4) : m_random.chance(0.6) ? 1 : m_random.between(2, 7);
    const quint32 bug = m_random.between(1'900'000, 2'099'999);
    for (quint32 i = 0; i < count; ++i) {
        const CommitTexts::Person &author = m_random.chance(0.8) ? pusher : CommitTexts::person(m_random);
        const QString text = isTry && i == 0 ? CommitTexts::tryMessage(m_random)
                                             : CommitTexts::message(m_random, author, bug, int(count - i), int(count));
        push.commits.push_back({.revision = m_random.hex(40),
                                .author = QStringLiteral("%1 <%2>").arg(author.name, author.mail),
                                .comments = text});
    }
    push.revision = push.commits.front().revision;
    // Treeherder tells the branch where a repository's branches are named by a pattern.
    if (m_world.repositories[push.repository].dvcsType == u"git" && push.pushlogId % 2 == 0)
        push.branch = push.pushlogId % 4 == 0 ? QStringLiteral("release/152") : QStringLiteral("user/anjord/fix");
}

void PushGenerator::age(quint32 push, qint64 nowMs) {
    const qint64 landedMs = m_world.push(push).timestamp * 1000;
    const std::vector<quint32> jobs = m_world.push(push).jobs;
    for (const quint32 index : jobs) {
        Job &job = m_world.job(index);
        ageJob(job, index == m_world.push(push).decisionJob ? landedMs : qint64(job.submitted) * 1000, nowMs);
    }
    addRetries(push, nowMs);
}

void PushGenerator::ageJob(Job &job, qint64 submittedMs, qint64 nowMs) {
    const bool decision = job.type == m_catalogue.decisionType();
    if (submittedMs > nowMs)
        return;
    const bool test = !m_world.types()[job.type].testType.isEmpty();
    const quint32 waitSeconds = decision ? 8 : test ? m_random.between(900, 2400) : m_random.between(20, 400);
    const qint64 startMs = submittedMs + qint64(waitSeconds * 1000 / m_speed);
    const qint64 endMs = startMs + durationMs(job.type);
    // Tests are unscheduled while their build runs.
    const qint64 pendingMs = test ? startMs - qint64(300'000 / m_speed) : submittedMs;
    if (pendingMs > nowMs)
        return;
    job.state = JobState::Pending;
    qint64 modifiedMs = pendingMs;
    if (startMs <= nowMs) {
        job.state = JobState::Running;
        job.started = quint32(startMs / 1000);
        modifiedMs = startMs;
    }
    if (endMs <= nowMs) {
        job.state = JobState::Completed;
        job.result = job.outcome;
        job.ended = quint32(endMs / 1000);
        modifiedMs = endMs;
        // Sheriffs need a while.
        if (treeherder::isFailure(treeherder::jobStatus(job.state, job.result)) && endMs + 900'000 < nowMs &&
            m_random.chance(0.6)) {
            constexpr std::array<quint8, 5> classes{4, 4, 4, 2, 5};
            job.classification = m_random.oneOf(classes);
            modifiedMs += 600'000;
        }
        if (treeherder::isFailure(treeherder::jobStatus(job.state, job.result)))
            job.classification = reclassified(job);
    }
    job.lastModifiedUs = modifiedMs * 1000 + m_random.below(1000);
}

void PushGenerator::addRetries(quint32 push, qint64 nowMs) {
    const std::vector<quint32> jobs = m_world.push(push).jobs;
    for (const quint32 index : jobs) {
        const Job first = m_world.jobs()[index];
        if (first.state != JobState::Completed || first.type == m_catalogue.decisionType())
            continue;
        const bool retried = first.result == JobResult::Success && m_random.chance(0.006);
        const bool retriggered = first.result == JobResult::TestFailed && m_random.chance(0.3);
        if (!retried && !retriggered)
            continue;
        Job again = makeJob(push, first.type, qint64(first.ended) * 1000);
        again.outcome = JobResult::Success;
        if (retried) {
            again.taskId = first.taskId;
            again.previousRun = index + 1;
            again.runId = quint8(first.runId + 1);
            m_world.job(index).result = m_world.job(index).outcome = JobResult::Retry;
        }
        ageJob(again, qint64(first.ended) * 1000, nowMs);
        m_world.addJob(again);
    }
}

} // namespace collie::sandbox
