#include "app/session/treeherder_feed.h"
#include "app/session/watches.h"
#include "tests/support/small_treeherder.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using models::WatchRule;
using session::TreeherderFeed;
using session::Watches;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.

} // namespace

/// Rules for what is on show, kept, and the pushes they are about.
class TestWatches final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            server.addPush(1, QStringLiteral("a@example.org"));
            server.addPush(2, QStringLiteral("b@example.org"));
        }
        [[nodiscard]] bool load() {
            QSignalSpy loaded(&feed, &TreeherderFeed::jobsLoaded);
            feed.start({});
            return loaded.wait(patience);
        }
        [[nodiscard]] models::JobRow jobOf(qint64 push) const {
            return *feed.store().findByTask(test::SmallTreeherder::taskOf(push), 0);
        }

        test::SmallTreeherder server;
        test::SessionFixture session{server.url()};
        TreeherderFeed feed{session.deployment, session.clock, QStringLiteral("autoland"), std::chrono::hours(1)};
        QTemporaryDir folder;
        storage::Settings settings{folder.filePath(QStringLiteral("collie.ini"))};
    };

  private Q_SLOTS:
    /// What is kept of a rule is less than what is known of it.
    void whatAFilterWasFoundToMeanStays() {
        Fixture f;
        Watches watches(f.settings, f.session.clock);
        watches.setFeed(&f.feed);
        const QSet<QString> names{QStringLiteral("a")};
        models::JobFilter filter;
        filter.fields.append({.field = models::JobField::Test,
                              .values = {QStringLiteral("dom")},
                              .names = names,
                              .namesOfPush = {{1, names}}});
        QVERIFY(watches.list().add(watches.ruleFor(filter)));
        const QVector<WatchRule> rules = watches.list().rules();
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules[0].filter.fields[0].namesOfPush.size(), 1);
    }

    void rulesSayWhatTheyAreAbout() {
        Fixture f;
        QVERIFY(f.load());
        Watches watches(f.settings, f.session.clock);
        watches.setFeed(&f.feed);
        const WatchRule push = watches.ruleFor(WatchRule::Kind::Push, f.jobOf(2));
        QCOMPARE(push.title, QStringLiteral("Push 222222222222"));
        QCOMPARE(push.pushId, 2);
        QCOMPARE(push.repository, QStringLiteral("autoland"));
        QCOMPARE(push.deployment, QStringLiteral("test"));
        QVERIFY(push.label.isEmpty());
        const WatchRule job = watches.ruleFor(WatchRule::Kind::Job, f.jobOf(1));
        QCOMPARE(job.label, QStringLiteral("test-linux2404-64/opt-mochitest-plain-1"));
        QCOMPARE(job.title, QStringLiteral("test-linux2404-64/opt-mochitest-plain-1 of 111111111111"));
        models::JobFilter filter;
        filter.text = QStringLiteral("mochitest");
        QCOMPARE(watches.ruleFor(filter).title, QStringLiteral("“mochitest”"));
    }

    void watchedPushesAreThoseOfTheRules() {
        Fixture f;
        QVERIFY(f.load());
        Watches watches(f.settings, f.session.clock);
        QVERIFY(watches.watchedPushes().isEmpty());
        watches.setFeed(&f.feed);
        QVERIFY(watches.list().add(watches.ruleFor(WatchRule::Kind::Push, f.jobOf(1))));
        QCOMPARE(watches.watchedPushes(), QVector<qint64>{1});
        // A rule of another deployment is about none of these.
        WatchRule elsewhere = watches.ruleFor(WatchRule::Kind::Push, f.jobOf(2));
        elsewhere.deployment = QStringLiteral("other");
        QVERIFY(watches.list().add(elsewhere));
        QCOMPARE(watches.watchedPushes(), QVector<qint64>{1});
        QVERIFY(watches.list().add(watches.ruleFor(models::JobFilter())));
        QCOMPARE(watches.watchedPushes(), (QVector<qint64>{2, 1}));
        watches.setFeed(nullptr);
        QVERIFY(watches.watchedPushes().isEmpty());
    }

    void whatIsNotUnderstoodStays() {
        Fixture f;
        const QString newer = QStringLiteral(R"({"id":"n","kind":"of tomorrow","repository":"r"})");
        f.settings.setWatchRules({newer});
        Watches watches(f.settings, f.session.clock);
        watches.setFeed(&f.feed);
        QVERIFY(watches.list().isEmpty());
        const WatchRule rule = watches.ruleFor(models::JobFilter());
        QVERIFY(watches.list().add(rule));
        QCOMPARE(f.settings.watchRules().size(), 2);
        watches.list().remove(rule.id);
        QCOMPARE(f.settings.watchRules(), QStringList(newer));
    }

    void rulesOfAnotherProgramComeAndGo() {
        Fixture f;
        QVERIFY(f.load());
        Watches watches(f.settings, f.session.clock);
        watches.setFeed(&f.feed);
        QVERIFY(watches.list().add(watches.ruleFor(WatchRule::Kind::Group, f.jobOf(1))));
        storage::Settings other(f.settings.path());
        QVERIFY(f.settings.flush().has_value());
        Watches theirs(other, f.session.clock);
        other.watch();
        f.settings.watch();
        QVERIFY(theirs.list().add(watches.ruleFor(models::JobFilter())));
        QTRY_COMPARE(watches.list().rules().size(), 2);
        theirs.list().remove(watches.list().rules().constFirst().id);
        QTRY_COMPARE(watches.list().rules().size(), 1);
        QCOMPARE(watches.list().rules().constFirst().kind, WatchRule::Kind::Filter);
        QCOMPARE(f.settings.watchRules().size(), 1);
    }

    void rulesOutliveTheProgram() {
        Fixture f;
        QVERIFY(f.load());
        {
            Watches watches(f.settings, f.session.clock);
            watches.setFeed(&f.feed);
            QVERIFY(watches.list().add(watches.ruleFor(WatchRule::Kind::Group, f.jobOf(1))));
        }
        Watches again(f.settings, f.session.clock);
        QCOMPARE(again.list().rules().size(), 1);
        QCOMPARE(again.list().rules().constFirst().kind, WatchRule::Kind::Group);
    }
};

QTEST_GUILESS_MAIN(TestWatches)
#include "test_watches.moc"
