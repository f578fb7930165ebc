#include "services/failures/bug_history.h"

#include "services/base/numbers.h"
#include "services/base/words.h"
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

/// \param times  how often it failed. \param nearest  nullopt where that is not known of the job.
QString historySentence(const Job &failed, qint64 bug, const QString &times, std::optional<Nearness> nearest) {
    const QString number = QString::number(bug), days = QString::number(bugHistoryDays);
    const QString platform = treeherder::platformDisplayName(failed.platform).trimmed();
    const QString build = (platform + u' ' + failed.platformOption).trimmed();
    if (!nearest)
        return Words::tr("Bug %1 failed %2 in %3 days.").arg(number, times, days);
    switch (*nearest) {
    case Nearness::Elsewhere:
        return Words::tr("Bug %1 failed %2 in %3 days, but never on %4.").arg(number, times, days, platform);
    case Nearness::SamePlatform:
        return Words::tr("Bug %1 failed %2 in %3 days, but on %4 only in other build types than %5.")
            .arg(number, times, days, platform, failed.platformOption);
    case Nearness::SameBuild:
        return Words::tr("Bug %1 failed %2 in %3 days, but on %4 only in other variants.")
            .arg(number, times, days, build);
    case Nearness::SameVariant:
        return Words::tr("Bug %1 failed %2 in %3 days, here too.").arg(number, times, days);
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
        return Words::tr("Bug %1 has not failed on other pushes in %2 days.").arg(bug).arg(bugHistoryDays);
    const bool isComparable = !failed.platform.isEmpty() && !failed.typeName.isEmpty();
    const QString often = times == 1 ? Words::tr("once") : Words::tr("%Ln time(s)", nullptr, static_cast<int>(times));
    return historySentence(failed, bug, often, isComparable ? std::optional(nearest) : std::nullopt);
}

} // namespace collie::failures
