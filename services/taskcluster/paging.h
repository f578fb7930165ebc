#pragma once

#include "services/taskcluster/api_client.h"

#include <QSet>
#include <QVector>

#include <functional>
#include <memory>

namespace collie::taskcluster {

/// A listing under way: pages until no continuationToken comes, one comes a second time (an unknown token restarts at
/// the first page), or the bound is reached.
template <class T>
struct Listing {
    ApiCall call;                                         ///< Of the first page, without continuationToken.
    std::function<void(const Json &, QVector<T> &)> read; ///< Appends what a page holds.
    qsizetype limit = 0;                                  ///< Most items returned.
    QVector<T> items = {};
    QSet<QString> tokens = {};
};

/// Fetches the pages of `listing` one after the other.
template <class T>
[[nodiscard]] Future<QVector<T>> allPages(ApiClient &api, std::shared_ptr<Listing<T>> listing,
                                          const QString &token = {}) {
    ApiCall call = listing->call;
    if (!token.isEmpty())
        call.query.append({QStringLiteral("continuationToken"), token});
    return andThen(api.call(call), &api, [&api, listing](const Result<Json> &page) -> Future<QVector<T>> {
        if (!page)
            return failedFuture<QVector<T>>(page.error());
        listing->read(*page, listing->items);
        const QString next = stringMember(*page, "continuationToken");
        // Pages may be empty and yet have followers; the count of pages bounds those.
        constexpr qsizetype mostPages = 1'000;
        const bool more = !next.isEmpty() && !listing->tokens.contains(next) && listing->tokens.size() < mostPages &&
                          listing->items.size() < listing->limit;
        if (!more) {
            if (listing->items.size() > listing->limit)
                listing->items.resize(listing->limit);
            return readyFuture<QVector<T>>(std::move(listing->items));
        }
        listing->tokens.insert(next);
        return allPages<T>(api, listing, next);
    });
}

} // namespace collie::taskcluster
