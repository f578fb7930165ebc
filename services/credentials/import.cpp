#include "services/credentials/import.h"

#include "services/base/words.h"
#include "services/base/yaml.h"
#include "services/credentials/certificate.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace collie::credentials {

namespace {

constexpr qint64 maxConfigBytes = 1024 * 1024;

/// Empty credentials when one of the two parts is missing; InvalidArgument for a certificate that is none.
/// \param where  what holds the certificate, for the message: "TASKCLUSTER_CERTIFICATE".
Result<Imported> make(const QString &rootUrl, const QString &clientId, const QString &accessToken,
                      const QString &certificate, const QString &where) {
    Imported imported{
        .rootUrl = rootUrl.trimmed(),
        .credentials = {.clientId = clientId.trimmed(), .accessToken = Secret(accessToken.trimmed().toUtf8())}};
    const QByteArray text = certificate.trimmed().toUtf8();
    if (text.isEmpty() || imported.credentials.isEmpty())
        return imported;
    imported.credentials.certificate = Secret(text);
    const Result<Certificate> parsed = parseCertificate(imported.credentials.certificate);
    if (!parsed)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("%1 is not a certificate of temporary credentials. Copy all of it again, or "
                                 "remove it if the credentials are not temporary.")
                           .arg(where));
    imported.credentials.expires = parsed->expiry;
    return imported;
}

/// A certificate stands as an object in some documents and as its text in others.
QString certificateText(const Json &object) {
    const auto member = object.find("certificate");
    if (member == object.end() || member->is_null())
        return {};
    return member->is_string() ? QString::fromStdString(member->get<std::string>())
                               : QString::fromUtf8(toJsonBytes(*member));
}

Result<Imported> fromObject(const Json &object, const QString &where) {
    return make(stringMember(object, "rootUrl"), stringMember(object, "clientId"), stringMember(object, "accessToken"),
                certificateText(object), where);
}

/// The values of `NAME=value` and `export NAME='value'` lines.
QProcessEnvironment fromShellLines(const QString &text) {
    static const QRegularExpression line(
        QStringLiteral(
            "^\\s*(?:export\\s+|setenv\\s+)?(TASKCLUSTER_[A-Z_]+)[=\\s]\\s*(?:'([^']*)'|\"([^\"]*)\"|([^\\s;]*))"),
        QRegularExpression::MultilineOption);
    QProcessEnvironment values;
    auto matches = line.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        values.insert(match.captured(1), match.captured(2) + match.captured(3) + match.captured(4));
    }
    return values;
}

} // namespace

Result<Imported> importFromEnvironment(const QProcessEnvironment &environment) {
    Result<Imported> imported =
        make(environment.value(QStringLiteral("TASKCLUSTER_ROOT_URL")),
             environment.value(QStringLiteral("TASKCLUSTER_CLIENT_ID")),
             environment.value(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN")),
             environment.value(QStringLiteral("TASKCLUSTER_CERTIFICATE")), QStringLiteral("TASKCLUSTER_CERTIFICATE"));
    if (imported && imported->credentials.isEmpty())
        return failure(ErrorKind::NotFound,
                       Words::tr("TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN are not set in the environment."));
    return imported;
}

Result<Imported> importFromCliConfig(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound, Words::tr("There is no Taskcluster configuration at %1.").arg(path));
    const QByteArray bytes = file.read(maxConfigBytes + 1);
    if (bytes.size() > maxConfigBytes)
        return failure(ErrorKind::TooLarge, Words::tr("%1 is too large for a configuration.").arg(path));
    const Result<Json> document = parseYaml(bytes, path);
    if (!document)
        return failure(document.error());
    const Json *config = document->is_object() && document->contains("config") ? &document->at("config") : nullptr;
    Result<Imported> imported =
        config && config->is_object() ? fromObject(*config, Words::tr("The certificate in %1").arg(path)) : Imported{};
    if (imported && imported->credentials.isEmpty())
        return failure(ErrorKind::NotFound, Words::tr("%1 holds no client ID and access token.").arg(path));
    return imported;
}

QString defaultCliConfigPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/taskcluster.yml");
}

Result<Imported> importFromText(const QString &text) {
    const Result<Json> document = parseJson(text.toUtf8(), Words::tr("The text"));
    if (document && document->is_object()) {
        const auto nested = document->find("credentials");
        Result<Imported> imported = fromObject(nested != document->end() && nested->is_object() ? *nested : *document,
                                               Words::tr("The certificate in this text"));
        if (!imported || !imported->credentials.isEmpty())
            return imported;
    }
    Result<Imported> imported = importFromEnvironment(fromShellLines(text));
    if (imported || imported.error().kind == ErrorKind::InvalidArgument)
        return imported;
    return failure(
        ErrorKind::InvalidArgument,
        Words::tr("This holds no credentials. Paste a JSON object with clientId and accessToken, or the lines that "
                  "“taskcluster signin” printed."));
}

} // namespace collie::credentials
