#pragma once

#include "ui/main_window.h"

#include <QAbstractItemView>
#include <QStringList>

namespace collie::robot {

/// Whether what a list says can be read: rows that have a text must show one.
class Pictures final {
  public:
    /// Looks at a few rows of one of the window's lists.
    /// \param turn  counts up, so that all lists and rows have theirs.
    /// \return a sentence for each row without its text.
    [[nodiscard]] static QStringList faults(const ui::MainWindow &window, int turn);
    /// The same for all lists.
    [[nodiscard]] static QStringList allFaults(const ui::MainWindow &window);

  private:
    [[nodiscard]] static QStringList faultsOf(QAbstractItemView &list, int turn);
    [[nodiscard]] static bool hasText(const QImage &picture);
    [[nodiscard]] static QVector<QAbstractItemView *> seenLists(const ui::MainWindow &window);
    [[nodiscard]] static QVector<QModelIndex> seenRows(const QAbstractItemView &list);
};

} // namespace collie::robot
