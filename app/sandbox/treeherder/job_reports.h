#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/treeherder/job_annotations.h"
#include "app/sandbox/world/simulation.h"

#include <unordered_map>

namespace collie::sandbox {

/// What Treeherder tells about a job beside its row: lines and bugs, notes, logs.
class JobReports final {
  public:
    struct Parts {
        const World &world;
        Simulation &simulation;
        const BugBook &book;
        const FailureStories &stories;
    };
    /// \param speed  how much faster than life time passes.
    JobReports(Parts parts, double speed)
        : m_parts(parts)
        , m_annotations(parts.world, parts.stories, parts.book)
        , m_speed(speed) {}

    /// GET project/<repo>/jobs/<id>/text_log_errors/
    [[nodiscard]] HttpReply lines(quint32 job) const;
    /// GET project/<repo>/jobs/<id>/bug_suggestions/
    [[nodiscard]] HttpReply suggestions(quint32 job) const;
    /// GET project/<repo>/job-log-url/?job_id=…
    [[nodiscard]] HttpReply logUrls(const HttpRequest &request) const;
    /// GET project/<repo>/note/?job_id= and note/push_notes/?revision=
    [[nodiscard]] HttpReply notes(const HttpRequest &request, quint32 repository, const QStringList &rest) const;
    /// GET project/<repo>/bug-job-map/?job_id=…
    [[nodiscard]] HttpReply bugs(const HttpRequest &request) const;
    /// GET failuresbybug/?startday&endday&tree&bug
    [[nodiscard]] HttpReply failuresOfBug(const HttpRequest &request) const;

    /// POST /sandbox/classify {job_id or task_id, failure_classification_id, who, text, bug}: somebody says what a
    /// failure is, as the next poll shows.
    [[nodiscard]] HttpReply classify(const HttpRequest &request);

  private:
    [[nodiscard]] FailureStory::Log logState(quint32 job, const FailureStory &story) const;

    Parts m_parts;
    JobAnnotations m_annotations;
    double m_speed;
    mutable std::unordered_map<quint32, qint64> m_askedMs; ///< When a log that is not read was first asked about.
};

} // namespace collie::sandbox
