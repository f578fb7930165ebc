#pragma once

#include "app/sandbox/world/example_push.h"
#include "services/base/json.h"
#include "tests/sandbox/sandbox_client.h"

namespace collie::test {

using sandbox::ExampleCase;

/// The push that shows every kind of failure, of a sandbox over HTTP. Within a process, the newest run of a case's job:
/// label sandbox::exampleLabel(which) of the push of try by sandbox::ExamplePush::author.
class ExampleClient final {
  public:
    explicit ExampleClient(SandboxClient &client)
        : m_client(client)
        , m_push(client.get(QByteArray("/api/project/try/push/?author=") + sandbox::ExamplePush::author)
                     .json()
                     .at("results")
                     .at(0))
        , m_jobs(client.jobs("count=2000&push_id=" + QByteArray::number(pushId()))) {}

    [[nodiscard]] const Json &push() const { return m_push; }
    [[nodiscard]] qint64 pushId() const { return integerMember(m_push, "id"); }
    [[nodiscard]] QByteArray revision() const { return stringMember(m_push, "revision").toLatin1(); }
    /// All runs of the job that shows a case, as objects of the compact format.
    [[nodiscard]] std::vector<Json> jobs(ExampleCase which) const {
        std::vector<Json> found;
        for (const Json &job : m_jobs) {
            if (stringMember(job, "job_type_name") == sandbox::exampleLabel(which))
                found.push_back(job);
        }
        return found;
    }
    /// The first of them, which failed.
    [[nodiscard]] Json job(ExampleCase which) const { return jobs(which).at(0); }
    [[nodiscard]] QByteArray jobId(ExampleCase which) const {
        return QByteArray::number(integerMember(job(which), "id"));
    }
    [[nodiscard]] QByteArray taskId(ExampleCase which) const { return stringMember(job(which), "task_id").toLatin1(); }

    /// GET below the job: "bug_suggestions/".
    [[nodiscard]] Answer ofJob(ExampleCase which, const QByteArray &what) const {
        return m_client.get("/api/project/try/jobs/" + jobId(which) + '/' + what);
    }
    [[nodiscard]] Json suggestions(ExampleCase which) const { return ofJob(which, "bug_suggestions/").json(); }
    [[nodiscard]] QString parseStatus(ExampleCase which) const {
        const Json logs = m_client.get("/api/project/try/job-log-url/?job_id=" + jobId(which)).json();
        return logs.empty() ? QString() : stringMember(logs.at(0), "parse_status");
    }
    /// Names of the artifacts of the job's run.
    [[nodiscard]] QStringList artifacts(ExampleCase which) const {
        QStringList names;
        const Json list = m_client.signedGet("/api/queue/v1/task/" + taskId(which) + "/runs/0/artifacts").json();
        for (const Json &one : list.at("artifacts"))
            names.append(stringMember(one, "name"));
        return names;
    }
    /// What an artifact of a run holds.
    [[nodiscard]] Answer artifact(const QByteArray &taskId, const QByteArray &name) const {
        return m_client.get("/artifacts/" + taskId + "/0/" + name);
    }

  private:
    SandboxClient &m_client;
    Json m_push;
    std::vector<Json> m_jobs;
};

} // namespace collie::test
