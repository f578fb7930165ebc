#pragma once

#include "app/sandbox/http/http_message.h"

#include <map>

namespace collie::sandbox {

/// Which trees are open (treeherder.md §2.15): of the hg repositories' trees, those of mozilla-central closed, of
/// mozilla-beta open to who has an approval, the others open.
class TreeStates final {
  public:
    TreeStates();

    /// GET api/treestatus/trees/<tree>. \param path  behind "trees".
    [[nodiscard]] HttpReply answer(const QStringList &path) const;
    /// POST /sandbox/tree {tree, status, reason, message_of_the_day}: somebody opens or closes one; without a status it
    /// is listed no more.
    [[nodiscard]] HttpReply control(const HttpRequest &request);

  private:
    struct Tree {
        QString status, reason, message;
    };
    [[nodiscard]] static Json describe(const QString &name, const Tree &tree);

    std::map<QString, Tree> m_trees;
};

} // namespace collie::sandbox
