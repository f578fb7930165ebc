#pragma once

#include "app/session/latest_question.h"
#include "services/http/network_options.h"
#include "services/storage/settings.h"

#include <QObject>

#include <functional>
#include <vector>

namespace collie::app {

/// How the network is used, as the settings say it: proxy, certificates, patience. GUI thread; certificates are read
/// on a pool thread.
class NetworkSettings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkSettings)
  public:
    /// \param settings  outlives this.
    explicit NetworkSettings(storage::Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] const http::NetworkOptions &options() const { return m_options; }
    /// Calls `then` once the certificates that the settings name are known: at once where there are none.
    void whenReady(QObject *context, const std::function<void()> &then);

    /// Why the proxy of the settings is not used, in a sentence; empty when all is well. Then the system's is.
    [[nodiscard]] const QString &proxyProblem() const { return m_proxyProblem; }
    /// Why the certificates of the settings are not trusted; empty when all is well.
    [[nodiscard]] const QString &certificateProblem() const { return m_certificateProblem; }
    /// How many certificates are trusted beside the system's.
    [[nodiscard]] qsizetype certificateCount() const { return m_certificateCount; }

  Q_SIGNALS:
    /// options(), or what is said of them, have changed.
    void changed();

  private:
    void readProxy();
    void readCertificates(const QString &path);
    void endReading();

    storage::Settings &m_settings;
    http::NetworkOptions m_options;
    QString m_proxyProblem;
    QString m_certificateProblem;
    qsizetype m_certificateCount = 0;
    session::LatestQuestion m_reading; ///< Of the file of certificates.
    bool m_isReady = false;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace collie::app
