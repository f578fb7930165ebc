#include "app/sandbox/treeherder/push_listing.h"
#include "services/base/utc.h"

#include <QDateTime>

#include <algorithm>

namespace collie::sandbox {

namespace {

constexpr int maxCount = 1000;
constexpr qsizetype maxCommits = 20;
constexpr size_t maxSearchResults = 200;

tl::unexpected<HttpReply> refuse(const QString &detail, int status = 400) {
    return tl::unexpected<HttpReply>(HttpReply::json(Json{{"detail", detail.toStdString()}}, status));
}

/// What Django says of what nobody thought of: an unknown change, a search with something beside it.
tl::unexpected<HttpReply> serverError() {
    return tl::unexpected<HttpReply>(HttpReply::html("<h1>Server Error (500)</h1>\n", 500));
}

bool hasRevision(const QString &revision, const QString &wanted) {
    return wanted.size() < 40 ? revision.startsWith(wanted) : revision == wanted;
}

bool mentions(const Push &push, const QString &text) {
    if (push.author.contains(text, Qt::CaseInsensitive) || push.revision.startsWith(text))
        return true;
    return std::any_of(push.commits.begin(), push.commits.end(), [&text](const Commit &commit) {
        return commit.comments.contains(text, Qt::CaseInsensitive) ||
               commit.author.contains(text, Qt::CaseInsensitive) || commit.revision.startsWith(text);
    });
}

/// Everything that is compared with a number.
struct Bounds {
    qint64 above = std::numeric_limits<qint64>::min(), below = std::numeric_limits<qint64>::max();
    void atLeast(qint64 value) { above = std::max(above, value); }
    void atMost(qint64 value) { below = std::min(below, value); }
    [[nodiscard]] bool holds(qint64 value) const { return value >= above && value <= below; }
};

/// Reads `name`__lt, __lte, __gt and __gte; false when a value is not a number.
bool readBounds(const HttpRequest &request, const QString &name, Bounds &bounds) {
    for (const auto &[key, value] : request.query) {
        if (!key.startsWith(name + QStringLiteral("__")) || key.endsWith(u"__in"))
            continue;
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (!ok)
            return false;
        const QStringView how = QStringView(key).mid(name.size() + 2);
        if (how == u"lt")
            bounds.atMost(number - 1);
        else if (how == u"lte")
            bounds.atMost(number);
        else if (how == u"gt")
            bounds.atLeast(number + 1);
        else if (how == u"gte")
            bounds.atLeast(number);
    }
    return true;
}

std::optional<qint64> dayStart(const QString &text) {
    const QDate day = QDate::fromString(text.left(10), QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        return std::nullopt;
    return utcAt(day, QTime(0, 0)).toSecsSinceEpoch();
}

class Filter final {
  public:
    Filter(const World &world, const HttpRequest &request, quint32 repository)
        : m_world(world)
        , m_request(request)
        , m_repository(repository) {}

    /// The reply that refuses the query; nothing when it is fine.
    [[nodiscard]] std::optional<HttpReply> read();
    [[nodiscard]] bool matches(quint32 index) const;

  private:
    [[nodiscard]] std::optional<HttpReply> readRange();
    /// Whether anything but the search says which pushes.
    [[nodiscard]] bool limitsSearch() const;
    [[nodiscard]] std::optional<QString> text(const char *name) const {
        const auto value = m_request.parameter(QLatin1String(name).toString());
        return value && !value->isEmpty() ? value : std::nullopt;
    }

    const World &m_world;
    const HttpRequest &m_request;
    quint32 m_repository;
    Bounds m_time, m_id;
    std::optional<QStringList> m_ids;
    std::optional<QString> m_revision, m_commit, m_author, m_authorContains, m_search;
    bool m_hideBots = false, m_allRepositories = false;
};

std::optional<HttpReply> Filter::readRange() {
    for (const char *name : {"fromchange", "tochange"}) {
        const auto revision = text(name);
        if (!revision)
            continue;
        const auto isNamed = [&](const Push &push) {
            return push.repository == m_repository && hasRevision(push.revision, *revision);
        };
        const auto found = std::find_if(m_world.pushes().begin(), m_world.pushes().end(), isNamed);
        if (found == m_world.pushes().end() ||
            std::find_if(found + 1, m_world.pushes().end(), isNamed) != m_world.pushes().end())
            return serverError().value();
        if (qstrcmp(name, "fromchange") == 0)
            m_time.atLeast(found->timestamp);
        else
            m_time.atMost(found->timestamp);
    }
    for (const char *name : {"startdate", "enddate"}) {
        const auto date = text(name);
        if (!date)
            continue;
        const std::optional<qint64> seconds = dayStart(*date);
        if (!seconds)
            return refuse(QStringLiteral("%1 is not a date.").arg(*date)).value();
        if (qstrcmp(name, "startdate") == 0)
            m_time.atLeast(*seconds);
        else
            m_time.atMost(*seconds + 24 * 3600);
    }
    return std::nullopt;
}

bool Filter::limitsSearch() const {
    return std::any_of(m_request.query.begin(), m_request.query.end(), [](const auto &item) {
        return item.first != u"search" && item.first != u"count" && item.first != u"full" && !item.second.isEmpty();
    });
}

std::optional<HttpReply> Filter::read() {
    m_search = text("search");
    // The newest that were found are cut off first, and Django limits no list that is cut.
    if (m_search && limitsSearch())
        return serverError().value();
    if (auto refusal = readRange())
        return refusal;
    if (!readBounds(m_request, QStringLiteral("push_timestamp"), m_time) ||
        !readBounds(m_request, QStringLiteral("id"), m_id))
        return refuse(QStringLiteral("Invalid timestamp or id.")).value();
    if (const auto id = text("id"))
        m_ids = QStringList{*id};
    if (const auto ids = text("id__in"))
        m_ids = ids->split(u',');
    m_revision = text("revision");
    m_commit = text("commit_revision");
    m_author = text("author");
    m_authorContains = text("author_contains");
    m_hideBots = text("hide_reviewbot_pushes") == QStringLiteral("true");
    m_allRepositories = text("all_repos") == QStringLiteral("true");
    return std::nullopt;
}

bool Filter::matches(quint32 index) const {
    const Push &push = m_world.pushes()[index];
    if (push.repository != m_repository && !m_allRepositories)
        return false;
    if (!m_time.holds(push.timestamp) || !m_id.holds(push.id))
        return false;
    if (m_ids && !m_ids->contains(QString::number(push.id)))
        return false;
    if (m_revision && !hasRevision(push.revision, *m_revision))
        return false;
    if (m_commit && std::none_of(push.commits.begin(), push.commits.end(),
                                 [this](const Commit &commit) { return commit.revision == *m_commit; }))
        return false;
    if (m_author) {
        const bool excludes = m_author->startsWith(u'-');
        const bool same = push.author.compare(m_author->mid(excludes ? 1 : 0), Qt::CaseInsensitive) == 0;
        if (same == excludes)
            return false;
    }
    if (m_authorContains && !push.author.contains(*m_authorContains, Qt::CaseInsensitive))
        return false;
    if (m_hideBots && push.author == u"reviewbot")
        return false;
    return !m_search || mentions(push, *m_search);
}

} // namespace

tl::expected<std::vector<quint32>, HttpReply> PushListing::run(const World &world, const HttpRequest &request,
                                                               quint32 repository) {
    int count = 10;
    if (const auto asked = request.parameter(u"count")) {
        bool ok = false;
        count = asked->toInt(&ok);
        if (!ok || count < 1)
            return refuse(QStringLiteral("Valid count value required"));
        if (count > maxCount)
            return refuse(QStringLiteral("Specified count exceeds api limit: %1").arg(maxCount));
    }
    Filter filter(world, request, repository);
    if (auto refusal = filter.read())
        return tl::unexpected<HttpReply>(*refusal);
    std::vector<quint32> found;
    for (quint32 i = 0; i < world.pushes().size(); ++i) {
        if (filter.matches(i))
            found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(), [&world](quint32 left, quint32 right) {
        const Push &one = world.pushes()[left], &other = world.pushes()[right];
        return one.timestamp != other.timestamp ? one.timestamp > other.timestamp : one.id > other.id;
    });
    const size_t most = request.parameter(u"search") ? std::min(size_t(count), maxSearchResults) : size_t(count);
    if (found.size() > most)
        found.resize(most);
    return found;
}

Json PushListing::describe(const World &world, quint32 index) {
    const Push &push = world.pushes()[index];
    const int repositoryId = world.repositories[push.repository].id;
    Json revisions = Json::array();
    for (const Commit &commit : push.commits) {
        if (qsizetype(revisions.size()) >= maxCommits)
            break;
        revisions.push_back(Json{{"result_set_id", push.id},
                                 {"repository_id", repositoryId},
                                 {"revision", commit.revision.toStdString()},
                                 {"author", commit.author.toStdString()},
                                 {"comments", commit.comments.toStdString()}});
    }
    return Json{{"id", push.id},
                {"revision", push.revision.toStdString()},
                {"author", push.author.toStdString()},
                {"branch", push.branch.isEmpty() ? Json(nullptr) : Json(push.branch.toStdString())},
                {"revisions", revisions},
                {"revision_count", push.commits.size()},
                {"push_timestamp", push.timestamp},
                {"repository_id", repositoryId}};
}

} // namespace collie::sandbox
