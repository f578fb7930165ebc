#pragma once

#include "services/taskcluster/api_client.h"

namespace collie::taskcluster {

/// The hooks service (`/api/hooks/v1`). One thread.
class Hooks final {
  public:
    explicit Hooks(ApiClient &api)
        : m_api(api) {}

    /// POST hooks/<group>/<id>/trigger. Not idempotent: never repeated.
    /// \return the taskId of the task the hook made; empty when it made none.
    [[nodiscard]] Future<QString> triggerHook(const QString &hookGroupId, const QString &hookId, const Json &payload);

  private:
    ApiClient &m_api;
};

} // namespace collie::taskcluster
