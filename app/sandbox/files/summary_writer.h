#pragma once

#include "app/sandbox/treeherder/failure_story.h"
#include "services/base/json.h"

#include <QByteArray>

#include <string>
#include <utility>
#include <vector>

namespace collie::sandbox {

/// Writes a summary.jsonl as suites do: in the order in which things happen (failures.md §1).
class SummaryWriter final {
  public:
    /// \param printsLate  whether what a test said comes after its end, as with xpcshell.
    /// \param ms  when the suite begins, milliseconds since the epoch.
    SummaryWriter(bool printsLate, qint64 ms)
        : m_printsLate(printsLate)
        , m_ms(ms) {}

    /// One record; the time is added.
    void say(Json record);
    /// A test of a group that went as expected.
    void pass(const std::string &test, const std::string &group);
    /// A test that did not. \param failures  at least one, all of that test.
    void fail(const std::vector<StoryTest> &failures);

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

  private:
    void start(const std::string &test, const std::string &group);
    void end(const StoryTest &last, const std::string &message);
    void tellAll(const std::vector<StoryTest> &failures);

    const bool m_printsLate;
    qint64 m_ms;
    QByteArray m_out;
};

} // namespace collie::sandbox
