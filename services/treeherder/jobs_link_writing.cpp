#include "services/treeherder/jobs_link.h"
#include "services/treeherder/jobs_words.h"

#include <QUrlQuery>

#include <algorithm>

namespace collie::treeherder {

namespace {

/// The parameters of an address that is written.
class WrittenParameters final {
  public:
    void add(const char *name, const QString &value) { add(QLatin1String(name), QStringList(value)); }
    void addWord(const char *name, bool isSaid, const char *word) {
        if (isSaid)
            add(name, QLatin1String(word));
    }
    void addIds(const char *name, const QVector<qint64> &ids) {
        QStringList texts;
        for (const qint64 id : ids)
            texts.append(QString::number(id));
        add(QLatin1String(name), texts);
    }
    void add(const QString &name, QStringList values) {
        for (QString &value : values)
            value = QString::fromLatin1(QUrl::toPercentEncoding(value, "/:@()"));
        if (const QString text = values.join(QLatin1Char(',')); !text.isEmpty())
            m_items.addQueryItem(name, text);
    }
    [[nodiscard]] QUrl on(QUrl site, const QString &path) const {
        site.setPath(path);
        site.setQuery(m_items);
        return site;
    }

  private:
    QUrlQuery m_items;
};

void writeRange(const PushQuery &query, WrittenParameters &written) {
    const bool isBotHidden = query.hidesReviewBot;
    written.add("revision", query.revision);
    written.add("commit_revision", query.commitRevision);
    written.add("fromchange", query.fromChange);
    written.add("tochange", query.toChange);
    written.add("startdate", query.startDate);
    written.add("enddate", query.endDate);
    written.add("author", query.author.isEmpty() && isBotHidden ? QString(reviewBot) : query.author);
    written.addWord("hide_reviewbot_pushes", isBotHidden && !query.author.isEmpty(), "true");
    written.add("search", query.search);
    written.addWord("all_repos", query.allRepositories, "true");
    written.addIds("id__in", query.ids);
    if (query.pushTimestampGte)
        written.addIds("push_timestamp__gte", {*query.pushTimestampGte});
    if (query.pushTimestampLte)
        written.addIds("push_timestamp__lte", {*query.pushTimestampLte});
    if (query.count != PushQuery().count)
        written.addIds("count", {query.count});
}

bool arePartedByMore(const QStringList &values) {
    return std::any_of(values.begin(), values.end(), [](const QString &value) {
        return value.contains(QLatin1Char(' ')) || value.contains(QLatin1Char(','));
    });
}

void writeFields(const Address &address, WrittenParameters &written) {
    QStringList whole;
    const QStringList terms = address.searchText.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    written.add(searchText, terms);
    if (arePartedByMore(terms))
        whole.append(searchText);
    for (const Address::Field &field : address.fields) {
        written.add(field.isNegated ? negation + field.name : field.name, field.values);
        if (arePartedByMore(field.values))
            whole.append(field.name);
    }
    whole.removeDuplicates();
    written.add(wholeFields, whole);
}

QUrl logPage(const Address &address) {
    WrittenParameters written;
    if (address.jobId > 0)
        written.addIds("job_id", {address.jobId});
    written.add("repo", address.repository);
    written.add("task", address.taskId.isEmpty() ? QString() : writtenRun(address.taskId, address.runId));
    if (address.firstLine > 0)
        written.add("lineNumber", writtenLines(address.firstLine, address.lastLine));
    return written.on(address.site, QStringLiteral("/logviewer"));
}

} // namespace

QUrl jobsPage(const Address &address) {
    if (address.showsLog)
        return logPage(address);
    WrittenParameters written;
    written.add("repo", address.repository);
    writeRange(address.query, written);
    written.add(QStringLiteral("resultStatus"), address.resultStatuses);
    written.add(QStringLiteral("classifiedState"), address.classifiedStates);
    written.add(QStringLiteral("tier"), address.tiers);
    writeFields(address, written);
    written.addWord("group_state", address.groupsExpanded, "expanded");
    written.addWord("duplicate_jobs", address.showsDuplicates, "visible");
    written.addWord("nojobs", address.withoutJobs, "true");
    written.addIds("collapsedPushes", address.collapsedPushes);
    written.add("landoCommitID", address.landing);
    written.add("landoInstance", address.landoInstance);
    if (address.jobId > 0)
        written.addIds("selectedJob", {address.jobId});
    written.add("selectedTaskRun", address.taskId.isEmpty() ? QString() : writtenRun(address.taskId, address.runId));
    return written.on(address.site, QStringLiteral("/jobs"));
}

} // namespace collie::treeherder
