#include "models/jobs/job_grid_model.h"
#include "services/treeherder/platform_names.h"
#include "tests/support/job_batches.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;
using treeherder::JobStatus;

namespace {

/// What the grid must show, worked out from the rules job by job, by sorting and filtering everything each time.
struct Reference {
    std::map<qint64, Job> jobs; // By the number its task id is made of.
    QVector<qint64> pushes;
    QSet<qint64> collapsed;
    JobFilter filter;

    static QString padded(QString symbol) {
        static const QRegularExpression digits(QStringLiteral("[0-9]+"));
        QString result;
        qsizetype from = 0;
        for (auto it = digits.globalMatch(symbol); it.hasNext();) {
            const auto match = it.next();
            result += symbol.mid(from, match.capturedStart() - from) + match.captured().rightJustified(3, u'0');
            from = match.capturedEnd();
        }
        return result + symbol.mid(from);
    }

    bool shows(const Job &job) const { return !collapsed.contains(job.pushId) && passes(job); }
    bool passes(const Job &job) const {
        const QString text = QStringList{treeherder::platformDisplayName(job.platform),
                                         job.platform,
                                         job.platformOption,
                                         job.groupName,
                                         job.groupSymbol,
                                         job.symbol,
                                         job.typeName}
                                 .join(u' ');
        const QStringList terms = filter.text.split(u' ', Qt::SkipEmptyParts);
        const bool hasTerms = std::all_of(
            terms.begin(), terms.end(), [&](const QString &term) { return text.contains(term, Qt::CaseInsensitive); });
        const bool classified =
            treeherder::isFailure(job.status()) && job.failureClassificationId > 1 && job.failureClassificationId < 6;
        return hasTerms && pushes.contains(job.pushId) && filter.statuses[static_cast<size_t>(job.status())] &&
               filter.tiers[static_cast<size_t>(job.tier)] &&
               (classified ? filter.showClassified : filter.showUnclassified);
    }

    QVector<Job> visible() const {
        QVector<Job> result;
        for (const auto &[number, job] : jobs) {
            if (shows(job))
                result.append(job);
        }
        const auto key = [this](const Job &job) {
            const QString platform = treeherder::platformDisplayName(job.platform) + u' ' + job.platformOption;
            return std::make_tuple(pushes.indexOf(job.pushId),
                                   treeherder::platformOrder(job.platform, job.platformOption), platform,
                                   job.groupSymbol.size() + job.tier, job.groupSymbol, job.tier, padded(job.symbol),
                                   job.symbol, job.typeName, job.id == 0 ? INT64_MAX : job.id);
        };
        std::stable_sort(result.begin(), result.end(), [&](const Job &a, const Job &b) { return key(a) < key(b); });
        return result;
    }
};

const QStringList platforms{QStringLiteral("linux2404-64"),     QStringLiteral("linux64"),
                            QStringLiteral("linux64-qr"),       QStringLiteral("windows11-64-24h2"),
                            QStringLiteral("no-such-platform"), QStringLiteral("lint")};
const QStringList options{QStringLiteral("opt"), QStringLiteral("debug"), QStringLiteral("asan"),
                          QStringLiteral("odd")};
const QStringList groups{QStringLiteral("?"), QStringLiteral("M"), QStringLiteral("R"), QStringLiteral("M-fis"),
                         QStringLiteral("X")};
const QStringList symbols{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("10"), QStringLiteral("bc1"),
                          QStringLiteral("B")};
const QStringList texts{QString(),
                        QStringLiteral("M-FIS"),
                        QStringLiteral("linux opt"),
                        QStringLiteral("bc1 debug"),
                        QStringLiteral("mochi"),
                        QStringLiteral("nothing has this")};

const QString &any(const QStringList &list, QRandomGenerator &random) {
    return list[random.bounded(static_cast<int>(list.size()))];
}

void roll(Job &job, QRandomGenerator &random) {
    job.state = static_cast<JobState>(random.bounded(4));
    job.result = job.state == JobState::Completed ? static_cast<JobResult>(random.bounded(8)) : JobResult::Unknown;
    job.failureClassificationId = 1 + random.bounded(8);
    job.durationMinutes = random.bounded(90);
}

/// News of a state that a run has passed changes the rest of the job only.
void keepFurthest(Job &job, const Job &before) {
    if (job.state >= before.state)
        return;
    job.state = before.state;
    job.result = before.result;
    job.durationMinutes = before.durationMinutes;
}

Job randomJob(qint64 number, QRandomGenerator &random) {
    Job job = makeJob(number, 1 + random.bounded(4), any(symbols, random), any(groups, random));
    job.platform = any(platforms, random);
    job.platformOption = any(options, random);
    job.groupName = QStringLiteral("Group ") + job.groupSymbol;
    job.typeName =
        QStringLiteral("test-%1/%2-%3-%4").arg(job.platform, job.platformOption, job.groupSymbol, job.symbol);
    job.tier = 1 + random.bounded(3);
    if (random.bounded(4) == 0)
        job.id = 0;
    roll(job, random);
    return job;
}

JobFilter randomFilter(QRandomGenerator &random) {
    JobFilter filter;
    filter.text = any(texts, random);
    if (random.bounded(2) == 0)
        filter.statuses = random.generate() % (1U << treeherder::jobStatusCount);
    if (random.bounded(2) == 0)
        filter.tiers = random.generate() % 16;
    filter.showClassified = random.bounded(4) != 0;
    filter.showUnclassified = random.bounded(4) != 0;
    return filter;
}

void compareStructure(const JobGridModel &model, const JobStore &store, const QVector<qint64> &pushes) {
    const auto &structure = model.structure();
    QCOMPARE(structure.pushes.size(), static_cast<size_t>(pushes.size()));
    int row = 0;
    int platformIndex = 0;
    int groupIndex = 0;
    for (size_t i = 0; i < structure.pushes.size(); ++i) {
        const auto &push = structure.pushes[i];
        QCOMPARE(push.pushId, pushes[static_cast<qsizetype>(i)]);
        QCOMPARE(push.firstRow, row);
        QCOMPARE(push.firstPlatform, platformIndex);
        QStringList names;
        for (int p = 0; p < push.platformCount; ++p, ++platformIndex) {
            const auto &platform = structure.platforms[static_cast<size_t>(platformIndex)];
            QVERIFY(!names.contains(platform.name));
            names.append(platform.name);
            QCOMPARE(platform.firstGroup, groupIndex);
            QVERIFY(platform.groupCount > 0);
            QSet<quint64> keys;
            for (int g = 0; g < platform.groupCount; ++g, ++groupIndex) {
                const auto &group = structure.groups[static_cast<size_t>(groupIndex)];
                QVERIFY(!keys.contains(group.key));
                keys.insert(group.key);
                QCOMPARE(group.firstRow, row);
                QVERIFY(group.count > 0);
                for (int end = row + group.count; row < end; ++row) {
                    const Job job = store.job(model.storeRow(row));
                    QCOMPARE(job.pushId, push.pushId);
                    QCOMPARE(job.groupSymbol, group.symbol);
                    QCOMPARE(job.groupName, group.name);
                    QCOMPARE(job.tier, group.tier);
                    QCOMPARE(model.index(row).data(JobGridModel::PlatformRole).toString(), platform.name);
                }
            }
        }
        QCOMPARE(push.rowCount, row - push.firstRow);
    }
    QCOMPARE(row, model.rowCount());
    QCOMPARE(static_cast<size_t>(platformIndex), structure.platforms.size());
    QCOMPARE(static_cast<size_t>(groupIndex), structure.groups.size());
}

void compareRows(const JobGridModel &model, const JobStore &store, const Reference &reference) {
    const QVector<Job> expected = reference.visible();
    QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const Job shown = store.job(model.storeRow(row));
        // Jobs that differ in nothing the order knows may stand in any order.
        if (shown.id != 0 || expected[row].id != 0)
            QCOMPARE(shown.id, expected[row].id);
        QCOMPARE(shown.typeName, expected[row].typeName);
        QCOMPARE(model.statusAt(row), shown.status());
        QCOMPARE(model.symbolText(model.symbolIdAt(row)), shown.symbol);
        QCOMPARE(model.rowOfStoreRow(model.storeRow(row)), row);
    }
    for (JobRow job = 0; job < store.size(); ++job)
        QCOMPARE(model.rowOfStoreRow(job) >= 0, reference.shows(store.job(job)));
}

void compareCollapsed(const JobGridModel &model, const JobStore &store, const Reference &reference) {
    QHash<qint64, int> hidden;
    QHash<qint64, int> failures;
    for (JobRow row = 0; row < store.size(); ++row) {
        const Job job = store.job(row);
        if (!reference.collapsed.contains(job.pushId) || !reference.passes(job))
            continue;
        ++hidden[job.pushId];
        const int classification = job.failureClassificationId;
        if (treeherder::isFailure(job.status()) && (classification == 1 || classification > 5))
            ++failures[job.pushId];
    }
    for (const auto &push : model.structure().pushes) {
        QCOMPARE(push.isCollapsed, reference.collapsed.contains(push.pushId));
        QCOMPARE(push.hiddenJobs, hidden.value(push.pushId));
        QCOMPARE(push.hiddenFailures, failures.value(push.pushId));
    }
}

/// Follows jobs by persistent index, as a selection does.
struct Follower {
    JobGridModel &model;
    const JobStore &store;
    QVector<QPair<QPersistentModelIndex, QString>> marks;

    void mark(QRandomGenerator &random) {
        for (int i = 0; i < 5 && model.rowCount() > 0; ++i) {
            const int row = random.bounded(model.rowCount());
            marks.append({QPersistentModelIndex(model.index(row)), store.job(model.storeRow(row)).taskId});
        }
    }
    /// Whether every mark is at its job or gone with it.
    bool isRight() {
        for (auto it = marks.begin(); it != marks.end();) {
            const auto job = store.findByTask(it->second, 0);
            const int row = job ? model.rowOfStoreRow(*job) : -1;
            if (it->first.row() != row)
                return false;
            it = row < 0 ? marks.erase(it) : it + 1;
        }
        return true;
    }
};

} // namespace

class TestJobGridModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void followsRandomChanges_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 24; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void followsRandomChanges() {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        JobStore store;
        JobGridModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Reference reference;
        Follower follower{model, store, {}};
        qint64 next = 1;
        for (int step = 0; step < 150; ++step) {
            const int what = random.bounded(20);
            follower.mark(random);
            if (what == 0) {
                reference.pushes.clear();
                const QVector<qint64> all{1, 2, 3, 4, 99};
                std::sample(all.begin(), all.end(), std::back_inserter(reference.pushes), 1 + random.bounded(4),
                            random);
                std::shuffle(reference.pushes.begin(), reference.pushes.end(), random);
                model.setPushes(reference.pushes);
            } else if (what < 4) {
                reference.filter = random.bounded(2) == 0 ? JobFilter{} : randomFilter(random);
                model.setFilter(reference.filter);
                QCOMPARE(model.filter(), reference.filter);
            } else if (what == 5) {
                reference.collapsed.clear();
                for (const qint64 push : {1, 2, 3, 99, 100}) {
                    if (random.bounded(3) == 0)
                        reference.collapsed.insert(push);
                }
                model.setCollapsedPushes(reference.collapsed);
                QCOMPARE(model.collapsedPushes(), reference.collapsed);
            } else if (what == 4 && random.bounded(4) == 0) {
                reference.jobs.clear();
                store.clear();
                follower.marks.clear();
            } else {
                QVector<Job> news;
                const int changes = random.bounded(2) == 0 ? random.bounded(4) : random.bounded(40);
                for (int i = 0; i < changes; ++i) {
                    if (reference.jobs.empty() || random.bounded(3) == 0) {
                        news.append(reference.jobs[next] = randomJob(next, random));
                        ++next;
                        continue;
                    }
                    auto it = reference.jobs.lower_bound(random.bounded(static_cast<int>(next)));
                    if (it == reference.jobs.end())
                        it = reference.jobs.begin();
                    Job &job = it->second;
                    const Job before = job;
                    roll(job, random);
                    if (job.id == 0 && random.bounded(2) == 0)
                        job.id = it->first;
                    if (random.bounded(8) == 0)
                        job.tier = 1 + random.bounded(3);
                    if (random.bounded(8) == 0)
                        job.symbol = any(symbols, random);
                    if (random.bounded(20) == 0)
                        job.pushId = 1 + random.bounded(4);
                    news.append(job);
                    keepFurthest(job, before);
                }
                store.apply(batchOf(news));
            }
            compareRows(model, store, reference);
            compareStructure(model, store, reference.pushes);
            compareCollapsed(model, store, reference);
            QVERIFY(follower.isRight());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void roles() {
        JobStore store;
        JobGridModel model(store);
        Job job = makeJob(5);
        job.result = JobResult::TestFailed;
        job.durationMinutes = 12;
        job.runId = 2;
        Job decision = makeJob(6, 1, QStringLiteral("D"), QStringLiteral("?"));
        decision.platform = QStringLiteral("gecko-decision");
        decision.typeName = QStringLiteral("Gecko Decision Task");
        store.apply(batchOf({decision, job}));
        model.setPushes({1});
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data().toString(), QStringLiteral("1"));
        QCOMPARE(first.data(JobGridModel::JobIdRole).toLongLong(), 5);
        QCOMPARE(first.data(JobGridModel::TaskIdRole).toString(), job.taskId);
        QCOMPARE(first.data(JobGridModel::RunIdRole).toInt(), 2);
        QCOMPARE(first.data(JobGridModel::PushIdRole).toLongLong(), 1);
        QCOMPARE(first.data(JobGridModel::GroupSymbolRole).toString(), QStringLiteral("M"));
        QCOMPARE(first.data(JobGridModel::PlatformRole).toString(), QStringLiteral("Linux 24.04 opt"));
        QCOMPARE(first.data(JobGridModel::NameRole).toString(), job.typeName);
        QCOMPARE(first.data(JobGridModel::StatusRole).toInt(), static_cast<int>(JobStatus::TestFailed));
        QCOMPARE(first.data(JobGridModel::TierRole).toInt(), 1);
        QCOMPARE(first.data(JobGridModel::ClassificationRole).toInt(), 1);
        QVERIFY(first.data(JobGridModel::UnclassifiedFailureRole).toBool());
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("M(1) testfailed, Linux 24.04 opt, mochitest-plain-1"));
        QCOMPARE(first.data(Qt::ToolTipRole).toString(), job.typeName + QStringLiteral(" - testfailed - 12 min"));
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("D success, Gecko Decision Task opt, Gecko Decision Task"));
        QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), QStringLiteral("Gecko Decision Task - success"));
        QVERIFY(!model.index(0).data(Qt::UserRole).isValid());
        QCOMPARE(model.rowCount(first), 0);
    }

    void saysWhatIsKnownOfAFailure() {
        JobStore store;
        JobGridModel model(store);
        Job classified = makeJob(1, 1, QStringLiteral("1"));
        classified.result = JobResult::TestFailed;
        classified.failureClassificationId = 4;
        Job failed = makeJob(2, 1, QStringLiteral("2"));
        failed.result = JobResult::TestFailed;
        Job rerun = makeJob(3, 1, QStringLiteral("2"));
        rerun.state = JobState::Running;
        store.apply(batchOf({classified, failed, rerun}));
        model.setPushes({1});
        QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(),
                 classified.typeName + QStringLiteral(" - testfailed\nintermittent"));
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", intermittent")));
        QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), failed.typeName + QStringLiteral(" - testfailed"));
        QVERIFY(!model.isIntermittentAt(1));

        // What passes when it runs again changes what is said of the run before it.
        const QSignalSpy repainted(&model, &JobGridModel::dataChanged);
        rerun.state = JobState::Completed;
        rerun.result = JobResult::Success;
        ++rerun.lastModifiedUs;
        store.apply(batchOf({rerun}));
        QCOMPARE(repainted.count(), 1);
        QCOMPARE(repainted.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(repainted.first().at(1).toModelIndex().row(), 2);
        QVERIFY(model.isIntermittentAt(1) && !model.isIntermittentAt(2));
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("passed when it ran again")));
    }

    void repaintsInRanges() {
        JobStore store;
        QVector<Job> jobs;
        for (int i = 1; i <= 9; ++i)
            jobs.append(makeJob(i, 1, QString::number(i)));
        store.apply(batchOf(jobs));
        JobGridModel model(store);
        model.setPushes({1});
        QSignalSpy changed(&model, &JobGridModel::dataChanged);
        QSignalSpy restructured(&model, &JobGridModel::structureChanged);
        QSignalSpy layout(&model, &JobGridModel::layoutChanged);
        for (const int i : {6, 2, 1, 0, 7}) {
            jobs[i].result = JobResult::Busted;
            jobs[i].lastModifiedUs += 1;
        }
        store.apply(batchOf({jobs[6], jobs[2], jobs[1], jobs[0], jobs[7]}));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(changed[1][0].toModelIndex().row(), 6);
        QCOMPARE(changed[1][1].toModelIndex().row(), 7);
        QVERIFY(changed[0][2].value<QVector<int>>().contains(JobGridModel::StatusRole));
        QCOMPARE(restructured.count(), 0);
        QCOMPARE(layout.count(), 0);
    }

    void insertsRunsOfRows() {
        JobStore store;
        store.apply(batchOf({makeJob(1, 1, QStringLiteral("1")), makeJob(9, 1, QStringLiteral("9"))}));
        JobGridModel model(store);
        model.setPushes({1});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy inserted(&model, &JobGridModel::rowsInserted);
        QSignalSpy restructured(&model, &JobGridModel::structureChanged);
        store.apply(batchOf({makeJob(12, 1, QStringLiteral("12")), makeJob(4, 1, QStringLiteral("4")),
                             makeJob(5, 1, QStringLiteral("5")), makeJob(3, 2, QStringLiteral("3"))}));
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(inserted[0][1].toInt(), 2);
        QCOMPARE(inserted[0][2].toInt(), 2);
        QCOMPARE(inserted[1][1].toInt(), 1);
        QCOMPARE(inserted[1][2].toInt(), 2);
        QCOMPARE(restructured.count(), 1);
    }

    void filterComesAndGoesWithStatus() {
        JobStore store;
        Job job = makeJob(1);
        store.apply(batchOf({job, makeJob(2)}));
        JobGridModel model(store);
        model.setPushes({1});
        JobFilter failures;
        failures.statuses.reset();
        failures.statuses.set(static_cast<size_t>(JobStatus::Busted));
        model.setFilter(failures);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.structure().pushes.size(), size_t{1});
        job.result = JobResult::Busted;
        store.apply(batchOf({job}));
        QCOMPARE(model.rowCount(), 1);
        job.result = JobResult::Success;
        store.apply(batchOf({job}));
        QCOMPARE(model.rowCount(), 0);
    }

    void showsWhatCouldBeAddedWhereAskedTo() {
        JobStore store;
        JobGridModel model(store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        JobPlan plan;
        model.setPlan(&plan);
        model.setPushes({1, 2});
        Job can = makeJob(5, 1, QStringLiteral("2"));
        can.state = JobState::Runnable;
        Job other = can;
        other.pushId = 2;
        store.apply(batchOf({makeJob(1), makeJob(2, 2), can, other}));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.isRunnableShown(1));
        model.setRunnableShown(1, true);
        QVERIFY(model.isRunnableShown(1));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.structure().jobCount, 2);
        const QModelIndex index = model.index(1);
        QVERIFY(model.isRunnableAt(1) && index.data(JobGridModel::RunnableRole).toBool());
        QVERIFY(!index.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.index(0).flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(!model.index(0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("M(2) can be added, Linux 24.04 opt, mochitest-plain-2"));

        QSignalSpy changed(&model, &JobGridModel::dataChanged);
        QVERIFY(model.setData(index, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(plan.labels(1), QStringList{can.typeName});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QVERIFY(model.isTickedAt(1));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("ticked to be added")));

        // The filter's words and tiers count for it, its statuses do not.
        JobFilter filter;
        filter.statuses.reset();
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        filter.text = QStringLiteral("windows");
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);

        // Once it is there it is a job like others.
        store.apply(batchOf({makeJob(6, 1, QStringLiteral("2"))}));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.isRunnableAt(1));
        model.setRunnableShown(1, false);
        QCOMPARE(model.rowCount(), 3);
    }

    void groupKeysStay() {
        JobStore store;
        JobGridModel model(store);
        model.setPushes({1, 2});
        store.apply(batchOf({makeJob(1), makeJob(2, 2)}));
        const quint64 key = model.structure().groups.at(0).key;
        QVERIFY(key != model.structure().groups.at(1).key);
        store.apply(batchOf({makeJob(3, 1, QStringLiteral("B"), QStringLiteral("?"))}));
        QCOMPARE(model.structure().groups.at(1).key, key);
        store.clear();
        store.apply(batchOf({makeJob(4, 2), makeJob(1)}));
        QCOMPARE(model.structure().groups.at(0).key, key);
    }
};

QTEST_GUILESS_MAIN(TestJobGridModel)
#include "test_job_grid_model.moc"
