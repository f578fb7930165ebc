#pragma once

#include "services/failures/failure.h"
#include "services/failures/result_line.h"

namespace collie::failures {

/// Makes failures of lines that tell of one. What it makes is bounded: single texts, and long texts all together.
class FailureMaker final {
  public:
    static constexpr qsizetype mostNameBytes = 1024; ///< Of a test or a group.
    static constexpr qsizetype mostTitleBytes = 4 * 1024;
    static constexpr qsizetype mostMessageBytes = 64 * 1024;
    static constexpr qsizetype mostStackBytes = 256 * 1024;
    static constexpr qsizetype mostTextBytes = 32 * 1024 * 1024; ///< Messages and stacks that are given their room.

    /// \param line  one whose isFailure() is true.
    [[nodiscard]] Failure make(const ResultLine &line);

    /// UTF-8 as text; what is longer than `most` bytes is cut between characters and ends in "…".
    [[nodiscard]] static QString bounded(std::string_view text, qsizetype most);
    [[nodiscard]] static QString name(std::string_view text) { return bounded(text, mostNameBytes); }

  private:
    [[nodiscard]] QString longText(std::string_view text, qsizetype most);
    void takeCrash(const ResultLine &line, Failure &failure);

    qsizetype m_left = mostTextBytes;
};

} // namespace collie::failures
