#include "services/taskcluster/hooks.h"

#include "services/base/words.h"

namespace collie::taskcluster {

Future<QString> Hooks::triggerHook(const QString &hookGroupId, const QString &hookId, const Json &payload) {
    const ApiCall call{.method = "POST",
                       .service = QStringLiteral("hooks"),
                       .path = QStringLiteral("hooks/%1/%2/trigger")
                                   .arg(RootUrl::encodeSegment(hookGroupId), RootUrl::encodeSegment(hookId)),
                       // The endpoint wants an object even when there is nothing to say.
                       .payload = payload.is_null() ? Json::object() : payload,
                       // Whatever else the person may do, this request can do no more than trigger this hook.
                       .authorizedScopes = {QStringLiteral("hooks:trigger-hook:%1/%2").arg(hookGroupId, hookId)}};
    return andHandle(m_api.call(call), &m_api, [](const Result<Json> &answer) -> Result<QString> {
        if (!answer)
            return failure(answer.error());
        // An object without a task is what a hook answers that made none.
        if (!answer->is_object())
            return failure(ErrorKind::BadResponse, Words::tr("The hooks service did not say what became of the hook."));
        if (QString taskId = stringMember(*answer, "taskId"); !taskId.isEmpty())
            return taskId;
        const auto status = answer->find("status");
        return status == answer->end() ? QString() : stringMember(*status, "taskId");
    });
}

} // namespace collie::taskcluster
