#include "app/collie/sandbox_host.h"

#include "services/base/words.h"

// In place of sandbox_host.cpp where the window is built without a sandbox.
namespace collie::app {

bool SandboxHost::isBuiltIn() {
    return false;
}

SandboxHost::SandboxHost(QObject *parent)
    : QObject(parent)
    , m_worker(nullptr) {}

SandboxHost::~SandboxHost() = default;

Future<SandboxHost::Place> SandboxHost::start(bool, const Clock *) {
    const Promise<Place> promise;
    promise.finish(failure(ErrorKind::InvalidArgument, Words::tr("This Collie was built without a sandbox.")));
    return promise.future();
}

} // namespace collie::app
