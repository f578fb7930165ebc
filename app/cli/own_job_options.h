#pragma once

#include "app/cli/session.h"
#include "services/http/file_transport.h"
#include "services/ownjobs/job_submitter.h"
#include "services/ownjobs/own_job_run.h"
#include "services/ownjobs/own_job_store.h"

#include <QObject>

namespace collie::cli {

namespace options {

inline constexpr TextOption repository("repo", "NAME", "The repository");
inline constexpr TextOption jobName("name", "TEXT",
                                    "Name of the job, which everybody can read (default the program's)");
inline constexpr TextOption symbol("symbol", "TEXT", "Its symbol, at most 25 characters");
inline constexpr TextOption groupSymbol("group-symbol", "TEXT", "Symbol of its group (default none)");
inline constexpr TextOption groupName("group-name", "TEXT", "Name of its group");
inline constexpr ChoiceOption kind("kind", "KIND", "build test other", "build, test or other (default other)");
inline constexpr TextOption platform("platform", "NAME", "Platform it is shown under (default this computer's)");
inline constexpr TextOption machine("machine", "NAME", "Name of the machine (default this computer's)");
inline constexpr TextOption buildOptions("option", "NAMES", "Options of the build, separated by commas (default opt)");
inline constexpr NumberOption tier("tier", "N", {.most = 3, .whenAbsent = 1}, "1, 2 or 3 (default 1)");
inline constexpr TextOption product("product", "NAME", "The product");
inline constexpr TextOption who("who", "NAME", "Who submits it");
inline constexpr ChoiceOption way("way", "WAY", "taskcluster pulse",
                                  "taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs");
inline constexpr TextOption ownJobPool("pool", "POOL",
                                       "Where the task waits, provisionerId/workerType (default collie/own-jobs)");
inline constexpr ChoiceOption result("result", "RESULT", "success testfailed busted exception canceled",
                                     "success, testfailed, busted, exception or canceled");
inline constexpr TextOption logFile("log", "FILE", "Its log");
inline constexpr TextOption link("link", "LABEL=URL", "Something to read about it");

} // namespace options

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
