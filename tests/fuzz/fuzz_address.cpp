#include "services/taskcluster/root_url.h"
#include "services/treeherder/address_text.h"

#include <cstdint>
#include <cstdlib>

using namespace collie;

/// Addresses people paste. A root URL that is accepted is accepted again as it is written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto address = treeherder::parseAddress(text)) {
        // Whatever it names can be written, and read again or refused.
        const QUrl own = treeherder::collieUrl(treeherder::viewUrl(*address));
        static_cast<void>(treeherder::parseAddress(own.toString(QUrl::FullyEncoded)));
    }
    if (const auto root = taskcluster::RootUrl::parse(text)) {
        const auto again = taskcluster::RootUrl::parse(root->toString());
        if (!again || *again != *root)
            std::abort();
    }
    return 0;
}
