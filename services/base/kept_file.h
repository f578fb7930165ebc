#pragma once

#include "services/base/result.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>

#include <memory>

namespace collie {

/// A file in which Collie keeps something of the person's between two starts. Only its owner can read it; it is written
/// whole or not at all; and what cannot be understood in it is never written over, but kept aside. Any thread, one at a
/// time.
class KeptFile final {
  public:
    /// \param path  of the file; it and its folder are made on the first write.
    explicit KeptFile(QString path)
        : m_path(std::move(path)) {}

    [[nodiscard]] const QString &path() const { return m_path; }

    /// \return its bytes; empty when there is no file; Storage when it cannot be read, TooLarge above 64 MiB.
    [[nodiscard]] Result<QByteArray> read() const;
    /// \return Storage when it cannot be written.
    [[nodiscard]] Result<void> write(const QByteArray &bytes) const;

    /// Removes the file, where there is nothing to keep. \return Storage when it is there and cannot be removed.
    [[nodiscard]] Result<void> remove() const;

    /// Moves a file that cannot be understood out of the way, as `<name>.unreadable-<time>`.
    /// \return a sentence for the person that says where it is, or that it could not be moved.
    [[nodiscard]] QString setAside() const;
    /// The same, but leaves the file where it is: for one that is understood in parts.
    [[nodiscard]] QString keepCopy() const;

    /// Keeps other programs from changing the file: held while it is read, changed and written, or as long as one
    /// program alone uses it. \return nothing when another holds it for longer than `waitMs`.
    [[nodiscard]] std::unique_ptr<QLockFile> lock(int waitMs) const;

  private:
    QString m_path;
};

/// Makes a folder, and those above it, that only its owner can enter. \return whether it is there.
bool makePrivateFolder(const QString &path);

} // namespace collie
