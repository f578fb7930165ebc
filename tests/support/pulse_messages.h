#pragma once

#include "services/pulse/message.h"

namespace collie::test {

/// A message of the queue about a task, as the broker delivers it. \param event  "task-pending"
[[nodiscard]] inline pulse::Message taskMessage(const QByteArray &event, const QByteArray &taskId,
                                                const QByteArray &label = "test-linux2404-64/opt-mochitest-plain-1",
                                                const QByteArray &group = "fN1SbArXTPSVFUUvaOlinQ") {
    pulse::Message message;
    message.receivedAt = 1'700'000'000'000;
    message.exchange = "exchange/taskcluster-queue/v1/" + event;
    message.routingKey =
        "primary." + taskId + ".0.us-west1.i-0123456789.gecko-t.t-linux-docker.gecko-level-3." + group + "._";
    message.payload = R"({"status":{"taskId":")" + taskId + R"(","taskGroupId":")" + group +
                      R"(","runs":[{"runId":0,"state":"pending","reasonCreated":"scheduled"}]},"runId":0,)"
                      R"("task":{"tags":{"kind":"test","label":")" +
                      label + R"("}},"version":1})";
    return message;
}

} // namespace collie::test
