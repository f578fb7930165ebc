#pragma once

#include "models/jobs/field_values.h"
#include "services/actions/answer_cache.h"
#include "services/taskcluster/queue.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace collie::session {

/// Which jobs of a push run which tests, by the list that its decision task leaves (`public/manifests-by-task.json.gz`;
/// failures.md §4). Lists that were read last are kept. One thread.
class TestJobs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TestJobs)
  public:
    /// Gives the task group of the push.
    using FindGroup = std::function<Future<QString>()>;

    /// \param queue  outlives this.
    explicit TestJobs(taskcluster::Queue &queue, QObject *parent = nullptr);

    /// The names of the jobs that run a test. \param paths  of manifests, or parts of theirs: "dom/base/test"; one of
    /// them must fit.
    /// \return empty when no job runs it; NotFound when the decision task left no list.
    [[nodiscard]] Future<QSet<QString>> jobsOf(const FindGroup &findGroup, const QStringList &paths, QObject *context);
    /// Every manifest in that list, with how many jobs of the push run it; that of most jobs first, then by text.
    [[nodiscard]] Future<QVector<models::FieldValue>> manifestsOf(const FindGroup &findGroup, QObject *context);

  private:
    [[nodiscard]] Future<QByteArray> listOf(const FindGroup &findGroup, QObject *context);

    taskcluster::Queue &m_queue;
    actions::AnswerCache<QByteArray> m_lists; ///< By task group; costs are bytes.
};

} // namespace collie::session
