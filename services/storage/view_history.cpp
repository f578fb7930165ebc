#include "services/storage/view_history.h"

#include "services/base/json_members.h"
#include "services/base/kept_file.h"
#include "services/base/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace collie::storage {
namespace {

using Kind = SeenView::Kind;

constexpr std::array<std::pair<Kind, const char *>, 5> kindNames{
    {{Kind::Pushes, "pushes"}, {Kind::Push, "push"}, {Kind::Group, "group"}, {Kind::Job, "job"}, {Kind::Log, "log"}}};

bool isSigned(const QString &address) {
    return address.contains(QLatin1String("bewit="), Qt::CaseInsensitive);
}

std::optional<SeenView> viewFromJson(const Json &json) {
    const QString kind = stringMember(json, "kind");
    const auto *known = std::find_if(kindNames.begin(), kindNames.end(),
                                     [&kind](const auto &each) { return kind == QLatin1String(each.second); });
    SeenView view{.address = stringMember(json, "address"),
                  .name = stringMember(json, "name"),
                  .state = stringMember(json, "state"),
                  .status = treeherder::jobStatusFromName(stringMember(json, "status")),
                  .when = timeMember(json, "when")};
    if (known == kindNames.end() || view.address.isEmpty() || !view.when.isValid())
        return std::nullopt;
    view.kind = known->first;
    return view;
}

Json toJson(const SeenView &view) {
    const auto *known =
        std::find_if(kindNames.begin(), kindNames.end(), [&view](const auto &each) { return each.first == view.kind; });
    return Json{{"kind", known->second},
                {"address", view.address.toStdString()},
                {"name", view.name.toStdString()},
                {"state", view.state.toStdString()},
                {"status", treeherder::jobStatusName(view.status).toStdString()},
                {"when", timeText(view.when)}};
}

} // namespace

void ViewChanges::see(const SeenView &view) {
    if (view.address.isEmpty() || isSigned(view.address))
        return;
    m_removed.removeAll(view.address);
    m_seen.removeIf([&view](const SeenView &each) { return each.address == view.address; });
    m_seen.prepend(view);
}

void ViewChanges::remove(const QString &address) {
    m_seen.removeIf([&address](const SeenView &each) { return each.address == address; });
    if (!m_isCleared && !m_removed.contains(address))
        m_removed.append(address);
}

void ViewChanges::clear() {
    m_isCleared = true;
    m_removed.clear();
    m_seen.clear();
}

void ViewChanges::append(const ViewChanges &later) {
    if (later.m_isCleared)
        clear();
    for (const QString &address : later.m_removed)
        remove(address);
    std::for_each(later.m_seen.crbegin(), later.m_seen.crend(), [this](const SeenView &view) { see(view); });
}

QVector<SeenView> ViewChanges::appliedTo(QVector<SeenView> views) const {
    if (m_isCleared)
        views.clear();
    views.removeIf([this](const SeenView &each) { return m_removed.contains(each.address); });
    for (const SeenView &seen : m_seen) {
        const auto same = std::find_if(views.begin(), views.end(),
                                       [&seen](const SeenView &each) { return each.address == seen.address; });
        if (same == views.end())
            views.append(seen);
        else if (same->when <= seen.when) // Otherwise another program has seen it since.
            *same = seen;
    }
    std::stable_sort(views.begin(), views.end(),
                     [](const SeenView &one, const SeenView &other) { return one.when > other.when; });
    if (views.size() > mostViews)
        views.resize(mostViews);
    return views;
}

KeptViews readViews(const QString &path) {
    KeptViews kept;
    const KeptFile file(path);
    const Result<QByteArray> bytes = file.read();
    if (bytes && bytes->isEmpty())
        return kept;
    const Result<Json> document =
        bytes ? parseJson(*bytes, Words::tr("The history")) : Result<Json>(failure(bytes.error()));
    const Json *all = document ? findMember(*document, "views") : nullptr;
    if (all == nullptr || !all->is_array()) {
        kept.problem = file.setAside();
        return kept;
    }
    bool isStrange = false;
    for (const Json &one : *all) {
        const std::optional<SeenView> view = viewFromJson(one);
        isStrange = isStrange || !view;
        if (view && kept.views.size() < ViewChanges::mostViews)
            kept.views.append(*view);
    }
    // The next change would drop it.
    if (isStrange)
        kept.problem = file.keepCopy();
    return kept;
}

Result<KeptViews> changeViews(const QString &path, const ViewChanges &changes) {
    constexpr int waitMs = 1'000; // Others hold it for a few milliseconds.
    const KeptFile file(path);
    const auto lock = file.lock(waitMs);
    if (!lock)
        return failure(ErrorKind::Storage,
                       Words::tr("The history cannot be kept in %1: another program is using it.").arg(path));
    KeptViews kept = readViews(path);
    kept.views = changes.appliedTo(std::move(kept.views));
    Json all = Json::array();
    for (const SeenView &view : std::as_const(kept.views))
        all.push_back(toJson(view));
    const Result<void> written =
        all.empty() ? file.remove() : file.write(toJsonBytes(Json{{"version", 1}, {"views", std::move(all)}}) + '\n');
    if (!written)
        return failure(ErrorKind::Storage, Words::tr("The history cannot be kept: %1").arg(written.error().message));
    return kept;
}

} // namespace collie::storage
