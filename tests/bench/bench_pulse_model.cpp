// Prints one JSON object: what a row of the Pulse stream costs without its body, and how long a changed filter over
// 50,000 rows with bodies of 1.5 KB takes until it is in effect; then the same over a million rows on the disk, in
// bytes of their files, what scrolling there costs, and the memory of the process with them.
#include "models/pulse/stream_model.h"
#include "tests/bench/bench.h"

#include "services/base/slugid.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

using namespace collie;
using models::StreamFilter;
using models::StreamModel;

namespace {

constexpr int rowCount = 50'000;
constexpr int perFlush = 400;
constexpr qsizetype bodyBytes = 1'500;
constexpr int repetitions = 5;
constexpr int archivedRows = 1'000'000;
constexpr int screens = 200;
constexpr int rowsOnScreen = 50;

pulse::Message makeMessage(QRandomGenerator &random) {
    constexpr std::array<const char *, 4> events{"task-pending", "task-running", "task-completed", "task-failed"};
    const QByteArray taskId = newSlugid().toLatin1();
    pulse::Message message;
    message.receivedAt = 1'790'000'000'000 + random.bounded(1'000'000);
    message.exchange = QByteArray("exchange/taskcluster-queue/v1/") + events.at(random.bounded(4U));
    message.routingKey = "primary." + taskId + ".0.us-west1.i-" + QByteArray::number(random.generate64(), 16) +
                         ".gecko-t.t-linux-docker-noscratch-amd.gecko-level-3." + newSlugid().toLatin1() + "._";
    message.cc = {"route.tc-treeherder.v2.autoland.219d38523a321229f7f48aca6592f76b993fb1aa.88565"};
    message.payload = "{\"status\":{\"taskId\":\"" + taskId +
                      "\"},\"task\":{\"tags\":{\"kind\":\"test\",\"label\":\"test-linux2404-64/opt-mochitest-plain-" +
                      QByteArray::number(random.bounded(40)) + "\"}},\"note\":\"";
    while (message.payload.size() < bodyBytes - 2)
        message.payload += static_cast<char>('a' + random.bounded(26));
    message.payload += "\"}";
    return message;
}

double msUntilApplied(StreamModel &model, const char *text) {
    QEventLoop loop;
    QObject::connect(&model, &StreamModel::filterApplied, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    model.setFilter(*StreamFilter::parse(QString::fromLatin1(text)));
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bench::Values measure() {
    QRandomGenerator random(11);
    StreamModel model;
    for (int i = 0; i < rowCount; i += perFlush) {
        QVector<pulse::Message> messages;
        for (int j = 0; j < perFlush; ++j)
            messages.append(makeMessage(random));
        model.append(messages);
    }
    const double perRow = static_cast<double>(model.memoryBytes()) / rowCount;
    // The worst: a text that is nowhere, so that every byte is read.
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        times.push_back(msUntilApplied(model, "not-to-be-found"));
        static_cast<void>(msUntilApplied(model, "mochitest-plain-7"));
    }
    return {{"pulse.bytes_per_row", perRow}, {"pulse.filter_50k_ms", *std::min_element(times.begin(), times.end())}};
}

double residentMb() {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        bench::giveUp("/proc/self/status cannot be read.");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ')[0].toDouble() / 1024;
    }
    return 0;
}

/// The ring holds the newest 50,000 with bodies of their own, the disk all.
bench::Values measureArchive() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pulse"));
    pulse::StreamArchive archive(path, {.mostRows = archivedRows});
    QObject::connect(&archive, &pulse::StreamArchive::failed,
                     [](const QString &why) { bench::giveUp(why.toStdString()); });
    StreamModel model;
    model.setArchive(&archive);
    QRandomGenerator random(12);
    QVector<pulse::Message> some;
    for (int i = 0; i < perFlush; ++i)
        some.append(makeMessage(random));
    for (quint64 written = 0; written < archivedRows; written += perFlush) {
        QVector<pulse::Message> messages = some;
        for (pulse::Message &message : messages)
            message.payload = QByteArray(message.payload.constData(), message.payload.size());
        model.append(messages);
        // No stream is that fast; what waits for the disk is no part of what is measured.
        while (archive.range().end + 20'000 < pulse::StreamArchive::firstNumber + written)
            QThread::msleep(1);
    }
    while (archive.range().end < pulse::StreamArchive::firstNumber + archivedRows)
        QThread::msleep(1);
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(path).entryInfoList({QStringLiteral("*.rows")}, QDir::Files))
        bytes += file.size();
    const int shown = model.rowCount();
    std::vector<double> scrolled;
    for (int i = 0; i < screens; ++i) {
        const int top = static_cast<int>(random.bounded(quint32(shown - rowsOnScreen)));
        QElapsedTimer timer;
        timer.start();
        for (int row = top; row < top + rowsOnScreen; ++row) {
            for (int column = 0; column < StreamModel::columns; ++column)
                static_cast<void>(model.index(row, column).data());
        }
        scrolled.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(scrolled.begin(), scrolled.end());
    double best = 0;
    for (int i = 0; i < repetitions; ++i) {
        const double ms = msUntilApplied(model, i % 2 == 0 ? "not-to-be-found" : "nor-this");
        best = std::max(best, static_cast<double>(bytes) / 1e6 / ms);
    }
    return {{"pulse.archive_search_gb_per_s", shown >= archivedRows * 19 / 20 ? best : 0},
            {"pulse.archive_screen_ms", scrolled[scrolled.size() * 99 / 100]},
            {"pulse.archive_rss_mb", residentMb()}};
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    bench::Bench bench;
    bench.add({{"pulse.bytes_per_row", "B", "<= 300"}, {"pulse.filter_50k_ms", "ms", "<= 50"}}, measure);
    bench.add({{"pulse.archive_search_gb_per_s", "GB/s", ">= 1"},
               {"pulse.archive_screen_ms", "ms", "<= 16"},
               {"pulse.archive_rss_mb", "MB", "<= 250"}},
              measureArchive);
    return bench.run(argc, argv);
}
