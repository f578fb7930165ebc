#pragma once

#include "services/base/async.h"

#include <QString>
#include <QUrl>

namespace collie::http {

/// Keeps whole files that never change, so that what was read once can be read without the network. Used from one
/// thread; what takes time happens on others.
class FileKeeper {
  public:
    virtual ~FileKeeper() = default;

    /// Keeps what is in a file; returns at once, and the file may be removed then.
    /// \param url  without anything secret. \param path  of a file that is whole and that nobody changes any more.
    virtual void keepFile(const QUrl &url, const QString &path) = 0;
    /// Puts what was kept at a path where no file is; nobody may change it there.
    /// \return whether there is something; false also when what keeps is out of order. Who cancels it finds no file, or
    /// one that was put there before and that is his to remove.
    [[nodiscard]] virtual Future<bool> findFile(const QUrl &url, const QString &path) = 0;
};

} // namespace collie::http
