#include "services/credentials/credential_store.h"

#include "services/base/json.h"
#include "services/base/json_members.h"
#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace collie::credentials {

namespace {

const QString serviceName = QStringLiteral("Collie");

/// What a keychain's refusal means to the person.
Error keychainError(QKeychain::Error error, const QString &detail) {
    Error result{.kind = ErrorKind::Keychain, .message = {}, .detail = detail};
    switch (error) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        result.message = Words::tr("The keychain refused access. Allow Collie to use it, or unlock it.");
        return result;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        result.message =
            Words::tr("There is no keychain on this system. Start a secret service such as GNOME Keyring or KWallet.");
        return result;
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    result.message = Words::tr("The keychain did not work. Check that it is running and unlocked.");
    return result;
}

/// Starts a job that deletes itself and calls `finish` with it once, or with nullptr after the deadline. The job
/// outlives the deadline and whoever asked: deleting one under way crashes its backend.
void startJob(QKeychain::Job *job, QObject *context, std::chrono::milliseconds deadline,
              const std::function<void(QKeychain::Job *)> &finish) {
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [finish, timer] {
        timer->deleteLater();
        finish(nullptr);
    });
    QObject::connect(job, &QKeychain::Job::finished, timer, [finish, timer](QKeychain::Job *done) {
        timer->stop();
        timer->deleteLater();
        finish(done);
    });
    timer->start(deadline);
    job->start();
}

Error deadlineError() {
    return {.kind = ErrorKind::Keychain,
            .message = Words::tr("The keychain is locked or does not answer. Unlock it and try again."),
            .detail = QStringLiteral("deadline passed")};
}

QByteArray serialise(const Credentials &credentials) {
    const Json scopes = stringsToJson(credentials.authorizedScopes);
    const auto text = [](QByteArrayView view) { return std::string(view.data(), static_cast<size_t>(view.size())); };
    Json entry{{"version", 1},
               {"clientId", credentials.clientId.toStdString()},
               {"accessToken", text(credentials.accessToken.reveal())},
               {"certificate", text(credentials.certificate.reveal())},
               {"authorizedScopes", scopes},
               {"createdByCollie", credentials.createdByCollie}};
    if (credentials.expires.isValid())
        entry["expires"] = credentials.expires.toMSecsSinceEpoch();
    return toJsonBytes(entry);
}

Result<Credentials> deserialise(const QByteArray &bytes) {
    const Result<Json> entry = parseJson(bytes, Words::tr("The keychain's entry"));
    if (!entry || !entry->is_object())
        return failure(Error{.kind = ErrorKind::Keychain,
                             .message = Words::tr("The keychain's entry cannot be read. Sign in again."),
                             .code = damagedEntry});
    Credentials credentials{.clientId = stringMember(*entry, "clientId"),
                            .accessToken = Secret(stringMember(*entry, "accessToken").toUtf8()),
                            .certificate = Secret(stringMember(*entry, "certificate").toUtf8())};
    if (const auto scopes = entry->find("authorizedScopes"); scopes != entry->end() && scopes->is_array()) {
        for (const Json &scope : *scopes) {
            if (scope.is_string())
                credentials.authorizedScopes.append(QString::fromStdString(scope.get<std::string>()));
        }
    }
    if (const qint64 expires = integerMember(*entry, "expires"); expires > 0)
        credentials.expires = utcFromMs(expires);
    credentials.createdByCollie = boolMember(*entry, "createdByCollie");
    return credentials;
}

} // namespace

CredentialStore::CredentialStore(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_deadline(deadline) {}

Future<Credentials> CredentialStore::read(const QString &key) {
    Promise<Credentials> promise;
    auto *job = new QKeychain::ReadPasswordJob(serviceName);
    job->setKey(key);
    startJob(job, this, m_deadline, [promise](QKeychain::Job *done) {
        if (!done)
            return promise.finish(failure(deadlineError()));
        if (done->error() == QKeychain::EntryNotFound)
            return promise.finish(Credentials{});
        if (done->error() != QKeychain::NoError)
            return promise.finish(failure(keychainError(done->error(), done->errorString())));
        promise.finish(deserialise(static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData()));
    });
    return promise.future();
}

Future<void> CredentialStore::write(const QString &key, const Credentials &credentials) {
    Promise<void> promise;
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    job->setKey(key);
    job->setBinaryData(serialise(credentials));
    startJob(job, this, m_deadline, [promise](QKeychain::Job *done) {
        if (!done)
            promise.finish(failure(deadlineError()));
        else if (done->error() != QKeychain::NoError)
            promise.finish(failure(keychainError(done->error(), done->errorString())));
        else
            promise.finish({});
    });
    return promise.future();
}

Future<void> CredentialStore::remove(const QString &key) {
    Promise<void> promise;
    auto *job = new QKeychain::DeletePasswordJob(serviceName);
    job->setKey(key);
    startJob(job, this, m_deadline, [promise](QKeychain::Job *done) {
        if (!done)
            promise.finish(failure(deadlineError()));
        else if (done->error() != QKeychain::NoError && done->error() != QKeychain::EntryNotFound)
            promise.finish(failure(keychainError(done->error(), done->errorString())));
        else
            promise.finish({});
    });
    return promise.future();
}

} // namespace collie::credentials
