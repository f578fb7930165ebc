#pragma once

class QTreeView;

namespace collie::ui {

class Theme;

/// Gives a list over a SeenViewModel its columns: the name first and as wide as there is room, the state in its colour.
/// \param theme  outlives the list. GUI thread.
void arrangeSeenViews(QTreeView &list, Theme &theme);

} // namespace collie::ui
