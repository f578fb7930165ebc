#include "tests/robot/event.h"

#include <QStringList>

#include <array>

namespace collie::robot {
namespace {

constexpr std::array<const char *, actionCount> actionNames{"click-job",
                                                            "ctrl-click-job",
                                                            "shift-click-job",
                                                            "right-click-job",
                                                            "middle-click-job",
                                                            "double-click-job",
                                                            "drag-over-jobs",
                                                            "drag-frame",
                                                            "grid-key",
                                                            "activate-key",
                                                            "retrigger-key",
                                                            "cancel-key",
                                                            "window-key",
                                                            "wheel",
                                                            "click-push",
                                                            "ctrl-click-push",
                                                            "shift-click-push",
                                                            "double-click-push",
                                                            "push-key",
                                                            "push-menu",
                                                            "choose-entry",
                                                            "answer",
                                                            "escape",
                                                            "click-anywhere",
                                                            "right-click-anywhere",
                                                            "double-click-anywhere",
                                                            "menu-bar",
                                                            "pane",
                                                            "details-tab",
                                                            "click-row",
                                                            "type-filter",
                                                            "repository",
                                                            "resize",
                                                            "touch",
                                                            "land",
                                                            "cut-sockets",
                                                            "fault",
                                                            "rest"};

} // namespace

QString toText(const Event &event) {
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(actionNames[static_cast<size_t>(event.action)]))
        .arg(event.which)
        .arg(event.second);
}

std::optional<Event> eventFromText(const QString &text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 3)
        return std::nullopt;
    bool isNumber = false, isSecondNumber = false;
    Event event{.which = words.at(1).toUInt(&isNumber), .second = words.at(2).toUInt(&isSecondNumber)};
    for (size_t i = 0; i < actionNames.size(); ++i) {
        if (words.constFirst() != QLatin1String(actionNames[i]))
            continue;
        event.action = static_cast<Action>(i);
        return isNumber && isSecondNumber ? std::optional(event) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace collie::robot
