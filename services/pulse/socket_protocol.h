#pragma once

#include "services/base/secret.h"
#include "services/pulse/binding.h"
#include "services/pulse/message.h"

#include <QString>
#include <QVector>

#include <memory>

namespace collie::pulse {

/// The three ways Taskcluster's web server sends Pulse messages (taskcluster.md §8.4, §8.5; wire.md).
enum class SocketDialect {
    Raw,     ///< /subscription/raw: bindings as they are.
    Named,   ///< /subscription/named: names of the queue's events and words of the routing key.
    Graphql, ///< /subscription with the sub-protocol graphql-ws of subscriptions-transport-ws.
};

/// What a frame of the server says.
struct SocketFrame {
    enum class Type { Acknowledged, Subscribed, Data, Error, Completed, Unreadable, Other };
    Type type = Type::Other;
    QString subscription; ///< Of Subscribed, Data, Error and Completed, where it is told.
    Message message;      ///< Of Data.
    QString code;         ///< Of Error: "InsufficientScopes", "AuthenticationFailed", … where it is told or read off.
    QString text;         ///< Of Error.
};

/// Makes and reads the frames of one dialect. Frames with data are read with simdjson; the body keeps its bytes. One
/// thread.
class SocketProtocol final {
  public:
    explicit SocketProtocol(SocketDialect dialect);
    ~SocketProtocol();
    Q_DISABLE_COPY_MOVE(SocketProtocol)

    [[nodiscard]] SocketDialect dialect() const { return m_dialect; }
    /// Path below the root URL.
    [[nodiscard]] static QString path(SocketDialect dialect);
    /// Whether bindings can be said in a dialect: Named knows the queue's exchanges and whole words only.
    [[nodiscard]] static bool canSay(SocketDialect dialect, const QVector<Binding> &bindings);

    /// \param authorization  "Bearer …"; empty for nobody.
    [[nodiscard]] QString initFrame(const Secret &authorization) const;
    /// The frames that subscribe to `bindings`; several where one would be too large. \param id  the client's name for
    /// it, with Graphql.
    [[nodiscard]] QStringList subscribeFrames(const QVector<Binding> &bindings, const QString &id) const;
    [[nodiscard]] QString unsubscribeFrame(const QString &subscription) const;

    /// Reads a frame; what is not a JSON object, or should be a message and is not, is Unreadable, and what has another
    /// purpose Other.
    [[nodiscard]] SocketFrame read(const QByteArray &frame);

  private:
    struct Reader;
    [[nodiscard]] QStringList namedFrames(const QVector<Binding> &bindings) const;
    SocketDialect m_dialect;
    std::unique_ptr<Reader> m_reader;
};

} // namespace collie::pulse
