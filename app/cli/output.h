#pragma once

#include "app/cli/manner.h"
#include "services/base/json.h"

#include <QDateTime>
#include <QString>

namespace collie::cli {

/// Says how everything below is written; before that it is as for a pipe. Once, by main().
void setManner(const Manner &chosen);
[[nodiscard]] const Manner &manner();

/// Writes `text` and a newline to standard output.
void printLine(const QString &text);
// On a terminal every one of these leaves out what would steer it, but for printBytes(); see harmlessForTerminal().

/// Writes `text` of others, of many lines, and a newline to standard output: through the pager as printPages().
void printText(const QString &text);
/// Writes a text that a person reads as a whole, its lines ended, to standard output: through the pager where there is
/// one and the terminal has no room. Colours stay: the words of others must be printable() in it.
void printPages(const QString &text);
/// Writes bytes as they are to standard output, or to standard error: those of a command that runs here. At once.
void printBytes(const QByteArray &bytes, bool toErrors);
/// Writes bytes of others to standard output; flushOutput() tells whether they got there.
void printData(const QByteArray &bytes);
/// The same for pieces of one log, whose colours stay where colours are wanted; finishOutput() ends it.
void printLogBytes(const QByteArray &bytes);
/// \return Storage when standard output did not take everything written so far.
[[nodiscard]] Result<void> flushOutput();
/// flushOutput() behind the last piece of a log.
[[nodiscard]] Result<void> finishOutput();
/// Writes a JSON document, indented, to standard output.
void printJson(const Json &document);
/// Writes a sentence about what goes on to standard error; nothing with --quiet.
void printRemark(const QString &text);
/// Writes a sentence about a part that went wrong, while the verb goes on, to standard error.
void printTrouble(const QString &text);
/// Writes the message of an error to standard error, missing scopes one a line.
void printError(const Error &error);
/// Writes a line of the log to standard error, where somebody asked for it.
void printLogLine(const char *category, const QString &text);
/// Control characters of text from the network replaced, so that it cannot steer the terminal.
[[nodiscard]] QString printable(QString text);
/// A time of a server in the reader's own, as dates are written there; empty for none.
[[nodiscard]] QString localTime(const QDateTime &time);

} // namespace collie::cli
