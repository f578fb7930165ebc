#include "services/storage/task_library.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QStandardPaths>

namespace collie::storage {

QString TaskLibrary::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/collie/tasks.json");
}

TaskLibrary::TaskLibrary(const QString &path)
    : m_file(path) {
    read();
}

void TaskLibrary::read() {
    const Result<QByteArray> bytes = m_file.read();
    if (bytes && bytes->isEmpty()) {
        // Perhaps because another program has cleared it.
        m_drafts.clear();
        m_history.clear();
        return;
    }
    const Result<Json> document =
        bytes ? parseJson(*bytes, Words::tr("The task library")) : Result<Json>(failure(bytes.error()));
    if (document && document->is_object())
        readDocument(*document);
    else
        m_problem = m_file.setAside();
}

void TaskLibrary::readDocument(const Json &document) {
    m_drafts.clear();
    m_history.clear();
    qsizetype strange = 0;
    for (const auto &[name, list] : document.items())
        strange += (name == "drafts" || name == "history") && !list.is_array() ? 1 : 0;
    for (const Json &one : arrayMember(document, "drafts")) {
        if (stringMember(one, "name").isEmpty())
            ++strange;
        else if (m_drafts.size() < mostDrafts)
            m_drafts.append({.name = stringMember(one, "name"),
                             .text = stringMember(one, "text"),
                             .when = timeMember(one, "when")});
    }
    for (const Json &one : arrayMember(document, "history")) {
        const Json *definition = findMember(one, "definition");
        if (definition == nullptr)
            ++strange;
        else if (m_history.size() < historyLength)
            m_history.append(
                {.taskId = stringMember(one, "taskId"), .definition = *definition, .when = timeMember(one, "when")});
    }
    // The next change would drop it.
    if (strange > 0 && m_problem.isEmpty())
        m_problem = m_file.keepCopy();
}

Result<void> TaskLibrary::write() const {
    if (m_drafts.isEmpty() && m_history.isEmpty())
        return m_file.remove();
    Json drafts = Json::array(), history = Json::array();
    for (const StoredDraft &draft : m_drafts)
        drafts.push_back(Json{
            {"name", draft.name.toStdString()}, {"text", draft.text.toStdString()}, {"when", timeText(draft.when)}});
    for (const StoredTask &task : m_history)
        history.push_back(Json{
            {"taskId", task.taskId.toStdString()}, {"definition", task.definition}, {"when", timeText(task.when)}});
    const QByteArray bytes = toJsonBytes(Json{{"version", 1}, {"drafts", drafts}, {"history", history}}, 1) + '\n';
    if (const Result<void> written = m_file.write(bytes); !written)
        return failure(ErrorKind::Storage,
                       Words::tr("Drafts and history cannot be kept: %1").arg(written.error().message));
    return {};
}

Result<void> TaskLibrary::change(const std::function<bool()> &apply) {
    constexpr int waitMs = 1'000; // Others hold it for a few milliseconds.
    const auto lock = m_file.lock(waitMs);
    if (lock)
        read();
    if (!apply())
        return {};
    if (!lock)
        return failure(
            ErrorKind::Storage,
            Words::tr("Drafts and history cannot be kept in %1: another program is using it.").arg(m_file.path()));
    return write();
}

Result<void> TaskLibrary::saveDraft(const QString &name, const QString &text, const QDateTime &when) {
    return change([&] {
        m_drafts.removeIf([&name](const StoredDraft &draft) { return draft.name == name; });
        m_drafts.prepend({.name = name, .text = text, .when = when});
        if (m_drafts.size() > mostDrafts)
            m_drafts.resize(mostDrafts);
        return true;
    });
}

Result<void> TaskLibrary::removeDraft(const QString &name) {
    return change(
        [&] { return m_drafts.removeIf([&name](const StoredDraft &draft) { return draft.name == name; }) > 0; });
}

Result<void> TaskLibrary::clear() {
    return change([this] {
        m_drafts.clear();
        m_history.clear();
        return true;
    });
}

Result<void> TaskLibrary::remember(const QString &taskId, const Json &definition, const QDateTime &when) {
    return change([&] {
        m_history.removeIf([&taskId](const StoredTask &task) { return task.taskId == taskId; });
        m_history.prepend({.taskId = taskId, .definition = definition, .when = when});
        if (m_history.size() > historyLength)
            m_history.resize(historyLength);
        return true;
    });
}

} // namespace collie::storage
