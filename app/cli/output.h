#pragma once

#include "services/base/json.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::cli {

/// Writes `text` and a newline to standard output.
void printLine(const QString &text);
/// Writes bytes as they are to standard output, or to standard error. At once.
void printBytes(const QByteArray &bytes, bool toErrors);
/// Writes a JSON document, indented, to standard output.
void printJson(const Json &document);
/// Writes rows as columns for people: as wide as needed, two spaces between, the last one unpadded.
void printTable(const QStringList &headers, const QVector<QStringList> &rows);
/// Writes the message of an error to standard error, missing scopes one a line.
void printError(const Error &error);
/// Control characters of text from the network replaced, so that it cannot steer the terminal.
[[nodiscard]] QString printable(QString text);

} // namespace collie::cli
