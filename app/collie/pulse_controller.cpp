#include "app/collie/pulse_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/repository_controller.h"
#include "app/session/deployment_session.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/pulse/queue_bindings.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/widgets/text_format.h"

#include <algorithm>
#include <utility>

namespace collie::app {
namespace {

using SourceKind = pulse::SourceState::Kind;
using State = taskcluster::Account::State;

/// Each push takes six bindings of the hundred that a subscription may have; with more pushes than fit, the whole
/// project is listened to.
constexpr int mostPushesBound = 16;
constexpr qsizetype bindingsOfPush = 6; ///< Or of a task: one for each state.
constexpr qsizetype mostBindings = 100;
constexpr std::chrono::milliseconds bindDelay(200);
constexpr qint64 freshnessMs = 250; ///< More often nobody can read it.
/// Task groups caught up with after a gap; each is some pages of a thousand tasks.
constexpr int mostCaughtUp = 5;

/// The login within a client id, "mozilla-auth0/ad|Mozilla-LDAP|jdoe/…"; empty when there is none.
QString loginOf(const QString &clientId) {
    const QString identity = clientId.section(u'/', 1, 1);
    return identity.contains(u'|') ? identity.section(u'|', -1) : QString();
}

} // namespace

PulseController::PulseController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                 storage::Settings &settings, credentials::CredentialStore &store, const Clock &clock,
                                 SourceMaker makeSource, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(*window.pulse())
    , m_deployment(deployment)
    , m_settings(settings)
    , m_clock(clock)
    , m_store(store)
    , m_makeSource(std::move(makeSource))
    , m_knownClient(deployment.account.clientId())
    , m_wasSignedIn(deployment.account.state() == State::SignedIn) {
    m_bindLater.setSingleShot(true);
    m_bindLater.setInterval(bindDelay);
    connect(&m_bindLater, &QTimer::timeout, this, &PulseController::bindMirror);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &PulseController::showFlow);
    connect(&deployment.account, &taskcluster::Account::changed, this, &PulseController::accountChanged);
    m_stream.setLabels([this](const QString &taskId) {
        if (m_repository == nullptr)
            return QString();
        const models::JobStore &jobs = m_repository->session().store();
        const auto row = jobs.findByTask(taskId, 0);
        return row ? jobs.job(*row).typeName : QString();
    });
    connectPane();
    restoreBroker();
    offerStart();
}

PulseController::~PulseController() {
    setRepository(nullptr);
    dropPaneSource();
    m_pane.setModel(nullptr);
    m_pane.setBindings({});
    m_pane.setState({}, ui::PulsePane::WayOut::None);
}

void PulseController::connectPane() {
    using ui::PulsePane;
    m_pane.setModel(&m_stream);
    m_pane.setHighlights(m_settings.pulseHighlights());
    connect(&m_pane, &PulsePane::editorOpening, this, [this] {
        offerSets();
        fetchCatalogue();
    });
    connect(&m_pane, &PulsePane::bindingsChosen, this, &PulseController::listen);
    connect(m_window.pushList(), &ui::PushListView::pushSelectionChanged, this, &PulseController::offerStart);
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, &PulseController::offerStart);
    connect(&m_pane, &PulsePane::setsChanged, this, [this](const QVector<pulse::BindingSet> &saved) {
        m_settings.setPulseBindingSets(saved);
        offerSets();
    });
    connect(&m_pane, &PulsePane::highlightsChanged, this,
            [this](const QStringList &filters) { m_settings.setPulseHighlights(filters); });
    connect(&m_pane, &PulsePane::signInRequested, this,
            [this] { onDone(m_deployment.account.signIn(), this, [](const Result<void> &) {}); });
    connect(&m_pane, &PulsePane::tryAgainRequested, this, [this] {
        if (m_paneSource)
            listen(m_paneSource->bindings());
    });
    connect(&m_pane, &PulsePane::taskRequested, this,
            [this](const QString &taskId) { Q_EMIT openRequested(m_deployment.api.rootUrl().taskUrl(taskId)); });
    connect(&m_pane, &PulsePane::jobRequested, this, &PulseController::jumpToJob);
    connect(&m_pane, &PulsePane::accountRequested, this, &PulseController::askForBroker);
    connectRecording();
    connectReplay();
}

void PulseController::listen(const QVector<pulse::Binding> &bindings) {
    m_pane.setBindings(bindings);
    if (bindings.isEmpty()) {
        dropPaneSource();
        m_second.stop();
        m_pane.setState({}, ui::PulsePane::WayOut::None);
        m_pane.setFlow({});
        offerStart();
        return;
    }
    const bool anew = !m_paneSource || m_paneSource->state().kind == SourceKind::Refused;
    if (anew) {
        dropPaneSource();
        m_paneSource = newSource();
        m_receivedBefore = 0;
        pulse::Source *source = m_paneSource.get();
        connect(source, &pulse::Source::messages, this,
                [this](const QVector<pulse::Message> &messages) { m_stream.append(messages); });
        connect(source, &pulse::Source::gap, this, [this](qint64 from, qint64 to) { m_stream.appendGap(from, to); });
        connect(source, &pulse::Source::stateChanged, this, &PulseController::showPaneState);
        source->start(bindings);
    } else {
        m_paneSource->setBindings(bindings);
    }
    m_second.start();
    showPaneState();
}

void PulseController::showPaneState() {
    if (!m_paneSource || m_replay)
        return;
    const pulse::SourceState &state = m_paneSource->state();
    const bool signedIn = m_deployment.account.state() == State::SignedIn;
    m_pane.setState(state, state.kind != SourceKind::Refused ? ui::PulsePane::WayOut::None
                           : signedIn                        ? ui::PulsePane::WayOut::TryAgain
                                                             : ui::PulsePane::WayOut::SignIn);
}

void PulseController::showFlow() {
    if (!m_paneSource || m_replay)
        return;
    const pulse::Counters counters = m_paneSource->counters();
    m_pane.setFlow(
        {.perSecond = static_cast<double>(counters.received - std::exchange(m_receivedBefore, counters.received)),
         .queueDepth = counters.queueDepth,
         .dropped = counters.dropped});
}

void PulseController::setRepository(RepositoryController *repository) {
    if (m_repository != nullptr)
        m_repository->session().disconnect(this);
    endReplay();
    m_mirrorSource.reset();
    m_mirror.reset();
    m_mirrorNewsMs = 0;
    m_repository = repository;
    offerStart();
    if (repository == nullptr)
        return;
    session::RepositorySession &session = repository->session();
    m_mirror = std::make_unique<session::JobMirror>(
        m_deployment.queue,
        session::JobMirror::Place{.store = session.store(),
                                  .pushes = session.pushes(),
                                  .apply = [&session](const treeherder::JobBatch &jobs) { session.takeJobs(jobs); }});
    connect(m_mirror.get(), &session::JobMirror::applied, this,
            [this](int jobs) { m_mirrored += static_cast<quint64>(jobs); });
    connect(&session, &session::RepositorySession::pushCountChanged, this, [this] {
        m_bindLater.start();
        offerStart();
    });
    beginMirror();
}

bool PulseController::isMirroring() const {
    return m_mirrorSource && m_mirrorSource->state().kind == SourceKind::Live;
}

void PulseController::beginMirror() {
    m_mirrorSource = newSource();
    pulse::Source *source = m_mirrorSource.get();
    connect(source, &pulse::Source::messages, this, [this](const QVector<pulse::Message> &messages) {
        if (messages.isEmpty())
            return;
        m_mirrorNewsMs = messages.constLast().receivedAt;
        // A group shows tasks that are no jobs of Treeherder's too.
        if (m_repository->session().taskGroupId().isEmpty())
            m_mirror->take(messages);
        else
            m_repository->session().takeMessages(messages);
        if (!m_sinceTold.isValid() || m_sinceTold.hasExpired(freshnessMs))
            tellFreshness();
    });
    connect(source, &pulse::Source::stateChanged, this, &PulseController::tellFreshness);
    connect(source, &pulse::Source::gap, this, &PulseController::closeGap);
    bindMirror();
}

QVector<pulse::Binding> PulseController::mirrorBindings() const {
    const session::RepositorySession &session = m_repository->session();
    if (!session.taskGroupId().isEmpty())
        return pulse::taskGroupBindings(session.taskGroupId());
    const models::PushListModel &pushes = m_repository->session().pushes();
    // The route to Treeherder names every task that becomes a job of a push, also those of other task groups than the
    // decision task's: of nightly and other scheduled decisions.
    if (pushes.rowCount() > mostPushesBound)
        return pulse::treeherderBindings(session.repository());
    QVector<pulse::Binding> bindings;
    for (int row = 0; row < pushes.rowCount(); ++row)
        bindings += pulse::treeherderBindings(session.repository(), pushes.pushAt(row).revision);
    return bindings;
}

void PulseController::bindMirror() {
    if (!m_mirrorSource || m_repository == nullptr)
        return;
    const QVector<pulse::Binding> bindings = mirrorBindings();
    if (bindings.isEmpty() || bindings == m_mirrorSource->bindings())
        return;
    const bool first = m_mirrorSource->bindings().isEmpty();
    if (first)
        m_mirrorSource->start(bindings);
    else
        m_mirrorSource->setBindings(bindings);
    // What happened between the load and now was told to nobody.
    m_repository->session().refresh();
    tellFreshness();
}

void PulseController::tellFreshness() {
    if (m_repository == nullptr || !m_mirrorSource)
        return;
    m_sinceTold.start();
    const pulse::SourceState &state = m_mirrorSource->state();
    const bool live = state.kind == SourceKind::Live;
    m_repository->setLive(live, m_mirrorNewsMs, state.sentence);
}

void PulseController::closeGap() {
    session::RepositorySession &session = m_repository->session();
    session.refresh();
    if (!m_watchedPushes || !session.taskGroupId().isEmpty())
        return;
    const QVector<qint64> watched = m_watchedPushes();
    m_catchUps.clear();
    for (const qint64 push : watched.first(std::min<qsizetype>(watched.size(), mostCaughtUp))) {
        const Future<QString> found = m_deployment.taskGroups.ofPush(session.repository(), push);
        m_catchUps.push_back(CancelGuard(found));
        onDone(found, m_mirror.get(), [mirror = m_mirror.get()](const Result<QString> &group) {
            if (group)
                mirror->catchUp(*group);
        });
    }
}

void PulseController::accountChanged() {
    const bool signedIn = m_deployment.account.state() == State::SignedIn;
    const QString client = m_deployment.account.clientId();
    if (signedIn == m_wasSignedIn && client == m_knownClient)
        return;
    m_wasSignedIn = signedIn;
    m_knownClient = client;
    offerStart();
    // Another person may hear what this one may not, and the other way round. The broker has accounts of its own.
    if (!m_broker)
        beginAnew();
}

void PulseController::beginAnew() {
    if (m_paneSource) {
        const QVector<pulse::Binding> bindings = m_paneSource->bindings();
        dropPaneSource();
        listen(bindings);
    }
    if (m_repository != nullptr)
        beginMirror();
}

void PulseController::fetchCatalogue() {
    if (m_catalogueKnown)
        return;
    const Future<QVector<pulse::Exchange>> exchanges = pulse::fetchExchanges(m_deployment.api, this);
    m_catalogue = CancelGuard(exchanges);
    onDone(exchanges, this, [this](const Result<QVector<pulse::Exchange>> &known) {
        m_catalogueKnown = known.has_value();
        if (known)
            m_pane.setCatalogue(*known);
        else if (known.error().kind != ErrorKind::Cancelled)
            m_pane.setCatalogueProblem(known.error().message);
    });
}

void PulseController::offerSets() {
    m_groups.cancel();
    const QVector<pulse::BindingSet> saved = m_settings.pulseBindingSets();
    QVector<pulse::BindingSet> offered;
    if (m_repository == nullptr) {
        m_pane.setSets(offered, saved);
        return;
    }
    session::RepositorySession &session = m_repository->session();
    if (!session.taskGroupId().isEmpty()) {
        offered.append({.name = tr("This task group"), .bindings = pulse::taskGroupBindings(session.taskGroupId())});
        m_pane.setSets(offered, saved);
        return;
    }
    const QString repository = session.repository();
    const QVector<pulse::Binding> mine = myPushBindings();
    if (!mine.isEmpty())
        offered.append({.name = tr("My pushes"), .bindings = mine});
    offered.append({.name = tr("Failures on %1").arg(repository), .bindings = pulse::failureBindings(repository)});
    offered.append({.name = tr("All jobs of %1").arg(repository), .bindings = pulse::treeherderBindings(repository)});
    m_pane.setSets(offered, saved);
    const std::optional<treeherder::Push> shown = shownPush();
    if (!shown)
        return;
    const qint64 push = shown->id;
    const Future<QHash<qint64, treeherder::DecisionTask>> groups =
        m_deployment.treeherder.decisionTasks(repository, {push});
    m_groups.ask(groups, this,
                 [this, offered, saved, push](const Result<QHash<qint64, treeherder::DecisionTask>> &known) {
                     if (!known || !known->contains(push))
                         return;
                     QVector<pulse::BindingSet> all = offered;
                     all.prepend({.name = tr("This task group"),
                                  .bindings = pulse::taskGroupBindings(known->value(push).taskId)});
                     m_pane.setSets(all, saved);
                 });
}

QVector<pulse::Binding> PulseController::myPushBindings() const {
    QVector<pulse::Binding> mine;
    const QString login = loginOf(m_deployment.account.clientId());
    if (m_repository == nullptr || login.isEmpty() || !m_repository->session().taskGroupId().isEmpty())
        return mine;
    const models::PushListModel &pushes = m_repository->session().pushes();
    for (int row = 0; row < pushes.rowCount() && mine.size() + bindingsOfPush <= mostBindings; ++row) {
        if (ui::shortAuthor(pushes.pushAt(row).author) == login)
            mine += pulse::treeherderBindings(m_repository->session().repository(), pushes.pushAt(row).revision);
    }
    return mine;
}

QVector<pulse::Binding> PulseController::myBindings() const {
    QVector<pulse::Binding> mine = myPushBindings();
    const QStringList tasks = m_createdTasks ? m_createdTasks() : QStringList();
    for (const QString &task : tasks) {
        if (mine.size() + bindingsOfPush > mostBindings)
            break;
        mine += pulse::taskBindings(task);
    }
    return mine;
}

std::optional<treeherder::Push> PulseController::shownPush() const {
    if (m_repository == nullptr)
        return std::nullopt;
    const std::optional<int> row = currentPushRow(m_window, m_repository->session());
    return row ? std::optional(m_repository->session().pushes().pushAt(*row)) : std::nullopt;
}

void PulseController::offerStart() {
    QVector<ui::PulseStart::Choice> choices;
    const QString group = m_repository == nullptr ? QString() : m_repository->session().taskGroupId();
    const bool hasPushes = m_deployment.deployment.hasTreeherder();
    if (!group.isEmpty() || !hasPushes) {
        choices.append({tr("This task group"), group.isEmpty() ? tr("Open a task group first.") : group,
                        group.isEmpty() ? QVector<pulse::Binding>() : pulse::taskGroupBindings(group)});
    } else {
        const QString repository = m_repository == nullptr ? QString() : m_repository->session().repository();
        const std::optional<treeherder::Push> push = shownPush();
        choices.append({repository.isEmpty() ? tr("Failures") : tr("Failures on %1").arg(repository),
                        repository.isEmpty() ? tr("Open a repository first.")
                                             : tr("Every job there that fails or ends in an exception"),
                        pulse::failureBindings(repository)});
        choices.append({tr("This push"),
                        push ? tr("%1 by %2").arg(push->revision.left(12), ui::shortAuthor(push->author))
                             : tr("Select a push first."),
                        push ? pulse::treeherderBindings(repository, push->revision) : QVector<pulse::Binding>()});
    }
    const QVector<pulse::Binding> mine = myBindings();
    const QString none = hasPushes ? tr("There are none yet: no push of yours is on show, and you created no task.")
                                   : tr("There are none yet: you created no task.");
    const QString some =
        hasPushes ? tr("The jobs of your pushes on show, and the tasks you created") : tr("The tasks you created");
    choices.append({tr("My tasks"), mine.isEmpty() ? none : some, mine});
    m_pane.setStartChoices(choices);
}

void PulseController::setCreatedTasks(std::function<QStringList()> tasks) {
    m_createdTasks = std::move(tasks);
    offerStart();
}

void PulseController::jumpToJob(const QString &taskId, int runId) {
    if (m_repository != nullptr) {
        if (const auto row = m_repository->session().store().findByTask(taskId, runId)) {
            m_window.grid()->selectJob(*row);
            m_window.grid()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT taskWanted(taskId);
}

} // namespace collie::app
