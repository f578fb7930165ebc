#pragma once

#include "app/cli/verb.h"

namespace collie::cli {

/// What is wrong with a command line.
struct Misuse {
    QString sentence;
    QString list; ///< Verbs to choose from, a line each; mostly empty.
};

/// All verbs, a line each, and what holds for all.
[[nodiscard]] QString overview();
/// The verbs whose names begin with `words`, a line each.
[[nodiscard]] QString familyHelp(const QStringList &words);
/// Everything about one verb.
[[nodiscard]] QString verbHelp(const Verb &verb);

/// What is said to words that name no verb: the nearest, or those of the family, or all.
[[nodiscard]] Misuse noSuchVerb(const QStringList &words);

} // namespace collie::cli
