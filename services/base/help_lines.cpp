#include "services/base/help_lines.h"

#include <algorithm>

namespace collie {
namespace {

constexpr qsizetype columnsOfHelp = 80;

} // namespace

QString wrapped(const QString &text, qsizetype indent) {
    QString lines;
    qsizetype column = indent;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (column > indent && column + 1 + word.size() > columnsOfHelp) {
            lines += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            lines += u' ';
            ++column;
        }
        lines += word;
        column += word.size();
    }
    return lines;
}

QString termLines(const QVector<std::pair<QString, QString>> &terms, qsizetype width) {
    for (const auto &term : terms)
        width = std::max(width, term.first.size() > longestHelpTerm ? 0 : term.first.size());
    QString text;
    for (const auto &[term, meaning] : terms) {
        const qsizetype indent = width + 4;
        const QString beside = wrapped(meaning, indent);
        if (term.size() > width)
            text += QStringLiteral("  %1\n%2%3\n").arg(term, QString(indent, u' '), beside);
        else
            text += QStringLiteral("  %1  %2\n").arg(term.leftJustified(width), beside);
    }
    return text;
}

} // namespace collie
