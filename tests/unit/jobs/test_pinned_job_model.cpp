#include "models/jobs/job_names.h"
#include "models/jobs/pinned_job_model.h"
#include "tests/support/job_batches.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using models::PinnedJob;
using models::PinnedJobModel;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

const QString autoland = QStringLiteral("autoland");

PinnedJob pinnedJob(qint64 id, const QString &repository = autoland, qint64 pushId = 1) {
    return {.repository = repository, .revision = QString(40, u'a'), .job = test::makeJob(id, pushId)};
}

QVector<qint64> idsIn(const PinnedJobModel &model) {
    QVector<qint64> ids;
    for (const PinnedJob &pinned : model.all())
        ids.append(pinned.job.id);
    return ids;
}

} // namespace

/// The list of pinned jobs, its texts, and how it is kept.
class TestPinnedJobModel final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aJobIsPinnedOnce() {
        PinnedJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.pin({pinnedJob(1), pinnedJob(2), pinnedJob(1)}), 2);
        QCOMPARE(model.pin({pinnedJob(2), pinnedJob(3)}), 1);
        QCOMPARE(idsIn(model), (QVector<qint64>{1, 2, 3}));
        // The same task under the number that Treeherder gave it meanwhile.
        PinnedJob numbered = pinnedJob(3);
        numbered.job.id = 333;
        QVERIFY(model.contains(numbered));
        // Another run, and another repository, are other jobs.
        PinnedJob again = pinnedJob(3);
        again.job.runId = 1;
        QCOMPARE(model.pin({again, pinnedJob(3, QStringLiteral("try"))}), 2);
    }

    void jobsWithoutATaskAreToldApartByTheirNumber() {
        PinnedJobModel model;
        PinnedJob one = pinnedJob(1), other = pinnedJob(2);
        one.job.taskId = other.job.taskId = QString();
        QCOMPARE(model.pin({one, other, one}), 2);
    }

    void unpinnedComesBackWhereItWas() {
        PinnedJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (qint64 id = 1; id <= 6; ++id)
            model.pin({pinnedJob(id)});
        QSignalSpy changes(&model, &PinnedJobModel::pinsChanged);
        QCOMPARE(model.unpin({pinnedJob(5), pinnedJob(1), pinnedJob(2), pinnedJob(77)}), 3);
        QCOMPARE(idsIn(model), (QVector<qint64>{3, 4, 6}));
        QCOMPARE(changes.size(), 1);
        model.pin({pinnedJob(2), pinnedJob(9)});
        // What is selected, or current, meanwhile stays so.
        const QPersistentModelIndex selected = model.index(2, 0);
        model.undoUnpin();
        QCOMPARE(idsIn(model), (QVector<qint64>{1, 3, 4, 6, 5, 2, 9}));
        QCOMPARE(changes.size(), 3);
        QVERIFY(selected.isValid());
        QCOMPARE(model.at(selected.row()).job.id, qint64{6});
        model.undoUnpin();
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(changes.size(), 3);
        QCOMPARE(model.unpin(model.all()), 7);
        model.undoUnpin();
        QCOMPARE(idsIn(model), (QVector<qint64>{1, 3, 4, 6, 5, 2, 9}));
    }

    void statesFollowWhereTheyAreKnown() {
        PinnedJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        PinnedJob running = pinnedJob(1);
        running.job.state = JobState::Running;
        running.job.result = JobResult::Unknown;
        model.pin({running, pinnedJob(2)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto news = [](const PinnedJob &known) -> std::optional<PinnedJob> {
            if (known.job.id != 1)
                return std::nullopt;
            PinnedJob now = pinnedJob(1);
            now.job.result = JobResult::TestFailed;
            return now;
        };
        QVERIFY(model.update(news));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, PinnedJobModel::Result).data().toString(), QStringLiteral("testfailed"));
        QCOMPARE(model.index(1, PinnedJobModel::Result).data().toString(), QStringLiteral("success"));
        QVERIFY(!model.update(news));
        QCOMPARE(changed.size(), 1);
    }

    void whatWasKeptComesFirst() {
        PinnedJobModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.pin({pinnedJob(3), pinnedJob(2)});
        model.restore({pinnedJob(1), pinnedJob(2)});
        QCOMPARE(idsIn(model), (QVector<qint64>{1, 2, 3}));
    }

    void otherRepositoriesAreNamed() {
        PinnedJobModel model;
        model.setOpenRepository(autoland);
        model.pin({pinnedJob(1), pinnedJob(2, QStringLiteral("try")), pinnedJob(3, QString())});
        const auto place = [&model](int row) { return model.index(row, PinnedJobModel::Repository).data().toString(); };
        QCOMPARE(place(0), QString());
        QCOMPARE(place(1), QStringLiteral("try"));
        QVERIFY(!place(2).isEmpty());
        QVERIFY(model.hasOtherRepositories());
        model.setOpenRepository(QStringLiteral("try"));
        QCOMPARE(place(0), autoland);
        QCOMPARE(place(1), QString());
    }

    void keptAndReadAgain_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("result");
        const auto row = [](const char *name, JobState state, JobResult result) {
            QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(result);
        };
        row("failed", JobState::Completed, JobResult::TestFailed);
        row("busted", JobState::Completed, JobResult::Busted);
        row("superseded", JobState::Completed, JobResult::Superseded);
        row("unknown", JobState::Completed, JobResult::Unknown);
        row("running", JobState::Running, JobResult::Unknown);
        row("pending", JobState::Pending, JobResult::Unknown);
        row("unscheduled", JobState::Unscheduled, JobResult::Unknown);
    }

    void keptAndReadAgain() {
        QFETCH(int, state);
        QFETCH(int, result);
        PinnedJob pinned = pinnedJob(7);
        pinned.job.runId = 2;
        pinned.job.tier = 3;
        pinned.job.failureClassificationId = 4;
        pinned.job.state = static_cast<JobState>(state);
        pinned.job.result = static_cast<JobResult>(result);
        const auto read = models::pinnedJobFromJson(models::toJson(pinned));
        QVERIFY(read.has_value());
        QCOMPARE(read->key(), pinned.key());
        QCOMPARE(read->revision, pinned.revision);
        QCOMPARE(models::symbolOf(read->job), QStringLiteral("M(1)"));
        QCOMPARE(models::platformOf(read->job), models::platformOf(pinned.job));
        QCOMPARE(read->job.typeName, pinned.job.typeName);
        QCOMPARE(read->job.state, pinned.job.state);
        QCOMPARE(read->job.status(), pinned.job.status());
        QCOMPARE(read->job.tier, 3);
        QCOMPARE(read->job.failureClassificationId, 4);
        QCOMPARE(read->job.pushId, qint64{1});
    }

    void whatNamesNoJobIsNotRead_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no task and no number") << QByteArray(R"({"label":"x"})");
        QTest::newRow("no task id") << QByteArray(R"({"taskId":"../../etc","id":1})");
    }

    void whatNamesNoJobIsNotRead() {
        QFETCH(QByteArray, json);
        QVERIFY(!models::pinnedJobFromJson(Json::parse(json.toStdString())).has_value());
    }

    void copiesSayWhatAndWhere() {
        PinnedJob odd = pinnedJob(2, QStringLiteral("try"));
        odd.job.typeName = QStringLiteral("a*b](evil)\nnext");
        odd.job.taskId.clear();
        const auto link = [](const PinnedJob &pinned) {
            return pinned.job.taskId.isEmpty() ? QUrl()
                                               : QUrl(QStringLiteral("https:/") + QStringLiteral("/th.example/jobs"));
        };
        const QString revision(12, u'a');
        const PinnedJob plain = pinnedJob(1);
        QCOMPARE(models::pinnedJobsText({plain, odd}, link),
                 QStringLiteral("%1 · %2 · success · autoland %3 · https:/")
                         .arg(plain.job.typeName, models::platformOf(plain.job), revision) +
                     QStringLiteral("/th.example/jobs\na*b](evil) next · %1 · success · try %2")
                         .arg(models::platformOf(odd.job), revision));
        const QStringList lines = models::pinnedJobsMarkdown({plain, odd}, link).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(QStringLiteral("- [")), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(0).contains(QStringLiteral("](<https:/") + QStringLiteral("/th.example/jobs>)")),
                 qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(QStringLiteral("- a\\*b\\]\\(evil\\) next · ")), qPrintable(lines.at(1)));
    }

    void severalAreCounted() {
        QCOMPARE(models::pinnedJobsName({pinnedJob(1)}), pinnedJob(1).job.typeName);
        QCOMPARE(models::pinnedJobsName({pinnedJob(1), pinnedJob(2)}), QStringLiteral("2 jobs"));
        QCOMPARE(models::pinnedJobsName({pinnedJob(1), pinnedJob(2, autoland, 2), pinnedJob(3)}),
                 QStringLiteral("3 jobs of 2 pushes"));
        // Every view of a task group has one push, of the same number.
        PinnedJob other = pinnedJob(5, {});
        other.revision = QStringLiteral("aGroupOfItsOwn");
        QCOMPARE(models::pinnedJobsName({pinnedJob(4, {}), other}), QStringLiteral("2 jobs of 2 pushes"));
    }
};

QTEST_GUILESS_MAIN(TestPinnedJobModel)
#include "test_pinned_job_model.moc"
