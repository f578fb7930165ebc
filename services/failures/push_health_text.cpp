// A report of push_health.h as people paste it.
#include "services/base/english_scope.h"
#include "services/base/words.h"
#include "services/failures/markdown.h"
#include "services/failures/push_health.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace collie::failures {

namespace {

constexpr qsizetype mostEntriesTold = 30; ///< Of a verdict.
constexpr qsizetype mostLinesTold = 3;    ///< Of an entry.
constexpr qsizetype mostJobsTold = 8;     ///< Of an entry.
constexpr std::array verdictsInOrder{Verdict::New, Verdict::InParent, Verdict::Intermittent, Verdict::Unknown};

/// How the parts of a report are written.
struct ReportStyle {
    bool isMarkdown = true;

    /// Text of others, in which nothing is markup.
    [[nodiscard]] QString quoted(const QString &text) const {
        return isMarkdown ? markdownCode(text) : text.simplified();
    }
    /// A sentence that may hold words of others.
    [[nodiscard]] QString sentence(const QString &text) const {
        return isMarkdown ? markdownSentence(text) : text.simplified();
    }
    [[nodiscard]] QString title(const QString &text) const { return isMarkdown ? QLatin1String("### ") + text : text; }
};

QString counted(Verdict verdict, int count) {
    switch (verdict) {
    case Verdict::New:
        return Words::tr("%n new here", "failures", count);
    case Verdict::InParent:
        return Words::tr("%n failed in the parent push, too", "failures", count);
    case Verdict::Intermittent:
        return Words::tr("%n intermittent", "failures", count);
    case Verdict::Unknown:
        return Words::tr("%n not yet known", "failures", count);
    }
    Q_UNREACHABLE();
}

QString jobName(const treeherder::Job &job) {
    const bool hasGroup = !job.groupSymbol.isEmpty() && job.groupSymbol != QLatin1String("?");
    const QString symbol = hasGroup ? QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol) : job.symbol;
    return QStringLiteral("%1 %2 %3").arg(job.platform, job.platformOption, symbol);
}

/// Each job by name, with the number of its runs where there are several.
QString jobNames(const HealthEntry &entry, const ReportStyle &style) {
    QStringList names;
    QVector<int> runs;
    for (const treeherder::Job &job : entry.jobs) {
        const QString name = jobName(job);
        const qsizetype known = names.indexOf(name);
        if (known >= 0) {
            ++runs[known];
            continue;
        }
        names.append(name);
        runs.append(1);
    }
    QStringList told;
    for (qsizetype i = 0; i < std::min(names.size(), mostJobsTold); ++i) {
        const QString name = style.quoted(names[i]);
        told.append(runs[i] == 1 ? name : name + QStringLiteral(" ×%1").arg(runs[i]));
    }
    if (names.size() > mostJobsTold)
        told.append(Words::tr("and %n more", "jobs", static_cast<int>(names.size() - mostJobsTold)));
    return told.join(QLatin1String(", "));
}

void addEntry(const HealthEntry &entry, const ReportStyle &style, QStringList &lines) {
    lines.append(QStringLiteral("- %1: %2").arg(style.quoted(entry.test), jobNames(entry, style)));
    if (const QString &reason = style.isMarkdown ? entry.englishReason : entry.reason; !reason.isEmpty())
        lines.append(QLatin1String("  - ") + style.sentence(reason));
    int beyond = 0;
    qsizetype told = 0;
    for (const HealthLine &line : entry.lines) {
        if (line.text == entry.test)
            continue;
        if (told++ >= mostLinesTold)
            ++beyond;
        else
            lines.append(
                QLatin1String("  - ") +
                (line.isNew ? Words::tr("%1 (NEW)", "a failure") : QStringLiteral("%1")).arg(style.quoted(line.text)));
    }
    if (beyond > 0)
        lines.append(QLatin1String("  - ") + Words::tr("and %n more line(s)", nullptr, beyond));
}

void addVerdict(const PushReport &report, Verdict verdict, const ReportStyle &style, QStringList &lines) {
    const int count = report.count(verdict);
    if (count == 0)
        return;
    lines << QString() << style.title(QStringLiteral("%1 (%2)").arg(verdictName(verdict), QString::number(count)))
          << QString();
    qsizetype told = 0;
    for (const HealthEntry &entry : report.entries) {
        if (entry.verdict == verdict && told++ < mostEntriesTold)
            addEntry(entry, style, lines);
    }
    if (told > mostEntriesTold)
        lines.append(QLatin1String("- ") +
                     Words::tr("and %n more", "failures", static_cast<int>(told - mostEntriesTold)));
}

QString summaryLine(const PushReport &report) {
    QStringList parts;
    for (const Verdict verdict : verdictsInOrder)
        parts.append(counted(verdict, report.count(verdict)));
    const JobTally &tally = report.tally;
    QStringList progress{Words::tr("%1% complete").arg(tally.percentComplete())};
    if (tally.inProgress() > 0)
        progress.append(Words::tr("%n job(s) in progress", nullptr, tally.inProgress()));
    if (report.unread > 0)
        progress.append(Words::tr("%n failed job(s) not read yet", nullptr, report.unread));
    const auto listed = [](const QStringList &phrases) { return phrases.join(QLatin1String(", ")); };
    return QStringLiteral("%1. %2.").arg(listed(parts), listed(progress));
}

QString writeReport(const PushReport &report, const PushFacts &push, const ReportStyle &style) {
    const QString name = Words::tr("Failures of %1 %2", "repository and revision")
                             .arg(push.repository, push.revision.left(12))
                             .simplified();
    QStringList lines{style.isMarkdown ? QLatin1String("## ") + style.sentence(name) : name, QString()};
    if (!push.subject.isEmpty())
        lines << style.quoted(push.subject) << QString();
    if (!push.address.isEmpty())
        lines << (style.isMarkdown ? u'<' + push.address.toString(QUrl::FullyEncoded) + u'>'
                                   : push.address.toString(QUrl::FullyEncoded))
              << QString();
    lines.append(report.entries.isEmpty() ? Words::tr("No failures.") + u' ' + summaryLine(report)
                                          : summaryLine(report));
    for (const Verdict verdict : verdictsInOrder)
        addVerdict(report, verdict, style, lines);
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString reportMarkdown(const PushReport &report, const PushFacts &push) {
    const EnglishScope english;
    return writeReport(report, push, {.isMarkdown = true});
}

QString reportText(const PushReport &report, const PushFacts &push) {
    return writeReport(report, push, {.isMarkdown = false});
}

} // namespace collie::failures
