#include "services/failures/bug_history.h"

#include "services/base/numbers.h"
#include "services/treeherder/platform_names.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace collie::failures {

using treeherder::BugOccurrence;
using treeherder::Job;

namespace {

/// What a label or a test suite says beside platform, build type and chunk: "mochitest-plain-swr". Treeherder takes the
/// build type out of a test suite wherever it stands, also within a word, so that is done here too.
QString variantOf(QString suite, const QString &buildType) {
    const qsizetype slash = suite.indexOf(u'/');
    if (slash >= 0)
        suite = suite.mid(suite.indexOf(u'-', slash) + 1);
    if (!buildType.isEmpty())
        suite.remove(buildType);
    const auto isSeparator = [](QChar c) { return c == u'-' || c == u'/'; };
    while (!suite.isEmpty() && isSeparator(suite.front()))
        suite.remove(0, 1);
    while (!suite.isEmpty() && isSeparator(suite.back()))
        suite.chop(1);
    const qsizetype dash = suite.lastIndexOf(u'-');
    const QStringView last = QStringView(suite).mid(dash + 1);
    const bool isChunk =
        dash > 0 && !last.isEmpty() && std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
    return isChunk ? suite.left(dash) : suite;
}

/// How near to a failed job a bug has come: each step includes those before it, in one and the same run.
enum class Nearness : std::uint8_t { Elsewhere, SamePlatform, SameBuild, SameVariant };

QString whereText(const Job &failed, Nearness nearest) {
    const QString platform = treeherder::platformDisplayName(failed.platform).trimmed();
    const QString build = (platform + u' ' + failed.platformOption).trimmed();
    switch (nearest) {
    case Nearness::Elsewhere:
        return QStringLiteral(", but never on %1").arg(platform);
    case Nearness::SamePlatform:
        return QStringLiteral(", but on %1 only in other build types than %2").arg(platform, failed.platformOption);
    case Nearness::SameBuild:
        return QStringLiteral(", but on %1 only in other variants").arg(build);
    case Nearness::SameVariant:
        return QStringLiteral(", here too");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<qint64> firstOpenBug(const JobFailures &failures) {
    for (const Failure &failure : failures.failures) {
        for (const treeherder::Bug &bug : failure.bugs) {
            if (bug.id && bug.isOpen())
                return bug.id;
        }
    }
    return std::nullopt;
}

QString bugTree(const QString &repository) {
    static constexpr std::array judgedByTrunk{QLatin1String("try"), QLatin1String("autoland"),
                                              QLatin1String("mozilla-central"), QLatin1String("mozilla-inbound")};
    const bool isTrunk = std::find(judgedByTrunk.begin(), judgedByTrunk.end(), repository) != judgedByTrunk.end();
    return isTrunk ? QStringLiteral("trunk") : QStringLiteral("all");
}

QString bugNote(const Job &failed, const QString &revision, qint64 bug, const QVector<BugOccurrence> &history) {
    const QString platform = treeherder::platformDisplayName(failed.platform);
    const QString variant = variantOf(failed.typeName, failed.platformOption);
    QHash<QString, bool> isHere; // By code: several may stand for one platform.
    const auto nearnessOf = [&](const BugOccurrence &one) {
        auto here = isHere.constFind(one.platform);
        if (here == isHere.constEnd())
            here = isHere.insert(one.platform, treeherder::platformDisplayName(one.platform) == platform);
        if (!*here)
            return Nearness::Elsewhere;
        if (one.buildType != failed.platformOption)
            return Nearness::SamePlatform;
        return variantOf(one.testSuite, one.buildType) == variant ? Nearness::SameVariant : Nearness::SameBuild;
    };
    qint64 times = 0;
    Nearness nearest = Nearness::Elsewhere;
    for (const BugOccurrence &one : history) {
        if (one.bugId != bug || one.revision == revision)
            continue;
        ++times;
        if (nearest != Nearness::SameVariant)
            nearest = std::max(nearest, nearnessOf(one));
    }
    if (times == 0)
        return QStringLiteral("Bug %1 has not failed on other pushes in %2 days.").arg(bug).arg(bugHistoryDays);
    const bool isComparable = !failed.platform.isEmpty() && !failed.typeName.isEmpty();
    return QStringLiteral("Bug %1 failed %2 in %3 days%4.")
        .arg(bug)
        .arg(times == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(groupedNumber(times)))
        .arg(bugHistoryDays)
        .arg(isComparable ? whereText(failed, nearest) : QString());
}

} // namespace collie::failures
