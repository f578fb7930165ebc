#pragma once

#include "services/pulse/binding.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <map>

namespace collie::sandbox {

/// A message of the sandbox's Pulse.
struct Event {
    QByteArray exchange;
    QByteArray routingKey;
    QList<QByteArray> cc; ///< "route.…": further keys it is delivered by.
    QByteArray payload;   ///< JSON.
};

/// The sandbox's message broker: what is published reaches, in order, each subscriber once that has a fitting binding.
/// One thread.
class EventBus final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventBus)
  public:
    using Handler = std::function<void(const Event &)>;
    explicit EventBus(QObject *parent = nullptr)
        : QObject(parent) {}

    /// Whether `exchange` is one that a queue can be bound to: a Taskcluster exchange of this deployment, Treeherder's,
    /// or one of a Pulse user.
    [[nodiscard]] static bool hasExchange(const QString &exchange);
    /// \return what unsubscribe() takes.
    int subscribe(const QVector<pulse::Binding> &bindings, Handler handler);
    void unsubscribe(int subscription) { m_subscribers.erase(subscription); }
    [[nodiscard]] bool hasSubscribers() const { return !m_subscribers.empty(); }
    void publish(const Event &event) const;

  private:
    struct Bound {
        QByteArray exchange, pattern;
    };
    struct Subscriber {
        std::vector<Bound> bindings;
        Handler handler;
    };
    [[nodiscard]] static bool wants(const Subscriber &subscriber, const Event &event);
    std::map<int, Subscriber> m_subscribers;
    int m_next = 1;
};

} // namespace collie::sandbox
