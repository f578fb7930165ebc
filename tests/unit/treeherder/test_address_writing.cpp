#include "services/treeherder/address_text.h"

#include <QTest>

#include <algorithm>

using namespace collie;
using treeherder::Address;
using treeherder::collieUrl;
using treeherder::parseAddress;
using treeherder::viewUrl;
using Kind = Address::Kind;

namespace {

const QUrl treeherderSite(QStringLiteral("https://treeherder.mozilla.org"));
const QUrl cluster(QStringLiteral("https://firefox-ci-tc.services.mozilla.com"));
const QString task = QStringLiteral("V6UeHF_4SiGUtGBgIr35Iw");
const QString group = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");

/// Numbers that look random and are the same in every run.
class Dice final {
  public:
    explicit Dice(quint32 seed)
        : m_state(seed) {}
    quint32 below(quint32 most) {
        m_state = m_state * 1'664'525 + 1'013'904'223;
        return (m_state >> 16) % most;
    }
    bool flip() { return below(2) == 1; }
    /// One of these, or nothing.
    template <typename T>
    T maybe(std::initializer_list<T> all) {
        const quint32 place = below(static_cast<quint32>(all.size()) + 1);
        return place == all.size() ? T() : *(all.begin() + place);
    }
    QStringList some(const QStringList &all) {
        QStringList chosen;
        std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [this](const QString &) { return flip(); });
        return chosen;
    }

  private:
    quint32 m_state;
};

QString words(const char *text) {
    return QString::fromUtf8(text);
}

treeherder::PushQuery anyQuery(Dice &dice) {
    treeherder::PushQuery query;
    query.revision = dice.maybe({words("f2c97aac3c4b685c1466feb122aa90ebd30ce075"), words("abcdef012345")});
    query.commitRevision = dice.maybe({words("abcdef012345")});
    query.fromChange = dice.maybe({words("0123456789ab")});
    query.toChange = dice.maybe({words("ba9876543210")});
    query.startDate = dice.maybe({words("2024-01-02")});
    query.endDate = dice.maybe({words("2024-11-12")});
    query.author = dice.maybe({words("dev+x@example.org"), words("-somebody@example.org"), words("O'Neill & é=%")});
    query.search = dice.maybe({words("fix it, please"), words("a+b & c=d")});
    query.hidesReviewBot = dice.flip();
    query.allRepositories = dice.flip();
    if (dice.flip())
        query.ids = {1, 23456789012};
    if (dice.flip())
        query.pushTimestampGte = 1'700'000'000;
    if (dice.flip())
        query.pushTimestampLte = 1'800'000'000;
    query.count = dice.flip() ? 100 : query.count;
    return query;
}

Address anyJobs(Dice &dice) {
    Address address;
    address.site = treeherderSite;
    address.repository = words("mozilla-central");
    address.query = anyQuery(dice);
    address.resultStatuses = dice.some({words("testfailed"), words("busted"), words("superseded")});
    address.classifiedStates = dice.some({words("classified"), words("unclassified")});
    address.tiers = dice.some({words("1"), words("2"), words("3")});
    address.searchText = dice.maybe({words("linux M(1) opt"), words("a&b=c #d ?e +f é 100%"), words("a,b c")});
    const QStringList names{words("job_type_name"),    words("job_type_symbol"), words("job_group_name"),
                            words("job_group_symbol"), words("platform"),        words("test_paths"),
                            words("machine_name")};
    for (const QString &name : dice.some(names)) {
        const QStringList values =
            dice.some({words("a"), words("Linux 18.04 x64"), words("dom/x_1.html"), words("+&é"), words("x,y,")});
        if (!values.isEmpty())
            address.fields.append({.name = name, .values = values, .isNegated = dice.flip()});
    }
    if (dice.flip())
        address.fields.append({.name = words("failure_classification_id"), .values = {words("4"), words("8")}});
    address.groupsExpanded = dice.flip();
    address.showsDuplicates = dice.flip();
    address.withoutJobs = dice.flip();
    if (dice.flip())
        address.collapsedPushes = {7, 8};
    address.landing = dice.maybe({words("12345")});
    address.landoInstance = address.landing.isEmpty() ? QString() : dice.maybe({words("lando-prod-2025")});
    address.kind = address.landing.isEmpty() || address.query.isLimited() ? Kind::Jobs : Kind::Landing;
    address.jobId = dice.maybe<qint64>({319893964});
    address.taskId = dice.maybe({task});
    address.runId = address.taskId.isEmpty() || dice.flip() ? -1 : 2;
    return address;
}

Address anyLog(Dice &dice) {
    Address address;
    address.site = treeherderSite;
    address.repository = words("try");
    address.showsLog = true;
    address.jobId = 319893964;
    address.taskId = dice.maybe({task});
    address.runId = address.taskId.isEmpty() || dice.flip() ? -1 : 0;
    address.firstLine = dice.maybe<qint64>({1, 2728});
    address.lastLine = address.firstLine == 0 ? 0 : address.firstLine + dice.below(3);
    return address;
}

Address anyOfTaskcluster(Dice &dice) {
    Address address;
    address.site = cluster;
    address.kind = dice.maybe({Kind::Task, Kind::Group, Kind::Index, Kind::Hook});
    if (address.kind == Kind::Jobs)
        address.kind = Kind::Task;
    if (address.kind == Kind::Hook) {
        address.hookGroupId = words("project-gecko");
        address.hookId = dice.maybe({words("in-tree-action-1-generic/abc"), words("a hook")});
        return address;
    }
    if (address.kind == Kind::Group) {
        address.groupId = group;
        address.taskId = dice.maybe({task});
        address.runId = address.taskId.isEmpty() || dice.flip() ? -1 : 1;
        return address;
    }
    if (address.kind == Kind::Index) {
        address.indexPath = dice.flip() ? words("gecko.v2.try.latest.taskgraph.decision") : words("gecko");
    } else {
        address.taskId = task;
        address.runId = dice.flip() ? 3 : -1;
    }
    address.artifact =
        dice.maybe({words("public/build/target.zip"), words("public/a b#c?é%.txt"), words("public/test_info/raw.log")});
    address.showsLog = address.artifact.isEmpty() ? dice.flip() : address.artifact.endsWith(words(".log"));
    if (address.showsLog) {
        address.firstLine = dice.maybe<qint64>({55});
        address.lastLine = address.firstLine == 0 ? 0 : address.firstLine + dice.below(3);
    }
    return address;
}

Address anyCommit(Dice &dice) {
    Address address;
    address.kind = Kind::Commit;
    address.sourceUrl = QUrl(dice.flip() ? words("https://hg.mozilla.org/integration/autoland")
                                         : words("https://github.com/mozilla-firefox/firefox"));
    if (dice.flip()) {
        address.query.commitRevision = dice.maybe({words("abcdef012345")});
    } else {
        address.query.fromChange = words("0123456789ab");
        address.query.toChange = words("ba9876543210");
    }
    return address;
}

QStringList fieldsOf(const Address &address) {
    QStringList all;
    for (const Address::Field &field : address.fields)
        all.append(field.name + (field.isNegated ? u'!' : u'=') + field.values.join(u'|'));
    return all;
}

} // namespace

/// What is written is read again as it was.
class TestAddressWriting final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsWrittenIsRead_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("jobs") << 0;
        QTest::newRow("log") << 1;
        QTest::newRow("Taskcluster") << 2;
        QTest::newRow("commit") << 3;
    }
    void whatIsWrittenIsRead() {
        QFETCH(int, what);
        for (quint32 seed = 0; seed < 2000; ++seed) {
            Dice dice(seed * 7919 + 1);
            const Address address = what == 0   ? anyJobs(dice)
                                    : what == 1 ? anyLog(dice)
                                    : what == 2 ? anyOfTaskcluster(dice)
                                                : anyCommit(dice);
            const QUrl page = viewUrl(address);
            QVERIFY(page.isValid());
            expectSame(parseAddress(page.toString(QUrl::FullyEncoded)), address);
            // Also through Collie's own scheme.
            expectSame(parseAddress(collieUrl(page).toString(QUrl::FullyEncoded)), address);
            if (QTest::currentTestFailed()) {
                qWarning("%s", qPrintable(page.toString(QUrl::FullyEncoded)));
                return;
            }
        }
    }

    void theFormatIsTreeherders() {
        Address address;
        address.site = treeherderSite;
        address.repository = words("autoland");
        address.query.revision = words("f2c97aac3c4b685c1466feb122aa90ebd30ce075");
        address.query.author = words("a+b@example.org");
        address.resultStatuses = {words("testfailed"), words("busted")};
        address.classifiedStates = {words("unclassified")};
        address.tiers = {words("1"), words("2"), words("3")};
        address.searchText = words("linux M(1)");
        address.fields = {{.name = words("test_paths"), .values = {words("dom/a"), words("b")}}};
        address.groupsExpanded = true;
        address.showsDuplicates = true;
        address.taskId = task;
        address.runId = 0;
        QCOMPARE(viewUrl(address).toString(QUrl::FullyEncoded),
                 words("https://treeherder.mozilla.org/jobs?repo=autoland"
                       "&revision=f2c97aac3c4b685c1466feb122aa90ebd30ce075&author=a%2Bb@example.org"
                       "&resultStatus=testfailed,busted&classifiedState=unclassified&tier=1,2,3&searchStr=linux,M(1)"
                       "&test_paths=dom/a,b&group_state=expanded&duplicate_jobs=visible&selectedTaskRun=") +
                     task + words(".0"));
        Address plain;
        plain.site = treeherderSite;
        plain.repository = words("try");
        plain.query.hidesReviewBot = true;
        QCOMPARE(viewUrl(plain).toString(), words("https://treeherder.mozilla.org/jobs?repo=try&author=-reviewbot"));
    }

    void pagesOfTaskcluster() {
        Address address;
        address.kind = Kind::Task;
        address.site = cluster;
        address.taskId = task;
        const auto path = [&address] {
            return viewUrl(address).toString(QUrl::FullyEncoded).mid(cluster.toString().size());
        };
        QCOMPARE(path(), words("/tasks/") + task);
        address.runId = 2;
        QCOMPARE(path(), words("/tasks/%1/runs/2").arg(task));
        address.showsLog = true;
        address.firstLine = address.lastLine = 7;
        QCOMPARE(path(), words("/tasks/%1/runs/2/logs/public/logs/live.log#L7").arg(task));
        address.runId = -1;
        address.lastLine = 9;
        QCOMPARE(path(), words("/api/queue/v1/task/%1/artifacts/public/logs/live.log#L7-9").arg(task));
    }

    void aCommaOfAValuePartsNothing() {
        Address address;
        address.site = treeherderSite;
        address.repository = words("try");
        address.fields.append({.name = words("job_type_name"), .values = {words("a,b"), words("c")}});
        const QString page = viewUrl(address).toString(QUrl::FullyEncoded);
        QVERIFY2(page.contains(words("job_type_name=a%2Cb,c&")), qPrintable(page));
        expectSame(parseAddress(page), address);
        // Somebody's program has encoded it once more.
        QString twice = page;
        expectSame(parseAddress(twice.replace(words("%2C"), words("%252C"))), address);
        // Treeherder's own links encode the commas between values.
        const Result<Address> ofTreeherder =
            parseAddress(words("https://treeherder.mozilla.org/jobs?repo=try"
                               "&job_type_symbol=a%2Cb&resultStatus=busted%2Csuccess"));
        QVERIFY(ofTreeherder);
        QCOMPARE(fieldsOf(*ofTreeherder), QStringList{words("job_type_symbol=a|b")});
        QCOMPARE(ofTreeherder->resultStatuses, (QStringList{words("busted"), words("success")}));
    }

    void whatHasNoPageHasNoAddress() {
        QVERIFY(viewUrl({}).isEmpty());
        for (const Kind kind :
             {Kind::Jobs, Kind::Task, Kind::Group, Kind::Index, Kind::Hook, Kind::Commit, Kind::Landing}) {
            Address address;
            address.kind = kind;
            address.site = cluster;
            QVERIFY(viewUrl(address).isEmpty());
        }
        QVERIFY(collieUrl({}).isEmpty());
    }

    void collieHasAScheme() {
        const auto own = [](const char *page) { return collieUrl(QUrl(words(page))).toString(); };
        QCOMPARE(own("https://th.org/jobs?repo=try#x"), words("collie://th.org/jobs?repo=try#x"));
        QCOMPARE(own("http://127.0.0.1:80/jobs?repo=try"), words("collie://127.0.0.1:80/jobs?repo=try"));
        QCOMPARE(own("https://localhost/jobs?repo=try"), words("collie:https://localhost/jobs?repo=try"));
    }

  private:
    static void expectSame(const Result<Address> &read, const Address &address) {
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->notes, QStringList());
        QCOMPARE(read->kind, address.kind);
        QCOMPARE(read->site, address.site);
        QCOMPARE(read->repository, address.repository);
        QVERIFY(read->query == address.query);
        QCOMPARE(read->resultStatuses, address.resultStatuses);
        QCOMPARE(read->classifiedStates, address.classifiedStates);
        QCOMPARE(read->tiers, address.tiers);
        QCOMPARE(read->searchText, address.searchText);
        QCOMPARE(fieldsOf(*read), fieldsOf(address));
        QCOMPARE(read->jobId, address.jobId);
        QCOMPARE(read->groupsExpanded, address.groupsExpanded);
        QCOMPARE(read->showsDuplicates, address.showsDuplicates);
        QCOMPARE(read->withoutJobs, address.withoutJobs);
        QCOMPARE(read->collapsedPushes, address.collapsedPushes);
        QCOMPARE(read->landing, address.landing);
        QCOMPARE(read->landoInstance, address.landoInstance);
        QCOMPARE(read->sourceUrl, address.sourceUrl);
        QCOMPARE(read->hookGroupId + read->hookId, address.hookGroupId + address.hookId);
        QCOMPARE(read->taskId, address.taskId);
        QCOMPARE(read->runId, address.runId);
        QCOMPARE(read->groupId, address.groupId);
        QCOMPARE(read->indexPath, address.indexPath);
        QCOMPARE(read->showsLog, address.showsLog);
        QCOMPARE(read->artifact, address.artifact);
        QCOMPARE(read->firstLine, address.firstLine);
        QCOMPARE(read->lastLine, address.lastLine);
    }
};

QTEST_GUILESS_MAIN(TestAddressWriting)
#include "test_address_writing.moc"
