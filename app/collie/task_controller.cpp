#include "app/collie/task_controller.h"

#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/http/transient.h"
#include "services/taskcluster/scopes.h"
#include "ui/main_window.h"
#include "ui/tasks/document_editor.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/tasks/task_editor.h"
#include "ui/tasks/task_menu.h"

#include <QPushButton>

namespace collie::app {
namespace {

constexpr int draftMs = 1000;                         ///< A draft is kept this long after the last key.
const QString draftName = QStringLiteral("New task"); ///< Of the one draft the editor keeps.
const QString helloId = QStringLiteral("hello-world");
const QString linuxId = QStringLiteral("linux-test");

QString orElse(const QString &text, const QString &fallback) {
    return text.isEmpty() ? fallback : text;
}

} // namespace

TaskController::TaskController(ui::MainWindow &window, ui::Theme &theme, session::DeploymentSession &deployment,
                               storage::TaskLibrary &library, const Clock &clock, std::function<QString()> selectedTask,
                               std::function<Future<QString>()> shownGroup, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_deployment(deployment)
    , m_library(library)
    , m_clock(clock)
    , m_sender(deployment.api)
    , m_graph(deployment.api, deployment.api.clock())
    , m_selectedTask(std::move(selectedTask))
    , m_shownGroup(std::move(shownGroup)) {
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &TaskController::keepDraft);
    connectMenu();
}

TaskController::~TaskController() {
    if (m_draftTimer.isActive())
        keepDraft();
    delete m_editor;
    delete m_browser;
    delete m_labels;
}

void TaskController::connectMenu() {
    const ui::TaskMenu *menu = m_window.taskMenu();
    const auto onCopy = [this](Copy kind) {
        return [this, kind] {
            const QString taskId = m_selectedTask();
            if (!taskId.isEmpty())
                copy(taskId, kind);
        };
    };
    connect(menu->create, &QAction::triggered, this, &TaskController::create);
    connect(menu->browseIndex, &QAction::triggered, this, &TaskController::browseIndex);
    connect(menu->fromLabels, &QAction::triggered, this, &TaskController::scheduleFromLabels);
    connect(menu->retriggerCopy, &QAction::triggered, this, onCopy(Copy::Retrigger));
    connect(menu->editCopy, &QAction::triggered, this, onCopy(Copy::Edit));
    connect(menu->interactiveCopy, &QAction::triggered, this, onCopy(Copy::Interactive));
}

ui::TaskEditor &TaskController::openEditor() {
    if (!m_editor) {
        m_editor = new ui::TaskEditor(m_theme, &m_window);
        m_editor->setTemplates({{helloId, tr("Hello world")}, {linuxId, tr("Linux 64 test task")}});
        connect(m_editor, &ui::TaskEditor::templateChosen, this, &TaskController::beginTemplate);
        connect(m_editor, &ui::TaskEditor::historyChosen, this, [this](const QString &id) {
            for (const storage::StoredTask &entry : m_library.history()) {
                if (entry.taskId == id)
                    beginCopy(entry.definition, Copy::Edit);
            }
        });
        connect(m_editor, &ui::TaskEditor::switchesChanged, this, [this] {
            if (!m_original.is_null())
                beginCopy(Json(m_original), Copy::Edit);
        });
        connect(m_editor, &ui::TaskEditor::documentChanged, this, [this](const Json &, const QString &text) {
            m_draft = text;
            m_draftTimer.start();
            m_sending.reset();
            assess();
        });
        connect(m_editor, &ui::TaskEditor::createRequested, this, &TaskController::send);
        connect(m_editor, &ui::TaskEditor::taskRequested, this, &TaskController::taskRequested);
        connect(&m_deployment.account, &taskcluster::Account::changed, m_editor, [this] { assess(); });
        m_editor->dependenciesBox()->setChecked(true);
        m_editor->routesBox()->setChecked(true);
    }
    showHistory();
    return *m_editor;
}

void TaskController::showHistory() {
    QVector<ui::TaskEditor::Choice> sent;
    for (const storage::StoredTask &entry : m_library.history())
        sent.append(
            {entry.taskId, QStringLiteral("%1 · %2").arg(taskcluster::taskName(entry.definition), entry.taskId)});
    m_editor->setHistory(sent);
}

void TaskController::keepDraft() {
    const Result<void> kept = m_draft.isEmpty() ? m_library.removeDraft(draftName)
                                                : m_library.saveDraft(draftName, m_draft, utcFromMs(m_clock.nowMs()));
    if (!kept)
        qCWarning(logApp) << kept.error().message;
}

void TaskController::create() {
    m_copying.cancel();
    ui::TaskEditor &editor = openEditor();
    m_original = nullptr;
    for (const storage::StoredDraft &draft : m_library.drafts()) {
        if (draft.name == draftName && !draft.text.isEmpty()) {
            editor.restore(tr("New task"), draft.text);
            return;
        }
    }
    beginTemplate(helloId);
}

void TaskController::beginTemplate(const QString &id) {
    m_copying.cancel();
    m_original = nullptr;
    const QString owner = QStringLiteral("nobody@example.org");
    const scheduling::Draft draft =
        id == linuxId ? scheduling::templates::linux64Test({}, owner)
                      : scheduling::templates::helloWorld(QStringLiteral("proj-misc/tutorial"), owner);
    m_editor->begin(tr("New task"), draft.definition, false);
}

void TaskController::copy(const QString &taskId, Copy kind) {
    m_copying.ask(m_deployment.queue.task(taskId), this, [this, kind](const Result<Json> &definition) {
        if (definition)
            beginCopy(*definition, kind);
        else
            Q_EMIT failed(definition.error().message);
    });
}

void TaskController::beginCopy(const Json &definition, Copy kind) {
    ui::TaskEditor &editor = openEditor();
    const QString name = taskcluster::taskName(definition);
    if (kind == Copy::Interactive) {
        m_original = nullptr;
        editor.begin(tr("Interactive copy of %1").arg(name),
                     scheduling::templates::interactiveCopyOf(definition).definition, false);
        return;
    }
    const Result<scheduling::Draft> draft = scheduling::templates::copyOf(
        definition, {.keepDependencies = editor.keepsDependencies(), .keepRoutes = editor.keepsRoutes()});
    if (!draft) {
        Q_EMIT failed(draft.error().message);
        return;
    }
    m_original = definition;
    editor.begin(tr("Copy of %1").arg(name), draft->definition, true);
    if (kind == Copy::Retrigger)
        editor.createButton()->setFocus(Qt::OtherFocusReason);
}

/// Works out what sending would mean; only the newest counts.
void TaskController::assess() {
    if (!m_editor)
        return;
    const Json typed = m_editor->document();
    const auto future = m_sender.prepare({.taskId = {}, .definition = typed});
    m_assessing.ask(future, this, [this, typed](const Result<scheduling::SendableTask> &prepared) {
        if (m_editor)
            showAssessment(typed, prepared);
    });
}

void TaskController::showAssessment(const Json &typed, const Result<scheduling::SendableTask> &prepared) {
    ui::TaskAssessment assessment;
    if (!prepared) {
        assessment.problems.append(prepared.error().message);
        m_editor->setAssessment(assessment);
        return;
    }
    const Json &fixed = prepared->draft.definition;
    for (const char *name : {"created", "deadline", "expires"}) {
        const QString exact = stringMember(fixed, name);
        if (!exact.isEmpty())
            assessment.times.append({QLatin1String(name), orElse(stringMember(typed, name), exact), exact});
    }
    assessment.request = fixed;
    // Until it is known who would send it, nothing is said to be missing.
    const taskcluster::Account &account = m_deployment.account;
    const bool signedIn = account.state() == taskcluster::Account::State::SignedIn;
    const bool known = signedIn && !account.scopes().isEmpty();
    for (const QString &scope : taskcluster::scopes::named(account.scopes(), prepared->scopes))
        assessment.scopes.append(
            {scope, known ? std::optional(taskcluster::scopes::satisfies(account.scopes(), QStringList{scope}))
                          : std::nullopt});
    if (!signedIn)
        assessment.verdict = tr("You are not signed in. Creating the task asks you to.");
    else if (account.scopesUntold())
        assessment.verdict = tr("Only the queue can say whether %1 may create this task: the client may not ask for "
                                "its scopes.")
                                 .arg(account.clientId());
    else if (!known)
        assessment.verdict = tr("Your scopes are being looked up.");
    else if (taskcluster::scopes::satisfiesExpression(account.scopes(), prepared->scopes))
        assessment.verdict = tr("%1 may create this task.").arg(account.clientId());
    else
        assessment.verdict = tr("%1 may not create this task: the marked scopes are missing.").arg(account.clientId());
    m_editor->setAssessment(assessment);
}

/// Fixes id and times at the moment of the click; the same is sent again until an answer comes.
void TaskController::send() {
    m_editor->setSending();
    withSignIn(tr("Create a task"), [this] {
        if (m_sending) {
            sendPrepared();
            return;
        }
        onDone(m_sender.prepare({.taskId = {}, .definition = m_editor->document()}), this,
               [this](const Result<scheduling::SendableTask> &prepared) {
                   if (!prepared) {
                       m_editor->setFailed(prepared.error().message);
                       return;
                   }
                   m_sending = *prepared;
                   sendPrepared();
               });
    });
}

void TaskController::sendPrepared() {
    const scheduling::SendableTask sent = *m_sending;
    onDone(m_sender.send(sent), this, [this, sent](const Result<taskcluster::TaskStatus> &status) {
        if (!status) {
            // Whatever the server refused is not sent again as it is.
            if (!http::isTransient(status.error()))
                m_sending.reset();
            m_editor->setFailed(status.error().message);
            return;
        }
        m_sending.reset();
        m_draftTimer.stop();
        m_draft.clear();
        keepDraft();
        const Result<void> kept =
            m_library.remember(sent.draft.taskId, sent.draft.definition, utcFromMs(m_clock.nowMs()));
        if (!kept)
            qCWarning(logApp) << kept.error().message;
        showHistory();
        m_editor->setSent(sent.draft.taskId);
        Q_EMIT changed();
    });
}

void TaskController::withSignIn(const QString &what, const std::function<void()> &then) {
    m_deployment.gate.whenReady(what, this, then, [this](const QString &problem) {
        if (m_editor)
            m_editor->setFailed(problem);
        Q_EMIT failed(problem);
    });
}

void TaskController::scheduleFromLabels() {
    if (!m_labels) {
        m_labels = new ui::LabelsDialog(m_theme, &m_window);
        connect(m_labels, &ui::LabelsDialog::planRequested, this, &TaskController::planLabels);
        connect(m_labels, &ui::LabelsDialog::createRequested, this,
                [this] { withSignIn(tr("Create tasks"), [this] { runPlan(); }); });
        connect(&m_graph, &scheduling::GraphRun::progressed, m_labels,
                [this](int done, int) { showPlan(done, nullptr); });
    }
    m_plan = {};
    m_labels->begin({}, {});
    m_findingDecision.ask(m_shownGroup(), m_labels.data(), [this](const Result<QString> &group) {
        if (!group || !m_labels->decisionField()->text().isEmpty())
            return;
        m_labels->decisionField()->setText(*group);
        m_labels->labelsField()->setFocus(Qt::OtherFocusReason);
    });
}

void TaskController::planLabels(const QString &decisionTaskId, const QStringList &labels) {
    m_labels->setPlanning();
    m_planning.ask(m_graph.plan(decisionTaskId, labels), m_labels.data(),
                   [this](const Result<scheduling::TaskGraphPlan> &plan) {
                       if (!plan) {
                           m_labels->setProblem(plan.error().message, false);
                           return;
                       }
                       m_plan = *plan;
                       QVector<ui::LabelsDialog::Step> steps;
                       for (const scheduling::PlannedTask &task : plan->tasks)
                           steps.append({.label = task.label, .taskId = task.taskId, .because = task.because});
                       for (const scheduling::ReusedTask &task : plan->reused)
                           steps.append({.label = task.label,
                                         .taskId = task.taskId,
                                         .because = task.because,
                                         .state = ui::LabelsDialog::Step::State::Reused});
                       m_labels->setPlan(steps);
                   });
}

/// \param done  how many of the plan are made.
void TaskController::showPlan(int done, const scheduling::GraphRun::Outcome *outcome) {
    using State = ui::LabelsDialog::Step::State;
    for (int i = 0; i < m_plan.tasks.size(); ++i) {
        const scheduling::PlannedTask &task = m_plan.tasks.at(i);
        ui::LabelsDialog::Step step{.label = task.label, .taskId = task.taskId, .because = task.because};
        if (i < done)
            step.state = State::Created;
        else if (outcome != nullptr && outcome->failedLabel == task.label) {
            step.state = State::Failed;
            step.problem = outcome->error.message;
        } else if (outcome == nullptr && i == done)
            step.state = State::Sending;
        m_labels->setStep(i, step);
    }
}

void TaskController::runPlan() {
    if (!m_labels || m_plan.tasks.isEmpty())
        return;
    showPlan(0, nullptr);
    onDone(m_graph.run(m_plan), m_labels.data(), [this](const Result<scheduling::GraphRun::Outcome> &outcome) {
        if (!outcome) {
            m_labels->setProblem(outcome.error().message, true);
            return;
        }
        showPlan(static_cast<int>(outcome->created.size()), &*outcome);
        if (outcome->failedLabel.isEmpty())
            m_labels->setDone();
        else
            m_labels->setProblem(tr("%1 could not be created: %2").arg(outcome->failedLabel, outcome->error.message),
                                 true);
        Q_EMIT changed();
    });
}

void TaskController::browseIndex() {
    if (!m_browser) {
        m_browser = new ui::IndexBrowser(&m_window);
        connect(m_browser, &ui::IndexBrowser::contentRequested, this, &TaskController::loadIndex);
        connect(m_browser, &ui::IndexBrowser::taskRequested, this, &TaskController::taskRequested);
        connect(m_browser, &ui::IndexBrowser::pathRequested, this, [this](const QString &path) {
            m_findingTask.ask(m_deployment.index.findTask(path), this, [this](const Result<QString> &taskId) {
                if (taskId)
                    Q_EMIT taskRequested(*taskId);
                else
                    Q_EMIT failed(taskId.error().message);
            });
        });
        loadIndex({});
    }
    m_browser->show();
    m_browser->raise();
    m_browser->activateWindow();
}

void TaskController::loadIndex(const QString &path) {
    m_browsing[path].ask(m_deployment.index.listNamespaces(path), m_browser.data(),
                         [this, path](const Result<QVector<taskcluster::IndexNamespace>> &namespaces) {
                             if (!namespaces) {
                                 m_browser->setProblem(path, namespaces.error().message);
                                 return;
                             }
                             QStringList names;
                             for (const taskcluster::IndexNamespace &each : *namespaces)
                                 names.append(each.name);
                             // No task has an empty path.
                             if (path.isEmpty())
                                 m_browser->setContent(path, names, {});
                             else
                                 loadIndexedTasks(path, names);
                         });
}

void TaskController::loadIndexedTasks(const QString &path, const QStringList &namespaces) {
    m_browsing[path].ask(m_deployment.index.listTasks(path), m_browser.data(),
                         [this, path, namespaces](const Result<QVector<taskcluster::IndexedTask>> &found) {
                             if (!found) {
                                 m_browser->setProblem(path, found.error().message);
                                 return;
                             }
                             QVector<ui::IndexBrowser::Task> tasks;
                             for (const taskcluster::IndexedTask &task : *found)
                                 tasks.append({task.path.section(u'.', -1), task.taskId});
                             m_browser->setContent(path, namespaces, tasks);
                         });
}

} // namespace collie::app
