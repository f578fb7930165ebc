#include "app/collie/palette_picture.h"

#include <QColor>
#include <QHash>
#include <QVector>

#include <algorithm>
#include <limits>
#include <utility>

namespace collie::app {
namespace {

constexpr qsizetype mostColours = 128;
constexpr int alike = 50; ///< Of distance(): what nobody sees.

int distance(QRgb one, QRgb other) {
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return red * red + green * green + blue * blue;
}

/// The most frequent colours that are not much like a more frequent one, so that rare ones that mean something have a
/// place; of equally frequent ones the darker, so that the same picture has the same table. Few colours are all there.
QVector<QRgb> tableOf(const QHash<QRgb, qint64> &counts) {
    QVector<std::pair<qint64, QRgb>> byCount;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        byCount.append({-each.value(), each.key()});
    std::sort(byCount.begin(), byCount.end());
    const int least = byCount.size() <= mostColours ? 0 : alike;
    QVector<QRgb> table;
    for (const std::pair<qint64, QRgb> &each : std::as_const(byCount)) {
        const QRgb colour = each.second;
        const bool isNew =
            std::all_of(table.cbegin(), table.cend(), [&](QRgb other) { return distance(other, colour) >= least; });
        if (isNew && table.size() < mostColours)
            table.append(colour);
    }
    return table;
}

uchar nearest(const QVector<QRgb> &table, QRgb colour) {
    qsizetype best = 0;
    int least = std::numeric_limits<int>::max();
    for (qsizetype i = 0; i < table.size(); ++i) {
        if (const int away = distance(table.at(i), colour); away < least) {
            least = away;
            best = i;
        }
    }
    return static_cast<uchar>(best);
}

} // namespace

QImage withPalette(const QImage &picture) {
    const QImage source = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        for (int x = 0; x < source.width(); ++x)
            ++counts[line[x] | 0xff000000U];
    }
    const QVector<QRgb> table = tableOf(counts);
    QHash<QRgb, uchar> places;
    QImage result(source.size(), QImage::Format_Indexed8);
    result.setColorTable(table);
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        uchar *to = result.scanLine(y);
        for (int x = 0; x < source.width(); ++x) {
            const QRgb colour = line[x] | 0xff000000U;
            auto place = places.constFind(colour);
            if (place == places.constEnd())
                place = places.insert(colour, nearest(table, colour));
            to[x] = *place;
        }
    }
    return result;
}

} // namespace collie::app
