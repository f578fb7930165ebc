#include "tests/support/doc_links.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace collie::test {

namespace {

/// The lines of a page; those of blocks of code are empty.
QStringList proseLines(const QString &text) {
    QStringList lines = text.split(u'\n');
    QString fence;
    for (QString &line : lines) {
        const QString start = line.trimmed();
        const bool isFence = start.startsWith(QLatin1String("```")) || start.startsWith(QLatin1String("~~~"));
        const bool isCode = !fence.isEmpty();
        if (isFence && fence.isEmpty())
            fence = start.left(3);
        else if (isCode && start.startsWith(fence))
            fence.clear();
        if (isFence || isCode)
            line.clear();
    }
    return lines;
}

QString readPage(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QVector<DocLink> linksOf(const QString &text) {
    static const QRegularExpression code(QStringLiteral("(`+)[^`].*?\\1"));
    static const QRegularExpression link(
        QStringLiteral("(!?)\\[([^\\[\\]]*)\\]\\(<?([^()\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)"));
    QVector<DocLink> links;
    const QStringList lines = proseLines(text);
    for (int i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        line.remove(code);
        // A picture may be the text of a link: whatever is read makes way for what is around it.
        for (auto match = link.match(line); match.hasMatch(); match = link.match(line)) {
            links.append({match.captured(3), !match.captured(1).isEmpty(), i + 1});
            line.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("-"));
        }
    }
    return links;
}

QStringList anchorsOf(const QString &text) {
    static const QRegularExpression heading(QStringLiteral("^#{1,6} +(.*?)(?: +#+)?$"));
    static const QRegularExpression dropped(QStringLiteral("[^\\w\\- ]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList anchors;
    QHash<QString, int> seen;
    for (const QString &line : proseLines(text)) {
        const auto match = heading.match(line);
        if (!match.hasMatch())
            continue;
        const QString anchor = match.captured(1).toLower().remove(dropped).replace(u' ', u'-');
        const int before = seen[anchor]++;
        anchors.append(before == 0 ? anchor : QStringLiteral("%1-%2").arg(anchor).arg(before));
    }
    return anchors;
}

QStringList linkObjections(const QString &root, const QString &path) {
    const QDir project(root);
    const QString page = project.filePath(path);
    QStringList objections;
    for (const DocLink &link : linksOf(readPage(page))) {
        const auto object = [&](const QString &why) {
            objections.append(QStringLiteral("%1:%2: %3 %4").arg(path).arg(link.line).arg(link.target, why));
        };
        const QUrl url(link.target);
        if (!url.scheme().isEmpty()) {
            const bool isOfWeb = url.scheme() == QLatin1String("https") && !url.host().isEmpty();
            if (!isOfWeb && url.scheme() != QLatin1String("mailto"))
                object(QStringLiteral("is no https address"));
            continue;
        }
        const QString file =
            url.path().isEmpty() ? page : QDir::cleanPath(QFileInfo(page).dir().filePath(url.path(QUrl::FullyDecoded)));
        if (project.relativeFilePath(file).startsWith(QLatin1String("..")))
            object(QStringLiteral("is outside the project"));
        else if (!QFileInfo::exists(file))
            object(QStringLiteral("is not there"));
        else if (url.hasFragment() && !anchorsOf(readPage(file)).contains(url.fragment(QUrl::FullyDecoded)))
            object(QStringLiteral("is no heading there"));
    }
    return objections;
}

} // namespace collie::test
