#pragma once

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/taskcluster/api_client.h"
#include "services/taskcluster/api_error.h"

#include <QSet>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>

namespace collie::taskcluster {

/// A listing under way: pages until no continuationToken comes.
template <class T>
struct Listing {
    ApiCall call;                                       ///< Of the first page, without continuationToken.
    const char *member = "";                            ///< The list that every page has; one without it is not a page.
    std::function<std::optional<T>(const Json &)> read; ///< Reads an entry, nothing when it is none; on any thread.
    qsizetype limit = 0;                                ///< Most items wanted.
    bool mayCut = false; ///< Whether the first `limit` will do where there are more; else that is an error.
    QVector<T> items = {};
    QSet<QString> tokens = {};
};

/// What one page holds.
template <class T>
struct Page {
    QVector<T> items;
    QString next; ///< The continuationToken; empty on the last page.
};

/// The entries of a page. Who counts on a listing counts on all of it, so that one entry that cannot be read spoils it.
/// \return BadResponse when the page has no such list, or an entry is not what it should be.
template <class T>
[[nodiscard]] Result<Page<T>> readPage(const Json &document, const Listing<T> &listing) {
    const auto bad = [&listing] {
        return failure(ErrorKind::BadResponse,
                       Words::tr("The %1 service gave a list that is not whole (%2). Try again.")
                           .arg(listing.call.service, QLatin1String(listing.member)));
    };
    const Json *list = findMember(document, listing.member);
    if (list == nullptr || !list->is_array())
        return bad();
    Page<T> page{.items = {}, .next = stringMember(document, "continuationToken")};
    for (const Json &entry : *list) {
        std::optional<T> item = listing.read(entry);
        if (!item)
            return bad();
        page.items.append(*std::move(item));
    }
    return page;
}

/// Fetches the pages of `listing` one after the other. Each is parsed and read on a pool thread: a page of a task group
/// has megabytes.
template <class T>
[[nodiscard]] Future<QVector<T>> allPages(ApiClient &api, const std::shared_ptr<Listing<T>> &listing,
                                          const QString &token = {}) {
    ApiCall call = listing->call;
    if (!token.isEmpty())
        call.query.append({QStringLiteral("continuationToken"), token});
    const Future<Page<T>> page =
        andHandle(api.callRaw(call), &api, [&api, listing](const Result<http::Response> &response) {
            if (!response)
                return failedFuture<Page<T>>(response.error());
            return runOnPool([answer = *response, rootUrl = api.rootUrl(), listing]() -> Result<Page<T>> {
                const Result<Json> document = jsonAnswer(answer, rootUrl);
                if (!document)
                    return failure(document.error());
                return readPage(*document, *listing);
            });
        });
    return andThen(page, &api, [&api, listing](const Page<T> &read) -> Future<QVector<T>> {
        listing->items += read.items;
        const QString &next = read.next;
        if (listing->items.size() > listing->limit && !listing->mayCut)
            return failedFuture<QVector<T>>(
                {.kind = ErrorKind::TooLarge,
                 .message = Words::tr("The %1 service lists more than the %2 entries that Collie takes.")
                                .arg(listing->call.service, QString::number(listing->limit))});
        if (next.isEmpty() || listing->items.size() >= listing->limit) {
            if (listing->items.size() > listing->limit)
                listing->items.resize(listing->limit);
            return readyFuture<QVector<T>>(std::move(listing->items));
        }
        // Pages may be empty and yet have followers; the count of pages bounds those. A token that the service does not
        // know restarts at the first page, so that one that comes again means a list without an end.
        constexpr qsizetype mostPages = 1'000;
        if (listing->tokens.contains(next) || listing->tokens.size() >= mostPages)
            return failedFuture<QVector<T>>(
                {.kind = ErrorKind::BadResponse,
                 .message =
                     Words::tr("The %1 service gave a list that does not end. Try again.").arg(listing->call.service)});
        listing->tokens.insert(next);
        return allPages<T>(api, listing, next);
    });
}

/// Asks about many things a thousand at a time, which is the most that one page of an answer holds. Each chunk's pages
/// are fetched before the next chunk is begun.
/// \param listingOf  the request about some of them.
template <class T>
[[nodiscard]] Future<QVector<T>> inChunks(ApiClient &api, const QStringList &all,
                                          const std::function<Listing<T>(const QStringList &)> &listingOf,
                                          QVector<T> found = {}) {
    constexpr qsizetype chunkSize = 1'000;
    if (all.isEmpty())
        return readyFuture<QVector<T>>(std::move(found));
    const auto chunk = allPages<T>(api, std::make_shared<Listing<T>>(listingOf(all.mid(0, chunkSize))));
    return andThen(chunk, &api, [&api, rest = all.mid(chunkSize), listingOf, found](const QVector<T> &items) mutable {
        return inChunks<T>(api, rest, listingOf, found + items);
    });
}

} // namespace collie::taskcluster
