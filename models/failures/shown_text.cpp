#include "models/failures/shown_text.h"

#include <QStringList>

namespace collie::models {
namespace {

constexpr qsizetype longestLine = 500;        ///< Characters of a line that is shown as one.
constexpr qsizetype longestShown = 16 * 1000; ///< Of a text that is shown whole.

QString withoutControls(QString text) {
    for (QChar &each : text) {
        if (each.category() == QChar::Other_Control || each == QChar::LineSeparator ||
            each == QChar::ParagraphSeparator)
            each = u' ';
    }
    return text;
}

} // namespace

QString headOf(const QString &text, qsizetype most) {
    if (text.size() <= most)
        return text;
    // A character of two units is not cut in the middle.
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

QString shownLine(const QString &text) {
    QString head = headOf(text, longestLine + 1).trimmed();
    const qsizetype end = head.indexOf(u'\n');
    if (end >= 0)
        head.truncate(end);
    const bool isCut = head.size() > longestLine;
    head = withoutControls(headOf(head, longestLine)).trimmed();
    return isCut ? head + u'…' : head;
}

FoldedText foldedText(const QString &text, bool showsAll) {
    const qsizetype mostOfLine = showsAll ? longestShown : longestLine;
    const QString head = showsAll ? headOf(text, longestShown) : text;
    FoldedText folded{.isCut = head.size() < text.size()};
    QStringList shown;
    qsizetype from = 0;
    while (from <= head.size() && (showsAll || shown.size() < FoldedText::foldedLines)) {
        const qsizetype end = head.indexOf(u'\n', from);
        QString line = head.mid(from, (end < 0 ? head.size() : end) - from);
        if (line.size() > mostOfLine) {
            folded.isCut = true;
            line = headOf(line, mostOfLine) + u'…';
        }
        shown.append(withoutControls(line.replace(u'\t', QStringLiteral("    "))));
        from = end < 0 ? head.size() + 1 : end + 1;
    }
    if (showsAll && folded.isCut)
        shown.last() += u'…';
    folded.hiddenLines = text.count(u'\n') + 1 - shown.size();
    folded.isCut = folded.isCut || folded.hiddenLines > 0;
    folded.text = shown.join(u'\n');
    return folded;
}

} // namespace collie::models
