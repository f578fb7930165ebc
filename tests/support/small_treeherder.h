#pragma once

#include "services/treeherder/push.h"
#include "tests/support/scripted_server.h"

#include <QHash>
#include <QStringList>
#include <QUrlQuery>

namespace collie::test {

/// A Treeherder of a few pushes, one successful job each, that limits its answers as the real one does. The queue of
/// its Taskcluster, at the same address, knows the tasks that it was given.
class SmallTreeherder final {
  public:
    SmallTreeherder();

    /// Newer than all before. Its revision is 40 times the last digit of the id.
    void addPush(qint64 id, const QString &author);
    /// One more that is listed beside autoland; it has the same pushes.
    void addRepository(const QString &name) { m_repositories.append(name); }
    /// GET /api/queue/v1/task/<taskId> answers with this.
    void addTask(const QString &taskId, const QByteArray &definition) { m_tasks.insert(taskId, definition); }
    /// Holds back answers to paths that contain this, until release().
    void hold(const QString &path) { m_held = path; }
    void release();

    [[nodiscard]] QUrl url() const { return m_server.url(QString()); }
    /// Queries of the requests for pushes so far.
    [[nodiscard]] QVector<QUrlQuery> pushQueries() const { return m_pushQueries; }
    [[nodiscard]] int requests(const QString &path) const;
    /// The task of the job of a push.
    [[nodiscard]] static QString taskOf(qint64 pushId);
    [[nodiscard]] static QString revisionOf(qint64 pushId);
    /// A commit of the push that is not its newest.
    [[nodiscard]] static QString olderCommitOf(qint64 pushId);

  private:
    [[nodiscard]] QByteArray answer(const ScriptedServer::Received &request);
    [[nodiscard]] QByteArray repositories() const;
    [[nodiscard]] QByteArray pushes(const QUrlQuery &query);
    /// Whether the real one would fail on it: a range from or to a change that is not known, a search beside a limit.
    [[nodiscard]] bool failsOn(const QUrlQuery &query) const;
    [[nodiscard]] QByteArray jobs(const QUrlQuery &query) const;

    ScriptedServer m_server;
    QVector<treeherder::Push> m_pushes;
    QStringList m_repositories{QStringLiteral("autoland")};
    QHash<QString, QByteArray> m_tasks;
    QVector<QUrlQuery> m_pushQueries;
    QString m_held;
};

} // namespace collie::test
