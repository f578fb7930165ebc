#pragma once

#include <QImage>

namespace collie::app {

/// A picture with a table of at most 256 colours, a fifth of the size as a PNG: the most frequent ones, and for each
/// other pixel the nearest of these. Made for windows, whose few colours and edges of letters it leaves as they are.
/// \param picture  opaque.
[[nodiscard]] QImage withPalette(const QImage &picture);

} // namespace collie::app
