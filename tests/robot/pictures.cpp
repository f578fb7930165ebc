#include "tests/robot/pictures.h"

#include "ui/jobs/job_grid_view.h"

#include <QHash>
#include <QImage>

#include <algorithm>
#include <cstdlib>

namespace collie::robot {
namespace {

constexpr int rowsATurn = 2;
constexpr int smallest = 8; ///< Pixels.
constexpr int smallestColumn = 40;

int distance(QRgb one, QRgb other) {
    return std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
           std::abs(qBlue(one) - qBlue(other));
}

} // namespace

/// Text is some pixels, not all, that stand out from the colour most of the place has.
bool Pictures::hasText(const QImage &picture) {
    constexpr int clear = 90, fewest = 6;
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    const QRgb ground = std::max_element(counts.cbegin(), counts.cend()).key();
    int inked = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        inked += distance(each.key(), ground) > clear ? each.value() : 0;
    return inked >= fewest;
}

QVector<QAbstractItemView *> Pictures::seenLists(const ui::MainWindow &window) {
    QVector<QAbstractItemView *> lists;
    for (auto *list : window.findChildren<QAbstractItemView *>()) {
        if (list->isVisible() && list->model() != nullptr && list->model()->rowCount() > 0 &&
            !list->viewport()->visibleRegion().isEmpty())
            lists.append(list);
    }
    return lists;
}

QVector<QModelIndex> Pictures::seenRows(const QAbstractItemView &list) {
    QVector<QModelIndex> rows;
    const QRect area = list.viewport()->rect();
    constexpr int mostLooked = 2000;
    // A narrow column shows dots at best.
    const int least = qobject_cast<const ui::JobGridView *>(&list) != nullptr ? smallest : smallestColumn;
    for (int row = 0; row < std::min(list.model()->rowCount(), mostLooked); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        // What is cut off need not be legible.
        const QRect rect = list.visualRect(index), seen = rect.intersected(area);
        const bool isWhole = rect.left() >= area.left() && seen.height() == rect.height() && seen.width() >= least;
        if (isWhole && list.indexAt(seen.center()) == index && index.data().toString().trimmed().size() > 0)
            rows.append(index);
    }
    return rows;
}

QStringList Pictures::faultsOf(QAbstractItemView &list, int turn) {
    QStringList all;
    const QVector<QModelIndex> rows = seenRows(list);
    for (int i = 0; i < rowsATurn && i < rows.size(); ++i) {
        // The current row first: it is painted in the most ways.
        const QModelIndex index =
            i == 0 && rows.contains(list.currentIndex()) ? list.currentIndex() : rows.at((turn + i) % rows.size());
        constexpr int frame = 3; // Of the focus.
        const bool isCell = qobject_cast<ui::JobGridView *>(&list) != nullptr;
        const QRect rect = list.visualRect(index).intersected(list.viewport()->rect());
        const QRect inner = isCell ? rect : rect.adjusted(frame, frame, -frame, -frame);
        if (!inner.isEmpty() && !hasText(list.viewport()->grab(inner).toImage()))
            all.append(QStringLiteral("picture: “%1” (row %2 of %3) shows no text")
                           .arg(index.data().toString())
                           .arg(index.row())
                           .arg(list.accessibleName().isEmpty() ? list.objectName() : list.accessibleName()));
    }
    return all;
}

QStringList Pictures::faults(const ui::MainWindow &window, int turn) {
    const QVector<QAbstractItemView *> lists = seenLists(window);
    return lists.isEmpty() ? QStringList() : faultsOf(*lists.at(turn % lists.size()), turn);
}

QStringList Pictures::allFaults(const ui::MainWindow &window) {
    QStringList all;
    for (QAbstractItemView *list : seenLists(window))
        all += faultsOf(*list, 0);
    return all;
}

} // namespace collie::robot
