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

/// How many letters have to be added, left out, replaced or exchanged with their neighbour to make one text of another.
[[nodiscard]] int editDistance(QStringView left, QStringView right);

/// Whether a word that far from `word` may be a slip of the fingers: one, or two in a long word.
[[nodiscard]] bool isSlip(int distance, QStringView word);

} // namespace collie::cli
