#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

class QCommandLineParser;

namespace collie {

// The texts of these records are marked for translation where they stand, and translated when they are read: textOf().

/// What a program can be told by name, as "--port 8080".
struct ProgramOption {
    const char *name = "";      ///< Without the dashes.
    const char *help = "";      ///< A sentence without its full stop.
    const char *valueName = ""; ///< "NUMBER"; empty for an option that is given or not.
    const char *fallback = "";  ///< The value where none is given; empty for none.
    bool hasShortName = false;  ///< Whether its first letter does as well: -h.
    bool isRepeated = false;    ///< Whether it may be given more than once.
    bool isHidden = false;      ///< For those who make the program: in no help.

    /// "-h, --help", "--port NUMBER"
    [[nodiscard]] QString term() const;
    /// What the option is for, whether it may be repeated, and its value where none is given.
    [[nodiscard]] QString meaning() const;
};

/// A term with what it means: an operand, a variable, a file, an exit code, a command line.
struct ProgramNote {
    const char *term = "";
    const char *text = "";
};

/// What a program takes from the command line: --help and the manual page are made from it. So is the reading of the
/// command line, but of collie-cli, whose options are in the records of its verbs.
struct ProgramRecord {
    const char *name = "";                  ///< "collie-sandbox"
    const char *summary = "";               ///< A sentence without its full stop.
    QVector<const char *> description = {}; ///< Paragraphs.
    QVector<ProgramNote> operands = {};     ///< At most one of each; none is needed.
    QVector<ProgramOption> options = {};
    QVector<ProgramNote> examples = {}; ///< Their terms without the program's name.
    QVector<ProgramNote> environment = {};
    QVector<ProgramNote> files = {};
    QVector<ProgramNote> exitCodes = {};

    /// "collie [OPTION…] [ADDRESS]"
    [[nodiscard]] QString usage() const;
    /// Reads a command line. \param arguments  the program's name first. \param parser  without options so far; knows
    /// those of the record from here on. \return what is wrong with the options, as a sentence; empty for nothing.
    [[nodiscard]] QString read(const QStringList &arguments, QCommandLineParser &parser) const;
    /// What --help prints.
    [[nodiscard]] QString help() const;
};

/// The window. \param hasSandbox  whether it is built with one.
[[nodiscard]] ProgramRecord collieProgram(bool hasSandbox);
/// The servers with invented data.
[[nodiscard]] ProgramRecord sandboxProgram();

/// The text of a record in the language of the person who reads it.
[[nodiscard]] QString textOf(const char *text);

} // namespace collie
