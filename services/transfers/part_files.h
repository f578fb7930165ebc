#pragma once

#include "services/base/result.h"
#include "services/transfers/transfer.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace collie::transfers {

/// The beginnings of downloads, each beside its destination. A part belongs to one download of one program: its name
/// occurs once, and a lock on it tells others that its program lives. Parts that nobody holds any more, as a crash
/// leaves them, are removed when the next one is made in their folder. One thread.
class PartFiles final {
  public:
    PartFiles();
    /// Removes what is left: without its tag no part can be gone on with.
    ~PartFiles();
    Q_DISABLE_COPY_MOVE(PartFiles)

    /// \return the part of a transfer, made empty when there is none; Storage when that is not possible.
    [[nodiscard]] Result<QString> take(const Transfer &transfer);
    /// What names the version the bytes of a part belong to; empty when they cannot be gone on with.
    [[nodiscard]] QByteArray tag(TransferId id) const;
    void setTag(TransferId id, const QByteArray &tag);
    /// Removes the part, if there is one.
    void remove(TransferId id);

  private:
    struct Part {
        QString path;
        QByteArray tag = {};
        int lock = -1; ///< A descriptor of the part that holds the lock.
    };
    std::map<TransferId, Part> m_parts;
    QString m_name; ///< Of this program's parts.
};

} // namespace collie::transfers
