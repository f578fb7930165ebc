#include "services/failures/local_command.h"
#include "services/failures/test_path.h"

#include <QTest>

using namespace collie::failures;

class TestLocalCommand final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void manifestsOfTask_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("manifests");
        QTest::newRow("suites")
            << QStringLiteral(
                   R"({"xpcshell": ["a/xpcshell.toml", "b/xpcshell.toml"], "b": ["a/xpcshell.toml", 3, ""]})")
            << QStringList{QStringLiteral("a/xpcshell.toml"), QStringLiteral("b/xpcshell.toml")};
        QTest::newRow("none") << QString() << QStringList();
        QTest::newRow("no object") << QStringLiteral("[1]") << QStringList();
        QTest::newRow("cut") << QStringLiteral(R"({"a": ["b")") << QStringList();
        QTest::newRow("other types") << QStringLiteral(R"({"a": "b", "c": null, "d": {"e": []}})") << QStringList();
    }
    void manifestsOfTask() {
        QFETCH(QString, text);
        QTEST(groupsOfTestPaths(text), "manifests");
    }

    void command_data() {
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *name, const char *test, const char *group, const char *command) {
            QTest::newRow(name) << QString::fromUtf8(test) << QString::fromUtf8(group)
                                << (*command ? QStringLiteral("./mach test ") + QString::fromUtf8(command) : QString());
        };
        row("mochitest", "dom/base/test/test_a.html", "dom/base/test/mochitest.toml", "dom/base/test/test_a.html");
        row("chrome address", "chrome://mochitests/content/browser/dom/browser_a.js", "", "dom/browser_a.js");
        row("crashtest", "http://10.0.2.2:8854/tests/dom/crashtests/1.html", "", "dom/crashtests/1.html");
        row("reftest", "layout/reftests/a.html == layout/reftests/b.html", "", "layout/reftests/a.html");
        row("reftest on a worker", "file:///home/w/tests/reftest/tests/layout/a.html != about:blank", "",
            "layout/a.html");
        row("xpcshell", "xpcshell.toml:netwerk/test/test_a.js", "", "netwerk/test/test_a.js");
        row("marionette", "testing/marionette/test_a.py TestA.test_b", "", "testing/marionette/test_a.py");
        row("windows", "dom\\base\\test_a.html", "", "dom/base/test_a.html");
        row("wpt", "/css/a.html?1-10", "/css", "testing/web-platform/tests/css/a.html");
        row("wpt of mozilla", "/_mozilla/dom/a.html", "", "testing/web-platform/mozilla/tests/dom/a.html");
        row("wpt any", "/fs/a.https.any.sharedworker.html", "", "testing/web-platform/tests/fs/a.https.any.js");
        row("wpt worker", "/fs/a.https.tentative.worker.html", "",
            "testing/web-platform/tests/fs/a.https.tentative.worker.js");
        row("wpt window", "testing/web-platform/tests/fs/a.window.html?b", "",
            "testing/web-platform/tests/fs/a.window.js");
        row("by group", "test_a.js", "dom/xpcshell.toml:dom/xpcshell-common.toml", "dom/xpcshell-common.toml");
        row("wpt group", "", "/css/css-break", "testing/web-platform/tests/css/css-break");
        row("by manifests", "", "", "a/mochitest.toml 'b/o$dd.toml'");
        row("shell", "dom/$(reboot)/`x`;y'z.html", "", "'dom/$(reboot)/`x`;y'\\''z.html'");
        row("glob", "dom/*.html", "", "'dom/*.html'");
        row("option", "--help/a", "dom/a.toml", "dom/a.toml");
        row("break", "dom/a\nreboot", "dom/a.toml", "dom/a.toml");
        row("space", "dom/a reboot", "dom/a.toml", "dom/a.toml");
        row("upwards", "../../bin/a", "dom/a.toml", "dom/a.toml");
        row("wpt upwards", "/../../a", "dom/a.toml", "dom/a.toml");
        row("gtest", "Suite.Test", "dom/a.toml", "dom/a.toml");
    }
    void command() {
        QFETCH(QString, test);
        QFETCH(QString, group);
        Failure failure;
        failure.kind = Failure::Kind::Test;
        failure.test = test;
        failure.group = group;
        QTEST(localCommand(failure,
                           {QStringLiteral("a/mochitest.toml"), QStringLiteral("b/o$dd.toml"), QStringLiteral("--x")}),
              "command");
    }
    void nothingToRun() { QCOMPARE(localCommand({}), QString()); }

    void filter_data() {
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("filter");
        const auto row = [](const char *test, const char *group, const char *filter) {
            QTest::newRow(test) << QString::fromUtf8(test) << QString::fromUtf8(group) << QString::fromUtf8(filter);
        };
        row("dom/base/test/test_a.html", "dom/base/test/mochitest.toml", "dom/base/test/mochitest.toml");
        row("dom/base/test_b.html", "", "dom/base");
        row("/css/css-break/a/b/c.html", "", "/css/css-break/a");
        row("/_mozilla/css/a/b/c/d.html", "", "/_mozilla/css/a/b");
        row("/webdriver/tests/classic/get/a.py", "", "/webdriver/tests/classic/get");
        row("/css/x.html", "/css", "/css");
        row("Suite.Test", "", "");
    }
    void filter() {
        QFETCH(QString, test);
        QFETCH(QString, group);
        Failure failure;
        failure.test = test;
        failure.group = group;
        QTEST(filterPathOf(failure), "filter");
    }

    void sameTest_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("sameness");
        const auto row = [](const char *one, const char *other, int sameness) {
            QTest::addRow("%s %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << sameness;
        };
        row("dom/tests/x.html", "/dom/tests/x.html", 2);
        row("dom/tests/x.html", "tests/dom/tests/x.html", 1);
        row("dom/tests/x.html", "x.html", 1);
        row("dom/tests/ax.html", "x.html", 0);
        row("/a/b.html?x", "testing/web-platform/tests/a/b.html", 1);
        row("/a/b.html?x", "/a/b.html?y", 0);
        row("/a/b.html?x", "/a/b.html?x", 2);
        row("/_mozilla/a.html", "testing/web-platform/mozilla/tests/a.html", 2);
        row("xpcshell.toml:a/test_b.js", "a/test_b.js", 2);
        row("layout/a.html == layout/b.html", "layout/a.html", 2);
        row("", "a", 0);
    }
    void sameTest() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(int, sameness);
        QCOMPARE(samenessOfTests(testKey(one), testKey(other)), sameness);
        QCOMPARE(samenessOfTests(testKey(other), testKey(one)), sameness);
        if (sameness > 0)
            QCOMPARE(fileOfTest(testKey(one)), fileOfTest(testKey(other)));
    }
};

QTEST_GUILESS_MAIN(TestLocalCommand)
#include "test_local_command.moc"
