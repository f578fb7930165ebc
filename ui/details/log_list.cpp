#include "ui/details/log_list.h"

#include "models/text/plain_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QHeaderView>

namespace collie::ui {
namespace {

/// What the job printed, by the names it had over the years; the others are reports about it.
bool isMainLog(const QString &name) {
    return name == u"live_backing_log" || name == u"live_log" || name == u"builds-4h";
}

} // namespace

LogList::LogList(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(theme, this)) {
    m_list->setHeaderLabels({tr("Log"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->resizeSection(0, 280);
    m_list->setAccessibleName(tr("Logs"));
    m_empty->setObjectName(QStringLiteral("noLogs"));
    addWidget(m_empty);
    addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QUrl url = item->data(0, Qt::UserRole).toUrl();
        if (isMainLog(item->text(0)))
            Q_EMIT viewRequested();
        else if (!url.isEmpty())
            Q_EMIT linkActivated(url);
    });
}

void LogList::setLoading() {
    m_list->clear();
    m_empty->presentBusy(tr("Loading the logs"));
    setCurrentWidget(m_empty);
}

void LogList::setLogs(const Result<QVector<treeherder::LogUrl>> &logs) {
    m_list->clear();
    setCurrentWidget(m_empty);
    if (!logs) {
        m_empty->present(tr("The logs could not be loaded"), logs.error().message);
        return;
    }
    if (logs->isEmpty()) {
        m_empty->present(tr("No logs"), tr("They appear once the job has run."));
        return;
    }
    for (const treeherder::LogUrl &log : *logs) {
        auto *item = new QTreeWidgetItem(m_list, {log.name, log.parseStatus});
        item->setIcon(0, symbolIcon(QStringLiteral("log")));
        item->setData(0, Qt::UserRole, log.url);
        item->setToolTip(0, log.url.isEmpty()
                                ? tr("No address is known for this log.")
                                : models::plainText(QString::fromLatin1(log.url.toEncoded(QUrl::RemoveQuery))));
        if (isMainLog(log.name))
            item->setToolTip(0, tr("Open in the log viewer (L)"));
    }
    setCurrentWidget(m_list);
}

} // namespace collie::ui
