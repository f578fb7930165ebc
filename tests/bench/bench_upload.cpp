// Sends a gibibyte over loopback, as curl, as Amazon's command line and as Collie do, to the same server, in turn.
#include "services/http/file_transport.h"
#include "tests/bench/upload_sink.h"
#include "tests/support/transfer_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace collie;
using namespace collie::http;
using namespace collie::transfers;

constexpr qint64 fileBytes = 1LL << 30;
constexpr int rounds = 3;

[[noreturn]] void giveUp(const QString &why) {
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

QString makeFile(const QTemporaryDir &folder) {
    QFile file(folder.filePath(QStringLiteral("gibibyte")));
    QByteArray piece(1 << 20, '\0');
    if (!file.open(QIODevice::WriteOnly))
        giveUp(file.errorString());
    for (qint64 i = 0; i < fileBytes / piece.size(); ++i) {
        std::fill(piece.begin(), piece.end(), char(i * 37 + 11));
        if (file.write(piece) != piece.size())
            giveUp(file.errorString());
    }
    return file.fileName();
}

/// Seconds a program takes; for curl as it says itself, so that its start does not count.
double run(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment, bool tells) {
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        giveUp(program + QStringLiteral(" failed: ") + QString::fromUtf8(process.readAllStandardError()));
    return tells ? process.readAllStandardOutput().trimmed().toDouble() : double(timer.nsecsElapsed()) / 1e9;
}

double bulkSeconds(FileTransport &files, const QString &path, int port) {
    QElapsedTimer timer;
    timer.start();
    const FileExchange handle = files.send({.method = "PUT",
                                            .url = QUrl(QStringLiteral("http://127.0.0.1:%1/put").arg(port)),
                                            .sourceFile = path,
                                            .sourceSize = fileBytes});
    QEventLoop loop;
    onDone(handle.answer, &loop, [&loop](const Result<FileAnswer> &answer) {
        if (!answer || answer->status != 200)
            giveUp(QStringLiteral("The upload failed."));
        loop.quit();
    });
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// With credentials, hash and signature, as a person's upload.
double bucketSeconds(test::TransferFixture &fixture, const QString &path) {
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(&fixture.queue, &TransferQueue::batchFinished, &loop, &QEventLoop::quit);
    const auto ids =
        fixture.queue.upload({.items = {{.file = path, .name = QStringLiteral("gibibyte"), .size = fileBytes}},
                              .target = S3Target{.bucket = QStringLiteral("bench"), .prefix = QStringLiteral("p/")}});
    loop.exec();
    const Transfer done = fixture.queue.transfer(ids[0]).value_or(Transfer());
    if (done.state != TransferState::Done)
        giveUp(done.error.message);
    return double(timer.nsecsElapsed()) / 1e9;
}

double peakRssMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    giveUp(QStringLiteral("The memory in use is not known here."));
}

test::TransferFixture fixtureAt(int port) {
    const QUrl root(QStringLiteral("http://127.0.0.1:%1").arg(port));
    return {root, {.clientId = QStringLiteral("bench"), .accessToken = Secret("bench")}, root};
}

/// In a process of its own: one upload, and the most memory it took.
int memoryOnly(const QString &path, int port) {
    test::TransferFixture fixture = fixtureAt(port);
    const double before = peakRssMb();
    bucketSeconds(fixture, path);
    std::printf("%.1f %.1f\n", before, peakRssMb());
    return 0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv) {
    if (argc == 4) {
        const QCoreApplication application(argc, argv);
        return memoryOnly(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));
    }
    const UploadSink sink; // Before any thread: it forks.
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = makeFile(folder);
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(sink.port());
    if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("aws")).isEmpty())
        giveUp(QStringLiteral("curl and aws are needed."));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        environment.insert(QString::fromLatin1(name), QStringLiteral("BENCH"));
    environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("us-east-1"));
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));

    test::TransferFixture fixture = fixtureAt(sink.port());
    std::vector<double> curl, files, aws, bucket;
    for (int round = 0; round < rounds; ++round) {
        curl.push_back(
            run(QStringLiteral("curl"),
                {QStringLiteral("-sS"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-w"),
                 QStringLiteral("%{time_total}"), QStringLiteral("-T"), path, url + QStringLiteral("/put")},
                environment, true));
        files.push_back(bulkSeconds(fixture.transport, path, sink.port()));
        aws.push_back(run(QStringLiteral("aws"),
                          {QStringLiteral("--endpoint-url"), url, QStringLiteral("s3"), QStringLiteral("cp"),
                           QStringLiteral("--quiet"), path, QStringLiteral("s3://bench/p/gibibyte")},
                          environment, false));
        bucket.push_back(bucketSeconds(fixture, path));
    }
    QProcess memory;
    memory.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("memory"), path, QString::number(sink.port())});
    if (!memory.waitForFinished(300'000) || memory.exitCode() != 0)
        giveUp(QString::fromUtf8(memory.readAllStandardError()));
    const QList<QByteArray> numbers = memory.readAllStandardOutput().trimmed().split(' ');
    std::fprintf(stderr,
                 "curl %.2f s, Collie %.2f s; aws %.2f s, Collie with hash and signature %.2f s; %s MB before\n",
                 median(curl), median(files), median(aws), median(bucket), numbers.value(0).constData());
    std::printf("{\"upload.vs_curl_ratio\": {\"value\": %.2f, \"unit\": \"x\", \"target\": \">= 0.9\"}, "
                "\"upload.vs_awscli_ratio\": {\"value\": %.2f, \"unit\": \"x\", \"target\": \">= 2\"}, "
                "\"upload.peak_rss_mb\": {\"value\": %.1f, \"unit\": \"MB\", \"target\": \"<= 32\"}}\n",
                median(curl) / median(files), median(aws) / median(bucket), numbers.value(1).toDouble());
    return 0;
}
