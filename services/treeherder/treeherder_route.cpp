#include "services/treeherder/treeherder_route.h"

#include "services/base/json_members.h"

namespace collie::treeherder {

std::optional<TreeherderRoute> TreeherderRoute::read(const QString &route) {
    const QStringList parts = route.split(u'.');
    if (parts.size() < 4 || parts.size() > 5 || parts.at(0) != QLatin1String("tc-treeherder") ||
        parts.at(1) != QLatin1String("v2"))
        return std::nullopt;
    TreeherderRoute read{.repository = parts.at(2).section(u'/', -1), .revision = parts.at(3)};
    bool isNumber = true;
    if (parts.size() == 5)
        read.pushNumber = parts.at(4).toLongLong(&isNumber);
    const bool isWhole = !read.repository.isEmpty() && !read.revision.isEmpty() && isNumber && read.pushNumber >= 0;
    return isWhole ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<TreeherderRoute> TreeherderRoute::of(const Json &definition) {
    for (const QString &route : stringsMember(definition, "routes")) {
        if (auto found = read(route))
            return found;
    }
    return std::nullopt;
}

QString TreeherderRoute::write() const {
    const QString route = QStringLiteral("tc-treeherder.v2.%1.%2").arg(repository, revision);
    return pushNumber == 0 ? route : QStringLiteral("%1.%2").arg(route, QString::number(pushNumber));
}

} // namespace collie::treeherder
