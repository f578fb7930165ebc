#pragma once

#include <QByteArrayView>

namespace collie {

/// Brings mapped bytes, which are read next, into reach at once in place of a page fault at a time. Older kernels
/// refuse, and fault page by page.
void populate(QByteArrayView bytes);

} // namespace collie
