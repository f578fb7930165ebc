#pragma once

#include <QPersistentModelIndex>

class QTreeView;

namespace collie::ui {

/// Keeps a row of a tree where it is in the viewport while rows above it come and go: the current one where it is seen,
/// else the one at the top, but for a tree that is not scrolled. Of a tree that scrolls by pixels. GUI thread.
class ScrollAnchor final {
  public:
    /// Before the change. \param view  must outlive the anchor.
    explicit ScrollAnchor(QTreeView &view);
    /// After the change, once the tree is laid out anew. \return whether there was such a row and still is.
    bool restore() const;

  private:
    QTreeView &m_view;
    QPersistentModelIndex m_row;
    int m_top = 0; ///< Of the row in the viewport, pixels.
};

} // namespace collie::ui
