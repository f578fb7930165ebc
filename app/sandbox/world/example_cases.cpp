#include "app/sandbox/world/example_cases.h"

#include <algorithm>
#include <array>

namespace collie::sandbox {

namespace {

using Case = ExampleCase;

constexpr std::array allExamples{
    Example{Case::Summary, "test-linux2404-64/opt-mochitest-example-summary", "summary", "mochitest", 1},
    Example{Case::ErrorSummary, "test-linux2404-64/opt-xpcshell-example-errorsummary", "errors", "xpcshell", 1},
    Example{Case::OnlyLines, "test-linux2404-64/opt-mochitest-example-lines", "lines", "mochitest", 1},
    Example{Case::Crash, "test-linux2404-64/debug-mochitest-example-crash", "crash", "mochitest", 1},
    Example{Case::BuildFailed, "build-linux64-example-busted/opt", "busted", "", 1},
    Example{Case::NewLines, "test-linux2404-64/opt-web-platform-tests-example-new", "new", "web-platform-tests", 1},
    Example{Case::TooManyBugs, "test-linux2404-64/opt-mochitest-example-too-many-bugs", "many", "mochitest", 1},
    Example{Case::InternalIssue, "test-linux2404-64/opt-mochitest-example-internal-issue", "issue", "mochitest", 1},
    Example{Case::ResolvedBugs, "test-linux2404-64/opt-mochitest-example-resolved-bugs", "resolved", "mochitest", 1},
    Example{Case::GenericLines, "test-linux2404-64/opt-xpcshell-example-generic-lines", "generic", "xpcshell", 1},
    Example{Case::NoTest, "test-linux2404-64/opt-mochitest-example-no-test", "notest", "mochitest", 1},
    Example{Case::LogPending, "test-linux2404-64/opt-mochitest-example-log-pending", "pending", "mochitest", 1},
    Example{Case::LogFailed, "test-linux2404-64/opt-mochitest-example-log-failed", "parse", "mochitest", 1},
    Example{Case::LogTooLarge, "test-linux2404-64/opt-mochitest-example-log-too-large", "large", "mochitest", 1},
    Example{Case::NoLog, "test-linux2404-64/opt-mochitest-example-no-log", "nolog", "mochitest", 1},
    Example{Case::Expired, "test-linux2404-64/opt-mochitest-example-expired", "expired", "mochitest", 1},
    Example{Case::Performance, "test-linux2404-64-shippable/opt-browsertime-example-performance", "perf", "raptor", 1},
    Example{Case::Mitten, "test-linux2404-64/opt-mochitest-example-mitten", "mitten", "mochitest", 1},
    Example{Case::MittenConfirm, "test-linux2404-64/opt-mochitest-example-confirmed", "confirm", "mochitest", 1},
    Example{Case::Confirmation, "test-linux2404-64/opt-mochitest-example-confirmed-cf", "confirm-cf", "mochitest", 1},
    Example{Case::Html, "test-linux2404-64/opt-mochitest-example-html", "html", "mochitest", 1},
    Example{Case::LongLine, "test-linux2404-64/opt-mochitest-example-long-line", "long", "mochitest", 1},
    Example{Case::Truncated, "test-linux2404-64/opt-mochitest-example-truncated", "cut", "mochitest", 1},
    Example{Case::ServerError, "test-linux2404-64/opt-mochitest-example-server-error", "500", "mochitest", 1},
    Example{Case::Classified, "test-linux2404-64/opt-mochitest-example-classified", "star", "mochitest", 4},
    Example{Case::AutoClassified, "test-linux2404-64/opt-mochitest-example-autoclassified", "auto", "mochitest", 7},
    Example{Case::NeedsBug, "test-linux2404-64/opt-mochitest-example-needs-bug", "needsbug", "mochitest", 8},
    Example{Case::NewFailure, "test-linux2404-64/opt-xpcshell-example-new-failure", "newfail", "xpcshell", 6},
    Example{Case::ExpectedFail, "test-linux2404-64/opt-reftest-example-expected-fail", "expected", "reftest", 3},
};

} // namespace

std::span<const Example> exampleCases() {
    return allExamples;
}

ExampleCase exampleOf(const JobType &type) {
    // Asked of every job; few have such a label.
    if (!type.label.contains(QLatin1String("-example-")))
        return ExampleCase::None;
    const auto found = std::find_if(allExamples.begin(), allExamples.end(), [&type](const Example &example) {
        return type.label == QLatin1String(example.label);
    });
    return found == allExamples.end() ? ExampleCase::None : found->which;
}

QString exampleLabel(ExampleCase which) {
    const auto found = std::find_if(allExamples.begin(), allExamples.end(),
                                    [which](const Example &example) { return example.which == which; });
    return found == allExamples.end() ? QString() : QString::fromLatin1(found->label);
}

} // namespace collie::sandbox
