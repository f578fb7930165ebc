#include "services/treeherder/commit_message.h"

#include <QRegularExpression>

namespace collie::treeherder {

namespace {

/// More of a first line nobody reads.
constexpr qsizetype longestSubject = 2000;
constexpr qsizetype longestTrailer = 500;
constexpr qsizetype mostReviewers = 50;

QString subjectOf(const QString &comments) {
    const QString line = comments.left(comments.indexOf(u'\n')).left(longestSubject);
    return line.simplified();
}

QVector<NamedBug> bugsOf(const QString &subject) {
    // Ids of more digits are none; without the boundary "debug 64" would be a bug.
    static const QRegularExpression form(QStringLiteral("-- ([0-9]{1,9})(?![0-9])|\\bbug[^0-9]([0-9]{1,9})(?![0-9])"),
                                         QRegularExpression::CaseInsensitiveOption);
    QVector<NamedBug> bugs;
    for (auto matches = form.globalMatch(subject); matches.hasNext();) {
        const auto match = matches.next();
        const bool isAfterDashes = match.capturedStart(1) >= 0;
        const int link = isAfterDashes ? 1 : 0;
        const NamedBug bug{.id = match.captured(isAfterDashes ? 1 : 2).toLongLong(),
                           .start = match.capturedStart(link),
                           .length = match.capturedLength(link)};
        if (bug.id > 0)
            bugs.append(bug);
    }
    return bugs;
}

PhabricatorRevision phabricatorOf(const QString &comments) {
    static const QRegularExpression form(QStringLiteral("\\ADifferential Revision: (\\S+/(D[0-9]{1,9}))\\s*\\z"));
    for (qsizetype start = 0; start < comments.size();) {
        const qsizetype end = comments.indexOf(u'\n', start);
        const QStringView line = QStringView(comments).mid(start, end < 0 ? -1 : end - start);
        start = end < 0 ? comments.size() : end + 1;
        if (!line.startsWith(QLatin1String("Differential Revision: ")) || line.size() > longestTrailer)
            continue;
        const auto match = form.match(line.toString());
        const QUrl url(match.captured(1), QUrl::StrictMode);
        if (match.hasMatch() && url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty())
            return {.id = match.captured(2), .url = url};
    }
    return {};
}

QStringList reviewersOf(const QString &subject) {
    static const QRegularExpression form(
        QStringLiteral("(?:^|[\\s;,.(\\[])r[=?]([#A-Za-z0-9_.!-]+(?:,(?![a-z]+[=?])[#A-Za-z0-9_.!-]+)*)"));
    QStringList reviewers;
    for (auto matches = form.globalMatch(subject); matches.hasNext();) {
        for (QString name : matches.next().captured(1).split(u',')) {
            while (name.endsWith(u'.') || name.endsWith(u'!')) // The end of a sentence; a review that must be.
                name.chop(1);
            if (!name.isEmpty() && !reviewers.contains(name) && reviewers.size() < mostReviewers)
                reviewers.append(name);
        }
    }
    return reviewers;
}

} // namespace

CommitMessage readCommitMessage(const QString &comments) {
    const QString subject = subjectOf(comments);
    return {.subject = subject,
            .bugs = bugsOf(subject),
            .phabricator = phabricatorOf(comments),
            .isBackout = subject.contains(QLatin1String("Backed out")) || subject.contains(QLatin1String("Back out")) ||
                         subject.startsWith(QLatin1String("Revert")),
            .reviewers = reviewersOf(subject)};
}

CommitAuthor splitAuthor(const QString &author) {
    constexpr qsizetype longest = 300;
    const QString text = author.left(longest).simplified();
    const qsizetype open = text.lastIndexOf(u'<');
    if (open < 0) {
        const bool isMail = text.contains(u'@') && !text.contains(u' ');
        return {.name = text, .mail = isMail ? text : QString()};
    }
    const qsizetype close = text.indexOf(u'>', open);
    const QString mail = text.mid(open + 1, close < 0 ? -1 : close - open - 1).trimmed();
    const QString name = text.left(open).trimmed();
    return {.name = name.isEmpty() ? mail : name, .mail = mail};
}

bool isReviewBot(const QString &author) {
    const CommitAuthor who = splitAuthor(author);
    const auto isBot = [](QStringView name) {
        return name.compare(QLatin1String("reviewbot"), Qt::CaseInsensitive) == 0;
    };
    return isBot(who.name) || isBot(QStringView(who.mail).left(who.mail.indexOf(u'@')));
}

} // namespace collie::treeherder
