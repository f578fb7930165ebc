#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

namespace collie::test {

/// Lets no file of this process grow beyond some bytes while it lives: writes fail as they do on a full disk.
class FileSizeLimit final {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        // Without this, the process is ended.
        std::signal(SIGXFSZ, SIG_IGN);
        if (getrlimit(RLIMIT_FSIZE, &m_before) != 0)
            qFatal("The limit on file sizes cannot be read");
        const rlimit limit{bytes, m_before.rlim_max};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("The limit on file sizes cannot be set");
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

  private:
    rlimit m_before{};
};

} // namespace collie::test
