#include "services/base/platform/terminal.h"

#include <unistd.h>

namespace collie {

bool isTerminal(std::FILE *stream) {
    return ::isatty(::fileno(stream)) == 1;
}

} // namespace collie
