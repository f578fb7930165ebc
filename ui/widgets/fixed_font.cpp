#include "ui/widgets/fixed_font.h"

#include <QFontDatabase>

namespace collie::ui {

QFont fixedFontLike(const QFont &font) {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    else
        fixed.setPixelSize(font.pixelSize());
    return fixed;
}

} // namespace collie::ui
