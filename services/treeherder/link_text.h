#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

#include <initializer_list>
#include <optional>

/// The texts that addresses are made of, as people copy them: with a comma, a bracket or a full stop too many.
namespace collie::treeherder {

/// Without what sentences, quotations and markup put around an address. A closing bracket stays that has its opening
/// one within: "M(1)".
[[nodiscard]] QString withoutSurroundings(const QString &text);
/// Without everything around a word of letters, digits, "_", "-" and "+".
[[nodiscard]] QString bareWord(const QString &text);

/// 4 to 64 hexadecimal digits, in lower case; empty when the text is not a revision.
[[nodiscard]] QString revisionIn(const QString &text);
/// The ends of "A..B", either of which may be empty; nothing when the text is not a range of revisions.
[[nodiscard]] std::optional<QPair<QString, QString>> revisionRangeIn(const QString &text);
/// "2024-1-2" and "2024/01/02" as YYYY-MM-DD; empty when there is no such day.
[[nodiscard]] QString dateIn(const QString &text);
/// The id of a task or group in it; empty without one.
[[nodiscard]] QString slugidIn(const QString &text);
[[nodiscard]] std::optional<int> runIn(const QString &text);

/// A task and its run: "<taskId>.<run>". The run was parted by "-" once, which may also be part of the id.
struct TaskRun {
    QString taskId;
    std::optional<int> runId;
};
[[nodiscard]] std::optional<TaskRun> taskRunIn(const QString &text);

/// As taskRunIn() reads it. \param runId  -1 for none.
[[nodiscard]] QString writtenRun(const QString &taskId, int runId);

/// Lando's id of a landing in it; empty without one.
[[nodiscard]] QString landingIn(const QString &text);

/// Ids of pushes: "12,13"; nothing when one of them is none.
[[nodiscard]] std::optional<QVector<qint64>> idsIn(const QStringList &texts);

/// "55", "55-57", "L55-L57": first and last line, from 1.
[[nodiscard]] std::optional<QPair<qint64, qint64>> linesIn(const QString &text);

/// As linesIn() reads them: "55", "55-57". \param last  of one line it may be 0.
[[nodiscard]] QString writtenLines(qint64 first, qint64 last);

/// Whether a text is one of these words, without case.
[[nodiscard]] bool isOneOf(const QString &text, std::initializer_list<const char *> words);

/// The parameters of an address, each with the values of all its repetitions; case does not matter in the names, of
/// which "filter-" was part once.
class LinkParameters final {
  public:
    /// \param query  percent-encoded, without the question mark.
    explicit LinkParameters(QString query);

    [[nodiscard]] bool has(QLatin1String name) const;
    /// The first value that is not empty, without blanks around it.
    [[nodiscard]] QString value(QLatin1String name) const;
    /// Values are parted by commas or spaces, or come as repetitions.
    [[nodiscard]] QStringList values(QLatin1String name) const;
    /// Likewise of a parameter whose values may hold spaces and commas: commas that are encoded part none.
    [[nodiscard]] QStringList wholeValues(QLatin1String name) const;
    /// All of them in the order of the address.
    [[nodiscard]] const QList<QPair<QString, QString>> &all() const { return m_items; }

  private:
    QList<QPair<QString, QString>> m_items;
    QStringList m_encoded; ///< The values of m_items as they stand.
};

/// The sentence about a parameter that nobody here understands.
[[nodiscard]] QString notUnderstood(const QString &name, const QString &value);

} // namespace collie::treeherder
