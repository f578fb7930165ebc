#pragma once

#include "app/session/latest_question.h"
#include "models/pushes/my_push.h"
#include "services/base/clock.h"
#include "services/treeherder/treeherder_client.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QTimer>
#include <QVector>

#include <chrono>
#include <unordered_map>

namespace collie::session {

/// The newest pushes of one person in all repositories, and how each is doing; asks for them again and again while
/// somebody sees them. One thread.
class MyPushes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MyPushes)
  public:
    static constexpr int most = 20; ///< Pushes.

    /// \param treeherder,clock  outlive this. \param interval  between two looks.
    MyPushes(treeherder::TreeherderClient &treeherder, const Clock &clock, std::chrono::milliseconds interval,
             QObject *parent = nullptr);

    /// Whose pushes; what was known of another's is forgotten. \param address  empty for nobody's.
    void setAuthor(const QString &address);
    [[nodiscard]] const QString &author() const { return m_author; }
    /// Whether anybody sees them: without that nothing is asked for. The first sight asks at once, unless the last
    /// answer is younger than the interval.
    void setSeen(bool seen);
    /// Asks at once, also for what is over.
    void refresh();
    /// Newest first.
    [[nodiscard]] const QVector<models::MyPush> &pushes() const { return m_pushes; }

  Q_SIGNALS:
    /// pushes() is another, or was told once more.
    void loaded();
    /// What there was stays; it is asked for again after a while.
    void failed(const collie::Error &error);

  private:
    void look();
    void askForPushes();
    void take(const QVector<treeherder::Push> &pushes);
    void askForStates();
    void fail(const Error &error);
    /// Until the next look.
    void wait(std::chrono::milliseconds time);

    treeherder::TreeherderClient &m_treeherder;
    const Clock &m_clock;
    const std::chrono::milliseconds m_interval;
    QString m_author;
    QVector<models::MyPush> m_pushes;
    QHash<int, QString> m_repositories; ///< Names by id; empty until they are known.
    LatestQuestion m_question;
    QQueue<qint64> m_waiting;                          ///< Pushes whose states are to be asked for.
    std::unordered_map<qint64, CancelGuard> m_running; ///< By push id.
    QTimer m_timer;
    qint64 m_newsMs = 0; ///< Of the last answer, milliseconds since the epoch; 0 for none.
    bool m_isSeen = false;
    bool m_asksForAll = false; ///< With the next answer, also for the states of what is over.
};

} // namespace collie::session
