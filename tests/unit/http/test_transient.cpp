#include "services/http/transient.h"

#include <QTest>

using namespace collie;

/// What an error means for what is done next.
class TestTransient final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneRuleForAll_data() {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("transient");
        QTest::addColumn<bool>("anotherTry");
        QTest::addColumn<bool>("fateUnknown");
        const auto row = [](const char *name, ErrorKind kind, int status, bool transient, bool again, bool dark) {
            QTest::newRow(name) << kind << status << transient << again << dark;
        };
        row("network", ErrorKind::Network, 0, true, true, true);
        row("deadline", ErrorKind::Timeout, 0, true, true, true);
        row("too many", ErrorKind::RateLimited, 429, true, true, false);
        row("server in trouble", ErrorKind::Server, 503, true, true, true);
        row("odd request", ErrorKind::Server, 418, false, false, false);
        row("page of a proxy", ErrorKind::BadResponse, 200, false, true, true);
        row("credentials", ErrorKind::AuthenticationFailed, 401, false, false, false);
        row("scopes", ErrorKind::InsufficientScopes, 403, false, false, false);
        row("signed out", ErrorKind::NotSignedIn, 0, false, false, false);
        row("certificate", ErrorKind::Tls, 0, false, false, false);
        row("gone", ErrorKind::NotFound, 404, false, false, false);
        row("conflict", ErrorKind::Conflict, 409, false, false, false);
        row("given up", ErrorKind::Cancelled, 0, false, false, false);
        row("too large", ErrorKind::TooLarge, 200, false, false, true);
    }

    void oneRuleForAll() {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        const Error error{.kind = kind, .message = {}, .httpStatus = status};
        QTEST(http::isTransient(error), "transient");
        QTEST(http::isWorthAnotherTry(error), "anotherTry");
        QTEST(http::isFateUnknown(error), "fateUnknown");
    }
};

QTEST_GUILESS_MAIN(TestTransient)
#include "test_transient.moc"
