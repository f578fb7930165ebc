#include "app/sandbox/lando/tree_states.h"

#include "services/base/json_members.h"

namespace collie::sandbox {
namespace {

HttpReply refuseTree(const char *sentence, int status) {
    return HttpReply::json(Json{{"status", status}, {"title", sentence}, {"detail", sentence}}, status);
}

} // namespace

TreeStates::TreeStates() {
    m_trees = {{QStringLiteral("firefox-autoland"), {QStringLiteral("open"), {}, {}}},
               {QStringLiteral("try"), {QStringLiteral("open"), {}, QStringLiteral("Be nice to the machines.")}},
               {QStringLiteral("firefox-main"),
                {QStringLiteral("closed"), QStringLiteral("Merge day: <b>version bump</b> & branding."),
                 QStringLiteral("Opens when the merge is done.")}},
               {QStringLiteral("firefox-beta"),
                {QStringLiteral("approval required"), QStringLiteral("Uplifts only"),
                 QStringLiteral("Ask for approval in Lando.")}}};
}

Json TreeStates::describe(const QString &name, const Tree &tree) {
    return Json{{"result", Json{{"tree", name.toStdString()},
                                {"status", tree.status.toStdString()},
                                {"reason", tree.reason.toStdString()},
                                {"message_of_the_day", tree.message.toStdString()},
                                {"category", "development"},
                                {"log_id", 1},
                                {"tags", Json::array()}}}};
}

HttpReply TreeStates::answer(const QStringList &path) const {
    const auto found = m_trees.find(path.value(0));
    if (path.size() > 2 || !path.value(1).isEmpty() || found == m_trees.end())
        return refuseTree("No such tree", 404);
    return HttpReply::json(describe(found->first, found->second));
}

HttpReply TreeStates::control(const HttpRequest &request) {
    const Json asked = parseJson(request.body, QStringLiteral("The state of a tree")).value_or(Json());
    const QString name = asked.is_object() ? stringMember(asked, "tree") : QString();
    if (name.isEmpty())
        return refuseTree("Name a tree", 400);
    const Tree tree{stringMember(asked, "status"), stringMember(asked, "reason"),
                    stringMember(asked, "message_of_the_day")};
    if (tree.status.isEmpty()) {
        m_trees.erase(name);
        return HttpReply::json(Json{{"removed", true}});
    }
    m_trees[name] = tree;
    return HttpReply::json(describe(name, tree));
}

} // namespace collie::sandbox
