#include "app/sandbox/pulse/exchange_references.h"

#include <array>

namespace collie::sandbox {

namespace {

/// The exchanges of one service whose routing keys look alike.
struct ExchangeFamily {
    const char *service;
    const char *exchanges; ///< Separated by spaces.
    const char *words;     ///< Of the routing key after "primary"; `*` marks one that stands for several words.
    bool primary = true;   ///< Whether the key begins with the constant word "primary".
};

// The names and words of Taskcluster's generated references; the texts are our own.
constexpr std::array families{
    ExchangeFamily{"auth", "client-created client-updated client-deleted role-created role-updated role-deleted",
                   "reserved*", false},
    ExchangeFamily{"github", "pull-request", "organization repository action"},
    ExchangeFamily{"github", "push release rerun task-group-creation-requested", "organization repository"},
    ExchangeFamily{"hooks", "hook-created hook-updated hook-deleted", "reserved*", false},
    ExchangeFamily{"notify", "notification", "topic*"},
    ExchangeFamily{"queue",
                   "task-defined task-pending task-running artifact-created task-completed task-failed task-exception "
                   "task-priority-changed",
                   "taskId runId workerGroup workerId provisionerId workerType schedulerId taskGroupId reserved*"},
    ExchangeFamily{"queue", "task-group-resolved task-group-sealed task-group-priority-changed",
                   "taskGroupId schedulerId reserved*"},
    ExchangeFamily{"worker-manager",
                   "worker-pool-created worker-pool-updated worker-pool-error worker-requested worker-running "
                   "worker-stopped worker-removed launch-config-created launch-config-updated launch-config-archived",
                   "providerId provisionerId workerType workerGroup workerId launchConfigId reserved*"},
};

QString prefixOf(const QString &service) {
    return QStringLiteral("exchange/taskcluster-%1/v1/").arg(service);
}

/// "task-defined" as "taskDefined"
QString camelCase(const QString &exchange) {
    // The one entry whose name is not that of its exchange.
    if (exchange == u"notification")
        return QStringLiteral("notify");
    QString name;
    for (const QString &word : exchange.split(u'-'))
        name += name.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return name;
}

Json wordOf(const QString &text) {
    const bool multiple = text.endsWith(u'*');
    return Json{
        {"name", text.chopped(multiple ? 1 : 0).toStdString()},
        {"summary", multiple ? "Any number of words; match them with `#`." : "One word, `_` when there is none."},
        {"multipleWords", multiple},
        {"required", text != u"reserved*"}};
}

Json entryOf(const ExchangeFamily &family, const QString &exchange) {
    Json words = Json::array();
    if (family.primary)
        words.push_back(Json{{"name", "routingKeyKind"},
                             {"summary", "Kind of the routing key."},
                             {"constant", "primary"},
                             {"multipleWords", false},
                             {"required", true}});
    for (const QString &word : QString::fromLatin1(family.words).split(u' '))
        words.push_back(wordOf(word));
    const QString readable = QString(exchange).replace(u'-', u' ');
    return Json{{"type", "topic-exchange"},
                {"exchange", exchange.toStdString()},
                {"name", camelCase(exchange).toStdString()},
                {"title", (readable.left(1).toUpper() + readable.mid(1)).toStdString()},
                {"description", "Sent by the sandbox as Taskcluster would."},
                {"routingKey", std::move(words)},
                {"schema", "v1/" + exchange.toStdString() + "-message.json#"}};
}

QStringList services() {
    QStringList distinct;
    for (const ExchangeFamily &family : families) {
        if (const QString name = QString::fromLatin1(family.service); !distinct.contains(name))
            distinct.append(name);
    }
    return distinct;
}

/// Every address in it is absolute, as in the manifest of a deployment.
Json manifest(const std::string &origin) {
    Json list = Json::array();
    for (const QString &service : services()) {
        const std::string folder = origin + "/references/" + service.toStdString() + "/v1/";
        list.push_back(folder + "api.json");
        list.push_back(folder + "exchanges.json");
    }
    return Json{{"$schema", origin + "/schemas/common/manifest-v3.json#"}, {"references", std::move(list)}};
}

} // namespace

Json ExchangeReferences::reference(const QString &service, const QString &origin) {
    Json entries = Json::array();
    for (const ExchangeFamily &family : families) {
        if (service != QLatin1String(family.service))
            continue;
        for (const QString &exchange : QString::fromLatin1(family.exchanges).split(u' '))
            entries.push_back(entryOf(family, exchange));
    }
    return Json{{"$schema", origin.toStdString() + "/schemas/common/exchanges-reference-v0.json#"},
                {"serviceName", service.toStdString()},
                {"apiVersion", "v1"},
                {"title", service.toStdString() + " exchanges"},
                {"description", ""},
                {"exchangePrefix", prefixOf(service).toStdString()},
                {"entries", std::move(entries)}};
}

const QSet<QString> &ExchangeReferences::exchanges() {
    static const QSet<QString> all = [] {
        QSet<QString> known;
        for (const ExchangeFamily &family : families) {
            for (const QString &exchange : QString::fromLatin1(family.exchanges).split(u' '))
                known.insert(prefixOf(QString::fromLatin1(family.service)) + exchange);
        }
        return known;
    }();
    return all;
}

HttpReply ExchangeReferences::handle(const QStringList &segments, const QString &origin) {
    if (segments == QStringList{QStringLiteral("manifest.json")})
        return HttpReply::json(manifest(origin.toStdString()));
    if (segments.size() == 3 && segments[1] == u"v1" && segments[2] == u"exchanges.json" &&
        services().contains(segments[0]))
        return HttpReply::json(reference(segments[0], origin));
    return HttpReply::json(Json{{"error", "Not found"}}, 404);
}

} // namespace collie::sandbox
