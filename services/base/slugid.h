#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace collie {

/// The 16 bytes of a UUID that a slugid spells.
using UuidBytes = std::array<quint8, 16>;

/// A new slugid: a random UUID v4 in 22 characters of URL-safe base64.
/// \param nice  true clears the first bit, so that the first character is a letter A to f ("nice" slugids, as taskIds
/// are).
[[nodiscard]] QString newSlugid(bool nice = true);

/// Whether `text` has the form the queue accepts:
/// `^[A-Za-z0-9_-]{8}[Q-T][A-Za-z0-9_-][CGKOSWaeimquy26-][A-Za-z0-9_-]{10}[AQgw]$`.
[[nodiscard]] bool isSlugid(QStringView text);

/// The bytes of a slugid, or nothing when `text` is not 22 characters of URL-safe base64.
[[nodiscard]] std::optional<UuidBytes> slugidToBytes(QStringView text);

/// The 22 characters of `bytes`.
[[nodiscard]] QString slugidFromBytes(const UuidBytes &bytes);

} // namespace collie
