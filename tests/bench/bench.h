#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace collie::bench {

/// A number that a program measures.
struct Number {
    std::string name;       ///< "jobs.filter_100k_ms"
    std::string unit;       ///< "ms"
    std::string target;     ///< "<= 5", ">= 1000", or "-" for one that is only shown.
    std::string needs = {}; ///< "broker" where COLLIE_TEST_BROKER has to name one.
};

/// What was measured, by name.
using Values = std::map<std::string, double>;

/// Ends the program: what it measures cannot be measured here.
/// \param why  a sentence, for standard error.
[[noreturn]] inline void giveUp(const std::string &why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

/// The measurements of one program, of which the command line chooses.
class Bench final {
  public:
    /// Adds a measurement of one number.
    void add(Number number, std::function<double()> measure) {
        const std::string name = number.name;
        add({std::move(number)}, [name, measure = std::move(measure)] { return Values{{name, measure()}}; });
    }
    /// Adds a measurement that yields several numbers at once.
    /// \param measure  called once where any of them is wanted; one that it leaves out could not be measured here.
    void add(std::vector<Number> numbers, std::function<Values()> measure) {
        m_parts.push_back({std::move(numbers), std::move(measure)});
    }

    /// Measures what the arguments name, without any all, and prints one line of JSON, {name: {"value", "unit",
    /// "target"}}; with `--names` prints {name: {"unit", "target", "needs"}} and measures nothing.
    /// \return the program's exit code: 2 for a name that is not known.
    [[nodiscard]] int run(int argc, char **argv) const {
        const std::vector<std::string_view> wanted(argv + std::min(argc, 1), argv + argc);
        const bool namesOnly = wanted.size() == 1 && wanted[0] == "--names";
        for (const std::string_view name : wanted) {
            if (!namesOnly && !isKnown(name)) {
                std::fprintf(stderr, "%.*s is not measured here.\n", static_cast<int>(name.size()), name.data());
                return 2;
            }
        }
        std::string json;
        for (const Part &part : m_parts)
            json += namesOnly ? entries(part, {}, nullptr) : measured(part, wanted);
        std::printf("{%s}\n", json.empty() ? "" : json.c_str() + 1);
        return 0;
    }

  private:
    struct Part {
        std::vector<Number> numbers;
        std::function<Values()> measure;
    };

    static bool isWanted(const Number &number, const std::vector<std::string_view> &wanted) {
        for (const std::string_view name : wanted) {
            if (name == number.name)
                return true;
        }
        return wanted.empty();
    }
    static std::string measured(const Part &part, const std::vector<std::string_view> &wanted) {
        for (const Number &number : part.numbers) {
            if (isWanted(number, wanted)) {
                const Values values = part.measure();
                return entries(part, wanted, &values);
            }
        }
        return {};
    }
    /// A comma before each.
    static std::string entries(const Part &part, const std::vector<std::string_view> &wanted, const Values *values) {
        std::string json;
        for (const Number &number : part.numbers) {
            if (!isWanted(number, wanted) || (values != nullptr && !values->contains(number.name)))
                continue;
            json += ",\"" + number.name + "\":{";
            if (values != nullptr)
                json += "\"value\":" + text(number.name, values->at(number.name)) + ',';
            json += "\"unit\":\"" + number.unit + "\",\"target\":\"" + number.target + '"';
            if (values == nullptr)
                json += ",\"needs\":\"" + number.needs + '"';
            json += '}';
        }
        return json;
    }
    static std::string text(const std::string &name, double value) {
        if (!std::isfinite(value))
            giveUp(name + " came out as no number.");
        char digits[400];
        std::snprintf(digits, sizeof digits, std::abs(value) < 1000 ? "%.3f" : "%.0f", value);
        return digits;
    }
    [[nodiscard]] bool isKnown(std::string_view name) const {
        for (const Part &part : m_parts) {
            for (const Number &number : part.numbers) {
                if (number.name == name)
                    return true;
            }
        }
        return false;
    }

    std::vector<Part> m_parts;
};

} // namespace collie::bench
