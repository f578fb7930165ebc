#include "services/base/clock.h"
#include "services/base/json.h"
#include "services/jsone/render.h"

#include <cstdint>

using namespace collie;

/// The bytes as a template, and as the only expression of one. Small bounds keep each run short.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const Clock clock;
    static const Json context{{"a", 1}, {"list", {1, 2, "x"}}, {"map", {{"k", "v"}}}};
    const jsone::Limits limits{.maxDepth = 60, .maxSteps = 20'000, .maxValues = 100'000};
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const Result<Json> document = parseJson(bytes, QStringLiteral("template")))
        static_cast<void>(jsone::render(*document, context, clock, limits));
    const Json expression{{"$eval", QString::fromUtf8(bytes.data(), bytes.size()).toStdString()}};
    static_cast<void>(jsone::render(expression, context, clock, limits));
    return 0;
}
