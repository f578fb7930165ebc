#include "app/session/link_text.h"

#include <QTest>

using namespace collie;

/// What people are told of an address before they go there.
class TestLinkText final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void sentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const char *expected) {
            QTest::newRow(expected) << text << QString::fromUtf8(expected);
        };
        const QString task = QStringLiteral("V6UeHF_4SiGUtGBgIr35Iw");
        const QString jobs = QStringLiteral("https://th.org/jobs?repo=autoland");
        const QString tasks = QStringLiteral("https://tc.org/tasks/");
        row(jobs, "Newest pushes of autoland");
        row(jobs + QStringLiteral("&revision=4d2c1ef6fbf4aaaa&resultStatus=busted&selectedTaskRun=%1.0").arg(task),
            "Push 4d2c1ef6fbf4 of autoland, filtered, with one job selected");
        row(jobs + QStringLiteral("&commit_revision=4d2c1ef6fbf4aaaa"),
            "Push of autoland with the commit 4d2c1ef6fbf4");
        row(jobs + QStringLiteral("&id__in=7"), "One push of autoland");
        row(jobs + QStringLiteral("&id__in=7,8"), "2 pushes of autoland");
        row(jobs + QStringLiteral("&fromchange=4d2c1ef6fbf4&author=me@example.org"),
            "Pushes of autoland from 4d2c1ef6fbf4, by me@example.org");
        row(jobs + QStringLiteral("&startdate=2024-1-2&enddate=2024-1-3&author=-me"),
            "Pushes of autoland from 2024-01-02 to 2024-01-03, by others than me");
        row(jobs + QStringLiteral("&search=fix&all_repos=true"), "Pushes of all repositories with “fix” in them");
        row(jobs + QStringLiteral("&selectedJob=7"), "Push of autoland with job 7");
        row(QStringLiteral("https://th.org/logviewer?job_id=7&repo=autoland&lineNumber=5-8"),
            "Log of job 7 of autoland, lines 5 to 8");
        row(jobs + QStringLiteral("&landoCommitID=12345&landoInstance=lando-prod-2025"),
            "Landing 12345 at lando-prod-2025");
        row(QStringLiteral("https://lando.moz.tools/D5/landings/12345/"), "Landing 12345 at lando-prod-2025");
        row(jobs + QStringLiteral("&landoCommitID=12345"), "Landing 12345 for autoland");
        row(task, "Task V6Ue…35Iw");
        row(tasks + task + QStringLiteral("/runs/0/logs/public/logs/live.log#L55-57"),
            "Log of task V6Ue…35Iw, run 0, lines 55 to 57");
        row(tasks + task + QStringLiteral("/runs/0/public/build/target.zip"),
            "public/build/target.zip of task V6Ue…35Iw, run 0");
        row(tasks + QStringLiteral("groups/") + task, "Task group V6Ue…35Iw");
        row(tasks + QStringLiteral("groups/%1?selectedTaskRun=VaQoWKTbSdGSwBJn6UZV9g.0").arg(task),
            "Task group V6Ue…35Iw, with one task selected");
        row(tasks + QStringLiteral("index/gecko.v2/latest"), "Task gecko.v2.latest of the index");
        row(QStringLiteral("https://tc.org/hooks/project-x/y"), "Hook project-x/y");
        row(QStringLiteral("https://tc.org/hooks/project-x"), "Hooks of project-x");
        row(QStringLiteral("4d2c1ef6fbf4"), "Commit 4d2c1ef6fbf4");
        row(QStringLiteral("https://hg.mozilla.org/integration/autoland/rev/4d2c1ef6fbf4"),
            "Commit 4d2c1ef6fbf4 of autoland");
        row(QStringLiteral("https://hg.mozilla.org/try/rev/4d2c1ef6fbf4"), "Commit 4d2c1ef6fbf4 of hg.mozilla.org/try");
        row(QStringLiteral("https://github.com/a/b/compare/4d2c1ef6fbf4...aaaaaaaaaaaa"),
            "Commits from 4d2c1ef6fbf4 to aaaaaaaaaaaa of github.com/a/b");
        row(QStringLiteral("https://github.com/a/b"), "Repository github.com/a/b");
    }
    void sentences() {
        QFETCH(QString, text);
        treeherder::Repository autoland;
        autoland.name = QStringLiteral("autoland");
        autoland.url = QUrl(QStringLiteral("https://hg.mozilla.org/integration/autoland"));
        const auto target = session::parseOpenTarget(text);
        QVERIFY(target);
        QTEST(session::describe(*target, {autoland}), "expected");
        QCOMPARE(session::opensInBrowser(*target), text.contains(QStringLiteral("/hooks/")));
    }
};

QTEST_GUILESS_MAIN(TestLinkText)
#include "test_link_text.moc"
