#pragma once

#include "app/sandbox/http/http_message.h"

#include <QSet>

namespace collie::sandbox {

/// The deployment's own description of its exchanges, as Taskcluster serves it below /references/.
class ExchangeReferences final {
  public:
    /// Full names of all 36.
    [[nodiscard]] static const QSet<QString> &exchanges();
    /// The exchange reference of one service; one without entries for a service that has none.
    /// \param origin  of this server, "http://127.0.0.1:8080": the addresses in the documents are absolute.
    [[nodiscard]] static Json reference(const QString &service, const QString &origin = {});
    /// GET /references/…; 404 for what there is not.
    /// \param segments  of the path, after "references".
    [[nodiscard]] static HttpReply handle(const QStringList &segments, const QString &origin);
};

} // namespace collie::sandbox
