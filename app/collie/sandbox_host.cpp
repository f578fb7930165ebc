#include "app/collie/sandbox_host.h"

#include "app/sandbox/sandbox.h"
#include "services/base/words.h"

namespace collie::app {

bool SandboxHost::isBuiltIn() {
    return true;
}

SandboxHost::SandboxHost(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject) {
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SandboxHost::~SandboxHost() {
    m_thread.quit();
    m_thread.wait();
}

Future<SandboxHost::Place> SandboxHost::start(bool frozen, const Clock *clock) {
    const Promise<Place> promise;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise, frozen, clock] {
        auto *sandbox = new sandbox::Sandbox({.frozen = frozen, .clock = clock}, worker);
        if (Result<void> started = sandbox->start(); !started) {
            promise.finish(failure(started.error()));
            return;
        }
        Place place;
        place.deployment = {.name = QStringLiteral("sandbox"),
                            .title = Words::tr("Sandbox"),
                            .rootUrl = sandbox->rootUrl(),
                            .treeherderUrl = sandbox->treeherderUrl(),
                            .defaultRepository = QStringLiteral("autoland"),
                            .bugzillaUrl = sandbox->bugzillaUrl(),
                            .landoUrl = sandbox->landoUrl(),
                            .treestatusUrl = sandbox->treestatusUrl()};
        place.developer.clientId = sandbox->clientId();
        place.developer.accessToken = sandbox->accessToken();
        place.s3Endpoint = sandbox->s3Endpoint();
        promise.finish(std::move(place));
    });
    return promise.future();
}

} // namespace collie::app
