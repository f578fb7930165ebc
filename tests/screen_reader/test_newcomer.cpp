#include "tests/screen_reader/screen_reader.h"
#include "tests/support/places.h"

#include <QProcess>
#include <QTest>

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

    /// From the first start to jobs that can be filtered.
    void opensTheSandbox() {
        QVERIFY(tabTo(QStringLiteral("push button"), QStringLiteral("Sandbox")));
        m_reader->press(QStringLiteral("space"));
        QTRY_VERIFY_WITH_TIMEOUT(!find(QStringLiteral("text"), QStringLiteral("Filter jobs")).isNull(), patienceMs);
    }

  private:
    static constexpr int patienceMs = 60'000;
    static constexpr int mostTabs = 60;

    [[nodiscard]] Accessible find(const QString &role, const QString &name) const {
        return m_reader->find(m_program, role, name);
    }

    /// Walks by Tab until the focus is there, as people do who do not know the keys.
    [[nodiscard]] bool tabTo(const QString &role, const QString &name) {
        QStringList met;
        for (int step = 0; step < mostTabs; ++step) {
            Accessible focus;
            if (!QTest::qWaitFor([&] { return !(focus = m_reader->focus(m_program)).isNull(); }, patienceMs))
                break;
            if (m_reader->role(focus) == role && m_reader->name(focus).startsWith(name))
                return true;
            met.append(m_reader->describe(focus));
            m_reader->press(QStringLiteral("Tab"));
            static_cast<void>(QTest::qWaitFor([&] { return m_reader->focus(m_program) != focus; }, 5'000));
        }
        qWarning().noquote() << "Met on the way:" << met.join(QStringLiteral(", "));
        return false;
    }

    std::optional<test::ScreenReader> m_reader;
    QProcess m_collie;
    Accessible m_program;
};

QTEST_MAIN(TestNewcomer)
#include "test_newcomer.moc"
