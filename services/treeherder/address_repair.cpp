#include "services/treeherder/address_repair.h"

#include "services/http/url_rules.h"
#include "services/treeherder/link_text.h"

#include <QRegularExpression>

namespace collie::treeherder {

namespace {

const QRegularExpression &addressForm() {
    // Markdown writes "[words](address)", where the words may be an address as well.
    static const QRegularExpression form(
        QStringLiteral("(?<![A-Za-z0-9])(?:(?:collie:/{0,2})?(?:h?ttps?(?::/+|//)|https?%3A%2F%2F)|collie:/{0,2})"
                       "(?:(?!\\]\\()[^\\s<>\"])+"
                       "|(?<![A-Za-z0-9@%./:_-])(?://)?(?:(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?::\\d+)?"
                       "|(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?)/(?:(?!\\]\\()[^\\s<>\"])*"),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

/// Whether a line goes on with the address that the line before it ended with.
bool goesOn(const QString &before, const QString &line) {
    static const QRegularExpression one(QStringLiteral("\\A\\S+\\z"));
    static const QRegularExpression cutEnd(QStringLiteral("[?&=/%_-]\\z"));
    static const QRegularExpression partOfAddress(QStringLiteral("[0-9&=/%#?]"));
    const qsizetype blank = before.lastIndexOf(QRegularExpression(QStringLiteral("\\s")));
    const QRegularExpressionMatch last = addressForm().match(before, blank + 1);
    if (!last.hasMatch() || last.capturedEnd() != before.size() || !one.match(line).hasMatch())
        return false;
    const QRegularExpressionMatch own = addressForm().match(line);
    if (own.hasMatch() && own.capturedStart() == 0)
        return false;
    return cutEnd.match(before).hasMatch() || partOfAddress.match(line).hasMatch();
}

/// \param text  with a scheme of the web, or none, or Collie's before either.
QUrl urlOf(QString text) {
    static const QRegularExpression scheme(QStringLiteral("\\A(h?ttps?)(?::/+|//)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ownScheme(QStringLiteral("\\Acollie:/*"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slashes(QStringLiteral("\\A/+"));
    text.remove(ownScheme);
    const QRegularExpressionMatch match = scheme.match(text);
    // A host of one word is told from a path by nothing but the usual scheme.
    const bool mayBeOneWord = match.captured().endsWith(QLatin1String("://"));
    text.remove(0, match.capturedLength());
    text.remove(slashes);
    QUrl url(QStringLiteral("https://") + text);
    QString host = url.host();
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    if (host.isEmpty() || (!mayBeOneWord && !host.contains(QLatin1Char('.')) && !http::isLoopback(host)))
        return {};
    url.setHost(host);
    // This machine has no certificate unless somebody says so.
    const bool isSecure = match.captured(1).endsWith(QLatin1Char('s'), Qt::CaseInsensitive);
    if (!isSecure && http::isLoopback(host))
        url.setScheme(QStringLiteral("http"));
    if (url.port() == (isSecure ? 443 : 80))
        url.setPort(-1);
    return url;
}

} // namespace

QString withJoinedLines(const QString &text) {
    static const QRegularExpression unseen(QStringLiteral("[\\x{00AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}]"));
    static const QRegularExpression quoted(QStringLiteral("\\A[\\s>|]+"));
    QString visible = text;
    visible.remove(unseen);
    QStringList joined;
    for (const QString &each : visible.split(QRegularExpression(QStringLiteral("\\r\\n|\\r|\\n")))) {
        QString line = each;
        line.remove(quoted);
        line = line.trimmed();
        if (!joined.isEmpty() && goesOn(joined.constLast(), line))
            joined.last() += line;
        else
            joined.append(line);
    }
    return joined.join(QLatin1Char('\n'));
}

QStringList addressesIn(const QString &text) {
    QStringList all;
    auto matches = addressForm().globalMatch(text);
    while (matches.hasNext())
        all.append(withoutSurroundings(matches.next().captured()));
    return all;
}

QString withoutAddresses(QString text) {
    return text.replace(addressForm(), QStringLiteral(" "));
}

QVector<QUrl> readingsOf(const QString &address) {
    static const QRegularExpression whole(QStringLiteral("\\A(?:collie:/{0,2})?https?%3A"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ampersand(QStringLiteral("&(?:amp|#38|#x26);"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression encodedTwice(QStringLiteral("%25([0-9A-Fa-f]{2})"));
    QString text = address;
    if (whole.match(text).hasMatch())
        text = QUrl::fromPercentEncoding(text.toUtf8());
    QVector<QUrl> readings;
    const auto add = [&readings](const QString &reading) {
        const QUrl url = urlOf(reading);
        if (url.isValid() && !url.host().isEmpty() && !readings.contains(url))
            readings.append(url);
    };
    add(text);
    while (text.contains(ampersand))
        text.replace(ampersand, QStringLiteral("&"));
    add(text);
    text.replace(encodedTwice, QStringLiteral("%\\1"));
    add(text);
    // A page that had the address as its own parameter encodes all that parts it.
    static const QRegularExpression hiddenMarks(QStringLiteral("%(3F|26|3D|23)"),
                                                QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(QLatin1Char('?')) && text.contains(hiddenMarks))
        add(QUrl::fromPercentEncoding(text.toUtf8()));
    return readings;
}

} // namespace collie::treeherder
