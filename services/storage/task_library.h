#pragma once

#include "services/base/json.h"

#include <QDateTime>
#include <QString>
#include <QVector>

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
/// change, whole or not at all; a file that makes no sense reads as empty. One thread.
class TaskLibrary final {
  public:
    static constexpr qsizetype historyLength = 50;
    static constexpr qsizetype mostDrafts = 200; ///< The oldest goes for one more.

    /// \param path  of the file; it and its folder are made on the first change. Read at once.
    explicit TaskLibrary(const QString &path);

    /// Where this user's library is: `<data folder>/collie/tasks.json`.
    [[nodiscard]] static QString defaultPath();

    /// Newest first.
    [[nodiscard]] const QVector<StoredDraft> &drafts() const { return m_drafts; }
    /// Adds or replaces a draft by its name. \return Storage when the file cannot be written.
    [[nodiscard]] Result<void> saveDraft(const QString &name, const QString &text, const QDateTime &when);
    [[nodiscard]] Result<void> removeDraft(const QString &name);

    /// Newest first, at most historyLength.
    [[nodiscard]] const QVector<StoredTask> &history() const { return m_history; }
    /// Remembers a created task; the same id is remembered once. \return Storage when the file cannot be written.
    [[nodiscard]] Result<void> remember(const QString &taskId, const Json &definition, const QDateTime &when);

  private:
    void read();
    [[nodiscard]] Result<void> write() const;

    QString m_path;
    QVector<StoredDraft> m_drafts;
    QVector<StoredTask> m_history;
};

} // namespace collie::storage
