#include "services/base/platform/memory.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace collie {

void populate(QByteArrayView bytes) {
#if defined(Q_OS_LINUX) && defined(MADV_POPULATE_READ)
    if (bytes.isEmpty())
        return;
    const auto before = reinterpret_cast<std::uintptr_t>(bytes.data()) % std::uintptr_t(::sysconf(_SC_PAGESIZE));
    ::madvise(const_cast<char *>(bytes.data()) - before, std::size_t(bytes.size()) + before, MADV_POPULATE_READ);
#else
    Q_UNUSED(bytes)
#endif
}

} // namespace collie
