#include "services/treeherder/bugzilla_client.h"

#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/answer_error.h"
#include "services/treeherder/answer_reading.h"
#include "services/treeherder/wire_values.h"

#include <QUrlQuery>

#include <utility>

namespace collie::treeherder {

namespace {

constexpr qsizetype mostBugsInUrl = 100;
/// What is above is a number that somebody wrote and no bug; Bugzilla would refuse the whole list for it.
constexpr qint64 largestBug = 16'000'000;

Error bugzillaError(int status, const QByteArray &requestId) {
    Error error{.kind = ErrorKind::Server,
                .message =
                    Words::tr("Bugzilla could not tell the titles of bugs (%1). Try again in a while.").arg(status)};
    if (status == 429) {
        error.kind = ErrorKind::RateLimited;
        error.message = Words::tr("Bugzilla is asked too often. Wait a minute and try again.");
    } else if (status == 401 || status == 403) {
        error.kind = ErrorKind::AuthenticationFailed;
        error.message = Words::tr("Bugzilla refused to answer. Check whether this network may use it.");
    }
    error.detail = QStringLiteral("HTTP %1").arg(status);
    error.httpStatus = status;
    error.requestId = requestId;
    return error;
}

tl::unexpected<Error> noTitles(const QByteArray &body) {
    return failure(ErrorKind::BadResponse,
                   looksLikeHtml(body)
                       ? Words::tr("Bugzilla sent a web page instead of data. Try again in a while.")
                       : Words::tr("Bugzilla's list of bugs arrived damaged or incomplete. Try again."));
}

Result<QHash<qint64, BugTitle>> parseBugTitles(const QByteArray &body) {
    constexpr qsizetype longest = 1000;
    const auto answer = parseJson(body, Words::tr("Bugzilla's list of bugs"), 20);
    const Json *bugs = answer ? findMember(*answer, "bugs") : nullptr;
    if (bugs == nullptr || !bugs->is_array())
        return noTitles(body);
    QHash<qint64, BugTitle> titles;
    for (const Json &entry : *bugs) {
        const qint64 id = idMember(entry, "id");
        if (id <= 0)
            return noTitles(body); // Left out, it would be taken for a bug that is not public.
        titles.insert(id, {.summary = headOfText(stringMember(entry, "summary"), longest),
                           .status = headOfText(stringMember(entry, "status"), longest),
                           .resolution = headOfText(stringMember(entry, "resolution"), longest)});
    }
    return titles;
}

QString withCommas(const QVector<qint64> &ids) {
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return texts.join(u',');
}

} // namespace

BugzillaClient::BugzillaClient(http::HttpClient &http, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_baseUrl(std::move(baseUrl)) {
    QString path = m_baseUrl.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    m_baseUrl.setPath(path);
}

QUrl BugzillaClient::bugUrl(qint64 id) const {
    if (m_baseUrl.isEmpty() || id <= 0)
        return {};
    QUrl page = m_baseUrl;
    page.setPath(page.path() + QStringLiteral("/show_bug.cgi"));
    page.setQuery(QStringLiteral("id=%1").arg(id));
    return page;
}

Future<QHash<qint64, BugTitle>> BugzillaClient::bugs(const QVector<qint64> &ids) {
    Waiting waiting;
    QVector<qint64> unasked;
    for (const qint64 id : ids) {
        if (id <= 0 || id > largestBug || waiting.open.contains(id))
            continue;
        if (const auto known = m_known.constFind(id); known != m_known.constEnd()) {
            if (*known)
                waiting.found.insert(id, **known);
            continue;
        }
        waiting.open.insert(id);
        if (!m_asked.contains(id))
            unasked.append(id);
    }
    if (waiting.open.isEmpty())
        return readyFuture<QHash<qint64, BugTitle>>(waiting.found);
    if (m_baseUrl.isEmpty())
        return failedFuture<QHash<qint64, BugTitle>>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("No Bugzilla is known for this deployment, so bugs have no titles here.")});
    const auto future = waiting.promise.future();
    m_waiting.append(std::move(waiting));
    for (qsizetype first = 0; first < unasked.size(); first += mostBugsInUrl)
        ask(unasked.mid(first, mostBugsInUrl));
    return future;
}

void BugzillaClient::ask(const QVector<qint64> &ids) {
    for (const qint64 id : ids)
        m_asked.insert(id);
    http::Request request;
    request.url = m_baseUrl;
    request.url.setPath(m_baseUrl.path() + QStringLiteral("/rest/bug"));
    request.url.setQuery(QStringLiteral("id=%1&include_fields=id,summary,status,resolution").arg(withCommas(ids)));
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = true;
    request.maxBytes = 4 * 1024 * 1024;
    request.keep = CacheKind::BugSuggestions;
    using Titles = QHash<qint64, BugTitle>;
    const auto answer = andThen(m_http.send(request), this, [](const http::Response &response) -> Future<Titles> {
        if (response.status != 200)
            return failedFuture<Titles>(bugzillaError(response.status, response.requestId));
        if (response.body.size() <= mostParsedHere)
            return readyFuture<Titles>(parseBugTitles(response.body));
        return runOnPool([body = response.body] { return parseBugTitles(body); });
    });
    onDone(answer, this, [this, ids](const Result<Titles> &titles) { settle(ids, titles); });
}

void BugzillaClient::settle(const QVector<qint64> &ids, const Result<QHash<qint64, BugTitle>> &answer) {
    if (answer && m_known.size() + ids.size() > mostKept)
        m_known.clear();
    for (const qint64 id : ids) {
        m_asked.remove(id);
        if (!answer)
            continue;
        const auto title = answer->constFind(id);
        m_known.insert(id, title == answer->constEnd() ? std::nullopt : std::optional(*title));
    }
    for (Waiting &waiting : m_waiting) {
        bool isConcerned = false;
        for (const qint64 id : ids) {
            if (!waiting.open.remove(id))
                continue;
            isConcerned = true;
            if (const auto &title = m_known.value(id))
                waiting.found.insert(id, *title);
        }
        if (isConcerned && !answer) {
            waiting.open.clear();
            waiting.promise.finish(failure(answer.error()));
        } else if (waiting.open.isEmpty()) {
            waiting.promise.finish(waiting.found);
        }
    }
    m_waiting.removeIf([](const Waiting &waiting) { return waiting.open.isEmpty(); });
}

} // namespace collie::treeherder
