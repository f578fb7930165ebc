#include "app/cli/output.h"
#include "app/cli/session.h"
#include "services/scheduling/priority_export.h"
#include "services/scheduling/priority_loader.h"

#include <QRegularExpression>

namespace collie::cli {

namespace options {
constexpr NumberOption days("days", "N", {.most = 365, .whenAbsent = 90}, "How far back failures count (default 90)");
constexpr TextOption repositories("repo", "NAMES", "Repositories, separated by commas");
} // namespace options

namespace {

using scheduling::JobType;
using scheduling::JobValue;
using scheduling::PriorityReport;

scheduling::PriorityQuery queryOf(const Invocation &invocation) {
    scheduling::PriorityQuery query;
    query.days = static_cast<int>(invocation.number(options::days));
    if (invocation.isSet(options::repositories)) {
        static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
        query.repositories = invocation.text(options::repositories).split(separators, Qt::SkipEmptyParts);
    }
    return query;
}

void printReport(const PriorityReport &report) {
    QVector<QStringList> rows;
    for (const JobType &type : report.priorities.types) {
        if (type.value == JobValue::Always)
            continue;
        rows.append({scheduling::jobValueName(type.value), QString::number(type.failures.size()),
                     QString::number(type.lostBySkipping.size()), QString::number(type.cost.runs, 'f', 0),
                     QString::number(type.cost.machineHours, 'f', 1), printable(type.name())});
    }
    printTable({"VALUE", "CAUGHT", "LOST IF SKIPPED", "RUNS", "HOURS", "JOB TYPE"}, rows);
    printLine(scheduling::prioritySummary(report));
}

Future<void> listPriorities(Session &session) {
    auto *loader = new scheduling::PriorityLoader(session.treeherder(), session.queue(), session.clock(), &session);
    return andThen(loader->load(queryOf(session.invocation())), &session,
                   [json = session.invocation().json()](const PriorityReport &report) {
                       if (json)
                           printJson(scheduling::setaDocument(report.priorities, report.to.date()));
                       else
                           printReport(report);
                   });
}

const VerbFamily prioritiesVerb{
    {.name = "priorities",
     .options = {options::days, options::repositories},
     .summary = "List job types with their value: which caught failures that nothing else did",
     .examples = {"priorities --days 30 --repo autoland"},
     .run = listPriorities},
};

} // namespace

} // namespace collie::cli
