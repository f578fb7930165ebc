#pragma once

#include <QByteArray>
#include <QString>

namespace collie::transfers {

/// What a file is called on the web, by its name, by rules of Collie's own over the desktop's list: that list knows
/// Qt's translations where tasks make TypeScript. Where the name says nothing, or says sound, film or an office
/// document of what is text, the first bytes decide. Without a charset. Reads at most 16 KiB. Thread-safe.
[[nodiscard]] QByteArray mediaTypeOf(const QString &path);

/// `type` with the charset of text, as far as the bytes prove it: utf-8 when all of them are, utf-16 when they begin
/// with its mark, else none, so that whoever shows the file may look for himself. A type that has parameters stays as
/// it is. Reads text whole, a megabyte at a time: blocks. Thread-safe.
[[nodiscard]] QByteArray withCharset(const QByteArray &type, const QString &path);

/// Whether compressing a file of this type is worth it.
[[nodiscard]] bool isTextType(const QByteArray &contentType);

} // namespace collie::transfers
