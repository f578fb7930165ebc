#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace collie::robot {

/// What a person may do to the window, or the world to it.
enum class Action {
    ClickJob,
    CtrlClickJob,
    ShiftClickJob,
    RightClickJob, ///< Opens the menu of jobs and leaves it open.
    MiddleClickJob,
    DoubleClickJob,
    DragOverJobs,
    DragFrame, ///< From an empty place of the grid.
    GridKey,   ///< A key that moves or selects, in the grid.
    ActivateKey,
    RetriggerKey,
    CancelKey,
    WindowKey, ///< A key of the window's that sends nothing.
    Wheel,
    ClickPush,
    CtrlClickPush,
    ShiftClickPush,
    DoubleClickPush,
    PushKey,
    PushMenu,
    ChooseEntry, ///< Of the menu that is open.
    Answer,      ///< Presses a button of the dialog that is open.
    Escape,
    ClickAnywhere,
    RightClickAnywhere,
    DoubleClickAnywhere,
    MenuBar, ///< An entry of the menu bar.
    Pane,
    DetailsTab,
    ClickRow, ///< In any list but the grid and the pushes.
    TypeFilter,
    Repository,
    Resize,
    Touch, ///< Jobs change on the server.
    Land,  ///< A push lands.
    CutSockets,
    Fault, ///< The next answers are broken.
    Rest,  ///< Everything is closed and waited for.
};
constexpr int actionCount = static_cast<int>(Action::Rest) + 1;

/// One thing that happens. A plain value: what `which` and `second` choose among is what is on the screen at that
/// moment, so a list means the same on a fresh window.
struct Event {
    Action action = Action::Rest;
    quint32 which = 0;
    quint32 second = 0;

    friend bool operator==(const Event &, const Event &) = default;
};

using Events = QVector<Event>;

/// "click-job 17 3"
[[nodiscard]] QString toText(const Event &event);
/// Nothing for what is no event.
[[nodiscard]] std::optional<Event> eventFromText(const QString &text);

} // namespace collie::robot
