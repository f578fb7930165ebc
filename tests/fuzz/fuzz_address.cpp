#include "services/taskcluster/root_url.h"
#include "services/treeherder/address_text.h"

#include <cstdint>
#include <cstdlib>

using namespace collie;

/// Addresses people paste. A root URL that is accepted is accepted again as it is written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    static_cast<void>(treeherder::parseAddress(text));
    if (const auto root = taskcluster::RootUrl::parse(text)) {
        const auto again = taskcluster::RootUrl::parse(root->toString());
        if (!again || *again != *root)
            std::abort();
    }
    return 0;
}
