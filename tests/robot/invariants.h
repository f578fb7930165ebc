#pragma once

#include "tests/robot/gesture.h"
#include "tests/robot/model_watch.h"
#include "tests/robot/world.h"

#include <QSet>
#include <QSignalSpy>

namespace collie::robot {

/// What must hold after each event, whatever it was.
class Invariants final {
  public:
    /// \param world  is open; outlives this.
    explicit Invariants(World &world);

    /// \return a sentence for each thing that does not hold; its first word tells which kind it is.
    [[nodiscard]] QStringList check(const Gesture &gesture);
    /// The same for what can be told at the end of a long list only.
    [[nodiscard]] QStringList checkMemory();
    /// Looks at all lists at once, which is too slow for every event.
    [[nodiscard]] QStringList checkEveryPicture() const;
    /// Bytes that this process has grown by since it was warm.
    [[nodiscard]] qint64 growth() const;

  private:
    [[nodiscard]] QString named(const QSet<models::JobRow> &rows) const;
    void checkSelection(const Gesture &gesture, QStringList &faults);
    void checkDetails(QStringList &faults);
    void checkArtifacts(QStringList &faults);
    void checkLog(const Gesture &gesture, QStringList &faults);
    void checkMenus(QStringList &faults);
    void checkQuestion(const Gesture &gesture, QStringList &faults);
    void checkActivities(const Gesture &gesture, QStringList &faults);
    void checkRequests(const Gesture &gesture, QStringList &faults);
    void checkWindows(QStringList &faults);

    World &m_world;
    ModelWatch m_models;
    int m_turn = 0;
    /// Since a gesture that may have confirmed something, or since it was under way: events with no answer on its way.
    int m_sinceConfirmed = 0;
    QSet<QString> m_madeTasks; ///< Tasks that gestures have made.
    QSignalSpy m_begun;        ///< What was begun since the last event.
    qint64 m_warmBytes = 0;
    qsizetype m_windows; ///< That there are from the beginning, hidden ones included.
};

} // namespace collie::robot
