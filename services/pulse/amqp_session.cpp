#include "services/pulse/amqp_session.h"

#include "services/base/slugid.h"
#include "services/base/words.h"
#include "services/pulse/amqp_headers.h"
#include "services/pulse/rabbitmq.h"

#include <QDateTime>
#include <QSet>

namespace collie::pulse {

namespace {

constexpr quint64 mostBytesPerMessage = 64 * 1024 * 1024;
constexpr qsizetype mostPerBatch = 512;
constexpr std::chrono::milliseconds idleWait{1'000};
constexpr int notFound = 404, refusedAccess = 403;

QByteArray copyOf(const amqp_bytes_t &bytes) {
    return QByteArray(static_cast<const char *>(bytes.bytes), qsizetype(bytes.len));
}

/// The CC header: an array of long strings.
QList<QByteArray> routesOf(const amqp_basic_properties_t &properties) {
    QList<QByteArray> routes;
    if (!(properties._flags & AMQP_BASIC_HEADERS_FLAG))
        return routes;
    for (int i = 0; i < properties.headers.num_entries; ++i) {
        const amqp_table_entry_t &entry = properties.headers.entries[i];
        if (copyOf(entry.key) != "CC" || entry.value.kind != AMQP_FIELD_KIND_ARRAY)
            continue;
        const amqp_array_t &array = entry.value.value.array;
        for (int j = 0; j < array.num_entries; ++j) {
            if (array.entries[j].kind == AMQP_FIELD_KIND_UTF8 || array.entries[j].kind == AMQP_FIELD_KIND_BYTES)
                routes.append(copyOf(array.entries[j].value.bytes));
        }
    }
    return routes;
}

tl::unexpected<AmqpError> broken(const QString &text, int code = 0) {
    return tl::unexpected(AmqpError{.code = code, .text = text});
}

} // namespace

AmqpSession::AmqpSession(Owner &owner, const Broker &broker, const AmqpPlan &plan, Inbox &inbox,
                         AmqpConnection &connection)
    : m_owner(owner)
    , m_broker(broker)
    , m_plan(plan)
    , m_inbox(inbox)
    , m_connection(connection)
    , m_window(plan.prefetch, plan.mostUnconfirmedBytes) {}

AmqpResult<void> AmqpSession::run() {
    if (const AmqpResult<void> ready = prepare(); !ready)
        return ready;
    m_owner.tellLive(liveSentence());
    m_sinceHeard.start();
    m_sinceWhole.start();
    m_owner.setConsuming(true);
    return consume();
}

tl::unexpected<AmqpError> AmqpSession::refuse(const QString &sentence, ErrorKind kind) {
    m_refusal = kind;
    return broken(sentence);
}

QString AmqpSession::liveSentence() const {
    const QString title = m_broker.title();
    if (!m_missing.isEmpty())
        return Words::tr("Live through %1, but there is no exchange %2.")
            .arg(title, m_missing.join(QStringLiteral(", ")));
    switch (m_plan.mode) {
    case AmqpPlan::Mode::Own:
        break;
    case AmqpPlan::Mode::Drain:
        return Words::tr("Emptying the queue %1 of %2.").arg(m_queue, title);
    case AmqpPlan::Mode::Peek:
        return Words::tr("Looking into the queue %1 of %2; everything stays there.").arg(m_queue, title);
    }
    return Words::tr("Live through %1.").arg(title);
}

AmqpResult<void> AmqpSession::prepare() {
    const bool own = m_plan.mode == AmqpPlan::Mode::Own;
    if (const AmqpResult<void> ready = own ? prepareOwn() : prepareAttached(); !ready)
        return ready;
    // Who looks without taking must see more than the first few.
    return beginConsumer(m_plan.mode == AmqpPlan::Mode::Peek ? quint16(0) : m_plan.prefetch);
}

AmqpResult<void> AmqpSession::beginConsumer(quint16 prefetch) {
    if (const AmqpResult<void> set = m_connection.setPrefetch(prefetch); !set)
        return set;
    m_prefetch = prefetch;
    return m_connection.consume(m_queue, QByteArray::number(++m_consumer));
}

AmqpResult<void> AmqpSession::adjustPrefetch() {
    const bool byBytes = m_owner.confirmsOnRequest();
    if (m_plan.mode == AmqpPlan::Mode::Peek || m_inMessage ||
        !(byBytes ? m_window.isFarFrom(m_prefetch) : m_prefetch != m_plan.prefetch))
        return {};
    // RabbitMQ counts for each consumer from its beginning on. The new one comes first: a queue of our own goes with
    // its last. (Its other way, a count for the channel, costs it a call for each message.)
    const QByteArray before = QByteArray::number(m_consumer);
    if (const AmqpResult<void> begun = beginConsumer(byBytes ? m_window.messages() : m_plan.prefetch); !begun)
        return begun;
    return m_connection.cancel(before);
}

AmqpResult<void> AmqpSession::prepareOwn() {
    QVector<Binding> bindings;
    static_cast<void>(m_owner.takeBindings(bindings));
    if (const AmqpResult<void> checked = checkExchanges(bindings); !checked)
        return checked;
    // A new name each time: the broker may not have noticed yet that the connection before is gone.
    m_queue = QStringLiteral("queue/%1/collie-%2").arg(m_broker.user, newSlugid());
    const AmqpResult<void> declared = m_connection.declareQueue(m_queue, m_plan.ownQueue);
    if (!declared && declared.error().code == refusedAccess)
        return refuse(Words::tr("The broker does not let this user make queues: %1").arg(declared.error().text),
                      ErrorKind::Server);
    if (!declared)
        return declared;
    return rebind(bindings);
}

AmqpResult<void> AmqpSession::prepareAttached() {
    m_queue = m_plan.queue;
    const AmqpResult<quint32> found = m_connection.checkQueue(m_queue);
    if (found)
        return {};
    if (found.error().code == notFound)
        return refuse(Words::tr("There is no queue %1.").arg(m_queue), ErrorKind::NotFound);
    if (found.error().channelOnly)
        return refuse(Words::tr("The broker does not give the queue %1: %2").arg(m_queue, found.error().text),
                      ErrorKind::Server);
    return tl::unexpected(found.error());
}

AmqpResult<void> AmqpSession::checkExchanges(const QVector<Binding> &bindings) {
    m_missing.clear();
    QSet<QString> seen;
    for (const Binding &binding : bindings) {
        if (seen.contains(binding.exchange))
            continue;
        seen.insert(binding.exchange);
        const AmqpResult<void> found = m_connection.checkExchange(binding.exchange);
        if (found)
            continue;
        if (!found.error().channelOnly)
            return found;
        m_missing.append(binding.exchange);
        if (const AmqpResult<void> opened = m_connection.openChannel(); !opened)
            return opened;
    }
    if (m_missing.size() == seen.size())
        return refuse(Words::tr("There is no exchange %1.").arg(m_missing.join(QStringLiteral(", "))),
                      ErrorKind::NotFound);
    return {};
}

AmqpResult<void> AmqpSession::rebind(const QVector<Binding> &bindings) {
    // New ones first, so that what is in both sets has no gap.
    for (const Binding &binding : bindings) {
        if (m_bound.contains(binding) || m_missing.contains(binding.exchange))
            continue;
        if (const AmqpResult<void> bound = m_connection.bind(m_queue, binding); !bound)
            return bound;
    }
    for (const Binding &binding : std::as_const(m_bound)) {
        if (bindings.contains(binding))
            continue;
        if (const AmqpResult<void> unbound = m_connection.unbind(m_queue, binding); !unbound)
            return unbound;
    }
    m_bound = bindings;
    return {};
}

AmqpResult<void> AmqpSession::consume() {
    while (!m_owner.isStopping()) {
        QVector<Binding> bindings;
        if (m_plan.mode == AmqpPlan::Mode::Own && m_owner.takeBindings(bindings)) {
            // An exchange that is not there costs the channel, and with it the queue's consumer; then all begins anew.
            if (const AmqpResult<void> bound = rebind(bindings); !bound)
                return bound;
        }
        if (const AmqpResult<void> read = readFrames(); !read)
            return read;
        if (const AmqpResult<void> adjusted = adjustPrefetch(); !adjusted)
            return adjusted;
        if (const AmqpResult<void> room = holdUntilRoom(); !room)
            return room;
        if (amqp_frames_enqueued(m_connection.handle()) || amqp_data_in_buffer(m_connection.handle()))
            continue;
        if (const AmqpResult<void> acked = acknowledge(true); !acked)
            return acked;
        const std::chrono::milliseconds wait =
            std::min<std::chrono::milliseconds>(idleWait, std::chrono::milliseconds(m_connection.heartbeat()) / 3);
        const bool heard = m_owner.waitForBytes(m_connection.socket(), std::max(wait, std::chrono::milliseconds(50)));
        if (const AmqpResult<void> alive = watchSilence(heard); !alive)
            return alive;
    }
    // What was taken is acknowledged, what was not comes again to whoever reads next.
    return acknowledge(true);
}

AmqpResult<void> AmqpSession::readFrames() {
    while (m_batch.size() < mostPerBatch) {
        amqp_frame_t frame{};
        constexpr timeval atOnce{};
        const int status = amqp_simple_wait_frame_noblock(m_connection.handle(), &frame, &atOnce);
        if (status == AMQP_STATUS_TIMEOUT)
            break;
        if (status != AMQP_STATUS_OK) {
            static_cast<void>(handOver());
            return tl::unexpected(AmqpConnection::errorOf(status));
        }
        m_sinceWhole.start();
        if (const AmqpResult<void> handled = handle(frame); !handled) {
            static_cast<void>(handOver());
            return handled;
        }
        if (!m_inMessage)
            amqp_maybe_release_buffers_on_channel(m_connection.handle(), AmqpConnection::channel);
    }
    return handOver();
}

AmqpResult<void> AmqpSession::handle(const amqp_frame_t_ &frame) {
    switch (frame.frame_type) {
    case AMQP_FRAME_METHOD:
        return handleMethod(frame);
    case AMQP_FRAME_HEADER:
        return beginBody(frame);
    case AMQP_FRAME_BODY: {
        const amqp_bytes_t &part = frame.payload.body_fragment;
        if (!m_inBody || quint64(m_message.payload.size()) + part.len > m_bodySize)
            return broken(Words::tr("The broker sent something unexpected."));
        m_message.payload.append(static_cast<const char *>(part.bytes), qsizetype(part.len));
        if (quint64(m_message.payload.size()) == m_bodySize)
            endMessage();
        return {};
    }
    default:
        return {};
    }
}

AmqpResult<void> AmqpSession::handleMethod(const amqp_frame_t_ &frame) {
    const amqp_method_t &method = frame.payload.method;
    switch (method.id) {
    case AMQP_BASIC_DELIVER_METHOD: {
        const auto *deliver = static_cast<const amqp_basic_deliver_t *>(method.decoded);
        m_message = {};
        m_message.exchange = copyOf(deliver->exchange);
        m_message.routingKey = copyOf(deliver->routing_key);
        m_message.redelivered = deliver->redelivered != 0;
        m_lastTag = deliver->delivery_tag;
        m_inMessage = true;
        m_inBody = false;
        return {};
    }
    case AMQP_BASIC_CANCEL_METHOD:
        if (m_plan.mode != AmqpPlan::Mode::Own)
            return refuse(Words::tr("The queue %1 was deleted.").arg(m_queue), ErrorKind::NotFound);
        return broken(Words::tr("The broker deleted the queue."));
    case AMQP_CHANNEL_CLOSE_METHOD: {
        const auto *close = static_cast<const amqp_channel_close_t *>(method.decoded);
        return broken(Words::tr("The broker ended the channel: %1.")
                          .arg(AmqpConnection::plainText(close->reply_text.bytes, close->reply_text.len)));
    }
    case AMQP_CONNECTION_CLOSE_METHOD: {
        const auto *close = static_cast<const amqp_connection_close_t *>(method.decoded);
        return broken(Words::tr("The broker ended the connection: %1.")
                          .arg(AmqpConnection::plainText(close->reply_text.bytes, close->reply_text.len)));
    }
    case AMQP_CONNECTION_BLOCKED_METHOD:
        m_owner.tellState(SourceState::Kind::Live,
                          Words::tr("Live, but the broker is short of memory or disk and takes no messages now."));
        return {};
    case AMQP_CONNECTION_UNBLOCKED_METHOD:
        m_owner.tellState(SourceState::Kind::Live, liveSentence());
        return {};
    default:
        return {};
    }
}

AmqpResult<void> AmqpSession::beginBody(const amqp_frame_t_ &frame) {
    // The library decodes the properties of other classes as well, into structures of their own.
    if (frame.payload.properties.class_id != AMQP_BASIC_CLASS)
        return broken(Words::tr("The broker sent a message that cannot be read."));
    m_bodySize = frame.payload.properties.body_size;
    if (!m_inMessage || m_inBody)
        return broken(Words::tr("The broker sent something unexpected."));
    if (m_bodySize > mostBytesPerMessage)
        return broken(Words::tr("The broker sent a message that is too large."));
    const auto *properties = static_cast<const amqp_basic_properties_t *>(frame.payload.properties.decoded);
    m_message.cc = routesOf(*properties);
    m_message.properties = propertiesOf(*properties);
    m_inBody = true;
    if (m_bodySize == 0)
        endMessage();
    return {};
}

void AmqpSession::endMessage() {
    m_inMessage = m_inBody = false;
    m_message.receivedAt = QDateTime::currentMSecsSinceEpoch();
    m_window.saw(bytesHeld(m_message));
    m_batch.append(std::exchange(m_message, {}));
}

AmqpResult<void> AmqpSession::handOver() {
    if (m_batch.isEmpty())
        return {};
    m_owner.heard();
    m_handedOver = m_inMessage ? m_lastTag - 1 : m_lastTag;
    qint64 bytes = 0;
    for (const Message &message : std::as_const(m_batch))
        bytes += bytesHeld(message);
    const quint64 last = m_inbox.push(std::exchange(m_batch, {}), Inbox::Overflow::Keep);
    m_sequenceBase = last - m_handedOver;
    if (m_plan.mode != AmqpPlan::Mode::Peek)
        m_window.wait(last, bytes);
    return acknowledge(false);
}

AmqpResult<void> AmqpSession::acknowledge(bool idle) {
    if (m_plan.mode == AmqpPlan::Mode::Peek)
        return {};
    quint64 upTo = m_handedOver;
    if (m_owner.confirmsOnRequest()) {
        const quint64 confirmed = m_owner.confirmed();
        m_window.confirm(confirmed);
        upTo = confirmed > m_sequenceBase ? std::min(m_handedOver, confirmed - m_sequenceBase) : 0;
    } else {
        m_window.confirm(m_sequenceBase + m_handedOver);
        if (!idle && upTo - m_acked < quint64(std::max(1, m_plan.prefetch / 2)))
            return {};
    }
    if (upTo <= m_acked)
        return {};
    m_acked = upTo;
    return m_connection.ack(upTo, true);
}

AmqpResult<void> AmqpSession::holdUntilRoom() {
    const std::chrono::milliseconds beat = m_connection.heartbeat() / 2;
    const std::chrono::milliseconds wait(std::clamp<qint64>(beat.count(), 100, 5'000));
    const auto isFull = [this] { return m_inbox.isFull() || m_window.isFull(); };
    QElapsedTimer sinceBeat;
    sinceBeat.start();
    while (isFull() && !m_owner.isStopping()) {
        if (m_inbox.isFull())
            static_cast<void>(m_inbox.waitForRoom(int(wait.count())));
        else
            static_cast<void>(m_owner.waitForBytes(-1, wait)); // A confirmation wakes it.
        if (const AmqpResult<void> acked = acknowledge(true); !acked)
            return acked;
        if (!sinceBeat.hasExpired(wait.count()))
            continue;
        // Nothing is read meanwhile, so the library does not send them.
        if (const AmqpResult<void> sent = m_connection.sendHeartbeat(); !sent)
            return sent;
        sinceBeat.start();
    }
    return {};
}

AmqpResult<void> AmqpSession::watchSilence(bool heard) {
    const std::chrono::milliseconds beat = std::max(std::chrono::seconds(1), m_connection.heartbeat());
    if (heard) {
        m_sinceHeard.start();
        m_owner.heard();
        if (std::exchange(m_stale, false))
            m_owner.tellState(SourceState::Kind::Live, liveSentence());
    }
    // Between frames and messages the clock of whole ones stands still.
    if (amqp_release_buffers_ok(m_connection.handle()) && !m_inMessage)
        m_sinceWhole.start();
    if (m_sinceHeard.hasExpired(beat.count() * 9 / 4) || m_sinceWhole.hasExpired(beat.count() * 3))
        return broken(Words::tr("The broker fell silent."));
    if (m_sinceHeard.hasExpired(beat.count() * 5 / 4) && !std::exchange(m_stale, true))
        m_owner.tellState(SourceState::Kind::Stale, Words::tr("The broker has been silent for a while."));
    return {};
}

} // namespace collie::pulse
