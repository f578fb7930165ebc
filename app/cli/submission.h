#pragma once

#include "app/cli/session.h"
#include "services/artifacts/bulk_client.h"
#include "services/storage/own_job_store.h"
#include "services/treeherder/job_submitter.h"
#include "services/treeherder/own_job_run.h"

#include <QObject>

namespace collie::cli {

/// What the verbs of own jobs share: the submitter, the way their jobs go, and where they are kept between calls.
class Submission final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Submission)
  public:
    /// How a job ended, as the command line says.
    struct Completion {
        std::optional<treeherder::OwnJobResult> result;
        QVector<treeherder::OwnJobLink> logs, links;
    };

    /// \param way  "taskcluster", "pulse"; empty for the former. \return a child of the session; InvalidArgument for
    /// another way and for one that lacks something.
    [[nodiscard]] static Future<Submission *> open(Session &session, const QString &way);
    /// What --repo, --revision, --symbol and so on say. \param name  of the job where --name is absent.
    [[nodiscard]] static Result<treeherder::OwnJob> jobOf(const Invocation &invocation, const QString &name);
    /// What --result, --log and --link say.
    [[nodiscard]] static Result<Completion> completionOf(const Invocation &invocation);

    [[nodiscard]] treeherder::JobSubmitter &submitter() { return m_submitter; }
    [[nodiscard]] treeherder::JobChannel &channel() { return *m_channel; }
    [[nodiscard]] const storage::OwnJobStore &store() const { return m_store; }
    [[nodiscard]] storage::OwnJobRecord recordOf(const treeherder::OwnJob &job) const;

  private:
    Submission(Session &session, QString way);
    void reportByTasks();

    Session &m_session;
    QString m_way;
    QString m_rootUrl;
    artifacts::BulkClient m_bulk;
    treeherder::JobSubmitter m_submitter;
    std::unique_ptr<treeherder::JobChannel> m_channel;
    storage::OwnJobStore m_store;
};

} // namespace collie::cli
