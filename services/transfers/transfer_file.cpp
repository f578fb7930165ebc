#include "services/transfers/transfer_file.h"

#include "services/base/json.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace collie::transfers {

namespace {

constexpr qsizetype mostFinished = 200;

std::string text(const QString &value) {
    return value.toStdString();
}

Json targetToJson(const UploadTarget &target) {
    if (const auto *s3 = std::get_if<S3Target>(&target))
        return {{"kind", "s3"}, {"bucket", text(s3->bucket)}, {"prefix", text(s3->prefix)}};
    if (const auto *object = std::get_if<ObjectTarget>(&target))
        return {{"kind", "object"}, {"projectId", text(object->projectId)}, {"prefix", text(object->prefix)}};
    const auto &task = std::get<TaskTarget>(target);
    return {{"kind", "task"},
            {"taskId", text(task.taskId)},
            {"runId", task.runId},
            {"prefix", text(task.prefix)},
            {"taskQueueId", text(task.taskQueueId)},
            {"title", text(task.title)},
            {"objectStorage", task.objectStorage},
            {"resolveWhenDone", task.resolveWhenDone}};
}

UploadTarget targetFromJson(const Json &json) {
    const QString kind = stringMember(json, "kind");
    if (kind == u"s3")
        return S3Target{.bucket = stringMember(json, "bucket"), .prefix = stringMember(json, "prefix")};
    if (kind == u"object")
        return ObjectTarget{.projectId = stringMember(json, "projectId"), .prefix = stringMember(json, "prefix")};
    return TaskTarget{.taskId = stringMember(json, "taskId"),
                      .runId = int(integerMember(json, "runId")),
                      .prefix = stringMember(json, "prefix"),
                      .taskQueueId = stringMember(json, "taskQueueId"),
                      .title = stringMember(json, "title"),
                      .objectStorage = boolMember(json, "objectStorage"),
                      .resolveWhenDone = boolMember(json, "resolveWhenDone")};
}

Json toJson(const Transfer &transfer) {
    Json json{{"id", transfer.id},
              {"batch", transfer.batch},
              {"state", int(transfer.state)},
              {"file", text(transfer.file)},
              {"name", text(transfer.name)},
              {"contentType", transfer.contentType.toStdString()},
              {"gzip", transfer.gzip},
              {"expires", timeText(transfer.expires)},
              {"size", transfer.size},
              {"sent", transfer.sent},
              {"link", text(transfer.link.toString(QUrl::FullyEncoded))},
              {"task", text(transfer.taskId)},
              {"added", timeText(transfer.added)},
              {"finished", timeText(transfer.finished)},
              {"error", text(transfer.error.message)},
              {"stamp",
               {{"size", transfer.stamp.size},
                {"modified", transfer.stamp.modifiedMs},
                {"sha256", transfer.stamp.sha256.toStdString()}}}};
    if (transfer.direction == Direction::Upload)
        json["target"] = targetToJson(transfer.target);
    else
        json["source"] = {{"taskId", text(transfer.source.taskId)},
                          {"runId", transfer.source.runId},
                          {"name", text(transfer.source.name)}};
    return json;
}

std::optional<Transfer> fromJson(const Json &json) {
    if (!json.is_object())
        return std::nullopt;
    const qint64 state = integerMember(json, "state", -1);
    Transfer transfer{.id = integerMember(json, "id"),
                      .state = TransferState(state),
                      .file = stringMember(json, "file"),
                      .name = stringMember(json, "name"),
                      .contentType = stringMember(json, "contentType").toUtf8(),
                      .gzip = boolMember(json, "gzip"),
                      .expires = timeMember(json, "expires"),
                      .batch = int(integerMember(json, "batch")),
                      .size = integerMember(json, "size", -1),
                      .sent = integerMember(json, "sent"),
                      .link = QUrl(stringMember(json, "link"), QUrl::StrictMode),
                      .taskId = stringMember(json, "task"),
                      .added = timeMember(json, "added"),
                      .finished = timeMember(json, "finished")};
    transfer.error.message = stringMember(json, "error");
    if (const auto stamp = json.find("stamp"); stamp != json.end() && stamp->is_object())
        transfer.stamp = {.size = integerMember(*stamp, "size", -1),
                          .modifiedMs = integerMember(*stamp, "modified"),
                          .sha256 = stringMember(*stamp, "sha256").toLatin1()};
    if (const auto source = json.find("source"); source != json.end() && source->is_object()) {
        transfer.direction = Direction::Download;
        transfer.source = {.taskId = stringMember(*source, "taskId"),
                           .runId = int(integerMember(*source, "runId")),
                           .name = stringMember(*source, "name")};
    } else if (const auto target = json.find("target"); target != json.end() && target->is_object()) {
        transfer.target = targetFromJson(*target);
    } else {
        return std::nullopt;
    }
    const bool valid = transfer.id > 0 && state >= 0 && state <= int(TransferState::Cancelled) &&
                       QDir::isAbsolutePath(transfer.file) && !transfer.name.isEmpty();
    return valid ? std::optional(transfer) : std::nullopt;
}

} // namespace

QVector<Transfer> TransferFile::load() {
    if (!m_lock)
        m_lock = m_file.lock(0);
    // Where no lock can be had at all, as in a folder that cannot be written, saving says so.
    m_usedByAnother = !m_lock && QFileInfo::exists(m_file.path() + QStringLiteral(".lock"));
    if (m_usedByAnother) {
        m_problem = Words::tr("Another Collie keeps the list of transfers. Those of this window are forgotten when "
                              "it is closed.");
        return {};
    }
    return readAll();
}

QVector<Transfer> TransferFile::readAll() {
    const Result<QByteArray> bytes = m_file.read();
    if (bytes && bytes->isEmpty())
        return {};
    const Result<Json> document =
        bytes ? parseJson(*bytes, Words::tr("The list of transfers")) : Result<Json>(failure(bytes.error()));
    const Json *list = document ? findMember(*document, "transfers") : nullptr;
    if (list == nullptr || !list->is_array()) {
        m_problem = m_file.setAside();
        return {};
    }
    QVector<Transfer> all;
    for (const Json &one : *list) {
        if (std::optional<Transfer> transfer = fromJson(one))
            all.append(*std::move(transfer));
    }
    // The next save would drop the others.
    if (size_t(all.size()) < list->size())
        m_problem = m_file.keepCopy();
    return all;
}

Result<void> TransferFile::save(const QVector<Transfer> &transfers) {
    if (m_usedByAnother)
        return {};
    if (transfers.isEmpty())
        return m_file.remove();
    qsizetype tooMany =
        std::count_if(transfers.begin(), transfers.end(), [](const Transfer &one) { return one.isOver(); }) -
        mostFinished;
    Json list = Json::array();
    for (const Transfer &transfer : transfers) {
        if (transfer.isOver() && tooMany-- > 0)
            continue;
        list.push_back(toJson(transfer));
    }
    return m_file.write(toJsonBytes({{"version", 1}, {"transfers", list}}));
}

} // namespace collie::transfers
