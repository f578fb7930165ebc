#pragma once

#include <QFont>

namespace collie::ui {

/// The system's fixed-width font, as large as `font`: for what stands beside text in it.
[[nodiscard]] QFont fixedFontLike(const QFont &font);

} // namespace collie::ui
