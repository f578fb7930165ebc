// Prints one JSON object: what a row of the Pulse stream costs without its body, and how long a changed filter over
// 50,000 rows with bodies of 1.5 KB takes until it is in effect.
#include "models/pulse/stream_model.h"

#include "services/base/slugid.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>

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

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
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
    std::printf("{\"pulse.bytes_per_row\": {\"value\": %.0f, \"unit\": \"B\", \"target\": \"<= 300\"},"
                " \"pulse.filter_50k_ms\": {\"value\": %.1f, \"unit\": \"ms\", \"target\": \"<= 50\"}}\n",
                perRow, *std::min_element(times.begin(), times.end()));
    return 0;
}
