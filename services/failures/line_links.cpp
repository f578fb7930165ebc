#include "services/failures/line_links.h"

#include "services/failures/failure_text.h"
#include "services/failures/tool_links.h"
#include "services/failures/web_link.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::failures {
namespace {

using Kind = LineLink::Kind;

/// Full stops and brackets behind an address are of the sentence around it.
void trimAddress(QString &address) {
    static const QString ends = QStringLiteral(".,;:!?'\">");
    qsizetype unopenedRound = address.count(u')') - address.count(u'(');
    qsizetype unopenedSquare = address.count(u']') - address.count(u'[');
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const bool isUnopened = (last == u')' && unopenedRound > 0) || (last == u']' && unopenedSquare > 0);
        if (!ends.contains(last) && !isUnopened)
            return;
        unopenedRound -= last == u')' ? 1 : 0;
        unopenedSquare -= last == u']' ? 1 : 0;
        address.chop(1);
    }
}

/// The artifact whose name ends so, by the whole last part; its address, or an empty one.
QUrl artifactNamed(const QString &name, const LinkContext &context) {
    const auto found = std::find_if(context.artifacts.begin(), context.artifacts.end(), [&](const QString &artifact) {
        return artifact.compare(name, Qt::CaseInsensitive) == 0 || artifact.endsWith(u'/' + name, Qt::CaseInsensitive);
    });
    return found == context.artifacts.end() || !context.artifactUrl ? QUrl() : context.artifactUrl(*found);
}

class LinkFinder final {
  public:
    explicit LinkFinder(const QString &line)
        : m_line(line) {}

    /// \param group  of the expression that is the link. \param urlOf  shortens its text where it is longer.
    template <typename UrlOf>
    void find(const QRegularExpression &pattern, int group, Kind kind, const UrlOf &urlOf) {
        for (auto matches = pattern.globalMatch(m_line); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            QString text = match.captured(group);
            const QUrl url = urlOf(text);
            if (text.isEmpty() || !isWebLink(url))
                continue;
            const TextSpan span{match.capturedStart(group), text.size()};
            const bool isTaken = std::any_of(m_links.begin(), m_links.end(), [&span](const LineLink &link) {
                return span.from < link.span.end() && link.span.from < span.end();
            });
            if (!isTaken && m_links.size() < mostLinks)
                m_links.append({span, kind, url});
        }
    }

    [[nodiscard]] QVector<LineLink> links() {
        std::sort(m_links.begin(), m_links.end(),
                  [](const LineLink &a, const LineLink &b) { return a.span.from < b.span.from; });
        return m_links;
    }

  private:
    static constexpr qsizetype mostLinks = 50;

    const QString m_line;
    QVector<LineLink> m_links;
};

} // namespace

QVector<LineLink> linksOfLine(const QString &line, const LinkContext &context) {
    constexpr qsizetype mostLinkedText = 10'000;
    static const QRegularExpression profile(QStringLiteral("profile uploaded in (profile_\\S+)"));
    static const QRegularExpression crash(QStringLiteral("(?:PROCESS-CRASH|INFO crashed process) \\| "
                                                         "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression web(QStringLiteral("\\bhttps?://[^\\s<>\"|`\\\\^{}]+"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bug(QStringLiteral("\\b(bug[ #]{1,2}(\\d{4,8}))\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    LinkFinder finder(line.left(mostLinkedText));
    finder.find(profile, 1, Kind::Profile, [&](QString &name) {
        trimAddress(name);
        return profilerUrl(artifactNamed(name, context));
    });
    finder.find(crash, 1, Kind::Crash,
                [&](const QString &id) { return crashViewerUrl(artifactNamed(id + QLatin1String(".json"), context)); });
    finder.find(web, 0, Kind::Web, [](QString &address) {
        trimAddress(address);
        return QUrl(address, QUrl::StrictMode);
    });
    finder.find(bug, 1, Kind::Bug, [&](const QString &text) {
        static const QRegularExpression number(QStringLiteral("\\d+$"));
        return bugUrl(number.match(text).captured().toLongLong(), context.bugzilla);
    });
    return finder.links();
}

} // namespace collie::failures
