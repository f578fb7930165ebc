#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

namespace collie::scheduling {

/// What SETA calls a job type: the same tests of the same build on the same platform (treeherder.md §5).
struct JobTypeKey {
    QString testType;  ///< "mochitest-plain-1"; the label itself where it has no form that is known.
    QString buildType; ///< "opt", "debug"; empty when unknown.
    QString platform;  ///< "linux2404-64"; empty when unknown.

    friend bool operator==(const JobTypeKey &, const JobTypeKey &) = default;
    friend size_t qHash(const JobTypeKey &key, size_t seed = 0) {
        return qHashMulti(seed, key.testType, key.buildType, key.platform);
    }
};

/// The key of a task's label. What the runnable jobs tell of platform and build wins over what the label says; without
/// them the label of a test ("test-<platform>/<build>-<tests>") or of a build ("build-<platform>/<build>") tells both.
/// \param platform,buildType  as the runnable jobs give them; empty when not known.
[[nodiscard]] JobTypeKey jobTypeKey(const QString &label, const QString &platform, const QString &buildType);

/// Whether jobs of this label are ever left out: tests, checks of the sources and fuzzing builds are, everything else
/// runs on every push (treeherder.md §5).
[[nodiscard]] bool mayBeSkipped(QStringView label);

} // namespace collie::scheduling
