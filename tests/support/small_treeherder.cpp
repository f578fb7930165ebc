#include "tests/support/small_treeherder.h"

#include "services/base/slugid.h"

#include <algorithm>

namespace collie::test {

using treeherder::Push;

namespace {

constexpr qint64 firstTimestamp = 1'795'000'000;

QByteArray numberOf(qint64 value) {
    return QByteArray::number(value);
}

/// Whether a push is what the query asks for, as Treeherder takes it.
bool fits(const Push &push, const QVector<Push> &all, const QUrlQuery &query) {
    const auto value = [&query](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    const auto timeOf = [&all](const QString &revision) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Push &each) { return each.revision.startsWith(revision); });
        return found == all.end() ? 0 : found->pushTimestamp;
    };
    const QString author = value("author");
    const bool excludes = author.startsWith(QLatin1Char('-'));
    return (author.isEmpty() || (push.author == author.mid(excludes ? 1 : 0)) != excludes) &&
           (value("revision").isEmpty() || push.revision.startsWith(value("revision"))) &&
           (value("commit_revision").isEmpty() || push.revision == value("commit_revision") ||
            SmallTreeherder::olderCommitOf(push.id) == value("commit_revision")) &&
           (value("hide_reviewbot_pushes") != QLatin1String("true") || push.author != QLatin1String("reviewbot")) &&
           (value("search").isEmpty() || push.author.contains(value("search"))) &&
           (value("id__in").isEmpty() || value("id__in").split(u',').contains(QString::number(push.id))) &&
           (value("fromchange").isEmpty() || push.pushTimestamp >= timeOf(value("fromchange"))) &&
           (value("tochange").isEmpty() || push.pushTimestamp <= timeOf(value("tochange"))) &&
           (value("push_timestamp__gte").isEmpty() ||
            push.pushTimestamp >= value("push_timestamp__gte").toLongLong()) &&
           (value("push_timestamp__lte").isEmpty() || push.pushTimestamp <= value("push_timestamp__lte").toLongLong());
}

QByteArray jobRow(const Push &push) {
    return "[" + numberOf(push.id * 10) + "," + numberOf(push.id) +
           ",\"completed\",\"success\",\"linux2404-64\",\"opt\"," +
           "\"test-linux2404-64/"
           "opt-mochitest-plain-1\",\"1\",\"M\",\"Mochitests\",1,1,\"2026-11-20T10:00:00.000000\",\"" +
           SmallTreeherder::taskOf(push.id).toLatin1() + "\",0,5]";
}

} // namespace

SmallTreeherder::SmallTreeherder() {
    m_server.setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
}

QString SmallTreeherder::taskOf(qint64 pushId) {
    UuidBytes bytes{};
    bytes[0] = 1;
    bytes[6] = 0x40;
    bytes[8] = 0x80;
    for (size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<quint8>(pushId >> (8 * i));
    return slugidFromBytes(bytes);
}

QString SmallTreeherder::revisionOf(qint64 pushId) {
    return QString(40, QChar(u'0' + static_cast<char16_t>(pushId % 10)));
}

QString SmallTreeherder::olderCommitOf(qint64 pushId) {
    return revisionOf(pushId).left(39) + QLatin1Char('e');
}

bool SmallTreeherder::failsOn(const QUrlQuery &query) const {
    const auto isUnknown = [&](const char *end) {
        const QString revision = query.queryItemValue(QLatin1String(end));
        return !revision.isEmpty() && std::none_of(m_pushes.begin(), m_pushes.end(), [&](const Push &push) {
            return push.revision.startsWith(revision);
        });
    };
    const bool hasMore = query.queryItems().size() > 3; // "full" and "count" are always there.
    return isUnknown("fromchange") || isUnknown("tochange") ||
           (query.hasQueryItem(QStringLiteral("search")) && hasMore);
}

void SmallTreeherder::addPush(qint64 id, const QString &author) {
    Push push;
    push.id = id;
    push.author = author;
    push.revision = revisionOf(id);
    push.pushTimestamp = (m_pushes.isEmpty() ? firstTimestamp : m_pushes.constFirst().pushTimestamp) + 60;
    m_pushes.prepend(push);
}

void SmallTreeherder::release() {
    m_held.clear();
    m_server.askAgain();
}

int SmallTreeherder::requests(const QString &path) const {
    const auto &all = m_server.received();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const ScriptedServer::Received &request) {
        return QString::fromLatin1(request.target).contains(path);
    }));
}

QByteArray SmallTreeherder::answer(const ScriptedServer::Received &request) {
    const QUrl asked(QString::fromLatin1(request.target));
    const QString path = asked.path();
    if (!m_held.isEmpty() && path.contains(m_held))
        return ScriptedServer::later;
    const QUrlQuery query(asked);
    if (path == QLatin1String("/api/repository/"))
        return ScriptedServer::response(200, repositories());
    if (path.endsWith(QLatin1String("/push/"))) {
        m_pushQueries.append(query);
        if (failsOn(query))
            return ScriptedServer::response(500, "<h1>Server Error (500)</h1>");
        return ScriptedServer::response(200, pushes(query));
    }
    if (path.endsWith(QLatin1String("/status/")))
        return ScriptedServer::response(200, R"({"completed":3,"pending":1,"running":0,"testfailed":2,"success":1})");
    if (path == QLatin1String("/api/jobs/"))
        return ScriptedServer::response(200, jobs(query));
    const QString taskId = path.section(u'/', 5, 5);
    if (path.startsWith(QLatin1String("/api/queue/v1/task/")) && path.count(u'/') == 5 && m_tasks.contains(taskId))
        return ScriptedServer::response(200, m_tasks.value(taskId));
    return ScriptedServer::response(404, R"({"code":"ResourceNotFound","message":"There is no such thing."})");
}

QByteArray SmallTreeherder::repositories() const {
    QByteArrayList all;
    for (const QString &name : m_repositories)
        all.append("{\"id\":" + numberOf(all.size() + 1) + ",\"name\":\"" + name.toLatin1() +
                   R"(","dvcs_type":"hg","active_status":"active","url":"https://hg.example.org/)" + name.toLatin1() +
                   R"(","tc_root_url":")" + m_server.url(QString()).toString().toLatin1() + "\"}");
    return '[' + all.join(',') + ']';
}

QByteArray SmallTreeherder::pushes(const QUrlQuery &query) {
    QByteArray results;
    int left = query.queryItemValue(QStringLiteral("count")).toInt();
    for (const Push &push : std::as_const(m_pushes)) {
        if (!fits(push, m_pushes, query) || left-- <= 0)
            continue;
        results += (results.isEmpty() ? "{\"id\":" : ",{\"id\":") + numberOf(push.id) + ",\"revision\":\"" +
                   push.revision.toLatin1() + "\",\"author\":\"" + push.author.toLatin1() +
                   "\",\"push_timestamp\":" + numberOf(push.pushTimestamp) +
                   ",\"repository_id\":1,\"revision_count\":1,\"revisions\":[]}";
    }
    return "{\"meta\":{},\"results\":[" + results + "]}";
}

QByteArray SmallTreeherder::jobs(const QUrlQuery &query) const {
    QStringList wanted = query.queryItemValue(QStringLiteral("push_id__in"), QUrl::FullyDecoded).split(u',');
    wanted.append(query.queryItemValue(QStringLiteral("push_id")));
    const QString task = query.queryItemValue(QStringLiteral("task_id"));
    QByteArrayList rows;
    for (const Push &push : m_pushes) {
        if (task.isEmpty() ? wanted.contains(QString::number(push.id)) : taskOf(push.id) == task)
            rows.append(jobRow(push));
    }
    return "{\"count\":" + numberOf(rows.size()) + ",\"next\":null,\"results\":[" + rows.join(',') +
           R"(],"job_property_names":["id","push_id","state","result","platform","platform_option","job_type_name",)"
           R"("job_type_symbol","job_group_symbol","job_group_name","tier","failure_classification_id",)"
           R"("last_modified","task_id","retry_id","duration"]})";
}

} // namespace collie::test
