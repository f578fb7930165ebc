#pragma once

#include "tests/robot/gesture.h"
#include "tests/robot/hand.h"
#include "tests/robot/world.h"

#include <QPointer>
#include <QRect>
#include <QTimer>

#include <array>
#include <optional>

class QMenu;

namespace collie::robot {

/// Carries out events on the window of a world.
class Driver final {
  public:
    /// \param world  is open; outlives the driver.
    explicit Driver(World &world);

    [[nodiscard]] Gesture perform(const Event &event);

  private:
    using Way = void (*)(Driver &, Gesture &);
    [[nodiscard]] static const std::array<Way, actionCount> &ways();

    void clickJob(Gesture &gesture, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void doubleClickJob(Gesture &gesture);
    void dragOverJobs(Gesture &gesture);
    void dragFrame(Gesture &gesture);
    void wheel(Gesture &gesture);
    void gridKey(Gesture &gesture);
    void activateKey(Gesture &gesture);
    void retriggerKey(Gesture &gesture);
    void cancelKey(Gesture &gesture);
    void windowKey(Gesture &gesture);
    void clickPush(Gesture &gesture, Qt::KeyboardModifiers modifiers);
    void doubleClickPush(Gesture &gesture);
    void pushKey(Gesture &gesture);
    void pushMenu(Gesture &gesture);
    void chooseEntry(Gesture &gesture);
    void chooseFromMenuBar(Gesture &gesture);
    void answer(Gesture &gesture);
    void escape(Gesture &gesture);
    void clickRow(Gesture &gesture);
    void clickAnywhere(Gesture &gesture);
    void showPane(Gesture &gesture);
    void detailsTab(Gesture &gesture);
    void typeFilter(Gesture &gesture);
    void chooseRepository(Gesture &gesture);
    void resize(Gesture &gesture);
    void touch(Gesture &gesture);
    void land(Gesture &gesture);
    void cutSockets(Gesture &gesture);
    void breakAnswers(Gesture &gesture);
    void rest(Gesture &gesture);

    void chooseFrom(QMenu *menu, quint32 which);
    void closeOne();
    void chooseFromComboBox();
    void leaveFileDialogs() const;
    bool focusGrid(Gesture &gesture);
    void expectRetrigger(Gesture &gesture) const;
    void expectQuestion(Gesture &gesture) const;
    void countChanges();
    void dropHidden(Gesture &gesture);
    void look();
    [[nodiscard]] QRect placeOfGrid() const;
    [[nodiscard]] QPoint placeOf(const QModelIndex &job) const;
    [[nodiscard]] QModelIndex pointAtJob(Gesture &gesture);
    [[nodiscard]] std::optional<QPoint> placeOfPush(const Event &event) const;
    [[nodiscard]] QVector<QModelIndex> seenJobs() const;
    [[nodiscard]] QModelIndex jobFor(quint32 which) const;
    [[nodiscard]] QSet<models::JobRow> selected() const;
    /// Dialogs and windows beside the main one, newest last.
    [[nodiscard]] QVector<QWidget *> otherWindows() const;

    World &m_world;
    Hand m_hand;
    QObject m_context;          ///< Of what listens to models that outlive the driver.
    QTimer m_button;            ///< Runs while an event is carried out.
    bool m_choseInside = false; ///< Something was chosen while the event was carried out.
    quint32 m_which = 0;
    /// What an expectation was reckoned from: it is void when this is another afterwards.
    struct Sight {
        int fillings = 0; ///< Of the grid with other jobs, counted.
        int changes = 0;  ///< Of the grid's rows, counted.
        QRect grid;       ///< In the window.

        friend bool operator==(const Sight &, const Sight &) = default;
    };
    Sight m_seen;
    int m_fillings = 0, m_changes = 0;
    QPointer<models::JobGridModel> m_counted;
};

} // namespace collie::robot
