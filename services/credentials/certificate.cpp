#include "services/credentials/certificate.h"
#include "services/base/utc.h"
#include "services/base/words.h"

namespace collie::credentials {

Result<Certificate> parseCertificate(const Secret &certificate) {
    const auto refused = [] {
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The certificate of these credentials is damaged. Copy all of them again."));
    };
    const Result<Json> document = parseJson(certificate.reveal(), Words::tr("The certificate"), 8);
    if (!document || !document->is_object())
        return refused();
    const qint64 startMs = integerMember(*document, "start", -1);
    const qint64 expiryMs = integerMember(*document, "expiry", -1);
    const auto scopes = document->find("scopes");
    if (startMs < 0 || expiryMs < 0 || scopes == document->end() || !scopes->is_array())
        return refused();
    Certificate out{.scopes = {},
                    .start = utcFromMs(startMs),
                    .expiry = utcFromMs(expiryMs),
                    .issuer = stringMember(*document, "issuer"),
                    .document = *document};
    for (const Json &scope : *scopes) {
        if (!scope.is_string())
            return refused();
        out.scopes.append(QString::fromStdString(scope.get_ref<const std::string &>()));
    }
    return out;
}

} // namespace collie::credentials
