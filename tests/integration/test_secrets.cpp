#include "services/taskcluster/temporary_credentials.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/cache_contents.h"
#include "tests/support/log_recorder.h"
#include "tests/support/places.h"

#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>

using namespace collie;
using namespace collie::test;

/// Plants secrets and looks for them wherever something is written: log lines of every category and level, settings,
/// caches and all other files below the home folder, what is on screen, standard output and standard error.
class TestSecrets final : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_home.isValid());
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qputenv(name, m_home.path().toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void theWindowWritesNone() {
        QStringList written;
        QList<QByteArray> secrets;
        {
            const LogRecorder log;
            openSandbox();
            signIn();
            secrets.append(account_().accessToken.reveal().toByteArray());
            retrigger();

            // Temporary credentials by import, used until they are refused.
            credentials::Credentials developer{.clientId = m_sandbox->clientId(),
                                               .accessToken = m_sandbox->accessToken()};
            const QDateTime now = QDateTime::currentDateTimeUtc();
            const auto brief = taskcluster::createTemporaryCredentials(
                developer, {QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-*")}, now.addSecs(-60),
                now.addSecs(600));
            QVERIFY(brief.has_value());
            secrets.append(developer.accessToken.reveal().toByteArray());
            secrets.append(brief->accessToken.reveal().toByteArray());
            const Json certificate = *parseJson(brief->certificate.reveal(), QStringLiteral("The certificate"));
            secrets.append(stringMember(certificate, "signature").toUtf8());
            bool adopted = false;
            onDone(account().adopt(*brief), this, [&](const Result<void> &result) { adopted = result.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(adopted, patience);
            retrigger();

            // Wrong ones, which the server refuses with a text of its own.
            credentials::Credentials wrong{.clientId = m_sandbox->clientId(),
                                           .accessToken = Secret("canary-token-canary-token")};
            secrets.append("canary-token-canary-token");
            bool refused = false;
            onDone(account().adopt(wrong), this, [&](const Result<void> &result) {
                refused = !result.has_value();
                if (refused)
                    written.append(result.error().message + result.error().detail);
            });
            QTRY_VERIFY_WITH_TIMEOUT(refused, patience);
            written += textsOnScreen();
            QVERIFY(account().signOut().isValid());
            QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedOut, patience);
            written += log.lines();
            QVERIFY(log.lines().size() > 20);
        }
        const QString settings = m_folder->path();
        stopAll();
        QVERIFY(anyFileContains(settings, "full-task-graph") || anyFileContains(settings, "autoland"));
        for (const QByteArray &secret : secrets) {
            QVERIFY(secret.size() >= 20);
            QVERIFY2(!written.join(u'\n').contains(QString::fromUtf8(secret)), "a secret was logged or shown");
            QVERIFY2(!anyFileContains(settings, secret), "a secret is in the settings");
            QVERIFY2(!anyFileContains(m_home.path(), secret), "a secret is in a file");
        }
    }

    void theCommandLineWritesNone_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("whoami") << QStringList{QStringLiteral("whoami")};
        QTest::newRow("json") << QStringList{QStringLiteral("whoami"), QStringLiteral("--json")};
        QTest::newRow("sign") << QStringList{QStringLiteral("url"), QStringLiteral("sign"),
                                             QStringLiteral("https://example.com/api")};
        QTest::newRow("retrigger nothing") << QStringList{QStringLiteral("job"), QStringLiteral("retrigger"),
                                                          QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA")};
        QTest::newRow("sign out") << QStringList{QStringLiteral("signout")};
    }

    void theCommandLineWritesNone() {
        QFETCH(QStringList, arguments);
        const QByteArray token = m_sandbox->accessToken().reveal().toByteArray();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
        environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
        environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"), QString::fromUtf8(token));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("collie.*=true;qt.network.*=true"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(test::programPath(QStringLiteral("collie-cli")), arguments);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
        const QByteArray output = process.readAll();
        QVERIFY(!output.contains(token));
        QVERIFY(!anyFileContains(m_home.path(), token));
    }

  private:
    const credentials::Credentials &account_() { return m_application->deployment()->session.api.credentials(); }

    void retrigger() {
        const int before = activities()->rowCount();
        window().grid()->selectJob(completedJob(firstPush()));
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), before + 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            stageOfNewest() == int(Activity::Stage::Done) || stageOfNewest() == int(Activity::Stage::Failed), patience);
    }

    QStringList textsOnScreen() {
        QStringList texts{window().windowTitle(), QGuiApplication::clipboard()->text()};
        for (const QLabel *label : window().findChildren<QLabel *>())
            texts << label->text() << label->toolTip();
        for (const QLineEdit *edit : window().findChildren<QLineEdit *>())
            texts << edit->text();
        for (const QAction *action : window().findChildren<QAction *>())
            texts << action->text() << action->toolTip();
        return texts;
    }

    static bool anyFileContains(const QString &folder, const QByteArray &secret) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return true;
            // Packed, so that its bytes do not tell.
            if (file.fileName().endsWith(QLatin1String("cache.sqlite")) &&
                test::cacheContents(file.fileName()).join('\n').contains(secret))
                return true;
        }
        return false;
    }

    QTemporaryDir m_home;
};

QTEST_MAIN(TestSecrets)
#include "test_secrets.moc"
