#pragma once

#include "services/taskcluster/api_client.h"
#include "services/taskcluster/api_error.h"

namespace collie::taskcluster {

/// Asks as nobody, and with the credentials where that is refused and there are any. Other than with
/// ApiCall::anonymousFirst, a refusal is about this question alone: which parts of its queues a deployment shows to
/// everybody differs from part to part.
/// \param ask  begins the question; its argument is ApiCall::anonymous. \return its answer.
template <class Ask>
[[nodiscard]] auto anonymousFirst(ApiClient &api, const Ask &ask) {
    using Answer = decltype(ask(true));
    Answer asNobody = ask(true);
    if (api.credentials().isEmpty())
        return asNobody;
    return andHandle(asNobody, &api, [ask](const auto &answer) -> Answer {
        return answer || !isRefusedForWhom(answer.error()) ? readyFuture(answer) : ask(false);
    });
}

} // namespace collie::taskcluster
