#include "services/treeherder/lando_client.h"

#include "services/base/deployment.h"
#include "services/base/json_members.h"
#include "services/base/words.h"
#include "services/treeherder/answer_error.h"
#include "services/treeherder/answer_reading.h"
#include "services/treeherder/lando_instances.h"
#include "services/treeherder/wire_values.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace collie::treeherder {
namespace {

bool hasForm(const QString &text, const char *form) {
    return QRegularExpression(QStringLiteral("\\A%1\\z").arg(QLatin1String(form))).match(text).hasMatch();
}

Error landoError(const http::Response &response, const QString &id) {
    Error error{
        .kind = ErrorKind::Server,
        .message =
            Words::tr("Lando could not tell of landing %1 (%2). Try again in a while.").arg(id).arg(response.status)};
    if (response.status == 404) {
        error.kind = ErrorKind::NotFound;
        error.message = Words::tr("Lando knows no landing %1.").arg(id);
    } else if (response.status == 429) {
        error.kind = ErrorKind::RateLimited;
        error.message = Words::tr("Lando is asked too often. Wait a minute and try again.");
    } else if (response.status >= 300 && response.status < 400) {
        error.kind = ErrorKind::BadResponse;
        error.message = Words::tr("Lando's address leads elsewhere. Check Lando's address in the settings.");
        error.code = wrongAddressCode;
    }
    error.detail = QStringLiteral("HTTP %1").arg(response.status);
    error.httpStatus = response.status;
    error.requestId = response.requestId;
    error.retryAfter = response.retryAfter;
    return error;
}

std::optional<LandingJob::State> stateNamed(const QString &status) {
    using State = LandingJob::State;
    if (status == u"landed")
        return State::Landed;
    if (status == u"failed")
        return State::Failed;
    if (status == u"cancelled" || status == u"canceled")
        return State::Cancelled;
    return status.isEmpty() ? std::nullopt : std::optional(State::UnderWay);
}

LandingCommit readCommit(const Json &entry) {
    LandingCommit commit;
    commit.author = boundedText(entry, "author_name").simplified();
    if (commit.author.isEmpty())
        commit.author = boundedText(entry, "author_email").simplified();
    commit.message = boundedText(entry, "commit_message");
    commit.url = webUrl(boundedText(entry, "url"));
    return commit;
}

Result<LandingJob> parseLanding(const QByteArray &body, const QString &id) {
    const QString what = Words::tr("Lando's answer about landing %1").arg(id);
    if (looksLikeHtml(body))
        return failure(Error{.kind = ErrorKind::BadResponse,
                             .message = Words::tr("Lando sent a web page instead of data. Check Lando's address in the "
                                                  "settings, or try again in a while."),
                             .code = wrongAddressCode});
    const Result<Json> answer = parseAnswer(body, what);
    if (!answer)
        return failure(answer.error());
    LandingJob job;
    job.id = id;
    constexpr qsizetype longestStatus = 60;
    job.status = stringMember(*answer, "status").simplified().toLower().left(longestStatus).replace(u'_', u' ');
    const QString revision = stringMember(*answer, "commit_id").toLower();
    if (hasForm(revision, "[0-9a-f]{40}"))
        job.revision = revision;
    const auto state = stateNamed(job.status);
    if (!state && job.revision.isEmpty())
        return unexpectedForm(what);
    // What has a revision was pushed, whatever the instance calls that.
    job.state = job.revision.isEmpty() ? *state : LandingJob::State::Landed;
    job.error = boundedText(*answer, "error").trimmed();
    job.created = momentMember(*answer, "created_at");
    job.requester = boundedText(*answer, "requester").simplified();
    job.page = webUrl(boundedText(*answer, "url"));
    for (const Json &entry : arrayMember(*answer, "revisions")) {
        if (job.commits.size() == LandoClient::mostCommits)
            break;
        if (entry.is_object())
            job.commits.append(readCommit(entry));
    }
    return job;
}

} // namespace

QString LandingCommit::subject() const {
    return message.trimmed().section(u'\n', 0, 0).simplified();
}

LandoClient::LandoClient(http::HttpClient &http, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_baseUrl(std::move(baseUrl)) {}

Future<LandingJob> LandoClient::landing(const QString &id, const QString &instance) {
    if (!hasForm(id, "[A-Za-z0-9_-]{1,64}"))
        return failedFuture<LandingJob>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("“%1” is not the id of a landing in Lando.").arg(id.left(60))});
    http::Request request;
    request.url = landingUrl(m_baseUrl, id, instance);
    if (request.url.isEmpty())
        return failedFuture<LandingJob>(
            {.kind = ErrorKind::InvalidArgument,
             .message = Words::tr("“%1” is no Lando that is known here.").arg(instance.left(60))});
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = true;
    request.maxBytes = 4 * 1024 * 1024;
    return andThen(m_http.send(request), this, [id](const http::Response &response) -> Future<LandingJob> {
        if (response.status != 200)
            return failedFuture<LandingJob>(landoError(response, id));
        if (response.body.size() <= mostParsedHere)
            return readyFuture<LandingJob>(parseLanding(response.body, id));
        return runOnPool([body = response.body, id] { return parseLanding(body, id); });
    });
}

} // namespace collie::treeherder
