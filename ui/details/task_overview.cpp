#include "ui/details/task_overview.h"

#include "models/failures/shown_text.h"
#include "models/text/text_format.h"
#include "services/taskcluster/purge_cache.h"
#include "ui/details/fact_table.h"
#include "ui/details/task_state.h"
#include "ui/details/wrapped_lines.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

namespace collie::ui {
namespace {

/// Lines shown of a list, and characters of a line; the definition has the rest.
constexpr qsizetype mostListLines = 100;
constexpr qsizetype longestListLine = 400;
/// Pixels below which two columns have no room beside each other.
constexpr int narrowOverview = 600;

QToolButton *overviewButton(const QString &icon, const QString &text, const char *name, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(symbolIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QString asLines(const QStringList &entries) {
    QStringList lines;
    for (const QString &entry : entries.mid(0, mostListLines))
        lines.append(entry.size() > longestListLine ? models::headOf(entry, longestListLine) + u'…' : entry);
    if (entries.size() > mostListLines)
        lines.append(TaskOverview::tr("… and %Ln more", nullptr, models::pluralOf(entries.size() - mostListLines)));
    return lines.join(u'\n');
}

QStringList environmentOf(const Json &task) {
    QStringList lines;
    for (const auto &[name, value] : objectMember(objectMember(task, "payload"), "env").items())
        lines.append(QStringLiteral("%1=%2").arg(QString::fromStdString(name),
                                                 value.is_string() ? QString::fromStdString(value.get<std::string>())
                                                                   : QString::fromUtf8(toJsonBytes(value))));
    return lines;
}

/// What a part says, or why it does not; empty while it is on its way or not asked for.
template <class T, class Say>
QString textOf(const taskcluster::Part<T> &part, Say say) {
    if (!part)
        return {};
    return *part ? say(**part) : taskcluster::whyUnknown(part->error());
}

} // namespace

TaskOverview::TaskOverview(Theme &theme, const Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_openGroup(overviewButton(QStringLiteral("external"), tr("Open Task Group"), "taskOpenGroup", this))
    , m_copyId(overviewButton(QStringLiteral("copy"), tr("Copy Task ID"), "taskCopyId", this)) {
    setObjectName(QStringLiteral("taskOverviewPage"));
    setAccessibleName(tr("Task"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(this);
    m_what = new FactTable(theme, page);
    m_where = new FactTable(theme, page);
    m_columns = new QHBoxLayout;
    m_columns->addWidget(m_what, 1, Qt::AlignTop);
    m_columns->addWidget(m_where, 1, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_openGroup);
    buttons->addWidget(m_copyId);
    buttons->addStretch(1);
    m_lists = new QGridLayout;
    m_lists->setHorizontalSpacing(12);
    m_lists->setVerticalSpacing(8);
    m_lists->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addLayout(m_columns);
    layout->addLayout(buttons);
    layout->addLayout(m_lists);
    layout->addStretch(1);
    setWidget(page);
    addList(tr("Routes"), "taskRoutes");
    addList(tr("Scopes"), "taskScopes");
    addList(tr("Caches"), "taskCaches");
    addList(tr("Environment"), "taskEnvironment");
    for (const FactTable *table : {m_what, m_where})
        connect(table, &FactTable::linkActivated, this, &TaskOverview::linkActivated);
    connect(m_openGroup, &QToolButton::clicked, this, [this] { Q_EMIT groupRequested(m_groupId); });
    connect(m_copyId, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_taskId); });
    connect(&m_theme, &Theme::changed, this, &TaskOverview::recolour);
    recolour();
}

void TaskOverview::addList(const QString &name, const char *objectName) {
    const int row = m_lists->count() / 2;
    auto *label = new PlainLabel(name, widget());
    auto *lines = new WrappedLines(widget());
    lines->setObjectName(QLatin1String(objectName));
    lines->setAccessibleName(name);
    label->setBuddy(lines);
    m_lists->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_lists->addWidget(lines, row, 1, Qt::AlignTop);
    setList(row, {});
}

void TaskOverview::setList(int row, const QString &lines) {
    auto *list = static_cast<WrappedLines *>(m_lists->itemAtPosition(row, 1)->widget());
    list->setLines(lines);
    list->setVisible(!lines.isEmpty());
    m_lists->itemAtPosition(row, 0)->widget()->setVisible(!lines.isEmpty());
}

void TaskOverview::resizeEvent(QResizeEvent *event) {
    const bool isNarrow = width() < narrowOverview;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(isNarrow ? 4 : 24);
    QScrollArea::resizeEvent(event);
}

void TaskOverview::recolour() {
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    QPalette muted;
    muted.setColor(QPalette::WindowText, m_theme.mutedText());
    for (int row = 0; row < m_lists->rowCount(); ++row)
        m_lists->itemAtPosition(row, 0)->widget()->setPalette(muted);
    m_where->setValueColour(tr("State"), m_theme.statusColour(statusOfTaskState(m_state)));
}

void TaskOverview::present(const taskcluster::TaskFacts &facts) {
    static const Json none = Json::object();
    const Json &task = facts.definition && *facts.definition ? ***facts.definition : none;
    const taskcluster::TaskStatus status = facts.status && *facts.status ? **facts.status : taskcluster::TaskStatus();
    m_taskId = facts.taskId;
    m_groupId = status.taskGroupId.isEmpty() ? stringMember(task, "taskGroupId") : status.taskGroupId;
    m_state = status.state;
    // Hidden rather than disabled where it could only fail.
    m_openGroup->setVisible(!m_groupId.isEmpty() && !facts.isExpired);
    m_copyId->setVisible(!m_taskId.isEmpty());
    presentDefinition(task);
    presentQueue(facts);
    presentLists(task);
    recolour();
}

void TaskOverview::presentDefinition(const Json &task) {
    const Json &metadata = objectMember(task, "metadata");
    const QString source = stringMember(metadata, "source");
    m_what->setText(tr("Name"), stringMember(metadata, "name"));
    m_what->setText(tr("Description"), stringMember(metadata, "description"));
    m_what->setText(tr("Owner"), stringMember(metadata, "owner"));
    m_what->setLink(tr("Source"), source, QUrl(source));
    m_what->setCode(tr("Task"), m_taskId);
    m_what->setCode(tr("Task group"), m_groupId);
    m_what->setText(tr("Scheduler"), stringMember(task, "schedulerId"));
    const QString project = stringMember(task, "projectId");
    m_what->setText(tr("Project"), project == u"none" ? QString() : project);
}

void TaskOverview::presentQueue(const taskcluster::TaskFacts &facts) {
    static const Json none = Json::object();
    const Json &task = facts.definition && *facts.definition ? ***facts.definition : none;
    m_where->setText(tr("State"),
                     textOf(facts.status, [](const taskcluster::TaskStatus &status) { return status.state; }));
    m_where->setText(tr("Queue"), stringMember(task, "taskQueueId"));
    m_where->setText(tr("In the queue"), textOf(facts.counts, [](const taskcluster::TaskQueueCounts &counts) {
                         return tr("%1 pending, %2 claimed")
                             .arg(models::formatCount(counts.pending), models::formatCount(counts.claimed));
                     }));
    m_where->setText(tr("Its place"), textOf(facts.place, [](const taskcluster::QueuePlace &place) {
                         if (place.place > 0)
                             return place.isCut ? tr("%1 at best").arg(models::formatCount(place.place))
                                                : models::formatCount(place.place);
                         return place.isCut ? tr("behind the first %1").arg(models::formatCount(place.listed))
                                            : tr("no longer in the list");
                     }));
    m_where->setText(tr("Workers"), textOf(facts.pool, [](const taskcluster::WorkerPool &pool) {
                         return tr("%1 running, %2 requested, %3 stopping (%4)")
                             .arg(models::formatCount(pool.running), models::formatCount(pool.requested),
                                  models::formatCount(pool.stopping), pool.providerId);
                     }));
    m_where->setText(tr("Priority"), stringMember(task, "priority"));
    const qint64 retries = integerMember(task, "retries", -1);
    QString tries = retries < 0 ? QString() : models::formatCount(retries);
    if (retries >= 0 && facts.status && *facts.status)
        tries = tr("%1 of %2 left", "retries").arg(models::formatCount((*facts.status)->retriesLeft), tries);
    m_where->setText(tr("Retries"), tries);
    setTime(tr("Created"), timeMember(task, "created"));
    setTime(tr("Deadline"), timeMember(task, "deadline"));
    setTime(tr("Expires"), timeMember(task, "expires"));
}

void TaskOverview::setTime(const QString &name, const QDateTime &time) {
    const qint64 seconds = time.toSecsSinceEpoch();
    m_where->setText(name, time.isValid() ? relativeTime(seconds, m_clock.nowMs()) : QString(),
                     time.isValid() ? exactTime(seconds) : QString());
}

void TaskOverview::presentLists(const Json &task) {
    int row = 0;
    for (const QStringList &lines : {stringsMember(task, "routes"), stringsMember(task, "scopes"),
                                     taskcluster::cachesOf(task), environmentOf(task)})
        setList(row++, asLines(lines));
}

} // namespace collie::ui
