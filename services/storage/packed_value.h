#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace collie::storage {

/// Compressed as one frame of Zstandard with a checksum (RFC 8878). Any thread.
[[nodiscard]] QByteArray pack(QByteArrayView value);
/// \return what pack() was given; nothing for bytes that are not its, or of more than 256 MiB.
[[nodiscard]] std::optional<QByteArray> unpack(QByteArrayView packed);

} // namespace collie::storage
