#include "services/pulse/queue_bindings.h"

namespace collie::pulse {
namespace {

const QString queueExchange = QStringLiteral("exchange/taskcluster-queue/v1/");

QVector<Binding> onEach(const QStringList &exchanges, const QString &pattern) {
    QVector<Binding> bindings;
    for (const QString &exchange : exchanges)
        bindings.append({.exchange = exchange, .pattern = pattern});
    return bindings;
}

/// Words of a key must not become several, or wildcards.
bool isWord(const QString &text) {
    return !text.isEmpty() && !text.contains(u'.') && !text.contains(u'*') && !text.contains(u'#');
}

} // namespace

QStringList taskStateExchanges() {
    QStringList exchanges;
    for (const char *event :
         {"task-defined", "task-pending", "task-running", "task-completed", "task-failed", "task-exception"})
        exchanges.append(queueExchange + QLatin1String(event));
    return exchanges;
}

QVector<Binding> taskGroupBindings(const QString &taskGroupId) {
    if (!isWord(taskGroupId))
        return {};
    // primary.<taskId>.<runId>.<workerGroup>.<workerId>.<provisionerId>.<workerType>.<schedulerId>.<taskGroupId>.…
    QVector<Binding> bindings =
        onEach(taskStateExchanges(), QStringLiteral("primary.*.*.*.*.*.*.*.%1.#").arg(taskGroupId));
    bindings.append({.exchange = queueExchange + QStringLiteral("task-group-resolved"),
                     .pattern = QStringLiteral("primary.%1.#").arg(taskGroupId)});
    return bindings;
}

QVector<Binding> taskBindings(const QString &taskId) {
    return isWord(taskId) ? onEach(taskStateExchanges(), QStringLiteral("primary.%1.#").arg(taskId))
                          : QVector<Binding>();
}

QVector<Binding> treeherderBindings(const QString &project, const QString &revision) {
    if (!isWord(project) || (!revision.isEmpty() && !isWord(revision)))
        return {};
    const QString route = QStringLiteral("route.tc-treeherder.v2.%1.").arg(project);
    return onEach(taskStateExchanges(), revision.isEmpty() ? route + u'#' : route + revision + QStringLiteral(".#"));
}

QVector<Binding> failureBindings(const QString &project) {
    if (!isWord(project))
        return {};
    return onEach({queueExchange + QStringLiteral("task-failed"), queueExchange + QStringLiteral("task-exception")},
                  QStringLiteral("route.tc-treeherder.v2.%1.#").arg(project));
}

} // namespace collie::pulse
