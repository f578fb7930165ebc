#include "services/scheduling/job_type_key.h"

#include <array>

namespace collie::scheduling {

namespace {

/// "test-<platform>/<build>-<tests>" and its two sisters, the longer prefixes first.
constexpr std::array testPrefixes{QLatin1String("desktop-test-"), QLatin1String("android-test-"),
                                  QLatin1String("test-")};
constexpr std::array skippedPrefixes{QLatin1String("test-"),        QLatin1String("desktop-test"),
                                     QLatin1String("android-test"), QLatin1String("source-test-"),
                                     QLatin1String("iris-"),        QLatin1String("webrender-")};

QString given(const QString &value, QStringView otherwise) {
    return value.isEmpty() ? otherwise.toString() : value;
}

} // namespace

JobTypeKey jobTypeKey(const QString &label, const QString &platform, const QString &buildType) {
    const qsizetype slash = label.indexOf(u'/');
    const QStringView before = QStringView(label).left(slash < 0 ? label.size() : slash);
    const QStringView after = slash < 0 ? QStringView() : QStringView(label).mid(slash + 1);
    for (const QLatin1String prefix : testPrefixes) {
        const qsizetype dash = after.indexOf(u'-');
        if (before.startsWith(prefix) && dash > 0 && dash + 1 < after.size())
            return {after.mid(dash + 1).toString(), given(buildType, after.left(dash)),
                    given(platform, before.mid(prefix.size()))};
    }
    if (before.startsWith(u"source-test-") && slash > 0)
        return {before.toString(), buildType, given(platform, after)};
    for (const QLatin1String prefix :
         {QLatin1String("build-"), QLatin1String("spidermonkey-"), QLatin1String("iris-")}) {
        if (before.startsWith(prefix) && !after.isEmpty() && !after.contains(u'-'))
            return {before.toString(), given(buildType, after), given(platform, before.mid(prefix.size()))};
    }
    if (label.startsWith(u"webrender-")) {
        for (const QLatin1String build : {QLatin1String("-opt"), QLatin1String("-debug"), QLatin1String("-pgo")}) {
            if (label.endsWith(build))
                return {label.chopped(build.size()), given(buildType, QString(build.mid(1))), platform};
        }
    }
    return {label, buildType, platform};
}

bool mayBeSkipped(QStringView label) {
    for (const QLatin1String prefix : skippedPrefixes) {
        if (label.startsWith(prefix))
            return true;
    }
    return label.startsWith(u"build-") && label.contains(u"fuzzing");
}

} // namespace collie::scheduling
