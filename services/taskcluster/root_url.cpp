#include "services/taskcluster/root_url.h"

#include "services/base/words.h"
#include "services/http/url_rules.h"

namespace collie::taskcluster {

Result<RootUrl> RootUrl::parse(const QString &text) {
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (url.scheme().isEmpty() || url.host().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” is not a root URL. Give the whole address, such as https://tc.example.com.")
                           .arg(http::loggableUrl(url)));
    if (const Result<void> allowed = http::checkUrl(url); !allowed)
        return failure(allowed.error());
    if (url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The root URL of %1 must end with the host or a path; remove what follows “?” or “#”.")
                           .arg(url.host()));
    RootUrl root;
    root.m_root = url.toString(QUrl::FullyEncoded);
    return root;
}

QUrl RootUrl::api(const QString &service, const QString &path, const QString &version) const {
    return QUrl(QStringLiteral("%1/api/%2/%3/%4").arg(m_root, service, version, path), QUrl::StrictMode);
}

QUrl RootUrl::ui(const QString &path) const {
    return QUrl(m_root + u'/' + path, QUrl::StrictMode);
}

QUrl RootUrl::taskUrl(const QString &taskId) const {
    return ui(QStringLiteral("tasks/") + encodeSegment(taskId));
}

QUrl RootUrl::runUrl(const QString &taskId, int runId) const {
    return ui(QStringLiteral("tasks/%1/runs/%2").arg(taskId, QString::number(runId)));
}

QUrl RootUrl::taskGroupUrl(const QString &taskGroupId) const {
    return ui(QStringLiteral("tasks/groups/") + encodeSegment(taskGroupId));
}

QString RootUrl::encodeSegment(const QString &segment) {
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

QString RootUrl::encodePath(const QString &path) {
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

} // namespace collie::taskcluster
