#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/main_window_status.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QPushButton>

using namespace collie;
using namespace collie::test;
using sandbox::Fault;

/// What a broken or hostile server sends: each ends in a clear sentence or a partial view, and nothing is lost or
/// frozen.
class TestWindowBadInput final : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init() { startAll({.pushes = 3, .jobsPerPush = 60, .frozen = true}); }
    void cleanup() { stopAll(); }

    void jobsThatCannotBeReadLeaveThePushes_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("a page instead of JSON") << int(Fault::Kind::Html);
        QTest::newRow("a body of 2 GiB") << int(Fault::Kind::Oversize);
        QTest::newRow("ten million jobs claimed") << int(Fault::Kind::HugeCount);
        QTest::newRow("half a body") << int(Fault::Kind::Truncate);
        QTest::newRow("a cut connection") << int(Fault::Kind::Cut);
    }

    void jobsThatCannotBeReadLeaveThePushes() {
        QFETCH(int, kind);
        m_sandbox->faults().add({.kind = Fault::Kind(kind), .pathPrefix = "/api/jobs"});
        m_application->open(lineTo(*m_sandbox));
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        const QString message = window().problemBanner()->message();
        QVERIFY2(message.endsWith(u'.') && !message.contains(u'{') && !message.contains(u'<'), qPrintable(message));
        QCOMPARE(window().pane<ui::PushPane>()->list()->model()->rowCount(), 3);

        // The way out works.
        m_sandbox->faults().clear();
        QTest::mouseClick(test::named<QPushButton>(window().problemBanner(), "bannerAction"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window().problemBanner()->isVisible() && store().size() > 0, patience);
    }

    void jobsWithoutSymbolAreShown() {
        m_sandbox->faults().add({.kind = Fault::Kind::NoSymbol});
        openSandbox();
        bool found = false;
        for (JobRow row = 0; row < store().size(); ++row)
            found = found || store().job(row).symbol == u"?" || store().job(row).symbol.isEmpty();
        QVERIFY(found);
        QVERIFY(!window().problemBanner()->isVisible());
    }

    void rowsOfWrongTypesAreLeftOut() {
        m_sandbox->faults().add({.kind = Fault::Kind::WrongTypes, .pathPrefix = "/api/jobs"});
        m_application->open(lineTo(*m_sandbox));
        QTRY_COMPARE_WITH_TIMEOUT(window().pane<ui::PushPane>()->list()->model()
                                      ? window().pane<ui::PushPane>()->list()->model()->rowCount()
                                      : 0,
                                  3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible() || store().size() > 0, patience);
    }

    void tenMillionPushesAreOnlyClaimed() {
        m_sandbox->faults().add({.kind = Fault::Kind::HugeCount, .pathPrefix = "/api/project"});
        openSandbox();
        QCOMPARE(window().pane<ui::PushPane>()->list()->model()->rowCount(), 3);
    }

    void aRevisionThatDoesNotExistIsSaid() {
        app::CommandLine line = lineTo(*m_sandbox);
        line.revision = QStringLiteral("ffffffffffffffffffffffffffffffffffffffff");
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(visibleText().contains(QStringLiteral("ffffffffffff")), patience);
        QVERIFY(!window().grid()->isVisible());
    }

    void aRenamedRepositoryIsSaid() {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = QStringLiteral("old-name");
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(visibleText().contains(QStringLiteral("Treeherder does not know")) &&
                                     !window().grid()->isVisible(),
                                 patience);
        QVERIFY(visibleText().contains(QStringLiteral("old-name")));
        // The others are still there to switch to.
        openSandbox();
    }

  private:
    /// The text of every label on screen.
    QString visibleText() {
        QString text;
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible())
                text += label->text() + u'\n';
        }
        return text;
    }
};

QTEST_MAIN(TestWindowBadInput)
#include "test_window_bad_input.moc"
