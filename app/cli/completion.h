#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace collie::cli {

/// What may stand at the end of a command line that is being typed.
struct Completion {
    /// Who knows it.
    enum class Source {
        Words, ///< The candidates below.
        Files, ///< The shell, here and for those that follow.
        Folders,
        Commands,
    };
    struct Candidate {
        QString word; ///< The whole word, of visible characters and spaces.
        QString what; ///< What it is, in one line; may be empty.
        friend bool operator==(const Candidate &, const Candidate &) = default;
    };
    Source source = Source::Words;
    QVector<Candidate> candidates = {}; ///< Each once, in their order for a list.
};

/// Completes by the records of the verbs and by what the window kept of the deployment that the line names; asks no
/// server. \param words  of the line without the program's name; the last one is being typed, and may be empty.
[[nodiscard]] Completion completionOf(const QStringList &words);

/// For `complete` to print, and for shells to read: a line that names the source, then one for each candidate, with a
/// tab between word and description.
[[nodiscard]] QString toLines(const Completion &completion);

} // namespace collie::cli
