#include "services/base/deployment.h"

namespace collie {

QVector<Deployment> publicDeployments() {
    const QUrl treeherder(QStringLiteral("https://treeherder.mozilla.org"));
    // The bugs that this Treeherder suggests are in it, whichever repository the failure is of.
    const QUrl bugzilla(QStringLiteral("https://bugzilla.mozilla.org"));
    // One host lands commits and tells which trees are open.
    const QUrl lando(QStringLiteral("https://lando.moz.tools"));
    return {
        {QStringLiteral("firefox-ci"), QStringLiteral("Firefox CI"),
         QUrl(QStringLiteral("https://firefox-ci-tc.services.mozilla.com")), treeherder, QStringLiteral("autoland"),
         bugzilla, lando, lando},
        {QStringLiteral("community-tc"), QStringLiteral("Community TC"),
         QUrl(QStringLiteral("https://community-tc.services.mozilla.com")), treeherder, QString(), bugzilla},
    };
}

} // namespace collie
