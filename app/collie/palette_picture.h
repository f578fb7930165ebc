#pragma once

#include <QImage>

namespace collie::app {

/// A picture with a table of at most 128 colours, a sixth of the size as a PNG: the most frequent ones, none much like
/// another, and for each other pixel the nearest of these. Made for windows, whose few colours it leaves as they are.
/// \param picture  opaque.
[[nodiscard]] QImage withPalette(const QImage &picture);

} // namespace collie::app
