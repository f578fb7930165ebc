#include "services/pulse/amqp_publisher.h"
#include "services/pulse/amqp_source.h"
#include "services/pulse/recorder.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/source_states.h"
#include "tests/support/test_broker.h"
#include "tests/support/wait.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using pulse::AmqpPlan;
using pulse::AmqpSource;
using pulse::Message;
using pulse::SourceState;
using std::chrono::milliseconds;
using test::ChaosProxy;

namespace {

const QString failedExchange = QStringLiteral("exchange/taskcluster-queue/v1/task-failed");
const QString pendingExchange = QStringLiteral("exchange/taskcluster-queue/v1/task-pending");

/// Short waits, and a heartbeat of a second, so that silence shows within three.
AmqpPlan quick() {
    return {.ownQueue = {.expires = milliseconds(30'000), .maxLength = 50'000},
            .timing = {.greeting = milliseconds(1'500),
                       .answer = milliseconds(3'000),
                       .heartbeat = std::chrono::seconds(1)},
            .backoff = {.first = milliseconds(5), .longest = milliseconds(120), .proof = milliseconds(200)}};
}

QVector<Message> series(int count, const QByteArray &prefix = "primary.") {
    QVector<Message> all(count);
    for (int i = 0; i < count; ++i) {
        all[i].routingKey = prefix + QByteArray::number(i);
        all[i].cc = {"route.index.x"};
        all[i].payload = "{\"n\": " + QByteArray::number(i) + '}';
    }
    return all;
}

QVector<QByteArray> bodies(int count) {
    QVector<QByteArray> all;
    for (int i = 0; i < count; ++i)
        all.append("{\"n\": " + QByteArray::number(i) + '}');
    return all;
}

} // namespace

/// The broker's source against a real RabbitMQ with Pulse's permissions, straight and through a proxy that misbehaves.
class TestAmqpSource final : public QObject {
    Q_OBJECT

  private:
    test::TestBroker m_broker;
    Clock m_clock;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<AmqpSource> m_source;
    QVector<Message> m_got;

    void make(const pulse::Broker &broker, const AmqpPlan &plan = quick()) {
        m_source = std::make_unique<AmqpSource>(broker, plan, m_clock);
        connect(m_source.get(), &pulse::Source::messages, this,
                [this](const QVector<Message> &batch) { m_got += batch; });
    }
    [[nodiscard]] pulse::Broker throughProxy() {
        m_proxy = std::make_unique<ChaosProxy>(m_broker.port());
        pulse::Broker broker = m_broker.tester();
        broker.port = m_proxy->serverPort();
        return broker;
    }
    [[nodiscard]] bool isLive() const { return m_source->state().kind == SourceState::Kind::Live; }
    [[nodiscard]] bool goesLive(const QString &exchange = failedExchange) {
        m_source->start({{exchange, QStringLiteral("primary.#")}});
        return QTest::qWaitFor([this] { return isLive(); }, 30'000);
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!m_broker.isThere())
            QSKIP(test::TestBroker::notThere);
    }
    void cleanup() {
        m_source.reset();
        m_proxy.reset();
        m_got.clear();
    }

    void hearsWhatIsBound() {
        make(m_broker.tester());
        QVERIFY2(goesLive(), qPrintable(m_source->state().sentence));
        m_broker.publish(failedExchange.toUtf8(), series(3) + series(2, "other."));
        m_broker.publish(pendingExchange.toUtf8(), series(2));
        QTRY_COMPARE(m_got.size(), 3);
        QCOMPARE(m_got[0].exchange, failedExchange.toUtf8());
        QCOMPARE(m_got[1].routingKey, QByteArray("primary.1"));
        QCOMPARE(m_got[2].payload, QByteArray("{\"n\": 2}"));
        QCOMPARE(m_got[0].cc, QList<QByteArray>{"route.index.x"});
        QVERIFY(!m_got[0].redelivered && m_got[0].receivedAt > 0);
    }

    void speaksTls() {
        make(m_broker.secure());
        QVERIFY2(goesLive(), qPrintable(m_source->state().sentence));
        m_broker.publish(failedExchange.toUtf8(), series(1'000));
        QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), 1'000, 20'000);
    }

    void refusesWhomItCannotTrust() {
        pulse::Broker broker = m_broker.secure();
        broker.caFile.clear();
        make(broker);
        m_source->start({{failedExchange, QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(m_source->state().kind, SourceState::Kind::Refused, 20'000);
        QVERIFY(m_source->state().sentence.contains(u"certificate"));
        broker = m_broker.secure();
        // The right authority, but not the right name.
        broker.host = QStringLiteral("127.0.0.1");
        make(broker);
        m_source->start({{failedExchange, QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(m_source->state().kind, SourceState::Kind::Refused, 20'000);
    }

    void isRefused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("password") << QStringLiteral("password") << QStringLiteral("password");
        QTest::newRow("virtual host") << QStringLiteral("vhost") << QStringLiteral("fenced");
        QTest::newRow("exchange") << QStringLiteral("exchange") << QStringLiteral("exchange/nope");
        QTest::newRow("queue") << QStringLiteral("queue") << QStringLiteral("queue/tester/nope");
        QTest::newRow("somebody's queue") << QStringLiteral("foreign") << QStringLiteral("queue/herd/x");
    }
    void isRefused() {
        QFETCH(QString, what);
        QFETCH(QString, says);
        pulse::Broker broker = m_broker.tester();
        AmqpPlan plan = quick();
        if (what == u"password")
            broker.password = Secret("wrong");
        else if (what == u"vhost")
            broker.virtualHost = QStringLiteral("fenced");
        else if (what != u"exchange")
            plan.mode = AmqpPlan::Mode::Drain;
        plan.queue = says;
        make(broker, plan);
        m_source->start({{what == u"exchange" ? says : failedExchange, QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(m_source->state().kind, SourceState::Kind::Refused, 20'000);
        QVERIFY2(m_source->state().sentence.contains(says), qPrintable(m_source->state().sentence));
    }

    void goesOnWithoutAnExchangeThatIsNotThere() {
        make(m_broker.tester());
        m_source->start(
            {{QStringLiteral("exchange/nope"), QStringLiteral("#")}, {failedExchange, QStringLiteral("#")}});
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), 20'000);
        QVERIFY(m_source->state().sentence.contains(u"exchange/nope"));
        m_broker.publish(failedExchange.toUtf8(), series(1));
        QTRY_COMPARE(m_got.size(), 1);
    }

    void changesBindings() {
        make(m_broker.tester());
        QVERIFY(goesLive());
        m_source->setBindings({{pendingExchange, QStringLiteral("primary.#")}});
        const auto publishBoth = [this] {
            m_broker.publish(pendingExchange.toUtf8(), series(1));
            return std::any_of(m_got.begin(), m_got.end(),
                               [](const Message &message) { return message.exchange == pendingExchange.toUtf8(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(publishBoth(), 20'000);
        m_got.clear();
        m_broker.publish(failedExchange.toUtf8(), series(1));
        m_broker.publish(pendingExchange.toUtf8(), series(1, "primary.last."));
        QTRY_VERIFY(!m_got.isEmpty() && m_got.constLast().routingKey == "primary.last.0");
        QVERIFY(std::none_of(m_got.begin(), m_got.end(),
                             [](const Message &message) { return message.exchange == failedExchange.toUtf8(); }));
    }

    void peeksAndDrains() {
        const QString queue = QStringLiteral("queue/tester/peek");
        m_broker.deleteQueue(queue);
        m_broker.fillQueue(queue, bodies(1'200));
        AmqpPlan plan = quick();
        plan.mode = AmqpPlan::Mode::Peek;
        plan.queue = queue;
        make(m_broker.tester(), plan);
        m_source->start({});
        QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), 1'200, 20'000);
        m_source.reset();
        QTRY_COMPARE(m_broker.depth(queue), 1'200);

        m_got.clear();
        plan.mode = AmqpPlan::Mode::Drain;
        make(m_broker.tester(), plan);
        m_source->setConfirmation(pulse::Source::Confirmation::OnRequest);
        m_source->start({});
        // So little waits for nobody's confirmation; what was confirmed is gone, and nothing else.
        QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), 1'200, 20'000);
        QVERIFY(m_got[0].redelivered);
        m_source->confirm(m_got[299].sequence);
        m_source.reset();
        QTRY_COMPARE(m_broker.depth(queue), 900);
        m_broker.deleteQueue(queue);
    }

    /// Whoever is slow to confirm holds so many bytes, and the broker the rest.
    void whatWaitsForItsConfirmationIsBoundedInBytes() {
        constexpr int total = 4'000;
        const QString queue = QStringLiteral("queue/tester/bounded");
        QVector<QByteArray> large;
        for (int i = 0; i < total; ++i)
            large.append("{\"n\": " + QByteArray::number(i) + ", \"text\": \"" + QByteArray(2'000, 'x') + "\"}");
        m_broker.deleteQueue(queue);
        m_broker.fillQueue(queue, large);
        AmqpPlan plan = quick();
        plan.mode = AmqpPlan::Mode::Drain;
        plan.queue = queue;
        plan.mostUnconfirmedBytes = 256 * 1024;
        make(m_broker.tester(), plan);
        m_source->setConfirmation(pulse::Source::Confirmation::OnRequest);
        m_source->start({});
        QTRY_VERIFY_WITH_TIMEOUT(m_got.size() >= 100, 20'000);
        // Of what the broker sent before the size of messages was known, and of what fits in after that.
        QVERIFY(m_broker.depth(queue) > total - 1'000);
        QVERIFY(m_got.size() < 1'000);
        connect(m_source.get(), &pulse::Source::messages, this,
                [this](const QVector<Message> &batch) { m_source->confirm(batch.constLast().sequence); });
        m_source->confirm(m_got.constLast().sequence);
        QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), total, 60'000);
        for (int i = 0; i < total; ++i)
            QVERIFY(m_got[i].payload == large[i] && !m_got[i].redelivered);
        m_source.reset();
        QTRY_COMPARE(m_broker.depth(queue), 0);
        m_broker.deleteQueue(queue);
    }

    void tellsThatItsQueueWasDeleted() {
        const QString queue = QStringLiteral("queue/tester/doomed");
        m_broker.fillQueue(queue, bodies(1));
        AmqpPlan plan = quick();
        plan.mode = AmqpPlan::Mode::Drain;
        plan.queue = queue;
        make(m_broker.tester(), plan);
        m_source->start({});
        QTRY_COMPARE(m_got.size(), 1);
        m_broker.deleteQueue(queue);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->state().kind, SourceState::Kind::Refused, 20'000);
        QVERIFY(m_source->state().sentence.contains(u"deleted"));
    }

    void recovers_data() {
        QTest::addColumn<QString>("how");
        for (const char *how : {"cut", "stall", "stall inside a frame", "trickle", "half open"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void recovers() {
        QFETCH(QString, how);
        make(throughProxy());
        QVERIFY2(goesLive(), qPrintable(m_source->state().sentence));
        QSignalSpy gaps(m_source.get(), &pulse::Source::gap);
        QSignalSpy states(m_source.get(), &pulse::Source::stateChanged);
        m_broker.publish(failedExchange.toUtf8(), series(1, "primary.before."));
        QTRY_COMPARE(m_got.size(), 1);
        if (how == u"cut") {
            m_proxy->setMode(ChaosProxy::Mode::Refuse);
            m_proxy->cut();
        } else if (how == u"stall") {
            m_proxy->setMode(ChaosProxy::Mode::Stall);
        } else if (how == u"stall inside a frame") {
            m_proxy->stallAfter(40);
        } else if (how == u"trickle") {
            m_proxy->setMode(ChaosProxy::Mode::Trickle);
        } else {
            m_proxy->halfOpen();
        }
        m_broker.publish(failedExchange.toUtf8(), series(5, "primary.lost."));
        QTRY_VERIFY_WITH_TIMEOUT(test::hasBeen(states, SourceState::Kind::Reconnecting), 20'000);
        if (how != u"half open") {
            m_proxy->stallAfter(-1);
            m_proxy->setMode(ChaosProxy::Mode::Pass);
            m_proxy->cut();
        }
        QTRY_VERIFY_WITH_TIMEOUT(isLive() && gaps.size() == 1, 20'000);
        const auto publishAgain = [this] {
            m_broker.publish(failedExchange.toUtf8(), series(1, "primary.after."));
            return m_got.constLast().routingKey == "primary.after.0";
        };
        QTRY_VERIFY_WITH_TIMEOUT(publishAgain(), 20'000);
    }

    void outageIsNoHotLoop_data() {
        QTest::addColumn<ChaosProxy::Mode>("mode");
        QTest::newRow("refused") << ChaosProxy::Mode::Refuse;
        QTest::newRow("silent") << ChaosProxy::Mode::Silent;
    }
    /// Three seconds at a two-hundredth of the waits: ten minutes.
    void outageIsNoHotLoop() {
        QFETCH(ChaosProxy::Mode, mode);
        make(throughProxy());
        m_proxy->setMode(mode);
        m_source->start({{failedExchange, QStringLiteral("#")}});
        QTimer outage;
        outage.setSingleShot(true);
        outage.start(3'000);
        QTRY_VERIFY_WITH_TIMEOUT(!outage.isActive(), 20'000);
        QVERIFY2(m_proxy->attempts() < 40, qPrintable(QString::number(m_proxy->attempts())));
        QVERIFY(m_proxy->attempts() >= 2);
        m_proxy->setMode(ChaosProxy::Mode::Pass);
        m_proxy->cut();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), 30'000);
    }

    /// Whatever happens to the connection, every message of the queue is recorded, and nothing is gone from the queue
    /// before it is.
    void losesNothingWhileRecording() {
        constexpr int total = 20'000;
        const QString queue = QStringLiteral("queue/tester/record");
        m_broker.fillQueue(queue, bodies(total));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a"));
        AmqpPlan plan = quick();
        plan.mode = AmqpPlan::Mode::Drain;
        plan.queue = queue;
        make(throughProxy(), plan);
        pulse::Recorder recorder;
        QVERIFY(recorder.start(*m_source, path, {.compress = true}));
        m_source->start({});
        quint64 recorded = 0;
        connect(&recorder, &pulse::Recorder::written, this,
                [&recorded](quint64 messages, qint64) { recorded = messages; });
        for (const quint64 mark : {2'000U, 6'000U, 11'000U}) {
            QTRY_VERIFY_WITH_TIMEOUT(recorded >= mark, 30'000);
            m_proxy->cut();
        }
        // What was not acknowledged when the connection was cut comes twice.
        QSet<QByteArray> seen;
        qsizetype looked = 0;
        const auto everything = [&] {
            while (looked < m_got.size())
                seen.insert(m_got[looked++].payload);
            return seen.size() == total;
        };
        QTRY_VERIFY_WITH_TIMEOUT(everything(), 60'000);
        QSignalSpy finished(&recorder, &pulse::Recorder::finished);
        recorder.stop();
        QTRY_COMPARE(finished.size(), 1);
        m_source.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_broker.depth(queue), 0, 20'000);
        const auto recording = pulse::loadRecording(path);
        QVERIFY(recording);
        QVERIFY(recording->problems.isEmpty());
        QSet<QByteArray> kept;
        for (const Message &message : recording->messages)
            kept.insert(message.payload);
        QCOMPARE(kept.size(), total);
        m_broker.deleteQueue(queue);
    }

    void aBrokerShortOfMemoryTakesNothingAndSaysSo() {
        const QString exchange = QStringLiteral("exchange/tester/blocked");
        pulse::AmqpPublisher publisher(m_broker.tester(), {.answer = std::chrono::seconds(1)});
        QVERIFY(test::waitFor(publisher.publish(exchange, series(1))));
        make(m_broker.tester());
        QVERIFY2(goesLive(exchange), qPrintable(m_source->state().sentence));
        m_broker.setBlocked(true);
        const auto relieve = qScopeGuard([this] { m_broker.setBlocked(false); });
        const auto held = test::waitFor(publisher.publish(exchange, series(1)), 30'000);
        QVERIFY(!held);
        QVERIFY2(held.error().message.contains(QStringLiteral("short of memory")), qPrintable(held.error().message));
        // Who only listens is not concerned.
        QCOMPARE(m_source->state().kind, SourceState::Kind::Live);
        m_broker.setBlocked(false);
        const auto taken = test::waitFor(publisher.publish(exchange, series(1)), 30'000);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        QTRY_VERIFY_WITH_TIMEOUT(m_got.size() >= 1, 20'000);
    }

    void publishesToItsOwnExchangesOnly() {
        pulse::AmqpPublisher publisher(m_broker.tester());
        const QString exchange = QStringLiteral("exchange/tester/replay");
        QVERIFY(test::waitFor(publisher.publish(exchange, series(1))));
        make(m_broker.tester());
        QVERIFY2(goesLive(exchange), qPrintable(m_source->state().sentence));
        const auto published = test::waitFor(publisher.publish(exchange, series(2'000)), 30'000);
        QVERIFY2(published, published ? "" : qPrintable(published.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), 2'000, 20'000);
        QCOMPARE(m_got[7].routingKey, QByteArray("primary.7"));
        const auto foreign = test::waitFor(publisher.publish(failedExchange, series(1)));
        QVERIFY(!foreign);
        QCOMPARE(foreign.error().kind, ErrorKind::InvalidArgument);
        pulse::Broker wrong = m_broker.tester();
        wrong.password = Secret("wrong");
        pulse::AmqpPublisher refused(wrong);
        QCOMPARE(test::waitFor(refused.publish(exchange, series(1))).error().kind, ErrorKind::AuthenticationFailed);
    }
};

QTEST_GUILESS_MAIN(TestAmqpSource)
#include "test_amqp_source.moc"
