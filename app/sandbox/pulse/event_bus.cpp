#include "app/sandbox/pulse/event_bus.h"

#include "app/sandbox/pulse/exchange_references.h"

#include <algorithm>

namespace collie::sandbox {

bool EventBus::hasExchange(const QString &exchange) {
    return ExchangeReferences::exchanges().contains(exchange) || exchange == u"exchange/hgpushes/v1" ||
           exchange == u"exchange/taskcluster-treeherder/v1/jobs" || exchange.startsWith(u"exchange/sandbox/");
}

int EventBus::subscribe(const QVector<pulse::Binding> &bindings, Handler handler) {
    Subscriber subscriber{.bindings = {}, .handler = std::move(handler)};
    for (const pulse::Binding &binding : bindings)
        subscriber.bindings.push_back({binding.exchange.toUtf8(), binding.pattern.toUtf8()});
    m_subscribers.emplace(m_next, std::move(subscriber));
    return m_next++;
}

void EventBus::publish(const Event &event) const {
    // Numbers first: a handler may end its own subscription, or others.
    std::vector<int> receivers;
    for (const auto &[number, subscriber] : m_subscribers) {
        if (wants(subscriber, event))
            receivers.push_back(number);
    }
    for (const int number : receivers) {
        if (const auto found = m_subscribers.find(number); found != m_subscribers.end())
            found->second.handler(event);
    }
}

bool EventBus::wants(const Subscriber &subscriber, const Event &event) {
    return std::any_of(subscriber.bindings.begin(), subscriber.bindings.end(), [&event](const Bound &bound) {
        if (bound.exchange != event.exchange)
            return false;
        return pulse::topicMatches(bound.pattern, event.routingKey) ||
               std::any_of(event.cc.begin(), event.cc.end(),
                           [&bound](const QByteArray &route) { return pulse::topicMatches(bound.pattern, route); });
    });
}

} // namespace collie::sandbox
