#include "services/treeherder/failure_types.h"

#include <array>

namespace collie::treeherder {

QString classificationName(int failureClassificationId) {
    static const std::array<QString, 8> names{QStringLiteral("not classified"),
                                              QStringLiteral("fixed by commit"),
                                              QStringLiteral("expected fail"),
                                              QStringLiteral("intermittent"),
                                              QStringLiteral("infra"),
                                              QStringLiteral("new failure not classified"),
                                              QStringLiteral("autoclassified intermittent"),
                                              QStringLiteral("intermittent needs bugid")};
    if (failureClassificationId < 1 || failureClassificationId > static_cast<int>(names.size()))
        return {};
    return names[static_cast<std::size_t>(failureClassificationId - 1)];
}

} // namespace collie::treeherder
