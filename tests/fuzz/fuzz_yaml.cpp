#include "services/base/yaml.h"

#include <cstdint>

using namespace collie;

/// YAML that a person typed or a file held: bounded in depth and in what its aliases unfold to.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static_cast<void>(
        parseYaml(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)), QStringLiteral("input")));
    return 0;
}
