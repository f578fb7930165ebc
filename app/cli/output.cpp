#include "app/cli/output.h"

#include "app/cli/pager.h"
#include "models/text/text_format.h"
#include "services/base/platform/terminal.h"
#include "services/base/terminal_text.h"
#include "services/base/words.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace collie::cli {

namespace {

/// errno of the first time that standard output did not take something; 0 for none. Later ones only follow from it.
int &outputTrouble() {
    static int trouble = 0;
    return trouble;
}

void keepTrouble(std::FILE *stream, bool isTaken) {
    if (!isTaken && stream == stdout && outputTrouble() == 0)
        outputTrouble() = errno == 0 ? EIO : errno;
}

void writeAll(std::FILE *stream, const QByteArray &bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    keepTrouble(stream, std::fwrite(bytes.constData(), 1, size, stream) == size);
}

void flush(std::FILE *stream) {
    keepTrouble(stream, std::fflush(stream) == 0);
}

/// A terminal shows; whatever else takes bytes gets them as they are.
void write(std::FILE *stream, const QByteArray &bytes) {
    writeAll(stream, isTerminal(stream) ? harmlessForTerminal(bytes) : bytes);
}

void write(std::FILE *stream, const QString &text) {
    write(stream, text.toUtf8().append('\n'));
    flush(stream);
}

Manner &chosenManner() {
    static Manner chosen;
    return chosen;
}

/// Keeps what a log may cut in the middle.
TerminalFilter &logFilter() {
    static TerminalFilter filter(manner().hasColours ? TerminalFilter::Colours::Keep : TerminalFilter::Colours::Drop);
    return filter;
}

void writeTrouble(const QString &text) {
    write(stderr, QStringLiteral("collie-cli: %1").arg(printable(text)));
}

void writePages(QByteArray bytes, TerminalFilter::Colours colours) {
    if (isTerminal(stdout))
        bytes = TerminalFilter(colours).filter(bytes);
    const Manner &how = manner();
    // The pager writes there itself, and what stands before it comes first.
    flush(stdout);
    // The prompt behind it takes a line too.
    if (!how.pager.isEmpty() && bytes.count('\n') >= how.rows && showInPager(how.pager, bytes))
        return;
    writeAll(stdout, bytes);
    flush(stdout);
}

} // namespace

void setManner(const Manner &chosen) {
    chosenManner() = chosen;
}

const Manner &manner() {
    return chosenManner();
}

QString printable(QString text) {
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

void printLine(const QString &text) {
    write(stdout, text);
}

void printText(const QString &text) {
    writePages(text.toUtf8().append('\n'), TerminalFilter::Colours::Drop);
}

void printPages(const QString &text) {
    writePages(text.toUtf8(), TerminalFilter::Colours::Keep);
}

void printBytes(const QByteArray &bytes, bool toErrors) {
    std::FILE *stream = toErrors ? stderr : stdout;
    writeAll(stream, bytes);
    flush(stream);
}

void printData(const QByteArray &bytes) {
    write(stdout, bytes);
}

void printLogBytes(const QByteArray &bytes) {
    writeAll(stdout, isTerminal(stdout) ? logFilter().filter(bytes) : bytes);
}

Result<void> flushOutput() {
    flush(stdout);
    const int trouble = outputTrouble();
    if (trouble == 0)
        return {};
    return failure(ErrorKind::Storage,
                   Words::tr("The output cannot be written: %1.").arg(QString::fromLocal8Bit(std::strerror(trouble))));
}

Result<void> finishOutput() {
    // A log may end in a colour of its own.
    if (isTerminal(stdout) && manner().hasColours)
        writeAll(stdout, "\x1b[0m");
    return flushOutput();
}

void printJson(const Json &document) {
    write(stdout, QString::fromUtf8(toJsonBytes(document, 2)));
}

void printRemark(const QString &text) {
    if (!manner().isQuiet)
        writeTrouble(text);
}

void printTrouble(const QString &text) {
    writeTrouble(text);
}

void printLogLine(const char *category, const QString &text) {
    if (manner().showsLog)
        write(stderr, QStringLiteral("%1: %2").arg(QString::fromUtf8(category), printable(text)));
}

void printError(const Error &error) {
    printTrouble(error.message);
    for (const QString &scope : error.missingScopes) {
        if (!error.message.contains(scope))
            write(stderr, Words::tr("  missing: %1", "a scope").arg(printable(scope)));
    }
}

QString localTime(const QDateTime &time) {
    return time.isValid() ? models::formatDateTime(time.toLocalTime()) : QString();
}

} // namespace collie::cli
