#include "services/failures/failure_maker.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::failures {

namespace {

/// Of what a stack walker printed, the thread that crashed; all when it names none.
std::string_view crashingThread(std::string_view stackwalk) {
    const size_t mark = stackwalk.find("(crashed)");
    if (mark == std::string_view::npos)
        return stackwalk;
    const size_t before = stackwalk.rfind('\n', mark);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const size_t next = stackwalk.find("\nThread ", mark);
    std::string_view thread = stackwalk.substr(begin, next == std::string_view::npos ? next : next - begin);
    while (!thread.empty() && (thread.back() == '\n' || thread.back() == '\r'))
        thread.remove_suffix(1);
    return thread;
}

/// The last UUID in a text: a dump is named for its own, its folder may be for another.
QString uuidIn(const QString &text) {
    static const QRegularExpression uuid(
        QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"));
    QString last;
    for (auto matches = uuid.globalMatch(text); matches.hasNext();)
        last = matches.next().captured();
    return last;
}

} // namespace

QString FailureMaker::bounded(std::string_view text, qsizetype most) {
    const auto size = static_cast<qsizetype>(text.size());
    if (size <= most)
        return QString::fromUtf8(text.data(), size);
    qsizetype kept = most;
    while (kept > 0 && (static_cast<unsigned char>(text[static_cast<size_t>(kept)]) & 0xC0) == 0x80)
        --kept;
    return QString::fromUtf8(text.data(), kept) + u'…';
}

QString FailureMaker::longText(std::string_view text, qsizetype most) {
    constexpr qsizetype mostWithoutRoom = 1024;
    const qsizetype allowed = std::clamp(m_left, mostWithoutRoom, most);
    m_left -= std::min({m_left, allowed, static_cast<qsizetype>(text.size())});
    return bounded(text, allowed);
}

Failure FailureMaker::make(const ResultLine &line) {
    using Action = ResultLine::Action;
    Failure failure;
    failure.group = name(line.group);
    failure.status = name(line.status);
    failure.message = longText(line.message, mostMessageBytes);
    if (line.action == Action::Log && !line.level.empty()) {
        failure.kind = Failure::Kind::Line;
        failure.status = name(line.level);
        failure.lines = {ErrorLine{.text = failure.message}};
        return failure;
    }
    failure.kind = Failure::Kind::Test;
    failure.test = name(line.test);
    failure.expected = name(line.expected);
    if (line.action == Action::Crash) {
        takeCrash(line, failure);
        return failure;
    }
    failure.subtest = bounded(line.subtest, mostTitleBytes);
    failure.stack = longText(line.stack, mostStackBytes);
    failure.durationMs = line.durationMs.value_or(-1);
    return failure;
}

void FailureMaker::takeCrash(const ResultLine &line, Failure &failure) {
    failure.kind = Failure::Kind::Crash;
    failure.status = QStringLiteral("CRASH");
    failure.crashSignature = bounded(line.signature, mostTitleBytes);
    if (failure.message.isEmpty())
        failure.message = longText(line.reason, mostMessageBytes);
    std::string_view stack = crashingThread(line.stackwalk);
    if (stack.empty())
        stack = line.javaStack.empty() ? line.stack : line.javaStack;
    failure.stack = longText(stack, mostStackBytes);
    failure.crashId = uuidIn(bounded(line.dumpId, mostTitleBytes));
    if (failure.crashId.isEmpty())
        failure.crashId = uuidIn(bounded(line.dumpPath, mostTitleBytes));
}

} // namespace collie::failures
