#include "services/logs/log_text.h"

#include "services/logs/line_break_finder.h"

namespace collie::logs {

QByteArrayView LogText::bytes() const {
    return mapping ? mapping->bytes().first(index.scannedBytes()) : QByteArrayView();
}

LogMark LogText::markOfLine(qint64 line) const {
    if (line >= lineCount())
        return {lineCount(), size()};
    LogMark mark = index.markOfLine(line);
    const QByteArrayView all = bytes();
    LineBreakFinder breaks(all.data() + mark.offset, all.data() + all.size());
    while (mark.line < line) {
        const char *at = breaks.next();
        mark.offset = at - all.data() + 1;
        if (*at == '\r' && mark.offset < all.size() && all[mark.offset] == '\n')
            ++mark.offset;
        ++mark.line;
        breaks.seek(all.data() + mark.offset);
    }
    return mark;
}

bool LogText::forEachLine(qint64 first, qint64 count, const std::function<bool(qint64, QByteArrayView)> &visit) const {
    LogMark mark = markOfLine(first);
    const QByteArrayView all = bytes();
    const char *const begin = all.data();
    const qint64 last = std::min(first + count, lineCount());
    LineBreakFinder breaks(begin + mark.offset, begin + all.size());
    while (mark.line < last) {
        const qint64 end = breaks.next() - begin;
        if (!visit(mark.line, all.sliced(mark.offset, end - mark.offset)))
            return false;
        mark.offset = std::min(end + 1, all.size());
        if (end + 1 < all.size() && all[end] == '\r' && all[end + 1] == '\n')
            ++mark.offset;
        ++mark.line;
        breaks.seek(begin + mark.offset);
    }
    return true;
}

QByteArrayView LogText::line(qint64 line) const {
    QByteArrayView found;
    if (line >= 0)
        forEachLine(line, 1, [&found](qint64, QByteArrayView bytes) {
            found = bytes;
            return true;
        });
    return found;
}

} // namespace collie::logs
