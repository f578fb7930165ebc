#include "tests/support/certificate.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace collie::test {

std::optional<Certificate> makeCertificate(const QString &folder, const QString &alternativeName) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (program.isEmpty())
        return std::nullopt;
    const QString file = QDir(folder).filePath(QStringLiteral("certificate.pem"));
    QFile key(QDir(folder).filePath(QStringLiteral("key.pem")));
    QProcess openssl;
    openssl.start(program, {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                            QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                            QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=Collie test"),
                            QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + alternativeName,
                            QStringLiteral("-keyout"), key.fileName(), QStringLiteral("-out"), file});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !key.open(QIODevice::ReadOnly))
        qFatal("openssl failed: %s", openssl.readAllStandardError().constData());
    return Certificate{
        .file = file, .certificate = QSslCertificate::fromPath(file).constFirst(), .key = QSslKey(&key, QSsl::Rsa)};
}

} // namespace collie::test
