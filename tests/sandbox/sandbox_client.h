#pragma once

#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "services/credentials/credentials.h"
#include "services/taskcluster/hawk.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace collie::test {

/// What came back.
struct Answer {
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    [[nodiscard]] Json json() const { return parseJson(body, QStringLiteral("answer")).value_or(Json()); }
    [[nodiscard]] QString member(const char *name) const {
        const Json document = json();
        return document.is_object() ? stringMember(document, name) : QString();
    }
    [[nodiscard]] QByteArray header(const QByteArray &name) const {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    /// The message without Taskcluster's diagnostics.
    [[nodiscard]] QString message() const { return member("message").section(QStringLiteral("\n\n---"), 0, 0); }
};

/// A sandbox and somebody who sends it requests, without any of the product's HTTP code.
class SandboxClient final {
  public:
    explicit SandboxClient(const sandbox::Sandbox::Options &options = {.pushes = 3, .jobsPerPush = 60, .frozen = true})
        : m_sandbox(std::make_unique<sandbox::Sandbox>(options)) {
        if (const Result<void> started = m_sandbox->start(); !started)
            qFatal("%s", qPrintable(started.error().message));
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    [[nodiscard]] sandbox::Sandbox &sandbox() { return *m_sandbox; }
    [[nodiscard]] credentials::Credentials developer() const {
        return {.clientId = m_sandbox->clientId(), .accessToken = m_sandbox->accessToken()};
    }
    /// \param target  path and query, percent-encoded.
    [[nodiscard]] QUrl url(const QByteArray &target) const {
        return QUrl::fromEncoded(m_sandbox->rootUrl().toEncoded() + target, QUrl::StrictMode);
    }
    /// A valid Authorization value.
    [[nodiscard]] QByteArray sign(const QByteArray &method, const QByteArray &target,
                                  const credentials::Credentials &by, qint64 skewMs = 0) const {
        return taskcluster::hawk::authorizationHeader(by, method, url(target),
                                                      QDateTime::currentMSecsSinceEpoch() + skewMs)
            .value_or(QByteArray());
    }
    Answer send(const QByteArray &method, const QByteArray &target, const QByteArray &authorization = {},
                const QByteArray &body = {}, const QByteArray &userAgent = "Collie-test/1") {
        return send(method, url(target), authorization, body, userAgent);
    }
    Answer send(const QByteArray &method, const QUrl &where, const QByteArray &authorization = {},
                const QByteArray &body = {}, const QByteArray &userAgent = "Collie-test/1") {
        QNetworkRequest request(where);
        request.setRawHeader("User-Agent", userAgent);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(120'000))
            qFatal("The sandbox did not answer");
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = reply->readAll(),
                .headers = reply->rawHeaderPairs(),
                .error = reply->error()};
    }
    Answer get(const QByteArray &target) { return send("GET", target); }
    /// Signed by the developer.
    Answer signedGet(const QByteArray &target) { return send("GET", target, sign("GET", target, developer())); }
    Answer signedSend(const QByteArray &method, const QByteArray &target, const Json &body) {
        return send(method, target, sign(method, target, developer()), toJsonBytes(body));
    }

    /// Signed by the developer; nobody waits for the answer.
    void later(const QByteArray &method, const QByteArray &target, const Json &body) {
        QNetworkRequest request(url(target));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("Authorization", sign(method, target, developer()));
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, toJsonBytes(body));
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

    /// Autoland's pushes, newest first.
    [[nodiscard]] Json pushes() { return get("/api/project/autoland/push/?count=100").json().at("results"); }
    /// The jobs of a push (one page), as objects.
    [[nodiscard]] std::vector<Json> jobs(const QByteArray &query) {
        const Json page = get("/api/jobs/?" + query).json();
        std::vector<Json> result;
        for (const Json &row : page.at("results")) {
            Json job = Json::object();
            for (size_t i = 0; i < row.size(); ++i)
                job[page.at("job_property_names").at(i).get<std::string>()] = row.at(i);
            result.push_back(std::move(job));
        }
        return result;
    }
    [[nodiscard]] QString decisionTask(qint64 pushId) {
        const QByteArray id = QByteArray::number(pushId);
        const Json answer = get("/api/project/autoland/push/decisiontask/?push_ids=" + id).json();
        return QString::fromStdString(answer.at(id.toStdString()).at("id").get<std::string>());
    }

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QNetworkAccessManager m_network;
};

} // namespace collie::test
