#pragma once

#include "app/session/latest_question.h"
#include "services/base/clock.h"
#include "services/treeherder/lando_client.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace collie::session {

/// Follows a landing of Lando until Treeherder has the push that comes of it (treeherder.md §2.13). One thread.
class Landing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Landing)
  public:
    struct Timing {
        std::chrono::milliseconds keen{10'000};        ///< Between two looks at first, and for the push.
        std::chrono::milliseconds keenFor{120'000};    ///< How long that is.
        std::chrono::milliseconds later{60'000};       ///< Between two looks after that, and while nobody sees it.
        std::chrono::milliseconds pushWithin{600'000}; ///< How long the push of what has landed is waited for.
    };
    /// Which landing, as an address of Treeherder names it.
    struct Name {
        QString repository; ///< Treeherder's, where its push will be; empty where that is not known.
        QString id;
        QString instance; ///< Which Lando; empty for the deployment's.
    };
    enum class Stage : quint8 {
        Asking,      ///< Nothing is known yet.
        UnderWay,    ///< Lando has not pushed it.
        AwaitsPush,  ///< It has landed, and Treeherder is asked for the push.
        PushMissing, ///< The same, but the push was waited for in vain.
        Ended,       ///< No push will come: it failed, was cancelled, or Lando knows no such landing.
    };
    /// All that is known.
    struct State {
        Stage stage = Stage::Asking;
        std::optional<treeherder::LandingJob> job = {};
        std::optional<Error> failure = {}; ///< Of the last look.
        qint64 sinceMs = 0;     ///< When it was begun to be followed; milliseconds since the epoch, as below.
        qint64 askedMs = 0;     ///< When it was last looked.
        qint64 lookedMs = 0;    ///< When an answer last came; 0 for never.
        qint64 nextMs = 0;      ///< When it is looked again; 0 for not by itself.
        bool isLooking = false; ///< A question is under way.
    };

    /// All outlive this.
    Landing(treeherder::LandoClient &lando, treeherder::TreeherderClient &treeherder, const Clock &clock, Timing timing,
            QObject *parent = nullptr);
    Landing(treeherder::LandoClient &lando, treeherder::TreeherderClient &treeherder, const Clock &clock,
            QObject *parent = nullptr);

    /// Follows this one, and no other any more.
    /// \return the revision of its push once Treeherder has that; until then, or where it comes to nothing, it stays
    /// open. Cancelling it ends the following.
    [[nodiscard]] Future<QString> follow(const Name &name);
    void stop();
    /// Looks at once, also where it has been given up.
    void look();
    /// The revision is wanted though Treeherder has no push of it: ends the following.
    void giveRevision();
    /// Nobody sees it: it is looked less often. Seen again it is looked at once, when that is late.
    void setHidden(bool hidden);

    [[nodiscard]] const Name &name() const { return m_name; }
    [[nodiscard]] const State &state() const { return m_state; }

  Q_SIGNALS:
    /// state() is another.
    void changed();

  private:
    void askLando();
    void askTreeherder();
    void takeJob(const Result<treeherder::LandingJob> &job);
    void takePushes(const Result<QVector<treeherder::Push>> &pushes);
    void wait();

    treeherder::LandoClient &m_lando;
    treeherder::TreeherderClient &m_treeherder;
    const Clock &m_clock;
    const Timing m_timing;
    Name m_name; ///< Without an id: nothing is followed.
    State m_state;
    Promise<QString> m_promise;
    LatestQuestion m_asking;
    QTimer m_timer;
    qint64 m_landedMs = 0; ///< When it was seen that it has landed.
    int m_failures = 0;    ///< In a row.
    int m_number = 0;      ///< Counts follow(): the cancelling of an earlier one does not end a later one.
    bool m_isHidden = false;
};

} // namespace collie::session
