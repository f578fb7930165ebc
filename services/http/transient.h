#pragma once

#include "services/base/error.h"

namespace collie::http {

/// Whether the same request could have another outcome a little later: the network, a deadline, too many requests, or a
/// server in trouble. Says nothing about whether the request arrived. Any thread.
[[nodiscard]] bool isTransient(const Error &error);

/// Whether whoever follows something asks again after this: what is transient, and what is not an answer of the
/// service, such as the page of a server on its way up. Anything else (a refusal, a certificate, nothing there) stays
/// as it is however often one asks, and ends the following with its sentence. Any thread.
[[nodiscard]] bool isWorthAnotherTry(const Error &error);

/// Whether no answer came at all, so that the request may not have been received. Any thread.
[[nodiscard]] bool isUnanswered(const Error &error);

/// Whether a request that changes something may have been carried out although this came in place of an answer. Then
/// it is looked up before anything is sent again. Any thread.
[[nodiscard]] bool isFateUnknown(const Error &error);

} // namespace collie::http
