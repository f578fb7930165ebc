#include "services/transfers/content_type.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMimeDatabase>
#include <QMimeType>
#include <QStringDecoder>

#include <algorithm>

namespace collie::transfers {

namespace {

constexpr qint64 firstBytes = 16 * 1024;
constexpr qint64 pieceBytes = 1024 * 1024;
constexpr qsizetype tsPacket = 188; ///< Bytes of a packet of an MPEG transport stream.

/// What the desktop's list calls otherwise, or does not know: files of programs and of tests.
QString ownType(const QString &suffix) {
    static const QString text = QStringLiteral("text/plain"), json = QStringLiteral("application/json"),
                         lines = QStringLiteral("application/x-ndjson"),
                         bytes = QStringLiteral("application/octet-stream"), script = QStringLiteral("text/javascript");
    static const QHash<QString, QString> types{
        {QStringLiteral("ts"), text},      {QStringLiteral("mts"), text},
        {QStringLiteral("cts"), text},     {QStringLiteral("tsx"), text},
        {QStringLiteral("jsx"), text},     {QStringLiteral("log"), text},
        {QStringLiteral("sym"), text},     {QStringLiteral("mod"), text},
        {QStringLiteral("lock"), text},    {QStringLiteral("js"), script},
        {QStringLiteral("mjs"), script},   {QStringLiteral("cjs"), script},
        {QStringLiteral("json"), json},    {QStringLiteral("map"), json},
        {QStringLiteral("har"), json},     {QStringLiteral("jsonl"), lines},
        {QStringLiteral("ndjson"), lines}, {QStringLiteral("wasm"), QStringLiteral("application/wasm")},
        {QStringLiteral("dmp"), bytes},    {QStringLiteral("mdmp"), bytes},
        {QStringLiteral("core"), bytes},   {QStringLiteral("bin"), bytes},
    };
    return types.value(suffix.toLower());
}

QByteArray beginOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(firstBytes) : QByteArray();
}

bool hasUtf16Mark(const QByteArray &begin) {
    // The mark of UTF-32, little end first, begins with that of UTF-16.
    const bool utf32 = begin.startsWith(QByteArray("\xff\xfe\0\0", 4));
    return !utf32 && (begin.startsWith("\xff\xfe") || begin.startsWith("\xfe\xff"));
}

bool looksLikeText(const QByteArray &begin) {
    if (hasUtf16Mark(begin))
        return true;
    return std::none_of(begin.begin(), begin.end(), [](char one) {
        const auto byte = static_cast<unsigned char>(one);
        return byte < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f' && byte != 0x1b && one != '\b';
    });
}

/// Film has suffixes of TypeScript.
bool isSuffixOfFilm(const QString &suffix) {
    return suffix.compare(u"ts", Qt::CaseInsensitive) == 0 || suffix.compare(u"mts", Qt::CaseInsensitive) == 0;
}

bool isTransportStream(const QByteArray &begin) {
    return begin.size() > tsPacket && begin[0] == 'G' && begin[tsPacket] == 'G' && !looksLikeText(begin);
}

/// Types that never are text, though files of programs share their suffixes (go.mod, a template.dot).
bool isForeignToText(const QMimeType &type) {
    const QString name = type.name();
    const bool foreign = name.startsWith(u"audio/") || name.startsWith(u"video/") || name.startsWith(u"model/") ||
                         name.startsWith(u"application/vnd.") || name.startsWith(u"application/ms");
    return foreign && !type.inherits(QStringLiteral("text/plain"));
}

/// Whether all bytes are UTF-8 and none of them is zero, which text has not.
bool isUtf8(QFile &file) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    while (true) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        [[maybe_unused]] const QString decoded = decoder(piece);
        if (decoder.hasError() || piece.contains('\0'))
            return false;
    }
    // A character that is cut off at the end shows when another follows.
    [[maybe_unused]] const QString last = decoder(QByteArrayLiteral(" "));
    return !decoder.hasError() && file.error() == QFileDevice::NoError;
}

} // namespace

QByteArray mediaTypeOf(const QString &path) {
    const QFileInfo info(path);
    // Read only where the name does not tell enough: there may be thousands of files.
    if (const QString own = ownType(info.suffix()); !own.isEmpty())
        return isSuffixOfFilm(info.suffix()) && isTransportStream(beginOf(path)) ? QByteArray("video/mp2t")
                                                                                 : own.toLatin1();
    const QMimeDatabase database;
    QMimeType type = database.mimeTypeForFile(info, QMimeDatabase::MatchExtension);
    const QByteArray begin = type.isDefault() || isForeignToText(type) ? beginOf(path) : QByteArray();
    if (type.isDefault())
        type = database.mimeTypeForData(begin);
    const QString name = type.name();
    const bool text = name == u"application/x-zerosize" || (isForeignToText(type) && looksLikeText(begin));
    return text || (type.isDefault() && hasUtf16Mark(begin)) ? QByteArray("text/plain") : name.toLatin1();
}

QByteArray withCharset(const QByteArray &type, const QString &path) {
    if (!type.startsWith("text/") || type.contains(';'))
        return type;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return type;
    if (hasUtf16Mark(file.peek(4)))
        return type + "; charset=utf-16";
    return isUtf8(file) ? type + "; charset=utf-8" : type;
}

bool isTextType(const QByteArray &contentType) {
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    static const QList<QByteArray> more{"application/json",   "application/xml",  "application/javascript",
                                        "application/x-yaml", "application/yaml", "application/x-ndjson",
                                        "image/svg+xml",      "application/toml", "application/x-shellscript"};
    return type.startsWith("text/") || more.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
}

} // namespace collie::transfers
