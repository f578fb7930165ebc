#include "services/base/json_schema.h"
#include "services/base/utc.h"
#include "services/base/yaml.h"
#include "services/ownjobs/pulse_job_channel.h"
#include "services/pulse/amqp_source.h"
#include "tests/support/places.h"
#include "tests/support/test_broker.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using ownjobs::OwnJob;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;

namespace {

const QDateTime noon = collie::utcFromMs(1'800'000'000'000);

OwnJob newJob() {
    OwnJob job;
    job.repository = QStringLiteral("autoland");
    job.revision = QString(40, u'a');
    job.name = QStringLiteral("lab-power-use");
    job.symbol = QStringLiteral("pw1");
    job.kind = ownjobs::OwnJobKind::Test;
    job.machine = ownjobs::thisMachine();
    job.taskId = QStringLiteral("fN1SbArXTPSVF_UvaOlinQ");
    return job;
}

} // namespace

/// Own jobs on their way over a real RabbitMQ with Pulse's permissions.
class TestPulseJobChannel final : public QObject {
    Q_OBJECT

  private:
    test::TestBroker m_broker;

  private Q_SLOTS:
    void initTestCase() {
        if (!m_broker.isThere())
            QSKIP(test::TestBroker::notThere);
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
    }

    void everyStepArrivesAndIsValid() {
        const Result<Json> schema = parseYaml(test::readSharedData(QStringLiteral("treeherder/schemas/pulse-job.yml")),
                                              QStringLiteral("schema"));
        QVERIFY(schema);
        ownjobs::PulseJobChannel channel(m_broker.tester());
        QCOMPARE(channel.exchange(), QStringLiteral("exchange/tester/jobs"));
        OwnJob job = newJob();
        // The first message makes the exchange, so that somebody can listen to it.
        QVERIFY(ownjobs::advance(job, OwnJobState::Pending, noon));
        const auto told = test::waitFor(channel.send(job), 60'000);
        QVERIFY2(told, told ? "" : qPrintable(told.error().message));

        const Clock clock;
        QVector<pulse::Message> got;
        pulse::AmqpSource source(m_broker.tester(), {}, clock);
        connect(&source, &pulse::Source::messages, this,
                [&got](const QVector<pulse::Message> &batch) { got += batch; });
        source.start({{channel.exchange(), QStringLiteral("#")}});
        QTRY_COMPARE_WITH_TIMEOUT(source.state().kind, pulse::SourceState::Kind::Live, 30'000);

        QVERIFY(ownjobs::advance(job, OwnJobState::Running, noon.addSecs(5)));
        QVERIFY(test::waitFor(channel.send(job)));
        QVERIFY(ownjobs::advance(job, OwnJobState::Completed, noon.addSecs(65), OwnJobResult::TestFailed));
        job.logs = {{QStringLiteral("live_backing_log"), {}, QUrl(QStringLiteral("https://example.com/log"))}};
        QVERIFY(test::waitFor(channel.send(job)));
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), 2, 30'000);
        QStringList states;
        for (const pulse::Message &message : std::as_const(got)) {
            QCOMPARE(message.routingKey, QByteArray("autoland"));
            const Result<Json> payload = pulse::parsePayload(message);
            QVERIFY(payload);
            const auto checked = checkAgainstSchema(*payload, *schema, QStringLiteral("The message"));
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
            states += stringMember(*payload, "state") + u' ' + stringMember(*payload, "result");
        }
        QCOMPARE(states, (QStringList{QStringLiteral("running unknown"), QStringLiteral("completed fail")}));
    }

    void saysThatTheBrokerIsGone() {
        pulse::Broker broker = m_broker.tester();
        broker.port = 1;
        ownjobs::PulseJobChannel channel(broker);
        OwnJob job = newJob();
        QVERIFY(ownjobs::advance(job, OwnJobState::Pending, noon));
        const auto told = test::waitFor(channel.send(job));
        QVERIFY(!told);
        QCOMPARE(told.error().kind, ErrorKind::Network);
    }
};

QTEST_GUILESS_MAIN(TestPulseJobChannel)
#include "test_pulse_job_channel.moc"
