#pragma once

#include "app/sandbox/http/http_message.h"
#include "app/sandbox/world/simulation.h"

#include <QObject>

#include <chrono>
#include <map>

namespace collie::sandbox {

/// Lando: what people have handed in, and how far it is (treeherder.md §2.13). Where nothing changes on its own, a
/// landing goes on only when it is told to. One thread.
class Landings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Landings)
  public:
    /// \param speed  how much faster than life time passes. \param frozen  whether nothing changes on its own.
    Landings(World &world, PushGenerator &generator, Simulation &simulation, double speed, bool frozen);

    /// GET landing_jobs/<id>/. Ids 1, 2 and 3 begin when they are first asked for: one that lands on try, one that
    /// fails, one that is cancelled. \param path  behind "landing_jobs".
    [[nodiscard]] HttpReply answer(const HttpRequest &request, const QStringList &path);
    /// POST /sandbox/land {repository, outcome}: somebody hands something in. \param request  outcome is "landed",
    /// "failed" or "cancelled". Or {id}: that landing goes one step on.
    /// \return {id, status}
    [[nodiscard]] HttpReply control(const HttpRequest &request);

  private:
    enum class Step : quint8 { Submitted, InProgress, Over, Pushed };
    enum class Outcome : quint8 { Lands, Fails, IsCancelled };
    struct Landing {
        Outcome outcome = Outcome::Lands;
        Step step = Step::Submitted;
        qint64 createdMs = 0;
        Push push = {};
    };

    void begin(int id, quint32 repository, Outcome outcome);
    void goOn(int id);
    [[nodiscard]] static bool isAtEnd(const Landing &landing);
    [[nodiscard]] static const char *statusOf(const Landing &landing);
    [[nodiscard]] Json describe(int id, const Landing &landing, const QString &origin) const;

    World &m_world;
    PushGenerator &m_generator;
    Simulation &m_simulation;
    const std::chrono::milliseconds m_pause; ///< Between two steps.
    const bool m_frozen;
    std::map<int, Landing> m_all;
    int m_nextId = 101;
};

} // namespace collie::sandbox
