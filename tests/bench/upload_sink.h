#pragma once

#include <QtGlobal>

#include <sys/types.h>

/// A server in a process of its own that takes whatever is sent: it answers a PUT when all of it has come, a request
/// for bucket credentials with some, and a multipart upload as S3 does. So both sides of a comparison send to the same.
class UploadSink final {
  public:
    UploadSink();
    ~UploadSink();
    Q_DISABLE_COPY_MOVE(UploadSink)

    [[nodiscard]] int port() const { return m_port; }

  private:
    int m_port = 0;
    pid_t m_child = 0;
};
