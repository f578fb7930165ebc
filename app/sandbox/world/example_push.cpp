#include "app/sandbox/world/example_push.h"

namespace collie::sandbox {

using treeherder::JobResult;
using treeherder::JobState;

namespace {

constexpr qint64 ageMs = qint64(2) * 3600 * 1000, reviewerAgeMs = qint64(3) * 3600 * 1000;
constexpr quint32 testWaitSeconds = 1800, buildWaitSeconds = 200, decisionWaitSeconds = 8;
constexpr quint32 sheriffSeconds = 900;

QString exampleType(const Example &example) {
    return QString::fromLatin1(example.testType);
}

JobResult resultOf(const Example &example) {
    if (example.which == ExampleCase::Confirmation)
        return JobResult::Success;
    return *example.testType == '\0' ? JobResult::Busted : JobResult::TestFailed;
}

} // namespace

void ExamplePush::add(qint64 nowMs) {
    addPush(nowMs - reviewerAgeMs, true);
    addPush(nowMs - ageMs, false);
}

quint32 ExamplePush::typeOf(const Example &example) {
    const QString label = QString::fromLatin1(example.label);
    if (const auto known = m_world.typeOf(label))
        return *known;
    JobType type;
    type.label = label;
    type.symbol = QString::fromLatin1(example.symbol);
    type.testType = exampleType(example);
    type.groupName = QStringLiteral("Examples");
    type.groupSymbol = QStringLiteral("Ex");
    type.medianSeconds = 1500;
    if (type.testType.isEmpty()) {
        type.kind = QStringLiteral("build");
        type.platform = QStringLiteral("linux64");
        type.option = QStringLiteral("opt");
    } else {
        // "test-linux2404-64/opt-mochitest-example-summary"
        type.kind = QStringLiteral("test");
        type.platform = label.section(u'/', 0, 0).section(u'-', 1);
        type.option = label.section(u'/', 1).section(u'-', 0, 0);
    }
    return m_world.addType(type);
}

quint32 ExamplePush::addJob(quint32 push, quint32 type, qint64 waitSeconds, JobResult result) {
    Job job;
    job.taskId = m_random.taskId();
    job.type = type;
    job.push = push;
    job.submitted = quint32(m_world.pushes()[push].timestamp);
    job.started = quint32(job.submitted + waitSeconds);
    job.ended = job.started + m_world.types()[type].medianSeconds;
    job.lastModifiedUs = qint64(job.ended) * 1'000'000 + m_random.below(1000);
    job.state = JobState::Completed;
    job.result = job.outcome = result;
    return m_world.addJob(job);
}

void ExamplePush::addPush(qint64 atMs, bool isReviewer) {
    Push push;
    push.repository = m_world.repositoryNamed(u"try").value_or(0);
    push.pushlogId = isReviewer ? 990'001 : 990'002;
    push.author = QString::fromLatin1(isReviewer ? reviewer : author);
    push.timestamp = atMs / 1000;
    push.commits = texts(isReviewer);
    push.revision = push.commits.front().revision;
    const quint32 index = m_world.addPush(std::move(push));
    const quint32 decision = addJob(index, m_catalogue.decisionType(), decisionWaitSeconds, JobResult::Success);
    m_world.push(index).decisionJob = decision;
    if (const auto build = m_world.typeOf(QStringLiteral("build-linux64/opt")))
        addJob(index, *build, buildWaitSeconds, JobResult::Success);
    for (const Example &example : exampleCases()) {
        const quint32 type = typeOf(example);
        const quint32 wait = *example.testType == '\0' ? buildWaitSeconds : testWaitSeconds;
        if (isReviewer) {
            // Some failed there before.
            const bool failed = example.which == ExampleCase::Summary || example.which == ExampleCase::Classified;
            addJob(index, type, wait, failed ? JobResult::TestFailed : JobResult::Success);
            continue;
        }
        Job &job = m_world.job(addJob(index, type, wait, resultOf(example)));
        job.expired = example.which == ExampleCase::Expired;
        job.classification = quint8(example.classification);
        if (job.classification > 1)
            job.lastModifiedUs += qint64(sheriffSeconds) * 1'000'000;
        if (example.which == ExampleCase::Mitten)
            addJob(index, type, wait + testWaitSeconds, JobResult::Success);
    }
}

std::vector<Commit> ExamplePush::texts(bool isReviewer) {
    const auto commit = [this](const char *who, const QString &comments) {
        return Commit{.revision = m_random.hex(40), .author = QString::fromLatin1(who), .comments = comments};
    };
    if (isReviewer)
        return {commit("reviewbot <reviewbot>", QStringLiteral("try_task_config for code-review\n"
                                                               "Differential Diff: PHID-DIFF-aexamplexpatch4711")),
                commit("Ada Njord <anjord@example.com>",
                       QStringLiteral("Bug 1950001 - Mute tabs at once. r=bkovats\n\nDifferential Revision: "
                                      "https://phabricator.services.mozilla.com/D250001"))};
    std::vector<Commit> all{
        commit("Examples <examples@example.com>",
               QStringLiteral("Every kind of failure\n\nPushed via `mach try fuzzy`")),
        commit("Greta Solberg <gsolberg@example.com>",
               QStringLiteral("Backed out 2 changesets (bug 1950001, bug 1950002) for causing mochitest failures in "
                              "browser_multiselect_tabs_mute_unmute.js. CLOSED TREE\n\nBacked out changeset "
                              "0123456789ab (bug 1950001)\nBacked out changeset 89abcdef0123 (bug 1950002)")),
        commit("Ada Njord <anjord@example.com>",
               // Nobody may see this bug but its friends.
               QStringLiteral("Bug 1950000 - Check the length before it is used. r=security-reviewers"))};
    for (int part = commits - int(all.size()); part > 0; --part)
        all.push_back(commit("Bela Kovats <bkovats@example.com>",
                             QStringLiteral("Bug 1950002 - Part %1: Rework the tab strip's overflow arrows. r=anjord,"
                                            "tabbrowser-reviewers\n\nDifferential Revision: "
                                            "https://phabricator.services.mozilla.com/D%2")
                                 .arg(part)
                                 .arg(250'100 + part)));
    return all;
}

} // namespace collie::sandbox
