#include "app/collie/example_recording.h"

#include "services/base/slugid.h"
#include "services/pulse/recording.h"

namespace collie::app {

QByteArray exampleRecording(qint64 from, qint64 between) {
    QByteArray lines = pulse::headerLine({.createdAt = from, .source = {}, .bindings = {}});
    qint64 at = from;
    for (const char *label : {"build-linux64/opt", "test-linux2404-64/opt-mochitest-plain-1",
                              "test-linux2404-64/opt-xpcshell-2", "test-windows11-64/debug-reftest-3"}) {
        const QByteArray task = newSlugid().toLatin1();
        for (const char *event : {"task-running", "task-completed"}) {
            pulse::Message message;
            message.receivedAt = at;
            message.exchange = QByteArray("exchange/taskcluster-queue/v1/") + event;
            message.routingKey =
                "primary." + task + ".0.us-west1.i-0123456789.gecko-t.t-linux-docker.gecko-level-3." + task + "._";
            message.payload = R"({"status":{"taskId":")" + task + R"("},"runId":0,"task":{"tags":{"label":")" + label +
                              R"("}},"version":1})";
            lines += pulse::messageLine(message);
            at += between;
        }
    }
    return lines;
}

} // namespace collie::app
