#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>

namespace collie::cli {

namespace {
void write(FILE *file, const QString &text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
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
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void printJson(const Json &document) {
    write(stdout, QString::fromUtf8(toJsonBytes(document, 2)));
}

void printTable(const QStringList &headers, const QVector<QStringList> &rows) {
    QVector<qsizetype> widths;
    for (const QString &header : headers)
        widths.append(header.size());
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
    printLine(line(headers));
    for (const QStringList &row : rows)
        printLine(line(row));
}

void printError(const Error &error) {
    write(stderr, QStringLiteral("collie-cli: %1").arg(printable(error.message)));
    for (const QString &scope : error.missingScopes) {
        if (!error.message.contains(scope))
            write(stderr, QStringLiteral("  missing: %1").arg(printable(scope)));
    }
}

} // namespace collie::cli
