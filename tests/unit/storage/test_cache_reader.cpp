#include "services/storage/cache.h"
#include "services/storage/cache_place.h"
#include "services/storage/cache_reader.h"
#include "services/treeherder/kept_jobs.h"
#include "tests/support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::storage;

namespace {

treeherder::Job job(const char *label, const char *platform, const char *group, const char *symbol) {
    treeherder::Job made;
    made.typeName = QString::fromLatin1(label);
    made.platform = QString::fromLatin1(platform);
    made.platformOption = QStringLiteral("opt");
    made.groupSymbol = QString::fromLatin1(group);
    made.symbol = QString::fromLatin1(symbol);
    return made;
}

QStringList namesOf(const QVector<CacheReader::Name> &names) {
    QStringList list;
    for (const CacheReader::Name &one : names)
        list.append(one.name);
    return list;
}

} // namespace

/// Names come out of a cache as the window keeps it, while it does so and after, and nothing of it is changed.
class TestCacheReader final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        m_clock.set(1'700'000'000'000);
    }

    void aPlaceIsFoundByItsTaskcluster() {
        const QString all = m_home->filePath(QStringLiteral("all"));
        const Deployment firefox = publicDeployments().first();
        Deployment bare = firefox;
        bare.treeherderUrl = {};
        Deployment other = firefox;
        other.rootUrl = QUrl(QStringLiteral("https://firefox-ci-tc.services.mozilla.com.example.org"));
        QVERIFY(cacheFolders(all, firefox.rootUrl).isEmpty());
        for (const Deployment &each : {firefox, bare, other})
            QVERIFY(QDir().mkpath(cacheFolder(all, each)));
        const QStringList found = cacheFolders(all, firefox.rootUrl);
        QCOMPARE(found.size(), 2);
        QVERIFY(found.contains(cacheFolder(all, firefox)));
        QVERIFY(found.contains(cacheFolder(all, bare)));
    }

    void nothingIsKept() {
        const CacheReader reader(folder());
        QVERIFY(reader.repositories().isEmpty());
        QVERIFY(reader.labels().isEmpty());
        QVERIFY(reader.actions().isEmpty());
        QVERIFY(reader.exchanges().isEmpty());
        QVERIFY(!QFile::exists(folder()));
    }

    void namesOfWhatWasSeen() {
        fill();
        const QStringList files = QDir(folder()).entryList(QDir::Files);
        const CacheReader reader(folder());
        QCOMPARE(reader.repositories(), (QVector<CacheReader::Name>{{QStringLiteral("autoland"), QStringLiteral("dev")},
                                                                    {QStringLiteral("try"), QStringLiteral("dev")}}));
        // Those of the newest push first, each once, then those that could be added.
        QCOMPARE(reader.labels(),
                 (QVector<CacheReader::Name>{{QStringLiteral("test-b"), QStringLiteral("linux64 opt M(2)")},
                                             {QStringLiteral("build-a"), QStringLiteral("linux64 opt B")},
                                             {QStringLiteral("source-test-c"), QStringLiteral("lint opt js(ES)")}}));
        QCOMPARE(namesOf(reader.labels(QStringLiteral("sou"))), QStringList(QStringLiteral("source-test-c")));
        QCOMPARE(namesOf(reader.labels(QStringLiteral("ource"))), QStringList());
        QCOMPARE(reader.actions(),
                 (QVector<CacheReader::Name>{{QStringLiteral("retrigger"), QStringLiteral("Retrigger")},
                                             {QStringLiteral("backfill"), QStringLiteral("Backfill")}}));
        QCOMPARE(reader.exchanges(),
                 (QVector<CacheReader::Name>{
                     {QStringLiteral("exchange/taskcluster-queue/v1/task-defined"), QStringLiteral("Task Defined")}}));
        // Neither a log of SQLite's nor anything else has come.
        QCOMPARE(QDir(folder()).entryList(QDir::Files), files);
    }

    void beneathAProgramThatHasItOpen() {
        Cache cache(folder(), m_clock);
        keepAll(cache);
        cache.flush().waitForFinished();
        const CacheReader reader(folder());
        QCOMPARE(namesOf(reader.repositories()), QStringList({QStringLiteral("autoland"), QStringLiteral("try")}));
        // It writes on, although the reader has the file open, and the reader sees it.
        cache.keep(CacheKind::Details, QUrl(QStringLiteral("https://th.org/api/repository/")),
                   R"([{"id":3,"name":"mozilla-beta","active_status":"active"}])");
        cache.flush().waitForFinished();
        QCOMPARE(namesOf(reader.repositories()), QStringList(QStringLiteral("mozilla-beta")));
    }

    void whatCannotBeReadHasNoNames() {
        fill();
        QFile file(cacheFile(folder()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        file.seek(0);
        file.write(QByteArray(whole.size(), 'x'));
        file.close();
        QVERIFY(CacheReader(folder()).repositories().isEmpty());
        // The number of the version, of the file's header: https://www.sqlite.org/fileformat.html
        constexpr qsizetype versionAt = 60;
        QByteArray newer = whole;
        newer[versionAt + 3] = 99;
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(newer);
        file.close();
        QVERIFY(CacheReader(folder()).repositories().isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void answersThatAreNoneAreLeftOut() {
        {
            Cache cache(folder(), m_clock);
            cache.put(CacheKind::Jobs, "1", [] { return QByteArray("no jobs"); });
            cache.keep(CacheKind::Details, QUrl(QStringLiteral("https://th.org/api/repository/")), "[{");
            cache.keep(CacheKind::Actions, QUrl(QStringLiteral("https://tc.org/x/public/actions.json")),
                       R"({"actions": [7, {"name": ["x"]}, {"title": "no name"}]})");
            cache.keep(CacheKind::Actions, QUrl(QStringLiteral("https://tc.org/x/public/runnable-jobs.json")), "{");
            cache.keep(CacheKind::References, QUrl(QStringLiteral("https://tc.org/references/q/v1/exchanges.json")),
                       "{}");
        }
        const CacheReader reader(folder());
        QVERIFY(reader.repositories().isEmpty());
        QVERIFY(reader.labels().isEmpty());
        QVERIFY(reader.actions().isEmpty());
        QVERIFY(reader.exchanges().isEmpty());
    }

  private:
    /// A name with what an address of it must not be taken as.
    [[nodiscard]] QString folder() const { return m_home->filePath(QStringLiteral("tc.org%20th org?#")); }

    void keepAll(Cache &cache) {
        treeherder::KeptJobs older{.pushId = 1, .newsUs = 1, .jobs = {}}, newer{.pushId = 2, .newsUs = 1, .jobs = {}};
        addJob(older.jobs, job("build-a", "linux64", "?", "B"));
        addJob(newer.jobs, job("test-b", "linux64", "M", "2"));
        addJob(newer.jobs, job("build-a", "linux64", "?", "B"));
        cache.put(CacheKind::Jobs, "1", [older] { return treeherder::toBytes(older); });
        m_clock.advance(1'000);
        cache.put(CacheKind::Jobs, "2", [newer] { return treeherder::toBytes(newer); });
        const auto keep = [&cache](CacheKind kind, const QByteArray &address, const QByteArray &body) {
            cache.keep(kind, QUrl(QString::fromLatin1(address)), body);
        };
        keep(CacheKind::Details, "https://th.org/api/repository/",
             R"([{"id":1,"name":"autoland","active_status":"active","repository_group":{"name":"dev"}},)"
             R"({"id":2,"name":"try","active_status":"active","repository_group":{"name":"dev"}}])");
        keep(CacheKind::Details, "https://th.org/api/project/try/jobs/5/", R"([{"name":"not this"}])");
        const QByteArray artifacts = "https://tc.org/api/queue/v1/task/V6UeHF_4SiGUtGBgIr35Iw/artifacts/";
        keep(CacheKind::Actions, artifacts + "public/actions.json",
             R"({"version":1,"actions":[{"name":"retrigger","title":"Retrigger"},)"
             R"({"name":"retrigger","title":"Retrigger another"},{"name":"backfill","title":"Backfill"}]})");
        keep(CacheKind::Actions, artifacts + "public/runnable-jobs.json",
             R"({"source-test-c":{"platform":"lint","groupSymbol":"js","symbol":"ES","collection":{"opt":true}},)"
             R"("build-a":{"platform":"linux64"}})");
        keep(CacheKind::References, "https://tc.org/references/queue/v1/exchanges.json",
             R"({"exchangePrefix":"exchange/taskcluster-queue/v1/","serviceName":"queue","entries":)"
             R"([{"type":"topic-exchange","exchange":"task-defined","name":"taskDefined","title":"Task Defined"}]})");
        keep(CacheKind::References, "https://tc.org/references/manifest.json", R"({"references":[]})");
    }

    void fill() {
        Cache cache(folder(), m_clock);
        keepAll(cache);
        cache.flush().waitForFinished();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestCacheReader)
#include "test_cache_reader.moc"
