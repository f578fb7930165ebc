#include "services/base/deployment.h"

namespace collie {

QVector<Deployment> publicDeployments() {
    const QUrl treeherder(QStringLiteral("https://treeherder.mozilla.org"));
    return {
        {QStringLiteral("firefox-ci"), QStringLiteral("Firefox CI"),
         QUrl(QStringLiteral("https://firefox-ci-tc.services.mozilla.com")), treeherder, QStringLiteral("autoland"),
         QUrl(QStringLiteral("https://bugzilla.mozilla.org"))},
        {QStringLiteral("community-tc"), QStringLiteral("Community TC"),
         QUrl(QStringLiteral("https://community-tc.services.mozilla.com")), treeherder, QString(), QUrl()},
    };
}

} // namespace collie
