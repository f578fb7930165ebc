#include "app/cli/log_search.h"

#include "services/base/words.h"

#include <QFile>

#include <utility>

namespace collie::cli {

using logs::LogFollower;

namespace {

/// Of a line so many bytes are searched.
constexpr qint64 longestSearched = 1024 * 1024;
/// And so many are kept: there may be many such lines.
constexpr qsizetype longestKept = 16 * 1024;

QByteArray shortened(const QByteArray &line) {
    if (line.size() <= longestKept)
        return line;
    // Not within a character of UTF-8.
    qsizetype end = longestKept;
    while (end > 0 && (static_cast<uchar>(line[end]) & 0xC0U) == 0x80U)
        --end;
    return line.first(end) + "…";
}

Result<LogMatches> searchFile(const QString &path, const QRegularExpression &only) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, Words::tr("The log cannot be read back: %1.").arg(file.errorString()));
    LogMatches found;
    bool isNewLine = true;
    for (qint64 number = 0; !file.atEnd();) {
        QByteArray line = file.readLine(longestSearched + 1);
        const bool isContinued = !std::exchange(isNewLine, line.endsWith('\n'));
        if (isContinued)
            continue;
        ++number;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (!only.match(QString::fromUtf8(line)).hasMatch())
            continue;
        if (found.lines.size() < LogSearch::mostLines)
            found.lines.append({.number = number, .text = shortened(line)});
        else
            ++found.more;
    }
    return found;
}

} // namespace

LogSearch::LogSearch(Session &session, const QString &taskId, int runId, QRegularExpression only)
    : QObject(&session)
    , m_follower(session.api(), session.deployment().files, m_folder.path(), taskId, runId)
    , m_only(std::move(only)) {
    connect(&m_follower, &LogFollower::stateChanged, this, &LogSearch::onState);
}

Future<LogMatches> LogSearch::find() {
    m_follower.start();
    return m_done.future();
}

void LogSearch::onState(LogFollower::State state) {
    if (state == LogFollower::State::Complete)
        search();
    else if (state == LogFollower::State::Failed)
        end(failure(m_follower.error()));
}

void LogSearch::search() {
    onDone(runOnPool([path = m_follower.spoolPath(), only = m_only] { return searchFile(path, only); }), this,
           [this](const Result<LogMatches> &found) { end(found); });
}

void LogSearch::end(const Result<LogMatches> &found) {
    m_done.finish(found);
    // Its spool goes with it.
    deleteLater();
}

} // namespace collie::cli
