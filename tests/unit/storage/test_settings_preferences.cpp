#include "services/storage/preferences.h"
#include "services/storage/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using collie::storage::Preference;
using collie::storage::Settings;

namespace preferences = collie::storage::preferences;

namespace {

const Preference<int> number{.name = QStringLiteral("test/number"), .fallback = 5, .allowed = {.least = 1, .most = 9}};
const Preference<QString> word{.name = QStringLiteral("test/word"),
                               .fallback = QStringLiteral("a"),
                               .allowed = {{QStringLiteral("a"), QStringLiteral("b")}}};
const Preference<bool> flag{.name = QStringLiteral("test/flag"), .fallback = true};
const Preference<QStringList> words{.name = QStringLiteral("test/words"), .fallback = {QStringLiteral("x")}};

} // namespace

class TestSettingsPreferences final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("collie.ini"));
    }

    void valuesComeBack() {
        {
            Settings settings(m_path);
            settings.set(number, 7);
            settings.set(word, QStringLiteral("b"));
            settings.set(flag, false);
            settings.set(words, {QStringLiteral("one"), QStringLiteral("two, three")});
            settings.set(preferences::transferRate, qint64(5'000'000'000));
            QVERIFY(settings.flush().has_value());
        }
        const Settings settings(m_path);
        QCOMPARE(settings.get(number), 7);
        QCOMPARE(settings.get(word), QStringLiteral("b"));
        QCOMPARE(settings.get(flag), false);
        QCOMPARE(settings.get(words), (QStringList{QStringLiteral("one"), QStringLiteral("two, three")}));
        QCOMPARE(settings.get(preferences::transferRate), 5'000'000'000);
        QVERIFY(settings.isChanged(number) && settings.isChanged(flag));
    }

    void whatMakesNoSenseReadsAsTheFallback_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("too small") << QByteArray("number=0");
        QTest::newRow("too large") << QByteArray("number=10");
        QTest::newRow("no number") << QByteArray("number=lots");
        QTest::newRow("cut off") << QByteArray("number=");
        QTest::newRow("beyond every int") << QByteArray("number=99999999999999999999");
        QTest::newRow("a list") << QByteArray("number=1, 2");
        QTest::newRow("unknown word") << QByteArray("word=solarized");
        QTest::newRow("no truth") << QByteArray("flag=maybe");
        QTest::newRow("invalid") << QByteArray("number=@Invalid()\nword=@Invalid()\nflag=@Invalid()");
    }

    void whatMakesNoSenseReadsAsTheFallback() {
        QFETCH(QByteArray, line);
        write("[General]\nversion=2\n[test]\n" + line + '\n');
        {
            Settings settings(m_path);
            QVERIFY(settings.problem().isEmpty());
            QCOMPARE(settings.get(number), 5);
            QCOMPARE(settings.get(word), QStringLiteral("a"));
            QCOMPARE(settings.get(flag), true);
            QVERIFY(!settings.isChanged(number));
            // Something else is changed: what a newer Collie may have meant stays in the file.
            settings.set(preferences::scheme, QStringLiteral("dark"));
            QVERIFY(settings.flush().has_value());
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(line.left(line.indexOf('=') + 1)));
    }

    void resettingLeadsBackToTheFallback() {
        Settings settings(m_path);
        settings.set(number, 7);
        settings.reset(number);
        QCOMPARE(settings.get(number), 5);
        QVERIFY(!settings.isChanged(number));
        QVERIFY(settings.flush().has_value());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("number"));
    }

    void whoFollowsIsToldOnceOfEachChange() {
        Settings settings(m_path);
        QVector<int> told;
        {
            QObject context;
            settings.follow(number, &context, [&told](int value) { told.append(value); });
            QCOMPARE(told, QVector<int>{5});
            settings.set(number, 6);
            settings.set(number, 6);
            settings.set(word, QStringLiteral("b"));
            settings.set(number, 99); // Reads as the fallback.
            settings.reset(number);
            QCOMPARE(told.mid(0, 3), (QVector<int>{5, 6, 5}));
        }
        told.clear();
        settings.set(number, 8);
        QVERIFY2(told.isEmpty(), "whoever is gone is told nothing");
    }

    void aNameIsTold() {
        Settings settings(m_path);
        const QSignalSpy changed(&settings, &Settings::changed);
        settings.setTransfersAtOnce(9);
        settings.setTransfersAtOnce(9);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toString(), preferences::transfersAtOnce.name);
    }

    void eachDeploymentHasItsOwn() {
        const Preference<QString> ofOne{.name = QStringLiteral("place/%1")};
        Settings settings(m_path);
        settings.set(ofOne.of(QStringLiteral("here")), QStringLiteral("x"));
        QCOMPARE(settings.get(ofOne.of(QStringLiteral("here"))), QStringLiteral("x"));
        QVERIFY(settings.get(ofOne.of(QStringLiteral("there"))).isEmpty());
    }

  private:
    void write(const QByteArray &bytes) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettingsPreferences)
#include "test_settings_preferences.moc"
