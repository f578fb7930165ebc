#pragma once

#include "services/base/async.h"
#include "services/base/cache_kind.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace collie::http {

/// Keeps answers, so that what was seen once can be read without the network. Used from the thread of the HttpClient.
class AnswerKeeper {
  public:
    struct Answer {
        QByteArray body;
        qint64 keptMs = 0; ///< When it was kept, milliseconds since the epoch.
    };

    virtual ~AnswerKeeper() = default;

    /// Keeps the body of a good answer in the place of an older one; returns at once.
    /// \param url  without anything secret: no signature, no bewit.
    virtual void keep(CacheKind kind, const QUrl &url, const QByteArray &body) = 0;
    /// \return what was kept of the address; nothing where nothing was, also when what keeps is out of order.
    [[nodiscard]] virtual Future<std::optional<Answer>> find(CacheKind kind, const QUrl &url) = 0;
};

} // namespace collie::http
