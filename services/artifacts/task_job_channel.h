#pragma once

#include "services/base/clock.h"
#include "services/credentials/credential_store.h"
#include "services/taskcluster/task_claims.h"
#include "services/treeherder/job_channel.h"
#include "services/treeherder/treeherder_client.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace collie::artifacts {

/// Own jobs as Taskcluster tasks that Treeherder takes in: made when pending, claimed when running, resolved when
/// completed, with logs as artifacts. Claims are renewed in time by themselves. One thread.
class TaskJobChannel final : public QObject, public treeherder::JobChannel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskJobChannel)
  public:
    struct Options {
        QString taskQueueId = QStringLiteral("collie/own-jobs"); ///< A pool nobody else works on.
        QString workerGroup = QStringLiteral("collie");
        QString workerId; ///< Empty for this computer's name.
    };

    /// \param api  with the person's credentials. \param store  where claims outlive the program between steps: the
    /// keychain. Null keeps them in memory only. All outlive the channel.
    TaskJobChannel(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder,
                   credentials::CredentialStore *store, const Clock &clock, Options options, QObject *parent = nullptr);
    ~TaskJobChannel() override;

    /// Reads the push's number from its decision task; a push without one goes without the number.
    [[nodiscard]] Future<treeherder::OwnJob> prepare(const treeherder::OwnJob &job) override;
    /// Logs and links with addresses of local files are uploaded as artifacts and come back with their addresses. One
    /// that cannot be uploaded keeps its own and does not hold up the result: see notUploaded().
    /// \return Conflict, saying so, when the claim was lost.
    [[nodiscard]] Future<treeherder::OwnJob> send(const treeherder::OwnJob &job) override;
    [[nodiscard]] Json preview(const treeherder::OwnJob &job) const override;

    /// Until when the claim of a job lasts unless it is renewed; invalid when there is none here.
    [[nodiscard]] QDateTime takenUntil(const QString &taskId) const;

  Q_SIGNALS:
    /// The queue took a run back. \param error  says why, for the person.
    void claimLost(const QString &taskId, const collie::Error &error);
    /// A file could not become an artifact; the job is reported all the same.
    void notUploaded(const QString &taskId, const collie::Error &error);

  private:
    struct Held {
        taskcluster::Claim claim;
        std::unique_ptr<QTimer> renewal;
    };

    [[nodiscard]] Future<treeherder::OwnJob> create(const treeherder::OwnJob &job);
    [[nodiscard]] Future<treeherder::OwnJob> claim(const treeherder::OwnJob &job);
    [[nodiscard]] Future<treeherder::OwnJob> complete(const treeherder::OwnJob &job);
    [[nodiscard]] Future<taskcluster::Claim> claimOf(const treeherder::OwnJob &job);
    [[nodiscard]] Future<treeherder::OwnJob> upload(const treeherder::OwnJob &job, const taskcluster::Claim &claim,
                                                    qsizetype index);
    [[nodiscard]] Future<taskcluster::TaskStatus> resolve(const treeherder::OwnJob &job,
                                                          const taskcluster::Claim &claim);
    [[nodiscard]] Future<void> hold(const taskcluster::Claim &claim);
    void scheduleRenewal(const QString &taskId);
    void renew(const QString &taskId);
    void forget(const QString &taskId);
    [[nodiscard]] QString entryOf(const QString &taskId) const;

    taskcluster::ApiClient &m_api;
    treeherder::TreeherderClient &m_treeherder;
    credentials::CredentialStore *m_store;
    const Clock &m_clock;
    Options m_options;
    taskcluster::Queue m_queue;
    taskcluster::TaskClaims m_claims;
    std::unordered_map<QString, Held> m_held; ///< By task id.
};

} // namespace collie::artifacts
