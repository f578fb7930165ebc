#include "services/failures/crash_stacks.h"

#include "services/base/json.h"

#include <QTest>

using namespace collie;
using namespace collie::failures;

namespace {

QByteArray document(int threads, int crashing, int frames = 2) {
    Json all = Json::array();
    for (int thread = 0; thread < threads; ++thread) {
        Json stack = Json::array();
        for (int frame = 0; frame < frames; ++frame)
            stack.push_back(
                {{"frame", frame}, {"module", "libxul.so"}, {"function", "f"}, {"file", "a.cpp"}, {"line", 7}});
        all.push_back({{"thread_name", "T" + std::to_string(thread)}, {"frames", stack}});
    }
    const Json json{{"crash_info", {{"type", "SIGSEGV"}, {"address", "0x18"}, {"crashing_thread", crashing}}},
                    {"threads", all}};
    return toJsonBytes(json);
}

} // namespace

/// Reads what the stack walker tells of crashes.
class TestCrashStacks final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theCrashingThreadIsWritten() {
        const QByteArray bytes =
            R"({)"
            R"("signature": "mozilla::Foo::Bar",)"
            R"("crash_info": {"type": "SIGSEGV / SEGV_MAPERR", "address": "0x18", "crashing_thread": 1, "assertion": null},)"
            R"("threads": [)"
            R"({"thread_name": "MainThread", "frames": [{"module": "libc.so.6", "function": "poll"}]},)"
            R"({"thread_name": "Worker", "frames": [)"
            R"({"module": "libxul.so", "function": "Foo::Bar",)"
            R"("file": "hg:hg.mozilla.org/mozilla-central:dom/base/Foo.cpp:0123456789ab", "line": 12,)"
            R"("inlines": [{"function": "Foo::Inner", "file": "dom/base/Inner.h", "line": 3}]},)"
            R"({"module": "firefox", "function": null, "module_offset": "0x1234"},)"
            R"({"module": null, "function": null}]}]})";
        const Result<CrashStacks> crash = readCrashStacks(bytes);
        QVERIFY(crash.has_value());
        QVERIFY(crash->crashed() != nullptr);
        QCOMPARE(crashText(*crash, false), QStringLiteral("Signature: mozilla::Foo::Bar\n"
                                                          "Reason: SIGSEGV / SEGV_MAPERR at 0x18\n"
                                                          "\n"
                                                          "Thread 1 (Worker), crashed\n"
                                                          "#0  libxul.so  Foo::Inner  [dom/base/Inner.h:3]\n"
                                                          "#1  libxul.so  Foo::Bar  [dom/base/Foo.cpp:12]\n"
                                                          "#2  firefox  0x1234\n"
                                                          "#3  ?  ?\n"));
        QVERIFY(crashText(*crash, true).contains(QStringLiteral("Thread 0 (MainThread)\n#0  libc.so.6  poll\n")));
    }

    void filesAreShownAsInTheTree_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("shown");
        QTest::newRow("git") << QByteArray("git:github.com/mozilla-firefox/firefox:dom/a.cpp:0123")
                             << QStringLiteral("dom/a.cpp:7");
        QTest::newRow("generated") << QByteArray("s3:gecko-generated-sources:0123456789abcdef/ipc/ipdl/PFoo.cpp:")
                                   << QStringLiteral("ipc/ipdl/PFoo.cpp:7");
        QTest::newRow("plain") << QByteArray("/usr/include/stdio.h") << QStringLiteral("/usr/include/stdio.h:7");
        QTest::newRow("drive") << QByteArray("C:/a.cpp") << QStringLiteral("C:/a.cpp:7");
        QTest::newRow("place marker") << QByteArray("a%2b.cpp") << QStringLiteral("a%2b.cpp:7");
    }
    void filesAreShownAsInTheTree() {
        QFETCH(QByteArray, file);
        QFETCH(QString, shown);
        const Result<CrashStacks> crash =
            readCrashStacks(R"({"threads": [{"frames": [{"function": "f", "line": 7, "file": ")" + file + R"("}]}]})");
        QVERIFY(crash.has_value());
        QCOMPARE(stackText(crash->threads.at(0)), QStringLiteral("#0  ?  f  [%1]\n").arg(shown));
    }

    void withoutACrashingThreadAllAreWritten() {
        const Result<CrashStacks> crash = readCrashStacks(document(3, -1));
        QVERIFY(crash.has_value());
        QVERIFY(crash->crashed() == nullptr);
        QCOMPARE(crashText(*crash, false).count(QStringLiteral("\nThread ")), 3);
        QVERIFY(!crashText(*crash, false).contains(QStringLiteral("crashed")));
    }

    void aThreadThatIsToldApartIsRead() {
        const Result<CrashStacks> crash = readCrashStacks(
            R"({"crashing_thread": {"threads_index": 4, "frames": [{"module": "a", "function": "g"}]}, "threads": []})");
        QVERIFY(crash.has_value());
        QVERIFY(crash->crashed() != nullptr);
        QCOMPARE(crash->crashed()->number, 4);
        QCOMPARE(crash->crashed()->frames.size(), 1);
    }

    void manyThreadsAndFramesAreCutButNotTheOneThatCrashed() {
        const Result<CrashStacks> crash = readCrashStacks(document(700, 650, 300));
        QVERIFY(crash.has_value());
        QCOMPARE(crash->threads.size(), 501);
        QCOMPARE(crash->moreThreads, 199);
        QVERIFY(crash->crashed() != nullptr);
        QCOMPARE(crash->crashed()->name, QStringLiteral("T650"));
        QCOMPARE(crash->crashed()->frames.size(), 200);
        QCOMPARE(crash->crashed()->moreFrames, 100);
        QVERIFY(crashText(*crash, false).endsWith(QStringLiteral("… 100 more frames\n")));
        QVERIFY(crashText(*crash, true).endsWith(QStringLiteral("… 199 more threads\n")));
    }

    void whatIsNoCrashIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("web page") << QByteArray("<html>");
        QTest::newRow("cut") << document(2, 0).chopped(9);
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("other document") << QByteArray(R"({"status": "ERROR"})");
    }
    void whatIsNoCrashIsRefused() {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readCrashStacks(bytes).has_value());
    }

    /// Members of any type, and text that would be markup or steer a terminal.
    void hostileAnswersAreText() {
        QByteArray bytes =
            R"({"signature": 5, "crash_info": {"crashing_thread": "0", "type": ["x"]}, "threads": [7, null,)"
            R"({"frames": {}}, {"frames": [1, {"function": "HARM", "line": -5, "inlines": [null, 3]}]}]})";
        bytes.replace("HARM", "a\\u001b[2J\\nb");
        const Result<CrashStacks> crash = readCrashStacks(bytes);
        QVERIFY(crash.has_value());
        QCOMPARE(crash->threads.size(), 4);
        const QString text = crashText(*crash, true);
        QVERIFY(text.contains(QStringLiteral("#0  ?  a [2J b\n")));
        QVERIFY(text.contains(QStringLiteral("No frames are known.")));
        QVERIFY(!text.contains(QChar(0x1b)));
    }
};

QTEST_GUILESS_MAIN(TestCrashStacks)
#include "test_crash_stacks.moc"
