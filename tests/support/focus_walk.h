#pragma once

#include "tests/support/activate.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QStringList>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <cstdlib>

namespace collie::test {

/// Goes through a window by Tab, as people do who have no mouse, and looks whether each place it comes to shows it.
struct FocusWalk {
    QSet<QWidget *> met;
    QStringList unseen; ///< Where nothing, or next to nothing, tells that the keys go there.
    QStringList lost;   ///< After which of them nothing on show in the window had the keys.

    /// \param window  is on show and active, and has the keys.
    explicit FocusWalk(QWidget &window, int mostSteps = 200) {
        for (int step = 0; step < mostSteps; ++step) {
            QWidget *at = QApplication::focusWidget();
            if (at == nullptr || !at->isVisible() || at->window() != &window) {
                lost.append(before);
                return;
            }
            if (met.contains(at) && at == first)
                return;
            if (first == nullptr)
                first = at;
            const bool isNew = !met.contains(at);
            met.insert(at);
            const QImage with = pictureOf(*at);
            before = placeOf(at);
            leave(at);
            // The last one alone has the keys whatever is pressed.
            if (QApplication::focusWidget() == at)
                return;
            if (isNew && differences(with, pictureOf(*at)) < fewestPixels)
                unseen.append(before);
        }
    }

  private:
    static constexpr int fewestPixels = 24; ///< More than a text cursor.

    /// A text that takes Tab for itself is left by Ctrl+Tab.
    static void leave(QWidget *at) {
        QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() == at)
            QTest::keyClick(at, Qt::Key_Tab, Qt::ControlModifier);
    }
    /// With a little around it: some frames are drawn there.
    static QImage pictureOf(const QWidget &widget) {
        constexpr int around = 2;
        const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
        return widget.window()->grab(place.adjusted(-around, -around, around, around)).toImage();
    }
    static int differences(const QImage &one, const QImage &other) {
        constexpr int clear = 100;
        int count = 0;
        for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
            for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
                const QRgb a = one.pixel(x, y), b = other.pixel(x, y);
                const int distance =
                    std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b));
                count += distance > clear ? 1 : 0;
            }
        }
        return count;
    }
    static QString placeOf(const QWidget *widget) {
        QString place;
        for (const QWidget *each = widget; each != nullptr; each = each->parentWidget())
            place += QLatin1String(each->metaObject()->className()) + u' ' + each->objectName() + u'<';
        return place;
    }

    QWidget *first = nullptr;
    QString before;
};

} // namespace collie::test
