#include "services/treeherder/jobs_parser.h"

#include <cstdint>
#include <cstdlib>

using namespace collie;

/// A page of jobs: whatever the bytes are, rows have their columns.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const auto page = treeherder::parseJobsPage(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (page && page->count < 0)
        std::abort();
    return 0;
}
