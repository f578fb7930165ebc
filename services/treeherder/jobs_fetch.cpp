#include "services/treeherder/jobs_fetch.h"

#include "services/base/json.h"
#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/treeherder/answer_error.h"

#include <QUrlQuery>

namespace collie::treeherder {

namespace {
/// Treeherder gathers a page in the database before it sends the first byte; all the patience that a call has.
constexpr std::chrono::milliseconds patience = http::RetryPolicy().silent;
} // namespace

JobsFetch::JobsFetch(http::HttpClient &http, QVector<QUrl> urls, std::function<void(const JobBatch &)> onBatch,
                     QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_onBatch(std::move(onBatch)) {
    for (const QUrl &url : std::as_const(urls)) {
        m_waiting.enqueue({m_lists.size(), 1});
        m_lists.push_back({url});
    }
}

Future<qint64> JobsFetch::start() {
    m_promise.onCancelled(this, [this] { finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled."))); });
    askMore();
    return m_promise.future();
}

void JobsFetch::askMore() {
    while (!m_isDone && !m_waiting.isEmpty() && m_running.size() < maxConcurrentPages) {
        const Page page = m_waiting.dequeue();
        // A list may have ended earlier than its count claimed.
        if (page.number == 1 || !m_lists[page.list].isEnded)
            ask(page);
    }
    if (!m_isDone && m_running.empty())
        finish(m_received);
}

void JobsFetch::ask(const Page &page) {
    http::Request request;
    request.url = m_lists[page.list].url;
    QUrlQuery query(request.url);
    query.addQueryItem(QStringLiteral("count"), QString::number(pageSize));
    query.addQueryItem(QStringLiteral("page"), QString::number(page.number));
    request.url.setQuery(query);
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = true;
    request.deadlines.inactivity = patience;
    const Future<http::Response> response = m_http.send(request);
    const int ticket = m_nextTicket++;
    m_running[ticket] = CancelGuard(response);
    onDone(response, this, [this, ticket, page](const Result<http::Response> &result) {
        if (!m_isDone)
            onResponse(ticket, page, result);
    });
}

void JobsFetch::onResponse(int ticket, const Page &page, const Result<http::Response> &response) {
    if (!response)
        return finish(failure(response.error()));
    if (response->status == 404 && page.number > 1) {
        // Jobs went while the pages were fetched, so that the last pages are no more.
        onPage(page, {});
    } else if (const auto error = answerError(*response, Words::tr("these jobs", "Treeherder does not know …"))) {
        return finish(failure(*error));
    } else if (response->body.size() <= mostParsedHere) {
        const auto parsed = parseJobsPage(response->body);
        if (!parsed)
            return finish(failure(parsed.error()));
        onPage(page, *parsed);
    } else {
        const Future<JobsPage> parsed = runOnPool([body = response->body] { return parseJobsPage(body); });
        m_running[ticket] = CancelGuard(parsed);
        onDone(parsed, this, [this, ticket, page](const Result<JobsPage> &result) {
            if (m_isDone)
                return;
            if (!result)
                return finish(failure(result.error()));
            onPage(page, *result);
            m_running.erase(ticket);
            askMore();
        });
        return;
    }
    m_running.erase(ticket);
    askMore();
}

void JobsFetch::onPage(const Page &page, const JobsPage &answer) {
    for (const QString &warning : answer.batch.warnings)
        qCWarning(logTreeherder).noquote() << warning;
    m_received += static_cast<qint64>(answer.batch.rows.size());
    queueRest(page, answer);
    // News of the cancelling may come later than a page that is on its way; who asked may be gone by then.
    if (!m_isDone && !m_promise.future().isCanceled() && m_onBatch && !answer.batch.rows.empty())
        m_onBatch(answer.batch);
}

void JobsFetch::queueRest(const Page &page, const JobsPage &answer) {
    List &list = m_lists[page.list];
    if (!answer.hasNext) {
        list.isEnded = true;
        return;
    }
    const auto rows = static_cast<qint64>(answer.batch.rows.size());
    if (answer.count > maxJobs || m_received > maxJobs) {
        return finish(failure(ErrorKind::TooLarge,
                              Words::tr("Treeherder claims to have %1 jobs here, which is more than Collie loads. "
                                        "Choose fewer pushes, or check Treeherder's address.")
                                  .arg(std::max(answer.count, m_received))));
    }
    if (rows == 0 && page.number > 1) {
        list.isEnded = true; // Pages without jobs that go on for ever.
        return;
    }
    // A server may give smaller pages than were asked for.
    const qint64 size = page.number == 1 && rows > 0 ? std::min<qint64>(rows, pageSize) : pageSize;
    const qint64 lastClaimed = page.number == 1 ? (answer.count + size - 1) / size : 0;
    const qint64 last = std::max(lastClaimed, page.number + 1);
    for (qint64 number = list.lastAsked + 1; number <= last; ++number)
        m_waiting.enqueue({page.list, number});
    list.lastAsked = std::max(list.lastAsked, last);
}

void JobsFetch::finish(Result<qint64> result) {
    if (m_isDone)
        return;
    m_isDone = true;
    m_waiting.clear();
    m_running.clear();
    m_onBatch = nullptr;
    m_promise.finish(std::move(result));
    deleteLater();
}

} // namespace collie::treeherder
