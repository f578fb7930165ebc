#include "app/cli/log_printer.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace collie::cli {

using artifacts::LogFollower;

namespace {

/// How long a log whose task still runs must be silent to count as what there is.
constexpr std::chrono::milliseconds quietTime{1'500};
/// A line beyond this is printed in pieces.
constexpr qsizetype longestLine = 8 * 1024 * 1024;

} // namespace

LogPrinter::LogPrinter(Session &session, const Options &wanted)
    : m_options(wanted)
    , m_follower(session.api(), m_bulk, m_folder.path(), wanted.taskId, wanted.runId) {
    // The file was read without trouble for the API's client already.
    if (session.invocation().has(QStringLiteral("ca-file")))
        static_cast<void>(m_bulk.addCaFile(session.invocation().value(QStringLiteral("ca-file"))));
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &LogPrinter::end);
    connect(&m_follower, &LogFollower::grown, this, &LogPrinter::take);
    connect(&m_follower, &LogFollower::stateChanged, this, &LogPrinter::onState);
}

Future<void> LogPrinter::print() {
    m_follower.start();
    return m_done.future();
}

void LogPrinter::onState(LogFollower::State state) {
    switch (state) {
    case LogFollower::State::Waiting:
    case LogFollower::State::Live:
        if (!m_options.follow)
            m_quiet.start(quietTime);
        break;
    case LogFollower::State::Loading:
        m_quiet.stop();
        break;
    case LogFollower::State::Complete:
        take(m_follower.available());
        end();
        break;
    case LogFollower::State::Failed:
        m_done.finish(failure(m_follower.error()));
        break;
    }
}

void LogPrinter::take(qint64 available) {
    if (!m_spool.isOpen()) {
        m_spool.setFileName(m_follower.spoolPath());
        if (!m_spool.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return m_done.finish(failure(ErrorKind::Storage, m_spool.errorString()));
    }
    if (m_quiet.isActive())
        m_quiet.start(quietTime);
    constexpr qint64 pieceBytes = 1024 * 1024;
    while (m_spool.pos() < available) {
        const QByteArray piece = m_spool.read(std::min(pieceBytes, available - m_spool.pos()));
        if (piece.isEmpty())
            break;
        m_rest += piece;
        qsizetype from = 0;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
            writeLine(m_rest.mid(from, end - from));
            from = end + 1;
        }
        m_rest.remove(0, from);
        if (m_rest.size() > longestLine)
            writeLine(std::exchange(m_rest, {}));
    }
    std::fflush(stdout);
}

void LogPrinter::writeLine(const QByteArray &line) {
    if (!m_options.only.pattern().isEmpty() && !m_options.only.match(QString::fromUtf8(line)).hasMatch())
        return;
    m_matched = true;
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
}

void LogPrinter::end() {
    if (!m_rest.isEmpty())
        writeLine(std::exchange(m_rest, {}));
    std::fflush(stdout);
    if (!m_matched && !m_options.only.pattern().isEmpty())
        m_done.finish(failure(ErrorKind::NotFound, QStringLiteral("No line matches.")));
    else
        m_done.finish({});
}

} // namespace collie::cli
