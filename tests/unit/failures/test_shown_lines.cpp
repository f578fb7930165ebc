#include "services/failures/shown_lines.h"

#include <QTest>

using namespace collie::failures;
using collie::treeherder::Bug;
using collie::treeherder::BugSuggestion;

namespace {

const QString path = QStringLiteral("dom/test_a.js");

BugSuggestion suggestion(const QString &search, const QString &pathEnd = {}) {
    BugSuggestion made;
    made.search = search;
    made.pathEnd = pathEnd;
    return made;
}

Bug bug(qint64 id, const QString &resolution = {}) {
    Bug made;
    made.id = id;
    made.internalId = 10'000 + id;
    made.resolution = resolution;
    return made;
}

QVector<Bug> bugs(int from, int count) {
    QVector<Bug> made;
    for (int i = 0; i < count; ++i)
        made.append(bug(from + i));
    return made;
}

QString texts(const QVector<BugSuggestion> &all, const ShownLines &shown) {
    QStringList said;
    for (const ShownLine &line : shown.lines)
        said.append(all[line.index].search);
    return said.join(u'\n');
}

const QString endOfTask = QStringLiteral("[taskcluster:error] exit status -1");
const QString specific = QStringLiteral("TEST-UNEXPECTED-FAIL | dom/test_a.js | wrong");
const QString finished = QStringLiteral("TEST-UNEXPECTED-FAIL | dom/test_a.js | finished in 12ms");
const QString returned = QStringLiteral("TEST-UNEXPECTED-FAIL | dom/test_a.js | xpcshell return code: -11");

} // namespace

class TestShownLines final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void hidesWhatSaysNothing() {
        const QVector<BugSuggestion> all{suggestion(returned, path), suggestion(specific, path),
                                         suggestion(finished, path), suggestion(endOfTask), suggestion(QString())};
        const ShownLines shown = shownLines(all, false);
        QCOMPARE(texts(all, shown), specific);
        QCOMPARE(shown.hiddenCount, 3);
    }

    void keepsTheOnlyLine_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("end of the task") << endOfTask;
        QTest::newRow("finished") << finished;
        QTest::newRow("return code") << returned;
    }
    void keepsTheOnlyLine() {
        QFETCH(QString, line);
        const QVector<BugSuggestion> all{suggestion(line, line == endOfTask ? QString() : path)};
        QCOMPARE(texts(all, shownLines(all, false)), line);
        // Another test's specific line says nothing about this one.
        const QVector<BugSuggestion> two{
            suggestion(finished, path),
            suggestion(QStringLiteral("TEST-UNEXPECTED-FAIL | b.js | x"), QStringLiteral("b.js"))};
        QCOMPARE(shownLines(two, false).lines.size(), 2);
    }

    void severalEndsAloneAreShown() {
        const ShownLines shown = shownLines({suggestion(endOfTask), suggestion(endOfTask)}, false);
        QCOMPARE(shown.lines.size(), 2);
        QCOMPARE(shown.hiddenCount, 0);
    }

    void endOfTaskIsHiddenBesideTests() { QVERIFY(shownLines({suggestion(endOfTask)}, false, true).lines.isEmpty()); }

    void newLines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("inRevision");
        QTest::addColumn<int>("counter");
        QTest::addColumn<bool>("isTry");
        QTest::addColumn<bool>("isNew");
        const QString four = QStringLiteral("TEST-UNEXPECTED-FAIL | a.js | b | c");
        QTest::newRow("told") << specific << true << 3 << false << true;
        QTest::newRow("never counted on try") << specific << false << 0 << true << true;
        QTest::newRow("never counted elsewhere") << specific << false << 0 << false << false;
        QTest::newRow("no counter on try") << specific << false << -1 << true << false;
        QTest::newRow("four parts") << four << true << 0 << true << false;
        QTest::newRow("one part") << QStringLiteral("error") << true << 0 << true << false;
    }
    void newLines() {
        QFETCH(QString, line);
        QFETCH(bool, inRevision);
        QFETCH(int, counter);
        QFETCH(bool, isTry);
        BugSuggestion one = suggestion(line, path);
        one.isNewInRevision = inRevision;
        if (counter >= 0)
            one.counter = counter;
        QTEST(shownLines({one}, isTry).lines.first().isNew, "isNew");
    }

    void limitsBugs() {
        BugSuggestion many = suggestion(specific, path);
        many.openRecent = bugs(1, 21);
        many.allOthers = bugs(100, 2);
        const ShownLine shown = shownLines({many}, false).lines.first();
        QVERIFY(shown.hasTooManyBugs);
        QVERIFY(shown.bugs.isEmpty());
        QVERIFY(shown.others.isEmpty());
        many.openRecent = bugs(1, 20);
        const ShownLine allowed = shownLines({many}, false).lines.first();
        QVERIFY(!allowed.hasTooManyBugs);
        QCOMPARE(allowed.bugs.size(), 20);
        QCOMPARE(allowed.others.size(), 2);
        // Too many others are only said where there is nothing else.
        many.allOthers = bugs(100, 21);
        QVERIFY(!shownLines({many}, false).lines.first().hasTooManyBugs);
        QVERIFY(shownLines({many}, false).lines.first().others.isEmpty());
        many.openRecent.clear();
        QVERIFY(shownLines({many}, false).lines.first().hasTooManyBugs);
    }

    void bugsOncePerPath() {
        BugSuggestion first = suggestion(specific, path);
        first.openRecent = {bug(1)};
        BugSuggestion second = suggestion(specific + u'2', path);
        second.openRecent = {bug(1)};
        BugSuggestion other = suggestion(QStringLiteral("error"));
        other.openRecent = {bug(1)};
        const ShownLines shown = shownLines({first, second, other, other}, false);
        QCOMPARE(shown.lines[0].bugs.size(), 1);
        QVERIFY(shown.lines[1].bugs.isEmpty());
        QCOMPARE(shown.lines[2].bugs.size(), 1);
        QCOMPARE(shown.lines[3].bugs.size(), 1);
    }

    void eachBugOnce() {
        BugSuggestion line = suggestion(specific, path);
        Bug internal;
        internal.internalId = 7;
        internal.occurrences = 3;
        Bug unnumbered;
        unnumbered.summary = QStringLiteral("a");
        Bug otherUnnumbered;
        otherUnnumbered.summary = QStringLiteral("b");
        line.openRecent = {bug(1), internal, bug(1), unnumbered, otherUnnumbered};
        line.allOthers = {internal, bug(2), bug(1), bug(7)};
        const ShownLine shown = shownLines({line}, false).lines.first();
        QCOMPARE(shown.bugs.size(), 4);
        QCOMPARE(shown.bugs[1].occurrences, std::optional<int>(3));
        QCOMPARE(shown.others, (QVector<Bug>{bug(2), bug(7)}));
    }

    void whenOthersAreShown() {
        Failure failure;
        QVERIFY(showsOthers(failure));
        failure.bugs = {bug(1, QStringLiteral("FIXED"))};
        QVERIFY(showsOthers(failure));
        failure.bugs.append(bug(2));
        QVERIFY(!showsOthers(failure));
    }

    void addsBugsOfMoreLines() {
        Failure failure;
        addBugs(failure, {0, false, bugs(1, 2), {bug(9)}, false});
        addBugs(failure, {1, false, {bug(2), bug(9)}, {bug(1), bug(8)}, false});
        QCOMPARE(failure.bugs, (QVector<Bug>{bug(1), bug(2), bug(9)}));
        QCOMPARE(failure.others, QVector<Bug>{bug(8)});
        addBugs(failure, {2, false, bugs(100, 18), {}, false});
        QVERIFY(failure.hasTooManyBugs);
        QVERIFY(failure.bugs.isEmpty() && failure.others.isEmpty());
    }

    void wordsInBold() {
        const QString summary = QStringLiteral("Intermittent dom/test_a.js | a test_ab x FAIL");
        QStringList found;
        for (const TextSpan &span : commonWords(summary, QStringLiteral("TEST-FAIL | dom/test_a.js | x  dom FAIL")))
            found.append(summary.mid(span.from, span.length));
        QCOMPARE(found, (QStringList{QStringLiteral("dom"), QStringLiteral("test_a"), QStringLiteral("js"),
                                     QStringLiteral("test_a"), QStringLiteral("FAIL")}));
        // Words that overlap are one stretch.
        QCOMPARE(commonWords(QStringLiteral("abcd"), QStringLiteral("abc bcd")), (QVector<TextSpan>{{0, 4}}));
        QVERIFY(commonWords(summary, QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShownLines)
#include "test_shown_lines.moc"
