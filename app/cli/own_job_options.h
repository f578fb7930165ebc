#pragma once

#include "app/cli/invocation.h"
#include "services/ownjobs/own_job.h"

#include <optional>

namespace collie::cli {

namespace options {

inline constexpr TextOption repository("repo", "NAME", "The repository");
inline constexpr TextOption jobName("name", "TEXT",
                                    "Name of the job, which everybody can read (default the program's)");
inline constexpr TextOption symbol("symbol", "TEXT", "Symbol of the job, at most 25 characters");
inline constexpr TextOption groupSymbol("group-symbol", "TEXT", "Symbol of the group (default none)");
inline constexpr TextOption groupName("group-name", "TEXT", "Name of the group");
inline constexpr ChoiceOption kind("kind", "KIND", "build test other", "build, test or other (default other)");
inline constexpr TextOption platform("platform", "NAME",
                                     "Platform that the job is shown under (default this computer's)");
inline constexpr TextOption machine("machine", "NAME", "Name of the machine (default this computer's)");
inline constexpr TextOption buildOptions("option", "NAMES", "Options of the build, separated by commas (default opt)");
inline constexpr NumberOption tier("tier", "N", {.most = 3, .whenAbsent = 1}, "1, 2 or 3 (default 1)");
inline constexpr TextOption product("product", "NAME", "The product");
inline constexpr TextOption who("who", "NAME", "Who submits the job");
inline constexpr ChoiceOption way("way", "WAY", "taskcluster pulse",
                                  "taskcluster: as a task (default); pulse: as a message to exchange/USER/jobs");
inline constexpr TextOption ownJobPool("pool", "POOL",
                                       "Where the task waits, provisionerId/workerType (default collie/own-jobs)");
inline constexpr ChoiceOption result("result", "RESULT", "success testfailed busted exception canceled",
                                     "success, testfailed, busted, exception or canceled");
inline constexpr TextOption logFile("log", "FILE", "Log of the job");
inline constexpr TextOption link("link", "LABEL=URL", "Something to read about the job");

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
