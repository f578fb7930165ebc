// Renders the whole JSON-e specification, as often as it takes to know how long that takes.
#include "services/base/clock.h"
#include "services/jsone/render.h"
#include "tests/bench/bench.h"
#include "tests/support/fake_clock.h"
#include "tests/support/jsone_specification.h"
#include "tests/support/places.h"

#include <algorithm>
#include <chrono>
#include <vector>

using namespace collie;

namespace {

bench::Values measure() {
    if (!test::hasSharedData())
        return {};
    const auto cases = test::jsoneSpecification();
    const test::FakeClock clock(test::jsoneNowMs);
    constexpr int repetitions = 101;
    std::vector<double> milliseconds;
    qsizetype rendered = 0;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        for (const test::JsoneCase &each : cases)
            rendered += jsone::render(each.document, each.context, clock).has_value() ? 1 : 0;
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
        milliseconds.push_back(elapsed.count());
    }
    // 708 cases have a result; fewer would mean that errors, which are cheap, were measured.
    if (rendered != qsizetype{708} * repetitions)
        bench::giveUp("Cases of the specification are not rendered.");
    std::sort(milliseconds.begin(), milliseconds.end());
    return {{"jsone.spec_ms", milliseconds[repetitions / 2]}};
}

} // namespace

int main(int argc, char **argv) {
    bench::Bench bench;
    bench.add({{"jsone.spec_ms", "ms", "<= 5"}}, measure);
    return bench.run(argc, argv);
}
