#pragma once

#include "services/credentials/credential_store.h"
#include "services/http/file_transport.h"
#include "services/ownjobs/job_channel.h"
#include "services/taskcluster/own_tasks.h"
#include "services/treeherder/treeherder_client.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace collie::ownjobs {

/// Own jobs as Taskcluster tasks that Treeherder takes in: made when pending, claimed when running, resolved when
/// completed, with logs and links as artifacts. Claims are renewed in time by themselves. One thread.
class TaskJobChannel final : public QObject, public JobChannel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskJobChannel)
  public:
    struct Options {
        QString taskQueueId = QStringLiteral("collie/own-jobs"); ///< A pool nobody else works on.
        QString workerGroup = QStringLiteral("collie");
        QString workerId; ///< Empty for this computer's name.
    };

    /// \param api  with the person's credentials. \param files  sends files. \param store  where claims outlive the
    /// program between steps: the keychain. Null keeps them in memory only. All outlive the channel.
    TaskJobChannel(taskcluster::ApiClient &api, treeherder::TreeherderClient &treeherder, http::FileTransport &files,
                   credentials::CredentialStore *store, Options options, QObject *parent = nullptr);

    /// Reads the push's number from its decision task; a push without one goes without the number.
    [[nodiscard]] Future<OwnJob> prepare(const OwnJob &job) override;
    /// Logs and links that are local files are uploaded as artifacts and come back with their addresses; links to other
    /// places become artifacts that refer to them. One that cannot be added keeps its own address and does not hold up
    /// the result: see notUploaded().
    /// \return Conflict, saying so, when the claim was lost.
    [[nodiscard]] Future<OwnJob> send(const OwnJob &job) override;
    [[nodiscard]] Json preview(const OwnJob &job) const override;

    /// Until when the claim of a job lasts unless it is renewed; invalid when there is none here.
    [[nodiscard]] QDateTime takenUntil(const QString &taskId) const;

  Q_SIGNALS:
    /// The queue took a run back. \param error  says why, for the person.
    void claimLost(const QString &taskId, const collie::Error &error);
    /// A file could not become an artifact; the job is reported all the same.
    void notUploaded(const QString &taskId, const collie::Error &error);

  private:
    [[nodiscard]] Future<OwnJob> create(const OwnJob &job);
    [[nodiscard]] Future<OwnJob> claim(const OwnJob &job);
    [[nodiscard]] Future<OwnJob> complete(const OwnJob &job);
    /// Holds the claim of a job whose earlier steps another start of the program took.
    [[nodiscard]] Future<void> regain(const OwnJob &job);
    [[nodiscard]] Future<void> hold(const taskcluster::Claim &claim, const OwnJob &job);
    /// The claim's own credentials are gone; the person's may do: queue:resolve-task of it.
    [[nodiscard]] Future<void> holdAsPerson(taskcluster::Claim claim, const OwnJob &job);
    [[nodiscard]] Future<void> keep(const taskcluster::Claim &claim);
    [[nodiscard]] Future<OwnJob> finish(const OwnJob &job);
    /// Adds logs and links as artifacts, one after the other. \param index  of the first, logs before links.
    [[nodiscard]] Future<OwnJob> attach(const OwnJob &job, qsizetype index);
    [[nodiscard]] Future<QUrl> attachOne(const OwnJob &job, const OwnJobLink &link, bool isLog);
    [[nodiscard]] Future<taskcluster::TaskStatus> resolve(const OwnJob &job);
    void onClaimChanged(const QString &taskId);
    /// Lets go of a claim that has served; nothing of it stays in the keychain.
    [[nodiscard]] Future<void> forget(const QString &taskId);
    [[nodiscard]] QString entryOf(const QString &taskId) const;

    taskcluster::ApiClient &m_api;
    treeherder::TreeherderClient &m_treeherder;
    http::FileTransport &m_files;
    credentials::CredentialStore *m_store;
    Options m_options;
    taskcluster::Queue m_queue;
    taskcluster::TaskClaims m_claims;
    taskcluster::OwnTasks m_held;
    QHash<QString, QDateTime> m_kept; ///< By task id: until when the claim lasts that the keychain has.
    QHash<QString, Error> m_lost;     ///< By task id: claims that were held here and ended.
    QSet<QString> m_completing;       ///< Tasks whose claim ends by our own doing.
};

} // namespace collie::ownjobs
