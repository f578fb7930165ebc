#include "app/session/push_health_loader.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace collie;
using failures::Failure;
using failures::HealthEntry;
using failures::JobFailures;
using failures::Verdict;
using session::PushHealthLoader;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::PushHealth;

namespace {

Job job(int number, JobResult result, const QString &task = QStringLiteral("task")) {
    Job job;
    job.id = number;
    job.taskId = task + QString::number(number);
    job.platform = QStringLiteral("linux64");
    job.platformOption = QStringLiteral("opt");
    job.typeName = QStringLiteral("test-linux64/opt-suite%1").arg(QChar(u'a' + number));
    job.state = treeherder::JobState::Completed;
    job.result = result;
    return job;
}

JobFailures failedTest(const QString &test) {
    Failure failure;
    failure.kind = Failure::Kind::Test;
    failure.test = test;
    JobFailures made;
    made.state = JobFailures::State::Known;
    made.failures = {failure};
    return made;
}

/// The sources of a loader, answered by hand.
struct Answers {
    QVector<Job> jobs;
    Promise<PushHealth> health;
    Promise<QVector<Job>> parent;
    std::vector<std::pair<QString, Promise<JobFailures>>> asked; ///< In their order, by task id.

    PushHealthLoader::Sources sources() {
        return {.jobs = [this] { return jobs; },
                .health = [this] { return health.future(); },
                .parentJobs = [this] { return parent.future(); },
                .failures =
                    [this](const Job &job) {
                        asked.emplace_back(job.taskId, Promise<JobFailures>());
                        return asked.back().second.future();
                    }};
    }
    [[nodiscard]] QStringList tasks() const {
        QStringList names;
        for (const auto &question : asked)
            names.append(question.first);
        return names;
    }
    /// How many questions nobody answered, these of the push and its parent too.
    [[nodiscard]] int open() const {
        const auto isOpen = [](const auto &question) { return !question.second.future().isFinished(); };
        return static_cast<int>(std::count_if(asked.begin(), asked.end(), isOpen)) +
               (health.future().isFinished() ? 0 : 1) + (parent.future().isFinished() ? 0 : 1);
    }
    void finishAll() {
        health.finish(PushHealth());
        parent.finish(QVector<Job>());
    }
};

const HealthEntry *entryOf(const PushHealthLoader &loader, const QString &test) {
    for (const HealthEntry &entry : loader.report().entries) {
        if (entry.test == test)
            return &entry;
    }
    return nullptr;
}

} // namespace

/// What a push is judged by comes bit by bit, and the report grows with it.
class TestPushHealthLoader final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void neverMoreThanSixAtOnce() {
        Answers answers;
        for (int i = 0; i < 10; ++i)
            answers.jobs.append(job(i, JobResult::TestFailed));
        PushHealthLoader loader(answers.sources());
        QSignalSpy progress(&loader, &PushHealthLoader::progress);
        loader.start();
        QVERIFY(loader.isBusy());
        QCOMPARE(answers.open(), PushHealthLoader::concurrency);
        QCOMPARE(progress.last(), QVariantList({0, 10}));
        answers.finishAll();
        QTRY_COMPARE(answers.asked.size(), size_t{6});
        for (size_t next = 0; next < 10; ++next) {
            QTRY_VERIFY(answers.asked.size() > next);
            answers.asked[next].second.finish(failedTest(QStringLiteral("dom/test_%1.html").arg(next)));
            QTRY_COMPARE(progress.last(), QVariantList({static_cast<int>(next) + 1, 10}));
            QVERIFY(answers.open() <= PushHealthLoader::concurrency);
        }
        QVERIFY(!loader.isBusy());
        QCOMPARE(answers.asked.size(), size_t{10});
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/test_9.html")));
        QCOMPARE(loader.report().entries.size(), 10);
        QCOMPARE(loader.report().unread, 0);
    }

    void jobsAreShownBeforeAnythingIsAnswered() {
        Answers answers;
        answers.jobs = {job(0, JobResult::TestFailed), job(1, JobResult::Success)};
        PushHealthLoader loader(answers.sources());
        QSignalSpy changed(&loader, &PushHealthLoader::reportChanged);
        loader.start();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(entryOf(loader, answers.jobs[0].typeName));
        QCOMPARE(loader.report().unread, 1);
    }

    void whatIsDestroyedAsksNoMore() {
        Answers answers;
        for (int i = 0; i < 8; ++i)
            answers.jobs.append(job(i, JobResult::TestFailed));
        auto loader = std::make_unique<PushHealthLoader>(answers.sources());
        loader->start();
        const size_t asked = answers.asked.size();
        loader.reset();
        QVERIFY(answers.health.isCancelled());
        QVERIFY(answers.parent.isCancelled());
        for (const auto &question : answers.asked)
            QVERIFY(question.second.isCancelled());
        answers.asked[0].second.finish(failedTest(QStringLiteral("x")));
        // What is on its way through the event loop by now arrives before this.
        bool hasPassed = false;
        callLater(this, [&hasPassed] { hasPassed = true; });
        QTRY_VERIFY(hasPassed);
        QCOMPARE(answers.asked.size(), asked);
    }

    void whatCouldNotBeLoadedIsUnknownAndSaysWhy() {
        Answers answers;
        answers.jobs = {job(0, JobResult::TestFailed)};
        PushHealthLoader loader(answers.sources());
        loader.start();
        answers.health.finish(failure(ErrorKind::Server, QStringLiteral("Treeherder could not tell.")));
        answers.parent.finish(failure(ErrorKind::Network, QStringLiteral("No connection. Try again.")));
        const QString reason = QStringLiteral("The log is out of reach. Try again.");
        answers.asked[0].second.finish(failure(ErrorKind::Network, reason));
        QTRY_VERIFY(!loader.isBusy());
        QTRY_VERIFY(entryOf(loader, answers.jobs[0].typeName) &&
                    entryOf(loader, answers.jobs[0].typeName)->reason.contains(reason));
        QCOMPARE(entryOf(loader, answers.jobs[0].typeName)->verdict, Verdict::Unknown);
        QCOMPARE(loader.parentError()->message, QStringLiteral("No connection. Try again."));
        QCOMPARE(loader.hasHealth(), std::optional(false));
        // It can be asked again.
        loader.askAgain();
        QCOMPARE(answers.asked.size(), size_t{2});
        answers.asked[1].second.finish(failedTest(QStringLiteral("dom/a.html")));
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/a.html")));
        QCOMPARE(loader.report().entries.size(), 1);
    }

    void jobsThatComeLaterAreAskedForAndOthersAreKept() {
        Answers answers;
        answers.jobs = {job(0, JobResult::TestFailed)};
        PushHealthLoader loader(answers.sources());
        loader.start();
        answers.finishAll();
        answers.asked[0].second.finish(failedTest(QStringLiteral("dom/a.html")));
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/a.html")));
        QCOMPARE(loader.hasHealth(), std::optional(true));
        // A rerun passed, and another job failed.
        Job rerun = job(0, JobResult::Success, QStringLiteral("rerun"));
        answers.jobs.append({rerun, job(1, JobResult::TestFailed)});
        loader.jobsChanged();
        loader.jobsChanged();
        QTRY_COMPARE(answers.tasks(), QStringList({QStringLiteral("task0"), QStringLiteral("task1")}));
        QTRY_COMPARE(entryOf(loader, QStringLiteral("dom/a.html"))->verdict, Verdict::Intermittent);
        answers.asked[1].second.finish(failedTest(QStringLiteral("dom/b.html")));
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/b.html")));
    }

    void whatWasClassifiedWhileItWaitedIsNotAsked() {
        Answers answers;
        for (int i = 0; i < 6; ++i)
            answers.jobs.append(job(i, JobResult::TestFailed));
        PushHealthLoader loader(answers.sources());
        loader.start();
        QCOMPARE(answers.asked.size(), size_t{4});
        answers.jobs[4].failureClassificationId = 4;
        loader.jobsChanged();
        answers.finishAll();
        QTRY_COMPARE(answers.tasks().last(), QStringLiteral("task5"));
        QCOMPARE(answers.asked.size(), size_t{5});
    }

    void failuresOfTheParentAreComparedWhereTheSameJobFailed() {
        Answers answers;
        answers.jobs = {job(0, JobResult::TestFailed)};
        PushHealthLoader loader(answers.sources());
        loader.start();
        answers.health.finish(PushHealth());
        answers.parent.finish(QVector<Job>{job(0, JobResult::TestFailed, QStringLiteral("parent")),
                                           job(1, JobResult::TestFailed, QStringLiteral("parent"))});
        QTRY_COMPARE(answers.tasks(), QStringList({QStringLiteral("task0"), QStringLiteral("parent0")}));
        answers.asked[0].second.finish(failedTest(QStringLiteral("dom/a.html")));
        answers.asked[1].second.finish(failedTest(QStringLiteral("dom/a.html")));
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/a.html")) &&
                    entryOf(loader, QStringLiteral("dom/a.html"))->verdict == Verdict::InParent);
    }

    void treeherderAndTheParentMayBeAbsent() {
        Answers answers;
        answers.jobs = {job(0, JobResult::TestFailed)};
        PushHealthLoader::Sources sources = answers.sources();
        sources.health = nullptr;
        sources.parentJobs = nullptr;
        PushHealthLoader loader(sources);
        loader.start();
        answers.asked[0].second.finish(failedTest(QStringLiteral("dom/a.html")));
        QTRY_VERIFY(entryOf(loader, QStringLiteral("dom/a.html")));
        QVERIFY(!loader.isBusy());
        QVERIFY(!loader.parentError());
    }
};

QTEST_GUILESS_MAIN(TestPushHealthLoader)
#include "test_push_health_loader.moc"
