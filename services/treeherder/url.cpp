#include "services/treeherder/url.h"

#include "services/base/slugid.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace collie::treeherder {

namespace {

/// The parameters of an address, each with the values of all its repetitions. "filter-" was part of the names once.
class Parameters final {
  public:
    explicit Parameters(const QString &query) {
        QString text = query;
        const QUrlQuery items(text.replace(QLatin1Char('+'), QLatin1String("%20")));
        m_items = items.queryItems(QUrl::FullyDecoded);
        for (auto &[name, value] : m_items) {
            if (name.startsWith(QLatin1String("filter-")))
                name.remove(0, 7);
        }
    }

    [[nodiscard]] QString value(QLatin1String name) const {
        for (const auto &[key, value] : m_items) {
            if (key == name)
                return value.trimmed();
        }
        return {};
    }

    /// Values are parted by commas or spaces, or come as repetitions.
    [[nodiscard]] QStringList values(QLatin1String name) const {
        static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
        QStringList all;
        for (const auto &[key, value] : m_items) {
            if (key == name)
                all += value.split(separator, Qt::SkipEmptyParts);
        }
        return all;
    }

  private:
    QList<QPair<QString, QString>> m_items;
};

std::optional<int> runOf(const QString &text) {
    bool isNumber = false;
    const ushort run = text.toUShort(&isNumber);
    return isNumber ? std::optional<int>(run) : std::nullopt;
}

/// "<taskId>.<run>"; the run was parted by "-" once, which may also be part of the id.
void readTaskRun(const QString &text, LinkTarget &target) {
    constexpr qsizetype slugidLength = 22;
    const QString taskId = text.left(slugidLength);
    if (!isSlugid(taskId))
        return;
    const QString rest = text.mid(slugidLength);
    if (!rest.isEmpty() && rest[0] != QLatin1Char('.') && rest[0] != QLatin1Char('-'))
        return;
    target.taskId = taskId;
    target.runId = runOf(rest.mid(1));
}

QString isoDate(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A\\d{4}-\\d{2}-\\d{2}\\z"));
    return form.match(text).hasMatch() ? text : QString();
}

QString revisionOf(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-fA-F]{4,64}\\z"));
    return form.match(text).hasMatch() ? text.toLower() : QString();
}

LinkTarget jobsTarget(const Parameters &parameters) {
    LinkTarget target;
    const auto value = [&parameters](const char *name) { return parameters.value(QLatin1String(name)); };
    target.repository = value("repo");
    target.revision = revisionOf(value("revision"));
    target.author = value("author");
    target.fromChange = revisionOf(value("fromchange"));
    target.toChange = revisionOf(value("tochange"));
    target.startDate = isoDate(value("startdate"));
    target.endDate = isoDate(value("enddate"));
    target.resultStatuses = parameters.values(QLatin1String("resultStatus"));
    target.classifiedStates = parameters.values(QLatin1String("classifiedState"));
    target.tiers = parameters.values(QLatin1String("tier"));
    target.searchText = parameters.values(QLatin1String("searchStr")).join(QLatin1Char(' '));
    target.selectedJobId = std::max<qint64>(0, value("selectedJob").toLongLong());
    target.groupsExpanded = value("group_state") == QLatin1String("expanded");
    readTaskRun(value("selectedTaskRun"), target);
    return target;
}

std::optional<LinkTarget> tasksTarget(const QStringList &steps) {
    LinkTarget target;
    if (steps.size() < 2)
        return std::nullopt;
    if (steps[1] == QLatin1String("groups")) {
        target.kind = LinkTarget::Kind::Group;
        target.groupId = steps.value(2);
        if (!isSlugid(target.groupId))
            return std::nullopt;
        // The page of a task within its group names both.
        if (steps.value(3) == QLatin1String("tasks") && isSlugid(steps.value(4))) {
            target.taskId = steps[4];
            target.runId = steps.value(5) == QLatin1String("runs") ? runOf(steps.value(6)) : std::nullopt;
        }
        return target;
    }
    if (steps[1] == QLatin1String("index")) {
        // The pages write the path's last part as a step of its own.
        target.kind = LinkTarget::Kind::Index;
        target.indexPath = steps.mid(2).join(QLatin1Char('.'));
        return target.indexPath.isEmpty() ? std::nullopt : std::optional(target);
    }
    target.kind = LinkTarget::Kind::Task;
    target.taskId = steps[1];
    if (!isSlugid(target.taskId))
        return std::nullopt;
    target.runId = steps.value(2) == QLatin1String("runs") ? runOf(steps.value(3)) : std::nullopt;
    return target;
}

} // namespace

std::optional<LinkTarget> parseLink(const QUrl &url) {
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!isWeb || url.host().isEmpty())
        return std::nullopt;
    const QStringList steps = url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QString fragment = url.fragment(QUrl::FullyEncoded);
    std::optional<LinkTarget> target;
    if (steps.value(0) == QLatin1String("tasks")) {
        target = tasksTarget(steps);
    } else if (steps.value(0) == QLatin1String("jobs") && steps.size() == 1) {
        target = jobsTarget(Parameters(url.query(QUrl::FullyEncoded)));
    } else if (steps.isEmpty() && fragment.startsWith(QLatin1String("/jobs"))) {
        const qsizetype mark = fragment.indexOf(QLatin1Char('?'));
        target = jobsTarget(Parameters(mark < 0 ? QString() : fragment.mid(mark + 1)));
    } else if (steps.isEmpty() && url.hasQuery()) {
        // "/?repo=…" leads to the jobs view; without a repository it may be any server.
        target = jobsTarget(Parameters(url.query(QUrl::FullyEncoded)));
        if (target->repository.isEmpty())
            target.reset();
    }
    if (target) {
        target->rootUrl =
            url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    }
    return target;
}

} // namespace collie::treeherder
