#include "ui/details/task_view.h"

#include "ui/details/related_task_list.h"
#include "ui/details/task_document.h"
#include "ui/details/task_overview.h"
#include "ui/details/task_runs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pane_keys.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <optional>

namespace collie::ui {
namespace {

/// What is not asked for any more says why: an answer will not come.
template <class T>
taskcluster::Part<T> orWhyNot(const taskcluster::Part<T> &part, const std::optional<Error> &whyNot) {
    return part || !whyNot ? part : taskcluster::Part<T>(failure(*whyNot));
}

} // namespace

TaskView::TaskView(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_empty(new EmptyState(theme, this))
    , m_page(new QWidget(this))
    , m_banner(new Banner(theme, clock, m_page))
    , m_switch(new QWidget(m_page))
    , m_buttons(new QButtonGroup(m_switch))
    , m_pages(new QStackedWidget(m_page))
    , m_overview(new TaskOverview(theme, clock, m_pages))
    , m_runs(new TaskRuns(theme, clock, m_pages))
    , m_document(new TaskDocument(m_pages)) {
    m_empty->setObjectName(QStringLiteral("noTask"));
    m_banner->setObjectName(QStringLiteral("taskNotice"));
    auto *row = new QHBoxLayout(m_switch);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    addPage(Overview, tr("Overview"), "taskOverview", m_overview);
    addPage(Runs, tr("Runs"), "taskRuns", m_runs);
    addPage(Dependencies, tr("Dependencies"), "taskDependencies", relations(theme));
    addPage(Definition, tr("Definition"), "taskDefinition", m_document);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_switch);
    layout->addWidget(m_pages, 1);
    addWidget(m_empty);
    addWidget(m_page);
    connectPages();
    showPage(Overview);
    auto *keys = new PaneKeys(this, tr("Task"));
    QAction *find = keys->add("findInDefinition", tr("Find in the Definition"), {QKeySequence(QKeySequence::Find)});
    find->setEnabled(currentWidget() == m_page);
    connect(this, &QStackedWidget::currentChanged, find, [this, find] { find->setEnabled(currentWidget() == m_page); });
    connect(find, &QAction::triggered, this, [this] {
        showPage(Definition);
        m_document->beginFind();
    });
}

QWidget *TaskView::relations(Theme &theme) {
    auto *both = new QWidget(m_pages);
    m_dependencies = new RelatedTaskList(theme, tr("Depends on"), QStringLiteral("taskNeeds"), both);
    m_dependents = new RelatedTaskList(theme, tr("Needed by"), QStringLiteral("taskNeededBy"), both);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dependencies, 1);
    layout->addWidget(m_dependents, 1);
    return both;
}

void TaskView::addPage(Page page, const QString &caption, const char *name, QWidget *widget) {
    auto *button = new QToolButton(m_switch);
    button->setObjectName(QLatin1String(name));
    button->setText(caption);
    button->setCheckable(true);
    button->setAutoRaise(true);
    m_switch->layout()->addWidget(button);
    m_buttons->addButton(button, page);
    m_pages->insertWidget(page, widget);
}

void TaskView::connectPages() {
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int page) { showPage(static_cast<Page>(page)); });
    connect(m_overview, &TaskOverview::linkActivated, this, &TaskView::linkActivated);
    connect(m_overview, &TaskOverview::groupRequested, this, &TaskView::groupRequested);
    connect(m_overview, &TaskOverview::copyRequested, this, &TaskView::copyRequested);
    for (const RelatedTaskList *list : {m_dependencies, m_dependents})
        connect(list, &RelatedTaskList::taskRequested, this, &TaskView::taskRequested);
}

void TaskView::showPage(Page page) {
    m_buttons->button(page)->setChecked(true);
    m_pages->setCurrentIndex(page);
}

void TaskView::setLoading(const QString &taskId) {
    m_taskId = taskId;
    m_notice.clear();
    m_banner->dismiss();
    m_runs->present({});
    m_dependencies->present({});
    m_dependents->present({});
    m_document->present(nullptr);
    m_empty->presentBusy(tr("Loading the task"));
    setCurrentWidget(m_empty);
}

void TaskView::setTask(const Result<Json> &task) {
    taskcluster::TaskFacts facts;
    facts.taskId = m_taskId;
    if (task)
        facts.definition = std::make_shared<const Json>(*task);
    else
        facts.definition = failure(task.error());
    setFacts(facts);
}

void TaskView::setFacts(const taskcluster::TaskFacts &facts) {
    if (!m_taskId.isEmpty() && facts.taskId != m_taskId)
        return;
    m_taskId = facts.taskId;
    if (presentWhatIsMissing(facts))
        return;
    presentNotice(facts);
    std::optional<Error> expired, undefined;
    if (facts.isExpired)
        expired = Error{.kind = ErrorKind::NotFound, .message = taskcluster::expirySentence(facts)};
    if (facts.definition && !*facts.definition)
        undefined = facts.definition->error();
    m_overview->present(facts);
    m_runs->present(orWhyNot(facts.status, expired));
    m_dependencies->present(orWhyNot(facts.dependencies, expired ? expired : undefined));
    m_dependents->present(orWhyNot(facts.dependents, expired));
    m_document->present(facts.definition && *facts.definition ? **facts.definition : nullptr);
    setCurrentWidget(m_page);
}

/// Without the definition and the status there is nothing to show but why.
bool TaskView::presentWhatIsMissing(const taskcluster::TaskFacts &facts) {
    if ((facts.definition && *facts.definition) || (facts.status && *facts.status))
        return false;
    if (facts.isExpired)
        m_empty->present(tr("The task has expired"), taskcluster::expirySentence(facts));
    else if (!facts.definition)
        return true;
    else if (facts.definition->error().kind == ErrorKind::NotFound)
        m_empty->present(tr("No task definition"), tr("The task has expired, or the job does not come from "
                                                      "Taskcluster."));
    else
        m_empty->present(tr("The task could not be loaded"), taskcluster::whyUnknown(facts.definition->error()));
    setCurrentWidget(m_empty);
    return true;
}

void TaskView::presentNotice(const taskcluster::TaskFacts &facts) {
    const bool isUndefined = !facts.isExpired && facts.definition && !*facts.definition;
    const QString sentence =
        facts.isExpired ? taskcluster::expirySentence(facts)
        : isUndefined
            ? tr("The definition could not be loaded. %1").arg(taskcluster::whyUnknown(facts.definition->error()))
            : taskcluster::whyWaiting(facts);
    // One that was closed stays closed until it says something else.
    if (sentence == m_notice)
        return;
    m_notice = sentence;
    if (sentence.isEmpty())
        m_banner->dismiss();
    else
        m_banner->present(facts.isExpired || isUndefined ? Banner::Kind::Problem : Banner::Kind::Info, sentence);
}

QPlainTextEdit *TaskView::text() const {
    return m_document->text();
}

} // namespace collie::ui
