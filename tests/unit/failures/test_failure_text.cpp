#include "services/failures/failure_text.h"

#include "services/base/languages.h"

#include <QScopeGuard>
#include <QTest>

using namespace collie::failures;
using collie::treeherder::Bug;
using Kind = Failure::Kind;

namespace {

const QUrl bugzilla(QStringLiteral("https://bugs.example.com"));

Failure whole() {
    Failure failure;
    failure.kind = Kind::Test;
    failure.test = QStringLiteral("dom/test_a.html");
    failure.subtest = QStringLiteral("is blue");
    failure.status = QStringLiteral("FAIL");
    failure.expected = QStringLiteral("PASS");
    failure.message = QStringLiteral("got red\nat line 3");
    failure.stack = QStringLiteral("a@b.js:1\nc@d.js:2\n");
    failure.lines = {{QStringLiteral("x"), 41}};
    failure.isNew = true;
    Bug bug;
    bug.id = 123456;
    bug.summary = QStringLiteral("Intermittent dom/test_a.html | is *blue*");
    Bug internal;
    internal.internalId = 7;
    internal.summary = QStringLiteral("seen");
    failure.bugs = {bug, internal};
    Bug other;
    other.id = 2;
    other.resolution = QStringLiteral("DUPLICATE");
    other.duplicateOf = 3;
    failure.others = {other};
    return failure;
}

FailureLinks links() {
    return {[](qint64 line) {
                return QUrl(QStringLiteral("https://th.example.com/logviewer?lineNumber=%1").arg(line + 1));
            },
            bugzilla};
}

} // namespace

class TestFailureText final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsPastedIsEnglish() {
        JobFailures some;
        some.state = JobFailures::State::Known;
        some.failures = {whole()};
        some.failureCount = 2;
        const JobHeading job{.name = QStringLiteral("test"), .taskId = QStringLiteral("abc"), .runId = 0, .url = {}};
        const QString text = failureText(whole()), markdown = failureMarkdown(whole(), links()),
                      all = failuresMarkdown(some, job), shown = failuresText(some, job);
        const auto speak = [](const char *code) {
            collie::installLanguage(*QCoreApplication::instance(), QLatin1String(code));
        };
        const auto back = qScopeGuard([&speak] { speak("en"); });
        speak("de");
        QCOMPARE(failureText(whole()), text);
        QCOMPARE(failureMarkdown(whole(), links()), markdown);
        QCOMPARE(failuresMarkdown(some, job), all);
        QVERIFY(failuresText(some, job) != shown);
        // An error was said in the language of the program.
        some.error = collie::Error{.message = QStringLiteral("Es geht nicht.")};
        QVERIFY(!failuresMarkdown(some, job).contains(QStringLiteral("Es geht nicht.")));
        QVERIFY(failuresText(some, job).contains(QStringLiteral("Es geht nicht.")));
    }

    void plain() {
        QCOMPARE(failureText(whole()),
                 QStringLiteral("TEST-UNEXPECTED-FAIL | dom/test_a.html | is blue - got red (NEW)\n"
                                "at line 3\n"
                                "a@b.js:1\nc@d.js:2\n"
                                "Bug 123456: Intermittent dom/test_a.html | is *blue*\n"
                                "Internal issue 7: seen\n"));
        Failure closed = whole();
        closed.bugs.clear();
        QVERIFY(failureText(closed).endsWith(QStringLiteral("Bug 2:  (DUPLICATE) > 3\n")));
        // What is left out is said.
        closed.hasTooManyBugs = true;
        QVERIFY(failureText(closed).contains(QStringLiteral("Too many bugs")));
        QVERIFY(failureMarkdown(closed).contains(QStringLiteral("Too many bugs")));
    }

    void markdown() {
        QCOMPARE(failureMarkdown(whole(), links()),
                 QStringLiteral("`dom/test_a.html` | `is blue`: FAIL, expected PASS (new)\n\n"
                                "```\ngot red\nat line 3\n```\n\n"
                                "```\na@b.js:1\nc@d.js:2\n```\n\n"
                                "- [Bug 123456](https://bugs.example.com/show_bug.cgi?id=123456): "
                                "Intermittent dom/test\\_a.html \\| is \\*blue\\*\n"
                                "- Internal issue 7: seen\n\n"
                                "[Log, line 42](https://th.example.com/logviewer?lineNumber=42)\n"));
        const QString bare = failureMarkdown(whole());
        QVERIFY(!bare.contains(QStringLiteral("](")));
        QVERIFY(bare.contains(QStringLiteral("- Bug 123456: ")));
    }

    void othersTextIsNoMarkup() {
        Failure hostile = whole();
        hostile.test = QStringLiteral("a`b.html ` <img src=x>");
        hostile.subtest = QStringLiteral("[x](javascript:y) `` z`");
        hostile.status = QStringLiteral("<b>");
        hostile.message = QStringLiteral("text\n```\n# title\n````\n<script>");
        hostile.stack.clear();
        hostile.bugs[0].summary = QStringLiteral("[click](https://evil.example.com) <b> @all\n# x");
        const QString text = failureMarkdown(hostile);
        QVERIFY(
            text.startsWith(QStringLiteral("``a`b.html ` <img src=x>`` | ``` [x](javascript:y) `` z` ```: \\<b\\>")));
        QVERIFY(text.contains(QStringLiteral("\n`````\ntext\n```\n# title")));
        QVERIFY(text.contains(QStringLiteral("<script>\n`````\n")));
        QVERIFY(text.contains(QStringLiteral(": \\[click\\]\\(https://evil.example.com\\) \\<b\\> \\@all \\# x\n")));
    }

    void subtestOfSeveralLines() {
        Failure failure;
        failure.kind = Kind::Test;
        failure.test = QStringLiteral("a/b.js");
        failure.subtest = QStringLiteral("rejected\nwhere: c");
        failure.message = QStringLiteral("stack\nd");
        QCOMPARE(failureText(failure),
                 QStringLiteral("TEST-UNEXPECTED-FAIL | a/b.js | rejected - stack\nwhere: c\nd\n"));
        QCOMPARE(failureMarkdown(failure), QStringLiteral("`a/b.js` | `rejected`\n\n```\nwhere: c\nstack\nd\n```\n"));
    }

    void lines() {
        Failure line;
        line.lines = {{QStringLiteral("error: `x`"), 0}};
        QCOMPARE(failureText(line), QStringLiteral("error: `x`\n"));
        QCOMPARE(failureMarkdown(line), QStringLiteral("```\nerror: `x`\n```\n"));
    }

    void crash() {
        Failure crash;
        crash.kind = Kind::Crash;
        crash.test = QStringLiteral("a/b.html");
        crash.status = QStringLiteral("CRASH");
        crash.crashSignature = QStringLiteral("a::b()");
        QCOMPARE(failureMarkdown(crash), QStringLiteral("`a/b.html`: CRASH\n\nCrash: `a::b()`\n"));
    }

    void whatIsTooLongIsCut() {
        Failure huge = whole();
        huge.message = QString(1'000'000, u'x');
        huge.stack = QStringLiteral("a\u202e\u0007b");
        const QString text = failureMarkdown(huge);
        QVERIFY(text.size() < 20'000);
        QVERIFY(text.contains(QStringLiteral("more characters")));
        QVERIFY(text.contains(QStringLiteral("```\nab\n```")));
    }

    void ofJob() {
        JobFailures failures;
        failures.state = JobFailures::State::Known;
        Failure line;
        line.lines = {{QStringLiteral("error: x"), 4}};
        failures.failures = {whole(), line};
        failures.failureCount = 2;
        failures.newCount = 1;
        const JobHeading job{QStringLiteral("test-linux/opt-a"), QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"), 1,
                             QUrl(QStringLiteral("https://th.example.com/jobs?a=(b)"))};
        QCOMPARE(failuresText(failures, job),
                 QStringLiteral("test-linux/opt-a (task VaQoWKTbSdGSwBJn6UZV9g, run 1): 2 failures, 1 new\n\n") +
                     failureText(whole()) + u'\n' + failureText(line));
        QCOMPARE(failuresMarkdown(failures, job, links()),
                 QStringLiteral("### [`test-linux/opt-a`](https://th.example.com/jobs?a=%28b%29)\n\n"
                                "Task `VaQoWKTbSdGSwBJn6UZV9g`, run 1: 2 failures, 1 new\n\n") +
                     failureMarkdown(whole(), links()) + u'\n' + failureMarkdown(line, links()));
        const JobHeading odd{QStringLiteral("%3 %1"), QStringLiteral("%4"), 1, {}};
        QVERIFY(failuresText(failures, odd).startsWith(QStringLiteral("%3 %1 (task %4, run 1): 2 failures, 1 new\n")));
        QVERIFY(failuresMarkdown(failures, odd)
                    .startsWith(QStringLiteral("### `%3 %1`\n\nTask `%4`, run 1: 2 failures, 1 new\n")));
        JobFailures none;
        none.state = JobFailures::State::NoLog;
        QCOMPARE(failuresText(none, job),
                 QStringLiteral("test-linux/opt-a (task VaQoWKTbSdGSwBJn6UZV9g, run 1): 0 failures\n\n%1\n")
                     .arg(none.sentence()));
    }

    void search_data() {
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("query");
        const QString none;
        QTest::newRow("test") << QStringLiteral("/css/Test_a.html?1-2") << none << QStringLiteral("x")
                              << QStringLiteral("ALL%20%22Test_a.html%22");
        QTest::newRow("crash") << QStringLiteral("a/b.html") << QStringLiteral("a::b<c&d>") << none
                               << QStringLiteral("ALL%20%22a%3A%3Ab%3Cc%26d%3E%22");
        QTest::newRow("line") << none << none << QStringLiteral("say \"x\"+y #1")
                              << QStringLiteral("ALL%20%22say%20x%20%2By%20%231%22");
    }
    void search() {
        QFETCH(QString, test);
        QFETCH(QString, signature);
        QFETCH(QString, message);
        QFETCH(QString, query);
        Failure failure;
        failure.kind = test.isEmpty() ? Kind::Line : Kind::Test;
        failure.test = test;
        failure.crashSignature = signature;
        failure.message = message;
        QCOMPARE(QString::fromLatin1(bugzillaSearchUrl(failure, bugzilla).toEncoded()),
                 QStringLiteral("https://bugs.example.com/buglist.cgi?quicksearch=") + query);
        QVERIFY(bugzillaSearchUrl(failure, QUrl()).isEmpty());
        QVERIFY(bugzillaSearchUrl(failure, QUrl(QStringLiteral("file:///x"))).isEmpty());
    }
    void nothingToSearch() { QVERIFY(bugzillaSearchUrl({}, bugzilla).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestFailureText)
#include "test_failure_text.moc"
