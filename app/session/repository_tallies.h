#pragma once

#include "services/base/async.h"
#include "services/treeherder/treeherder_client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <map>
#include <optional>

namespace collie::session {

/// How many failures nobody has classified there are in repositories that are not loaded: asked for now and then, in
/// the newest pushes, and counted as the window does once the repository is opened. The failures of all these pushes
/// come by one request for each result, where their statuses (treeherder.md §2.2) take one for each push and do not
/// tell classes apart. One thread.
class RepositoryTallies final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryTallies)
  public:
    static constexpr size_t atOnce = 2; ///< Repositories asked about at once, by one request each.

    /// \param treeherder  outlives this. \param interval  between the beginnings of two rounds.
    RepositoryTallies(treeherder::TreeherderClient &treeherder, std::chrono::milliseconds interval,
                      QObject *parent = nullptr);
    ~RepositoryTallies() override;

    /// Which to ask about. Those that are new are asked about at once while this is active.
    /// \param newest  the pushes that count, as they would be opened.
    /// \param seldom  are asked about in every fifth round only.
    void setRepositories(const QStringList &often, const treeherder::PushQuery &newest, const QStringList &seldom = {});
    /// Asks, or ceases at once. Not active at first. Begins with a round, unless the last is younger than the interval.
    void setActive(bool active);

  Q_SIGNALS:
    /// A round begins: whoever else looks for news now and then may do it now.
    void roundBegins();
    /// \param failures  nothing when the server did not tell.
    void counted(const QString &repository, std::optional<int> failures);

  private:
    /// A repository that is being asked about.
    struct Question {
        int number = 0; ///< Of the question: answers to those before are not taken.
        CancelGuard guard;
        QVector<qint64> pushes;
        QSet<qint64> failures; ///< Ids of jobs: a list may shift between two pages.
    };
    void beginRound();
    void pump();
    void ask(const QString &repository);
    void askFailures(const QString &repository, size_t result);
    /// The question that is under way with this number; null when it is not any more.
    [[nodiscard]] Question *questionOf(const QString &repository, int number);
    void finish(const QString &repository, std::optional<int> failures);

    treeherder::TreeherderClient &m_treeherder;
    const std::chrono::milliseconds m_interval;
    treeherder::PushQuery m_newest;
    QStringList m_often;
    QStringList m_seldom;
    int m_round = 0; ///< Counts to seldomRounds.
    QStringList m_waiting;
    std::map<QString, Question> m_running; ///< By repository.
    int m_lastNumber = 0;
    QTimer m_next;
    QElapsedTimer m_sinceRound; ///< Invalid before the first.
    bool m_isActive = false;
};

} // namespace collie::session
