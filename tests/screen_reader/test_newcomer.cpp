#include "tests/screen_reader/screen_reader.h"
#include "tests/support/places.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace collie;
using test::Accessible;

/// Somebody who has never seen Collie, and neither sees nor touches a mouse now, by what a screen reader tells.
class TestNewcomer final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        if (qEnvironmentVariable("COLLIE_TEST_SCREEN_READER") != QLatin1String("there"))
            QSKIP("No X server or no bus of screen readers is here (xvfb, dbus, at-spi2-core).");
        m_reader = test::ScreenReader::start();
        QVERIFY(m_reader.has_value());
        m_collie.setProgram(test::programPath(QStringLiteral("collie")));
        m_collie.setProcessChannelMode(QProcess::ForwardedChannels);
        m_collie.start();
        QVERIFY(m_collie.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!(m_program = m_reader->program(QStringLiteral("Collie"))).isNull(), patienceMs);
    }

    void cleanupTestCase() {
        m_collie.terminate();
        m_collie.waitForFinished(patienceMs);
    }

    /// From the first start to a view of one's own that others can be shown.
    void filtersAndSharesAView() {
        QVERIFY(tabTo(button, QStringLiteral("Sandbox")));
        press(QStringLiteral("space"));
        QVERIFY(tabToJobs());
        readsJobs();
        if (QTest::currentTestFailed())
            return;
        addsAFilter();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(tabTo(button, limit));
        copiesTheLink();
        if (QTest::currentTestFailed())
            return;
        // Without the filter, the link has something to bring back.
        QVERIFY(tabTo(button, limit));
        press(QStringLiteral("Delete"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_reader->hasCome(button, limit), patienceMs);
        opensTheLink();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->hasCome(button, limit), patienceMs);
        QVERIFY(tabToJobs());
        const QString job = m_reader->name(nextJob());
        QVERIFY2(job.contains(wanted), qPrintable(job));
    }

    /// From a push to a job of it that failed, and on to how that does once more.
    void retriggersAFailure() {
        QVERIFY(tabTo(button, limit));
        press(QStringLiteral("Delete"));
        QTRY_VERIFY_WITH_TIMEOUT(!isOn(m_reader->focus(), button, limit), patienceMs);
        readsPushes();
        if (QTest::currentTestFailed())
            return;
        findsTheFailedJob();
        if (QTest::currentTestFailed())
            return;
        readsTheFailure();
        if (QTest::currentTestFailed())
            return;
        press(QStringLiteral("r"));
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(QStringLiteral("Retrigger .*Waiting for sign-in|Retrigger .*Sending")),
                                 patienceMs);
        signsIn();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(QStringLiteral("Retrigger .*Accepted")), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(QStringLiteral("Retrigger .*Done")), patienceMs);
        // The result, wherever the focus is by then.
        QTRY_VERIFY_WITH_TIMEOUT(hasHeard(QStringLiteral("Your job .* ended: [a-z]+")), patienceMs);
    }

  private:
    static constexpr int patienceMs = 60'000;
    static constexpr int aMomentMs = 2'000; ///< In which a key has done what it does, or does nothing.
    const QString button = QStringLiteral("push button");
    const QString field = QStringLiteral("text");
    const QString jobs = QStringLiteral("Jobs");
    const QString wanted = QStringLiteral("mochitest");
    const QString limit = QStringLiteral("Limit: job name: mochitest");

    void press(const QString &key) const { m_reader->press(key); }
    [[nodiscard]] bool isOn(const Accessible &focus, const QString &role, const QString &name) const {
        return !focus.isNull() && m_reader->role(focus) == role && m_reader->name(focus).startsWith(name);
    }

    /// Walks by Tab until the focus is there, as people do who do not know the keys.
    [[nodiscard]] bool tabUntil(const std::function<bool(const Accessible &)> &isThere) {
        QStringList met;
        // Round and round: what is wanted may still be loading.
        for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired();) {
            // What had the keys may have gone: the next Tab goes to where it was.
            Accessible focus;
            static_cast<void>(QTest::qWaitFor([&] { return !(focus = m_reader->focus()).isNull(); }, aMomentMs));
            if (!focus.isNull() && isThere(focus))
                return true;
            met.append(m_reader->describe(focus));
            press(QStringLiteral("Tab"));
            static_cast<void>(QTest::qWaitFor([&] { return m_reader->focus() != focus; }, aMomentMs));
        }
        qWarning().noquote() << "Met on the way:"
                             << met.mid(std::max<qsizetype>(0, met.size() - 60)).join(QStringLiteral(", "));
        return false;
    }
    [[nodiscard]] bool tabTo(const QString &role, const QString &name) {
        return tabUntil([&](const Accessible &focus) { return isOn(focus, role, name); });
    }
    [[nodiscard]] bool tabToJobs() {
        return tabUntil([this](const Accessible &focus) {
            const QString list = QStringLiteral("list");
            return isOn(focus, list, jobs) || isOn(m_reader->parent(focus), list, jobs);
        });
    }

    /// The next job, however long the jobs take to come.
    [[nodiscard]] Accessible nextJob() {
        const Accessible from = m_reader->focus();
        Accessible now;
        for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired();) {
            press(QStringLiteral("Right"));
            const auto hasMoved = [&] { return !(now = m_reader->focus()).isNull() && now != from; };
            if (QTest::qWaitFor(hasMoved, aMomentMs))
                return now;
        }
        return {};
    }

    [[nodiscard]] bool hasHeard(const QString &pattern) {
        const QRegularExpression words(pattern, QRegularExpression::DotMatchesEverythingOption);
        return !m_reader->announcements().filter(words).isEmpty();
    }

    /// A push tells what it is about, whose it is and how it does; and which of how many it is.
    void readsPushes() {
        const QString list = QStringLiteral("list");
        const QString pushes = QStringLiteral("Pushes");
        QVERIFY(tabUntil([&](const Accessible &focus) {
            return isOn(focus, list, pushes) || isOn(m_reader->parent(focus), list, pushes);
        }));
        // The marked row is told with the list, before any key.
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->role(m_reader->focus()), QStringLiteral("list item"), patienceMs);
        // Down the list, until one has failures.
        static const QRegularExpression hasFailed(QStringLiteral("\\b[1-9][0-9,]* failed"));
        Accessible push;
        QString said;
        for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired() && !hasFailed.match(said).hasMatch();) {
            const Accessible before = m_reader->focus();
            press(QStringLiteral("Down"));
            const auto hasMoved = [&] { return !(push = m_reader->focus()).isNull() && push != before; };
            if (QTest::qWaitFor(hasMoved, aMomentMs) && m_reader->role(push) == QLatin1String("list item"))
                said = m_reader->speech(push);
        }
        QVERIFY2(hasFailed.match(said).hasMatch() && said.contains(QStringLiteral("running")), qPrintable(said));
        const auto [place, count] = m_reader->position(push);
        QVERIFY2(place >= 1 && place <= count, qPrintable(QStringLiteral("%1 of %2").arg(place).arg(count)));
    }

    /// From failure to failure, until one is of a test: those have lines in their log that tell why.
    void findsTheFailedJob() {
        QVERIFY(tabToJobs());
        Accessible job;
        QString said;
        const QString ofTest = QStringLiteral("testfailed");
        for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired() && !said.contains(ofTest);) {
            const Accessible before = m_reader->focus();
            press(QStringLiteral("n"));
            const auto hasMoved = [&] { return !(job = m_reader->focus()).isNull() && job != before; };
            if (QTest::qWaitFor(hasMoved, aMomentMs))
                said = m_reader->speech(job);
        }
        QVERIFY2(said.contains(ofTest), qPrintable(said));
        const auto [place, count] = m_reader->position(job);
        QVERIFY2(place >= 1 && place <= count, qPrintable(QStringLiteral("%1 of %2").arg(place).arg(count)));
    }

    /// Why it failed, row by row. Those that came first may go while others come: the next one is heard all the same.
    void readsTheFailure() {
        const QString tree = QStringLiteral("tree");
        const QString failures = QStringLiteral("Failures");
        QVERIFY(tabUntil([&](const Accessible &focus) {
            return isOn(focus, tree, failures) || isOn(m_reader->parent(focus), tree, failures);
        }));
        static const QRegularExpression ofLog(QStringLiteral("line [0-9,]+ of the log"));
        QString said;
        QString key = QStringLiteral("Down");
        for (const QDeadlineTimer deadline(patienceMs); !deadline.hasExpired() && !ofLog.match(said).hasMatch();) {
            const Accessible before = m_reader->focus();
            press(key);
            Accessible row;
            const auto hasMoved = [&] { return !(row = m_reader->focus()).isNull() && row != before; };
            if (QTest::qWaitFor(hasMoved, aMomentMs) && m_reader->role(row) == QLatin1String("tree item"))
                said = m_reader->speech(row);
            else
                key = key == QLatin1String("Down") ? QStringLiteral("Home") : QStringLiteral("Down"); // At the end.
        }
        QVERIFY2(ofLog.match(said).hasMatch(), qPrintable(said));
    }

    /// The browser is another program: its button is pressed as that does.
    void signsIn() {
        QFile browsed(QDir::homePath() + QStringLiteral("/browsed"));
        QTRY_VERIFY_WITH_TIMEOUT(browsed.size() > 0, patienceMs);
        QVERIFY(browsed.open(QIODevice::ReadOnly));
        const QUrl page(QString::fromUtf8(browsed.readLine().trimmed()));
        QNetworkRequest request(page);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        QNetworkReply *reply = m_browser.post(request, QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patienceMs);
        QVERIFY2(reply->error() == QNetworkReply::NoError, qPrintable(reply->errorString()));
        reply->deleteLater();
    }

    /// Each job says what it is, and of which push.
    void readsJobs() {
        const Accessible next = nextJob();
        QVERIFY(!next.isNull());
        QCOMPARE(m_reader->role(next), QStringLiteral("list item"));
        QVERIFY2(m_reader->name(next).count(QStringLiteral(", ")) >= 2, qPrintable(m_reader->name(next)));
        QVERIFY2(m_reader->description(next).contains(QStringLiteral("Push: ")),
                 qPrintable(m_reader->description(next)));
    }

    void addsAFilter() {
        press(QStringLiteral("shift+f"));
        QTRY_VERIFY_WITH_TIMEOUT(isOn(m_reader->focus(), field, QStringLiteral("Values")), patienceMs);
        m_reader->type(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->text(m_reader->focus()), wanted, patienceMs);
        press(QStringLiteral("Return"));
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->hasCome(button, limit), patienceMs);
    }

    void copiesTheLink() {
        press(QStringLiteral("ctrl+alt+c"));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_reader->hasCome(QStringLiteral("notification"), QStringLiteral("The link to this view was copied.")),
            patienceMs);
    }

    void opensTheLink() {
        press(QStringLiteral("ctrl+l"));
        QTRY_VERIFY_WITH_TIMEOUT(isOn(m_reader->focus(), field, QStringLiteral("Any link")), patienceMs);
        press(QStringLiteral("ctrl+v"));
        const QString filter = QStringLiteral("job_type_name=mochitest");
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->text(m_reader->focus()).contains(filter), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->description(m_reader->focus()).endsWith(QStringLiteral("Enter goes there.")),
                                 patienceMs);
        press(QStringLiteral("Return"));
    }

    std::optional<test::ScreenReader> m_reader;
    QProcess m_collie;
    QNetworkAccessManager m_browser;
    Accessible m_program;
};

QTEST_MAIN(TestNewcomer)
#include "test_newcomer.moc"
