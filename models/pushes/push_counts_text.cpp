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
        parts.append(text);
}

} // namespace

QString pushCountText(PushCount which, int count) {
    switch (which) {
    case PushCount::Failed:
        return PushCountsText::tr("%Ln failed", nullptr, count);
    case PushCount::Running:
        return PushCountsText::tr("%Ln running", nullptr, count);
    case PushCount::Pending:
        return PushCountsText::tr("%Ln pending", nullptr, count);
    }
    return {};
}

QString failedWithNewText(int failed, int fresh) {
    return PushCountsText::tr("%Ln failed (%1 new)", nullptr, failed).arg(formatCount(fresh));
}

QString pushCompleteText(int percent) {
    return PushCountsText::tr("%1% complete").arg(percent);
}

QString jobsLoadingText() {
    return PushCountsText::tr("loading jobs\u2026");
}

QString moreCommitsText(qint64 more) {
    return PushCountsText::tr("and %Ln more commit(s)", nullptr, pluralOf(more));
}

QString pushCountsDetails(const JobCounts &counts, bool jobsLoaded) {
    if (!jobsLoaded)
        return jobsLoadingText();
    const auto kind = [](const QString &form, int count) { return form.arg(formatCount(count)); };
    QStringList kinds;
    addCount(kinds, counts.failedTests, kind(PushCountsText::tr("test: %1"), counts.failedTests));
    addCount(kinds, counts.failedBuilds, kind(PushCountsText::tr("build: %1"), counts.failedBuilds));
    addCount(kinds, counts.failedLints, kind(PushCountsText::tr("lint: %1"), counts.failedLints));
    addCount(kinds, counts.intermittents, kind(PushCountsText::tr("intermittent: %1"), counts.intermittents));
    addCount(kinds, counts.fixedByCommit, kind(PushCountsText::tr("fixed by commit: %1"), counts.fixedByCommit));
    QStringList open;
    addCount(open, counts.unclassifiedFailures,
             PushCountsText::tr("%Ln unclassified", nullptr, counts.unclassifiedFailures));
    addCount(open, counts.newFailures, PushCountsText::tr("%Ln new", nullptr, counts.newFailures));
    QStringList others;
    addCount(others, counts.running(), pushCountText(PushCount::Running, counts.running()));
    addCount(others, counts.pending(), pushCountText(PushCount::Pending, counts.pending()));
    addCount(others, counts.success(), PushCountsText::tr("%Ln succeeded", nullptr, counts.success()));
    QStringList lines;
    if (counts.failed() > 0)
        lines.append(PushCountsText::tr("%Ln failed (%1)", nullptr, counts.failed()).arg(kinds.join(u", ")));
    for (const QStringList &parts : {open, others}) {
        if (!parts.isEmpty())
            lines.append(parts.join(u", "));
    }
    lines.append(pushCompleteText(counts.percentComplete()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace collie::models
