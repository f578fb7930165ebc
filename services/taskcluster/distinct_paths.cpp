#include "services/taskcluster/distinct_paths.h"

#include <QFileInfo>
#include <QStringList>

namespace collie::taskcluster {

namespace {
QString folded(const QString &path) {
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}
} // namespace

QString numberedPath(const QString &path, int number) {
    const QFileInfo info(path);
    // A name that begins with its only dot has no suffix.
    const bool hasSuffix = !info.suffix().isEmpty() && !info.completeBaseName().isEmpty();
    const QString suffix = hasSuffix ? u'.' + info.suffix() : QString();
    return QStringLiteral("%1 (%2)%3").arg(path.chopped(suffix.size()), QString::number(number), suffix);
}

QString DistinctPaths::take(const QString &relative) {
    const QStringList parts = relative.split(u'/');
    QString path;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString wanted = path.isEmpty() ? parts[i] : path + u'/' + parts[i];
        const bool isFile = i + 1 == parts.size();
        path = wanted;
        for (int number = 2; m_files.contains(folded(path)) || (isFile && m_folders.contains(folded(path))); ++number)
            path = numberedPath(wanted, number);
        (isFile ? m_files : m_folders).insert(folded(path));
    }
    return path;
}

} // namespace collie::taskcluster
