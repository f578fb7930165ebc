#include "ui/widgets/fixed_font.h"

#include <QFontDatabase>
#include <QList>
#include <QPointer>

#include <utility>

namespace collie::ui {
namespace {

qreal chosenPoints = 0; ///< 0 for the system's.

QList<QPointer<QWidget>> &followers() {
    static QList<QPointer<QWidget>> all;
    return all;
}

} // namespace

QFont fixedFont() {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (chosenPoints > 0)
        fixed.setPointSizeF(chosenPoints);
    return fixed;
}

QFont fixedFontLike(const QFont &font) {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

void useFixedFont(QWidget *widget) {
    followers().removeAll(nullptr);
    followers().append(widget);
    widget->setFont(fixedFont());
}

void setFixedFontSize(qreal points) {
    if (std::exchange(chosenPoints, points) == points)
        return;
    followers().removeAll(nullptr);
    const QList<QPointer<QWidget>> now = followers();
    for (const QPointer<QWidget> &widget : now) {
        if (widget)
            widget->setFont(fixedFont());
    }
}

} // namespace collie::ui
