#pragma once

#include "services/base/async.h"
#include "services/base/json.h"
#include "services/pulse/binding.h"
#include "services/taskcluster/api_client.h"

#include <QStringList>

namespace collie::pulse {

/// One exchange and what the words of its routing keys mean.
struct Exchange {
    struct Word {
        QString name;     ///< "taskGroupId"
        QString constant; ///< The only value it has; empty for any.
        QString summary;
        bool multiple = false; ///< Stands for any number of words, so a pattern ends in `#`.

        friend bool operator==(const Word &, const Word &) = default;
    };
    QString exchange; ///< "exchange/taskcluster-queue/v1/task-defined"
    QString service;  ///< "queue"
    QString name;     ///< "taskDefined", as /subscription/named calls it.
    QString title;
    QString description; ///< Markdown of the deployment; to be shown as plain text.
    QVector<Word> words; ///< Empty where nothing is known about the keys.

    /// The pattern that fixes some words: a value for each name given, `*` for the others, `#` for the end.
    [[nodiscard]] QString patternFor(const QHash<QString, QString> &values) const;
    /// The word of that name of a routing key; empty when the key has none.
    [[nodiscard]] QString wordOf(const QString &name, const QString &routingKey) const;
};

/// Reads an exchange reference of a deployment (`<root>/references/<service>/v1/exchanges.json`).
/// \return BadResponse when it is none.
[[nodiscard]] Result<QVector<Exchange>> exchangesFromReference(const Json &reference);

/// What Treeherder listens to and publishes beside Taskcluster's exchanges.
[[nodiscard]] QVector<Exchange> treeherderExchanges();

/// Every exchange a deployment's own references name (taskcluster.md §8.7), then Treeherder's. Idempotent,
/// anonymous.
/// \return the transport's error, or BadResponse.
[[nodiscard]] Future<QVector<Exchange>> fetchExchanges(taskcluster::ApiClient &api, QObject *context);

} // namespace collie::pulse
