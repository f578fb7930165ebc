#pragma once

#include <QString>

namespace collie::storage {

/// What a person chose for an upload last, of one deployment.
struct UploadChoices {
    enum class Target { S3, Object, NewTask };
    Target target = Target::S3;
    QString bucket;       ///< S3.
    QString s3Prefix;     ///< Of the keys.
    QString projectId;    ///< Object service.
    QString objectPrefix; ///< Of the objects' names.
    QString taskQueueId;  ///< New task: "provisionerId/workerType"; empty for the usual one.
    int expiryDays = 31;  ///< 1 to 366.
    bool isPublic = true; ///< Artifacts of a task: readable by everybody.
    bool gzip = false;    ///< Send text compressed.
};

} // namespace collie::storage
