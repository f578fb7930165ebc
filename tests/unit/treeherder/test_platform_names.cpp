#include "services/treeherder/platform_names.h"
#include "tests/support/places.h"

#include <nlohmann/json.hpp>

#include <QHash>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

class TestPlatformNames final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void namesAreTreeherdersInItsOrder() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const QByteArray bytes = test::readSharedData(QStringLiteral("treeherder/platform-names.json"));
        const auto expected = nlohmann::ordered_json::parse(bytes.toStdString());
        // Codes of one name stand where the first of them does.
        QHash<QString, int> places;
        int place = 0;
        for (const auto &[key, value] : expected.items()) {
            const QString code = QString::fromStdString(key), name = QString::fromStdString(value);
            if (!places.contains(name))
                places.insert(name, place);
            QCOMPARE(platformDisplayName(code), name);
            QCOMPARE(platformOrder(code, u"opt"), 100 * places.value(name) + 1);
            ++place;
        }
        QCOMPARE(platformOrder(QStringLiteral("no-such-platform"), u"opt"), 100 * place + 1);
    }

    void order_data() {
        QTest::addColumn<QString>("firstCode");
        QTest::addColumn<QString>("firstOption");
        QTest::addColumn<QString>("secondCode");
        QTest::addColumn<QString>("secondOption");
        const auto row = [](const char *a, const char *b, const char *c, const char *d) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(a), QLatin1String(b))))
                << QString::fromLatin1(a) << QString::fromLatin1(b) << QString::fromLatin1(c) << QString::fromLatin1(d);
        };
        row("linux64", "opt", "linux64", "pgo");
        row("linux64", "pgo", "linux64", "asan");
        row("linux64", "asan", "linux64", "tsan");
        row("linux64", "tsan", "linux64", "debug");
        row("linux64", "debug", "linux64", "cc");
        row("linux64", "cc", "linux64", "addon");
        row("linux64", "addon", "linux64", "all");
        row("linux64", "all", "linux64", "debug-isolated-process");
        row("linux64", "debug-isolated-process", "linux64", "anything");
        row("linux64", "anything", "windows11-64-24h2", "opt");
        row("linux64-qr", "opt", "linux64", "debug");
        row("lint", "debug", "no-such-platform", "opt");
    }
    void order() {
        QFETCH(QString, firstCode);
        QFETCH(QString, firstOption);
        QFETCH(QString, secondCode);
        QFETCH(QString, secondOption);
        QVERIFY(platformOrder(firstCode, firstOption) < platformOrder(secondCode, secondOption));
    }

    void unknownCodesNameThemselves() {
        QCOMPARE(platformDisplayName(QStringLiteral("no-such-platform")), QStringLiteral("no-such-platform"));
    }
};

QTEST_GUILESS_MAIN(TestPlatformNames)
#include "test_platform_names.moc"
