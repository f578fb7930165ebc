#include "services/treeherder/named_in_text.h"

#include "services/base/slugid.h"
#include "services/treeherder/link_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::treeherder {

namespace {

constexpr qsizetype shortRevision = 12;

/// Whether it is neither a word nor a number.
bool isMixed(const QString &digits) {
    const auto isNumber = [](QChar c) { return c.isDigit(); };
    return std::any_of(digits.begin(), digits.end(), isNumber) && !std::all_of(digits.begin(), digits.end(), isNumber);
}

Address commitOf(const QString &from, const QString &to) {
    Address address;
    address.kind = Address::Kind::Commit;
    if (from.isEmpty()) {
        address.query.commitRevision = to.toLower();
    } else {
        address.query.fromChange = from.toLower();
        address.query.toChange = to.toLower();
    }
    return address;
}

std::optional<Address> revisionAlone(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A(?:([0-9a-fA-F]{7,40})\\.{2,3})?([0-9a-fA-F]{7,40})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    const auto isRevision = [](const QString &digits) { return digits.size() >= shortRevision || isMixed(digits); };
    const bool isRange = !match.captured(1).isEmpty();
    if (!match.hasMatch() || !isRevision(match.captured(2)) || (isRange && !isRevision(match.captured(1))))
        return std::nullopt;
    return commitOf(match.captured(1), match.captured(2));
}

std::optional<Address> namedBy(const QRegularExpressionMatch &match) {
    if (const QString taskId = match.captured(QStringLiteral("task")); !taskId.isEmpty()) {
        if (!isSlugid(taskId))
            return std::nullopt;
        Address address;
        address.kind = Address::Kind::Task;
        address.taskId = taskId;
        if (const QString run = match.captured(QStringLiteral("run")); !run.isEmpty())
            address.runId = run.toInt();
        return address;
    }
    const QString to = match.captured(QStringLiteral("to"));
    if (to.size() == shortRevision && !isMixed(to))
        return std::nullopt;
    return commitOf(match.captured(QStringLiteral("from")), to);
}

} // namespace

QVector<NamedInText> namedIn(const QString &text) {
    static const QRegularExpression form(
        // An id of a task…
        QStringLiteral("(?<![A-Za-z0-9_-])(?<task>[A-Za-z0-9_-]{22})(?:(?:[./-]|/runs/)(?<run>\\d{1,2})(?!\\w))?"
                       "(?![A-Za-z0-9_-])"
                       // …or a revision, which is no part of a UUID, of a mail address or of another number.
                       "|(?<![A-Za-z0-9_.-])(?:(?<from>[0-9a-fA-F]{12}|[0-9a-fA-F]{40})\\.{2,3})?"
                       "(?<to>[0-9a-fA-F]{12}|[0-9a-fA-F]{40})(?![A-Za-z0-9_@-])"));
    const QString bare = withoutSurroundings(text);
    if (const auto whole = revisionAlone(bare))
        return {{.name = bare, .address = *whole}};
    QVector<NamedInText> all;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto isSame = [&match](const NamedInText &each) { return each.name == match.captured(); };
        if (std::any_of(all.begin(), all.end(), isSame))
            continue;
        if (auto address = namedBy(match))
            all.append({.name = match.captured(), .address = *std::move(address)});
    }
    return all;
}

} // namespace collie::treeherder
