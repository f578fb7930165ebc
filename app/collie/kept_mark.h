#pragma once

#include "services/http/http_client.h"
#include "services/treeherder/job.h"

#include <QHash>
#include <QObject>
#include <QUrl>

namespace collie::ui {
class AgeStrip;
}

namespace collie::app {

/// Marks what is on show of a job with its age where some of it was kept and not asked for now, because the network is
/// away. Goes by the addresses of the answers, which name the job, so that no part of what is shown has to know about
/// it. GUI thread.
class KeptMark final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptMark)
  public:
    /// \param http,strip  outlive this.
    KeptMark(http::HttpClient &http, ui::AgeStrip &strip, QObject *parent = nullptr);

    /// Another job is on show, or none (one without numbers).
    void show(const treeherder::Job &job);
    /// Whether something on show was kept.
    [[nodiscard]] bool isOld() const { return !m_kept.isEmpty(); }
    /// Whether something of that kind was.
    [[nodiscard]] bool isOld(CacheKind kind) const;

  private:
    struct Part {
        CacheKind kind;
        qint64 keptMs;
    };
    void take(CacheKind kind, const QUrl &address, qint64 keptMs);
    [[nodiscard]] bool isAboutJob(const QUrl &address) const;
    [[nodiscard]] static QUrl partOf(const QUrl &address);

    ui::AgeStrip &m_strip;
    QString m_taskId;
    QString m_jobId;          ///< Treeherder's; empty while it has none.
    QHash<QUrl, Part> m_kept; ///< What is old, by partOf() the address of the answer.
};

} // namespace collie::app
