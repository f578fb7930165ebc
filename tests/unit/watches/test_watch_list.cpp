#include "models/watches/watch_list.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;
using treeherder::Job;
using treeherder::JobResult;
using treeherder::JobState;

namespace {

const QString place = QStringLiteral("firefox");
const QString repository = QStringLiteral("autoland");

WatchRule ruleFor(WatchRule::Kind kind, qint64 pushId = 1) {
    WatchRule rule;
    rule.id = QStringLiteral("rule-%1-%2").arg(int(kind)).arg(pushId);
    rule.kind = kind;
    rule.title = QStringLiteral("it%1").arg(pushId);
    rule.deployment = place;
    rule.repository = repository;
    rule.pushId = kind == WatchRule::Kind::Filter ? 0 : pushId;
    rule.platform = QStringLiteral("linux2404-64");
    rule.platformOption = QStringLiteral("opt");
    rule.groupSymbol = QStringLiteral("M");
    rule.label = makeJob(1).typeName;
    return rule;
}

Job jobIn(qint64 id, JobState state, JobResult result = JobResult::Unknown, qint64 pushId = 1,
          const QString &symbol = QStringLiteral("1")) {
    Job job = makeJob(id, pushId, symbol);
    job.state = state;
    job.result = result;
    job.lastModifiedUs = 0;
    return job;
}

} // namespace

class TestWatchList final : public QObject {
    Q_OBJECT

    /// A list over a store of its own, and everything it said.
    struct Bench {
        test::FakeClock clock;
        JobStore store;
        WatchList list{clock};
        QSignalSpy said{&list, &WatchList::noticed};

        void begin(const QVector<WatchRule> &rules) {
            list.setRules(rules);
            list.setStore(&store, place, repository);
            list.setLoaded(true);
            look();
        }
        void look() {
            clock.advance(WatchList::betweenMs);
            list.look();
        }
        void bring(const QVector<Job> &jobs) {
            store.apply(batchOf(jobs));
            look();
        }
        [[nodiscard]] WatchNotice last() const { return said.constLast().constFirst().value<WatchNotice>(); }
    };

  private Q_SLOTS:
    void tellsOfFirstFailureGreenAndFinish() {
        Bench bench;
        bench.store.apply(
            batchOf({jobIn(1, JobState::Running), jobIn(2, JobState::Running, {}, 1, QStringLiteral("2"))}));
        bench.begin({ruleFor(WatchRule::Kind::Push)});
        QCOMPARE(bench.said.size(), 0);

        bench.bring({jobIn(1, JobState::Completed, JobResult::TestFailed)});
        QCOMPARE(bench.said.size(), 1);
        QCOMPARE(bench.last().text, QStringLiteral("it1: first failure"));
        QVERIFY(bench.last().bad);
        QCOMPARE(bench.last().ruleId, ruleFor(WatchRule::Kind::Push).id);

        bench.bring({jobIn(2, JobState::Completed, JobResult::TestFailed, 1, QStringLiteral("2"))});
        QCOMPARE(bench.said.size(), 2); // Finished; the second failure is no first one.
        QCOMPARE(bench.last().text, QStringLiteral("it1: finished, 2 failed"));

        // Came and ended between two looks: finished again, with one of two labels green.
        bench.bring({jobIn(3, JobState::Completed, JobResult::Success)});
        QCOMPARE(bench.said.size(), 3);
        QCOMPARE(bench.last().text, QStringLiteral("it1: finished, 2 failed"));
        bench.bring({jobIn(4, JobState::Completed, JobResult::Success, 1, QStringLiteral("2"))});
        QCOMPARE(bench.said.size(), 4);
        QCOMPARE(bench.last().text, QStringLiteral("it1: turned green\nit1: finished, all green"));
        QVERIFY(!bench.last().bad);
    }

    void whatWasSoBeforeIsNoNews() {
        Bench bench;
        bench.store.apply(batchOf({jobIn(1, JobState::Completed, JobResult::Busted)}));
        bench.begin({ruleFor(WatchRule::Kind::Push)});
        bench.look();
        QCOMPARE(bench.said.size(), 0);
        // Another failure is not the first one.
        bench.bring({jobIn(2, JobState::Completed, JobResult::Busted)});
        QCOMPARE(bench.said.size(), 1);
        QCOMPARE(bench.last().text, QStringLiteral("it1: finished, 2 failed"));
    }

    void nothingIsSaidBeforeAllIsLoaded() {
        Bench bench;
        bench.list.setRules({ruleFor(WatchRule::Kind::Push)});
        bench.list.setStore(&bench.store, place, repository);
        bench.bring({jobIn(1, JobState::Running)});
        bench.bring({jobIn(1, JobState::Completed, JobResult::Busted)});
        bench.list.setLoaded(true);
        bench.look();
        QCOMPARE(bench.said.size(), 0);
    }

    void kinds_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<qint64>("pushId");
        QTest::addColumn<bool>("concerns");
        using Kind = WatchRule::Kind;
        const auto row = [](const char *name, Kind kind, const char *symbol, qint64 pushId, bool concerns) {
            QTest::newRow(name) << int(kind) << QString::fromLatin1(symbol) << pushId << concerns;
        };
        row("push: any job", Kind::Push, "9", 1, true);
        row("push: of another", Kind::Push, "1", 2, false);
        row("job: itself", Kind::Job, "1", 1, true);
        row("job: another label", Kind::Job, "9", 1, false);
        row("job: of another push", Kind::Job, "1", 2, false);
        row("group: any of it", Kind::Group, "9", 1, true);
        row("group: of another push", Kind::Group, "9", 2, false);
        row("filter: any push", Kind::Filter, "7", 5, true);
        row("filter: what it hides", Kind::Filter, "9", 5, false);
    }
    void kinds() {
        QFETCH(int, kind);
        QFETCH(QString, symbol);
        QFETCH(qint64, pushId);
        QFETCH(bool, concerns);
        Bench bench;
        WatchRule rule = ruleFor(static_cast<WatchRule::Kind>(kind));
        rule.filter.text = QStringLiteral("plain-7");
        bench.begin({rule});
        bench.bring({jobIn(100, JobState::Running, {}, pushId, symbol)});
        bench.bring({jobIn(100, JobState::Completed, JobResult::Busted, pushId, symbol)});
        QCOMPARE(bench.said.size(), concerns ? 1 : 0);
    }

    void anotherGroupOrPlatformIsNotConcerned() {
        Bench bench;
        bench.begin({ruleFor(WatchRule::Kind::Group)});
        Job job = jobIn(1, JobState::Completed, JobResult::Busted);
        job.groupSymbol = QStringLiteral("X");
        Job other = jobIn(2, JobState::Completed, JobResult::Busted);
        other.platformOption = QStringLiteral("debug");
        bench.bring({job, other});
        QCOMPARE(bench.said.size(), 0);
    }

    void onlyWhatIsAskedForIsTold() {
        Bench bench;
        WatchRule rule = ruleFor(WatchRule::Kind::Push);
        rule.onFirstFailure = false;
        rule.onGreen = false;
        bench.begin({rule});
        bench.bring({jobIn(1, JobState::Running)});
        bench.bring({jobIn(2, JobState::Completed, JobResult::Busted)});
        QCOMPARE(bench.said.size(), 0);
        bench.bring({jobIn(1, JobState::Completed, JobResult::Success)});
        QCOMPARE(bench.said.size(), 1);
    }

    void aStormIsOneNoticeASecond() {
        Bench bench;
        QVector<WatchRule> rules;
        QVector<Job> jobs;
        for (int push = 1; push <= 20; ++push) {
            rules.append(ruleFor(WatchRule::Kind::Push, push));
            jobs.append(jobIn(push, JobState::Running, {}, push));
        }
        bench.store.apply(batchOf(jobs));
        bench.begin(rules);
        for (Job &job : jobs) {
            job.state = JobState::Completed;
            job.result = JobResult::Busted;
            bench.store.apply(batchOf({job}));
            bench.clock.advance(10);
            bench.list.look(); // Too early.
        }
        QCOMPARE(bench.said.size(), 0);
        bench.look();
        QCOMPARE(bench.said.size(), 1);
        QCOMPARE(bench.last().text.count(u'\n'), WatchList::mostLines);
        QVERIFY(bench.last().text.endsWith(QStringLiteral("and 36 more"))); // 20 first failures and 20 finishes.
    }

    void rulesOfOtherPlacesRest() {
        Bench bench;
        WatchRule rule = ruleFor(WatchRule::Kind::Push);
        rule.repository = QStringLiteral("try");
        bench.begin({rule});
        bench.bring({jobIn(1, JobState::Running)});
        bench.bring({jobIn(1, JobState::Completed, JobResult::Busted)});
        QCOMPARE(bench.said.size(), 0);
    }

    void aStoreThatGoesOrIsEmptiedIsHarmless() {
        test::FakeClock clock;
        WatchList list(clock);
        {
            JobStore store;
            list.setRules({ruleFor(WatchRule::Kind::Filter)});
            list.setStore(&store, place, repository);
            list.setLoaded(true);
            store.apply(batchOf({jobIn(1, JobState::Running)}));
            clock.advance(5'000);
            list.look();
            store.clear();
            clock.advance(5'000);
            list.look();
        }
        clock.advance(5'000);
        list.look();
        list.setStore(nullptr, {}, {});
        QVERIFY(!list.isEmpty());
    }

    void theTimerLooksByItself() {
        const Clock clock;
        JobStore store;
        WatchList list(clock);
        QSignalSpy said(&list, &WatchList::noticed);
        list.setRules({ruleFor(WatchRule::Kind::Push)});
        list.setStore(&store, place, repository);
        store.apply(batchOf({jobIn(1, JobState::Running)}));
        list.setLoaded(true);
        list.look(); // Now the standing is known, so that a change is one.
        store.apply(batchOf({jobIn(1, JobState::Completed, JobResult::Busted)}));
        QCOMPARE(said.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 15'000);
    }

    void rulesAreKept_data() {
        QTest::addColumn<int>("kind");
        for (const auto kind :
             {WatchRule::Kind::Push, WatchRule::Kind::Group, WatchRule::Kind::Job, WatchRule::Kind::Filter})
            QTest::addRow("%d", int(kind)) << int(kind);
    }
    void rulesAreKept() {
        QFETCH(int, kind);
        WatchRule rule = ruleFor(static_cast<WatchRule::Kind>(kind));
        rule.onGreen = false;
        rule.revision = QStringLiteral("abc");
        if (rule.kind == WatchRule::Kind::Filter) {
            rule.filter.text = QStringLiteral("x y");
            rule.filter.tiers = 1;
            rule.filter.showClassified = false;
            rule.filter.fields = {{.field = models::JobField::Symbol, .values = {QStringLiteral("bc1")}}};
            rule.filter.classifications.reset(4);
        }
        const auto again = watchRuleFromJson(toJson(rule));
        QVERIFY(again);
        QVERIFY(*again == rule);
    }

    void nonsenseIsNoRule() {
        for (const char *text :
             {"[]", "{}", R"({"kind":"push","id":"a","repository":"b"})",
              R"({"kind":"fun","id":"a","repository":"b","pushId":1})", R"({"kind":"filter","id":"a"})"})
            QVERIFY2(!watchRuleFromJson(*parseJson(text, QStringLiteral("x"))), text);
    }

    void thereIsAnEndToRules() {
        test::FakeClock clock;
        WatchList list(clock);
        for (int i = 0; i < WatchList::mostRules; ++i)
            QVERIFY(list.add(ruleFor(WatchRule::Kind::Push, i + 1)));
        QVERIFY(!list.add(ruleFor(WatchRule::Kind::Push, 5'000)));
        QVERIFY(list.add(ruleFor(WatchRule::Kind::Push, 7)));
        list.remove(ruleFor(WatchRule::Kind::Push, 7).id);
        QCOMPARE(list.rules().size(), WatchList::mostRules - 1);
        QVERIFY(!list.rule(ruleFor(WatchRule::Kind::Push, 7).id));
    }
};

QTEST_GUILESS_MAIN(TestWatchList)
#include "test_watch_list.moc"
