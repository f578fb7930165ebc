// Sends a gibibyte over loopback as a person's upload to a bucket is sent, and tells the most memory that takes.
// measure_transfers.py tells how long.
#include "tests/bench/bench.h"
#include "tests/bench/upload_sink.h"
#include "tests/support/transfer_fixture.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace {

using namespace collie;
using namespace collie::transfers;

constexpr qint64 fileBytes = 1LL << 30;

QString makeFile(const QTemporaryDir &folder) {
    QFile file(folder.filePath(QStringLiteral("gibibyte")));
    QByteArray piece(1 << 20, '\0');
    if (!file.open(QIODevice::WriteOnly))
        bench::giveUp(file.errorString().toStdString());
    for (qint64 i = 0; i < fileBytes / piece.size(); ++i) {
        std::fill(piece.begin(), piece.end(), char(i * 37 + 11));
        if (file.write(piece) != piece.size())
            bench::giveUp(file.errorString().toStdString());
    }
    return file.fileName();
}

/// With credentials, hash and signature.
void upload(test::TransferFixture &fixture, const QString &path) {
    QEventLoop loop;
    QObject::connect(&fixture.queue, &TransferQueue::batchFinished, &loop, &QEventLoop::quit);
    const auto ids =
        fixture.queue.upload({.items = {{.file = path, .name = QStringLiteral("gibibyte"), .size = fileBytes}},
                              .target = S3Target{.bucket = QStringLiteral("bench"), .prefix = QStringLiteral("p/")}});
    loop.exec();
    const Transfer done = fixture.queue.transfer(ids[0]).value_or(Transfer());
    if (done.state != TransferState::Done)
        bench::giveUp(done.error.message.toStdString());
}

double peakRssMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    bench::giveUp("The memory in use is not known here.");
}

double peakOfUpload(const UploadSink &sink) {
    const QTemporaryDir folder;
    const QUrl root(QStringLiteral("http://127.0.0.1:%1").arg(sink.port()));
    test::TransferFixture fixture(root, {.clientId = QStringLiteral("bench"), .accessToken = Secret("bench")}, root);
    upload(fixture, makeFile(folder));
    return peakRssMb();
}

} // namespace

int main(int argc, char **argv) {
    const UploadSink sink; // Before any thread: it forks.
    const QCoreApplication application(argc, argv);
    bench::Bench bench;
    bench.add({"upload.peak_rss_mb", "MB", "<= 32"}, [&sink] { return peakOfUpload(sink); });
    return bench.run(argc, argv);
}
