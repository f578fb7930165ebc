#pragma once

#include "app/session/open_target.h"
#include "services/treeherder/repository.h"

#include <QVector>

namespace collie::session {

/// What an address names, as one plain sentence without a full stop: "Push 4d2c1ef6fbf4 of autoland, filtered, with one
/// job selected", "Log of task V6Ue…35Iw, run 0, lines 55 to 57".
/// \param known  Treeherder's repositories, for the name of one that an address names by its host; may be empty.
[[nodiscard]] QString describe(const OpenTarget &target, const QVector<treeherder::Repository> &known);

/// Whether Collie cannot show it itself, so that it is opened in the browser (viewUrl() is its page).
[[nodiscard]] bool opensInBrowser(const OpenTarget &target);

} // namespace collie::session
