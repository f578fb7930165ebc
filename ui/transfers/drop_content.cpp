#include "ui/transfers/drop_content.h"

#include <QUrl>

#include <algorithm>

namespace collie::ui {
namespace {
constexpr qsizetype mostText = 16 * 1024 * 1024;
} // namespace

bool holdsContent(const QMimeData &data) {
    if (data.hasUrls()) {
        const QList<QUrl> urls = data.urls();
        return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    }
    return data.hasImage() || data.hasText();
}

DropContent contentOf(const QMimeData &data) {
    DropContent content;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            content.paths.append(url.toLocalFile());
        else
            content.others.append(url.toDisplayString(QUrl::RemoveUserInfo));
    }
    if (!content.paths.isEmpty() || data.hasUrls())
        return content;
    if (data.hasImage())
        content.image = qvariant_cast<QImage>(data.imageData());
    else if (data.hasText() && data.text().size() <= mostText)
        content.text = data.text();
    else
        content.tooLong = data.hasText();
    return content;
}

} // namespace collie::ui
