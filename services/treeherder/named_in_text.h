#pragma once

#include "services/treeherder/address.h"

#include <QVector>

namespace collie::treeherder {

/// What a text names without an address.
struct NamedInText {
    QString name; ///< As it stands there.
    Address address;
};

/// The ids of tasks, perhaps with a run behind them (".2", "/2"), and the revisions in a text, in their order, each
/// once. Among words a revision has 12 or 40 digits, so that neither words nor numbers of bugs are taken for one; alone
/// it may have 7. Two of them with dots between are a range.
[[nodiscard]] QVector<NamedInText> namedIn(const QString &text);

} // namespace collie::treeherder
