#include "services/base/utc.h"
#include "services/ownjobs/own_job_store.h"

#include "services/base/slugid.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using ownjobs::OwnJobRecord;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;
using ownjobs::OwnJobStore;

namespace {

OwnJobRecord sample(qint64 secondsSinceEpoch) {
    OwnJobRecord record;
    record.job.repository = QStringLiteral("autoland");
    record.job.revision = QString(40, u'a');
    record.job.name = QStringLiteral("lab");
    record.job.symbol = QStringLiteral("l");
    record.job.machine = ownjobs::thisMachine();
    record.job.taskId = newSlugid();
    const QDateTime when = collie::utcFromSeconds(secondsSinceEpoch);
    if (!advance(record.job, OwnJobState::Pending, when) || !advance(record.job, OwnJobState::Running, when))
        qFatal("steps");
    record.channel = ownjobs::Channel::Pulse;
    record.rootUrl = QStringLiteral("https://tc.example.com");
    record.command = {QStringLiteral("./mach"), QStringLiteral("test \"x\"")};
    record.logPath = QStringLiteral("/tmp/log");
    record.problem = QStringLiteral("Ümläute");
    return record;
}

} // namespace

class TestOwnJobStore final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatCannotBeRemovedIsSaid() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.path());
        OwnJobRecord ended = sample(1'800'000'000);
        QVERIFY(advance(ended.job, OwnJobState::Completed, QDateTime::currentDateTimeUtc(), OwnJobResult::Success));
        QVERIFY(store.save(ended));
        // A folder with something in it is not removed as a file.
        QVERIFY(QDir().mkpath(store.logPath(ended.job.taskId) + QStringLiteral("/below")));
        const Result<void> removed = store.removeCompleted();
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Storage);
        QVERIFY(QDir(store.logPath(ended.job.taskId)).removeRecursively());
        QVERIFY(store.save(ended));
        QVERIFY(store.removeCompleted());
        QVERIFY(store.all().isEmpty());
    }

    void keepsAndFinds() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.filePath(QStringLiteral("below/this")));
        QVERIFY(store.all().isEmpty());
        const OwnJobRecord record = sample(1'800'000'000);
        QVERIFY(store.save(record));
        const auto loaded = store.load(record.job.taskId);
        QVERIFY(loaded);
        QVERIFY(*loaded == record);
        OwnJobRecord moved = record;
        QVERIFY(advance(moved.job, OwnJobState::Completed, QDateTime::currentDateTimeUtc(), OwnJobResult::Success));
        QVERIFY(store.save(moved));
        QCOMPARE(store.all().size(), 1);
        QCOMPARE(store.load(record.job.taskId)->job.state, OwnJobState::Completed);
        store.remove(record.job.taskId);
        QCOMPARE(store.load(record.job.taskId).error().kind, ErrorKind::NotFound);
    }

    void newestComesFirst() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.path());
        const OwnJobRecord old = sample(1'800'000'000), young = sample(1'800'000'100), middle = sample(1'800'000'050);
        for (const OwnJobRecord &record : {middle, young, old})
            QVERIFY(store.save(record));
        const QVector<OwnJobRecord> all = store.all();
        QCOMPARE(all.size(), 3);
        QVERIFY(all.at(0) == young && all.at(1) == middle && all.at(2) == old);
    }

    void brokenFilesAreLeftOut() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.path());
        const OwnJobRecord record = sample(1'800'000'000);
        QVERIFY(store.save(record));
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QString other = newSlugid();
        QVERIFY(write(newSlugid() + QStringLiteral(".json"), "{"));
        QVERIFY(write(newSlugid() + QStringLiteral(".json"), "[]"));
        QVERIFY(write(QStringLiteral("notes.json"), "{}"));
        QVERIFY(QFile::copy(folder.filePath(record.job.taskId + QStringLiteral(".json")),
                            folder.filePath(other + QStringLiteral(".json"))));
        QStringList unreadable;
        QCOMPARE(store.all(&unreadable).size(), 1);
        QCOMPARE(unreadable.size(), 4);
        QVERIFY(unreadable.contains(folder.filePath(QStringLiteral("notes.json"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("notes.json"))));
        QCOMPARE(store.load(other).error().kind, ErrorKind::BadResponse);
    }

    void jobsWithoutAnIdAreRefused() {
        const QTemporaryDir outer;
        const QDir folder(outer.filePath(QStringLiteral("own-jobs")));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        const OwnJobStore store(folder.path());
        for (const QString &id : {QString(), QStringLiteral("../x"), QStringLiteral("no id")}) {
            OwnJobRecord record = sample(1'800'000'000);
            record.job.taskId = id;
            QCOMPARE(store.save(record).error().kind, ErrorKind::InvalidArgument);
        }
        QVERIFY(folder.isEmpty());
        QVERIFY(!QFile::exists(outer.filePath(QStringLiteral("x.json"))));
    }

    void nobodyElseCanReadThem() {
        QTemporaryDir outer;
        const QString folder = outer.filePath(QStringLiteral("own-jobs"));
        const OwnJobRecord record = sample(1'800'000'000);
        QVERIFY(OwnJobStore(folder).save(record));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QCOMPARE(QFileInfo(folder).permissions() & others, QFileDevice::Permissions());
        const QString file = folder + u'/' + record.job.taskId + QStringLiteral(".json");
        QCOMPARE(QFileInfo(file).permissions() & others, QFileDevice::Permissions());
    }

    void onlyIdsNameFiles() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.path());
        for (const QString &id : {QStringLiteral("../x"), QString(), QStringLiteral("a/b")})
            QCOMPARE(store.load(id).error().kind, ErrorKind::InvalidArgument);
    }

    void oneRunsACommand() {
        QTemporaryDir folder;
        const OwnJobStore store(folder.path());
        const QString taskId = newSlugid();
        auto lock = store.takeOver(taskId);
        QVERIFY(lock);
        QVERIFY(!store.takeOver(taskId));
        lock.reset();
        QVERIFY(store.takeOver(taskId));
    }

    void whatCannotBeWrittenIsSaid() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QFile::WriteOnly));
        const OwnJobStore store(folder.filePath(QStringLiteral("file")));
        QCOMPARE(store.save(sample(1'800'000'000)).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestOwnJobStore)
#include "test_own_job_store.moc"
