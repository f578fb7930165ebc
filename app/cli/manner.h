#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace collie::cli {

class Invocation;

/// How the program speaks: what the options, the environment and the terminal say about it.
struct Manner {
    bool isQuiet = false;    ///< Only the answer and errors.
    bool showsLog = false;   ///< Log lines too, on standard error.
    bool hasColours = false; ///< On standard output.
    int columns = 0;         ///< Tables are cut to so many; 0 for not at all.
    int rows = 0;            ///< A text of as many lines or more goes through the pager.
    QString pager = {};      ///< For a shell; empty for none.
};

/// The manner of a command line that was understood: --quiet, --verbose, --color and --json before the variables
/// NO_COLOR, CLICOLOR_FORCE, COLUMNS, COLLIE_PAGER, PAGER, TERM and QT_LOGGING_RULES.
/// https://no-color.org, https://bixense.com/clicolors
[[nodiscard]] Manner mannerOf(const Invocation &invocation, const QProcessEnvironment &environment);

} // namespace collie::cli
