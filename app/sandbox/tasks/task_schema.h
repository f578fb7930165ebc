#pragma once

#include "app/sandbox/tasks/task.h"

#include <tl/expected.hpp>

#include <array>
#include <optional>

namespace collie::sandbox {

/// What a task definition must look like: the schemas this deployment publishes, and the checks of queue.createTask.
class TaskSchema final {
  public:
    /// A published document, as GET <root>/schemas/<path> answers.
    /// \param path  "queue/v1/create-task-request.json"
    /// \param rootUrl  for its $id.
    [[nodiscard]] static std::optional<Json> document(const QString &path, const QString &rootUrl);

    /// Fills in the defaults and checks a request of createTask.
    /// \param rootUrl  for the message.
    /// \return the definition as the queue keeps it, or the 400.
    [[nodiscard]] static tl::expected<Json, Refusal> complete(const QString &taskId, Json request,
                                                              const QString &rootUrl, qint64 nowMs);

    /// From the highest to the lowest.
    static constexpr std::array<const char *, 7> priorities{"highest", "very-high", "high",  "medium",
                                                            "low",     "very-low",  "lowest"};
};

} // namespace collie::sandbox
