#include "app/cli/log_printer.h"

#include "app/cli/output.h"
#include "services/base/words.h"

#include <algorithm>
#include <utility>

namespace collie::cli {

using logs::LogFollower;

namespace {

/// How long a log whose task still runs must be silent to count as what there is.
constexpr std::chrono::milliseconds quietTime{1'500};
/// A line up to this is searched as a whole. A longer one is searched in parts that overlap, so that no match of up to
/// the overlap is missed at a border, and the part is what is printed.
constexpr qsizetype longestLine = 64 * 1024 * 1024;
constexpr qsizetype overlap = 1024 * 1024;

} // namespace

LogPrinter::LogPrinter(Session &session, const Options &wanted)
    : m_options(wanted)
    , m_follower(session.api(), session.deployment().files, m_folder.path(), wanted.taskId, wanted.runId) {
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &LogPrinter::endQuiet);
    connect(&m_follower, &LogFollower::grown, this, &LogPrinter::take);
    connect(&m_follower, &LogFollower::stateChanged, this, &LogPrinter::onState);
    connect(&m_follower, &LogFollower::waiting, this, &printRemark);
}

Future<void> LogPrinter::print() {
    m_follower.start();
    return m_done.future();
}

void LogPrinter::onState(LogFollower::State state) {
    switch (state) {
    case LogFollower::State::Live:
        if (!m_options.follow)
            m_quiet.start(quietTime);
        break;
    case LogFollower::State::Waiting: // Until it comes, or cannot.
    case LogFollower::State::Loading:
        m_quiet.stop();
        break;
    case LogFollower::State::Complete:
        take(m_follower.available());
        end();
        break;
    case LogFollower::State::Failed:
        m_quiet.stop();
        take(m_follower.available());
        static_cast<void>(finishOutput());
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
            return m_done.finish(
                failure(ErrorKind::Storage, Words::tr("The log cannot be read back: %1.").arg(m_spool.errorString())));
        if (m_options.only.pattern().isEmpty())
            printLogBytes(piece);
        else
            takeLines(piece);
    }
    // Whoever reads the output is gone, or its disk is full.
    if (const Result<void> written = flushOutput(); !written)
        m_done.finish(written);
}

void LogPrinter::takeLines(const QByteArray &piece) {
    m_rest += piece;
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n', m_searched); end >= 0; end = m_rest.indexOf('\n', from)) {
        writeMatch(m_rest.mid(from, end - from));
        from = end + 1;
    }
    m_rest.remove(0, from);
    m_searched = m_rest.size();
    if (m_rest.size() > longestLine)
        searchPart();
}

/// Searches what is there of a line that is too long to be kept, and keeps its end for the next part.
void LogPrinter::searchPart() {
    if (!std::exchange(m_toldCut, true))
        printRemark(Words::tr("A line of more than %1 MiB is searched, and printed, in parts.")
                        .arg(longestLine / (1024 * 1024)));
    writeMatch(m_rest);
    m_rest = m_rest.last(overlap);
    m_searched = m_rest.size();
}

void LogPrinter::writeMatch(const QByteArray &text) {
    if (!m_options.only.match(QString::fromUtf8(text)).hasMatch())
        return;
    m_matched = true;
    printLogBytes(text);
    printLogBytes("\n");
}

/// The run goes on, but has written nothing for a while.
void LogPrinter::endQuiet() {
    printRemark(Words::tr("The run goes on; with --follow its end is waited for."));
    end();
}

void LogPrinter::end() {
    if (!m_rest.isEmpty())
        writeMatch(std::exchange(m_rest, {}));
    const Result<void> written = finishOutput();
    if (!written)
        m_done.finish(written);
    else if (!m_matched && !m_options.only.pattern().isEmpty())
        m_done.finish(failure(ErrorKind::NotFound, Words::tr("No line matches.")));
    else
        m_done.finish({});
}

} // namespace collie::cli
