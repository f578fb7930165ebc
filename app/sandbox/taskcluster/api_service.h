#pragma once

#include "app/sandbox/taskcluster/api_method.h"

#include <memory>
#include <vector>

namespace collie::sandbox {

class WireCheck;

/// A service of Taskcluster: its methods, and what all services do alike (wire.md, "Errors").
class ApiService final {
  public:
    /// \param name  "queue". \param guard  checks signatures. \param check  sees every call; may be null.
    ApiService(QString name, const AuthGuard &guard, std::vector<ApiMethod> methods,
               std::shared_ptr<const WireCheck> check = nullptr);

    /// \param segments  path below /api/<service>/v1, decoded.
    /// \param nowMs  the server's time.
    [[nodiscard]] HttpReply handle(const HttpRequest &request, const QStringList &segments, qint64 nowMs) const;

    /// The answer of every service's ping.
    [[nodiscard]] static ApiMethod ping();
    /// The slice of a list that `limit` and `continuationToken` ask for, as offset and length.
    /// \param total  entries there are.
    struct Page {
        size_t offset = 0, length = 0;
        QByteArray nextToken; ///< Empty on the last page.
    };
    [[nodiscard]] static Page page(const HttpRequest &request, size_t total);

  private:
    [[nodiscard]] HttpReply call(const ApiMethod &method, ApiCall &call) const;
    void check(const ApiMethod &method, const ApiCall &call, HttpReply &reply) const;

    QString m_name;
    const AuthGuard &m_guard;
    std::vector<ApiMethod> m_methods;
    std::shared_ptr<const WireCheck> m_check;
};

} // namespace collie::sandbox
