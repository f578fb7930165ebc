#pragma once

#include "services/base/error.h"
#include "services/http/file_request.h"

#include <QString>

namespace collie::transfers {

/// The error a store's refusal is. The code it names decides, and where it names none its status: a store says 400 of a
/// connection that was too slow, and 403 of a clock that is wrong, which is not a missing scope.
/// \param host  who refused.
/// \return what passes by itself is transient (http::isTransient()), whatever the status.
[[nodiscard]] Error storeError(const http::FileAnswer &answer, const QString &host);

/// Whether the credentials or the signed address that a store refused have run out: others will do.
[[nodiscard]] bool hasExpired(const http::FileAnswer &answer);

/// The text of an element of the XML a store answers with ("Code"); empty when it has none. Bounded, plain text.
[[nodiscard]] QString xmlElement(const QByteArray &xml, const char *name);

} // namespace collie::transfers
