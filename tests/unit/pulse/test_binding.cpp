#include "services/pulse/binding.h"

#include <QTest>

using collie::pulse::Binding;
using collie::pulse::topicMatches;

/// Patterns of topic exchanges, as RabbitMQ matches them.
class TestBinding final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void matchesTopics_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *key, bool matches) {
            QTest::addRow("%s on %s", pattern, key) << QByteArray(pattern) << QByteArray(key) << matches;
        };
        row("#", "primary.a.b", true);
        row("#", "", true);
        row("*", "", true);
        row("", "", true);
        row("", "a", false);
        row("primary.#", "primary.a.b", true);
        row("primary.#", "primary", true);
        row("primary.#", "primaryx", false);
        row("primary.*", "primary", false);
        row("primary.*", "primary.a", true);
        row("primary.*", "primary.a.b", false);
        row("*.*.*", "a.b.c", true);
        row("*.*.*", "a.b", false);
        row("a..c", "a..c", true);
        row("a.*.c", "a..c", true);
        row("a.#.c", "a.c", true);
        row("a.#.c", "a.b.b.c", true);
        row("a.#.c", "a.b.b.d", false);
        row("a.#.b.#.c", "a.x.b.y.b.z.c", true);
        row("a.#.b.#.c", "a.x.y.c", false);
        row("#.c", "a.b.c", true);
        row("#.#.#", "a", true);
        row("#.*.#", "", true);
        row("#.a.#.a", "a", false);
        row("buildbot.#.backfill", "buildbot.1.2.backfill", true);
        row("route.index.gecko.*.#", "route.index.gecko.v2.autoland", true);
        row("primary.*.*.*.*.*.*.*.group.#", "primary.t.0.g.w.p.t.s.group._", true);
        row("primary.*.*.*.*.*.*.*.group.#", "primary.t.0.g.w.p.t.s.other._", false);
        row("a*", "ab", false);
        row("a#", "ab", false);
    }
    void matchesTopics() {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, key);
        QFETCH(bool, matches);
        QCOMPARE(topicMatches(pattern, key), matches);
    }

    void isQuickOnHostilePatterns() {
        QByteArray pattern, key;
        for (int i = 0; i < 60; ++i)
            pattern += "#.a.";
        for (int i = 0; i < 2000; ++i)
            key += "a.";
        QVERIFY(!topicMatches(pattern + "b", key + 'c'));
    }

    void readsText() {
        const Binding whole = Binding::parse(QStringLiteral("exchange/taskcluster-queue/v1/task-failed:primary.#"));
        QCOMPARE(whole.exchange, QStringLiteral("exchange/taskcluster-queue/v1/task-failed"));
        QCOMPARE(whole.pattern, QStringLiteral("primary.#"));
        QCOMPARE(Binding::parse(QStringLiteral("exchange/hgpushes/v1")).pattern, QStringLiteral("#"));
        QCOMPARE(Binding::parse(whole.toString()), whole);
    }
};

QTEST_GUILESS_MAIN(TestBinding)
#include "test_binding.moc"
