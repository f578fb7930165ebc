#include "tests/support/sample_tree.h"

#include "tests/support/job_batches.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace collie::test {

using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

struct Suite {
    const char *symbol;
    const char *name;
    const char *prefix; ///< Before the number of a chunk.
    int share;          ///< Jobs of a platform's thousand.
    int tier;
};

constexpr std::array suites{
    Suite{"?", "Build", "B", 8, 1},
    Suite{"?", "GTest", "GTest", 8, 1},
    Suite{"M", "Mochitests", "", 260, 1},
    Suite{"M", "Mochitests browser chrome", "bc", 160, 1},
    Suite{"M-spi", "Mochitests with networking in a process", "", 110, 2},
    Suite{"R", "Reftests", "R", 90, 1},
    Suite{"W", "Web platform tests", "wpt", 200, 1},
    Suite{"X", "XPCShell", "X", 60, 1},
    Suite{"Btime", "Browsertime performance tests", "tp6-", 70, 2},
    Suite{"T", "Talos", "g", 24, 1},
    Suite{"SM", "SpiderMonkey", "jit", 10, 3},
};

constexpr std::array platforms{"linux2404-64",
                               "linux2404-64-asan",
                               "linux2404-64-tsan",
                               "linux2404-64-shippable",
                               "macosx1500-aarch64",
                               "macosx1500-aarch64-shippable",
                               "windows11-64-24h2",
                               "windows11-64-24h2-asan",
                               "windows11-32-24h2",
                               "android-hw-p6-13-0-android-aarch64",
                               "android-em-14-x86_64",
                               "osx-cross",
                               "win64",
                               "linux64",
                               "lint"};
constexpr std::array options{"opt", "debug"};

void resolve(Job &job, int done, QRandomGenerator &random) {
    if (random.bounded(100) >= done) {
        job.state = random.bounded(3) == 0 ? JobState::Running : JobState::Pending;
        job.result = JobResult::Unknown;
        return;
    }
    job.state = JobState::Completed;
    const int dice = random.bounded(1000);
    const std::array<std::pair<int, JobResult>, 6> odds{{{22, JobResult::TestFailed},
                                                         {27, JobResult::Busted},
                                                         {30, JobResult::Exception},
                                                         {38, JobResult::Retry},
                                                         {41, JobResult::UserCancel},
                                                         {1000, JobResult::Success}}};
    for (const auto &[limit, result] : odds) {
        if (dice < limit) {
            job.result = result;
            break;
        }
    }
    if (dice < 30 && random.bounded(2) == 0)
        job.failureClassificationId = 4;
}

} // namespace

QVector<treeherder::Push> samplePushes(int count, qint64 nowS) {
    static const std::array authors{"ada@example.org", "b.kernighan@example.com", "grace.hopper@example.org",
                                    "reviewbot@example.net", "d.ritchie@example.com"};
    static const std::array subjects{
        "Bug 1900001 - Keep the decoder's frames until they are shown. r=media-reviewers",
        "Bug 1900002 - Remove the unused preference. r=frontend-reviewers",
        "Bug 1900003 - Measure the first paint on the compositor's thread, not on the main one. "
        "r=gfx-reviewers,perftest-reviewers",
        "Backed out 2 changesets (bug 1900004) for failures in browser_tabs.js",
        "Bug 1900005 - Update web-platform-tests"};
    QVector<treeherder::Push> pushes;
    for (int i = 0; i < count; ++i) {
        treeherder::Push push;
        push.id = i + 1;
        push.revision =
            QString::fromLatin1(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha1).toHex());
        push.author = QString::fromLatin1(authors.at(static_cast<size_t>(i) % authors.size()));
        push.branch = QStringLiteral("autoland");
        push.pushTimestamp = nowS - i * 900;
        push.revisionCount = 1 + i % 3;
        for (int commit = 0; commit < push.revisionCount; ++commit)
            push.commits.append({push.revision, push.author,
                                 QString::fromLatin1(subjects.at(static_cast<size_t>(i + commit) % subjects.size()))});
        pushes.append(push);
    }
    return pushes;
}

treeherder::JobBatch sampleJobs(qint64 pushId, int count, int done) {
    QRandomGenerator random(static_cast<quint32>(pushId));
    QVector<Job> jobs;
    jobs.reserve(count);
    const auto rows = static_cast<int>(platforms.size() * options.size());
    for (int i = 0; i < rows && jobs.size() < count; ++i) {
        const int mine = std::max(count * (i + 1) / rows - count * i / rows, 1);
        int place = 0;
        int made = 0;
        for (const Suite &suite : suites) {
            place += suite.share;
            for (int chunk = 1; made < mine * place / 1000; ++chunk, ++made) {
                const QString number = QString::number(chunk);
                const QString prefix = QString::fromLatin1(suite.prefix);
                const bool single = QLatin1String(suite.symbol) == QLatin1String("?");
                Job job = makeJob(pushId * 1'000'000 + jobs.size(), pushId,
                                  single && chunk == 1 ? prefix : prefix + number, QString::fromLatin1(suite.symbol));
                job.groupName = QString::fromLatin1(suite.name);
                job.platform = QString::fromLatin1(platforms.at(static_cast<size_t>(i) / options.size()));
                job.platformOption = QString::fromLatin1(options.at(static_cast<size_t>(i) % options.size()));
                job.typeName = QStringLiteral("test-%1/%2-%3-%4")
                                   .arg(job.platform, job.platformOption, job.groupName.toLower(), number);
                job.tier = suite.tier;
                job.durationMinutes = 1 + random.bounded(80);
                resolve(job, done, random);
                jobs.append(job);
            }
        }
    }
    return batchOf(jobs);
}

} // namespace collie::test
