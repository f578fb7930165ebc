#include "services/treeherder/link_text.h"

#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace collie::treeherder {

namespace {

constexpr qsizetype slugidLength = 22;
constexpr qsizetype longestQuoted = 60; ///< Characters of an address that a sentence repeats.

bool isWordCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' ||
           c == u'+';
}

/// Whether a text ends with a closing bracket that nothing within it opens.
bool endsWithLonelyBracket(const QString &text) {
    static const QString closing = QStringLiteral(")]}>");
    static const QString opening = QStringLiteral("([{<");
    const qsizetype kind = closing.indexOf(text.back());
    return kind >= 0 && text.count(closing[kind]) > text.count(opening[kind]);
}

} // namespace

QString withoutSurroundings(const QString &text) {
    static const QString before = QStringLiteral("<([{\"'`*_|“‘«");
    static const QString after = QStringLiteral(".,;:!?\"'`*|\\…”’»");
    QString bare = text.trimmed();
    while (!bare.isEmpty() && before.contains(bare.front()))
        bare.remove(0, 1);
    while (!bare.isEmpty() && (after.contains(bare.back()) || bare.back().isSpace() || endsWithLonelyBracket(bare)))
        bare.chop(1);
    return bare;
}

QString bareWord(const QString &text) {
    const auto begin = std::find_if(text.begin(), text.end(), isWordCharacter);
    const auto end = std::find_if(text.rbegin(), text.rend(), isWordCharacter).base();
    return begin < end ? text.mid(begin - text.begin(), end - begin) : QString();
}

QString revisionIn(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-fA-F]{4,64}\\z"));
    const QString word = bareWord(text);
    return form.match(word).hasMatch() ? word.toLower() : QString();
}

std::optional<QPair<QString, QString>> revisionRangeIn(const QString &text) {
    static const QRegularExpression dots(QStringLiteral("\\.{2,3}|…"));
    const QStringList ends = text.split(dots);
    if (ends.size() != 2)
        return std::nullopt;
    const QPair<QString, QString> range(revisionIn(ends[0]), revisionIn(ends[1]));
    const auto isEnd = [](const QString &given, const QString &read) {
        return !read.isEmpty() || bareWord(given).isEmpty();
    };
    const bool isRange = isEnd(ends[0], range.first) && isEnd(ends[1], range.second);
    return isRange && !(range.first.isEmpty() && range.second.isEmpty()) ? std::optional(range) : std::nullopt;
}

QString dateIn(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("\\A[^0-9]*(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})[^0-9A-Za-z]*\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    return match.hasMatch() && date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString slugidIn(const QString &text) {
    const QString word = bareWord(text);
    return isSlugid(word) ? word : QString();
}

std::optional<int> runIn(const QString &text) {
    bool isNumber = false;
    const ushort run = bareWord(text).toUShort(&isNumber);
    return isNumber ? std::optional<int>(run) : std::nullopt;
}

std::optional<TaskRun> taskRunIn(const QString &text) {
    const QString word = bareWord(text);
    const QString taskId = word.left(slugidLength);
    if (!isSlugid(taskId))
        return std::nullopt;
    const QString rest = word.mid(slugidLength);
    if (rest.isEmpty())
        return TaskRun{.taskId = taskId, .runId = std::nullopt};
    const std::optional<int> run = runIn(rest.mid(1));
    if ((rest[0] != QLatin1Char('.') && rest[0] != QLatin1Char('-')) || !run)
        return std::nullopt;
    return TaskRun{.taskId = taskId, .runId = run};
}

QString landingIn(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z"));
    const QString word = bareWord(text);
    return form.match(word).hasMatch() ? word : QString();
}

QString writtenRun(const QString &taskId, int runId) {
    return runId < 0 ? taskId : QStringLiteral("%1.%2").arg(taskId, QString::number(runId));
}

std::optional<QVector<qint64>> idsIn(const QStringList &texts) {
    QVector<qint64> ids;
    for (const QString &text : texts) {
        const qint64 id = bareWord(text).toLongLong();
        if (id <= 0)
            return std::nullopt;
        ids.append(id);
    }
    return ids;
}

std::optional<QPair<qint64, qint64>> linesIn(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("\\A[^0-9A-Za-z]*[Ll]?(\\d{1,15})(?:(?:-|–|\\.\\.)[Ll]?(\\d{1,15}))?[^0-9A-Za-z]*\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const qint64 first = match.captured(1).toLongLong();
    if (!match.hasMatch() || first < 1)
        return std::nullopt;
    const qint64 last = match.captured(2).isEmpty() ? first : match.captured(2).toLongLong();
    if (last < 1)
        return std::nullopt;
    return QPair<qint64, qint64>(std::min(first, last), std::max(first, last));
}

QString writtenLines(qint64 first, qint64 last) {
    return last <= first ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(last);
}

bool isOneOf(const QString &text, std::initializer_list<const char *> words) {
    return std::any_of(words.begin(), words.end(), [&text](const char *word) {
        return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    });
}

LinkParameters::LinkParameters(QString query) {
    // What was encoded twice on its way: a comma, a blank, a slash, an "at".
    static const QRegularExpression encodedTwice(QStringLiteral("%(2C|20|2F|40|3A)"),
                                                 QRegularExpression::CaseInsensitiveOption);
    const QUrlQuery items(query.replace(QLatin1Char('+'), QLatin1String("%20")));
    m_items = items.queryItems(QUrl::FullyDecoded);
    const QList<QPair<QString, QString>> encoded = items.queryItems(QUrl::FullyEncoded);
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        auto &[name, value] = m_items[i];
        if (name.startsWith(QLatin1String("filter-"), Qt::CaseInsensitive))
            name.remove(0, 7);
        const bool isTwice = value.contains(encodedTwice);
        m_encoded.append(isTwice ? value : encoded.at(i).second);
        if (isTwice)
            value = QUrl::fromPercentEncoding(value.toUtf8());
    }
}

bool LinkParameters::has(QLatin1String name) const {
    return std::any_of(m_items.begin(), m_items.end(), [name](const QPair<QString, QString> &item) {
        return item.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString LinkParameters::value(QLatin1String name) const {
    for (const auto &[key, value] : m_items) {
        if (key.compare(name, Qt::CaseInsensitive) == 0 && !value.trimmed().isEmpty())
            return value.trimmed();
    }
    return {};
}

QStringList LinkParameters::values(QLatin1String name) const {
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    QStringList all;
    for (const auto &[key, value] : m_items) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            all += value.split(separator, Qt::SkipEmptyParts);
    }
    return all;
}

QStringList LinkParameters::wholeValues(QLatin1String name) const {
    QStringList all;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).first.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QString &part : m_encoded.at(i).split(QLatin1Char(','))) {
            const QString text = QUrl::fromPercentEncoding(part.toUtf8()).simplified();
            if (!text.isEmpty())
                all.append(text);
        }
    }
    return all;
}

QString notUnderstood(const QString &name, const QString &value) {
    QString quoted = value.isEmpty() ? name : name + QLatin1Char('=') + value;
    if (quoted.size() > longestQuoted)
        quoted = quoted.left(longestQuoted) + QStringLiteral("…");
    return Words::tr("The part “%1” of the address is not understood and was left out.").arg(quoted);
}

} // namespace collie::treeherder
