#pragma once

#include "app/sandbox/http/faults.h"
#include "services/base/clock.h"
#include "services/base/result.h"
#include "services/base/secret.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace collie::sandbox {

class EventBus;
class PulseSocketServer;

/// Treeherder's and Taskcluster's HTTP API in one process on loopback, over invented data that changes as time passes.
/// For development, demonstrations and tests. Keeps everything in memory. One thread.
class Sandbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sandbox)
  public:
    struct Options {
        quint16 port = 0;      ///< 0 for any free one.
        int pushes = 10;       ///< Of autoland; the other repositories have up to four.
        int jobsPerPush = 500; ///< Of autoland; the other repositories have up to 150.
        int runnable = 12'000; ///< Jobs a person may add to a push.
        quint32 seed = 1;      ///< The same seed invents the same pushes and jobs.
        double speed = 1.0;    ///< How much faster than life time passes.
        bool frozen = false;   ///< Nothing changes on its own; actions still run.
        bool anonymous = true; ///< Whether everybody holds the role `anonymous`, as at most deployments.
        /// The scopes of that role in place of those it has at most deployments.
        std::optional<QStringList> anonymousScopes = {};
        bool ipv6 = false;            ///< Listen on ::1 in place of 127.0.0.1.
        const Clock *clock = nullptr; ///< Null for the system's; outlives the sandbox.
    };

    explicit Sandbox(const Options &options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Invents the data and listens on 127.0.0.1.
    /// \return Network when the port is taken.
    [[nodiscard]] Result<void> start();

    /// Taskcluster's root URL, "http://127.0.0.1:PORT"; valid after start().
    [[nodiscard]] QUrl rootUrl() const;
    /// Treeherder's base URL; the same origin.
    [[nodiscard]] QUrl treeherderUrl() const { return rootUrl(); }
    /// Bugzilla's base URL; below the same origin.
    [[nodiscard]] QUrl bugzillaUrl() const { return QUrl(rootUrl().toString() + QStringLiteral("/bugzilla")); }
    /// Lando's base URL; below the same origin.
    [[nodiscard]] QUrl landoUrl() const { return QUrl(rootUrl().toString() + QStringLiteral("/lando")); }
    /// Where it is told which trees are open; the same.
    [[nodiscard]] QUrl treestatusUrl() const { return landoUrl(); }
    /// A store that speaks S3, for the buckets awsS3Credentials gives out: "collie-uploads" and "collie-uploads-west".
    [[nodiscard]] QUrl s3Endpoint() const;
    /// The developer's client; its token is another one at each start.
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] Secret accessToken() const;
    [[nodiscard]] Faults &faults();
    /// Where its Pulse messages go through.
    [[nodiscard]] EventBus &bus();
    [[nodiscard]] PulseSocketServer &pulse();

    /// Called for every request that is not broken by a fault, before it is answered.
    using Observer = std::function<void(const QByteArray &method, const QByteArray &path, const QByteArray &body)>;
    void setObserver(Observer observer);

    /// Lets a push of some repository land now, also when frozen; its jobs then take their course.
    void land();
    /// Changes the state of up to `count` jobs of autoland at once, as POST /sandbox/touch does.
    /// \return how many.
    int touch(int count);

  private:
    struct Parts;
    Options m_options;
    std::unique_ptr<Parts> m_parts;
    quint16 m_port = 0;
};

} // namespace collie::sandbox
