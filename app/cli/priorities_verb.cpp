#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "services/scheduling/priority_export.h"
#include "services/scheduling/priority_loader.h"
#include "services/taskcluster/queue.h"

#include <QRegularExpression>

#include <memory>

namespace collie::cli {

namespace {

using scheduling::JobType;
using scheduling::JobValue;
using scheduling::PriorityReport;

Result<scheduling::PriorityQuery> queryOf(const Invocation &invocation) {
    scheduling::PriorityQuery query;
    if (invocation.has(QStringLiteral("days"))) {
        bool isNumber = false;
        query.days = invocation.value(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber || query.days < 1 || query.days > 365)
            return failure(usageError(QStringLiteral("--days takes a number from 1 to 365.")));
    }
    if (invocation.has(QStringLiteral("repo"))) {
        static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
        query.repositories = invocation.value(QStringLiteral("repo")).split(separators, Qt::SkipEmptyParts);
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
    printTable({QStringLiteral("VALUE"), QStringLiteral("CAUGHT"), QStringLiteral("LOST IF SKIPPED"),
                QStringLiteral("RUNS"), QStringLiteral("HOURS"), QStringLiteral("JOB TYPE")},
               rows);
    printLine(scheduling::prioritySummary(report));
}

} // namespace

Future<void> listPriorities(Session &session) {
    const Result<scheduling::PriorityQuery> query = queryOf(session.invocation());
    if (!query)
        return failedFuture<void>(query.error());
    const auto queue = std::make_shared<taskcluster::Queue>(session.api());
    auto *loader = new scheduling::PriorityLoader(session.treeherder(), *queue, session.clock(), &session);
    return andThen(loader->load(*query), &session,
                   [queue, json = session.invocation().json()](const Result<PriorityReport> &report) -> Result<void> {
                       if (!report)
                           return failure(report.error());
                       if (json)
                           printJson(scheduling::setaDocument(report->priorities, report->to.date()));
                       else
                           printReport(*report);
                       return {};
                   });
}

} // namespace collie::cli
