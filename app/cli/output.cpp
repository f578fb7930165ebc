#include "app/cli/output.h"

#include "services/base/platform/terminal.h"
#include "services/base/terminal_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace collie::cli {

namespace {

void writeAll(std::FILE *stream, const QByteArray &bytes) {
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

/// A terminal shows; whatever else takes bytes gets them as they are.
void write(std::FILE *stream, const QByteArray &bytes) {
    writeAll(stream, isTerminal(stream) ? harmlessForTerminal(bytes) : bytes);
}

void write(std::FILE *stream, const QString &text) {
    write(stream, text.toUtf8().append('\n'));
    std::fflush(stream);
}

/// Keeps what a log may cut in the middle.
TerminalFilter &logFilter() {
    static TerminalFilter filter(TerminalFilter::Colours::Keep);
    return filter;
}

} // namespace

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

void printBytes(const QByteArray &bytes, bool toErrors) {
    std::FILE *stream = toErrors ? stderr : stdout;
    writeAll(stream, bytes);
    std::fflush(stream);
}

void printData(const QByteArray &bytes) {
    write(stdout, bytes);
}

void printLogBytes(const QByteArray &bytes) {
    writeAll(stdout, isTerminal(stdout) ? logFilter().filter(bytes) : bytes);
}

Result<void> flushOutput() {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return {};
    return failure(
        ErrorKind::Storage,
        QStringLiteral("The output cannot be written: %1.").arg(QString::fromLocal8Bit(std::strerror(errno))));
}

Result<void> finishOutput() {
    // A log may end in a colour of its own.
    if (isTerminal(stdout))
        writeAll(stdout, "\x1b[0m");
    return flushOutput();
}

void printJson(const Json &document) {
    write(stdout, QString::fromUtf8(toJsonBytes(document, 2)));
}

void printTable(std::initializer_list<const char *> headers, const QVector<QStringList> &rows) {
    QStringList titles;
    QVector<qsizetype> widths;
    for (const char *header : headers) {
        titles.append(QString::fromUtf8(header));
        widths.append(titles.constLast().size());
    }
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto line = [&widths](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += i + 1 == cells.size() ? printable(cells[i]) : printable(cells[i]).leftJustified(widths[i] + 2);
        return text;
    };
    printLine(line(titles));
    for (const QStringList &row : rows)
        printLine(line(row));
}

void printList(bool json, const Json &entries, std::initializer_list<const char *> headers,
               const QVector<QStringList> &rows) {
    if (json)
        printJson(entries);
    else
        printTable(headers, rows);
}

void printRemark(const QString &text) {
    write(stderr, QStringLiteral("collie-cli: %1").arg(printable(text)));
}

void printLogLine(const char *category, const QString &text) {
    write(stderr, QStringLiteral("%1: %2").arg(QString::fromUtf8(category), printable(text)));
}

void printError(const Error &error) {
    printRemark(error.message);
    for (const QString &scope : error.missingScopes) {
        if (!error.message.contains(scope))
            write(stderr, QStringLiteral("  missing: %1").arg(printable(scope)));
    }
}

} // namespace collie::cli
