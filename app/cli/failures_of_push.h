#pragma once

#include "app/cli/session.h"

namespace collie::cli {

/// Options of the failures of a push, which mean nothing for those of a task.
namespace options {

inline constexpr ChoiceOption
    groupBy("group-by", "WHAT", "test job platform",
            QT_TRANSLATE_NOOP("collie::Words",
                              "What the failures of a push are put together by: test (the default), job or platform"));
inline constexpr TextOption platformMatch(
    "platform", "RE",
    QT_TRANSLATE_NOOP("collie::Words", "Of a push, only jobs whose platform matches, as in linux.*debug"));
inline constexpr Flag intermittent(
    "intermittent",
    QT_TRANSLATE_NOOP("collie::Words", "Of a push, also jobs that are classified intermittent or passed when they "
                                       "ran again"));

} // namespace options

/// Prints why the jobs of a push failed, put together. \param operand  with the options of `session` it names the push.
[[nodiscard]] Future<void> failuresOfPush(Session &session, const QString &operand);

} // namespace collie::cli
