#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/world.h"

#include <tl/expected.hpp>

namespace collie::sandbox {

/// The filter parameters of GET /api/jobs/ (treeherder.md §2.3).
class JobQuery final {
  public:
    /// \return the reply that refuses a value of the wrong form.
    [[nodiscard]] static tl::expected<JobQuery, HttpReply> parse(const HttpRequest &request);

    /// The jobs that match, ascending by id.
    [[nodiscard]] std::vector<quint32> run(const World &world) const;

  private:
    [[nodiscard]] bool matches(const World &world, quint32 job) const;
    [[nodiscard]] std::vector<quint32> candidates(const World &world) const;

    std::optional<std::vector<qint64>> m_pushIds, m_ids;
    std::optional<std::vector<int>> m_tiers;
    std::optional<qint64> m_lastModifiedGtUs;
    std::optional<qint64> m_retryId, m_classification;
    std::optional<QString> m_taskId, m_state, m_result, m_typeName, m_typeSymbol, m_groupName, m_groupSymbol,
        m_platform, m_machine;
};

/// Microseconds since the epoch of "2026-11-24T04:51:27.015175", with or without fraction and Z.
[[nodiscard]] std::optional<qint64> parseNaiveUtc(const QString &text);

} // namespace collie::sandbox
