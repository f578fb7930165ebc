#include "tests/robot/event_source.h"

#include <array>
#include <utility>

namespace collie::robot {
namespace {

/// How often each happens, in parts of the sum.
constexpr std::array<std::pair<Action, int>, actionCount> weights{{
    {Action::ClickJob, 120},
    {Action::CtrlClickJob, 50},
    {Action::ShiftClickJob, 40},
    {Action::RightClickJob, 60},
    {Action::MiddleClickJob, 10},
    {Action::DoubleClickJob, 15},
    {Action::DragOverJobs, 25},
    {Action::DragFrame, 20},
    {Action::GridKey, 90},
    {Action::ActivateKey, 15},
    {Action::RetriggerKey, 15},
    {Action::CancelKey, 20},
    {Action::WindowKey, 50},
    {Action::Wheel, 30},
    {Action::ClickPush, 25},
    {Action::CtrlClickPush, 15},
    {Action::ShiftClickPush, 10},
    {Action::DoubleClickPush, 6},
    {Action::PushKey, 20},
    {Action::PushMenu, 12},
    {Action::ChooseEntry, 50},
    {Action::Answer, 60},
    {Action::Escape, 40},
    {Action::ClickAnywhere, 60},
    {Action::RightClickAnywhere, 15},
    {Action::DoubleClickAnywhere, 8},
    {Action::MenuBar, 25},
    {Action::Pane, 25},
    {Action::DetailsTab, 20},
    {Action::ClickRow, 30},
    {Action::TypeFilter, 15},
    {Action::Repository, 4},
    {Action::Resize, 12},
    {Action::Touch, 50},
    {Action::Land, 3},
    {Action::CutSockets, 5},
    {Action::Fault, 10},
    {Action::Rest, 12},
}};

constexpr quint64 sum = [] {
    quint64 all = 0;
    for (const auto &entry : weights)
        all += static_cast<quint64>(entry.second);
    return all;
}();

} // namespace

Event EventSource::next() {
    quint64 drawn = m_engine() % sum;
    Event event{.which = static_cast<quint32>(m_engine() >> 40), .second = static_cast<quint32>(m_engine() >> 40)};
    for (const auto &[action, weight] : weights) {
        event.action = action;
        if (drawn < static_cast<quint64>(weight))
            break;
        drawn -= static_cast<quint64>(weight);
    }
    return event;
}

} // namespace collie::robot
