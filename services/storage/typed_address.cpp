#include "services/storage/typed_address.h"

namespace collie::storage {

QUrl typedAddress(const QString &typed) {
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (!text.isEmpty() && !text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    return QUrl(text);
}

} // namespace collie::storage
