#pragma once

#include <QImage>
#include <QMimeData>
#include <QStringList>

namespace collie::ui {

/// What was dropped or pasted to be uploaded: files and folders, or an image, or a text.
struct DropContent {
    QStringList paths; ///< Absolute, of this machine.
    QImage image;
    QString text;
    QStringList others = {}; ///< What came along and cannot be uploaded: addresses that are not files of this machine.
    bool tooLong = false;    ///< A text was dropped, of more than 16 MiB.

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && image.isNull() && text.isEmpty(); }
};

/// Whether there is anything to upload in it; reads no content.
[[nodiscard]] bool holdsContent(const QMimeData &data);
/// Files before an image before a text.
[[nodiscard]] DropContent contentOf(const QMimeData &data);

} // namespace collie::ui
