#include "services/treeherder/push.h"

namespace collie::treeherder {

QString Push::subject() const {
    if (commits.isEmpty())
        return {};
    const QString &comments = commits.first().comments;
    return comments.left(comments.indexOf(QLatin1Char('\n'))).trimmed();
}

} // namespace collie::treeherder
