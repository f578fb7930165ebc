// Renders the whole JSON-e specification, as often as it takes to know how long that takes.
#include "services/base/clock.h"
#include "services/jsone/render.h"
#include "tests/support/fake_clock.h"
#include "tests/support/jsone_specification.h"
#include "tests/support/places.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

int main() {
    using namespace collie;
    if (!test::hasSharedData()) {
        std::fprintf(stderr, "%s\n", test::noSharedData);
        return 1;
    }
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
    if (rendered != qsizetype{708} * repetitions) {
        std::fprintf(stderr, "%lld of %lld cases rendered.\n", static_cast<long long>(rendered),
                     static_cast<long long>(qsizetype{708} * repetitions));
        return 1;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("{\"jsone.spec_ms\": {\"value\": %.3f, \"unit\": \"ms\", \"target\": \"<= 5\"}}\n",
                milliseconds[repetitions / 2]);
    return 0;
}
