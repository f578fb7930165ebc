#pragma once

#include "services/taskcluster/api_client.h"
#include "services/taskcluster/api_error.h"

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
    std::function<void(const Json &, QVector<T> &)> read; ///< Appends what a page holds; on any thread.
    qsizetype limit = 0;                                  ///< Most items returned.
    QVector<T> items = {};
    QSet<QString> tokens = {};
};

/// What one page holds.
template <class T>
struct Page {
    QVector<T> items;
    QString next; ///< The continuationToken; empty on the last page.
};

/// Fetches the pages of `listing` one after the other. Each is parsed and read on a pool thread: a page of a task group
/// has megabytes.
template <class T>
[[nodiscard]] Future<QVector<T>> allPages(ApiClient &api, std::shared_ptr<Listing<T>> listing,
                                          const QString &token = {}) {
    ApiCall call = listing->call;
    if (!token.isEmpty())
        call.query.append({QStringLiteral("continuationToken"), token});
    const Future<Page<T>> page =
        andThen(api.callRaw(call), &api, [&api, read = listing->read](const Result<http::Response> &response) {
            if (!response)
                return failedFuture<Page<T>>(response.error());
            return runOnPool([answer = *response, rootUrl = api.rootUrl(), read]() -> Result<Page<T>> {
                const Result<Json> document = jsonAnswer(answer, rootUrl);
                if (!document)
                    return failure(document.error());
                Page<T> out{.items = {}, .next = stringMember(*document, "continuationToken")};
                read(*document, out.items);
                return out;
            });
        });
    return andThen(page, &api, [&api, listing](const Result<Page<T>> &read) -> Future<QVector<T>> {
        if (!read)
            return failedFuture<QVector<T>>(read.error());
        listing->items += read->items;
        const QString &next = read->next;
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
