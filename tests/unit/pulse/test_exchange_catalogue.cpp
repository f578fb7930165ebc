#include "services/pulse/exchange_catalogue.h"

#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;

namespace {

QByteArray manifest(const QStringList &references) {
    Json list = Json::array();
    for (const QString &reference : references)
        list.push_back(reference.toStdString());
    return toJsonBytes(Json{{"references", list}});
}

const QByteArray queueExchanges = R"({"serviceName":"queue","exchangePrefix":"exchange/taskcluster-queue/v1/",
    "entries":[{"type":"topic-exchange","exchange":"task-failed","name":"taskFailed","routingKey":[]}]})";

} // namespace

class TestExchangeCatalogue final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void findsTheReferences_data() {
        QTest::addColumn<QString>("reference");
        QTest::newRow("whole address") << QStringLiteral("ROOT/references/queue/v1/exchanges.json");
        QTest::newRow("path") << QStringLiteral("/references/queue/v1/exchanges.json");
        QTest::newRow("relative") << QStringLiteral("references/queue/v1/exchanges.json");
    }
    void findsTheReferences() {
        QFETCH(QString, reference);
        test::ApiFixture f;
        const QString root = f.api.rootUrl().toString();
        f.server.enqueue(200, manifest({reference.replace(QStringLiteral("ROOT"), root),
                                        root + QStringLiteral("/references/queue/v1/api.json")}));
        f.server.enqueue(200, queueExchanges);
        const auto exchanges = test::waitFor(pulse::fetchExchanges(f.api, &f.api));
        QVERIFY2(exchanges, exchanges ? "" : qPrintable(exchanges.error().message));
        QCOMPARE(exchanges->constFirst().exchange, QStringLiteral("exchange/taskcluster-queue/v1/task-failed"));
        QCOMPARE(f.requests(), (QStringList{QStringLiteral("GET /references/manifest.json"),
                                            QStringLiteral("GET /references/queue/v1/exchanges.json")}));
    }

    void asksNobodyElse() {
        test::ApiFixture f;
        test::ScriptedServer other;
        f.server.enqueue(200, manifest({other.url(QStringLiteral("/references/queue/v1/exchanges.json")).toString(),
                                        QStringLiteral("https://tc.example.com/references/queue/v1/exchanges.json"),
                                        QStringLiteral("//127.0.0.1:1/references/queue/v1/exchanges.json"),
                                        QStringLiteral("/references/../secret/exchanges.json"),
                                        f.api.rootUrl().toString() + QStringLiteral("/elsewhere/v1/exchanges.json")}));
        const auto exchanges = test::waitFor(pulse::fetchExchanges(f.api, &f.api));
        // That there are none is not known.
        QVERIFY(!exchanges);
        QVERIFY2(exchanges.error().message.contains(QStringLiteral("names no exchanges")),
                 qPrintable(exchanges.error().message));
        QCOMPARE(f.requests(), QStringList{QStringLiteral("GET /references/manifest.json")});
        QCOMPARE(other.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestExchangeCatalogue)
#include "test_exchange_catalogue.moc"
