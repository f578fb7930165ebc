#include "services/failures/local_command.h"

#include "services/base/json_members.h"
#include "services/failures/test_path.h"

#include <QRegularExpression>

namespace collie::failures {
namespace {

QString shellWord(QString text) {
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./+=:@%,-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

} // namespace

QStringList groupsOfTestPaths(const QString &testPaths) {
    constexpr int mostDepth = 5;
    const auto document = parseJson(testPaths.toUtf8(), QStringLiteral("MOZHARNESS_TEST_PATHS"), mostDepth);
    QStringList groups;
    if (!document || !document->is_object())
        return groups;
    for (const Json &suite : *document)
        groups += suite.is_array() ? stringsOf(suite) : QStringList();
    groups.removeDuplicates();
    groups.removeAll(QString());
    return groups;
}

QString localCommand(const Failure &failure, const QStringList &manifests) {
    QStringList paths{testPathOf(failure)};
    if (paths.first().isEmpty())
        paths = {sourcePath(failure.group)};
    if (paths.first().isEmpty()) {
        paths.clear();
        for (const QString &manifest : manifests)
            paths.append(sourcePath(manifest));
    }
    paths.removeAll(QString());
    paths.removeDuplicates();
    QString command = QStringLiteral("./mach test");
    for (const QString &path : paths)
        command += u' ' + shellWord(path);
    return paths.isEmpty() ? QString() : command;
}

} // namespace collie::failures
