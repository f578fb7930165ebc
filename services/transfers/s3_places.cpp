#include "services/transfers/s3_places.h"

namespace collie::transfers {

QVector<S3Target> s3PlacesOf(const QStringList &scopes) {
    static const QString begin = QStringLiteral("auth:aws-s3:read-write:");
    QVector<S3Target> places;
    for (const QString &scope : scopes) {
        if (!scope.startsWith(begin))
            continue;
        QString place = scope.mid(begin.size());
        if (place.endsWith(u'*'))
            place.chop(1);
        // Without its slash a bucket's name may go on.
        if (place.indexOf(u'/') <= 0)
            continue;
        S3Target target{.bucket = place.section(u'/', 0, 0), .prefix = place.section(u'/', 1)};
        // A folder's name that may go on is as good as one that ends here.
        if (!target.prefix.isEmpty() && !target.prefix.endsWith(u'/'))
            target.prefix += u'/';
        if (!target.prefix.startsWith(u'/') && !places.contains(target))
            places.append(target);
    }
    return places;
}

} // namespace collie::transfers
