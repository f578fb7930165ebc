#pragma once

#include "services/base/result.h"

#include <QByteArrayView>
#include <QFile>

#include <memory>

namespace collie::logs {

/// A file mapped into memory as long as it was at one moment. The file may grow meanwhile but must not shrink: it is a
/// spool of ours, which is only ever appended to. Readable from any thread.
class LogMapping final {
  public:
    /// Opens and maps a file; an empty one gives empty bytes.
    /// \return Storage with a sentence when it cannot be read.
    [[nodiscard]] static Result<std::shared_ptr<const LogMapping>> open(const QString &path);
    Q_DISABLE_COPY_MOVE(LogMapping)

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] qint64 size() const { return m_bytes.size(); }
    /// These bytes are read next, from begin to end: brings them into reach at once in place of a page fault at a time,
    /// which takes twice as long as finding the lines in them.
    void prepareToRead(qint64 from, qint64 until) const;

  private:
    explicit LogMapping(const QString &path)
        : m_file(path) {}

    QFile m_file; ///< Unmaps when it goes.
    QByteArrayView m_bytes;
};

} // namespace collie::logs
