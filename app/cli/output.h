#pragma once

#include "services/base/json.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <initializer_list>

namespace collie::cli {

/// Writes `text` and a newline to standard output.
void printLine(const QString &text);
// On a terminal every one of these leaves out what would steer it, but for printBytes(); see harmlessForTerminal().

/// Writes bytes as they are to standard output, or to standard error: those of a command that runs here. At once.
void printBytes(const QByteArray &bytes, bool toErrors);
/// Writes bytes of others to standard output; flushOutput() tells whether they got there.
void printData(const QByteArray &bytes);
/// The same for pieces of one log, whose colours stay; finishOutput() ends it.
void printLogBytes(const QByteArray &bytes);
/// \return Storage when standard output did not take everything written so far.
[[nodiscard]] Result<void> flushOutput();
/// flushOutput() behind the last piece of a log.
[[nodiscard]] Result<void> finishOutput();
/// Writes a JSON document, indented, to standard output.
void printJson(const Json &document);
/// Writes rows as columns for people: as wide as needed, two spaces between, the last one unpadded.
void printTable(std::initializer_list<const char *> headers, const QVector<QStringList> &rows);
/// Writes a list: its entries as JSON, or the rows.
void printList(bool json, const Json &entries, std::initializer_list<const char *> headers,
               const QVector<QStringList> &rows);
/// Writes a sentence about what goes on to standard error.
void printRemark(const QString &text);
/// Writes the message of an error to standard error, missing scopes one a line.
void printError(const Error &error);
/// Writes a line of the log to standard error.
void printLogLine(const char *category, const QString &text);
/// Control characters of text from the network replaced, so that it cannot steer the terminal.
[[nodiscard]] QString printable(QString text);

} // namespace collie::cli
