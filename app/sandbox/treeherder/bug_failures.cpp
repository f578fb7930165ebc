#include "app/sandbox/treeherder/bug_failures.h"

#include "services/base/utc.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace collie::sandbox {

namespace {

constexpr auto dayFormat = "yyyy-MM-dd";
constexpr auto isRequired = "This field is required.";

/// Repositories by the name of their group.
const QHash<QString, QStringList> &treeGroups() {
    static const QHash<QString, QStringList> groups{
        {QStringLiteral("trunk"),
         {QStringLiteral("mozilla-central"), QStringLiteral("mozilla-inbound"), QStringLiteral("autoland")}},
        {QStringLiteral("firefox-releases"), {QStringLiteral("mozilla-beta"), QStringLiteral("mozilla-release")}},
        {QStringLiteral("comm-releases"), {QStringLiteral("comm-beta"), QStringLiteral("comm-release")}}};
    return groups;
}

/// Whether a repository is one of a tree: its own name, a group, or "all".
bool isOfTree(const QString &repository, const QString &tree) {
    return tree == u"all" || tree == repository || treeGroups().value(tree).contains(repository);
}

/// A label as Treeherder names the test suite: without platform, and without the build type wherever it stands.
QString testSuite(const JobType &type) {
    static const QRegularExpression ends(QStringLiteral("^.(/|-)|(/|-)$"));
    QString suite = type.label;
    return suite.remove(QStringLiteral("test-") + type.platform).remove(type.option).remove(ends);
}

} // namespace

bool BugFailures::isTree(const QString &tree) const {
    return tree == u"all" || treeGroups().contains(tree) || m_world.repositoryNamed(tree).has_value();
}

Json BugFailures::describe(quint32 index, qint64 bug) const {
    const Job &job = m_world.jobs()[index];
    const JobType &type = m_world.types()[job.type];
    const Push &push = m_world.pushes()[job.push];
    Json lines = Json::array();
    for (const StoryLine &line : m_stories.of(index).lines) {
        if (line.search.contains(QLatin1String("TEST-UNEXPECTED-FAIL")))
            lines.push_back(line.search.toStdString());
    }
    return Json{
        {"push_time", utcFromSeconds(push.timestamp).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString()},
        {"platform", type.platform.toStdString()},
        {"revision", push.revision.toStdString()},
        {"test_suite", testSuite(type).toStdString()},
        {"tree", m_world.repositories[push.repository].name.toStdString()},
        {"build_type", type.option.toStdString()},
        {"job_id", World::jobId(index)},
        {"bug_id", bug},
        {"machine_name", "sandbox-" + std::to_string(job.type % 97)},
        {"lines", lines},
        {"task_id", m_world.taskId(index).toStdString()}};
}

HttpReply BugFailures::answer(const HttpRequest &request) const {
    Json errors = Json::object();
    const auto refuse = [&errors](const char *field, const std::string &why) { errors[field] = Json::array({why}); };
    const auto day = [&](QStringView name, const char *field) {
        const auto text = request.parameter(name);
        const QDate date = QDate::fromString(text.value_or(QString()), QLatin1String(dayFormat));
        if (!date.isValid())
            refuse(field,
                   text ? "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DD." : isRequired);
        return date;
    };
    const QDate from = day(u"startday", "startday"), to = day(u"endday", "endday");
    const auto tree = request.parameter(u"tree"), bugText = request.parameter(u"bug");
    if (!tree)
        refuse("tree", isRequired);
    else if (!isTree(*tree))
        refuse("tree", tree->toStdString() + " does not exist.");
    bool isNumber = false;
    const qint64 bug = bugText.value_or(QString()).toLongLong(&isNumber);
    if (!isNumber)
        refuse("bug", bugText ? "A valid integer is required." : isRequired);
    if (!errors.empty())
        return HttpReply::json(errors, 400);

    const std::vector<Push> &pushes = m_world.pushes();
    std::vector<quint32> newestFirst(pushes.size());
    std::iota(newestFirst.begin(), newestFirst.end(), 0U);
    std::sort(newestFirst.begin(), newestFirst.end(),
              [&pushes](quint32 left, quint32 right) { return pushes[left].timestamp > pushes[right].timestamp; });
    Json found = Json::array();
    for (const quint32 index : newestFirst) {
        const Push &push = pushes[index];
        const QDate pushed = utcFromSeconds(push.timestamp).date();
        if (pushed < from || pushed > to || !isOfTree(m_world.repositories[push.repository].name, *tree))
            continue;
        for (const quint32 job : push.jobs) {
            if (found.size() < most && m_annotations.hasBug(job, bug))
                found.push_back(describe(job, bug));
        }
    }
    return HttpReply::json(found);
}

} // namespace collie::sandbox
