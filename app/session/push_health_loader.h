#pragma once

#include "services/base/async.h"
#include "services/failures/push_health.h"

#include <QObject>
#include <QQueue>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace collie::session {

/// Gathers what a push is judged by and judges it anew whenever more is known (failures.md §6). What was asked for is
/// kept. GUI thread; the judging is done on a pool thread.
class PushHealthLoader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushHealthLoader)
  public:
    /// Requests under way at once.
    static constexpr int concurrency = 6;

    /// Where the evidence is from. All are called on the loader's thread.
    struct Sources {
        std::function<QVector<treeherder::Job>()> jobs;               ///< Of the push, as they are now.
        std::function<Future<treeherder::PushHealth>()> health;       ///< Treeherder's own; may be empty.
        std::function<Future<QVector<treeherder::Job>>()> parentJobs; ///< Of the push before; may be empty.
        std::function<Future<failures::JobFailures>(const treeherder::Job &)> failures;
    };

    explicit PushHealthLoader(Sources sources, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~PushHealthLoader() override;

    /// Asks for everything. Once.
    void start();
    /// Asks anew for the failures of jobs that could not be had, or that Treeherder had not read yet.
    void askAgain();
    [[nodiscard]] const failures::PushReport &report() const { return m_report; }
    /// Whether requests are under way or wait for their turn.
    [[nodiscard]] bool isBusy() const { return !m_running.empty() || !m_waiting.isEmpty(); }
    /// Whether Treeherder told what it has sorted itself; nothing while that was not heard, or not asked.
    [[nodiscard]] std::optional<bool> hasHealth() const { return m_hasHealth; }
    /// Why nothing is known of the parent push; nothing when it is known, or not yet asked.
    [[nodiscard]] const std::optional<Error> &parentError() const { return m_parentError; }

  public Q_SLOTS:
    /// The jobs of the push are others, or in other states. Several calls in a row cost one judgement.
    void jobsChanged();

  Q_SIGNALS:
    /// report() tells something else.
    void reportChanged();
    /// Of the failed jobs whose failures are asked for, so many were answered.
    void progress(int done, int total);

  private:
    void look();
    void want(const treeherder::Job &job);
    void pump();
    void ask(const treeherder::Job &job);
    void answered(const failures::RunKey &key, Result<failures::JobFailures> answer);
    void tellProgress();
    void judge();

    Sources m_sources;
    failures::PushEvidence m_evidence;
    failures::PushReport m_report;
    QSet<failures::RunKey> m_wanted; ///< Asked for, or to be.
    QQueue<treeherder::Job> m_waiting;
    std::map<failures::RunKey, CancelGuard> m_running;
    std::optional<bool> m_hasHealth;
    std::optional<Error> m_parentError;
    CancelGuard m_judging;
    bool m_isJudging = false;
    bool m_isStale = false;  ///< More is known than what is being judged.
    bool m_willLook = false; ///< look() is on its way through the event loop.
};

} // namespace collie::session
