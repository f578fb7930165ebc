#include "services/treeherder/runnable_jobs.h"

#include "services/base/words.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/treeherder_client.h"

#include <QHash>

#include <simdjson.h>

namespace collie::treeherder {

namespace {

constexpr size_t mostLabels = 200'000;
constexpr size_t longestText = 500; ///< Bytes.
const QString runnableName = QStringLiteral("public/runnable-jobs.json");

/// Puts entries into a batch; each text is kept once.
class RunnableBatch final {
  public:
    explicit RunnableBatch(qint64 pushId)
        : m_pushId(pushId) {
        intern({});
    }

    bool add(std::string_view label, const simdjson::dom::object &entry) {
        if (label.empty() || label.size() > longestText)
            return false;
        JobBatch::Type type;
        type.typeName = intern(label);
        type.platform = member(entry, "platform");
        type.groupName = member(entry, "groupName");
        type.groupSymbol = member(entry, "groupSymbol");
        type.symbol = member(entry, "symbol");
        type.platformOption = intern(optionOf(entry));
        JobBatch::Row row;
        row.pushId = m_pushId;
        row.state = JobState::Runnable;
        row.type = static_cast<quint32>(m_batch.types.size());
        m_batch.types.push_back(type);
        m_batch.rows.push_back(row);
        return true;
    }

    JobBatch take(qsizetype wrong) {
        if (wrong > 0)
            m_batch.warnings.append(
                Words::tr("%n of the jobs that could be added cannot be read.", nullptr, static_cast<int>(wrong)));
        return std::move(m_batch);
    }

  private:
    quint32 member(const simdjson::dom::object &entry, std::string_view key) {
        std::string_view text;
        const bool usable = entry[key].get(text) == simdjson::SUCCESS && text.size() <= longestText;
        return intern(usable ? text : std::string_view());
    }
    /// The name of the collection that is true: "opt".
    static std::string_view optionOf(const simdjson::dom::object &entry) {
        simdjson::dom::object collection;
        if (entry["collection"].get(collection) != simdjson::SUCCESS)
            return {};
        for (const auto &field : collection) {
            bool on = false;
            if (field.value.get(on) == simdjson::SUCCESS && on && field.key.size() <= longestText)
                return field.key;
        }
        return {};
    }
    quint32 intern(std::string_view bytes) {
        const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.cend())
            return *known;
        const auto number = static_cast<quint32>(m_batch.strings.size());
        m_batch.strings.append(text);
        m_numbers.insert(text, number);
        return number;
    }

    qint64 m_pushId;
    JobBatch m_batch;
    QHash<QString, quint32> m_numbers;
};

} // namespace

Result<JobBatch> parseRunnableJobs(QByteArrayView bytes, qint64 pushId) {
    simdjson::dom::parser parser;
    simdjson::dom::object document;
    const auto error =
        bytes.isEmpty() ? simdjson::EMPTY : parser.parse(bytes.data(), static_cast<size_t>(bytes.size())).get(document);
    if (error != simdjson::SUCCESS)
        return failure(ErrorKind::BadResponse,
                       Words::tr("The list of jobs that could be added is not the JSON it should be."),
                       QString::fromLatin1(simdjson::error_message(error)));
    if (document.size() > mostLabels)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The list of jobs that could be added has more than %1 entries.").arg(mostLabels));
    RunnableBatch batch(pushId);
    qsizetype wrong = 0;
    for (const auto &field : document) {
        simdjson::dom::object entry;
        if (field.value.get(entry) != simdjson::SUCCESS || !batch.add(field.key, entry))
            ++wrong;
    }
    return batch.take(wrong);
}

Future<RunnableCatalogue> RunnableJobs::load(const QString &repository, qint64 pushId) {
    return andThen(
        m_treeherder.decisionTasks(repository, {pushId}), this,
        [this, pushId](const QHash<qint64, DecisionTask> &tasks) -> Future<RunnableCatalogue> {
            const QString taskGroupId = tasks.value(pushId).taskId;
            if (taskGroupId.isEmpty())
                return failedFuture<RunnableCatalogue>(
                    {.kind = ErrorKind::NotFound,
                     .message = Words::tr("This push has no decision task yet; without one no job can be added.")});
            return loadOf(taskGroupId, pushId);
        });
}

Future<RunnableCatalogue> RunnableJobs::loadOf(const QString &taskGroupId, qint64 pushId) {
    return andHandle(
        m_queue.latestArtifact(taskGroupId, runnableName, taskcluster::Queue::mostArtifactBytes,
                               taskcluster::Recall::Offline),
        this, [taskGroupId, pushId](Result<QByteArray> bytes) -> Future<RunnableCatalogue> {
            if (!bytes && bytes.error().kind == ErrorKind::NotFound)
                return failedFuture<RunnableCatalogue>(
                    {.kind = ErrorKind::NotFound,
                     .message = Words::tr("The decision task of this push does not say which jobs could be added. "
                                          "It may not be done yet.")});
            if (!bytes)
                return failedFuture<RunnableCatalogue>(bytes.error());
            return runOnPool([taskGroupId, pushId, body = *bytes]() -> Result<RunnableCatalogue> {
                Result<JobBatch> jobs = parseRunnableJobs(body, pushId);
                if (!jobs)
                    return failure(jobs.error());
                return RunnableCatalogue{.taskGroupId = taskGroupId, .jobs = std::move(*jobs)};
            });
        });
}

} // namespace collie::treeherder
