#include "services/about/version.h"

#include "services/http/curl_library.h"
#include "services/pulse/rabbitmq.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

#include <curl/curl.h>
#include <nlohmann/json.hpp>
#include <openssl/crypto.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <simdjson.h>
#include <tl/expected.hpp>
#include <yaml.h>
#include <zlib.h>
#include <zstd.h>

namespace collie::about {
namespace {

QString dotted(int first, int second, int third) {
    return QStringLiteral("%1.%2.%3").arg(first).arg(second).arg(third);
}

QString curlVersion() {
    return http::isCurlThere() ? QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version) : QString();
}

/// Asked of the driver, which may bring a SQLite of its own.
QString sqliteVersion() {
    // A connection is of one thread.
    const QString connection = QStringLiteral("version-") + QUuid::createUuid().toString(QUuid::Id128);
    QString version;
    if (QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"))) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (database.open()) {
            QSqlQuery query(QStringLiteral("SELECT sqlite_version()"), database);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return version;
}

/// "10.42 2022-12-11" without the date.
QString pcreVersion() {
    QByteArray text(64, '\0');
    if (pcre2_config(PCRE2_CONFIG_VERSION, nullptr) >= text.size())
        return {};
    pcre2_config(PCRE2_CONFIG_VERSION, text.data());
    return QString::fromLatin1(text.constData()).section(u' ', 0, 0);
}

} // namespace

QString version() {
    const QString commit = QStringLiteral(COLLIE_COMMIT);
    return commit.isEmpty() ? QStringLiteral(COLLIE_VERSION)
                            : QStringLiteral("%1 (%2)").arg(QStringLiteral(COLLIE_VERSION), commit);
}

QVector<Library> libraries() {
    QVector<Library> all{
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("QtKeychain"), QStringLiteral(COLLIE_KEYCHAIN_VERSION)},
        {QStringLiteral("libcurl"), curlVersion()},
        {QStringLiteral("OpenSSL"), QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION)).section(u' ', 1, 1)},
        {QStringLiteral("SQLite"), sqliteVersion()},
        {QStringLiteral("rabbitmq-c"), QString::fromLatin1(amqp_version())},
        {QStringLiteral("simdjson"), dotted(simdjson::SIMDJSON_VERSION_MAJOR, simdjson::SIMDJSON_VERSION_MINOR,
                                            simdjson::SIMDJSON_VERSION_REVISION)},
        {QStringLiteral("zstd"), QString::fromLatin1(ZSTD_versionString())},
        {QStringLiteral("zlib"), QString::fromLatin1(zlibVersion())},
        {QStringLiteral("PCRE2"), pcreVersion()},
        {QStringLiteral("libyaml"), QString::fromLatin1(yaml_get_version_string())},
        {QStringLiteral("nlohmann-json"),
         dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
        {QStringLiteral("tl-expected"),
         dotted(TL_EXPECTED_VERSION_MAJOR, TL_EXPECTED_VERSION_MINOR, TL_EXPECTED_VERSION_PATCH)},
    };
    all.removeIf([](const Library &library) { return library.version.isEmpty(); });
    return all;
}

QString versionText(const QString &program) {
    QStringList lines{program + u' ' + version()};
    if (QCoreApplication::instance() == nullptr)
        return lines.constFirst();
    for (const Library &library : libraries())
        lines.append(QStringLiteral("  %1 %2").arg(library.name, library.version));
    return lines.join(u'\n');
}

} // namespace collie::about
