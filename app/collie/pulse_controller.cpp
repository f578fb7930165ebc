#include "app/collie/pulse_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/repository_controller.h"
#include "app/session/deployment_session.h"
#include "models/text/text_format.h"
#include "services/pulse/amqp_source.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/pulse/queue_bindings.h"
#include "services/storage/cache.h"
#include "services/storage/preferences.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <algorithm>
#include <utility>

namespace collie::app {
namespace {

using SourceKind = pulse::SourceState::Kind;
using AccountState = taskcluster::Account::State;

constexpr qsizetype bindingsOfTask = 6; ///< One for each state.
constexpr qsizetype mostBindings = 100; ///< That a subscription may have.

} // namespace

PulseController::PulseController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                 storage::Settings &settings, const BrokerController &account, const Clock &clock,
                                 SourceMaker makeSource, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(*window.pane<ui::PulsePane>())
    , m_deployment(deployment)
    , m_settings(settings)
    , m_clock(clock)
    , m_account(account)
    , m_makeSource(std::move(makeSource))
    , m_live([this] { return newSource(); })
    , m_knownClient(deployment.account.clientId())
    , m_wasSignedIn(deployment.account.state() == AccountState::SignedIn) {
    connect(&m_live, &session::LiveJobs::freshnessChanged, this, [this](const session::LiveJobs::Freshness &freshness) {
        if (m_repository != nullptr)
            m_repository->setFreshness(freshness);
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &PulseController::showFlow);
    connect(&deployment.account, &taskcluster::Account::changed, this, &PulseController::accountChanged);
    connect(&account, &BrokerController::changed, this, &PulseController::beginAnew);
    m_stream.setLabels([this](const QString &taskId) {
        if (m_repository == nullptr)
            return QString();
        const models::JobStore &jobs = m_repository->feed().store();
        const auto row = jobs.findByTask(taskId, 0);
        return row ? jobs.job(*row).typeName : QString();
    });
    keepOnDisk();
    connectPane();
    followSettings();
    offerStart();
}

void PulseController::keepOnDisk() {
    if (m_deployment.cache == nullptr)
        return;
    const int rows = m_settings.get(storage::preferences::streamMessagesOnDisk);
    m_archive = std::make_unique<pulse::StreamArchive>(
        m_deployment.cache->folder() + QStringLiteral("/pulse"),
        pulse::StreamArchive::Options{.mostRows = rows, .gapSentence = models::StreamModel::gapSentence});
    m_stream.setArchive(m_archive.get());
    connect(m_archive.get(), &pulse::StreamArchive::failed, &m_pane, &ui::PulsePane::showProblem);
    m_settings.follow(storage::preferences::streamMessagesOnDisk, this,
                      [this](int most) { m_archive->setMostRows(most); });
}

void PulseController::followSettings() {
    m_settings.follow(storage::preferences::streamMessages, this, [this](int rows) { m_stream.setCapacity(rows); });
    connect(&m_settings, &storage::Settings::changed, this, [this](const QString &name) {
        // A queue has the length it was made with.
        if (name == storage::preferences::brokerQueueLength.name && m_account.broker())
            beginAnew();
    });
}

PulseController::~PulseController() {
    show(nullptr);
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
    connect(m_window.pane<ui::PushPane>()->list(), &ui::PushListView::pushSelectionChanged, this,
            &PulseController::offerStart);
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, &PulseController::offerStart);
    connect(&m_pane, &PulsePane::setsChanged, this, [this](const QVector<pulse::BindingSet> &saved) {
        m_settings.setPulseBindingSets(saved);
        offerSets();
    });
    connect(&m_pane, &PulsePane::highlightsChanged, this,
            [this](const QStringList &filters) { m_settings.setPulseHighlights(filters); });
    connect(&m_pane, &PulsePane::signInRequested, this, &PulseController::signIn);
    connect(&m_pane, &PulsePane::tryAgainRequested, this, [this] {
        if (m_paneSource)
            listen(m_paneSource->bindings());
    });
    connect(&m_pane, &PulsePane::taskRequested, this,
            [this](const QString &taskId) { Q_EMIT openRequested(m_deployment.api.rootUrl().taskUrl(taskId)); });
    connect(&m_pane, &PulsePane::jobRequested, this, &PulseController::jumpToJob);
    connectRecording();
    connectReplay();
}

void PulseController::signIn() {
    onDone(m_deployment.gate.ready(tr("Listen to Pulse"), session::SignInGate::Ask::Anew), this,
           [this](const Result<void> &ready) {
               if (!ready && ready.error().kind != ErrorKind::Cancelled)
                   m_pane.showProblem(ready.error().message);
           });
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
    const bool signedIn = m_deployment.account.state() == AccountState::SignedIn;
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

void PulseController::show(RepositoryController *view) {
    if (m_repository != nullptr)
        m_repository->feed().disconnect(this);
    endReplay();
    m_repository = view;
    offerStart();
    m_live.setFeed(view != nullptr && m_isLive ? &view->feed() : nullptr);
    if (view != nullptr)
        connect(&view->feed(), &session::Feed::pushCountChanged, this, &PulseController::offerStart);
}

void PulseController::accountChanged() {
    const bool signedIn = m_deployment.account.state() == AccountState::SignedIn;
    const QString client = m_deployment.account.clientId();
    if (signedIn == m_wasSignedIn && client == m_knownClient)
        return;
    m_wasSignedIn = signedIn;
    m_knownClient = client;
    offerStart();
    // Another person may hear what this one may not, and the other way round. The broker has accounts of its own.
    if (!m_account.broker())
        beginAnew();
}

std::unique_ptr<pulse::Source> PulseController::newSource() const {
    const auto plan = [this] {
        pulse::AmqpPlan own;
        own.ownQueue.maxLength = m_settings.get(storage::preferences::brokerQueueLength);
        return own;
    };
    if (const std::optional<pulse::Broker> &broker = m_account.broker())
        return std::make_unique<pulse::AmqpSource>(*broker, plan(), m_clock);
    return m_makeSource();
}

void PulseController::beginAnew() {
    if (m_paneSource) {
        const QVector<pulse::Binding> bindings = m_paneSource->bindings();
        dropPaneSource();
        listen(bindings);
    }
    m_live.beginAnew();
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
    session::Feed &feed = m_repository->feed();
    offered = feed.bindingSets(myPushBindings());
    m_pane.setSets(offered, saved);
    const std::optional<treeherder::Push> shown = shownPush();
    if (!shown || feed.repository().isEmpty())
        return;
    const qint64 push = shown->id;
    const Future<QHash<qint64, treeherder::DecisionTask>> groups =
        m_deployment.treeherder.decisionTasks(feed.repository(), {push});
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
    const QString login = m_deployment.account.login();
    return m_repository == nullptr || login.isEmpty() ? QVector<pulse::Binding>()
                                                      : m_repository->feed().ownBindings(login);
}

QVector<pulse::Binding> PulseController::myBindings() const {
    QVector<pulse::Binding> mine = myPushBindings();
    const QStringList tasks = m_createdTasks ? m_createdTasks() : QStringList();
    for (const QString &task : tasks) {
        if (mine.size() + bindingsOfTask > mostBindings)
            break;
        mine += pulse::taskBindings(task);
    }
    return mine;
}

std::optional<treeherder::Push> PulseController::shownPush() const {
    if (m_repository == nullptr)
        return std::nullopt;
    const std::optional<int> row = currentPushRow(m_window, m_repository->feed());
    return row ? std::optional(m_repository->feed().pushes().pushAt(*row)) : std::nullopt;
}

void PulseController::offerStart() {
    QVector<ui::PulseStart::Choice> choices;
    const bool hasPushes = m_deployment.deployment.hasTreeherder();
    if (m_repository != nullptr) {
        for (const session::Feed::Listening &each : m_repository->feed().listenings(shownPush()))
            choices.append({each.title, each.about, each.bindings});
    } else if (hasPushes) {
        choices.append({tr("Failures"), tr("Open a repository first."), {}});
        choices.append({tr("This push"), tr("Select a push first."), {}});
    } else {
        choices.append({tr("This task group"), tr("Open a task group first."), {}});
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
        if (const auto row = m_repository->feed().store().findByTask(taskId, runId)) {
            m_window.grid()->selectJob(*row);
            m_window.grid()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT taskWanted(taskId);
}

} // namespace collie::app
