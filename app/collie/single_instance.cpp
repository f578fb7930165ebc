#include "app/collie/single_instance.h"

#include "services/base/json.h"
#include "services/base/logging.h"
#include "services/base/platform/private_socket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace collie::app {
namespace {

constexpr qsizetype maxMessage = 64 * 1024; ///< Bytes; arguments are far shorter.
constexpr int againMs = 50;                 ///< Between two tries to reach an instance that is just starting.

} // namespace

QString instanceSocket(const QString &settingsPath) {
    const QFileInfo settings(settingsPath);
    const QString folder = privateFolder(runtimeFolders(), settings.absolutePath() + QStringLiteral("/run"));
    if (folder.isEmpty())
        return {};
    const QByteArray where = settings.absoluteFilePath().toUtf8() + '\n' + QDir::homePath().toUtf8();
    return folder + QStringLiteral("/collie-") +
           QString::fromLatin1(QCryptographicHash::hash(where, QCryptographicHash::Sha256).toHex().left(16));
}

SingleInstance::SingleInstance(const QString &settingsPath, QObject *parent)
    : QObject(parent)
    , m_path(instanceSocket(settingsPath))
    , m_lock(QFileInfo(settingsPath).absolutePath() + QStringLiteral("/collie.lock")) {
    QDir().mkpath(QFileInfo(settingsPath).absolutePath());
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_deadline.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_again.stop();
        Q_EMIT refused();
    });
    connect(&m_again, &QTimer::timeout, this, &SingleInstance::tryToConnect);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            if (!isOwnPeer(socket->socketDescriptor())) {
                socket->abort();
                continue;
            }
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { receive(socket); });
            receive(socket);
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim() {
    if (!m_lock.tryLock(0))
        return m_lock.error() != QLockFile::LockFailedError; // No lock can be had at all: start rather than refuse.
    // Whoever held the lock before may have left its socket behind.
    if (!m_path.isEmpty())
        QLocalServer::removeServer(m_path);
    if (m_path.isEmpty() || !m_server.listen(m_path))
        qCWarning(logApp) << "no other start can reach this window:" << m_server.errorString();
    return true;
}

void SingleInstance::receive(QLocalSocket *socket) {
    if (socket->bytesAvailable() > maxMessage) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    const Result<Json> message = parseJson(socket->readLine(), tr("The message"), 2);
    QStringList arguments;
    if (message && message->is_array()) {
        for (const Json &argument : *message) {
            if (argument.is_string())
                arguments.append(QString::fromStdString(argument.get<std::string>()));
        }
        Q_EMIT argumentsReceived(arguments);
        socket->write("ok\n");
    }
    socket->disconnectFromServer();
}

void SingleInstance::handOver(const QStringList &arguments, int withinMs) {
    Json list = Json::array();
    for (const QString &argument : arguments)
        list.push_back(argument.toStdString());
    m_message = toJsonBytes(list) + '\n';
    m_deadline.start(withinMs);
    tryToConnect();
}

void SingleInstance::tryToConnect() {
    auto *socket = new QLocalSocket(this);
    m_socket = socket;
    connect(socket, &QLocalSocket::connected, this, [this, socket] {
        // Arguments may name private repositories: they are for this user's window only.
        if (isOwnPeer(socket->socketDescriptor()))
            socket->write(m_message);
        else
            socket->abort();
    });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->readAll().contains("ok")) {
            m_deadline.stop();
            Q_EMIT handedOver();
        }
    });
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket] {
        socket->deleteLater();
        if (m_deadline.isActive())
            m_again.start(againMs);
    });
    socket->connectToServer(m_path);
}

} // namespace collie::app
