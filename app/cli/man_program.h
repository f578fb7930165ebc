#pragma once

#include "services/base/program_record.h"

namespace collie::cli {

/// What holds for collie-cli as a whole: what it is, variables, files and exit codes. Its verbs and options are in
/// records of their own: allVerbs(), generalOptions().
[[nodiscard]] const ProgramRecord &cliProgram();

} // namespace collie::cli
