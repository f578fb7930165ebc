#include "app/sandbox/files/live_log.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace collie::sandbox {

using treeherder::JobState;

namespace {

constexpr double lineMs = 200; ///< Between two lines.
constexpr int shortestMs = 10;

void writeChunk(QTcpSocket *socket, const QByteArray &bytes) {
    if (!bytes.isEmpty())
        socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

} // namespace

QString LiveLog::url(const QString &origin, const QString &taskId, int runId) {
    return QStringLiteral("%1/livelog/%2/%3").arg(origin, taskId, QString::number(runId));
}

HttpReply LiveLog::follow(const QStringList &segments) const {
    const auto job = segments.size() == 2 ? m_world.run(segments[0], segments[1].toInt()) : std::nullopt;
    if (!job || m_world.jobs()[*job].state != JobState::Running)
        return HttpReply::text("There is no such log.\n", 404);
    HttpReply reply = HttpReply::text({});
    reply.stream = [this, job = *job](QTcpSocket *socket) {
        auto *timer = new QTimer(socket);
        auto sent = std::make_shared<qsizetype>(0);
        const auto more = [this, job, socket, timer, sent] {
            const bool over = m_world.jobs()[job].state == JobState::Completed;
            const QByteArray log = m_artifacts.log(job);
            // The last lines come with the end.
            qsizetype end = over ? log.size() : log.indexOf('\n', *sent) + 1;
            end = std::max(end, *sent);
            writeChunk(socket, log.mid(*sent, end - *sent));
            *sent = end;
            if (!over)
                return;
            timer->stop();
            socket->write("0\r\n\r\n");
            socket->disconnectFromHost();
        };
        QObject::connect(timer, &QTimer::timeout, socket, more);
        timer->start(std::max(shortestMs, int(lineMs / m_speed)));
        more();
    };
    return reply;
}

} // namespace collie::sandbox
