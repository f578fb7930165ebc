#pragma once

#include "services/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <chrono>
#include <optional>
#include <variant>

namespace collie::transfers {

/// Names a transfer for as long as its queue remembers it, also after a restart. Ascending in the order added.
using TransferId = qint64;

enum class Direction { Upload, Download };

enum class TransferState {
    Waiting,   ///< For its turn.
    Preparing, ///< Reading the file for its hash, compressing it, asking for an address to send it to.
    Running,   ///< Bytes move.
    Paused,    ///< By the person.
    Retrying,  ///< Failed for a passing reason; tried again at Transfer::nextAttempt.
    Asking,    ///< Needs the person: see Transfer::question.
    Done,
    Failed, ///< For good, see Transfer::error; retry() begins again.
    Cancelled,
};

/// What only the person can decide.
enum class TransferQuestion {
    None,
    FileExists,  ///< A download would replace a file.
    FileChanged, ///< The file of an upload is not the one that was added.
};

/// What the person decided.
enum class TransferAnswer {
    Proceed,  ///< Replace the file; upload the file as it is now.
    KeepBoth, ///< Download under a name that is free.
    Cancel,
};

/// A bucket that auth.awsS3Credentials gives temporary credentials for.
struct S3Target {
    QString bucket;
    QString prefix; ///< Of every key; empty, or ends with a slash. Never begins with one.

    friend bool operator==(const S3Target &, const S3Target &) = default;
};

/// The object service.
struct ObjectTarget {
    QString projectId;
    QString prefix = {}; ///< Of every object's name; empty, or ends with a slash.

    friend bool operator==(const ObjectTarget &, const ObjectTarget &) = default;
};

/// A task of one's own: an existing claimed one, or one made for these files.
struct TaskTarget {
    QString taskId = {}; ///< Of a task that OwnTasks holds a claim of; empty for a new one.
    int runId = 0;
    QString prefix = QStringLiteral("public/"); ///< Of every artifact's name; `public/` can be read by everybody.
    /// For a new task: where it is pending while nobody serves it, "provisionerId/workerType", and what it is called.
    QString taskQueueId = {}, title = {};
    /// Artifacts go to the object service in place of the queue's own store.
    bool objectStorage = false;
    /// Report the task completed (or failed, when an upload failed) once no upload to it is left; else it stays
    /// claimed.
    bool resolveWhenDone = false;

    friend bool operator==(const TaskTarget &, const TaskTarget &) = default;
};

/// Where uploads go. A person cannot upload to just any task: createArtifact takes the credentials of the claim only.
using UploadTarget = std::variant<S3Target, ObjectTarget, TaskTarget>;

/// Where a download comes from.
struct DownloadSource {
    QString taskId;
    int runId = 0;
    QString name; ///< Of the artifact.

    friend bool operator==(const DownloadSource &, const DownloadSource &) = default;
};

/// One file to upload.
struct UploadItem {
    QString file; ///< Absolute path.
    QString name; ///< Below the target's prefix, slashes between folders.
    qint64 size = 0;
    qint64 modifiedMs = 0;       ///< Since the epoch, when it was chosen; 0 unknown.
    QByteArray contentType = {}; ///< Without a charset, which is found when it is sent; empty for mediaTypeOf().
    bool gzip = false;           ///< Send it compressed, with `Content-Encoding: gzip`.
};

/// Files dropped together.
struct UploadRequest {
    QVector<UploadItem> items;
    UploadTarget target;
    QDateTime expires = {}; ///< UTC; invalid for 31 days from now. Object service and tasks only.
};

/// Artifacts asked for together.
struct DownloadRequest {
    QString taskId;
    int runId = 0;
    QStringList names;
    QString folder; ///< Absolute; made when it is missing. Names with slashes make folders below it.
};

/// What makes the file of an upload the same file after a restart.
struct FileStamp {
    qint64 size = -1;
    qint64 modifiedMs = 0;  ///< Since the epoch.
    QByteArray sha256 = {}; ///< Lower-case hex; empty when it was not needed.

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// A file on its way up or down.
struct Transfer {
    TransferId id = 0;
    Direction direction = Direction::Upload;
    TransferState state = TransferState::Waiting;
    TransferQuestion question = TransferQuestion::None;
    QString file;               ///< Absolute path on this machine.
    QString name = {};          ///< Key, object or artifact name, with the target's prefix.
    UploadTarget target = {};   ///< Of an upload.
    DownloadSource source = {}; ///< Of a download.
    QByteArray contentType = {};
    bool gzip = false;
    QDateTime expires = {}; ///< UTC; when the uploaded artifact or object goes.
    FileStamp stamp = {};
    int batch = 0;    ///< Transfers added together share it.
    qint64 size = -1; ///< Bytes to move; -1 unknown. Compressed, when compressed bytes move.
    qint64 sent = 0;  ///< Bytes moved so far.
    int attempts = 0;
    Error error = {}; ///< Why it failed, or why it is tried again.
    /// Where the uploaded file can be got, or where a download came from; empty until known. Holds no secret: private
    /// things need a signed link.
    QUrl link = {};
    QString taskId = {}; ///< Of an upload that became an artifact: the task that has it.
    QDateTime added = {}, finished = {}, nextAttempt = {}; ///< UTC.
    double bytesPerSecond = 0;                             ///< Of the last seconds; 0 unless Running.
    std::optional<std::chrono::seconds> timeLeft = {};     ///< Nothing when it cannot be told.

    /// Whether nothing will happen to it any more by itself.
    [[nodiscard]] bool isOver() const {
        return state == TransferState::Done || state == TransferState::Failed || state == TransferState::Cancelled;
    }
    /// Whether it uses one of the places.
    [[nodiscard]] bool isActive() const { return state == TransferState::Preparing || state == TransferState::Running; }
};

} // namespace collie::transfers

Q_DECLARE_METATYPE(collie::transfers::Transfer)
