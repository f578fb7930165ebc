#include "app/collie/network_settings.h"

#include "services/storage/preferences.h"

#include <QPointer>

#include <utility>

namespace collie::app {

namespace {

namespace preferences = storage::preferences;

/// What a file of certificates adds.
struct AddedTrust {
    http::TrustedCertificates trust;
    qsizetype added = 0;
};

Result<AddedTrust> readAddedTrust(const QString &path) {
    const Result<QList<QSslCertificate>> added = http::readCertificates(path);
    Result<http::TrustedCertificates> trust = http::readTrusted(path);
    if (!added || !trust)
        return failure(added ? trust.error() : added.error());
    return AddedTrust{.trust = *std::move(trust), .added = added->size()};
}

} // namespace

NetworkSettings::NetworkSettings(storage::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings) {
    settings.follow(preferences::proxyKind, this, [this](const QString &) { readProxy(); });
    settings.follow(preferences::proxyAddress, this, [this](const QString &) { readProxy(); });
    settings.follow(preferences::connectSeconds, this, [this](int seconds) {
        m_options.unreachable = std::chrono::seconds(seconds);
        Q_EMIT changed();
    });
    settings.follow(preferences::answerSeconds, this, [this](int seconds) {
        m_options.silent = std::chrono::seconds(seconds);
        Q_EMIT changed();
    });
    settings.follow(preferences::caFile, this, [this](const QString &path) { readCertificates(path); });
}

void NetworkSettings::whenReady(QObject *context, const std::function<void()> &then) {
    if (m_isReady)
        return then();
    m_waiting.emplace_back([alive = QPointer<QObject>(context), then] {
        if (alive)
            then();
    });
}

void NetworkSettings::readProxy() {
    using Kind = http::ProxyChoice::Kind;
    const QString kind = m_settings.get(preferences::proxyKind);
    m_options.proxy = {};
    m_proxyProblem.clear();
    if (kind == u"none") {
        m_options.proxy.kind = Kind::None;
    } else if (kind != u"system") {
        const Result<http::ProxyChoice> own =
            http::parseProxy(kind == u"http" ? Kind::Http : Kind::Socks5, m_settings.get(preferences::proxyAddress));
        if (own)
            m_options.proxy = *own;
        else
            m_proxyProblem = own.error().message;
    }
    Q_EMIT changed();
}

void NetworkSettings::readCertificates(const QString &path) {
    m_reading.cancel();
    if (path.isEmpty()) {
        m_options.trust = {};
        m_certificateProblem.clear();
        m_certificateCount = 0;
        endReading();
        return;
    }
    m_reading.ask(runOnPool([path] { return readAddedTrust(path); }), this, [this](const Result<AddedTrust> &known) {
        m_options.trust = known ? known->trust : http::TrustedCertificates();
        m_certificateCount = known ? known->added : 0;
        m_certificateProblem = known ? QString() : known.error().message;
        endReading();
    });
}

void NetworkSettings::endReading() {
    m_isReady = true;
    // Before anything is asked by those who wait: what they ask goes by what is known now.
    Q_EMIT changed();
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}

} // namespace collie::app
