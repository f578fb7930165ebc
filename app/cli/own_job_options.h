#pragma once

#include "app/cli/invocation.h"
#include "services/ownjobs/own_job.h"

#include <optional>

namespace collie::cli {

namespace options {

inline constexpr TextOption repository("repo", "NAME", QT_TRANSLATE_NOOP("collie::Words", "The repository"),
                                       Completes::Repository);
inline constexpr TextOption
    jobName("name", "TEXT",
            QT_TRANSLATE_NOOP("collie::Words", "Name of the job, which everybody can read (default the program's)"));
inline constexpr TextOption symbol("symbol", "TEXT",
                                   QT_TRANSLATE_NOOP("collie::Words", "Symbol of the job, at most 25 characters"));
inline constexpr TextOption groupSymbol("group-symbol", "TEXT",
                                        QT_TRANSLATE_NOOP("collie::Words", "Symbol of the group (default none)"));
inline constexpr TextOption groupName("group-name", "TEXT", QT_TRANSLATE_NOOP("collie::Words", "Name of the group"));
inline constexpr ChoiceOption kind("kind", "KIND", "build test other",
                                   QT_TRANSLATE_NOOP("collie::Words", "build, test or other (default other)"));
inline constexpr TextOption
    platform("platform", "NAME",
             QT_TRANSLATE_NOOP("collie::Words", "Platform that the job is shown under (default this computer's)"));
inline constexpr TextOption
    machine("machine", "NAME", QT_TRANSLATE_NOOP("collie::Words", "Name of the machine (default this computer's)"));
inline constexpr TextOption buildOptions("option", "NAMES",
                                         QT_TRANSLATE_NOOP("collie::Words",
                                                           "Options of the build, separated by commas (default opt)"));
inline constexpr NumberOption tier("tier", "N", {.most = 3, .whenAbsent = 1},
                                   QT_TRANSLATE_NOOP("collie::Words", "1, 2 or 3 (default 1)"));
inline constexpr TextOption product("product", "NAME", QT_TRANSLATE_NOOP("collie::Words", "The product"));
inline constexpr TextOption who("who", "NAME", QT_TRANSLATE_NOOP("collie::Words", "Who submits the job"));
inline constexpr ChoiceOption way(
    "way", "WAY", "taskcluster pulse",
    QT_TRANSLATE_NOOP("collie::Words", "taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs"));
inline constexpr TextOption ownJobPool(
    "pool", "POOL",
    QT_TRANSLATE_NOOP("collie::Words", "Where the task waits, provisionerId/workerType (default collie/own-jobs)"));
inline constexpr ChoiceOption result("result", "RESULT", "success testfailed busted exception canceled",
                                     QT_TRANSLATE_NOOP("collie::Words",
                                                       "success, testfailed, busted, exception or canceled"));
inline constexpr TextOption logFile("log", "FILE", QT_TRANSLATE_NOOP("collie::Words", "Log of the job"),
                                    Completes::File);
inline constexpr TextOption link("link", "LABEL=URL",
                                 QT_TRANSLATE_NOOP("collie::Words", "Something to read about the job"));

} // namespace options

/// How a job ended, as the command line says.
struct OwnJobEnd {
    std::optional<ownjobs::OwnJobResult> result;
    QVector<ownjobs::OwnJobLink> logs, links;
};

/// The options that describe a new job.
[[nodiscard]] QVector<Option> newJobOptions();
/// The job that they describe. \param name  of the job where --name is absent. \return InvalidArgument for one that
/// Treeherder would not take.
[[nodiscard]] Result<ownjobs::OwnJob> newJobOf(const Invocation &invocation, const QString &name);
/// What --result, --log and --link say.
[[nodiscard]] Result<OwnJobEnd> jobEndOf(const Invocation &invocation);

} // namespace collie::cli
