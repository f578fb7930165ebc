#include "services/storage/task_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace collie::storage {

namespace {

constexpr qint64 mostBytes = qint64(64) * 1024 * 1024;

QDateTime timeMember(const Json &object) {
    return QDateTime::fromString(stringMember(object, "when"), Qt::ISODateWithMs).toUTC();
}

std::string timeText(const QDateTime &when) {
    return when.toUTC().toString(Qt::ISODateWithMs).toStdString();
}

const Json *listMember(const Json &document, const char *name) {
    const auto found = document.find(name);
    return found != document.end() && found->is_array() ? &*found : nullptr;
}

} // namespace

QString TaskLibrary::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/collie/tasks.json");
}

TaskLibrary::TaskLibrary(const QString &path)
    : m_path(path) {
    read();
}

void TaskLibrary::read() {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return;
    const Result<Json> document = parseJson(file.readAll(), QStringLiteral("The task library"));
    if (!document || !document->is_object())
        return;
    if (const Json *drafts = listMember(*document, "drafts")) {
        for (const Json &one : *drafts) {
            if (one.is_object() && !stringMember(one, "name").isEmpty() && m_drafts.size() < mostDrafts)
                m_drafts.append(
                    {.name = stringMember(one, "name"), .text = stringMember(one, "text"), .when = timeMember(one)});
        }
    }
    if (const Json *history = listMember(*document, "history")) {
        for (const Json &one : *history) {
            if (one.is_object() && one.contains("definition") && m_history.size() < historyLength)
                m_history.append({.taskId = stringMember(one, "taskId"),
                                  .definition = one.at("definition"),
                                  .when = timeMember(one)});
        }
    }
}

Result<void> TaskLibrary::write() const {
    Json drafts = Json::array(), history = Json::array();
    for (const StoredDraft &draft : m_drafts)
        drafts.push_back(Json{
            {"name", draft.name.toStdString()}, {"text", draft.text.toStdString()}, {"when", timeText(draft.when)}});
    for (const StoredTask &task : m_history)
        history.push_back(Json{
            {"taskId", task.taskId.toStdString()}, {"definition", task.definition}, {"when", timeText(task.when)}});
    const QByteArray bytes = toJsonBytes(Json{{"version", 1}, {"drafts", drafts}, {"history", history}}, 1) + '\n';
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return failure(ErrorKind::Storage,
                       QStringLiteral("Drafts and history cannot be kept in %1: %2.").arg(m_path, file.errorString()));
    return {};
}

Result<void> TaskLibrary::saveDraft(const QString &name, const QString &text, const QDateTime &when) {
    m_drafts.removeIf([&name](const StoredDraft &draft) { return draft.name == name; });
    m_drafts.prepend({.name = name, .text = text, .when = when});
    if (m_drafts.size() > mostDrafts)
        m_drafts.resize(mostDrafts);
    return write();
}

Result<void> TaskLibrary::removeDraft(const QString &name) {
    if (m_drafts.removeIf([&name](const StoredDraft &draft) { return draft.name == name; }) == 0)
        return {};
    return write();
}

Result<void> TaskLibrary::remember(const QString &taskId, const Json &definition, const QDateTime &when) {
    m_history.removeIf([&taskId](const StoredTask &task) { return task.taskId == taskId; });
    m_history.prepend({.taskId = taskId, .definition = definition, .when = when});
    if (m_history.size() > historyLength)
        m_history.resize(historyLength);
    return write();
}

} // namespace collie::storage
