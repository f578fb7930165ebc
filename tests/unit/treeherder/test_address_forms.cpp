#include "services/treeherder/address_text.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>

using namespace collie;
using treeherder::Address;
using treeherder::parseAddress;
using Kind = Address::Kind;

namespace {

const QString task = QStringLiteral("V6UeHF_4SiGUtGBgIr35Iw");
const QString other = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
const QString jobs = QStringLiteral("https://treeherder.mozilla.org/jobs?repo=autoland&revision=");
const QString revision = QStringLiteral("f2c97aac3c4b685c1466feb122aa90ebd30ce075");
const QString cluster = QStringLiteral("https://firefox-ci-tc.services.mozilla.com");

QString runOf(const Address &address) {
    return address.runId < 0 ? address.taskId : QStringLiteral("%1.%2").arg(address.taskId).arg(address.runId);
}

QString partOf(const Address &address) {
    QString text;
    if (address.showsLog)
        text += QStringLiteral(" log");
    if (!address.artifact.isEmpty())
        text += QStringLiteral(" artifact ") + address.artifact;
    if (address.firstLine > 0)
        text += QStringLiteral(" lines %1-%2").arg(address.firstLine).arg(address.lastLine);
    return text;
}

/// What an address names, in short.
QString named(const Address &address) {
    const auto &query = address.query;
    switch (address.kind) {
    case Kind::Jobs: {
        QString text = QStringLiteral("jobs ") + address.repository;
        for (const QString &each : {query.revision, query.fromChange, query.toChange, query.startDate, query.author})
            text += each.isEmpty() ? QString() : u' ' + each;
        if (address.jobId != 0)
            text += QStringLiteral(" job %1").arg(address.jobId);
        return text + partOf(address);
    }
    case Kind::Task:
        return QStringLiteral("task ") + runOf(address) + partOf(address);
    case Kind::Group:
        return QStringLiteral("group %1 %2").arg(address.groupId, runOf(address)).trimmed() + partOf(address);
    case Kind::Index:
        return QStringLiteral("index ") + address.indexPath + partOf(address);
    case Kind::Hook:
        return QStringLiteral("hook %1 %2").arg(address.hookGroupId, address.hookId).trimmed();
    case Kind::Commit:
        return QStringLiteral("commit %1 %2%3-%4 %5")
            .arg(address.sourceUrl.toString(), query.commitRevision, query.fromChange, query.toChange, query.author);
    case Kind::Landing:
        break;
    }
    return QStringLiteral("landing %1 %2 %3").arg(address.landing, address.landoInstance, address.repository);
}

QString read(const QString &text) {
    const auto address = parseAddress(text);
    return address ? named(*address) : QStringLiteral("nothing");
}

QStringList linesOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// Addresses and texts as people have them, and what they name.
class TestAddressForms final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void damageIsRepaired_data() {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("plain", jobs + revision);
        row("doubled slashes",
            QStringLiteral("https://treeherder.mozilla.org//jobs?repo=autoland&revision=") + revision);
        row("slashes before the host",
            QStringLiteral("https:////treeherder.mozilla.org/jobs?repo=autoland&revision=") + revision);
        row("one slash", QStringLiteral("https:/treeherder.mozilla.org/jobs?repo=autoland&revision=") + revision);
        row("no colon", QStringLiteral("https//treeherder.mozilla.org/jobs?repo=autoland&revision=") + revision);
        row("first letter lost", (jobs + revision).mid(1));
        row("no scheme", (jobs + revision).mid(8));
        row("no scheme among words", QStringLiteral("see ") + (jobs + revision).mid(8) + QStringLiteral(", please"));
        row("slashes only", (jobs + revision).mid(6));
        row("http", QStringLiteral("http") + (jobs + revision).mid(5));
        row("port", QStringLiteral("http://treeherder.mozilla.org:80/jobs?repo=autoland&revision=") + revision);
        row("case", QStringLiteral("HTTPS://TreeHerder.Mozilla.ORG/Jobs?Repo=autoland&Revision=") + revision.toUpper());
        row("dot behind the host",
            QStringLiteral("https://treeherder.mozilla.org./jobs?repo=autoland&revision=") + revision);
        row("HTML", QStringLiteral("https://treeherder.mozilla.org/jobs?repo=autoland&amp;revision=") + revision);
        row("HTML twice",
            QStringLiteral("https://treeherder.mozilla.org/jobs?repo=autoland&amp;amp;revision=") + revision);
        row("encoded",
            QStringLiteral("https%3A%2F%2Ftreeherder.mozilla.org%2Fjobs%3Frepo%3Dautoland%26revision%3D") + revision);
        row("query encoded",
            QStringLiteral("https://treeherder.mozilla.org/jobs%3Frepo%3Dautoland%26revision%3D") + revision);
        row("comma encoded twice", jobs + revision + QStringLiteral("%252C"));
        row("broken in a name",
            QString(jobs + revision).replace(QStringLiteral("revision"), QStringLiteral("revi\nsion")));
        row("broken in the revision", QString(jobs + revision).insert(90, QStringLiteral("\r\n    ")));
        row("broken in a quotation",
            QStringLiteral("> ") + QString(jobs + revision).insert(50, QStringLiteral("\n> ")));
        row("broken twice", QString(jobs + revision).insert(90, QStringLiteral("\n")).insert(50, QStringLiteral("\n")));
        row("unseen characters", QString(jobs + revision).insert(20, QChar(0x200B)) + QChar(0xFEFF));
        row("markdown", QStringLiteral("[%1%2](%1%2)").arg(jobs, revision));
        row("Collie's", QStringLiteral("collie://") + (jobs + revision).mid(8));
        row("Collie's, whole", QStringLiteral("collie:") + jobs + revision);
        row("Collie's, whole with slashes", QStringLiteral("collie://") + jobs + revision);
        row("Collie's, no scheme", QStringLiteral("collie:") + (jobs + revision).mid(8));
        row("twice", jobs + revision + QStringLiteral(" and ") + jobs + revision);
        row("the next line is none of it", jobs + revision + QStringLiteral("\nThanks"));
        row("the next line is none of it either", jobs + revision + QStringLiteral("\nBug 1234567 - as said"));
    }
    void damageIsRepaired() {
        QFETCH(QString, text);
        const auto address = parseAddress(text);
        QVERIFY2(address, qPrintable(text));
        QCOMPARE(named(*address), QStringLiteral("jobs autoland ") + revision);
        QCOMPARE(address->site, QUrl(QStringLiteral("https://treeherder.mozilla.org")));
        QCOMPARE(address->notes, QStringList());
    }

    void valuesEncodedTwiceAreRepaired() {
        const auto address = parseAddress(QStringLiteral("https://th.org/jobs?repo=try&author=me%2540example.org"
                                                         "&searchStr=linux%252Cmochi&resultStatus=busted%252Cretry"
                                                         "&selectedTaskRun=%1%252E2&test_paths=dom%252Fa")
                                              .arg(task));
        QVERIFY(address);
        QCOMPARE(address->query.author, QStringLiteral("me@example.org"));
        QCOMPARE(address->searchText, QStringLiteral("linux mochi"));
        QCOMPARE(address->resultStatuses.join(u' '), QStringLiteral("busted retry"));
        QCOMPARE(runOf(*address), task + QStringLiteral(".2"));
        QCOMPARE(address->fields.value(0).values.join(u' '), QStringLiteral("dom/a"));
        QCOMPARE(address->notes, QStringList());
    }

    void thisMachineIsPlain() {
        for (const QString &text :
             {QStringLiteral("http://127.0.0.1:8080/jobs?repo=try"), QStringLiteral("127.0.0.1:8080/jobs?repo=try"),
              QStringLiteral("collie://127.0.0.1:8080/jobs?repo=try")}) {
            const auto address = parseAddress(text);
            QVERIFY2(address, qPrintable(text));
            QCOMPARE(address->site, QUrl(QStringLiteral("http://127.0.0.1:8080")));
        }
        QCOMPARE(parseAddress(QStringLiteral("https://localhost:8080/jobs?repo=try"))->site,
                 QUrl(QStringLiteral("https://localhost:8080")));
        QCOMPARE(parseAddress(QStringLiteral("http://th.org:8080/jobs?repo=try"))->site,
                 QUrl(QStringLiteral("https://th.org:8080")));
    }

    void forms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        const QString hg = QStringLiteral("https://hg.mozilla.org/integration/autoland");
        const QString git = QStringLiteral("https://github.com/mozilla-firefox/firefox");
        const QString atHg = QStringLiteral("commit ") + hg + u' ';
        const QString atGit = QStringLiteral("commit ") + git + u' ';
        row(hg + QStringLiteral("/rev/") + revision, atHg + revision + QStringLiteral("- "));
        row(hg + QStringLiteral("/rev/abcdef012345."), atHg + QStringLiteral("abcdef012345- "));
        row(hg + QStringLiteral("/raw-rev/abcdef012345"), atHg + QStringLiteral("abcdef012345- "));
        row(hg + QStringLiteral("/json-rev/abcdef012345"), atHg + QStringLiteral("abcdef012345- "));
        row(QStringLiteral("https://hg-edge.mozilla.org/integration/autoland/rev/abcdef012345"),
            atHg + QStringLiteral("abcdef012345- "));
        row(hg + QStringLiteral("/pushloghtml?changeset=abcdef012345"), atHg + QStringLiteral("abcdef012345- "));
        row(hg + QStringLiteral("/pushloghtml?fromchange=abcdef012345&tochange=def012345abc"),
            atHg + QStringLiteral("abcdef012345-def012345abc "));
        row(hg + QStringLiteral("/pushloghtml?user=me@example.org"), atHg + QStringLiteral("- me@example.org"));
        row(hg + QStringLiteral("/file/abcdef012345/dom/x.cpp"), atHg + QStringLiteral("abcdef012345- "));
        row(hg, atHg + QStringLiteral("- "));
        row(hg + QStringLiteral("/rev/tip"), QStringLiteral("nothing"));
        row(QStringLiteral("https://hg.mozilla.org/"), QStringLiteral("nothing"));
        row(git + QStringLiteral("/commit/") + revision, atGit + revision + QStringLiteral("- "));
        row(git + QStringLiteral(".git"), atGit + QStringLiteral("- "));
        row(git + QStringLiteral("/commit/abcdef0.patch"), atGit + QStringLiteral("abcdef0- "));
        row(git + QStringLiteral("/tree/") + revision, atGit + revision + QStringLiteral("- "));
        row(git + QStringLiteral("/compare/abcdef012345...def012345abc"),
            atGit + QStringLiteral("abcdef012345-def012345abc "));
        row(git + QStringLiteral("/pull/12/commits/abcdef012345"), atGit + QStringLiteral("abcdef012345- "));
        row(git + QStringLiteral("/pull/12"), QStringLiteral("nothing"));
        row(git + QStringLiteral("/tree/main"), QStringLiteral("nothing"));
        row(QStringLiteral("https://github.com/mozilla"), QStringLiteral("nothing"));
        row(QStringLiteral("https://gitlab.com/a/b/-/commit/abcdef012345"),
            QStringLiteral("commit https://gitlab.com/a/b abcdef012345- "));
        row(cluster + QStringLiteral("/hooks/project-gecko/in-tree-action-1%2Fab"),
            QStringLiteral("hook project-gecko in-tree-action-1/ab"));
        row(cluster + QStringLiteral("/hooks/project-gecko/in-tree-action-1/ab"),
            QStringLiteral("hook project-gecko in-tree-action-1/ab"));
        row(cluster + QStringLiteral("/hooks/project-gecko"), QStringLiteral("hook project-gecko"));
        row(cluster + QStringLiteral("/hooks/create"), QStringLiteral("nothing"));
        row(cluster + QStringLiteral("/api/hooks/v1/hooks/project-gecko/in-tree-action-1%2Fab/trigger"),
            QStringLiteral("hook project-gecko in-tree-action-1/ab"));
        row(cluster + QStringLiteral("/api/hooks/v1/hooks"), QStringLiteral("nothing"));
        row(cluster + QStringLiteral("/api/index/v1/task/gecko.v2.try.latest/artifacts/public%2Flogs%2Flive.log#L4"),
            QStringLiteral("index gecko.v2.try.latest log lines 4-4"));
        row(cluster + QStringLiteral("/tasks/groups/%1?selectedTaskRun=%2.1").arg(task, other),
            QStringLiteral("group %1 %2.1").arg(task, other));
        row(cluster + QStringLiteral("/Tasks//%1/Runs/0/Logs/public%252Flogs%252Flive.log").arg(task),
            QStringLiteral("task %1.0 log").arg(task));
        row(QStringLiteral("https://treeherder.mozilla.org/push-health/push?repo=try&revision=abcdef012345"),
            QStringLiteral("jobs try abcdef012345"));
        row(QStringLiteral("https://phabricator.services.mozilla.com/D123456"), QStringLiteral("nothing"));
    }
    void forms() {
        QFETCH(QString, text);
        QTEST(read(text), "expected");
    }

    void texts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qPrintable(text.simplified().left(70))) << text << expected;
        };
        const QString ofTask = QStringLiteral("task ") + task;
        const QString nothing = QStringLiteral("nothing");
        row(task, ofTask);
        row(task + QStringLiteral(".2"), ofTask + QStringLiteral(".2"));
        row(task + QStringLiteral("/2"), ofTask + QStringLiteral(".2"));
        row(QStringLiteral("Look at ") + task + u'.', ofTask);
        row(QStringLiteral("(%1, run 0)").arg(task), ofTask);
        row(QStringLiteral("taskId=%1.2024 was").arg(task), ofTask);
        row(QStringLiteral("/tasks/%1/runs/3").arg(task), ofTask + QStringLiteral(".3"));
        row(u'x' + task, nothing);
        row(task + QStringLiteral("_x"), nothing);
        row(QStringLiteral("counterrevolutionaries"), nothing); // As long as an id.
        row(QStringLiteral("electroencephalographs"), nothing);
        row(revision, QStringLiteral("commit  %1- ").arg(revision));
        row(QStringLiteral("F2C97AAC3C4B"), QStringLiteral("commit  f2c97aac3c4b- "));
        row(QStringLiteral("f2c97aa"), QStringLiteral("commit  f2c97aa- "));
        row(QStringLiteral("f2c97aa..abcdef0"), QStringLiteral("commit  f2c97aa-abcdef0 "));
        row(QStringLiteral("defaced"), nothing);
        row(QStringLiteral("1913245"), nothing);
        row(QStringLiteral("the f2c97aa one"), nothing);
        row(QStringLiteral("Backed out changeset f2c97aac3c4b (bug 1913245)"),
            QStringLiteral("commit  f2c97aac3c4b- "));
        row(QStringLiteral("changeset:   123456:f2c97aac3c4b"), QStringLiteral("commit  f2c97aac3c4b- "));
        row(QStringLiteral("550e8400-e29b-41d4-a716-446655440abc"), nothing);
        row(QStringLiteral("<f2c97aac3c4b@example.org>"), nothing);
        row(QStringLiteral("at 123456789012 ns"), nothing);
        row(QStringLiteral("Bug 1913245 - Fix it. r=me\n\nDifferential Revision: "
                           "https://phabricator.services.mozilla.com/D234567"),
            nothing);
        row(QStringLiteral(
                "Differential Revision: https://phabricator.services.mozilla.com/D234567\n\nin f2c97aac3c4b"),
            QStringLiteral("commit  f2c97aac3c4b- "));
        row(QStringLiteral("https://example.org/f2c97aac3c4b"), nothing);
        row(QStringLiteral("autoland"), nothing);
        row(QString(), nothing);
    }
    void texts() {
        QFETCH(QString, text);
        QTEST(read(text), "expected");
    }

    void theOthersOfATextAreNamed() {
        const auto tasks = parseAddress(QStringLiteral("%1 and %2.1, see f2c97aac3c4b; %1 again").arg(task, other));
        QVERIFY(tasks);
        QCOMPARE(named(*tasks), QStringLiteral("task ") + task);
        QCOMPARE(tasks->notes.size(), 1);
        QVERIFY(tasks->notes[0].contains(other + QStringLiteral(".1, f2c97aac3c4b")));
        const QString second = QStringLiteral("https://th.org/jobs?repo=try");
        const auto addresses =
            parseAddress(QStringLiteral("%1%2 https://example.org/ %3 %3. %1%2").arg(jobs, revision, second));
        QVERIFY(addresses);
        QCOMPARE(named(*addresses), QStringLiteral("jobs autoland ") + revision);
        QCOMPARE(addresses->notes.size(), 1);
        QVERIFY(addresses->notes[0].contains(second));
        // What an address is known by comes before what a text only mentions.
        QCOMPARE(read(task + QStringLiteral(" is on ") + second), QStringLiteral("jobs try"));
    }

    void whatIsWrongIsSaid() {
        const auto messageOf = [](const QString &text) { return parseAddress(text).error().message; };
        QVERIFY(messageOf(QStringLiteral("nothing of ours")).contains(QStringLiteral("id of a task")));
        QVERIFY(messageOf(QStringLiteral("https://example.org/x")).contains(QStringLiteral("not understood")));
        QVERIFY(messageOf(QStringLiteral("https://github.com/a/b/pull/7")).contains(QStringLiteral("pull/7")));
    }

    void anyTextIsSurvived() {
        const std::array pieces{jobs,
                                cluster,
                                task,
                                revision,
                                QStringLiteral("collie:"),
                                QStringLiteral("https://"),
                                QStringLiteral("%25"),
                                QStringLiteral("%"),
                                QStringLiteral("&amp;"),
                                QStringLiteral("\n"),
                                QStringLiteral("/hooks/"),
                                QStringLiteral("/api/hooks/v1/hooks/"),
                                QStringLiteral("hg.mozilla.org/"),
                                QStringLiteral("/rev/"),
                                QStringLiteral("github.com/a/b/pull/"),
                                QStringLiteral("/compare/"),
                                QStringLiteral("..."),
                                QStringLiteral("#L"),
                                QStringLiteral("?"),
                                QStringLiteral(" "),
                                QString(QChar(0xD800)),
                                QString(QChar(u'\0')),
                                QStringLiteral("](")};
        quint32 seed = 1;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int part = 0; part < 6; ++part) {
                seed = seed * 1'664'525 + 1'013'904'223;
                text += pieces[(seed >> 16) % pieces.size()];
            }
            if (const auto address = parseAddress(text))
                static_cast<void>(treeherder::viewUrl(*address));
        }
    }

    void addressesOfPublicRepositories_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        // In the order of the file.
        const QString ofTask = QStringLiteral("task %1.0 log").arg(task);
        const QStringList expected{QStringLiteral("jobs autoland job 319893964 log"),
                                   QStringLiteral("jobs autoland job 319893964 log lines 2728-2728"),
                                   QStringLiteral("nothing"),
                                   QStringLiteral("jobs autoland ") + revision,
                                   QStringLiteral("jobs autoland f2c97aac3c4b"),
                                   QStringLiteral("jobs autoland abcdef012345 def012345abc"),
                                   QStringLiteral("jobs autoland 2024-01-02"),
                                   QStringLiteral("landing 12345 lando-prod-2025 try"),
                                   ofTask,
                                   ofTask,
                                   QStringLiteral("group %1 %1.0 log").arg(task),
                                   ofTask + QStringLiteral(" lines 55-57"),
                                   QStringLiteral("jobs autoland job 319893964 log lines 2728-2730")};
        const QString folder = test::sharedDataPath(QStringLiteral("../cases/"));
        const QStringList all = linesOf(folder + QStringLiteral("addresses.txt"));
        if (all.isEmpty())
            QSKIP("The addresses are not here.");
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i])) << all[i] << expected.value(i);
        // The cases repeat them.
        for (const char *each : {"22-url-log-viewer", "23-url-part-not-understood", "24-url-artifacts-and-lines"}) {
            const QStringList lines = linesOf(folder + QLatin1String(each) + QStringLiteral("/addresses.txt"));
            for (const QString &line : lines)
                QTest::addRow("%s %s", each, qPrintable(line)) << line << expected.value(all.indexOf(line));
        }
    }
    void addressesOfPublicRepositories() {
        QFETCH(QString, text);
        const auto address = parseAddress(text);
        QTEST(address ? named(*address) : QStringLiteral("nothing"), "expected");
        if (address) {
            // Only that a server is gone is said of any of them.
            QCOMPARE(address->notes.size(), text.contains(QStringLiteral("tools.taskcluster.net")) ? 1 : 0);
        } else {
            QVERIFY(parseAddress(text).error().message.contains(QStringLiteral("intermittent-failures")));
        }
    }
};

QTEST_GUILESS_MAIN(TestAddressForms)
#include "test_address_forms.moc"
