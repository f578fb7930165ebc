#include "models/pushes/push_counts_text.h"

#include "models/text/text_format.h"

#include <QCoreApplication>
#include <QStringList>

namespace collie::models {

namespace {

class PushCountsText final {
    Q_DECLARE_TR_FUNCTIONS(PushCountsText)
};

void addCount(QStringList &parts, int count, const QString &text) {
    if (count > 0)
        parts.append(text.arg(formatCount(count)));
}

} // namespace

QString pushCountsDetails(const JobCounts &counts, bool jobsLoaded) {
    if (!jobsLoaded)
        return PushCountsText::tr("loading jobs\u2026");
    QStringList kinds;
    addCount(kinds, counts.failedTests, PushCountsText::tr("test: %1"));
    addCount(kinds, counts.failedBuilds, PushCountsText::tr("build: %1"));
    addCount(kinds, counts.failedLints, PushCountsText::tr("lint: %1"));
    addCount(kinds, counts.intermittents, PushCountsText::tr("intermittent: %1"));
    addCount(kinds, counts.fixedByCommit, PushCountsText::tr("fixed by commit: %1"));
    QStringList open;
    addCount(open, counts.unclassifiedFailures, PushCountsText::tr("%1 unclassified"));
    addCount(open, counts.newFailures, PushCountsText::tr("%1 new"));
    QStringList others;
    addCount(others, counts.running(), PushCountsText::tr("%1 running"));
    addCount(others, counts.pending(), PushCountsText::tr("%1 pending"));
    addCount(others, counts.success(), PushCountsText::tr("%1 succeeded"));
    QStringList lines;
    if (counts.failed() > 0)
        lines.append(PushCountsText::tr("%1 failed (%2)").arg(formatCount(counts.failed()), kinds.join(u", ")));
    for (const QStringList &parts : {open, others}) {
        if (!parts.isEmpty())
            lines.append(parts.join(u", "));
    }
    lines.append(PushCountsText::tr("%1% complete").arg(counts.percentComplete()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace collie::models
