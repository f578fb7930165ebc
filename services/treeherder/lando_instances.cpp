#include "services/treeherder/lando_instances.h"

#include <algorithm>
#include <array>

namespace collie::treeherder {
namespace {

/// An instance of Mozilla's Lando (treeherder.md §2.13).
struct LandoInstance {
    const char *name;
    const char *host;
    bool endsInSlash; ///< Whether it wants a slash at the end of a path.
};
/// The first is meant where nothing says which.
constexpr std::array landoInstances{LandoInstance{"lando-prod-2025", "lando.moz.tools", true},
                                    LandoInstance{"lando-prod", "api.lando.services.mozilla.com", false},
                                    LandoInstance{"lando-dev-2025", "lando-dev.allizom.org", true},
                                    LandoInstance{"lando-dev", "api.dev.lando.nonprod.cloudops.mozgcp.net", false}};

template <class Fits>
const LandoInstance *instanceThat(Fits fits) {
    const auto found = std::find_if(landoInstances.begin(), landoInstances.end(), fits);
    return found == landoInstances.end() ? nullptr : &*found;
}

const LandoInstance *instanceAt(const QUrl &url) {
    return instanceThat([&](const LandoInstance &each) { return url.host() == QLatin1String(each.host); });
}

} // namespace

QUrl landingUrl(const QUrl &base, const QString &id, const QString &name) {
    const LandoInstance *instance = base.isEmpty() ? &landoInstances.front() : instanceAt(base);
    const bool isMozillas = instance != nullptr;
    if (isMozillas && !name.isEmpty()) {
        instance = instanceThat([&](const LandoInstance &each) { return name == QLatin1String(each.name); });
        if (instance == nullptr)
            return {};
    }
    QUrl url = base;
    // The deployment's address stays as it is where it is the one that is meant.
    if (isMozillas && url.host() != QLatin1String(instance->host))
        url = QUrl(QStringLiteral("https://") + QLatin1String(instance->host));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const bool endsInSlash = instance == nullptr || instance->endsInSlash;
    url.setPath(path + QStringLiteral("/landing_jobs/") + id + QLatin1String(endsInSlash ? "/" : ""));
    return url;
}

QString landoInstanceAt(const QUrl &url) {
    const LandoInstance *instance = instanceAt(url);
    return instance == nullptr ? QString() : QString::fromLatin1(instance->name);
}

} // namespace collie::treeherder
