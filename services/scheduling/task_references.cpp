#include "services/scheduling/task_references.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QRegularExpression>

#include <functional>

namespace collie::scheduling {

namespace {

constexpr int deepestDefinition = 500;

/// What one match of a pattern is replaced with.
using Replacement = std::function<Result<QString>(const QRegularExpressionMatch &match)>;

Result<QString> replaceAll(const QString &text, const QRegularExpression &pattern, const Replacement &replacement) {
    QString out;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const Result<QString> value = replacement(match);
        if (!value)
            return value;
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += *value;
        from = match.capturedEnd();
    }
    return out + QStringView(text).mid(from).toString();
}

tl::unexpected<Error> unknownReference(const TaskReferences &references, const QString &name) {
    return failure(ErrorKind::InvalidArgument,
                   Words::tr("“%1” refers to <%2>, which it does not depend on.").arg(references.label, name));
}

Result<QString> taskReference(const QString &text, const TaskReferences &references) {
    static const QRegularExpression pattern(QStringLiteral("<([^>]+)>"));
    return replaceAll(text, pattern, [&references](const QRegularExpressionMatch &match) -> Result<QString> {
        const QString name = match.captured(1);
        if (name == u"self")
            return references.taskId;
        if (name == u"decision")
            return references.decisionTaskId;
        if (const auto known = references.dependencies.constFind(name); known != references.dependencies.cend())
            return *known;
        if (name == u"<")
            return name;
        return unknownReference(references, name);
    });
}

Result<QString> artifactReference(const QString &text, const TaskReferences &references) {
    static const QRegularExpression pattern(QStringLiteral("<([^/]+)/([^>]+)>"));
    return replaceAll(text, pattern, [&references](const QRegularExpressionMatch &match) -> Result<QString> {
        const QString name = match.captured(1), artifact = match.captured(2);
        if (name == u"self")
            return failure(ErrorKind::InvalidArgument,
                           Words::tr("“%1” refers to an artifact of its own, which does not exist before it has run.")
                               .arg(references.label));
        const QString taskId = name == u"decision" ? references.decisionTaskId : references.dependencies.value(name);
        if (taskId.isEmpty())
            return unknownReference(references, name);
        const bool isPublic = artifact.startsWith(u"public/");
        if (!isPublic && references.proxyUrl.isEmpty())
            return failure(ErrorKind::InvalidArgument,
                           Words::tr("“%1” needs the private artifact %2, which its worker fetches through a proxy "
                                     "whose address the decision task does not tell. Schedule it with an action of "
                                     "the decision task instead.")
                               .arg(references.label, artifact));
        return QStringLiteral("%1/api/queue/v1/task/%2/artifacts/%3")
            .arg(isPublic ? references.rootUrl : references.proxyUrl, taskId, artifact);
    });
}

/// \param isTask  a task-reference, else an artifact-reference.
Result<std::string> referenceText(const std::string &text, bool isTask, const TaskReferences &references) {
    const Result<QString> replaced = isTask ? taskReference(QString::fromStdString(text), references)
                                            : artifactReference(QString::fromStdString(text), references);
    if (!replaced)
        return failure(replaced.error());
    return replaced->toStdString();
}

Result<Json> resolve(const Json &value, const TaskReferences &references, int depth);

/// What stands inside of {"task-reference": …}.
Result<Json> resolveInside(const Json &inside, bool isTask, const TaskReferences &references, int depth) {
    if (inside.is_string()) {
        const Result<std::string> text = referenceText(inside.get<std::string>(), isTask, references);
        return text ? Result<Json>(Json(*text)) : Result<Json>(failure(text.error()));
    }
    if (!inside.is_object())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” has a reference that is neither a text nor an object.").arg(references.label));
    Json out = Json::object();
    for (const auto &[key, entry] : inside.items()) {
        const Result<std::string> name = referenceText(key, isTask, references);
        if (!name)
            return failure(name.error());
        Result<Json> walked = resolve(entry, references, depth + 1);
        if (!walked)
            return walked;
        out[*name] = std::move(*walked);
    }
    return out;
}

Result<Json> resolve(const Json &value, const TaskReferences &references, int depth) {
    if (!value.is_structured())
        return value;
    if (depth > deepestDefinition)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” is nested too deeply to be read.").arg(references.label));
    if (value.is_object() && value.size() == 1) {
        const std::string key = value.items().begin().key();
        const bool isTask = key == "task-reference";
        if (isTask || key == "artifact-reference")
            return resolveInside(value.front(), isTask, references, depth);
    }
    Json out = value;
    for (Json &entry : out) {
        Result<Json> walked = resolve(entry, references, depth + 1);
        if (!walked)
            return walked;
        entry = std::move(*walked);
    }
    return out;
}

} // namespace

Result<Json> resolveReferences(const Json &definition, const TaskReferences &references) {
    return resolve(definition, references, 0);
}

QString proxyUrlOf(const Json &decisionTask, const QString &rootUrl) {
    const Json &payload = objectMember(decisionTask, "payload");
    if (const QString named = stringMember(objectMember(payload, "env"), "TASKCLUSTER_PROXY_URL"); !named.isEmpty())
        return named.endsWith(u'/') ? named.chopped(1) : named;
    const Json &features = objectMember(payload, "features");
    const auto proxy = features.find("taskclusterProxy");
    if (proxy == features.end() || !proxy->is_boolean() || !proxy->get<bool>())
        return rootUrl;
    // Only docker-worker's payloads, which generic-worker runs too, name an image.
    return payload.contains("image") ? QStringLiteral("http://taskcluster") : QString();
}

} // namespace collie::scheduling
