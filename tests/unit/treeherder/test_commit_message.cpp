#include "services/treeherder/answers.h"
#include "services/treeherder/commit_message.h"
#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;

class TestCommitMessage final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void findsBugs_data() {
        QTest::addColumn<QString>("comments");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *comments, const QStringList &links) {
            QTest::newRow(comments) << QString::fromLatin1(comments) << links;
        };
        row("", {});
        row("Bug 1948118 - Reword; r=dminor", {QStringLiteral("1948118:Bug 1948118")});
        row("bug-12 and BUG_34", {QStringLiteral("12:bug-12"), QStringLiteral("34:BUG_34")});
        row("Backed out changeset 9b109e9ea048 (bug 1914920) for bustages", {QStringLiteral("1914920:bug 1914920")});
        row("Fix -- 1234567", {QStringLiteral("1234567:1234567")});
        row("No Bug, repo-update", {});
        row("debug 64 builds", {});
        row("Bug1234", {});
        row("Bug 0 and bug 99999999999999999999999", {});
        row("Subject\n\nSee bug 77 in the body", {});
    }
    void findsBugs() {
        QFETCH(QString, comments);
        QFETCH(QStringList, links);
        const CommitMessage message = readCommitMessage(comments);
        QStringList found;
        for (const NamedBug &bug : message.bugs)
            found.append(QStringLiteral("%1:%2").arg(bug.id).arg(message.subject.mid(bug.start, bug.length)));
        QCOMPARE(found, links);
    }

    void findsTheRevisionAtPhabricator_data() {
        QTest::addColumn<QString>("comments");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const char *comments, const char *id) {
            QTest::newRow(name) << QString::fromLatin1(comments) << QString::fromLatin1(id);
        };
        row("last line", "Bug 1 - a\n\nDifferential Revision: https://phabricator.example.com/D239274", "D239274");
        row("line end of Windows", "a\r\nDifferential Revision: https://p.example.com/D1\r\nmore", "D1");
        row("the first of two",
            "a\nDifferential Revision: https://p.example.com/D1\n"
            "Differential Revision: https://p.example.com/D2",
            "D1");
        row("within a line", "a\nSee Differential Revision: https://p.example.com/D1", "");
        row("not https", "a\nDifferential Revision: http://p.example.com/D1", "");
        row("a script", "a\nDifferential Revision: javascript:alert(1)/D1", "");
        row("no host", "a\nDifferential Revision: https:///D1", "");
        row("more behind it", "a\nDifferential Revision: https://p.example.com/D1 x", "");
        row("no number", "a\nDifferential Revision: https://p.example.com/Dx", "");
        row("a bad one first",
            "a\nDifferential Revision: http://p.example.com/D1\n"
            "Differential Revision: https://p.example.com/D2",
            "D2");
    }
    void findsTheRevisionAtPhabricator() {
        QFETCH(QString, comments);
        QFETCH(QString, id);
        const PhabricatorRevision revision = readCommitMessage(comments).phabricator;
        QCOMPARE(revision.id, id);
        QCOMPARE(revision.url.isEmpty(), id.isEmpty());
        if (!id.isEmpty())
            QCOMPARE(revision.url.fileName(), id);
    }

    void knowsBackouts_data() {
        QTest::addColumn<QString>("comments");
        QTest::addColumn<bool>("isBackout");
        const auto row = [](const char *comments, bool isBackout) {
            QTest::newRow(comments) << QString::fromLatin1(comments) << isBackout;
        };
        row("Backed out changeset 9b109e9ea048 (bug 1914920)", true);
        row("Bug 12 - Back out a change", true);
        row("Revert \"Bug 1 - a\" for causing failures", true);
        row("Reverted 2 changesets", true);
        row("Bug 12 - Revert the order", false);
        row("Bug 12 - a\n\nBacked out before", false);
        row("", false);
    }
    void knowsBackouts() {
        QFETCH(QString, comments);
        QFETCH(bool, isBackout);
        QCOMPARE(readCommitMessage(comments).isBackout, isBackout);
    }

    void namesReviewers_data() {
        QTest::addColumn<QString>("comments");
        QTest::addColumn<QString>("reviewers");
        const auto row = [](const char *comments, const char *reviewers) {
            QTest::newRow(comments) << QString::fromLatin1(comments) << QString::fromLatin1(reviewers);
        };
        row("Bug 1 - a r=afranchuk,gsvelto", "afranchuk gsvelto");
        row("Bug 1 - a; r=devtools-reviewers,ochameau.", "devtools-reviewers ochameau");
        row("Bug 1 - a (r=x.y) r=x.y a=testonly", "x.y");
        row("Bug 1 - a. r?#sidebar-reviewers!,emilio", "#sidebar-reviewers emilio");
        row("Bug 1 - a. r=one,r=two", "one two");
        row("Bug 1 - automatic changes. r?", "");
        row("Bug 1 - for=loop bar=x", "");
        row("Bug 1 - a\n\nr=body", "");
    }
    void namesReviewers() {
        QFETCH(QString, comments);
        QFETCH(QString, reviewers);
        QCOMPARE(readCommitMessage(comments).reviewers.join(u' '), reviewers);
    }

    void splitsAuthors_data() {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mail");
        const auto row = [](const char *author, const char *name, const char *mail) {
            QTest::newRow(author) << QString::fromUtf8(author) << QString::fromUtf8(name) << QString::fromLatin1(mail);
        };
        row("Brian Hackett <b@example.com>", "Brian Hackett", "b@example.com");
        row("Hiro Protagonist<hiro@example.com>", "Hiro Protagonist", "hiro@example.com");
        row("pulselistener", "pulselistener", "");
        row("dev@example.com", "dev@example.com", "dev@example.com");
        row("<dev@example.com>", "dev@example.com", "dev@example.com");
        row("Zoë < a@example.com ", "Zoë", "a@example.com");
        row("A <b> C <d@example.com>", "A <b> C", "d@example.com");
        row("", "", "");
        row("<", "", "");
    }
    void splitsAuthors() {
        QFETCH(QString, author);
        QFETCH(QString, name);
        QFETCH(QString, mail);
        const CommitAuthor split = splitAuthor(author);
        QCOMPARE(split.name, name);
        QCOMPARE(split.mail, mail);
    }

    void knowsTheReviewBot() {
        QVERIFY(isReviewBot(QStringLiteral("reviewbot")));
        QVERIFY(isReviewBot(QStringLiteral("reviewbot@example.com")));
        QVERIFY(isReviewBot(QStringLiteral("Review Bot <ReviewBot@example.com>")));
        QVERIFY(!isReviewBot(QStringLiteral("not-reviewbot@example.com")));
        QVERIFY(!isReviewBot(QString()));
    }

    void readsRecordedPushes() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto pushes = parsePushes(test::readSharedData(QStringLiteral("treeherder/ui/push_list.json")));
        QVERIFY(pushes);
        int withBug = 0;
        for (const Push &push : *pushes) {
            for (const Commit &commit : push.commits) {
                const CommitMessage message = readCommitMessage(commit.comments);
                QVERIFY(!message.subject.isEmpty() && !message.subject.contains(u'\n'));
                QVERIFY(!splitAuthor(commit.author).name.isEmpty());
                QVERIFY(message.phabricator.id.isEmpty()); // "Differential Diff" is something else.
                withBug += message.bugs.isEmpty() ? 0 : 1;
            }
        }
        QCOMPARE(withBug, 7);

        const QJsonArray newer =
            QJsonDocument::fromJson(test::readSharedData(QStringLiteral("treeherder/push_data.json"))).array();
        int commits = 0;
        int reviewed = 0;
        int backouts = 0;
        for (const QJsonValue &push : newer) {
            const QJsonArray revisions = push.toObject().value(QStringLiteral("revisions")).toArray();
            for (const QJsonValue &revision : revisions) {
                const CommitMessage message =
                    readCommitMessage(revision.toObject().value(QStringLiteral("comment")).toString());
                ++commits;
                backouts += message.isBackout ? 1 : 0;
                reviewed += !message.phabricator.id.isEmpty() && !message.reviewers.isEmpty() ? 1 : 0;
            }
        }
        QVERIFY(commits > 20);
        // Whatever was not backed out was reviewed.
        QVERIFY(backouts > 0);
        QCOMPARE(reviewed + backouts, commits);
    }

    void hostileTextsAreBounded() {
        const QString megabyte(1024 * 1024, u'x');
        QVERIFY(readCommitMessage(megabyte).subject.size() < 10'000);
        QVERIFY(readCommitMessage(QStringLiteral("r=") + megabyte).reviewers.size() <= 1);
        QVERIFY(readCommitMessage(QStringLiteral("Bug 1 ").repeated(100'000)).bugs.size() < 1000);
        QVERIFY(readCommitMessage(QStringLiteral("a\nDifferential Revision: https://p.example.com/") +
                                  QStringLiteral("/D1").repeated(300'000))
                    .phabricator.id.isEmpty());
        QVERIFY(readCommitMessage(QStringLiteral("\n").repeated(1'000'000)).subject.isEmpty());
        QVERIFY(splitAuthor(megabyte).name.size() < 1000);
        QCOMPARE(readCommitMessage(QStringLiteral("a\tb \x01 c")).subject.count(u'\t'), 0);
    }
};

QTEST_GUILESS_MAIN(TestCommitMessage)
#include "test_commit_message.moc"
