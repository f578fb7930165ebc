#include "app/sandbox/sandbox.h"

#include "app/sandbox/files/bucket_service.h"
#include "app/sandbox/files/live_log.h"
#include "app/sandbox/files/object_service.h"
#include "app/sandbox/http/http_server.h"
#include "app/sandbox/identity/auth_service.h"
#include "app/sandbox/identity/skewed_clock.h"
#include "app/sandbox/pulse/pulse_socket_server.h"
#include "app/sandbox/pulse/queue_events.h"
#include "app/sandbox/router.h"
#include "app/sandbox/taskcluster/claim_service.h"
#include "app/sandbox/taskcluster/group_service.h"
#include "app/sandbox/taskcluster/hooks_service.h"
#include "app/sandbox/taskcluster/index_service.h"
#include "app/sandbox/taskcluster/purge_cache_service.h"
#include "app/sandbox/taskcluster/task_queue_service.h"
#include "app/sandbox/taskcluster/task_service.h"
#include "app/sandbox/taskcluster/wire_check.h"
#include "app/sandbox/taskcluster/worker_manager_service.h"
#include "app/sandbox/tasks/created_jobs.h"
#include "app/sandbox/tasks/push_tasks.h"
#include "app/sandbox/world/example_push.h"

namespace collie::sandbox {

/// In the order they need each other.
struct Sandbox::Parts {
    explicit Parts(const Options &options)
        : clock(faults, options.clock)
        , catalogue(world, options.runnable)
        , generator(world, catalogue, options.seed, options.speed)
        , simulation(world, generator, events, clock,
                     {.jobsPerPush = options.jobsPerPush, .speed = options.speed, .frozen = options.frozen})
        , store(events, clock, options.speed, pushTasks)
        , clients(clock.nowMs(), options.anonymousScopes)
        , guard([this](const QString &id) { return clients.find(id); },
                [this](const QStringList &scopes) { return clients.expand(scopes); }, options.anonymous)
        , liveLog(world, artifacts, options.speed)
        , reports({world, simulation, bugs, stories}, options.speed)
        , landings(world, generator, simulation, options.speed, options.frozen) {
        store.setEffect([this](const Task &task) { return inTreeActions.performTask(task); });
    }

    [[nodiscard]] std::map<QString, ApiService> services() {
        std::map<QString, ApiService> all;
        const auto add = [&](const char *name, std::vector<ApiMethod> methods) {
            const QString service = QString::fromLatin1(name);
            all.emplace(service, ApiService(service, guard, std::move(methods), check));
        };
        add("auth", authServiceMethods());
        add("queue", queueMethods());
        add("hooks", hooksMethods(world, inTreeActions));
        add("index", indexMethods(world));
        add("object", objects.methods());
        add("purge-cache", purges.methods());
        add("worker-manager", workerManagerMethods(tasks));
        return all;
    }

    [[nodiscard]] std::vector<ApiMethod> authServiceMethods() {
        std::vector<ApiMethod> all = authMethods(clients);
        for (ApiMethod &method : bucketMethods(s3Sessions))
            all.push_back(std::move(method));
        return all;
    }

    [[nodiscard]] std::vector<ApiMethod> queueMethods() {
        std::vector<ApiMethod> all = taskService.methods();
        for (auto &more : {groupMethods(tasks, store), claimMethods(store, clients), taskQueueMethods(tasks),
                           queue.methods(), created.methods()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    std::shared_ptr<const WireCheck> check = WireCheck::fromEnvironment();
    Faults faults;
    SkewedClock clock;
    World world;
    JobCatalogue catalogue;
    PushGenerator generator;
    TaskEvents events;
    Simulation simulation;
    PushTasks pushTasks{world, simulation};
    TaskStore store;
    CreatedJobs createdJobs{world, simulation, store, events};
    TaskQueue tasks{
        {&pushTasks, &store}, events, clock, [this](const QString &group) { return store.sealedMs(group); }};
    EventBus bus;
    QueueEvents queueEvents{bus, tasks, events, check};
    PulseFlood flood{bus};
    ClientRegistry clients;
    AuthGuard guard;
    BugBook bugs{world};
    FailureStories stories{world, bugs};
    Artifacts artifacts{world, catalogue, stories};
    BlobStore blobs;
    S3Sessions s3Sessions;
    S3Service s3{blobs, s3Sessions};
    ObjectService objects{blobs, s3};
    CreatedArtifacts created{{store, clients, s3, objects}};
    LiveLog liveLog;
    PurgeCacheService purges;
    InTreeActions inTreeActions{{world, generator, catalogue, simulation, tasks, purges}};
    TaskService taskService{tasks, store};
    QueueService queue{world, artifacts, store, created};
    JobReports reports;
    TreeherderApi treeherder{world, simulation, stories, reports};
    SignInPage signIn{clients};
    Landings landings;
    TreeStates trees;
    Router router{
        {treeherder, queue, signIn, simulation, faults, s3, s3Sessions, liveLog, flood, reports, bugs, landings, trees},
        services()};
    PulseSocketServer pulse{{bus, guard, [this] { return router.nowMs(); }}};
    Observer observer;
    HttpServer server{[this](const HttpRequest &request) {
                          if (observer)
                              observer(request.method, request.path, request.body);
                          return router.route(request);
                      },
                      faults, clock,
                      [this](QTcpSocket *socket, const QByteArray &target) { return pulse.adopt(socket, target); }};
};

Sandbox::Sandbox(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options) {
    m_options.speed = std::max(0.001, options.speed);
    m_options.pushes = std::max(1, options.pushes);
    m_options.jobsPerPush = std::max(1, options.jobsPerPush);
    m_parts = std::make_unique<Parts>(m_options);
}

Sandbox::~Sandbox() = default;

Result<void> Sandbox::start() {
    const Result<quint16> port = m_parts->server.listenLocally(m_options.port, m_options.ipv6);
    if (!port)
        return failure(port.error());
    m_port = *port;
    m_parts->generator.addRepositories();
    m_parts->generator.addHistory(m_options.pushes, m_options.jobsPerPush, m_parts->clock.nowMs());
    ExamplePush(m_parts->world, m_parts->catalogue).add(m_parts->clock.nowMs());
    m_parts->simulation.start();
    return {};
}

QUrl Sandbox::rootUrl() const {
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_options.ipv6 ? QStringLiteral("::1") : QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

QUrl Sandbox::s3Endpoint() const {
    QUrl url = rootUrl();
    url.setPath(QStringLiteral("/s3"));
    return url;
}

QString Sandbox::clientId() const {
    return QString::fromLatin1(ClientRegistry::developerId);
}

Secret Sandbox::accessToken() const {
    return m_parts->clients.find(clientId())->accessToken;
}

Faults &Sandbox::faults() {
    return m_parts->faults;
}

PulseSocketServer &Sandbox::pulse() {
    return m_parts->pulse;
}

EventBus &Sandbox::bus() {
    return m_parts->bus;
}

void Sandbox::setObserver(Observer observer) {
    m_parts->observer = std::move(observer);
}

void Sandbox::land() {
    m_parts->simulation.land();
}

int Sandbox::touch(int count) {
    return m_parts->simulation.touch(count);
}

} // namespace collie::sandbox
