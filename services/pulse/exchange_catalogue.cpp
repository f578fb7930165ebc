#include "services/pulse/exchange_catalogue.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/http/http_client.h"

#include <QHash>

#include <memory>

namespace collie::pulse {

namespace {

constexpr qint64 maxReferenceBytes = 8 * 1024 * 1024;
constexpr qsizetype maxReferences = 100;
constexpr size_t maxExchanges = 1'000;
constexpr size_t maxWords = 50;

QVector<Exchange::Word> wordsOf(const Json &entry) {
    QVector<Exchange::Word> words;
    const auto key = entry.find("routingKey");
    if (key == entry.end() || !key->is_array())
        return words;
    for (const Json &word : *key) {
        if (!word.is_object() || size_t(words.size()) >= maxWords)
            continue;
        words.append({.name = stringMember(word, "name"),
                      .constant = stringMember(word, "constant"),
                      .summary = stringMember(word, "summary"),
                      .multiple = boolMember(word, "multipleWords")});
    }
    return words;
}

Future<Json> fetchDocument(taskcluster::ApiClient &api, const QString &path, QObject *context) {
    http::Request request{.url = QUrl(api.rootUrl().toString() + path),
                          .idempotent = true,
                          .maxBytes = maxReferenceBytes,
                          .keep = CacheKind::References};
    return andHandle(
        api.http().send(std::move(request)), context, [path](Result<http::Response> answer) -> Future<Json> {
            if (!answer)
                return failedFuture<Json>(answer.error());
            if (answer->status != 200)
                return failedFuture<Json>(
                    Error{.kind = answer->status == 404 ? ErrorKind::NotFound : ErrorKind::Server,
                          .message = Words::tr("The deployment does not tell its exchanges. Type the "
                                               "exchange's name instead."),
                          .detail = path,
                          .httpStatus = answer->status});
            return runOnPool([body = answer->body] { return parseJson(body, Words::tr("The list of exchanges")); });
        });
}

/// The paths of the exchange references that a manifest lists. Deployments list whole addresses; what is not below
/// /references/ of the deployment itself is left alone, so that no document makes Collie ask another server, or this
/// machine's own, for anything.
QStringList exchangeReferences(const Json &manifest, const QString &rootUrl) {
    QStringList paths;
    const QUrl root(rootUrl + u'/');
    for (const QString &text : stringsMember(manifest, "references")) {
        // A path of the manifest is one below the root URL, which may have a path itself.
        const QUrl url = text.startsWith(u"/references/") ? QUrl(rootUrl + text) : root.resolved(QUrl(text));
        const QString prefix = root.path() + QStringLiteral("references/");
        const bool isOwn = url.scheme() == root.scheme() && url.authority() == root.authority() &&
                           url.path(QUrl::FullyEncoded).startsWith(prefix) && !url.path().contains(u"..");
        if (isOwn && url.path().endsWith(u"/exchanges.json") && paths.size() < maxReferences)
            paths.append(url.path(QUrl::FullyEncoded).mid(root.path().size() - 1));
    }
    paths.sort();
    paths.removeDuplicates();
    return paths;
}

/// Fetches the references one after the other; there are six.
Future<QVector<Exchange>> fetchFrom(taskcluster::ApiClient &api, const QStringList &paths, QVector<Exchange> known,
                                    QObject *context) {
    if (paths.isEmpty()) {
        known += treeherderExchanges();
        return readyFuture<QVector<Exchange>>(std::move(known));
    }
    return andThen(fetchDocument(api, paths.first(), context), context,
                   [&api, rest = paths.mid(1), known = std::move(known),
                    context](const Json &reference) mutable -> Future<QVector<Exchange>> {
                       Result<QVector<Exchange>> more = exchangesFromReference(reference);
                       if (!more)
                           return failedFuture<QVector<Exchange>>(more.error());
                       known += *more;
                       return fetchFrom(api, rest, std::move(known), context);
                   });
}

} // namespace

QString Exchange::patternFor(const QHash<QString, QString> &values) const {
    QStringList parts;
    for (const Word &word : words) {
        if (word.multiple)
            break;
        const QString value = values.value(word.name, word.constant);
        parts.append(value.isEmpty() ? QStringLiteral("*") : value);
    }
    while (!parts.isEmpty() && parts.constLast() == u"*")
        parts.removeLast();
    parts.append(QStringLiteral("#"));
    return parts.join(u'.');
}

QString Exchange::wordOf(const QString &wanted, const QString &routingKey) const {
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].name == wanted)
            return words[i].multiple ? routingKey.section(u'.', int(i)) : routingKey.section(u'.', int(i), int(i));
    }
    return {};
}

Result<QVector<Exchange>> exchangesFromReference(const Json &reference) {
    const QString prefix = stringMember(reference, "exchangePrefix");
    const Json *entries = findMember(reference, "entries");
    if (prefix.isEmpty() || entries == nullptr || !entries->is_array() || entries->size() > maxExchanges)
        return failure(ErrorKind::BadResponse, Words::tr("The list of exchanges cannot be understood."));
    QVector<Exchange> exchanges;
    for (const Json &entry : *entries) {
        if (!entry.is_object() || stringMember(entry, "type") != u"topic-exchange")
            continue;
        exchanges.append({.exchange = prefix + stringMember(entry, "exchange"),
                          .service = stringMember(reference, "serviceName"),
                          .name = stringMember(entry, "name"),
                          .title = stringMember(entry, "title"),
                          .description = stringMember(entry, "description"),
                          .words = wordsOf(entry)});
    }
    return exchanges;
}

QVector<Exchange> treeherderExchanges() {
    const auto one = [](const char *exchange, const QString &title) {
        return Exchange{.exchange = QString::fromLatin1(exchange),
                        .service = QStringLiteral("treeherder"),
                        .name = {},
                        .title = title,
                        .description = {},
                        .words = {}};
    };
    return {one("exchange/hgpushes/v1", Words::tr("Pushes to hg.mozilla.org")),
            one("exchange/taskcluster-treeherder/v1/jobs", Words::tr("Jobs submitted to Treeherder"))};
}

Future<QVector<Exchange>> fetchExchanges(taskcluster::ApiClient &api, QObject *context) {
    return andThen(fetchDocument(api, QStringLiteral("/references/manifest.json"), context), context,
                   [&api, context](const Json &manifest) -> Future<QVector<Exchange>> {
                       const QStringList paths = exchangeReferences(manifest, api.rootUrl().toString());
                       // An empty list would say that the deployment sends nothing, which is not known.
                       if (paths.isEmpty())
                           return failedFuture<QVector<Exchange>>(
                               {.kind = ErrorKind::BadResponse,
                                .message = Words::tr("The deployment's list of references names no exchanges. "
                                                     "Type the exchange's name instead.")});
                       return fetchFrom(api, paths, {}, context);
                   });
}

} // namespace collie::pulse
