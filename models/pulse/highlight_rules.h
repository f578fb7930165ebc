#pragma once

#include "models/pulse/stream_filter.h"

#include <QStringList>

#include <vector>

namespace collie::models {

/// Filters whose messages are marked, the first that fits. Each is shown with a mark and a colour of its own.
class HighlightRules final {
  public:
    static constexpr int most = 6; ///< As many as can be told apart.

    /// \param texts  as a person types filters; beyond `most`, and empty ones, are left out.
    /// \return InvalidArgument with the first that is none.
    [[nodiscard]] static Result<HighlightRules> parse(const QStringList &texts);

    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// The number of the first rule that fits; -1 for none.
    [[nodiscard]] int ruleFor(const StreamRow &row) const;

  private:
    std::vector<StreamFilter> m_rules;
};

} // namespace collie::models
