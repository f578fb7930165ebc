#include "services/ownjobs/own_job_store.h"

#include "services/base/json_members.h"
#include "services/base/kept_file.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace collie::ownjobs {

namespace {

constexpr qint64 largestRecord = 1024 * 1024;
constexpr const char *ending = ".json";

Json recordToJson(const OwnJobRecord &record) {
    return {{"job", ownJobToJson(record.job)},         {"way", channelName(record.channel).toStdString()},
            {"rootUrl", record.rootUrl.toStdString()}, {"command", stringsToJson(record.command)},
            {"logPath", record.logPath.toStdString()}, {"problem", record.problem.toStdString()}};
}

Result<OwnJobRecord> recordFromJson(const Json &document) {
    const Result<OwnJob> job = ownJobFromJson(objectMember(document, "job"));
    if (!job)
        return failure(job.error());
    const auto channel = channelFromName(stringMember(document, "way"));
    if (!channel)
        return failure(ErrorKind::BadResponse, Words::tr("What was kept of this job cannot be read any more."));
    return OwnJobRecord{.job = *job,
                        .channel = *channel,
                        .rootUrl = stringMember(document, "rootUrl"),
                        .command = stringsMember(document, "command"),
                        .logPath = stringMember(document, "logPath"),
                        .problem = stringMember(document, "problem")};
}

} // namespace

QString OwnJobStore::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/collie/own-jobs");
}

QString OwnJobStore::path(const QString &taskId, const char *end) const {
    return m_folder + u'/' + taskId + QLatin1String(end);
}

QString OwnJobStore::logPath(const QString &taskId) const {
    return path(taskId, ".log");
}

Result<void> OwnJobStore::save(const OwnJobRecord &record) const {
    if (!isSlugid(record.job.taskId))
        return failure(ErrorKind::InvalidArgument, Words::tr("A job without an id cannot be kept."));
    const KeptFile file(path(record.job.taskId, ending));
    if (const Result<void> written = file.write(toJsonBytes(recordToJson(record), 2)); !written)
        return failure(ErrorKind::Storage, Words::tr("The job could not be kept: %1").arg(written.error().message));
    if (record.job.state == OwnJobState::Completed)
        prune();
    return {};
}

Result<OwnJobRecord> OwnJobStore::load(const QString &taskId) const {
    if (!isSlugid(taskId))
        return failure(ErrorKind::InvalidArgument, Words::tr("\"%1\" is not the id of a job.").arg(taskId));
    QFile file(path(taskId, ending));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, Words::tr("No job with the id %1 was begun on this computer.").arg(taskId));
    const Result<Json> document = parseJson(file.read(largestRecord), Words::tr("What was kept of this job"));
    if (!document)
        return failure(document.error());
    Result<OwnJobRecord> record = recordFromJson(*document);
    // A file under another's name would be moved on in its place.
    if (record && record->job.taskId != taskId)
        return failure(ErrorKind::BadResponse, Words::tr("What was kept of this job belongs to another one."));
    return record;
}

QVector<OwnJobRecord> OwnJobStore::all(QStringList *unreadable) const {
    QVector<OwnJobRecord> records;
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (Result<OwnJobRecord> record = load(file.completeBaseName()))
            records.append(std::move(*record));
        else if (unreadable)
            unreadable->append(file.absoluteFilePath());
    }
    std::stable_sort(records.begin(), records.end(), [](const OwnJobRecord &left, const OwnJobRecord &right) {
        return left.job.scheduled > right.job.scheduled;
    });
    return records;
}

void OwnJobStore::remove(const QString &taskId) const {
    if (!isSlugid(taskId))
        return;
    for (const char *end : {ending, ".log", ".lock"})
        QFile::remove(path(taskId, end));
}

Result<void> OwnJobStore::removeCompleted() const {
    const QVector<OwnJobRecord> records = all();
    bool isGone = true;
    for (const OwnJobRecord &record : records) {
        if (record.job.state != OwnJobState::Completed)
            continue;
        remove(record.job.taskId);
        isGone =
            isGone && !QFile::exists(path(record.job.taskId, ending)) && !QFile::exists(logPath(record.job.taskId));
    }
    if (!isGone)
        return failure(
            ErrorKind::Storage,
            Words::tr("Not all completed jobs could be removed. Check that %1 can be written.").arg(m_folder));
    return {};
}

std::unique_ptr<QLockFile> OwnJobStore::takeOver(const QString &taskId) const {
    makePrivateFolder(m_folder);
    auto lock = std::make_unique<QLockFile>(path(taskId, ".lock"));
    // However long the command runs; a lock whose process is gone counts for nothing.
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

void OwnJobStore::prune() const {
    const QVector<OwnJobRecord> records = all();
    for (qsizetype i = mostKept; i < records.size(); ++i) {
        if (records.at(i).job.state == OwnJobState::Completed)
            remove(records.at(i).job.taskId);
    }
}

} // namespace collie::ownjobs
