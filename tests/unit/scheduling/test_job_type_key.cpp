#include "services/scheduling/job_type_key.h"

#include <QtTest>

using namespace collie::scheduling;

class TestJobTypeKey final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsLabels_data();
    void readsLabels();
    void prefersWhatRunnableJobsTell();
    void knowsWhatMayBeSkipped_data();
    void knowsWhatMayBeSkipped();
};

void TestJobTypeKey::readsLabels_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("testType");
    QTest::addColumn<QString>("buildType");
    QTest::addColumn<QString>("platform");
    const auto row = [](const char *label, const char *test, const char *build, const char *platform) {
        QTest::newRow(label) << QString::fromLatin1(label) << QString::fromLatin1(test) << QString::fromLatin1(build)
                             << QString::fromLatin1(platform);
    };
    row("test-linux2404-64/opt-mochitest-plain-1", "mochitest-plain-1", "opt", "linux2404-64");
    row("desktop-test-linux64/debug-xpcshell", "xpcshell", "debug", "linux64");
    row("android-test-android-em/opt-gv-1", "gv-1", "opt", "android-em");
    row("source-test-mozlint-eslint/lint", "source-test-mozlint-eslint", "", "lint");
    row("source-test-mozlint-eslint", "source-test-mozlint-eslint", "", "");
    row("build-linux64-fuzzing/debug", "build-linux64-fuzzing", "debug", "linux64-fuzzing");
    row("spidermonkey-sm-plain-linux64/opt", "spidermonkey-sm-plain-linux64", "opt", "sm-plain-linux64");
    row("webrender-linux-release-opt", "webrender-linux-release", "opt", "");
    row("test-linux64", "test-linux64", "", "");
    row("test-linux64/opt", "test-linux64/opt", "", "");
    row("test-linux64/opt-", "test-linux64/opt-", "", "");
    row("Gecko Decision Task", "Gecko Decision Task", "", "");
    row("", "", "", "");
    row("/", "/", "", "");
}

void TestJobTypeKey::readsLabels() {
    QFETCH(QString, label);
    QFETCH(QString, testType);
    QFETCH(QString, buildType);
    QFETCH(QString, platform);
    const JobTypeKey key = jobTypeKey(label, {}, {});
    QCOMPARE(key.testType, testType);
    QCOMPARE(key.buildType, buildType);
    QCOMPARE(key.platform, platform);
}

void TestJobTypeKey::prefersWhatRunnableJobsTell() {
    const JobTypeKey key = jobTypeKey(QStringLiteral("test-linux64-shippable/opt-reftest-2"), QStringLiteral("linux64"),
                                      QStringLiteral("pgo"));
    QCOMPARE(key, (JobTypeKey{QStringLiteral("reftest-2"), QStringLiteral("pgo"), QStringLiteral("linux64")}));
}

void TestJobTypeKey::knowsWhatMayBeSkipped_data() {
    QTest::addColumn<bool>("skipped");
    QTest::newRow("test-linux64/opt-xpcshell") << true;
    QTest::newRow("desktop-test-linux64/opt-xpcshell") << true;
    QTest::newRow("android-test-em/opt-xpcshell") << true;
    QTest::newRow("source-test-mozlint-eslint") << true;
    QTest::newRow("iris-base/opt") << true;
    QTest::newRow("webrender-linux-opt") << true;
    QTest::newRow("build-linux64-asan-fuzzing/opt") << true;
    QTest::newRow("build-linux64/opt") << false;
    QTest::newRow("Gecko Decision Task") << false;
    QTest::newRow("toolchain-test-runner") << false;
}

void TestJobTypeKey::knowsWhatMayBeSkipped() {
    QFETCH(bool, skipped);
    QCOMPARE(mayBeSkipped(QString::fromLatin1(QTest::currentDataTag())), skipped);
}

QTEST_GUILESS_MAIN(TestJobTypeKey)
#include "test_job_type_key.moc"
