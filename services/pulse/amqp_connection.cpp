#include "services/pulse/amqp_connection.h"

#include "services/base/platform/socket.h"
#include "services/base/words.h"
#include "services/pulse/amqp_headers.h"
#include "services/pulse/rabbitmq.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace collie::pulse {

namespace {

/// What we accept at most; a broker's own bound is smaller. Headers with many routes need one frame.
constexpr int mostBytesPerFrame = 1024 * 1024;
constexpr int mostChannels = 8;

timeval toTimeval(std::chrono::milliseconds duration) {
    timeval value{};
    value.tv_sec = time_t(duration.count() / 1000);
    value.tv_usec = suseconds_t(duration.count() % 1000 * 1000);
    return value;
}

/// A view as rabbitmq-c takes it; it does not write through it.
amqp_bytes_t bytes(const QByteArray &text) {
    return {.len = size_t(text.size()), .bytes = const_cast<char *>(text.constData())};
}

/// Whether a name leads to an address; nothing when the name server does not answer in time. rabbitmq-c's own look has
/// no bound, so it comes after this one; what does not answer is left to a thread of its own.
std::optional<bool> isNameKnown(const QByteArray &host, std::chrono::milliseconds patience) {
    const auto answered = std::make_shared<std::promise<bool>>();
    std::future<bool> answer = answered->get_future();
    std::thread([host, answered] { answered->set_value(isHostKnown(host)); }).detach();
    if (answer.wait_for(patience) != std::future_status::ready)
        return std::nullopt;
    return answer.get();
}

QString textOf(const amqp_bytes_t &text) {
    return AmqpConnection::plainText(text.bytes, text.len);
}

amqp_table_entry_t entry(const char *key, bool value) {
    amqp_table_entry_t result{};
    result.key = amqp_cstring_bytes(key);
    result.value.kind = AMQP_FIELD_KIND_BOOLEAN;
    result.value.value.boolean = value ? 1 : 0;
    return result;
}

amqp_table_entry_t entry(const char *key, int value) {
    amqp_table_entry_t result{};
    result.key = amqp_cstring_bytes(key);
    result.value.kind = AMQP_FIELD_KIND_I32;
    result.value.value.i32 = value;
    return result;
}

amqp_table_entry_t entry(const char *key, const QByteArray &value) {
    amqp_table_entry_t result{};
    result.key = amqp_cstring_bytes(key);
    result.value.kind = AMQP_FIELD_KIND_UTF8;
    result.value.value.bytes = bytes(value);
    return result;
}

/// The system's bundle of certificate authorities, which OpenSSL must be told by path.
QByteArray systemCaFile() {
    const QByteArray named = qgetenv("SSL_CERT_FILE");
    if (!named.isEmpty())
        return named;
    for (const char *path : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                             "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}) {
        if (QFile::exists(QString::fromLatin1(path)))
            return path;
    }
    return {};
}

} // namespace

AmqpConnection::AmqpConnection(const Timing &timing)
    : m_timing(timing)
    , m_state(amqp_new_connection()) {}

AmqpConnection::~AmqpConnection() {
    {
        const std::lock_guard lock(m_socketMutex);
        m_socket = -1;
    }
    if (m_state)
        amqp_destroy_connection(m_state);
}

AmqpResult<void> AmqpConnection::open(const Broker &broker) {
    if (!m_state)
        return tl::unexpected(AmqpError{.text = Words::tr("There is no memory left.")});
    for (const auto step : {&AmqpConnection::openSocket, &AmqpConnection::login}) {
        if (const AmqpResult<void> done = (this->*step)(broker); !done)
            return done;
        if (m_interrupted)
            return tl::unexpected(AmqpError{.text = QStringLiteral("Interrupted.")});
    }
    m_open = true;
    return openChannel();
}

AmqpResult<void> AmqpConnection::openSocket(const Broker &broker) {
    amqp_socket_t *socket = nullptr;
    if (broker.tls) {
        socket = amqp_ssl_socket_new(m_state);
        if (!socket)
            return tl::unexpected(AmqpError{.text = Words::tr("TLS is not available.")});
        amqp_ssl_socket_set_verify_peer(socket, 1);
        amqp_ssl_socket_set_verify_hostname(socket, 1);
        amqp_ssl_socket_set_ssl_versions(socket, AMQP_TLSv1_2, AMQP_TLSvLATEST);
        // A file of one's own is trusted beside the system's.
        bool trustsAny = false;
        for (const QByteArray &caFile : {systemCaFile(), QFile::encodeName(broker.caFile)}) {
            if (caFile.isEmpty())
                continue;
            trustsAny = amqp_ssl_socket_set_cacert(socket, caFile.constData()) == AMQP_STATUS_OK;
            if (!trustsAny)
                break;
        }
        if (!trustsAny)
            return tl::unexpected(
                AmqpError{.text = Words::tr("The certificates that brokers are checked against cannot be read.")});
    } else {
        socket = amqp_tcp_socket_new(m_state);
        if (!socket)
            return tl::unexpected(AmqpError{.text = Words::tr("There is no memory left.")});
    }
    const timeval deadline = toTimeval(m_timing.greeting);
    const QByteArray host = broker.host.toUtf8();
    if (const std::optional<bool> isKnown = isNameKnown(host, m_timing.greeting); !isKnown.value_or(false))
        return tl::unexpected(isKnown ? errorOf(AMQP_STATUS_HOSTNAME_RESOLUTION_FAILED)
                                      : AmqpError{.text = Words::tr("No name server says where %1 is. Check the "
                                                                    "network connection.")
                                                              .arg(broker.host)});
    const int status = amqp_socket_open_noblock(socket, host.constData(), broker.port, &deadline);
    if (status == AMQP_STATUS_SOCKET_ERROR || status == AMQP_STATUS_TIMEOUT)
        return tl::unexpected(AmqpError{.text = Words::tr("There is no connection to %1, port %2. Check the address "
                                                          "and the network connection.")
                                                    .arg(broker.host, QString::number(broker.port))});
    if (status != AMQP_STATUS_OK)
        return tl::unexpected(errorOf(status));
    const std::lock_guard lock(m_socketMutex);
    m_socket = amqp_get_sockfd(m_state);
    return {};
}

AmqpResult<void> AmqpConnection::login(const Broker &broker) {
    const timeval greeting = toTimeval(m_timing.greeting), answer = toTimeval(m_timing.answer);
    amqp_set_handshake_timeout(m_state, &greeting);
    amqp_set_rpc_timeout(m_state, &answer);
    std::array capabilities{entry("consumer_cancel_notify", true), entry("connection.blocked", true),
                            entry("basic.nack", true), entry("publisher_confirms", true)};
    const QByteArray product = "Collie", version = COLLIE_VERSION;
    std::array properties{entry("product", product), entry("version", version), entry("connection_name", product),
                          amqp_table_entry_t{}};
    properties[3].key = amqp_cstring_bytes("capabilities");
    properties[3].value.kind = AMQP_FIELD_KIND_TABLE;
    properties[3].value.value.table = {int(capabilities.size()), capabilities.data()};
    const amqp_table_t table{int(properties.size()), properties.data()};
    const QByteArray virtualHost = broker.virtualHost.toUtf8(), user = broker.user.toUtf8();
    // rabbitmq-c takes the password as a C string; the copy is overwritten at once.
    QByteArray password = broker.password.reveal().toByteArray();
    const amqp_rpc_reply_t reply = amqp_login_with_properties(
        m_state, virtualHost.constData(), mostChannels, mostBytesPerFrame, int(m_timing.heartbeat.count()), &table,
        AMQP_SASL_METHOD_PLAIN, user.constData(), password.constData());
    password.fill('\0');
    if (reply.reply_type == AMQP_RESPONSE_NORMAL)
        return {};
    if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION)
        return tl::unexpected(errorOf(reply.library_error));
    if (reply.reply.id == AMQP_CONNECTION_CLOSE_METHOD) {
        const auto *close = static_cast<const amqp_connection_close_t *>(reply.reply.decoded);
        return tl::unexpected(AmqpError{.code = close->reply_code, .text = textOf(close->reply_text)});
    }
    return tl::unexpected(AmqpError{.text = Words::tr("The broker answered something unexpected.")});
}

AmqpResult<void> AmqpConnection::openChannel() {
    amqp_channel_open(m_state, channel);
    return checked();
}

void AmqpConnection::close() {
    if (!std::exchange(m_open, false) || m_interrupted)
        return;
    constexpr timeval soon{.tv_sec = 1, .tv_usec = 0};
    amqp_set_rpc_timeout(m_state, &soon);
    amqp_connection_close(m_state, AMQP_REPLY_SUCCESS);
}

void AmqpConnection::interrupt() {
    m_interrupted = true;
    const std::lock_guard lock(m_socketMutex);
    if (m_socket >= 0)
        interruptSocket(m_socket);
}

AmqpResult<void> AmqpConnection::setPrefetch(quint16 messages) {
    amqp_basic_qos(m_state, channel, 0, messages, 0);
    return checked();
}

AmqpResult<void> AmqpConnection::checkExchange(const QString &exchange) {
    // The type is not looked at for a passive declaration.
    amqp_exchange_declare(m_state, channel, bytes(exchange.toUtf8()), amqp_cstring_bytes("topic"), 1, 1, 0, 0,
                          amqp_empty_table);
    return checked();
}

AmqpResult<void> AmqpConnection::declareExchange(const QString &exchange) {
    amqp_exchange_declare(m_state, channel, bytes(exchange.toUtf8()), amqp_cstring_bytes("topic"), 0, 1, 0, 0,
                          amqp_empty_table);
    return checked();
}

AmqpResult<void> AmqpConnection::declareQueue(const QString &queue, const QueueOptions &options) {
    const QByteArray dropHead = "drop-head";
    std::array arguments{entry("x-expires", int(options.expires.count())), entry("x-max-length", options.maxLength),
                         entry("x-overflow", dropHead)};
    amqp_queue_declare(m_state, channel, bytes(queue.toUtf8()), 0, 0, 1, 1, {int(arguments.size()), arguments.data()});
    return checked();
}

AmqpResult<quint32> AmqpConnection::checkQueue(const QString &queue) {
    const amqp_queue_declare_ok_t *answer =
        amqp_queue_declare(m_state, channel, bytes(queue.toUtf8()), 1, 0, 0, 0, amqp_empty_table);
    const quint32 waiting = answer ? answer->message_count : 0;
    if (const AmqpResult<void> done = checked(); !done)
        return tl::unexpected(done.error());
    return waiting;
}

AmqpResult<void> AmqpConnection::bind(const QString &queue, const Binding &binding) {
    amqp_queue_bind(m_state, channel, bytes(queue.toUtf8()), bytes(binding.exchange.toUtf8()),
                    bytes(binding.pattern.toUtf8()), amqp_empty_table);
    return checked();
}

AmqpResult<void> AmqpConnection::unbind(const QString &queue, const Binding &binding) {
    amqp_queue_unbind(m_state, channel, bytes(queue.toUtf8()), bytes(binding.exchange.toUtf8()),
                      bytes(binding.pattern.toUtf8()), amqp_empty_table);
    return checked();
}

AmqpResult<void> AmqpConnection::consume(const QString &queue, const QByteArray &tag) {
    amqp_basic_consume(m_state, channel, bytes(queue.toUtf8()), bytes(tag), 0, 0, 0, amqp_empty_table);
    return checked();
}

AmqpResult<void> AmqpConnection::cancel(const QByteArray &tag) {
    amqp_basic_cancel(m_state, channel, bytes(tag));
    return checked();
}

AmqpResult<void> AmqpConnection::ack(quint64 deliveryTag, bool multiple) {
    const int status = amqp_basic_ack(m_state, channel, deliveryTag, multiple ? 1 : 0);
    if (status != AMQP_STATUS_OK)
        return tl::unexpected(errorOf(status));
    return {};
}

AmqpResult<void> AmqpConnection::sendHeartbeat() {
    amqp_frame_t frame{};
    frame.frame_type = AMQP_FRAME_HEARTBEAT;
    const int status = amqp_send_frame(m_state, &frame);
    if (status != AMQP_STATUS_OK)
        return tl::unexpected(errorOf(status));
    return {};
}

AmqpResult<void> AmqpConnection::confirmPublishes() {
    amqp_confirm_select(m_state, channel);
    return checked();
}

AmqpResult<void> AmqpConnection::publish(const QByteArray &exchange, const Message &message) {
    static const MessageProperties usual{.contentType = "application/json", .contentEncoding = "utf-8"};
    const MessageProperties &own = message.properties ? *message.properties : usual;
    const AmqpHeaders headers(message.cc, own.headers);
    amqp_basic_properties_t properties{};
    properties._flags = AMQP_BASIC_DELIVERY_MODE_FLAG;
    properties.delivery_mode = AMQP_DELIVERY_PERSISTENT;
    if (!own.contentType.isEmpty()) {
        properties._flags |= AMQP_BASIC_CONTENT_TYPE_FLAG;
        properties.content_type = bytes(own.contentType);
    }
    if (!own.contentEncoding.isEmpty()) {
        properties._flags |= AMQP_BASIC_CONTENT_ENCODING_FLAG;
        properties.content_encoding = bytes(own.contentEncoding);
    }
    if (!headers.isEmpty()) {
        properties._flags |= AMQP_BASIC_HEADERS_FLAG;
        properties.headers = headers.table();
    }
    const int status = amqp_basic_publish(m_state, channel, bytes(exchange), bytes(message.routingKey), 0, 0,
                                          &properties, bytes(message.payload));
    if (status != AMQP_STATUS_OK)
        return tl::unexpected(errorOf(status));
    return {};
}

int AmqpConnection::socket() const {
    const std::lock_guard lock(m_socketMutex);
    return m_socket;
}

std::chrono::seconds AmqpConnection::heartbeat() const {
    return std::chrono::seconds(amqp_get_heartbeat(m_state));
}

AmqpResult<void> AmqpConnection::checked() const {
    const amqp_rpc_reply_t reply = amqp_get_rpc_reply(m_state);
    if (reply.reply_type == AMQP_RESPONSE_NORMAL)
        return {};
    return tl::unexpected(lastError());
}

AmqpError AmqpConnection::lastError() const {
    const amqp_rpc_reply_t reply = amqp_get_rpc_reply(m_state);
    if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION)
        return errorOf(reply.library_error);
    if (reply.reply_type != AMQP_RESPONSE_SERVER_EXCEPTION)
        return {.text = Words::tr("The broker answered nothing.")};
    if (reply.reply.id == AMQP_CONNECTION_CLOSE_METHOD) {
        const auto *close = static_cast<const amqp_connection_close_t *>(reply.reply.decoded);
        return {.code = close->reply_code, .text = textOf(close->reply_text)};
    }
    if (reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD) {
        const auto *close = static_cast<const amqp_channel_close_t *>(reply.reply.decoded);
        const AmqpError error{.code = close->reply_code, .channelOnly = true, .text = textOf(close->reply_text)};
        // The library leaves it to its user to answer.
        amqp_channel_close_ok_t ok{};
        amqp_send_method(m_state, channel, AMQP_CHANNEL_CLOSE_OK_METHOD, &ok);
        return error;
    }
    return {.text = Words::tr("The broker answered something unexpected.")};
}

QString AmqpConnection::plainText(const void *bytes, size_t size) {
    constexpr size_t longest = 500;
    QString text = QString::fromUtf8(static_cast<const char *>(bytes), qsizetype(std::min(size, longest)));
    for (QChar &character : text) {
        if (!character.isPrint())
            character = u' ';
    }
    return text;
}

AmqpError AmqpConnection::errorOf(int status) {
    switch (status) {
    case AMQP_STATUS_HOSTNAME_RESOLUTION_FAILED:
        return {.text = Words::tr("The broker's name is not known; check the address and the connection.")};
    case AMQP_STATUS_SSL_HOSTNAME_VERIFY_FAILED:
    case AMQP_STATUS_SSL_PEER_VERIFY_FAILED:
        return {.code = AmqpError::untrusted, .text = Words::tr("The broker's certificate was not accepted.")};
    case AMQP_STATUS_TIMEOUT:
    case AMQP_STATUS_HEARTBEAT_TIMEOUT:
        return {.text = Words::tr("The broker does not answer.")};
    case AMQP_STATUS_CONNECTION_CLOSED:
    case AMQP_STATUS_SOCKET_ERROR:
    case AMQP_STATUS_SOCKET_CLOSED:
        return {.text = Words::tr("The connection to the broker was lost.")};
    default:
        return {.text = Words::tr("The connection to the broker failed: %1.")
                            .arg(QString::fromUtf8(amqp_error_string2(status)))};
    }
}

} // namespace collie::pulse
