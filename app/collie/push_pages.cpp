#include "app/collie/push_pages.h"

#include "models/text/plain_text.h"
#include "services/failures/tool_links.h"

#include <QCoreApplication>

namespace collie::app {

namespace {

struct PushPageTexts {
    Q_DECLARE_TR_FUNCTIONS(PushPages)
};

} // namespace

QVector<std::pair<QString, QUrl>> pagesOfPush(const session::DeploymentSession &deployment, const session::Feed &feed,
                                              qint64 pushId) {
    const int row = feed.pushes().rowOfPush(pushId);
    if (row < 0)
        return {};
    const treeherder::Push push = feed.pushes().pushAt(row);
    // The rest knows repositories, not task groups.
    if (feed.repository().isEmpty())
        return {{PushPageTexts::tr("Taskcluster"), feed.pageOf(push)}};
    QVector<std::pair<QString, QUrl>> pages{{PushPageTexts::tr("Newest commit"), feed.pageOf(push)}};
    QVector<treeherder::Job> failed;
    QString decisionTask;
    const models::JobStore &store = feed.store();
    for (const models::JobRow job : store.rowsOfPush(pushId)) {
        if (store.isRunnableAt(job))
            continue;
        if (treeherder::isFailure(store.statusAt(job)))
            failed.append(store.job(job));
        else if (store.text(store.type(store.typeAt(job)).typeName).endsWith(QLatin1String("Decision Task")))
            decisionTask = store.taskIdAt(job);
    }
    const treeherder::Repository repository = feed.description();
    pages.append({PushPageTexts::tr("Commits"), repository.pushUrl(push.revision)});
    pages.append({PushPageTexts::tr("Pushlog of %1").arg(models::plainCaption(feed.repository())),
                  repository.pushLogUrl(push.branch)});
    pages.append({PushPageTexts::tr("Failed tests"), failures::failedTestsUrl(push.revision, failed)});
    pages.append(
        {PushPageTexts::tr("Compare performance"), failures::perfCompareUrl(feed.repository(), push.revision)});
    pages.append({PushPageTexts::tr("Bugherder"), failures::bugherderUrl(feed.repository(), push.revision)});
    if (!decisionTask.isEmpty())
        pages.append({PushPageTexts::tr("Profile of the task group"),
                      failures::groupProfileUrl(deployment.deployment.rootUrl, decisionTask)});
    return pages;
}

} // namespace collie::app
