#pragma once

#include "app/cli/session.h"
#include "services/http/file_transport.h"
#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/own_job_run.h"
#include "services/ownjobs/own_job_store.h"

#include <QObject>

namespace collie::cli {

/// What the verbs of own jobs share: the submitter, the channel their jobs take, and where they are kept between calls.
class Submission final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Submission)
  public:
    /// How a job ended, as the command line says.
    struct Completion {
        std::optional<ownjobs::OwnJobResult> result;
        QVector<ownjobs::OwnJobLink> logs, links;
    };

    /// \return a child of the session; InvalidArgument for a channel that lacks something.
    [[nodiscard]] static Future<Submission *> open(Session &session, ownjobs::Channel channel);
    /// What --repo, --revision, --symbol and so on say. \param name  of the job where --name is absent.
    [[nodiscard]] static Result<ownjobs::OwnJob> jobOf(const Invocation &invocation, const QString &name);
    /// What --result, --log and --link say.
    [[nodiscard]] static Result<Completion> completionOf(const Invocation &invocation);

    [[nodiscard]] ownjobs::JobSubmitter &submitter() { return m_submitter; }
    [[nodiscard]] ownjobs::JobChannel &channel() { return *m_channel; }
    [[nodiscard]] const ownjobs::OwnJobStore &store() const { return m_store; }
    [[nodiscard]] ownjobs::OwnJobRecord recordOf(const ownjobs::OwnJob &job) const;

  private:
    Submission(Session &session, ownjobs::Channel kind);
    void reportByTasks();

    Session &m_session;
    ownjobs::Channel m_kind;
    QString m_rootUrl;
    http::FileTransport m_files;
    ownjobs::JobSubmitter m_submitter;
    std::unique_ptr<ownjobs::JobChannel> m_channel;
    ownjobs::OwnJobStore m_store;
};

} // namespace collie::cli
