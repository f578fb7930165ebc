#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/cli/table.h"
#include "services/scheduling/priority_export.h"
#include "services/scheduling/priority_loader.h"

#include <QLocale>
#include <QRegularExpression>

namespace collie::cli {

namespace options {
constexpr NumberOption days("days", "N", {.most = 365, .whenAbsent = 90},
                            QT_TRANSLATE_NOOP("collie::Words", "How far back failures count (default 90)"));
constexpr TextOption repositories("repo", "NAMES",
                                  QT_TRANSLATE_NOOP("collie::Words", "Repositories, separated by commas"),
                                  Completes::Repository);
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
    const QLocale locale;
    TableRows rows;
    for (const JobType &type : report.priorities.types) {
        if (type.value == JobValue::Always)
            continue;
        rows.append({scheduling::jobValueName(type.value), locale.toString(type.failures.size()),
                     locale.toString(type.lostBySkipping.size()), locale.toString(type.cost.runs, 'f', 0),
                     locale.toString(type.cost.machineHours, 'f', 1), type.name()});
    }
    printTable({QT_TRANSLATE_NOOP("collie::Words", "VALUE"),
                QT_TRANSLATE_NOOP("collie::Words", "CAUGHT"),
                QT_TRANSLATE_NOOP("collie::Words", "LOST IF SKIPPED"),
                QT_TRANSLATE_NOOP("collie::Words", "RUNS"),
                QT_TRANSLATE_NOOP("collie::Words", "HOURS"),
                {QT_TRANSLATE_NOOP("collie::Words", "JOB TYPE"), TableColumn::Cut::Never}},
               rows, scheduling::prioritySummary(report));
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
     .summary = QT_TRANSLATE_NOOP("collie::Words",
                                  "List job types with their value: which caught failures that nothing else did"),
     .description =
         QT_TRANSLATE_NOOP("collie::Words", "A job type has value when it caught failures that no other caught."),
     .examples = {{"priorities --days 30 --repo autoland",
                   QT_TRANSLATE_NOOP("collie::Words", "List what caught failures on autoland in 30 days")}},
     .printsJson = true,
     .run = listPriorities},
};

} // namespace

} // namespace collie::cli
