#include "services/base/slugid.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace collie {

namespace {
constexpr auto base64Options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype slugidLength = 22;
} // namespace

QString newSlugid(bool nice) {
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    UuidBytes bytes{};
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<quint8>(words[i / 4] >> (8 * (i % 4)));
    bytes[6] = static_cast<quint8>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3f) | 0x80);
    if (nice)
        bytes[0] &= 0x7f;
    return slugidFromBytes(bytes);
}

bool isSlugid(QStringView text) {
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z0-9_-]{8}[Q-T][A-Za-z0-9_-][CGKOSWaeimquy26-][A-Za-z0-9_-]{10}[AQgw]\\z"));
    return pattern.match(text.toString()).hasMatch();
}

std::optional<UuidBytes> slugidToBytes(QStringView text) {
    if (text.size() != slugidLength)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), base64Options | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 16)
        return std::nullopt;
    UuidBytes bytes{};
    std::copy(decoded.decoded.begin(), decoded.decoded.end(), bytes.begin());
    return bytes;
}

QString slugidFromBytes(const UuidBytes &bytes) {
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QString::fromLatin1(raw.toBase64(base64Options));
}

} // namespace collie
