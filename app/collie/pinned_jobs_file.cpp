#include "app/collie/pinned_jobs_file.h"

#include "services/base/json_members.h"
#include "services/base/kept_file.h"
#include "services/base/words.h"

namespace collie::app {

KeptPins readPins(const QString &path) {
    KeptPins kept;
    const KeptFile file(path);
    const Result<QByteArray> bytes = file.read();
    if (bytes && bytes->isEmpty())
        return kept;
    const Result<Json> document =
        bytes ? parseJson(*bytes, Words::tr("The list of pinned jobs")) : Result<Json>(failure(bytes.error()));
    const Json *all = document ? findMember(*document, "jobs") : nullptr;
    if (all == nullptr || !all->is_array()) {
        kept.problem = file.setAside();
        return kept;
    }
    bool isStrange = false;
    for (const Json &one : *all) {
        if (const auto pinned = models::pinnedJobFromJson(one))
            kept.jobs.append(*pinned);
        else
            isStrange = true;
    }
    // The next change would drop it.
    if (isStrange)
        kept.problem = file.keepCopy();
    return kept;
}

Result<void> writePins(const QString &path, const QVector<models::PinnedJob> &jobs) {
    if (jobs.isEmpty())
        return KeptFile(path).remove();
    Json all = Json::array();
    for (const models::PinnedJob &pinned : jobs)
        all.push_back(models::toJson(pinned));
    return KeptFile(path).write(toJsonBytes(Json{{"jobs", std::move(all)}}) + '\n');
}

} // namespace collie::app
