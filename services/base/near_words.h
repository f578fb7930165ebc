#pragma once

#include <QString>
#include <QStringList>

namespace collie {

/// How many letters have to be added, left out, replaced or exchanged with their neighbour to make one text of another.
[[nodiscard]] int editDistance(QStringView left, QStringView right);

/// Whether a word that far from `word` may be a slip of the fingers: one, or two in a long word.
[[nodiscard]] bool isSlip(int distance, QStringView word);

/// The word that was most likely meant; empty when none is near. A single letter is near to none.
[[nodiscard]] QString nearestWord(const QString &said, const QStringList &words);

} // namespace collie
