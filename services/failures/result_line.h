#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>
#include <vector>

namespace collie::failures {

/// What a line about a test says, as both kinds of artifacts write it (failures.md §1 and §2): UTF-8, empty where it is
/// absent, null or of another type. The texts are valid until the next line is read.
struct ResultLine {
    enum class Action : quint8 {
        Other, ///< One that tells of no failure: "suite_start", "test_groups" …
        GroupStart,
        GroupEnd,
        GroupResult,
        TestStart,
        TestStatus,
        TestEnd,
        TestResult,
        Crash,
        Log,
    };

    Action action = Action::Other;
    std::string_view name; ///< Of a group, in group_start.
    std::string_view test, subtest, group;
    std::string_view status, expected;
    std::string_view message, stack;
    std::string_view level;             ///< Of a log line: "ERROR".
    std::string_view signature, reason; ///< Of a crash, as the next four.
    std::string_view stackwalk, javaStack;
    std::string_view dumpPath, dumpId;               ///< Where its dump was, and its UUID.
    std::vector<std::string_view> knownIntermittent; ///< Statuses that come now and then.
    std::optional<qint64> timeMs, durationMs;

    /// Whether the status is neither the expected one nor one of the known ones. Without `expected` it is as expected.
    [[nodiscard]] bool isUnexpected() const;
    /// Whether it tells of a failure: an unexpected result, a crash, or an error of the harness in its log.
    [[nodiscard]] bool isFailure() const;
};

} // namespace collie::failures
