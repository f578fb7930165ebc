#include "services/transfers/file_collection.h"
#include "services/transfers/file_hash.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace collie;
using namespace collie::transfers;

class TestFileCollection : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder.filePath(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    static QStringList namesOf(const FileCollection &found) {
        QStringList names;
        for (const UploadItem &item : found.items)
            names.append(item.name);
        return names;
    }
    static QStringList leftOutOf(const FileCollection &found) {
        QStringList all;
        for (const LeftOutFile &one : found.leftOut)
            all.append(one.name + u' ' + one.reason);
        return all;
    }
    /// One of each kind of what is not simply a file.
    QString makeStrangeFolder() const {
        const QString folder = m_folder.filePath(QStringLiteral("strange"));
        const QByteArray native = QFile::encodeName(folder);
        std::filesystem::remove_all(native.toStdString());
        write(QStringLiteral("strange/ok.txt"), "ok");
        write(QStringLiteral("strange/real/a.txt"), "a");
        write(QStringLiteral("strange/.git/config"), "url=https://TOKEN@example.com");
        write(QStringLiteral("strange/.env"), "SECRET=1");
        write(QStringLiteral("elsewhere.txt"), "not of the folder");
        const auto link = [&](const char *to, const char *name) {
            if (::symlink(to, (native + '/' + name).constData()) != 0)
                qFatal("cannot link");
        };
        link("/nonexistent", "broken");
        link("real", "linked");
        link("ok.txt", "inside");
        link("../elsewhere.txt", "outside");
        link(".env", "alias");
        const int latin1 = ::open((native + "/caf\xe9.txt").constData(), O_CREAT | O_WRONLY, 0600);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        // The way there from here: an absolute path may be too long for an address.
        const QByteArray near = QFile::encodeName(QDir::current().relativeFilePath(folder)) + "/socket";
        qstrncpy(address.sun_path, near.constData(), sizeof address.sun_path);
        if (latin1 < 0 || ::mkfifo((native + "/pipe").constData(), 0600) != 0 ||
            ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot make strange files");
        ::close(latin1);
        ::close(socket);
        return folder;
    }

  private Q_SLOTS:
    void foldersAreWalked() {
        const QString single = write(QStringLiteral("one.txt"), "1");
        write(QStringLiteral("tree/b/deep.txt"), "22");
        write(QStringLiteral("tree/.hidden"), "333");
        write(QStringLiteral("tree/a.txt"), "4");
        const auto found = test::waitFor(collectFiles({single, m_folder.filePath(QStringLiteral("tree"))}));
        QVERIFY(found);
        for (const UploadItem &item : found->items) {
            QCOMPARE(item.size, QFileInfo(item.file).size());
            QVERIFY(item.modifiedMs > 0);
        }
        QCOMPARE(namesOf(*found), (QStringList{QStringLiteral("one.txt"), QStringLiteral("tree/a.txt"),
                                               QStringLiteral("tree/b/deep.txt")}));
    }

    void everyFileLeftOutIsNamed() {
        const QString folder = makeStrangeFolder();
        const auto plain = test::waitFor(collectFiles({folder}));
        QVERIFY(plain);
        QCOMPARE(namesOf(*plain), (QStringList{QStringLiteral("strange/inside"), QStringLiteral("strange/ok.txt"),
                                               QStringLiteral("strange/real/a.txt")}));
        QCOMPARE(leftOutOf(*plain),
                 (QStringList{QStringLiteral("strange/.env is hidden"), QStringLiteral("strange/.git/ is hidden"),
                              QStringLiteral("strange/alias is a link to something hidden"),
                              QStringLiteral("strange/broken is a link that leads nowhere"),
                              QStringLiteral("strange/caf\\xe9.txt has a name that is not UTF-8"),
                              QStringLiteral("strange/linked is a link to a folder"),
                              QStringLiteral("strange/outside is a link that leads out of the folder"),
                              QStringLiteral("strange/pipe is a pipe"), QStringLiteral("strange/socket is a socket")}));
        QCOMPARE(leftOutCount(plain->leftOut), QStringLiteral("9 files were left out"));
    }

    void hiddenFilesAndLinksAreTakenWhenAskedFor() {
        const QString folder = makeStrangeFolder();
        const auto all = test::waitFor(collectFiles({folder}, {.hidden = true, .followLinks = true}));
        QVERIFY(all);
        QCOMPARE(namesOf(*all), (QStringList{QStringLiteral("strange/.env"), QStringLiteral("strange/.git/config"),
                                             QStringLiteral("strange/alias"), QStringLiteral("strange/inside"),
                                             QStringLiteral("strange/linked/a.txt"), QStringLiteral("strange/ok.txt"),
                                             QStringLiteral("strange/outside"), QStringLiteral("strange/real/a.txt")}));
        QCOMPARE(all->leftOut.size(), 4);
        // A secret by another name stays one.
        const auto followed = test::waitFor(collectFiles({folder}, {.followLinks = true}));
        QVERIFY(followed);
        QVERIFY(!namesOf(*followed).contains(QStringLiteral("strange/alias")));
    }

    void linksThatGoRoundEnd() {
        write(QStringLiteral("round/deep/a.txt"), "1");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("round")),
                            m_folder.filePath(QStringLiteral("round/deep/up"))));
        const auto found =
            test::waitFor(collectFiles({m_folder.filePath(QStringLiteral("round"))}, {.followLinks = true}));
        QVERIFY(found);
        QCOMPARE(namesOf(*found), QStringList{QStringLiteral("round/deep/a.txt")});
        QCOMPARE(leftOutOf(*found), QStringList{QStringLiteral("round/deep/up/ leads back to a folder above it")});
    }

    void strangeThingsNamedThemselvesAreLeftOutToo() {
        const QString folder = makeStrangeFolder();
        const auto found = test::waitFor(collectFiles(
            {folder + QStringLiteral("/pipe"), folder + QStringLiteral("/.env"),
             // What is left of the argument when the bytes are no UTF-8.
             folder + QStringLiteral("/caf") + QChar(QChar::ReplacementCharacter) + QStringLiteral(".txt")}));
        QVERIFY(found);
        QCOMPARE(namesOf(*found), QStringList{QStringLiteral(".env")});
        QCOMPARE(found->leftOut.size(), 2);
    }

    void whatIsNotThereIsSaid() {
        const auto items = test::waitFor(collectFiles({m_folder.filePath(QStringLiteral("none"))}));
        QVERIFY(!items);
        QCOMPARE(items.error().kind, ErrorKind::InvalidArgument);
    }

    void noTwoFilesGetOneName_data() {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *title, const QByteArray &paths, const QByteArray &names) {
            QTest::newRow(title) << QString::fromUtf8(paths).split(u' ') << QString::fromUtf8(names).split(u' ');
        };
        row("two folders", "a/report.html b/report.html", "a/report.html b/report.html");
        row("others keep theirs", "a/report.html a/x.txt b/report.html", "a/report.html x.txt b/report.html");
        row("three", "a/report.html b/report.html b/a/report.html", "N/a/report.html b/report.html b/a/report.html");
        row("folders", "a/logs b/logs", "a/logs/1.txt b/logs/1.txt");
        row("a file and a folder's", "a/logs c/logs/1.txt logs/1.txt", "a/logs/1.txt c/logs/1.txt N/logs/1.txt");
        row("the same file twice", "a/x.txt a/../a/x.txt", "x.txt");
    }
    void noTwoFilesGetOneName() {
        QFETCH(QStringList, paths);
        QFETCH(QStringList, names);
        for (const char *name : {"a/report.html", "b/report.html", "b/a/report.html", "a/x.txt", "a/logs/1.txt",
                                 "b/logs/1.txt", "c/logs/1.txt", "logs/1.txt"})
            write(QStringLiteral("same/N/") + QLatin1String(name), name);
        for (QString &path : paths)
            path = m_folder.filePath(QStringLiteral("same/N/") + path);
        const auto found = test::waitFor(collectFiles(paths));
        QVERIFY(found);
        QStringList sorted = namesOf(*found);
        QCOMPARE(QSet<QString>(sorted.begin(), sorted.end()).size(), sorted.size());
        QCOMPARE(sorted, names);
        QVERIFY(checkDistinctNames(found->items));
    }

    void equalNamesAreRefused() {
        const auto checked =
            checkDistinctNames({{.file = QStringLiteral("/x/1"), .name = QStringLiteral("n"), .size = 1},
                                {.file = QStringLiteral("/x/2"), .name = QStringLiteral("n"), .size = 1}});
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Conflict);
        QVERIFY(checked.error().message.contains(QStringLiteral("/x/1")));
    }

    void hashesOfAFile() {
        const QByteArray bytes = QByteArray("0123456789").repeated(300'000);
        const QString path = write(QStringLiteral("hashed"), bytes);
        const std::atomic_bool go{false};
        const Result<FileHashes> hashes = hashFile(path, true, go);
        QVERIFY(hashes);
        QCOMPARE(hashes->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(hashes->sha512, QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex());
        QCOMPARE(hashes->stamp.size, qint64(bytes.size()));
        QVERIFY(hashes->content.isEmpty());
        const std::atomic_bool stop{true};
        QCOMPARE(hashFile(path, false, stop).error().kind, ErrorKind::Cancelled);
        QCOMPARE(hashFile(m_folder.filePath(QStringLiteral("none")), false, go).error().kind, ErrorKind::Storage);
    }

    void whatIsSmallIsKeptAsItWasHashed_data() {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<bool>("kept");
        QTest::newRow("nothing") << qint64(0) << false;
        QTest::newRow("a byte") << qint64(1) << true;
        QTest::newRow("the most") << smallBytes << true;
        QTest::newRow("a byte more") << smallBytes + 1 << false;
    }
    void whatIsSmallIsKeptAsItWasHashed() {
        QFETCH(qint64, size);
        QFETCH(bool, kept);
        const QByteArray bytes = QByteArray("0123456789").repeated(size / 10 + 1).left(size);
        const std::atomic_bool go{false};
        const Result<FileHashes> hashes = hashFile(write(QStringLiteral("small"), bytes), false, go);
        QVERIFY(hashes);
        QCOMPARE(hashes->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(hashes->content == (kept ? bytes : QByteArray()));
    }

    void timesAreThoseOfQt() {
        const QString path = write(QStringLiteral("dated"), "x");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123);
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        QCOMPARE(stampOf(path).modifiedMs, time.toMSecsSinceEpoch());
        QCOMPARE(stampOf(path).modifiedMs, QFileInfo(path).lastModified().toMSecsSinceEpoch());
        QCOMPARE(stampOf(m_folder.path()).size, -1);
    }
};

QTEST_GUILESS_MAIN(TestFileCollection)
#include "test_file_collection.moc"
