#pragma once

#include "app/sandbox/taskcluster/api_method.h"
#include "services/base/json_schema.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace collie::sandbox {

/// Holds the sandbox, and whoever asks it, to the real thing: each call that it takes and each answer and message that
/// it gives is checked against the references and schemas that a deployment publishes (GET /references, /schemas). The
/// sandbox is written by those who wrote the client and would agree with their mistakes. For tests. One thread.
class WireCheck final {
  public:
    /// Names the file with the references, a list of {"filename", "content"}; set for every test where there is one.
    static constexpr auto variable = "COLLIE_SANDBOX_REFERENCES";

    /// Gets a sentence for each thing that the real service would not take or say.
    using Report = std::function<void(const QString &)>;

    /// What the environment asks for; nullptr when the variable is not set. Reports end the program, so that the test
    /// that caused them fails; so does a file that cannot be read.
    [[nodiscard]] static std::shared_ptr<const WireCheck> fromEnvironment();
    /// \return BadResponse when `references` is not such a list.
    [[nodiscard]] static Result<std::shared_ptr<const WireCheck>> make(const QByteArray &references, Report report);

    /// \param service  "queue". \param call  with the body that was sent. \param reply  what it is answered with.
    void checkCall(const QString &service, const ApiMethod &method, const ApiCall &call, const HttpReply &reply) const;
    /// \param exchange  "exchange/taskcluster-queue/v1/task-defined"; others than Taskcluster's are not looked at.
    void checkMessage(const QByteArray &exchange, const QByteArray &payload) const;

  private:
    struct Entry {
        QString httpMethod, route, input, output; ///< Schemas as files, "schemas/queue/v1/task.json"; empty for none.
        QStringList query;
    };

    explicit WireCheck(Report report)
        : m_report(std::move(report)) {}
    void readReference(const Json &reference);
    void checkDescription(const QString &name, const ApiMethod &method, const Entry &entry) const;
    void checkError(const QString &name, const HttpReply &reply) const;
    void checkDocument(const Json &document, const QString &file, const QString &what) const;
    [[nodiscard]] const JsonSchema *schema(const QString &file) const;
    [[nodiscard]] bool gather(Json &definitions, const QString &file) const;
    [[nodiscard]] Json rewritten(const Json &node, const QString &file, QStringList &referred) const;

    Report m_report;
    QHash<QString, Json> m_files;       ///< Schemas by file.
    QHash<QString, Entry> m_methods;    ///< By "queue.createTask".
    QHash<QString, QString> m_messages; ///< Schema by exchange.
    mutable QHash<QString, std::shared_ptr<const JsonSchema>> m_compiled;
};

} // namespace collie::sandbox
