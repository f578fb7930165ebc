#include "app/session/run_artifacts.h"
#include "services/base/slugid.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using session::RunArtifacts;
using test::ScriptedServer;
using treeherder::Job;
using treeherder::JobState;

/// The artifacts of a run are listed once, however many want to know.
class TestRunArtifacts final : public QObject {
    Q_OBJECT

    struct Place {
        test::ApiFixture api;
        taskcluster::Queue queue{api.api};
        RunArtifacts artifacts{queue};
        bool isHeld = false;
        int status = 200;

        Place() {
            api.server.setHandler([this](const ScriptedServer::Received &) {
                return isHeld
                           ? QByteArray(ScriptedServer::later)
                           : ScriptedServer::response(
                                 status, status == 200 ? R"({"artifacts": [{"name": "public/a.log", "storageType": "s3",
                                    "contentType": "text/plain", "expires": "2030-01-02T03:04:05.000Z"}]})"
                                                       : R"({"code": "ResourceNotFound", "message": "gone"})");
            });
        }
        [[nodiscard]] qsizetype requests() const { return api.server.received().size(); }
    };

    static Job jobOf(JobState state) {
        Job job;
        job.taskId = newSlugid();
        job.state = state;
        return job;
    }

  private Q_SLOTS:
    void twoWhoAskAtOnceShareTheAnswer() {
        Place place;
        const Job job = jobOf(JobState::Running);
        const auto first = place.artifacts.of(job);
        const auto second = place.artifacts.of(job);
        QCOMPARE(test::waitFor(first)->size(), 1);
        QCOMPARE(test::waitFor(second)->constFirst().name, QStringLiteral("public/a.log"));
        QCOMPARE(place.requests(), 1);
    }

    void ofARunThatIsOverItIsKept() {
        Place place;
        const Job over = jobOf(JobState::Completed);
        QVERIFY(test::waitFor(place.artifacts.of(over)).has_value());
        QCOMPARE(test::waitFor(place.artifacts.of(over))->size(), 1);
        QCOMPARE(place.requests(), 1);
        // One under way makes more of them.
        const Job running = jobOf(JobState::Running);
        QVERIFY(test::waitFor(place.artifacts.of(running)).has_value());
        QVERIFY(test::waitFor(place.artifacts.of(running)).has_value());
        QCOMPARE(place.requests(), 3);
    }

    void errorsAreNotKept() {
        Place place;
        place.status = 404;
        const Job job = jobOf(JobState::Completed);
        QCOMPARE(test::waitFor(place.artifacts.of(job)).error().kind, ErrorKind::NotFound);
        place.status = 200;
        QCOMPARE(test::waitFor(place.artifacts.of(job))->size(), 1);
    }

    void oneWhoLeavesDoesNotStopTheOther() {
        Place place;
        place.isHeld = true;
        const Job job = jobOf(JobState::Completed);
        auto first = place.artifacts.of(job);
        const auto second = place.artifacts.of(job);
        QTRY_COMPARE(place.requests(), 1);
        first.cancel();
        place.isHeld = false;
        place.api.server.askAgain();
        QCOMPARE(test::waitFor(second)->size(), 1);
    }

    void whoComesBackAfterAllLeftIsAnswered() {
        Place place;
        place.isHeld = true;
        const Job job = jobOf(JobState::Completed);
        auto left = place.artifacts.of(job);
        QTRY_COMPARE(place.requests(), 1);
        left.cancel();
        QTRY_COMPARE(place.api.server.openConnections(), 0);
        place.isHeld = false;
        QCOMPARE(test::waitFor(place.artifacts.of(job))->size(), 1);
        QCOMPARE(place.requests(), 2);
    }

    void ofARunThatEndsMeanwhileTheNewerAnswerCounts() {
        Place place;
        place.isHeld = true;
        Job job = jobOf(JobState::Running);
        const auto whileRunning = place.artifacts.of(job);
        QTRY_COMPARE(place.requests(), 1);
        job.state = JobState::Completed;
        const auto over = place.artifacts.of(job);
        const auto again = place.artifacts.of(job);
        QTRY_COMPARE(place.requests(), 2);
        place.isHeld = false;
        place.api.server.askAgain();
        for (const auto &asked : {whileRunning, over, again, place.artifacts.of(job)})
            QCOMPARE(test::waitFor(asked)->size(), 1);
        QCOMPARE(place.requests(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRunArtifacts)
#include "test_run_artifacts.moc"
