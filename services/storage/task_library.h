#pragma once

#include "services/base/json.h"
#include "services/base/kept_file.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <functional>

namespace collie::storage {

/// A task definition being written.
struct StoredDraft {
    QString name;   ///< What the person calls it; unique.
    QString text;   ///< As written: JSON or YAML, whole or half done.
    QDateTime when; ///< UTC, of the last change.
};

/// A task that was created.
struct StoredTask {
    QString taskId;
    Json definition;
    QDateTime when; ///< UTC.
};

/// Drafts of tasks, and the definitions created last, in one JSON file that only its owner can read. Written at each
/// change, whole or not at all, upon what other programs have written meanwhile. A file that makes no sense is kept
/// aside. One thread.
class TaskLibrary final {
  public:
    static constexpr qsizetype historyLength = 50;
    static constexpr qsizetype mostDrafts = 200; ///< The oldest goes for one more.

    /// \param path  of the file; it and its folder are made on the first change. Read at once.
    explicit TaskLibrary(const QString &path);

    /// Where this user's library is: `<data folder>/collie/tasks.json`.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const QString &path() const { return m_file.path(); }

    /// Newest first.
    [[nodiscard]] const QVector<StoredDraft> &drafts() const { return m_drafts; }
    /// Adds or replaces a draft by its name. \return Storage when the file cannot be written.
    [[nodiscard]] Result<void> saveDraft(const QString &name, const QString &text, const QDateTime &when);
    [[nodiscard]] Result<void> removeDraft(const QString &name);

    /// Newest first, at most historyLength.
    [[nodiscard]] const QVector<StoredTask> &history() const { return m_history; }
    /// Remembers a created task; the same id is remembered once. \return Storage when the file cannot be written.
    [[nodiscard]] Result<void> remember(const QString &taskId, const Json &definition, const QDateTime &when);

    /// Forgets every draft and every created task. \return Storage when the file cannot be written.
    [[nodiscard]] Result<void> clear();

    /// What became of a file that could not be read, for the person; empty when all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

  private:
    void read();
    void readDocument(const Json &document);
    [[nodiscard]] Result<void> write() const;
    /// Reads the file again, changes what it holds, and writes it, while no other program may. \param apply  returns
    /// whether there is something to write.
    [[nodiscard]] Result<void> change(const std::function<bool()> &apply);

    KeptFile m_file;
    QString m_problem;
    QVector<StoredDraft> m_drafts;
    QVector<StoredTask> m_history;
};

} // namespace collie::storage
