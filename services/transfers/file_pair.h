#pragma once

#include "services/base/result.h"

#include <QFile>
#include <QString>

#include <vector>

namespace collie::transfers {

/// A file that is read a piece at a time while another one is written: what packing and unpacking have in common. The
/// written one is removed at the end unless it is to be kept. Blocks; of one thread.
class FilePair final {
  public:
    static constexpr size_t pieceBytes = 256 * 1024;

    FilePair(const QString &from, const QString &to)
        : m_input(from)
        , m_output(to)
        , m_piece(pieceBytes) {}
    ~FilePair();
    Q_DISABLE_COPY_MOVE(FilePair)

    /// \return Storage when one of them cannot be opened; the written one is made anew.
    [[nodiscard]] Result<void> open();
    /// Reads the next piece. \return its size, 0 at the end; Storage.
    [[nodiscard]] Result<size_t> next();
    [[nodiscard]] const unsigned char *piece() const { return m_piece.data(); }
    /// \return Storage when it cannot be written.
    [[nodiscard]] Result<void> write(const char *data, size_t size);
    void keep() { m_keep = true; }

  private:
    QFile m_input, m_output;
    std::vector<unsigned char> m_piece;
    bool m_keep = false;
};

} // namespace collie::transfers
