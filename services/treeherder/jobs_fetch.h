#pragma once

#include "services/base/async.h"
#include "services/http/http_client.h"
#include "services/treeherder/jobs_parser.h"

#include <QObject>
#include <QQueue>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

namespace collie::treeherder {

/// Fetches every page of some lists of jobs: the first page of each tells how many there are, the others come several
/// at once. Deletes itself when done. GUI thread; pages above 64 KiB are parsed on a pool thread.
class JobsFetch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsFetch)
  public:
    static constexpr int pageSize = 2000; ///< Treeherder's own and greatest.
    static constexpr int maxConcurrentPages = 6;
    static constexpr qint64 maxJobs = 2'000'000; ///< More in one list is not believed.

    /// \param urls  the lists, without `page` and `count`.
    /// \param onBatch  called with each page as it comes; may be empty.
    JobsFetch(http::HttpClient &http, QVector<QUrl> urls, std::function<void(const JobBatch &)> onBatch,
              QObject *parent);

    /// Starts. \return the number of jobs received; cancelling it cancels every request.
    [[nodiscard]] Future<qint64> start();

  private:
    struct Page {
        size_t list = 0;
        qint64 number = 1;
    };
    struct List {
        QUrl url;
        qint64 lastAsked = 1; ///< Highest page asked for or queued.
        bool isEnded = false; ///< A page told that none follows.
    };

    void askMore();
    void ask(const Page &page);
    void onResponse(int ticket, const Page &page, const Result<http::Response> &response);
    void onPage(const Page &page, const JobsPage &answer);
    void queueRest(const Page &page, const JobsPage &answer);
    void finish(Result<qint64> result);

    http::HttpClient &m_http;
    std::function<void(const JobBatch &)> m_onBatch;
    std::vector<List> m_lists;
    QQueue<Page> m_waiting;
    std::map<int, CancelGuard> m_running; ///< By ticket: the request or the parse of a page.
    int m_nextTicket = 0;
    qint64 m_received = 0;
    bool m_isDone = false;
    Promise<qint64> m_promise;
};

} // namespace collie::treeherder
