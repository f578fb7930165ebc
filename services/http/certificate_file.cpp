#include "services/http/certificate_file.h"

#include "services/base/words.h"

#include <QFile>
#include <QSslConfiguration>

namespace collie::http {

Result<QList<QSslCertificate>> readCertificates(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       Words::tr("The certificate file %1 cannot be read: %2.").arg(path, file.errorString()));
    constexpr qint64 maxBytes = 16 * 1024 * 1024;
    QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(maxBytes), QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The file %1 holds no certificate in PEM form.").arg(path));
    return certificates;
}

Result<TrustedCertificates> readTrusted(const QString &path) {
    const Result<QList<QSslCertificate>> added = readCertificates(path);
    if (!added)
        return failure(added.error());
    TrustedCertificates trust{.all = QSslConfiguration::systemCaCertificates() + *added};
    for (const QSslCertificate &certificate : std::as_const(trust.all))
        trust.pem += certificate.toPem();
    return trust;
}

} // namespace collie::http
